//! What happened to a thing, what was promised, and its steps.

use std::borrow::Cow;

use goalpost_model::{Evaluation, EventRef, InForce, Revision, ThingRef};
use goalpost_syntax::{Event, FactKinds, FieldName, Revised};
use goalpost_values::{Day, Quantity};
use schemars::JsonSchema;
use serde::Serialize;

use crate::figures::Date;
use crate::filter::Filter;
use crate::place::line_of;

/// One event, or one value that a file of figures gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Entry<'m> {
    /// Its day.
    pub on: Date,
    /// The title of the fact, milestone or conversation to which it happened, in a report about what holds that.
    pub part: Option<&'m str>,
    /// Its facts, each as it is written.
    pub facts: Vec<Cow<'m, str>>,
    /// Whom it is about.
    pub about: Vec<&'m str>,
    /// Who says it.
    pub by: Option<&'m str>,
    /// Its tags, with their `#`.
    pub tags: Vec<&'m str>,
    /// Its words.
    pub words: &'m str,
    /// The notes under it.
    pub notes: String,
    /// Its file.
    pub path: &'m str,
    /// Its line, from 1; of a tracked value the line of the field that says where it is read.
    pub line: u32,
    /// Whether it was read from a file of figures.
    pub tracked: bool,
}

/// What was promised first and what is in force now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Promise {
    /// What was revised: `target`, `due`, …
    pub what: &'static str,
    /// What was promised first; none where nothing was.
    pub promised: Option<String>,
    /// What is in force.
    pub current: String,
    /// How often it was revised.
    pub times: usize,
    /// The day of the latest revision.
    pub on: Date,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Step<'m> {
    /// Whether it is ticked.
    pub done: bool,
    /// The day on which it was ticked.
    pub on: Option<Date>,
    /// The day on which it is due.
    pub due: Option<Date>,
    /// Who does it.
    pub who: Option<&'m str>,
    /// What there is to do.
    pub text: &'m str,
    /// The notes under it.
    pub notes: String,
    /// Its file.
    pub path: &'m str,
    /// Its line, from 1.
    pub line: u32,
}

/// The history of a thing up to the day of the evaluation, as far as a filter wants it, by day.
pub(super) fn history<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, filter: &Filter) -> Vec<Entry<'m>> {
    let on = evaluation.on();
    let mut entries: Vec<Entry<'m>> = thing
        .events()
        .filter(|event| event.day() <= on && filter.keeps_event(*event))
        .map(entry)
        .collect();
    entries.extend(tracked(evaluation, thing).filter(|entry| filter.keeps_day(entry.on.0)));
    entries.sort_by_key(|entry| entry.on);
    entries
}

/// An event as an entry.
pub(crate) fn entry<'m>(event: EventRef<'m>) -> Entry<'m> {
    let said: Event<'m> = event.read();
    let node = event.node();
    let text = node.tree().text();
    let texts = |tokens: &[goalpost_syntax::Token<'m>]| tokens.iter().map(|token| token.text).collect();
    Entry {
        on: Date(event.day()),
        part: None,
        facts: said
            .facts
            .iter()
            .map(|(_, span)| Cow::Borrowed(span.of(text)))
            .collect(),
        about: texts(&said.about),
        by: said.by.map(|by| by.text),
        tags: texts(&said.tags),
        words: event.words(),
        notes: node.note(),
        path: &event.thing().model().file(event.file()).path,
        line: event.line_number(),
        tracked: false,
    }
}

/// The values that no event gives: those of a tracked file.
fn tracked<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> impl Iterator<Item = Entry<'m>> {
    let kinds = FactKinds::VALUE.and(FactKinds::ADDED);
    let mut said: Vec<Day> = thing
        .events()
        .filter(|event| event.has(kinds))
        .map(EventRef::day)
        .collect();
    said.dedup();
    let field = thing.field(FieldName::Track);
    let line = field.map_or(thing.line_number(), line_of);
    let values = field.and_then(|_| evaluation.values(thing));
    values.into_iter().flat_map(move |values| {
        let rest = values
            .points
            .iter()
            .filter(|point| said.binary_search(&point.day).is_err());
        let entries: Vec<Entry<'m>> = rest
            .map(|point| Entry {
                on: Date(point.day),
                part: None,
                facts: vec![Cow::Owned(values.write(point.value))],
                about: Vec::new(),
                by: None,
                tags: Vec::new(),
                words: "",
                notes: String::new(),
                path: thing.path(),
                line,
                tracked: true,
            })
            .collect();
        entries
    })
}

/// What was revised up to the day of the evaluation, each once, in the order of its first revision.
pub(crate) fn promises<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Vec<Promise> {
    let on = evaluation.on();
    let mut promises: Vec<Promise> = Vec::new();
    for revision in thing.revisions() {
        if revision.event.day() > on {
            continue;
        }
        let what = name_of(&revision);
        let current = current(&revision);
        match promises.iter_mut().find(|promise| promise.what == what) {
            Some(promise) => {
                promise.current = current;
                promise.times += 1;
                promise.on = Date(revision.event.day());
            }
            None => promises.push(Promise {
                what,
                promised: revision.before.map(|before| before.to_string()),
                current,
                times: 1,
                on: Date(revision.event.day()),
            }),
        }
    }
    promises
}

/// The new value in the same style as the one before it.
fn current(revision: &Revision<'_>) -> String {
    let written = revision.to.text;
    match revision.before {
        Some(InForce::Quantity(_)) => {
            Quantity::parse(written).map_or_else(|_| written.to_owned(), |new| new.to_string())
        }
        _ => written.to_owned(),
    }
}

/// What a revision is about; a start is a day or a value.
fn name_of(revision: &Revision<'_>) -> &'static str {
    match (revision.what, revision.before) {
        (Revised::Start, Some(InForce::Quantity(_))) => "start value",
        (what, _) => what.as_str(),
    }
}

/// The steps of a thing, in the order of the file.
pub(crate) fn steps(thing: ThingRef<'_>) -> Vec<Step<'_>> {
    thing
        .steps()
        .map(|(node, step)| Step {
            done: step.done,
            on: step.day.filter(|_| !step.is_due).map(Date),
            due: step.day.filter(|_| step.is_due).map(Date),
            who: step.who.map(|who| who.text),
            text: step.text.text,
            notes: node.note(),
            path: thing.path(),
            line: line_of(node),
        })
        .collect()
}
