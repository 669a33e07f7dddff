//! Whether somebody else could tell from the sentence that it is done.

use goalpost_text::Span;

use crate::amount::Role;
use crate::clause::MainVerb;
use crate::lexicon::{Forms, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::{Judgement, Kind, Parts};

/// Why a sentence cannot be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMeasurable {
    /// It has neither a number nor an end that can be told.
    NothingToTell,
    /// The number is still to be filled in.
    Slot,
    /// Its number belongs to something that nobody can see.
    Unseen,
}

/// Judges whether it can be measured.
pub(crate) fn judge(parts: &Parts<'_, '_>) -> Judgement<NotMeasurable> {
    if is_unseen(parts) {
        return Judgement::No(NotMeasurable::Unseen, parts.whole());
    }
    let slot_only = parts.numeric_slot && parts.amounts.is_empty();
    if !slot_only && (has_amount(parts) || has_end(parts) || parts.clauses.cadence_change.is_some()) {
        return Judgement::Yes;
    }
    match parts.placeholders.first() {
        Some(slot) => Judgement::No(NotMeasurable::Slot, *slot),
        None => Judgement::No(NotMeasurable::NothingToTell, why(parts)),
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
        return crate::specific::is_bare_number(parts);
    };
    let counts = parts.amounts.iter().all(|amount| amount.role == Role::Count);
    let unseen = parts.sentence.has(verb.at, Tag::Unseen) && counts;
    unseen || crate::specific::is_number_of_nothing(parts, verb)
}

/// A number, a share, a change, "zero"; or "all" of something that can be looked at.
fn has_amount(parts: &Parts<'_, '_>) -> bool {
    let number = parts.amounts.iter().any(|amount| amount.role != Role::From);
    number || parts.amounts.len() > 1 || all(parts) || is_listed_rank(parts)
}

/// "top 25% of the FTSE index".
fn is_listed_rank(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let named = |at: usize| {
        sentence.has(at, Tag::Rank) && crate::names::is_listed(sentence, at) && !sentence.has(at, Tag::Noun)
    };
    parts.placeholders.is_empty()
        && (sentence.start..sentence.len()).any(|at| named(at) && sentence.at(at + 1).is_number())
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
    if vague || unfixed || mood {
        return false;
    }
    (sentence.start..sentence.len()).any(|at| {
        let token = sentence.at(at);
        if !token.has(Tag::All) || token.taken || token.quoted {
            return false;
        }
        let thing = object::read(sentence, at, sentence.len());
        let judged =
            (at..at + 12).any(|at| sentence.any(at, Tags::of(&[Tag::Quality])) && !sentence.has(at, Tag::Exact));
        thing.exists && !thing.is_abstract && !thing.is_slot && !judged && !sentence.before(at).has(Tag::Not)
            || token.has(Tag::Subject) && head.is_some()
    })
}

