//! The lines that figures came from.

use goalpost_model::{Evaluation, EventRef, ThingRef};
use goalpost_syntax::{Fact, FactKinds, FieldName, Revised};
use goalpost_values::Day;

use super::Source;
use crate::place::line_of;

/// An own or inherited field.
pub(super) fn field<'m>(thing: ThingRef<'m>, name: FieldName, what: &'static str) -> Option<Source<'m>> {
    let (field, holder) = thing.inherited(name)?;
    Some(Source {
        what,
        text: format!("{name}: {}", field.value().text),
        counts_as: None,
        path: holder.path(),
        line: line_of(field),
    })
}

/// The line of a thing.
pub(super) fn of_thing<'m>(thing: ThingRef<'m>, what: &'static str) -> Source<'m> {
    Source {
        what,
        text: thing.title().to_owned(),
        counts_as: None,
        path: thing.path(),
        line: thing.line_number(),
    }
}

/// The latest event up to a day with a fact that `pick` wants, with the text of the fact.
pub(super) fn fact<'m>(
    thing: ThingRef<'m>,
    on: Day,
    kinds: FactKinds,
    what: &'static str,
    pick: impl Fn(&Fact<'m>) -> bool,
) -> Option<Source<'m>> {
    let mut events = thing.events().rev();
    events.find_map(|event| {
        if event.day() > on || !event.has(kinds) {
            return None;
        }
        of_fact(event, what, &pick)
    })
}

fn of_fact<'m>(event: EventRef<'m>, what: &'static str, pick: &impl Fn(&Fact<'m>) -> bool) -> Option<Source<'m>> {
    let node = event.node();
    let said = event.read();
    let (_, span) = said.facts.iter().find(|(fact, _)| pick(fact))?;
    Some(Source {
        what,
        text: format!("{} {}", event.day(), span.of(node.tree().text())),
        counts_as: None,
        path: &event.thing().model().file(event.file()).path,
        line: event.line_number(),
    })
}

/// The latest revision up to a day of one of these.
pub(super) fn revision<'m>(
    thing: ThingRef<'m>,
    on: Day,
    revised: &[Revised],
    what: &'static str,
) -> Option<Source<'m>> {
    fact(thing, on, FactKinds::REVISION, what, |fact| match fact {
        Fact::Revision { what, .. } => revised.contains(what),
        _ => false,
    })
}

/// Where its days come from: the fields, unless a revision is in force.
pub(super) fn days(thing: ThingRef<'_>, on: Day) -> Vec<Source<'_>> {
    let mut found = Vec::new();
    let during = || field(thing, FieldName::During, "start and end");
    let ends = [
        (Revised::Start, FieldName::Start, "start"),
        (Revised::Due, FieldName::Due, "end"),
    ];
    for (revised, name, what) in ends {
        let source = revision(thing, on, &[revised], what)
            .or_else(|| field(thing, name, what))
            .or_else(during);
        found.extend(source.filter(|source| !found.contains(source)));
    }
    found
}

/// Where the value in force comes from: the latest value up to a day and what was added on its day and since, or the
/// field that names the file of figures.
pub(super) fn values<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, on: Day) -> Vec<Source<'m>> {
    let kinds = FactKinds::VALUE.and(FactKinds::ADDED);
    let mut found = Vec::new();
    let mut begun: Option<Day> = None;
    for event in thing
        .events()
        .rev()
        .filter(|event| event.day() <= on && event.has(kinds))
    {
        if found.len() == MOST_ADDED || begun.is_some_and(|day| event.day() < day) {
            break;
        }
        let is_value = event.has(FactKinds::VALUE);
        if is_value && begun.is_some() {
            continue;
        }
        if is_value {
            begun = Some(event.day());
        }
        let wanted = |fact: &Fact<'_>| matches!(fact, Fact::Value(_) | Fact::Added(_));
        found.extend(of_fact(event, if is_value { "value" } else { "added" }, &wanted));
    }
    found.reverse();
    if let Some(track) = field(thing, FieldName::Track, "values").filter(|_| newer_is_tracked(evaluation, thing, on)) {
        return vec![track];
    }
    found
}

/// How many increments are named.
const MOST_ADDED: usize = 12;

/// Whether the latest value comes from a file of figures: no event is of its day.
fn newer_is_tracked<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, on: Day) -> bool {
    let kinds = FactKinds::VALUE.and(FactKinds::ADDED);
    let Some(values) = evaluation.values(thing) else {
        return false;
    };
    let latest = values.points.iter().rev().find(|point| point.day <= on);
    latest.is_some_and(|latest| {
        !thing
            .events()
            .any(|event| event.day() == latest.day && event.has(kinds))
    })
}
