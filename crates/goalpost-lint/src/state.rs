//! What is still to be worked on. Rules that read the clock leave alone what is closed, over, resting or only a draft:
//! what is past its end and not closed is overdue, and that is one finding (T04).

use goalpost_model::progress::Freshness;
use goalpost_model::{EventRef, Model, ThingId, ThingRef};
use goalpost_syntax::{Fact, FactKinds, FieldName, Keyword, LineKind};
use goalpost_text::{Edit, Span};
use goalpost_values::{Day, list};
use rustc_hash::FxHashMap;

use crate::finding::Context;
use crate::insert::{Levels, insertion};

impl<'m> Context<'m> {
    /// Today.
    pub(crate) fn today(&self) -> Day {
        self.model.today()
    }

    /// Whether a thing, or what holds it, is done, dropped or scored.
    pub(crate) fn is_closed(&self, thing: ThingRef<'m>) -> bool {
        holders(thing).any(|thing| match thing.children().next() {
            None => self.evaluation().is_closed(thing),
            // What stands in it asks again and again.
            Some(_) => {
                let known = self.known.borrow().closed.get(&thing.id()).copied();
                known.unwrap_or_else(|| {
                    let is_closed = self.evaluation().is_closed(thing);
                    self.known.borrow_mut().closed.insert(thing.id(), is_closed);
                    is_closed
                })
            }
        })
    }

    /// How stale a thing that holds others is.
    pub(crate) fn freshness_of_holder(&self, thing: ThingRef<'m>) -> Freshness {
        let known = self.known.borrow().freshness.get(&thing.id()).copied();
        known.unwrap_or_else(|| {
            let staleness = self.evaluation().staleness(thing);
            let freshness = staleness.map_or(Freshness::AtRest, |staleness| staleness.freshness);
            self.known.borrow_mut().freshness.insert(thing.id(), freshness);
            freshness
        })
    }

    /// The same as far as its people have said so; told without looking at figures. For rules about how something is
    /// put: what was closed long ago is history.
    pub(crate) fn is_settled(&self, thing: ThingRef<'m>) -> bool {
        let said = holders(thing).filter(|thing| thing.has_facts(CLOSING));
        said.map(|thing| self.evaluation().life(thing))
            .any(|life| life.dropped || life.done || life.score.is_some())
    }

    /// The edit that writes a line into a thing.
    pub(crate) fn insertion(&self, thing: ThingRef<'m>, line: &str) -> Edit {
        insertion(thing, line, &mut self.known.borrow_mut().levels)
    }

    /// Whether its last day is over.
    pub(crate) fn has_ended(&self, thing: ThingRef<'m>) -> bool {
        thing.due_on(self.today()).is_some_and(|due| due < self.today())
    }

    /// Whether it counts among what people have to do: no draft, not over, and nobody has closed it.
    pub(crate) fn counts(&self, thing: ThingRef<'m>) -> bool {
        !thing.is_draft() && !self.has_ended(thing) && !self.is_settled(thing)
    }

    /// Whether there is still something to do for it, today or later: figures that are reached close it, too.
    pub(crate) fn is_open(&self, thing: ThingRef<'m>) -> bool {
        !thing.is_draft() && !self.has_ended(thing) && !self.is_closed(thing)
    }

    /// Whether it is worked on today: open, begun and not paused.
    pub(crate) fn runs(&self, thing: ThingRef<'m>) -> bool {
        let today = self.today();
        let begun = thing.start_on(today).is_none_or(|start| start <= today);
        begun && self.is_open(thing) && !self.evaluation().life(thing).paused
    }
}

/// What was worked out about things that hold others.
#[derive(Debug, Default)]
pub(crate) struct Known {
    closed: FxHashMap<ThingId, bool>,
    freshness: FxHashMap<ThingId, Freshness>,
    levels: Levels,
    /// People to name in an example; looked for when the first message names one.
    pub(crate) people: Option<Vec<ThingId>>,
}

const CLOSING: FactKinds = FactKinds::LIFE.and(FactKinds::SCORE).and(FactKinds::DONE);

/// A thing and what holds it, from the inside out.
fn holders(thing: ThingRef<'_>) -> impl Iterator<Item = ThingRef<'_>> {
    std::iter::successors(Some(thing), |thing| thing.parent())
}

/// The handles of those who own a thing on a day, as written.
pub(crate) fn owners(thing: ThingRef<'_>, on: Day) -> impl Iterator<Item = &str> {
    let owners = thing.owner_on(on).unwrap_or_default();
    list(owners)
        .map(|(_, handle)| handle)
        .filter(|handle| handle.starts_with('@'))
}

/// The handles of the people among them: a declared team is none. Where nobody is declared, every handle is a person.
pub(crate) fn people(thing: ThingRef<'_>, on: Day) -> impl Iterator<Item = &str> {
    let model = thing.model();
    owners(thing, on).filter(|handle| {
        model
            .party(handle)
            .is_none_or(|party| party.keyword() == Keyword::Person)
    })
}

/// The last day of a person who leaves or has left.
pub(crate) fn last_day(person: ThingRef<'_>) -> Option<Day> {
    let until = person.value(FieldName::Until)?;
    Some(person.model().calendar().read(until)?.last)
}

/// Whether a person has left.
pub(crate) fn has_left(person: ThingRef<'_>, today: Day) -> bool {
    last_day(person).is_some_and(|last| last < today)
}

/// A handle as the one who is called so was declared, so that it is the same wherever it is written.
pub(crate) fn declared<'m>(model: &'m Model, handle: &'m str) -> &'m str {
    let name = model.party(handle).and_then(ThingRef::name);
    name.map_or(handle, |name| name.text)
}

/// Whether an event says something in words: behind its colon, or in a note under it.
pub(crate) fn has_words(event: EventRef<'_>) -> bool {
    let note = |line: goalpost_syntax::Node<'_>| line.kind() == LineKind::Note;
    !event.words().is_empty() || event.node().children().any(note)
}

/// The facts of some kinds that a thing has up to a day, the latest first, each with its event and place.
pub(crate) fn latest_facts<'m>(
    thing: ThingRef<'m>,
    kinds: FactKinds,
    on: Day,
) -> impl Iterator<Item = (EventRef<'m>, Fact<'m>, Span)> {
    let has_any = thing.has_facts(kinds);
    let events = thing.events().rev().filter(move |event| has_any && event.has(kinds));
    let known = events.filter(move |event| event.day() <= on);
    known.flat_map(move |event| {
        let facts = event.read().facts.into_iter().rev();
        let of_kind = facts.filter(move |(fact, _)| kinds.has(fact.kind()));
        of_kind.map(move |(fact, span)| (event, fact, span))
    })
}
