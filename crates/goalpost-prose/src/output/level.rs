//! What reads like a deed and is a level: a number of what others do, time or money that is freed, a goal that is met.

use crate::amount::{Amount, Role};
use crate::clause::MainVerb;
use crate::lexicon::{List, Tag, Tags};
use crate::object::Object;
use crate::reading::Parts;
use crate::unit::Unit;

/// Whether a command wants a level and no deed, whatever its verb.
pub(super) fn is_wanted(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    is_freed(parts, verb, object)
        || is_bought_share(parts, verb)
        || is_goal_met(parts, verb, object)
        || is_period_closed(parts, verb)
        || is_established_as(parts, verb, object)
}

/// "Remove 5 hours of manual work", "avoid 30k of storage cost": what is saved is counted.
fn is_freed(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let frees = sentence.lemma_in(verb.at, List::Freeing);
    let spent =
        |at: usize| sentence.any(at, Tags::of(&[Tag::UnitTime, Tag::Metric])) || sentence.word_in(at, List::Spent);
    let counted = parts.numeric_slot
        || parts
            .amounts
            .iter()
            .any(|amount| (verb.at..object.end.max(verb.at + 2)).contains(&amount.at));
    frees && counted && (verb.at + 1..verb.end.min(verb.at + 7)).any(spent)
}

/// "Source 40% of our timber", "invest 15% of our income": a share that shall come to this.
fn is_bought_share(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let share = |amount: &Amount| amount.unit == Some(Unit::Percent) && amount.at == verb.at + 1;
    parts.sentence.lemma_in(verb.at, List::Allotting) && parts.amounts.iter().any(share)
}

/// "Meet the quarterly revenue goal": what is met was set elsewhere.
fn is_goal_met(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    parts.sentence.lemma_in(verb.at, List::Attaining) && parts.sentence.word_in(object.head, List::Aims)
}

/// "Close Q3 with 12 more clients": the number at the end of a period.
fn is_period_closed(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let closes = sentence.lemma_in(verb.at, List::Closing);
    let with = |at: usize| sentence.has(at, Tag::Means) && (at + 1..at + 3).any(|at| sentence.at(at).is_number());
    closes && sentence.at(verb.at + 1).taken && (verb.at + 2..verb.end.min(verb.at + 7)).any(with)
}

/// "Establish the wiki as the single source of truth": what others shall take it for.
fn is_established_as(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    crate::vague_verb::is_seen_as(parts.sentence, verb, object)
}

/// "Number of claims filed online", "share of orders shipped the same day": a measure in front of what is counted, so
/// that the participle behind it is not what the sentence says.
pub(super) fn is_counted_subject(parts: &Parts<'_, '_>, subject: &Object) -> bool {
    let sentence = parts.sentence;
    let counts = || sentence.word_in(subject.head, List::Counts) || sentence.word_in(subject.head, List::Shares);
    sentence.has(subject.end, Tag::Of) && counts() && !parts.amounts.iter().any(|amount| amount.role == Role::Count)
}
