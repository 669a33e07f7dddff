//! Pieces of one's own work, counted without a verb.

use super::number::is_somebody;
use goalpost_text::Span;

use crate::amount::{Amount, Bound, Role};
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::Parts;
use crate::sentence::Shape;

/// Pieces of one's own work: tickets, calls.
pub(super) fn is_work(parts: &Parts<'_, '_>, object: &Object) -> bool {
    let no_work = Tags::of(&[Tag::Outcome, Tag::UnitTime]);
    parts.sentence.has(object.head, Tag::Volume) && !parts.sentence.any(object.head, no_work)
}

/// "20 customer interviews": a number of pieces of work without a verb.
pub(super) fn counted_work(parts: &Parts<'_, '_>) -> Option<Span> {
    let amount = parts
        .amounts
        .first()
        .filter(|amount| (amount.role == Role::Count || is_times(parts, amount)) && !amount.aside)?;
    let object = object::read(parts.sentence, amount.at + 1, parts.sentence.len());
    // "Five posts with over 1,000 views each": what others do with them.
    let followed = parts.amounts.iter().any(|other| {
        other.at > object.head
            && other.bound != Bound::None
            && parts
                .sentence
                .before(other.at)
                .tags
                .any(Tags::of(&[Tag::Means, Tag::AtLeast]))
    });
    if followed {
        return None;
    }
    // "Two fully booked workshops": whether they are is for others to say.
    if (amount.at + 1..amount.at + 4).any(|at| parts.sentence.word_in(at, List::Booked)) {
        return None;
    }
    let work = is_work(parts, &object) || is_made(parts, amount, &object) || is_time_spent(parts, amount);
    (work && !amount.value.is_zero()).then_some(amount.span)
}

/// "4x exercise sessions": so many, and no factor.
fn is_times(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let things = object::read(parts.sentence, amount.at + 1, parts.sentence.len());
    let factor = parts
        .sentence
        .number(amount.at)
        .is_some_and(|number| number.shape == Shape::Times);
    factor && amount.at == parts.clauses.start && is_work(parts, &things)
}

/// "12 streams", "3 prototypes": things that there are when somebody made them, and no people, levels or verdicts.
fn is_made(parts: &Parts<'_, '_>, amount: &Amount, things: &Object) -> bool {
    let sentence = parts.sentence;
    let others = Tags::of(&[
        Tag::Outcome,
        Tag::Metric,
        Tag::Half,
        Tag::People,
        Tag::Abstract,
        Tag::Unit,
        Tag::Verdict,
        Tag::Day,
        Tag::Percent,
        Tag::Points,
    ]);
    // "450 ADUs": users, counted in the short form of a trade.
    let short = sentence
        .word(things.head)
        .bytes()
        .filter(u8::is_ascii_uppercase)
        .count()
        > 1;
    let alone = !short && (sentence.before(amount.at).is_break() || amount.at == parts.clauses.start);
    let counted = sentence.has(things.head, Tag::Plural) && things.exists && things.head > amount.at;
    let none_of_them = (amount.at + 1..things.end).all(|at| !sentence.any(at, others));
    alone && counted && amount.bound == Bound::None && none_of_them && !is_somebody(sentence, things.head)
}

/// "1,200 billable hours per consultant", "600 hours of pro-bono work": one's own time, and not a time that is
/// measured.
fn is_time_spent(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    let is_time = |at: &usize| sentence.has(*at, Tag::UnitTime) || sentence.word(*at).ends_with(" hours");
    let hours = (amount.at + 1..amount.at + 4).find(is_time);
    let starts = amount.at == sentence.start && amount.bound != Bound::AtMost;
    // "45 mins sketching".
    let done = |at: usize| sentence.verb(at + 1, VerbClass::all(), Forms::ING);
    let told =
        |at: usize| at > amount.at + 1 || sentence.has(at + 1, Tag::Of) || done(at) || !sentence.has(at, Tag::UnitTime);
    starts && hours.is_some_and(told)
}
