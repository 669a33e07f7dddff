//! What an editor offers to do about a place: fixes of findings, waivers, and the next thing that people usually write.

use std::collections::BTreeSet;

use goalpost_lint::{apply_fixes, rule};
use goalpost_model::{Model, ThingRef};
use goalpost_syntax::{FieldName, Keyword, LineKind, Node};
use goalpost_text::{Diagnostic, Edit, FileEdit, FileId, Safety, Span};

use crate::Analysis;

/// What an action is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionKind {
    /// It settles a finding.
    Fix,
    /// It settles a finding, and is the likeliest way to.
    PreferredFix,
    /// It settles all findings of the file that can be settled unseen.
    FixAll,
    /// It writes something that people often write next.
    Rewrite,
}

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// What it does, as a command.
    pub title: String,
    /// What it is for.
    pub kind: ActionKind,
    /// The finding that it settles, among those of the analysis.
    pub finding: Option<usize>,
    /// The edits, none of which overlap.
    pub edits: Vec<FileEdit>,
}

/// What can be done about a stretch of a file, the likeliest first.
#[must_use]
pub fn actions(analysis: &Analysis, file: FileId, span: Span) -> Vec<Action> {
    let model = &analysis.model;
    let here = |found: &Diagnostic| found.file == file && found.span.start <= span.end && span.start <= found.span.end;
    let mut actions = Vec::new();
    let mut waived = BTreeSet::new();
    for (at, finding) in analysis
        .findings
        .iter()
        .enumerate()
        .filter(|(_, finding)| here(&finding.diagnostic))
    {
        let found = &finding.diagnostic;
        let is_only = found.fixes.len() == 1;
        actions.extend(found.fixes.iter().enumerate().map(|(index, fix)| Action {
            title: capitalised(&fix.title),
            kind: if index == 0 && (is_only || fix.safety == Safety::Safe) {
                ActionKind::PreferredFix
            } else {
                ActionKind::Fix
            },
            finding: Some(at),
            edits: fix.edits.clone(),
        }));
        if found.code.0 == "L11" {
            actions.extend(declare(analysis, at, found));
        }
    }
    actions.extend(fix_all(analysis, file));
    for (at, finding) in analysis
        .findings
        .iter()
        .enumerate()
        .filter(|(_, finding)| here(&finding.diagnostic))
    {
        let thing = finding.thing.map(|thing| model.thing(thing));
        let thing = thing.or_else(|| model.thing_at(file, finding.diagnostic.span.start));
        if let Some(thing) = thing
            && waived.insert((finding.diagnostic.code, thing.id()))
        {
            actions.extend(allow(thing, at, &finding.diagnostic));
        }
    }
    actions.extend(rewrites(model, file, span.start));
    actions
}

/// Settles everything in a file that can be settled unseen; none where nothing can.
#[must_use]
pub fn fix_all(analysis: &Analysis, file: FileId) -> Option<Action> {
    let here = analysis.findings.iter().map(|finding| &finding.diagnostic);
    let fixes = apply_fixes(here.filter(|found| found.file == file), false);
    let edits: Vec<FileEdit> = fixes
        .edits
        .into_iter()
        .flat_map(|(file, edits)| edits.into_iter().map(move |edit| FileEdit { file, edit }))
        .collect();
    (!edits.is_empty()).then(|| Action {
        title: "Settle everything in this file that can be settled unseen".to_owned(),
        kind: ActionKind::FixAll,
        finding: None,
        edits,
    })
}

/// Writes a check-in of today into a thing: its edit, and where the cursor belongs then.
#[must_use]
pub fn check_in(model: &Model, file: FileId, offset: u32) -> Option<(FileEdit, u32)> {
    let thing = model.thing_at(file, offset).filter(|thing| takes_check_ins(*thing))?;
    let writing = Writing::in_thing(thing);
    let edit = writing.last(&format!("{} ", model.today()));
    let cursor = edit.span.start + u32::try_from(edit.text.trim_end_matches(['\n', '\r']).len()).unwrap_or(0);
    Some((
        FileEdit {
            file: thing.file(),
            edit,
        },
        cursor,
    ))
}

fn takes_check_ins(thing: ThingRef<'_>) -> bool {
    let kinds = [
        Keyword::Objective,
        Keyword::Result,
        Keyword::Goal,
        Keyword::Fact,
        Keyword::Habit,
    ];
    kinds.contains(&thing.keyword()) && !thing.in_template()
}

/// Waives a rule for the thing, with a reason to be filled in.
fn allow(thing: ThingRef<'_>, finding: usize, found: &Diagnostic) -> Option<Action> {
    let rule = rule(found.code.0).filter(|rule| rule.family().can_be_waived())?;
    let edit = Writing::in_thing(thing).first(&format!("allow {}: reason", found.code));
    Some(Action {
        title: format!("Allow {} ({}) here, with a reason", found.code, rule.name()),
        kind: ActionKind::Fix,
        finding: Some(finding),
        edits: vec![FileEdit {
            file: thing.file(),
            edit,
        }],
    })
}

