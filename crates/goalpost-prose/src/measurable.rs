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
    if is_kept_always(parts) || is_paced(parts) {
        return true;
    }
    match parts.clauses.head() {
        None => {
            parts.kind == Kind::Habit && parts.deadline.is_some() || stands(parts).is_some() || is_verdict_due(parts)
        }
        Some(_) if parts.clauses.verbs.iter().any(|verb| ends(parts, verb)) => true,
        Some(verb) => {
            parts.kind == Kind::Habit
                && parts.deadline.is_some()
                && !parts.sentence.at(verb.at).verb.is(VerbClass::BECOME)
        }
    }
}

/// "Blog once a week", "learn a new recipe a month": an act, and how often.
fn is_paced(parts: &Parts<'_, '_>) -> bool {
    let acts = VerbClass::ACT
        .with(VerbClass::COMPLETE)
        .with(VerbClass::LEARN)
        .with(VerbClass::KEEP);
    let lexicon = parts.sentence.language.lexicon();
    let have = |verb: &MainVerb| lexicon.lemma(parts.sentence.at(verb.at).lemma) == "have";
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

fn ends(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let class = token.verb;
    if !verb.is_command {
        return states(parts, verb);
    }
    let object = object::read(sentence, verb.at + 1, verb.end);
    // "Better organize my photos".
    let compared = sentence.before(verb.at).has(Tag::Degree);
    let unseen = class.is(VerbClass::ABSTRACT) && crate::vague_verb::is_vague(parts, verb);
    if object.is_slot && !object.exists || object.is_pronoun || object.is_some || compared || unseen {
        return false;
    }
    if crate::vague_verb::looks_at(parts, verb) && object.is_abstract {
        return false;
    }
    let verdict =
        (verb.at..verb.end.min(verb.at + 10)).any(|at| sentence.has(at, Tag::Verdict) && !sentence.at(at).taken);
    let vague = class.is(VerbClass::VAGUE.with(VerbClass::KEEP)) && !class.is(VerbClass::COMPLETE.with(VerbClass::WIN));
    if crate::vague_verb::is_at_event(parts, verb, &object) || permits_deed(parts, verb, &object) {
        return true;
    }
    if class.is(VerbClass::LEARN) && object.exists && is_by_heart(parts, verb) {
        return true;
    }
    if is_so(parts, verb) {
        return true;
    }
    if vague || class.is(VerbClass::LEARN) {
        return false;
    }
    // "Watch fewer shows", "use my phone less": by how much is not said.
    let compared = Tags::of(&[Tag::Up, Tag::Down]);
    let way = (verb.at + 1..object.end + 1)
        .any(|at| sentence.any(at, compared) && sentence.has(at, Tag::Degree) && !sentence.has(at, Tag::Exact));
    if way && class.is(VerbClass::ACT) {
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
        let moved = matches!(lemma, "get") && crate::vague_verb::is_led_somewhere(parts, &object);
        let made =
            lemma == "make" && parts.deadline.is_some_and(|deadline| deadline.recurrence.is_some()) && is_one(&object);
        let on_time = matches!(sentence.word(verb.at + 1), "on time" | "on-time");
        let each_time = on_time && (verb.at + 2..verb.end).any(|at| sentence.has(at, Tag::All));
        return verdict
            || each_time
            || passive
            || gets
            || moved
            || made && !praised(parts, verb)
            || makes(parts, verb, &object)
            || crate::vague_verb::is_made_the(parts, verb, &object);
    }
    if has_one(parts, verb, &object) {
        return true;
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

/// "Learn the part by heart".
pub(crate) fn is_by_heart(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    (verb.at + 1..verb.end)
        .any(|at| sentence.has(at, Tag::Delta) && sentence.word(at + 1).eq_ignore_ascii_case("heart"))
}

/// "Enable customers to export their data": what they can do then is a deed that either is possible or is not.
fn permits_deed(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let deeds = VerbClass::ACT.with(VerbClass::COMPLETE).with(VerbClass::WIN);
    let deed = object.end + 1;
    sentence.at(verb.at).verb.is(VerbClass::PERMIT)
        && object.exists
        && sentence.has(object.end, Tag::To)
        && sentence.verb(deed, deeds, Forms::BASE)
        && !sentence.at(deed).verb.is(VerbClass::VAGUE)
        && !praised(parts, verb)
}

/// "Customers can export their data": what is possible.
pub(crate) fn is_capability(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let can = |at: usize| {
        let word = sentence.word(at);
        sentence.has(at, Tag::Modal) && matches!(word, "can" | "could" | "able to" | "be able to")
    };
    let deeds = VerbClass::ACT
        .with(VerbClass::COMPLETE)
        .with(VerbClass::WIN)
        .with(VerbClass::STATE)
        .with(VerbClass::ABSTRACT);
    let token = sentence.at(verb.at);
    !verb.is_command
        && token.verb.is(deeds)
        && !token.verb.is(VerbClass::VAGUE.with(VerbClass::SENSE))
        && (verb.at.saturating_sub(3)..verb.at).any(can)
}

/// Whether a word in its clause judges or compares, so that nobody could tell when it is done.
fn praised(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let judging = Tags::of(&[Tag::Quality, Tag::Degree]);
    (verb.at + 1..verb.end).take(16).any(|at| {
        parts.sentence.any(at, judging) && !parts.sentence.has(at, Tag::Exact) && !parts.sentence.at(at).quoted
    })
}

/// "Have a public roadmap": a thing that is there or not.
pub(crate) fn has_one(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let lemma = sentence.lemma(verb.at);
    let others = sentence.any(object.head, Tags::of(&[Tag::Outcome, Tag::Event]));
    lemma == "have"
        && verb.is_command
        && object.is_definite
        && object.is_thing()
        && !object.has_level()
        && !others
        && !praised(parts, verb)
}

/// "Be out of debt", "remain free from falls": how it is then, which anybody can see.
pub(crate) fn is_so(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let lemma = sentence.lemma(verb.at);
    matches!(lemma, "be" | "remain" | "stay")
        && sentence.has(verb.at + 1, Tag::Stands)
        && sentence.word(verb.at + 1).contains(' ')
        && object::read(sentence, verb.at + 2, verb.end).exists
}

/// "Make a portfolio website": a thing that is there in the end; not "make the site fast".
pub(crate) fn makes(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let lemma = sentence.lemma(verb.at);
    let behind = sentence.at(object.end);
    let closes = behind.is_break() || behind.taken || behind.has(Tag::Prep) || behind.has(Tag::Per);
    let one = sentence.has(verb.at + 1, Tag::Indefinite) || object.has_number;
    lemma == "make" && one && closes && object.is_thing() && !praised(parts, verb)
}

/// One thing, or all of a kind.
fn is_one(object: &Object) -> bool {
    object.is_definite || object.is_named || object.is_all || object.has_number
}

/// Whether the object is a thing whose end can be told.
fn completes(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    if !object.exists && judged_or_compared(parts, verb) {
        return false;
    }
    if !object.exists {
        let moved = sentence.any(verb.at + 1, Tags::of(&[Tag::Prep]));
        let scheduled = matches!(parts.kind, Kind::Habit | Kind::Expectation) && !judged(parts, verb);
        // "Become certified", "get promoted".
        let granted = class.is(VerbClass::WIN) && sentence.word(verb.at).contains(' ');
        return granted
            || parts.kind == Kind::Expectation && is_conditional(parts, verb)
            || class.is(VerbClass::COMPLETE) && (!moved || scheduled) && sentence.at(verb.at).span.len() > 6
            || scheduled && parts.deadline.is_some()
            || class.is(VerbClass::COMPLETE) && parts.deadline.is_some();
    }
    if object.is_abstract && (!class.is(VerbClass::COMPLETE) || !object.is_definite || praised(parts, verb)) {
        return false;
    }
    if object.is_mass || object.is_bare_plural {
        let titled = object.is_mass && sentence.at(object.head.wrapping_sub(1)).capital && object.head > verb.at + 1;
        // "Complete research on suppliers": the verb itself says that it ends.
        let ended = matches!(sentence.lemma(verb.at), "complete" | "finish" | "conclude" | "wrap up");
        return ended && object.is_mass
            || object.is_named && (!object.is_mass || titled && class.is(VerbClass::COMPLETE))
            || event_bound(parts, object)
            || parts.deadline.is_some()
                && class.is(VerbClass::COMPLETE.with(VerbClass::ACT).with(VerbClass::ABSTRACT))
                && !object.is_mass
                && parts.deadline.is_some_and(|deadline| deadline.recurrence.is_some());
    }
    // "Lose weight": by how much is not said.
    if object.is_metric && class.is(VerbClass::WIN) && !class.is(VerbClass::COMPLETE) && !is_one(object) {
        return false;
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
        sentence.lemma(verb.at),
        "start" | "begin" | "take up" | "stop" | "get back to" | "go back to" | "return to" | "get back into"
    );
    if started {
        return is_one(object) && !(verb.at + 1..verb.at + 3).any(|at| sentence.at(at).forms == Forms::ING);
    }
    is_one(object) || class.is(VerbClass::COMPLETE.with(VerbClass::WIN)) || parts.deadline.is_some()
}

/// "Release faster".
fn judged_or_compared(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let next = verb.at + 1;
    let manner = Tags::of(&[Tag::Degree, Tag::Quality]);
    parts.deadline.is_none() && parts.sentence.any(next, manner) && !parts.sentence.has(next, Tag::Exact)
}

/// "Call when you miss a shift": each time.
fn is_conditional(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    parts.sentence.has(verb.at + 1, Tag::Because) && !praised(parts, verb)
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
    let described = sentence.at(object.from).forms == Forms::PAST;
    let thing = object.is_thing() || object.exists && described;
    let there = thing && !object.is_some && parts.placeholders.is_empty();
    // "A prototype of the search ready to use".
    let of = object::read(sentence, at + 1, sentence.len());
    let at = if sentence.has(at, Tag::Of) && of.exists {
        of.end
    } else {
        at
    };
    let so = object::stands(sentence, at) || is_possible(parts, at);
    (there && so && at > parts.clauses.start).then_some(at)
}

/// "Vertical slice playable": what can be done with it, behind what it is.
fn is_possible(parts: &Parts<'_, '_>, at: usize) -> bool {
    let sentence = parts.sentence;
    let word = sentence.word(at);
    let ends = word.ends_with("able") || word.ends_with("ible");
    let next = sentence.at(at + 1);
    let closes = next.is_break() || next.taken || next.tags.any(Tags::of(&[Tag::Prep, Tag::Stands]));
    ends && closes && sentence.before(at).is_word() && !sentence.any(at, Tags::of(&[Tag::Noun, Tag::Degree]))
}

/// "The handbook is complete", "construction begins", "there is a single place to look".
fn is_there(parts: &Parts<'_, '_>, verb: &MainVerb, subject: &Object) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let next = sentence.at(verb.at + 1);
    let lemma = sentence.language.lexicon().lemma(token.lemma);
    let be = token.has(Tag::Be) && (next.has(Tag::Stands) || is_possible(parts, verb.at + 1));
    let complete = sentence.before(verb.at).has(Tag::Be) && lemma == "complete";
    let starts = matches!(
        lemma,
        "begin" | "start" | "open" | "launch" | "close" | "end" | "go live" | "ship"
    );
    let closes = next.is_break() || next.taken || next.has(Tag::Prep);
    let of = object::read(sentence, subject.end + 1, verb.at);
    let one = is_one(subject) || sentence.has(subject.end, Tag::Of) && is_one(&of);
    let happens = starts && token.forms.is(Forms::THIRD) && closes && one;
    let exists = sentence.word(verb.at.wrapping_sub(1)).eq_ignore_ascii_case("there")
        && token.has(Tag::Be)
        && sentence.has(verb.at + 1, Tag::Indefinite);
    be || complete || happens || exists
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
    let own = sentence.any(subject.head, Tags::of(&[Tag::People, Tag::Outcome])) && subject.is_bare_plural;
    let has = token.verb.is(VerbClass::STATE) && object.is_thing() && !token.has(Tag::Be) && !own;
    // "The auditor signs the accounts".
    let happens = token.forms.is(Forms::THIRD)
        && !token.has(Tag::Noun)
        && token.verb.is(VerbClass::COMPLETE.with(VerbClass::GRANT))
        && is_one(&object)
        && object.is_thing();
    let stands = token.has(Tag::Be)
        && object.is_thing()
        && (object.is_named || sentence.any(verb.at + 1, Tags::of(&[Tag::Prep])));
    let verdict = (verb.at..verb.at + 6).any(|at| sentence.has(at, Tag::Verdict));
    let stands = stands || is_there(parts, verb, &subject);
    let can = is_capability(parts, verb) && !praised(parts, verb);
    can || !judged && (done || has || happens || stands || verdict)
}
