//! What an editor offers to do about a place: fixes of findings, waivers, and the next thing that people usually write.

mod declare;
mod moves;
mod rewrites;
mod steps;
mod writing;

use std::collections::BTreeSet;

use goalpost_lint::{apply_fixes, rule};
use goalpost_model::{Model, ThingRef};
use goalpost_syntax::Keyword;
use goalpost_text::{Diagnostic, Edit, FileEdit, FileId, Safety, Span};

use crate::Analysis;
use declare::declare;
use moves::{indent_under, move_to_log};
use rewrites::rewrites;
use steps::tick;
use writing::Writing;

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
        actions.extend(declare(analysis, at, found));
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
    }
}

fn in_file(file: FileId) -> impl Fn(Edit) -> FileEdit {
    move |edit| FileEdit { file, edit }
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

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}
