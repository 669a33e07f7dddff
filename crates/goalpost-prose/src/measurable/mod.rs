//! Whether somebody else could tell from the sentence that it is done.

mod end;
mod state;

use goalpost_text::Span;

use crate::amount::{Amount, Role};
use crate::clause::{MainVerb, Part};
use crate::lexicon::{List, Tag, Tags, VerbClass};
use crate::object::{self};
use crate::placeholder;
use crate::reading::{Judgement, Kind, Parts};
use crate::sentence::{Sentence, Shape};

use end::{ends, praised};
pub(crate) use end::{
    has_one, is_brought_to_end, is_by_heart, is_capability, is_made_so, is_so, is_won, makes, turns_into_praise,
};
pub(crate) use state::{is_brought, stands};

/// Why a sentence cannot be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMeasurable {
    /// It has neither a number nor an end that can be told.
    NothingToTell,
    /// The number is still to be filled in.
    Slot,
    /// Something else is still to be filled in.
    Open,
    /// Its number belongs to something that nobody can see.
    Unseen,
}

/// Judges whether it can be measured.
pub(crate) fn judge(parts: &Parts<'_, '_>) -> Judgement<NotMeasurable> {
    if is_unseen(parts) {
        return Judgement::No(NotMeasurable::Unseen, parts.whole());
    }
    let slot_only = parts.numeric_slot && parts.amounts.is_empty();
    if !slot_only
        && !crate::specific::names_no_aim(parts)
        && (has_amount(parts) || has_end(parts) || parts.clauses.cadence_change.is_some())
    {
        return Judgement::Yes;
    }
    let is_number = |slot: &&Span| parts.numeric_slot && placeholder::is_numeric(parts.sentence, **slot);
    match (parts.placeholders.iter().find(is_number), parts.placeholders.first()) {
        (Some(number), _) => Judgement::No(NotMeasurable::Slot, *number),
        (None, Some(slot)) => Judgement::No(NotMeasurable::Open, *slot),
        (None, None) => Judgement::No(NotMeasurable::NothingToTell, why(parts)),
    }
}

/// The words that show it: the verb, else everything.
fn why(parts: &Parts<'_, '_>) -> Span {
    parts
        .clauses
        .head()
        .map_or_else(|| parts.whole(), |verb| parts.sentence.at(verb.at).span)
}

/// "Inspire 50 people", "reach 100% of the team".
fn is_unseen(parts: &Parts<'_, '_>) -> bool {
    let Some(verb) = parts.clauses.head() else {
        return crate::specific::is_bare_number(parts) || crate::predicate::is_for_some_only(parts);
    };
    // "Understand why they leave: interview 15 of them" counts something else.
    let counts = || {
        let colon = (verb.at..parts.sentence.len()).find(|at| parts.sentence.mark(*at, ':'));
        let apart = |at: usize| colon.is_some_and(|colon| colon < at);
        let mut amounts = parts.amounts.iter();
        amounts.all(|amount| amount.role == Role::Count && !apart(amount.at))
    };
    let engaged = || {
        let object = object::read(parts.sentence, verb.at + 1, verb.end);
        crate::vague_verb::is_engaged(parts, verb, &object)
    };
    let unseen = parts.sentence.has(verb.at, Tag::Unseen) && counts() && !engaged();
    let felt = !verb.is_command && crate::predicate::becomes_better(parts.sentence, verb.at)
        || crate::predicate::is_better_unseen(parts, verb);
    unseen || felt || crate::specific::is_number_of_nothing(parts, verb)
}

/// A number, a share, a change, "zero"; or "all" of something that can be looked at.
fn has_amount(parts: &Parts<'_, '_>) -> bool {
    // "Be open with no hidden agendas": what there is none of cannot be seen either.
    let being = parts.clauses.head().is_some_and(|verb| {
        verb.is_command && verb.class.is(VerbClass::BECOME) && crate::vague_verb::is_vague(parts, verb)
    });
    let none = |amount: &Amount| being && amount.aside && amount.value.is_zero();
    let number = parts
        .amounts
        .iter()
        .any(|amount| amount.role != Role::From && !none(amount) && !is_scale_of_slot(parts, amount));
    number
        || is_forbidden(parts)
        || is_climbed(parts)
        || parts.amounts.len() > 1
        || is_of_pace(parts)
        || is_of_clock(parts)
        || all(parts)
        || is_listed_rank(parts)
}