/// An end that can be told: a named thing and a verb that completes it, a verdict, an act with a cadence.
fn has_end(parts: &Parts<'_, '_>) -> bool {
    if is_kept_always(parts) {
        return true;
    }
    match parts.clauses.head() {
        None => parts.kind == Kind::Habit && parts.deadline.is_some() || stands(parts).is_some(),
        Some(_) if parts.clauses.verbs.iter().any(|verb| ends(parts, verb)) => true,
        Some(verb) => {
            parts.kind == Kind::Habit
                && parts.deadline.is_some()
                && !parts.sentence.at(verb.at).verb.is(VerbClass::BECOME)
        }
    }
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

fn ends(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let class = token.verb;
    if !verb.is_command {
        return states(parts, verb);
    }
    let object = object::read(sentence, verb.at + 1, verb.end);
    if object.is_slot && !object.exists || object.is_pronoun || object.is_some {
        return false;
    }
    let verdict =
        (verb.at..verb.end.min(verb.at + 10)).any(|at| sentence.has(at, Tag::Verdict) && !sentence.at(at).taken);
    let vague = class.is(VerbClass::VAGUE.with(VerbClass::KEEP)) && !class.is(VerbClass::COMPLETE.with(VerbClass::WIN));
    if vague || class.is(VerbClass::LEARN) {
        return false;
    }
    if object::brought_about(sentence, verb.at, &object).is_some() {
        return !object.is_bare_plural;
    }
    if class.is(VerbClass::BECOME) {
        let lemma = sentence.language.lexicon().lemma(token.lemma);
        let next = sentence.at(verb.at + 1);
        let passive = next.verb.is(VerbClass::COMPLETE.with(VerbClass::WIN))
            && next.forms.is(Forms::PAST)
            && !next.has(Tag::Quality);
        let gets = matches!(lemma, "get" | "have") && !praised(parts, verb) && is_one(&object) && object.is_thing();
        return verdict || passive || gets;
    }
    let moves = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::REACH)
        .with(VerbClass::HOLD);
    let ends = VerbClass::COMPLETE
        .with(VerbClass::WIN)
        .with(VerbClass::ACT)
        .with(VerbClass::ABSTRACT)
        .with(VerbClass::MOVE);
    if class.is(VerbClass::REACH) && verdict && object.is_thing() {
        return true;
    }
    if class.is(moves) && !class.is(ends) {
        return false;
    }
    let raised = class.is(VerbClass::UP.with(VerbClass::DOWN)) && (object.has_level() || !object.exists);
    if raised || class.is(VerbClass::UP) && !is_one(&object) && !verdict {
        return false;
    }
    if !class.is(ends) && class.is_verb() {
        return false;
    }
    verdict && object.is_thing() || completes(parts, verb, &object)
}

/// Whether a word in its clause judges or compares, so that nobody could tell when it is done.
fn praised(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let judging = Tags::of(&[Tag::Quality, Tag::Degree]);
    (verb.at + 1..verb.end).take(16).any(|at| {
        parts.sentence.any(at, judging) && !parts.sentence.has(at, Tag::Exact) && !parts.sentence.at(at).quoted
    })
}

/// One thing, or all of a kind.
fn is_one(object: &Object) -> bool {
    object.is_definite || object.is_named || object.is_all || object.has_number
}

/// Whether the object is a thing whose end can be told.
fn completes(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    if !object.exists {
        let moved = sentence.any(verb.at + 1, Tags::of(&[Tag::Prep]));
        let scheduled = matches!(parts.kind, Kind::Habit | Kind::Expectation) && !judged(parts, verb);
        // "Become certified", "get promoted".
        let granted = class.is(VerbClass::WIN) && sentence.word(verb.at).contains(' ');
        return granted
            || class.is(VerbClass::COMPLETE) && (!moved || scheduled) && sentence.at(verb.at).span.len() > 6
            || scheduled && parts.deadline.is_some()
            || class.is(VerbClass::COMPLETE) && parts.deadline.is_some();
    }
    if object.is_abstract && (!class.is(VerbClass::COMPLETE) || !object.is_definite) {
        return false;
    }
    if object.is_mass || object.is_bare_plural {
        return object.is_named && !object.is_mass
            || event_bound(parts, object)
            || parts.deadline.is_some()
                && class.is(VerbClass::COMPLETE.with(VerbClass::ACT).with(VerbClass::ABSTRACT))
                && !object.is_mass
                && parts.deadline.is_some_and(|deadline| deadline.recurrence.is_some());
    }
    if crate::specific::is_market(parts, object) && class.is(VerbClass::WIN.with(VerbClass::MOVE)) {
        return false;
    }
    if class.is(VerbClass::ABSTRACT) && !class.is(VerbClass::COMPLETE) && praised(parts, verb) {
        return false;
    }
    // "Share bad news early", "sell bread": nobody can tell how much of it.
    let standing = parts.kind == Kind::Expectation && (praised(parts, verb) || hurried(parts, verb));
    if standing || !is_one(object) && is_got_bit_by_bit(parts, verb) {
        return false;
    }
    let started = matches!(
        sentence.language.lexicon().lemma(sentence.at(verb.at).lemma),
        "start" | "begin" | "take up" | "stop"
    );
    if started {
        return is_one(object) && !sentence.at(verb.at + 1).forms.is(Forms::ING);
    }
    is_one(object) || class.is(VerbClass::COMPLETE.with(VerbClass::WIN)) || parts.deadline.is_some()
}

