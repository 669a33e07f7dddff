//! Declaring what a line names and nobody declares.

use std::collections::BTreeSet;

use goalpost_syntax::{FieldName, Keyword, Node};
use goalpost_text::{Diagnostic, Edit, FileEdit};
use goalpost_values::Datelike;

use super::{Action, ActionKind, capitalised};
use crate::Analysis;

/// Declares what nobody declares, and all of its kind where there are several.
pub(super) fn declare(analysis: &Analysis, at: usize, found: &Diagnostic) -> Vec<Action> {
    let Some((keyword, name)) = unknown(analysis, found) else {
        return Vec::new();
    };
    let all = analysis
        .findings
        .iter()
        .filter_map(|other| unknown(analysis, &other.diagnostic));
    let all: BTreeSet<&str> = all
        .filter(|(other, _)| *other == keyword)
        .map(|(_, name)| name)
        .collect();
    let mut actions = vec![action(
        analysis,
        at,
        found,
        format!("Declare {name} here"),
        keyword,
        &[name],
    )];
    if all.len() > 1 {
        let title = format!("Declare all {} unknown {} here", all.len(), plural(keyword));
        let names: Vec<&str> = all.into_iter().collect();
        actions.push(action(analysis, at, found, title, keyword, &names));
    }
    actions
}

/// What a finding says is unknown: of which kind, which the field tells that names it, and its name.
fn unknown<'a>(analysis: &'a Analysis, found: &Diagnostic) -> Option<(Keyword, &'a str)> {
    let tree = &analysis.model.file(found.file).tree;
    let field = tree.line_at(found.span.start).and_then(Node::field_name);
    let keyword = match (found.code.0, field) {
        ("L11", Some(FieldName::Team)) => Keyword::Team,
        ("L11", _) => Keyword::Person,
        ("L12" | "R03", Some(field)) => named_by(field)?,
        _ => return None,
    };
    let name = tree.text().get(found.span.range())?.trim();
    // What belongs to another file or thing is declared there.
    (!name.is_empty() && !name.contains(['/', '.', ' ']) || name.starts_with('@')).then_some((keyword, name))
}

/// The kind of thing whose id a field holds, where it holds but one kind.
fn named_by(field: FieldName) -> Option<Keyword> {
    use FieldName as F;
    match field {
        F::Role | F::Next | F::For => Some(Keyword::Role),
        F::Develops => Some(Keyword::Competency),
        F::During | F::Start | F::Due | F::Dates | F::Until | F::Away | F::Closed => Some(Keyword::Period),
        _ => None,
    }
}

fn plural(keyword: Keyword) -> &'static str {
    match keyword {
        Keyword::Role => "roles",
        Keyword::Period => "periods",
        Keyword::Competency => "competencies",
        Keyword::Team => "teams",
        _ => "handles",
    }
}

fn action(
    analysis: &Analysis,
    at: usize,
    found: &Diagnostic,
    title: String,
    keyword: Keyword,
    names: &[&str],
) -> Action {
    let text = analysis.model.file(found.file).tree.text();
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
    let mut lines = String::from(line_end);
    if !text.is_empty() && !text.ends_with('\n') {
        lines.push_str(line_end);
    }
    for name in names {
        lines.push_str(&format!("{keyword} {name}: {}{line_end}", title_of(name)));
        if keyword == Keyword::Period {
            let today = analysis.model.today();
            let quarter = today.month0() / 3 + 1;
            lines.push_str(&format!("  dates: {}-Q{quarter}{line_end}", today.year()));
        }
    }
    Action {
        title,
        kind: ActionKind::Fix,
        finding: Some(at),
        edits: vec![FileEdit {
            file: found.file,
            edit: Edit::insert(end, lines),
        }],
        select: None,
        creates: None,
    }
}

fn title_of(name: &str) -> String {
    let words = name.trim_start_matches('@').split(['.', '-', '_']);
    words.map(capitalised).collect::<Vec<_>>().join(" ")
}
