//! How somebody works: what is expected of them and what was observed, and what others said.

use goalpost_model::{EventRef, ThingRef};
use goalpost_syntax::{Fact, FactKinds, Keyword, Observation, Tone};
use goalpost_values::Days;
use schemars::JsonSchema;
use serde::Serialize;

use crate::figures::Date;
use crate::filter::{expected_of, owned_by, same_handle};
use crate::reports::Scope;
use crate::show::Reference;

/// What is expected of somebody, and what was observed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Observed<'m> {
    /// What is expected.
    pub expectation: Reference<'m>,
    /// The value behind it.
    pub value: Option<&'m str>,
    /// How often it was met, partly met and not met, up to the last day.
    pub met: usize,
    /// How often it was met in part.
    pub partly: usize,
    /// How often it was not met.
    pub unmet: usize,
    /// The latest observation, of whatever day.
    pub latest: Option<Said<'m>>,
    /// What was observed within the days.
    pub entries: Vec<Said<'m>>,
}

/// What somebody said about somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Said<'m> {
    /// The day.
    pub on: Date,
    /// What it was about.
    pub about: Reference<'m>,
    /// `met`, `partly`, `unmet`, `+`, `-`, `=`, `praise`; none for a remark.
    pub tone: Option<&'static str>,
    /// Who said it.
    pub by: Option<&'m str>,
    /// The words.
    pub words: &'m str,
}

/// What is expected of somebody, `among` some things, with what was observed up to the last of the days.
pub(crate) fn expectations<'m>(
    scope: &Scope<'_, 'm>,
    among: impl Iterator<Item = ThingRef<'m>>,
    handle: &str,
    days: Days,
) -> Vec<Observed<'m>> {
    let is_wanted = |thing: &ThingRef<'m>| {
        thing.keyword() == Keyword::Expectation
            && !thing.in_template()
            && !thing.is_draft()
            && scope.sees(*thing)
            && expected_of(*thing, handle)
    };
    among
        .filter(is_wanted)
        .map(|thing| observed(thing, handle, days))
        .collect()
}

fn observed<'m>(thing: ThingRef<'m>, handle: &str, days: Days) -> Observed<'m> {
    let kinds = FactKinds::OBSERVED.and(FactKinds::FEEDBACK);
    let events = thing
        .events()
        .filter(|event| event.has(kinds) && event.day() <= days.last);
    let alone = is_for_one(thing);
    let said: Vec<Said<'m>> = events
        .filter(|event| alone || is_about(*event, handle))
        .map(said)
        .collect();
    let count = |tone: &str| said.iter().filter(|said| said.tone == Some(tone)).count();
    Observed {
        expectation: Reference::to(thing),
        value: thing.value(goalpost_syntax::FieldName::Value),
        met: count("met"),
        partly: count("partly"),
        unmet: count("unmet"),
        latest: said.last().cloned(),
        entries: said.into_iter().filter(|said| days.contains(said.on.0)).collect(),
    }
}

/// Whether an expectation is for one person only, whom its observations need not name.
fn is_for_one(thing: ThingRef<'_>) -> bool {
    let text = thing.value(goalpost_syntax::FieldName::For).unwrap_or_default();
    let mut whom = goalpost_values::list(text).map(|(_, whom)| whom);
    match (whom.next(), whom.next()) {
        (Some(one), None) => {
            one.starts_with('@')
                && thing
                    .model()
                    .party(one)
                    .is_none_or(|party| party.keyword() == Keyword::Person)
                && thing.parent().is_none()
        }
        _ => false,
    }
}

fn is_about(event: EventRef<'_>, handle: &str) -> bool {
    event.read().about.iter().any(|whom| same_handle(whom.text, handle))
}

fn said(event: EventRef<'_>) -> Said<'_> {
    let read = event.read();
    let tone = read.facts.iter().find_map(|(fact, _)| {
        Some(match fact {
            Fact::Observed(Observation::Met) => "met",
            Fact::Observed(Observation::Partly) => "partly",
            Fact::Observed(Observation::Unmet) => "unmet",
            Fact::Feedback(Tone::Plus) => "+",
            Fact::Feedback(Tone::Minus) => "-",
            Fact::Feedback(Tone::Neutral) => "=",
            Fact::Praise => "praise",
            _ => return None,
        })
    });
    Said {
        on: Date(event.day()),
        about: Reference::to(event.thing()),
        tone,
        by: read.by.map(|by| by.text),
        words: event.words(),
    }
}

/// What others said within the days about somebody or about what they answer for, `among` some things: praise, feedback,
/// remarks about the person. What they said themselves is not in it.
pub(crate) fn feedback<'m>(
    scope: &Scope<'_, 'm>,
    among: impl Iterator<Item = ThingRef<'m>>,
    handle: &str,
    days: Days,
) -> Vec<Said<'m>> {
    let kinds = FactKinds::FEEDBACK.and(FactKinds::PRAISE);
    let on = scope.on();
    let mut found = Vec::new();
    let seen = among.filter(|thing| !thing.in_template() && !thing.is_draft() && scope.sees(*thing));
    for thing in seen.filter(|thing| thing.keyword() != Keyword::Expectation) {
        let is_person = thing.keyword() == Keyword::Person && owned_by(thing, handle, on);
        for event in scope
            .events_in(thing, days)
            .filter(|event| is_person || event.has(kinds))
        {
            let read = event.read();
            let about = read.about.iter().any(|whom| same_handle(whom.text, handle));
            let own = read.by.is_some_and(|by| same_handle(by.text, handle));
            let is_theirs = is_person || about || read.about.is_empty() && owned_by(thing, handle, on);
            if is_theirs && !own {
                found.push(said(event));
            }
        }
    }
    found.sort_by_key(|said| said.on);
    found
}