/// "Do not run in the corridor", "never be late for training": whoever sees it done once knows that it was not kept.
fn is_forbidden(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let first = sentence.start;
    let never = sentence.has(first, Tag::Not) && !sentence.at(first).taken && parts.clauses.start > first;
    let Some(verb) = parts.clauses.head().filter(|verb| never && verb.is_command) else {
        return false;
    };
    let object = object::read(sentence, verb.at + 1, verb.end);
    let unseen = VerbClass::VAGUE
        .with(VerbClass::SENSE)
        .with(VerbClass::WISH)
        .with(VerbClass::LEARN)
        .with(VerbClass::UP)
        .with(VerbClass::DOWN);
    let deeds = VerbClass::ACT.with(VerbClass::COMPLETE).with(VerbClass::WIN);
    let done = verb.class.is(deeds) && !verb.class.is(unseen) && object.is_thing() && !praised(parts, verb);
    done || verb.class.is(VerbClass::BECOME) && sentence.word_in(verb.at + 1, List::Absent)
}

/// "Onsight 6c+": a grade that climbers agree on; ward 4b is none.
fn is_climbed(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let grade = |at: usize| {
        matches!(
            sentence.word(at).as_bytes(),
            [b'4'..=b'9', b'a'..=b'c'] | [b'4'..=b'9', b'a'..=b'c', b'+']
        )
    };
    let climbs = |at: usize| sentence.word_in(at, List::Climbing);
    let climbed = |at: usize| (at.saturating_sub(3).max(sentence.start)..at).any(climbs);
    (sentence.start..sentence.len()).any(|at| sentence.at(at).is_number() && grade(at) && climbed(at))
}

/// "[Quality]/10": the scale of what is still to be filled in.
fn is_scale_of_slot(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let slash = amount.at.wrapping_sub(1);
    parts.sentence.mark(slash, '/') && parts.sentence.before(slash).taken && !parts.placeholders.is_empty()
}

/// "Move breakfast from 8:00 to 7:30": the time of day that it shall come to.
fn is_of_clock(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let clock = |at: usize| sentence.number(at).is_some_and(|number| number.shape == Shape::Clock);
    let way = |at: usize| {
        clock(at)
            && clock(at + 2)
            && sentence.has(at.wrapping_sub(1), Tag::Origin)
            && sentence.any(at + 1, Tags::of(&[Tag::To, Tag::Target]))
    };
    let moves = VerbClass::MOVE.with(VerbClass::UP).with(VerbClass::DOWN);
    let moved = || parts.clauses.head().is_some_and(|verb| verb.class.is(moves));
    // "Open from 9:00 to 17:00" tells when.
    sentence.numbers.len() > 1 && moved() && (sentence.start..sentence.len()).any(way)
}

/// "Raise the release frequency to weekly": how often it shall be.
fn is_of_pace(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let periods = Tags::of(&[
        Tag::PeriodicDay,
        Tag::PeriodicWeek,
        Tag::PeriodicMonth,
        Tag::PeriodicQuarter,
    ]);
    let moves = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::MOVE)
        .with(VerbClass::VAGUE);
    parts.clauses.head().is_some_and(|verb| verb.class.is(moves))
        && (sentence.start + 2..sentence.len()).any(|at| {
            let to = sentence.any(at - 1, Tags::of(&[Tag::To, Tag::Target])) && !sentence.has(at - 1, Tag::And);
            to && (sentence.any(at, periods) && sentence.at(at + 1).is_break() || is_of_day(sentence, at))
        })
}