/// "Arrive at client meetings with an agenda": a condition that can be checked each time.
fn event_bound(parts: &Parts<'_, '_>, object: &Object) -> bool {
    let sentence = parts.sentence;
    parts.kind == Kind::Expectation
        && (object.end..object.end + 8).any(|at| sentence.any(at, Tags::of(&[Tag::Because, Tag::Indefinite])))
}

/// "As soon as possible", "early": a time that nobody can check.
fn hurried(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let vague = Tags::of(&[Tag::VagueTime, Tag::Frequency]);
    (verb.at + 1..verb.end).take(16).any(|at| parts.sentence.any(at, vague))
}

/// What is won, sold or earned piece by piece, so that one piece is no end; a deal is signed and an exam passed at once.
fn is_got_bit_by_bit(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let token = parts.sentence.at(verb.at);
    let lemma = parts.sentence.language.lexicon().lemma(token.lemma);
    let pieces = matches!(
        lemma,
        "sell" | "win" | "earn" | "save" | "acquire" | "recruit" | "attract" | "collect" | "raise" | "gain" | "donate"
    );
    pieces && token.verb.is(VerbClass::WIN.with(VerbClass::COMPLETE))
}

fn judged(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    (verb.at..verb.end).take(12).any(|at| {
        parts.sentence.any(
            at,
            Tags::of(&[Tag::Quality, Tag::Abstract, Tag::VagueTime, Tag::Frequency]),
        )
    })
}

/// "Menu available in braille": the word that tells that a thing is there, in a sentence without a verb.
pub(crate) fn stands(parts: &Parts<'_, '_>) -> Option<usize> {
    let sentence = parts.sentence;
    let object = object::read(sentence, parts.clauses.start, sentence.len());
    let at = object.end;
    if object.exists && sentence.has(object.head, Tag::Deed) && sentence.has(at, Tag::Of) {
        let thing = object::read(sentence, at + 1, sentence.len());
        let one = is_one(&thing) && thing.is_thing() && !thing.is_metric;
        return (one && parts.placeholders.is_empty()).then_some(object.head);
    }
    let there = object.is_thing() && !object.is_some && parts.placeholders.is_empty();
    (there && sentence.has(at, Tag::Stands) && at > parts.clauses.start).then_some(at)
}

/// What shall be so, and can be looked at: "the policy has been published", "every page has alt text".
fn states(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let subject = object::read(sentence, verb.from, verb.at);
    let object = object::read(sentence, verb.at + 1, verb.end);
    if subject.is_some
        || subject.is_slot && !subject.exists
        || token.verb.is(VerbClass::UP.with(VerbClass::DOWN)) && subject.has_level()
    {
        return false;
    }
    let judged =
        (verb.at + 1..verb.at + 6).any(|at| sentence.any(at, Tags::of(&[Tag::Quality, Tag::Degree, Tag::Abstract])));
    let done = verb.is_done
        && token.verb.is(VerbClass::COMPLETE
            .with(VerbClass::WIN)
            .with(VerbClass::ACT)
            .with(VerbClass::ABSTRACT));
    let has = token.verb.is(VerbClass::STATE) && object.is_thing() && !token.has(Tag::Be);
    let stands = token.has(Tag::Be)
        && object.is_thing()
        && (object.is_named || sentence.any(verb.at + 1, Tags::of(&[Tag::Prep])));
    let verdict = (verb.at..verb.at + 6).any(|at| sentence.has(at, Tag::Verdict));
    !judged && (done || has || stands || verdict)
}
