//! How a number counts: in whole things or in what can be parted, and whether it adds up from nothing.

use crate::amount::{Amount, Bound, Role};
use crate::lexicon::{List, Tag, Tags, VerbClass};
use crate::object;
use crate::rate;
use crate::reading::Parts;
use crate::unit::Unit;

/// What is measured and not counted, so that there is something between 1 and 2 of it.
const PARTED: Tags = Tags::of(&[
    Tag::Unit,
    Tag::UnitTime,
    Tag::Day,
    Tag::Week,
    Tag::Month,
    Tag::Quarter,
    Tag::Year,
    Tag::Percent,
    Tag::Points,
    Tag::CurrencyWord,
]);

/// Fewer than so many of something else's are told as a mean.
const FEW: i64 = 10;

/// Whether an amount counts whole things: "fewer than 5", "under 5 complaints", "reduce complaints to under 5".
pub(crate) fn is_whole(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    // "Fewer than 1 goal a game" is told of the mean of all games.
    if amount.value < FEW.into() && rate::is_over_things(sentence, amount) {
        return false;
    }
    match amount.unit {
        Some(Unit::Words(span)) => {
            let inside = |at: &usize| sentence.at(*at).span.start < span.end;
            let last = (amount.at + 1..sentence.len()).take_while(inside).last();
            let level = |at| sentence.any(at, Tags::of(&[Tag::Metric, Tag::Half])) && !sentence.has(at, Tag::Plural);
            last.is_some_and(|last| {
                // "Working day" is one word here.
                let word = sentence.word(last);
                let days = word.ends_with("day") || word.ends_with("days");
                let things = !sentence.any(last, PARTED) && !sentence.at(last).is_number() && !days;
                things && (!level(last) || is_fewer(parts, amount))
            })
        }
        Some(_) => false,
        None => is_fewer(parts, amount) || is_of_things(parts, amount),
    }
}

/// "Fewer than 5": what is fewer is counted, and what is less is measured.
fn is_fewer(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let near = amount.at.saturating_sub(2)..amount.at;
    let word = |at: usize| parts.sentence.word(at).get(..5);
    near.into_iter()
        .any(|at| word(at).is_some_and(|word| word.eq_ignore_ascii_case("fewer")))
}

/// "Reduce complaints to under 5", "complaints below 5": what the number in front of nothing counts.
fn is_of_things(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    let head = parts.clauses.head().filter(|verb| verb.is_command);
    let from = head.map_or(parts.clauses.start, |verb| verb.at + 1);
    let things = object::read(sentence, from, amount.at);
    let closes = sentence.at(amount.at + 1);
    things.exists
        && (closes.is_break() || closes.taken || closes.tags.any(Tags::of(&[Tag::Per, Tag::Prep])))
        && sentence.has(things.head, Tag::Plural)
        && sentence.any(things.head, Tags::of(&[Tag::People, Tag::Outcome, Tag::Volume]))
        && !sentence.any(things.head, PARTED)
}

/// Whether an amount adds up from nothing in the time of the goal: what is collected, saved or delivered, the
/// kilometres of a year; no load that is lifted, no time that something is held, no distance that is run at once.
pub(crate) fn gathers(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    if amount.role != Role::Count || amount.bound == Bound::AtMost {
        return false;
    }
    let Some(verb) = parts.clauses.head() else {
        // "Waiting time 5 days": where it stands.
        return !sentence.before(amount.at).has(Tag::Metric);
    };
    let level = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::HOLD)
        .with(VerbClass::KEEP)
        .with(VerbClass::REACH)
        .with(VerbClass::BECOME);
    if verb.class.is(level) && !verb.class.is(VerbClass::COMPLETE.with(VerbClass::WIN)) {
        return false;
    }
    // "Hold a plank for 3 minutes", "run 10 km without stopping": all of it at once.
    let held =
        sentence.before(amount.at).has(Tag::For) || (amount.at + 1..verb.end).any(|at| sentence.has(at, Tag::Aside));
    let goes = sentence.lemma_in(verb.at, List::Going);
    let ends = !goes
        && verb
            .class
            .is(VerbClass::COMPLETE.with(VerbClass::WIN).with(VerbClass::ABSTRACT));
    let period = parts
        .deadline
        .is_some_and(|deadline| deadline.recurrence.is_none() && !opens_with_due(parts));
    !held && (ends || period)
}

/// Whether the words of the deadline say until when, and not in which time: "by May" and not "in May".
pub(crate) fn opens_with_due(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let opens = |at: usize| {
        parts
            .deadline
            .is_some_and(|deadline| deadline.span.start == sentence.at(at).span.start)
    };
    (sentence.start..sentence.len()).any(|at| opens(at) && sentence.has(at, Tag::Due))
}
