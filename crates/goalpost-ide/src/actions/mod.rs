//! What an editor offers to do about a place: fixes of findings, waivers, and the next thing that people usually write.

mod checkin;
mod conversion;
mod declare;
mod fixall;
mod ids;
mod lines;
mod moves;
mod rewrites;
mod split;
mod steps;
mod trial;
mod writing;

use std::collections::BTreeSet;

use goalpost_lint::rule;
use goalpost_model::ThingRef;
use goalpost_text::{Diagnostic, Edit, FileEdit, FileId, Safety, Span};

use crate::Analysis;
pub use checkin::check_in;
use declare::declare;
pub use fixall::fix_all;
use lines::{delete_again, say_why};
use moves::{indent_under, move_to_log, put_under};
use rewrites::rewrites;
use split::split;
use steps::tick;
pub(crate) use writing::Writing;

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
    /// What is to be filled in, or where the cursor belongs then: a file and a place in its text after the edits.
    pub select: Option<(FileId, Span)>,
    /// A file that it writes beside the edits.
    pub creates: Option<NewFile>,
}

/// A file that there is not yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its path from the root of the workspace, with forward slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Action {
    fn selecting(self, file: FileId, span: Option<Span>) -> Self {
        let select = span.map(|span| (file, span));
        Self { select, ..self }
    }
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
            select: None,
            creates: None,
        }));
        actions.extend(put_under(model, at, found));
        actions.extend(delete_again(model, at, found));
        actions.extend(say_why(model, at, found));
        actions.extend(declare(analysis, at, found));
        actions.extend(finding.thing.and_then(|thing| split(model.thing(thing), at, found)));
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
    actions.extend(tick(model, file, span.start));
    actions.extend(rewrites(model, file, span.start));
    actions.extend(indent_under(model, file, span.start));
    actions.extend(move_to_log(model, file, span.start));
    actions
}

/// An action that settles no finding.
fn rewrite(title: impl Into<String>, edits: Vec<FileEdit>) -> Action {
    Action {
        title: title.into(),
        kind: ActionKind::Rewrite,
        finding: None,
        edits,
        select: None,
        creates: None,
    }
}

/// Where a placeholder stands once a text is inserted, or the end of that where it has none.
fn placeholder_in(edit: &Edit, placeholder: &str) -> Option<Span> {
    let at = if placeholder.is_empty() {
        edit.text.len()
    } else {
        edit.text.find(placeholder)?
    };
    let start = edit.span.start as usize + at;
    Some(Span::from_usize(start, start + placeholder.len()))
}

fn in_file(file: FileId) -> impl Fn(Edit) -> FileEdit {
    move |edit| FileEdit { file, edit }
}

/// Waives a rule for the thing; why is for its author to say, and until then the linter asks for it.
fn allow(thing: ThingRef<'_>, finding: usize, found: &Diagnostic) -> Option<Action> {
    let rule = rule(found.code.0).filter(|rule| rule.family().can_be_waived())?;
    let edit = Writing::in_thing(thing).first(&format!("allow {}: ", found.code));
    let select = placeholder_in(&edit, "");
    let file = thing.file();
    let action = Action {
        title: format!("Allow {} ({}) here, with a reason", found.code, rule.name()),
        kind: ActionKind::Fix,
        finding: Some(finding),
        edits: vec![FileEdit { file, edit }],
        select: None,
        creates: None,
    };
    Some(action.selecting(file, select))
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}
