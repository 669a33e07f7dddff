//! What happened to things within some days: their events and ticked steps, and how far that has brought them.

use goalpost_model::progress::Status;
use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::Keyword;
use goalpost_values::{Days, Decimal};
use schemars::JsonSchema;
use serde::Serialize;

use super::Scope;
use crate::figures::{Date, Ratio};
use crate::show::{Entry, Step, entry, steps};
use crate::status::{StatusLine, status_word};
use crate::style::Style;
use crate::text::{Ink, Line, glyph, ink_of};

/// A thing, where it stood before some days, and what happened in them.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Moved<'m> {
    /// Where it stands now.
    #[serde(flatten)]
    pub line: StatusLine<'m>,
    /// Where it stood before.
    pub before: Before,
    /// What happened to it and to what stands in it without a line of its own, the earliest first.
    pub entries: Vec<Entry<'m>>,
    /// Its steps that were ticked in these days.
    pub ticked: Vec<Step<'m>>,
    /// The facts that it is made of, each with where it stands.
    pub facts: Vec<StatusLine<'m>>,
}

/// Where a thing stood on an earlier day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Before {
    /// The day.
    pub on: Date,
    /// Its status on that day.
    #[serde(serialize_with = "status_word")]
    #[schemars(with = "&str")]
    pub status: Status,
    /// Its score on that day; none when unknown.
    pub score: Option<Ratio>,
    /// How likely its people thought it was.
    pub confidence: Option<Ratio>,
}

impl Moved<'_> {
    /// Whether its status is another one than before.
    pub(super) fn turned(&self) -> bool {
        self.before.status != self.line.status
    }

    /// Whether anything happened.
    pub(super) fn is_quiet(&self) -> bool {
        self.entries.is_empty() && self.ticked.is_empty()
    }

    /// By how much its score changed.
    pub(super) fn gained(&self) -> Option<Decimal> {
        let now = self.line.score?.0;
        now.checked_sub(self.before.score.map_or(Decimal::ZERO, |score| score.0))
    }
}

/// A thing with what happened to it in some days; `earlier` is the day before them.
pub(super) fn moved<'m>(scope: &Scope<'_, 'm>, earlier: &Evaluation<'m>, thing: ThingRef<'m>, days: Days) -> Moved<'m> {
    let then = earlier.standing(thing);
    let mut within = Vec::new();
    gather(scope, thing, &mut within);
    let mut entries: Vec<Entry<'m>> = within
        .iter()
        .flat_map(|part| scope.events_in(*part, days).map(|event| (*part, event)))
        .map(|(part, event)| Entry {
            part: (part.id() != thing.id())
                .then(|| part.title())
                .filter(|title| !title.is_empty()),
            ..entry(event)
        })
        .collect();
    entries.sort_by_key(|entry| entry.on);
    let is_now = |step: &Step<'_>| step.on.is_some_and(|on| days.contains(on.0));
    Moved {
        line: scope.line(thing),
        before: Before {
            on: Date(earlier.on()),
            status: then.status(),
            score: then.score.map(Ratio),
            confidence: then.confidence.map(|(share, _)| Ratio(share)),
        },
        entries,
        facts: facts(scope, thing),
        ticked: within.iter().flat_map(|part| steps(*part)).filter(is_now).collect(),
    }
}

/// The facts of a thing that may be read of.
fn facts<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> Vec<StatusLine<'m>> {
    let facts = thing.children_of(Keyword::Fact);
    facts
        .filter(|fact| scope.sees(*fact) && !fact.is_draft())
        .map(|fact| scope.line(fact))
        .collect()
}

/// A thing and the facts, milestones and conversations in it that may be read of.
pub(crate) fn gather<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, found: &mut Vec<ThingRef<'m>>) {
    found.push(thing);
    let is_part = |child: &ThingRef<'m>| matches!(child.keyword(), Keyword::Fact | Keyword::Milestone | Keyword::Grow);
    for child in thing.children().filter(is_part) {
        if scope.sees(child) && !child.is_draft() {
            gather(scope, child, found);
        }
    }
}

/// An evaluation of the day before some days.
pub(crate) fn day_before<'m>(scope: &Scope<'_, 'm>, days: Days) -> Evaluation<'m> {
    scope.evaluation.as_of(days.first.pred_opt().unwrap_or(days.first))
}

/// `2026-11-16 @juno  3% at-risk: The jig`; behind `“Rides to the school”` where it happened to a part.
pub(super) fn line_of(entry: &Entry<'_>, style: &Style) -> Line {
    let mut line = Line::of(Ink::Faint, &entry.on.to_string());
    if let Some(by) = entry.by {
        line.add(Ink::Faint, &format!(" {by}"));
    }
    let facts: Vec<&str> = entry.facts.iter().map(AsRef::as_ref).collect();
    let mut about = entry.about.clone();
    about.retain(|handle| !facts.iter().any(|fact| fact.contains(handle)));
    let said: Vec<&str> = facts.into_iter().chain(about).collect();
    let part = entry.part.map(|part| format!("{} ", style.quoted(part)));
    line.add(Ink::Plain, &format!("  {}{}", part.unwrap_or_default(), said.join(" ")));
    if !entry.words.is_empty() {
        line.add(Ink::Plain, if said.is_empty() { "" } else { ": " });
        line.add(Ink::Plain, entry.words);
    }
    line
}

/// A step as it stands in the text: `[x] Print it`.
fn line_of_step(step: &Step<'_>) -> Line {
    let mut line = Line::default();
    if let Some(on) = step.on {
        line.add(Ink::Faint, &format!("{on}  "));
    }
    line.add(Ink::Plain, if step.done { "[x] " } else { "[ ] " });
    line.add(Ink::Plain, step.text);
    line
}

/// What happened to a thing, a line each, in the order of days.
pub(super) fn happened(moved: &Moved<'_>, style: &Style) -> Vec<Line> {
    let entries = moved
        .entries
        .iter()
        .map(|entry| (Some(entry.on), line_of(entry, style)));
    let ticked = moved.ticked.iter().map(|step| (step.on, line_of_step(step)));
    let mut all: Vec<(Option<Date>, Line)> = entries.chain(ticked).collect();
    all.sort_by_key(|(on, _)| *on);
    all.into_iter().map(|(_, line)| line).collect()
}

/// Where it stood and where it stands: `◐ at risk → ● on track`; only the latter where they are one.
pub(super) fn turn(moved: &Moved<'_>, style: &Style) -> Line {
    let status = |status: Status| format!("{} {}", glyph(style, status), status.label());
    let now = Line::of(ink_of(moved.line.status), &status(moved.line.status));
    if !moved.turned() {
        return now;
    }
    let mut line = Line::of(
        Ink::Faint,
        &format!("{} {} ", moved.before.status.label(), style.arrow()),
    );
    line.append(now);
    line
}

/// How a score changed, in points of percent: `+9`, `-2`.
pub(super) fn gain(moved: &Moved<'_>) -> Option<String> {
    let gained = moved.gained()?.checked_mul(Decimal::ONE_HUNDRED)?.round();
    (!gained.is_zero()).then(|| {
        let sign = if gained.is_sign_negative() { "" } else { "+" };
        format!("{sign}{}", gained.normalize())
    })
}
