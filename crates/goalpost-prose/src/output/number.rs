//! What others decide or do, and the numbers that count it: a deed that leads to such a number is an outcome.

use super::count::is_work;

use crate::amount::{Amount, Bound, Role};
use crate::clause::{MainVerb, Part};
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::Parts;
use crate::sentence::Sentence;
use crate::unit::Unit;

use goalpost_values::Decimal;

/// "Sign 6 partners", "pass the exam", "have two papers accepted".
pub(super) fn is_decided_by_others(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    let words =
        || (verb.at + 1..verb.end.min(verb.at + 12)).filter(|at| !sentence.at(*at).taken || sentence.at(*at).quoted);
    let verdict = words().any(|at| sentence.has(at, Tag::Verdict));
    let outcome = sentence.has(object.head, Tag::Outcome);
    let money = parts
        .amounts
        .iter()
        .any(|amount| matches!(amount.unit, Some(Unit::Money(_))) && !amount.aside);
    let accepted = words().any(|at| sentence.at(at).verb.is(VerbClass::WIN) && sentence.at(at).forms.is(Forms::PAST));
    class.is(VerbClass::WIN)
        && (verdict || outcome || money || !is_work(parts, object) && !class.is(VerbClass::COMPLETE))
        || accepted && outcome
        || outcome && !is_own_work(class)
}

/// A verb that is work and nothing else: "get 10 reviews" is none, "write 10 reviews" is.
fn is_own_work(class: VerbClass) -> bool {
    class.is(VerbClass::COMPLETE.with(VerbClass::ACT)) || class.is(VerbClass::ABSTRACT) && !class.is(VerbClass::WIN)
}

/// "Run 10 km in under 50 minutes".
pub(super) fn has_threshold(parts: &Parts<'_, '_>) -> bool {
    parts.amounts.iter().any(|amount| {
        amount.bound == Bound::AtMost && parts.sentence.any(amount.at + 1, Tags::of(&[Tag::UnitTime])) && !amount.aside
    })
}

/// More numbers than these nobody says in one sentence. Each is asked what stands between the deed and it.
const MOST: usize = 32;

/// "Launch the app with 500 sign-ups": the deliverable has an outcome of its own.
pub(super) fn has_outcome_number(parts: &Parts<'_, '_>, object: &Object) -> bool {
    let sentence = parts.sentence;
    // "three applications over £100k": how large each is.
    let is_of_object = |amount: &Amount| amount.at <= object.end + 1 && matches!(amount.unit, Some(Unit::Money(_)));
    parts
        .amounts
        .iter()
        .take(MOST)
        .filter(|amount| amount.at > object.head && !is_audience(parts, amount) && !is_place(parts, amount))
        .filter(|amount| parts.clauses.part(amount.at) != Part::Remark && !is_of_recipient(parts, object.head, amount))
        .filter(|amount| !is_means(parts, object.head, amount) && !is_shared_out(parts, object, amount))
        .filter(|amount| !tells_which(parts, object.head, amount) && !is_doer(parts, amount))
        .filter(|amount| !is_covered(parts, amount))
        .any(|amount| {
            let noun = object::read(sentence, amount.at + 1, sentence.len());
            let share = amount.unit == Some(Unit::Percent);
            // "with an average rating of 4.5".
            let level = sentence.before(amount.at).has(Tag::Of) && sentence.has(amount.at.wrapping_sub(2), Tag::Metric);
            let of_others = (amount.at + 1..amount.at + 4)
                .any(|at| sentence.has(at, Tag::Outcome) && !sentence.has(at, Tag::Volume));
            sentence.any(noun.head, Tags::of(&[Tag::Outcome, Tag::Metric]))
                && noun.exists
                && !sentence.has(noun.head, Tag::Volume)
                && !sentence.has(noun.head, Tag::People)
                || share
                || level
                || of_others
                || amount.bound != Bound::None && amount.role == Role::Level && !is_of_object(amount)
        })
}

/// "… in all nine shops", "… across 12 sites": where it is done.
fn is_place(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    let all = usize::from(sentence.before(amount.at).has(Tag::All) || sentence.before(amount.at).has(Tag::Own));
    let before = amount.at.wrapping_sub(1 + all);
    amount.unit.is_some_and(|unit| !unit.is_measure()) && sentence.word_in(before, List::Places)
}

/// "… by naming 10 accounts": what is done for it.
fn is_means(parts: &Parts<'_, '_>, from: usize, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    (from..amount.at).any(|at| sentence.has(at, Tag::Delta) && sentence.at(at + 1).forms.is(Forms::ING))
}