/// Declares a person nobody declares, and all of them where there are several.
fn declare(analysis: &Analysis, at: usize, found: &Diagnostic) -> Vec<Action> {
    let model = &analysis.model;
    let handle = |found: &Diagnostic| {
        model
            .file(found.file)
            .tree
            .text()
            .get(found.span.range())
            .map(str::to_owned)
    };
    let unknown = analysis.findings.iter().map(|finding| &finding.diagnostic);
    let all: BTreeSet<String> = unknown
        .filter(|found| found.code.0 == "L11")
        .filter_map(handle)
        .collect();
    let Some(one) = handle(found) else { return Vec::new() };
    let action = |title: String, handles: &[String]| {
        let lines: String = handles
            .iter()
            .map(|handle| format!("person {handle}: {}\n", name_of(handle)))
            .collect();
        let text = model.file(found.file).tree.text();
        let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        let gap = if text.is_empty() || text.ends_with('\n') {
            "\n"
        } else {
            "\n\n"
        };
        Action {
            title,
            kind: ActionKind::Fix,
            finding: Some(at),
            edits: vec![FileEdit {
                file: found.file,
                edit: Edit::insert(end, format!("{gap}{lines}")),
            }],
        }
    };
    let mut actions = vec![action(format!("Declare {one} here"), &[one])];
    if all.len() > 1 {
        let handles: Vec<String> = all.into_iter().collect();
        actions.push(action(
            format!("Declare all {} unknown handles here", handles.len()),
            &handles,
        ));
    }
    actions
}

fn name_of(handle: &str) -> String {
    let words = handle.trim_start_matches('@').split(['.', '-', '_']);
    words.map(capitalised).collect::<Vec<_>>().join(" ")
}

/// What people often write next about the thing at a place.
fn rewrites(model: &Model, file: FileId, offset: u32) -> Vec<Action> {
    let Some(thing) = model.thing_at(file, offset).filter(|thing| !thing.in_template()) else {
        return Vec::new();
    };
    let writing = Writing::in_thing(thing);
    let today = model.today();
    let mut actions = Vec::new();
    let mut add = |title: &str, edit: Edit| {
        actions.push(Action {
            title: title.to_owned(),
            kind: ActionKind::Rewrite,
            finding: None,
            edits: vec![FileEdit { file, edit }],
        });
    };
    if takes_check_ins(thing) {
        add("Add a check-in for today", writing.last(&format!("{today} ")));
    }
    let is_goal = matches!(thing.keyword(), Keyword::Objective | Keyword::Goal);
    if is_goal || thing.keyword() == Keyword::Result {
        let owner = thing.inherited_value(FieldName::Owner);
        let agreed = owner.map_or_else(|| format!("{today} agreed"), |owner| format!("{today} agreed {owner}"));
        add("Agreed today", writing.last(&agreed));
    }
    if thing.keyword().holds(Keyword::Habit) {
        let inner = format!("habit: Title\n{}{}every: week", writing.indent, writing.unit);
        add("Add a habit", writing.last(&inner));
    }
    if is_goal && !thing.is_draft() {
        add("Mark as draft", writing.first("draft: yes"));
    }
    if let Some(edit) = id(model, thing) {
        add("Write an id", edit);
    }
    let word = thing.node().tokens().next();
    for (to, title) in [
        (Keyword::Goal, "Make it a goal"),
        (Keyword::Objective, "Make it an objective"),
        (Keyword::Expectation, "Make it an expectation"),
    ] {
        let is_another = matches!(
            thing.keyword(),
            Keyword::Goal | Keyword::Objective | Keyword::Expectation
        ) && thing.keyword() != to
            && thing.parent().is_none();
        if let Some(word) = word.filter(|_| is_another) {
            add(title, Edit::new(word.span, to.as_str()));
        }
    }
    actions
}

/// An id made of the first words of the title that says enough, free in its scope.
fn id(model: &Model, thing: ThingRef<'_>) -> Option<Edit> {
    let word = thing.node().tokens().next().filter(|_| thing.name().is_none())?;
    let words = thing.title().split(|c: char| !c.is_ascii_alphanumeric());
    let long = words.filter(|word| word.len() > 3 && word.starts_with(|c: char| c.is_ascii_alphabetic()));
    let base = long.take(2).map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    let is_free = |id: &String| {
        let taken = model.resolve(id, thing.parent().map(ThingRef::id), thing.file());
        taken.is_none() && !goalpost_values::is_reserved(id)
    };
    let numbered = (2..100).map(|number| format!("{base}-{number}"));
    let id = std::iter::once(base.clone()).chain(numbered).find(is_free)?;
    (!base.is_empty()).then(|| Edit::insert(word.span.end, format!(" {id}")))
}

/// How a line is written into a thing: its indentation and line ending.
struct Writing<'m> {
    thing: ThingRef<'m>,
    indent: String,
    unit: &'static str,
    ending: &'static str,
}

impl<'m> Writing<'m> {
    fn in_thing(thing: ThingRef<'m>) -> Self {
        let node = thing.node();
        let text = node.tree().text();
        let indent_of = |node: Node<'_>| text[node.line_span().start as usize..node.span().start as usize].to_owned();
        let child = node.children().find(|child| child.kind() != LineKind::Blank);
        let own = indent_of(node);
        let unit = if own.contains('\t') { "\t" } else { "  " };
        Self {
            thing,
            indent: child.map_or_else(|| format!("{own}{unit}"), indent_of),
            unit,
            ending: if text.contains("\r\n") { "\r\n" } else { "\n" },
        }
    }

    /// A line as the first one in it.
    fn first(&self, line: &str) -> Edit {
        let at = self.thing.node().line_span().end;
        Edit::insert(at, format!("{}{}{line}", self.ending, self.indent))
    }

    /// A line as the last one in it that is no thing, so that it does not come to stand in another.
    fn last(&self, line: &str) -> Edit {
        let node = self.thing.node();
        let own = node.children().take_while(|child| child.kind() != LineKind::Thing);
        let last = own
            .filter(|child| child.kind() != LineKind::Blank)
            .last()
            .unwrap_or(node);
        let at = crate::outline::whole(last).end.max(last.line_span().end);
        Edit::insert(
            if last == node { node.line_span().end } else { at },
            format!("{}{}{line}", self.ending, self.indent),
        )
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}
