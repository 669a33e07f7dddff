//! Sentences without a verb: a metric with a level, a number of things, or a bare label.

use super::{NotSpecific, Reason};

use crate::lexicon::{Forms, Tag, Tags};
use crate::object::{self, Object};
use crate::reading::{Kind, Parts};
use crate::sentence::Sentence;

/// A sentence without a verb: a metric with a level, a number of things, or a bare label.
pub(super) fn label(parts: &Parts<'_, '_>) -> Reason {
    let sentence = parts.sentence;
    let start = parts.clauses.start;
    let object = object::read(sentence, start, sentence.len());
    let no = |reason| Some((reason, parts.whole()));
    if crate::predicate::is_for_some_only(parts) {
        return no(NotSpecific::Abstract);
    }
    if parts.is_measured() && (!is_number_alone(parts, &object) || is_of_change(parts)) {
        return None;
    }
    let slot = parts.placeholders.first();
    if slot.is_some() && is_of_change(parts) {
        return None;
    }
    if let Some(slot) = slot {
        // "Donor retention: [X]%": neither a way nor a level, only where one will stand.
        let form = (start + 1..sentence.len()).find(|at| sentence.mark(*at, ':'));
        if form.is_some_and(|colon| sentence.at(colon + 1).span.start == slot.start || is_in_slot(sentence, colon + 1))
        {
            return Some((NotSpecific::Slot, *slot));
        }
        // The number only is missing: "<number> users activated".
        let named = object.exists
            && !object.is_slot
            && (sentence.any(object.head, Tags::of(&[Tag::Outcome, Tag::Volume, Tag::Plural]))
                || slot.end > sentence.at(object.head).span.end
                    && object.is_metric
                    && (moved(parts) || parts.numeric_slot));
        return if named { None } else { Some((NotSpecific::Slot, *slot)) };
    }
    let judged = (start..object.end).any(|at| sentence.any(at, Tags::of(&[Tag::Quality, Tag::Frequency])));
    if parts.kind == Kind::Habit && object.is_thing() && (parts.deadline.is_some() || !judged && !object.is_abstract) {
        return None;
    }
    if is_of_change(parts) {
        return None;
    }
    if !object.exists || object.is_pronoun {
        return no(NotSpecific::Label);
    }
    if crate::measurable::stands(parts).is_some() {
        return None;
    }
    if object.is_abstract && !object.has_level() {
        return no(NotSpecific::Abstract);
    }
    let wanted = (start..object.head).any(|at| sentence.any(at, Tags::of(&[Tag::Up, Tag::Down, Tag::Zero])));
    let countable = Tags::of(&[Tag::Metric, Tag::Outcome, Tag::Volume, Tag::Plural]);
    let near = (start + 1..start + 3).any(|at| {
        sentence.any(at, countable)
            && sentence.any(start, Tags::of(&[Tag::Up, Tag::Down]))
            && !sentence.has(at, Tag::Abstract)
    });
    // "More camping": as much of it as somebody does.
    let head = sentence.at(object.head);
    let done = head.forms == Forms::ING
        && head.verb.is_verb()
        && !object.is_abstract
        && matches!(parts.kind, Kind::Goal | Kind::Habit);
    let named = near || done || sentence.any(object.head, countable);
    // "All customers on the new contract".
    let whole = object::read(sentence, sentence.start, sentence.len());
    let all_there = whole.is_all && object.is_thing() && sentence.has(object.end, Tag::Prep);
    // "First paying customer".
    let first = sentence.has(sentence.start, Tag::Ordinal) && sentence.has(object.head, Tag::Outcome) && !judged;
    if all_there || first || crate::measurable::is_verdict_due(parts) {
        return None;
    }
    if tells_all(parts) {
        return None;
    }
    if (wanted && named || moved(parts) && object.has_level()) && (!object.is_half || object.is_metric) {
        return None;
    }
    no(NotSpecific::Label)
}

/// Whether a slot opens here.
fn is_in_slot(sentence: &Sentence<'_>, at: usize) -> bool {
    ['[', '<', '{'].iter().any(|mark| sentence.mark(at, *mark))
}

/// "Reduction of breaches", "a drop in costs": a change, and what changes.
pub(crate) fn is_of_change(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let near = parts.clauses.start..sentence.len().min(parts.clauses.start + 6);
    let ways = Tags::of(&[Tag::Up, Tag::Down]);
    near.into_iter().any(|at| {
        let of = sentence.any(at, ways)
            && sentence.any(at + 1, Tags::of(&[Tag::Of, Tag::In]))
            && !sentence.has(at, Tag::Prep);
        let far = object::read(sentence, at + 2, sentence.len());
        of && (far.exists || parts.numeric_slot) && !far.is_abstract
    })
}

/// "A ward where nobody waits alone", "approval from both customers", "testbed (50k+ nodes)": what can be counted, or
/// holds for all or none, is no bare label.
fn tells_all(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let words = parts.clauses.start..sentence.len();
    let whole = |at: usize| sentence.any(at, Tags::of(&[Tag::All, Tag::Zero])) && !sentence.at(at).taken;
    let counted = parts.amounts.iter().any(|amount| amount.at > parts.clauses.start);
    parts.kind != Kind::Objective && (counted || words.into_iter().any(whole))
}

/// Whether a word of direction stands somewhere: "churn down".
fn moved(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    (sentence.start..sentence.len()).any(|at| {
        let last = sentence.at(at + 1).is_break() || sentence.at(at + 1).taken;
        sentence.any(at, Tags::of(&[Tag::Up, Tag::Down, Tag::AtLeast, Tag::AtMost]))
            && (!sentence.has(at, Tag::Prep) || last)
    })
}

/// A number whose thing is not named: "100% of the team".
pub(crate) fn is_bare_number(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let object = object::read(sentence, parts.clauses.start, sentence.len());
    !parts.amounts.is_empty() && is_number_alone(parts, &object) && !is_of_change(parts)
}

/// The same, for a phrase that was read.
fn is_number_alone(parts: &Parts<'_, '_>, object: &Object) -> bool {
    // "90+ on Lighthouse": the scale has a name.
    let scale = object::read(parts.sentence, object.end, parts.sentence.len());
    let on_scale = parts.sentence.any(object.end, Tags::of(&[Tag::In, Tag::On])) && scale.is_named;
    let unnamed = !object.exists && !on_scale && parts.amounts.iter().all(|amount| amount.unit.is_none());
    unnamed || is_only_number(parts)
}

/// "70%", "£40k", "5 days": a number with its unit, and no word about what it is of.
fn is_only_number(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let units = Tags::of(&[
        Tag::Unit,
        Tag::UnitTime,
        Tag::Day,
        Tag::Week,
        Tag::Month,
        Tag::Percent,
        Tag::CurrencyWord,
    ]);
    let told = (sentence.start..sentence.len()).any(|at| sentence.at(at).is_word() && !sentence.any(at, units));
    !told && !parts.amounts.is_empty()
}