/// "The same day", "next-day": how soon, behind "to".
fn is_of_day(sentence: &Sentence<'_>, at: usize) -> bool {
    let at = at + usize::from(sentence.has(at, Tag::Det));
    let day = Tags::of(&[Tag::Day, Tag::Week, Tag::Business, Tag::PartOfDay]);
    let same = || sentence.has(at, Tag::Next) || sentence.word(at).eq_ignore_ascii_case("same");
    sentence.any(at + 1, day) && same() || sentence.word_in(at, List::SameDay)
}

/// "Improve our energy rating from D to B": the mark that it shall come to.
pub(crate) fn is_of_grade(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let mark = |at: usize| {
        let word = sentence.word(at).as_bytes();
        matches!(word, [b'A'..=b'G'] | [b'A'..=b'G', b'+' | b'-' | b'*' | b'0'..=b'9'])
    };
    let signed = |at: usize| usize::from(sentence.mark(at, '+') || sentence.mark(at, '-') || sentence.mark(at, '*'));
    let to = |at: usize| at + 2 + signed(at + 2);
    sentence.holds.has(Tag::Origin)
        && (verb.at + 1..verb.end).any(|at| {
            let from = sentence.has(at, Tag::Origin) && mark(at + 1);
            from && sentence.has(to(at), Tag::To) && mark(to(at) + 1)
        })
}

/// "Strengthen the bridge to carry 40-tonne lorries": what it is to stand, in numbers.
pub(crate) fn is_for_load(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let bears = |at: usize| {
        sentence.has(at, Tag::To)
            && sentence.lemma_in(at + 1, List::Bearing)
            && sentence.verb(at + 1, VerbClass::all(), crate::lexicon::Forms::BASE)
            && (at + 2..at + 6).any(|at| sentence.at(at).is_number())
    };
    verb.is_command && verb.class.is(VerbClass::VAGUE) && (verb.at + 2..verb.end).any(bears)
}

/// "top 25% of the FTSE index".
fn is_listed_rank(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let named = |at: usize| {
        sentence.has(at, Tag::Rank) && crate::names::is_listed(sentence, at) && !sentence.has(at, Tag::Noun)
    };
    sentence.holds.has(Tag::Rank)
        && parts.placeholders.is_empty()
        && (sentence.start..sentence.len())
            .any(|at| named(at) && (sentence.at(at + 1).is_number() || sentence.has(at + 1, Tag::Fraction)))
}

/// "All", "every", "no" on something that can be seen.
fn all(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let head = parts.clauses.head();
    let vague = head.is_some_and(|verb| {
        verb.is_command
            && sentence
                .at(verb.at)
                .verb
                .is(VerbClass::VAGUE.with(VerbClass::BECOME).with(VerbClass::KEEP))
            && !sentence.at(verb.at).verb.is(VerbClass::COMPLETE)
    });
    let unfixed = head.is_some_and(|verb| verb.is_command && crate::vague_verb::is_vague(parts, verb));
    let mood = head.is_none() && object::read(sentence, parts.clauses.start, sentence.len()).is_abstract;
    // "A warehouse that never sleeps": how it shall be, and nothing that is counted.
    let described = head.is_none()
        && (parts.clauses.start + 1..sentence.len()).any(|at| {
            sentence.has(at, Tag::Relative) && sentence.has(at, Tag::That)
                || sentence.has(at, Tag::Subject) && sentence.before(at).is_word()
        });
    if vague || unfixed || mood || described {
        return false;
    }
    (sentence.start..sentence.len()).any(|at| {
        let token = sentence.at(at);
        let meanwhile = parts.clauses.part(at) == Part::Aside;
        if !token.has(Tag::All) || token.taken || token.quoted || meanwhile {
            return false;
        }
        let thing = object::read(sentence, at, sentence.len());
        let judged = (at..at + 12)
            .take_while(|at| !sentence.at(*at).is_break())
            .any(|at| sentence.any(at, Tags::of(&[Tag::Quality])) && !sentence.has(at, Tag::Exact));
        thing.exists && !thing.is_abstract && !thing.is_slot && !judged && !sentence.before(at).has(Tag::Not)
            || token.has(Tag::Subject) && head.is_some()
    })
}

