//! Two goals on one line, each given a line of its own.

use goalpost_model::ThingRef;
use goalpost_prose::{Kind, Language, Setting, read};
use goalpost_syntax::{FieldName, Keyword, LineKind, Node};
use goalpost_text::{Diagnostic, Edit, FileEdit, Span};

use super::moves::{indentation, with_all_below};
use super::{Action, ActionKind};

/// What joins two halves.
const JOINTS: [&str; 7] = ["and", "&", "then", "also", "plus", ",", ";"];

/// What only the half that is measured has.
const MEASURED: [FieldName; 8] = [
    FieldName::Measure,
    FieldName::Commit,
    FieldName::Stretch,
    FieldName::Baseline,
    FieldName::Source,
    FieldName::Track,
    FieldName::Pace,
    FieldName::Plan,
];

/// Makes a thing of the second half of a title, behind the thing: what measures the first half stays with that, and what
/// shows the second is for its author to say. None where the linter has a fix, or the second half has no verb.
pub(super) fn split(thing: ThingRef<'_>, finding: usize, found: &Diagnostic) -> Option<Action> {
    let kinds = [Keyword::Goal, Keyword::Result];
    if found.code.0 != "S05" || !found.fixes.is_empty() || !kinds.contains(&thing.keyword()) {
        return None;
    }
    let title = thing.title_span();
    let text = thing.node().tree().text();
    let second = found.span;
    if second.start <= title.start || second.end > title.end || !has_verb(thing, second) {
        return None;
    }
    let first = without_joint(Span::new(title.start, second.start).of(text));
    let kept = Span::new(title.start + u32::try_from(first.len()).ok()?, title.end);
    let behind = Span::new(second.start, title.end).of(text);
    let lines = with_all_below(thing.node());
    let last = lines.last().copied().unwrap_or(thing.node());
    let edits = vec![
        Edit::new(kept, ""),
        Edit::insert(last.line_span().end, copy(thing, behind.trim())),
    ];
    let in_file = |edit: Edit| FileEdit {
        file: thing.file(),
        edit,
    };
    (!first.is_empty()).then(|| Action {
        title: format!("Split in two: `{}` is to be measured by itself", behind.trim()),
        kind: ActionKind::Fix,
        finding: Some(finding),
        edits: edits.into_iter().map(in_file).collect(),
        select: None,
        creates: None,
    })
}

/// Whether the second half says what is to be done by a verb of its own.
fn has_verb(thing: ThingRef<'_>, second: Span) -> bool {
    let model = thing.model();
    let language = Language::of(model.settings().language).unwrap_or_else(Language::english);
    let setting = Setting::new(Kind::Goal, model.today());
    let reading = read(language, thing.title(), &setting);
    let start = thing.title_span().start;
    let mut others = reading.verbs().iter().skip(1);
    others.any(|verb| verb.span.start + start == second.start)
}

fn without_joint(first: &str) -> &str {
    JOINTS.iter().fold(first.trim_end(), |left, joint| {
        left.strip_suffix(joint).unwrap_or(left).trim_end()
    })
}

/// The second thing, with what holds for both.
fn copy(thing: ThingRef<'_>, title: &str) -> String {
    let node = thing.node();
    let text = node.tree().text();
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let gap = if thing.parent().is_none() { line_end } else { "" };
    let lead = indentation(text, node);
    let mut out = format!(
        "{line_end}{gap}{lead}{}: {}",
        thing.keyword(),
        super::capitalised(title)
    );
    let holds = |line: &Node<'_>| {
        let name = line.field_name().filter(|_| line.kind() == LineKind::Field);
        name.is_some_and(|name| !MEASURED.contains(&name) && name != FieldName::Formerly)
    };
    for line in node.children().filter(holds) {
        out.push_str(line_end);
        out.push_str(line.line_span().of(text).trim_end());
    }
    out
}