/// "with three reference customers", "with 200 visitors each": whom it is done with, unless it is an event that they
/// come to.
fn is_shared_out(parts: &Parts<'_, '_>, object: &Object, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    let before = sentence.before(amount.at);
    let with = before.has(Tag::Means) && before.has(Tag::Scope) && amount.bound == Bound::None;
    let people = object::read(sentence, amount.at + 1, sentence.len());
    let each = (amount.at + 1..amount.at + 5).any(|at| sentence.has(at, Tag::Each));
    let alone = !gathers(parts, object.head) && is_somebody(sentence, people.head);
    with && amount.role == Role::Count && (each || alone)
}

/// "Host a webinar": what people come to.
fn gathers(parts: &Parts<'_, '_>, object: usize) -> bool {
    let sentence = parts.sentence;
    let staged = |verb: &MainVerb| sentence.lemma_in(verb.at, List::Staging);
    sentence.has(object, Tag::Event) || parts.clauses.head().is_some_and(staged)
}

/// "… to every donor who gave more than $500": which of those who get it.
fn is_of_recipient(parts: &Parts<'_, '_>, object: usize, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    let to = (object + 1..amount.at).find(|at| sentence.any(*at, Tags::of(&[Tag::To, Tag::For])));
    to.is_some_and(|to| (to + 1..amount.at).any(|at| sentence.has(at, Tag::Relative)))
}

/// "… reviewed by two teams": who does it.
fn is_doer(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let before = amount.at.wrapping_sub(2);
    amount.unit != Some(Unit::Percent)
        && parts.sentence.has(amount.at.wrapping_sub(1), Tag::Delta)
        && parts
            .sentence
            .verb(before, VerbClass::COMPLETE.with(VerbClass::ACT), Forms::PAST)
}

/// "… with every account above £1m": which of them.
fn tells_which(parts: &Parts<'_, '_>, object: usize, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    let noun = amount.at.wrapping_sub(2);
    let each = (object + 1..noun).any(|at| sentence.has(at, Tag::All));
    amount.bound != Bound::None
        && matches!(amount.unit, Some(Unit::Money(_)))
        && each
        && sentence.any(noun, Tags::of(&[Tag::People, Tag::Outcome]))
}

/// "…, generating 90 enquiries", "… with 400 registrants": what the deed shall lead to, behind it.
pub(super) fn leads_to_number(parts: &Parts<'_, '_>, deed: usize) -> bool {
    let sentence = parts.sentence;
    let brings = VerbClass::REACH.with(VerbClass::WIN).with(VerbClass::RECEIVE);
    parts
        .amounts
        .iter()
        .filter(|amount| amount.at > deed + 1)
        .any(|amount| {
            let before = amount.at - 1 - usize::from(sentence.has(amount.at - 1, Tag::About));
            let noun = object::read(sentence, amount.at + 1, sentence.len());
            let each = (amount.at + 1..amount.at + 5).any(|at| sentence.has(at, Tag::Each));
            let with = sentence.has(before, Tag::Means) && sentence.has(before, Tag::Scope) && !each;
            let others = noun.exists && is_somebody(sentence, noun.head) && !sentence.has(noun.head, Tag::People);
            sentence.verb(before, brings, Forms::ING) || with && others && gathers(parts, deed)
        })
}

/// Whether a word is one for people by what they do, as its ending tells: registrants, bidders, trainees.
pub(super) fn is_somebody(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.at(at).span.len() > 6 && sentence.ends_in(at, List::Doers) && !sentence.ends_in(at, List::NoDoers)
}

/// "Write handbooks covering 80% of the roles": how much of one's own things the deed is done to.
pub(super) fn is_covered(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    let covers = sentence.lemma_in(amount.at.wrapping_sub(1), List::Covering);
    let serves = sentence.before(amount.at).tags.any(Tags::of(&[Tag::For, Tag::To]));
    let of = sentence.has(amount.at + 1, Tag::Of);
    // "For 100% tier-1 services".
    let things = object::read(sentence, amount.at + 1 + usize::from(of), sentence.len());
    let whole = of || amount.value == Decimal::ONE_HUNDRED;
    let people = Tags::of(&[Tag::People, Tag::Abstract]);
    let others = serves && sentence.has(things.head, Tag::Outcome) && !sentence.has(things.head, Tag::Metric);
    (covers || serves)
        && whole
        && things.exists
        && !others
        && !sentence.any(things.head, people)
        && !is_somebody(sentence, things.head)
}

/// "Distribute the book to 500 people": who gets it.
fn is_audience(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    let all = usize::from(sentence.before(amount.at).has(Tag::All));
    let before = sentence.before(amount.at - all);
    let someone =
        all > 0 || (amount.at + 1..amount.at + 4).any(|at| sentence.any(at, Tags::of(&[Tag::People, Tag::Outcome])));
    before.tags.any(Tags::of(&[Tag::To, Tag::For])) && amount.unit != Some(Unit::Percent) && someone
}