/// An end that can be told: a named thing and a verb that completes it, a verdict, an act with a cadence.
fn has_end(parts: &Parts<'_, '_>) -> bool {
    let loaded = |verb: &MainVerb| is_for_load(parts, verb) || is_of_grade(parts, verb);
    if is_kept_always(parts) || is_paced(parts) || is_in_clock_time(parts) || parts.clauses.head().is_some_and(loaded) {
        return true;
    }
    // "Phone a friend", as a habit: nobody knows how often.
    if parts.kind == Kind::Habit && parts.deadline.is_none() {
        return is_at_clock(parts) || parts.sentence.has(parts.clauses.start, Tag::Zero);
    }
    match parts.clauses.head() {
        None => {
            let none = parts.kind != Kind::Objective && parts.sentence.has(parts.clauses.start, Tag::Zero);
            none || parts.kind == Kind::Habit && parts.deadline.is_some()
                || stands(parts).is_some()
                || is_verdict_due(parts)
        }
        Some(_) if parts.clauses.verbs.iter().any(|verb| ends(parts, verb)) => true,
        Some(verb) => {
            parts.kind == Kind::Habit
                && parts.deadline.is_some()
                && !parts.sentence.at(verb.at).verb.is(VerbClass::BECOME)
        }
    }
}

/// "Row 2k in under 7:30": how long it may take, as a watch shows it.
fn is_in_clock_time(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let watched = |number: &crate::sentence::Number| number.shape == Shape::Clock;
    sentence.numbers.iter().any(watched)
        && (sentence.start + 1..sentence.len()).any(|at| {
            let within = sentence.any(at - 1, Tags::of(&[Tag::Within, Tag::AtMost])) && !sentence.has(at - 1, Tag::Due);
            let limit = within || sentence.word(at - 1).eq_ignore_ascii_case("in");
            limit && sentence.number(at).is_some_and(watched)
        })
}

/// "Get up at 6:15": a time of day, which a habit keeps or does not.
fn is_at_clock(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    (sentence.start..sentence.len()).any(|at| {
        let timed = sentence.number(at).is_some_and(|number| number.shape == Shape::Clock);
        timed || sentence.at(at).is_number() && sentence.at(at).taken && !sentence.before(at).has(Tag::Numbered)
    })
}

/// "Blog once a week", "learn a new recipe a month": an act, and how often.
fn is_paced(parts: &Parts<'_, '_>) -> bool {
    let acts = VerbClass::ACT
        .with(VerbClass::COMPLETE)
        .with(VerbClass::LEARN)
        .with(VerbClass::KEEP);
    let have = |verb: &MainVerb| parts.sentence.lemma(verb.at) == "have";
    let own = |verb: &&MainVerb| verb.is_command && (verb.class.is(acts) || have(verb)) && !praised(parts, verb);
    let paced = parts.deadline.is_some_and(|deadline| deadline.recurrence.is_some());
    paced
        && parts.kind != Kind::Expectation
        && parts
            .clauses
            .head()
            .filter(own)
            .is_some_and(|verb| !crate::vague_verb::is_vague(parts, verb))
}

/// "B2 in Dutch (NT2 exam) by November": the verdict of others, and when.
pub(crate) fn is_verdict_due(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let due = parts.deadline.is_some_and(|deadline| deadline.recurrence.is_none());
    due && (sentence.start..sentence.len()).any(|at| sentence.has(at, Tag::Verdict) && !sentence.at(at).taken)
}

/// "Wear eye protection at all times": an act that is never left out.
fn is_kept_always(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let acts = VerbClass::ACT.with(VerbClass::COMPLETE);
    parts.kind == Kind::Expectation
        && (sentence.start..sentence.len()).any(|at| sentence.has(at, Tag::Standing))
        && parts
            .clauses
            .head()
            .is_some_and(|verb| verb.class.is(acts) && !verb.class.is(VerbClass::VAGUE) && !praised(parts, verb))
}
