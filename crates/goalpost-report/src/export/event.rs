//! What happened to a thing, and its steps.

use goalpost_model::{EventRef, Revision, ThingRef};
use goalpost_syntax::{Fact, Token};
use schemars::JsonSchema;
use serde::Serialize;

use super::fact::FactOf;
use crate::figures::Date;
use crate::filter::Filter;
use crate::place::line_of;

/// An event.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "Event")]
pub(super) struct EventOf<'m> {
    /// Its day.
    pub(super) day: Date,
    /// Its facts, in the order of the line; without any it is a remark.
    pub(super) facts: Vec<FactOf<'m>>,
    /// Whom it is about.
    pub(super) about: Vec<&'m str>,
    /// Who says it.
    pub(super) by: Option<&'m str>,
    /// Its tags, with their `#`.
    pub(super) tags: Vec<&'m str>,
    /// Its words; none where it has none.
    pub(super) words: Option<&'m str>,
    /// The notes under it, as Markdown; none where it has none.
    pub(super) note: Option<String>,
    /// Its file.
    pub(super) path: &'m str,
    /// Its line, from 1.
    pub(super) line: u32,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Step")]
pub(super) struct StepOf<'m> {
    /// What there is to do.
    pub(super) text: &'m str,
    /// Whether it is ticked.
    pub(super) done: bool,
    /// The day on which it was ticked, where that was written down.
    pub(super) day: Option<Date>,
    /// The day on which it is due.
    pub(super) due: Option<Date>,
    /// Who does it.
    pub(super) who: Option<&'m str>,
    /// The notes under it, as Markdown; none where it has none.
    pub(super) note: Option<String>,
    /// Its line, from 1.
    pub(super) line: u32,
}

/// The events of a thing that are wanted, by day, path and line.
pub(super) fn events<'m>(thing: ThingRef<'m>, filter: &Filter) -> Vec<EventOf<'m>> {
    let revisions = thing.revisions();
    let wanted = thing.events().filter(|event| filter.keeps_event(*event));
    wanted.map(|event| event_of(event, &revisions)).collect()
}

fn event_of<'m>(event: EventRef<'m>, revisions: &[Revision<'m>]) -> EventOf<'m> {
    let said = event.read();
    let node = event.node();
    let texts = |tokens: &[Token<'m>]| tokens.iter().map(|token| token.text).collect();
    let fact = |(fact, span): &(Fact<'m>, goalpost_text::Span)| {
        FactOf::of(fact).or_else(|| {
            let here = |revision: &&Revision<'m>| revision.event.file() == event.file() && revision.span == *span;
            revisions.iter().find(here).map(FactOf::revision)
        })
    };
    EventOf {
        day: Date(event.day()),
        facts: said.facts.iter().filter_map(fact).collect(),
        about: texts(&said.about),
        by: said.by.map(|by| by.text),
        tags: texts(&said.tags),
        words: Some(event.words()).filter(|words| !words.is_empty()),
        note: Some(node.note()).filter(|note| !note.is_empty()),
        path: &event.thing().model().file(event.file()).path,
        line: event.line_number(),
    }
}

/// The steps of a thing, in the order of the file.
pub(super) fn steps(thing: ThingRef<'_>) -> Vec<StepOf<'_>> {
    let steps = thing.steps().map(|(node, step)| StepOf {
        text: step.text.text,
        done: step.done,
        day: step.day.filter(|_| !step.is_due).map(Date),
        due: step.day.filter(|_| step.is_due).map(Date),
        who: step.who.map(|who| who.text),
        note: Some(node.note()).filter(|note| !note.is_empty()),
        line: line_of(node),
    });
    steps.collect()
}
