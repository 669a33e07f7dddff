//! States that can be looked at: what is there, what has been done, what is possible.

use super::end::{is_capability, is_one, praised};

use crate::clause::MainVerb;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::Parts;

/// "Handled efficiently", "finished to a high standard": how it is done, in front of what it is done for.
fn is_done_well(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let ends = |at: &usize| {
        let infinitive = sentence.has(*at, Tag::To) && sentence.verb(at + 1, VerbClass::all(), Forms::BASE);
        infinitive || sentence.any(*at, Tags::of(&[Tag::Purpose, Tag::Relative]))
    };
    let judging = Tags::of(&[Tag::Quality, Tag::Degree]);
    (verb.at + 1..verb.at + 6)
        .take_while(|at| !ends(at))
        .any(|at| sentence.any(at, judging))
}

/// "Nodes moved off the old cluster", "topping-out achieved": what was done to a thing that has no level.
pub(crate) fn is_brought(parts: &Parts<'_, '_>, verb: &MainVerb, subject: &Object) -> bool {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    let elsewhere = class.is(VerbClass::MOVE) && sentence.any(verb.at + 1, Tags::of(&[Tag::Prep, Tag::To]));
    let deed = class.is(VerbClass::REACH) && is_deed_noun(parts, subject.head);
    verb.is_done && subject.is_thing() && !subject.has_level() && !parts.is_measured() && (elsewhere || deed)
}

/// "Topping-out", "handover": a noun that names a deed.
fn is_deed_noun(parts: &Parts<'_, '_>, at: usize) -> bool {
    let word = parts.sentence.word(at);
    parts.sentence.has(at, Tag::Deed) || word.contains('-') && (word.contains("ing-") || word.ends_with("ing"))
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
    if let Some(done) = is_finished_thing(parts, &object) {
        return Some(done);
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

/// "A signed lease", "an agreed protocol for handovers": the participle that tells that the thing is finished.
fn is_finished_thing(parts: &Parts<'_, '_>, object: &Object) -> Option<usize> {
    let sentence = parts.sentence;
    let done = object.from + 1;
    let token = sentence.at(done);
    let ends = VerbClass::COMPLETE.with(VerbClass::GRANT);
    let finished = (token.verb.is(ends) || sentence.lemma_in(done, List::Checking))
        && token.forms == Forms::PAST
        && !token
            .verb
            .is(VerbClass::VAGUE.with(VerbClass::UP).with(VerbClass::DOWN))
        && !token
            .tags
            .any(Tags::of(&[Tag::Noun, Tag::Quality, Tag::Degree, Tag::Outcome]));
    let people = Tags::of(&[Tag::People, Tag::Outcome]);
    let thing = object.is_thing() && !object.has_level() && object.head > done && !sentence.any(object.head, people);
    let one = sentence.has(object.from, Tag::Indefinite);
    (one && finished && thing && parts.placeholders.is_empty()).then_some(done)
}

/// "Vertical slice playable": what can be done with it, behind what it is.
fn is_possible(parts: &Parts<'_, '_>, at: usize) -> bool {
    let sentence = parts.sentence;
    let ends = sentence.ends_in(at, List::Possible) && !sentence.word(at).starts_with("un");
    let next = sentence.at(at + 1);
    let closes = next.is_break() || next.taken || next.tags.any(Tags::of(&[Tag::Prep, Tag::Stands]));
    ends && closes && sentence.before(at).is_word() && !sentence.any(at, Tags::of(&[Tag::Noun, Tag::Degree]))
}

/// "The handbook is complete", "construction begins", "there is a single place to look".
fn is_there(parts: &Parts<'_, '_>, verb: &MainVerb, subject: &Object) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let next = sentence.at(verb.at + 1);
    let behind = sentence.at(verb.at + 2);
    let ends = behind.is_break() || behind.taken || behind.has(Tag::Prep);
    let up = ends && sentence.word_in(verb.at + 1, List::Done);
    let complete = sentence.lemma(verb.at + 1) == "complete" || sentence.word(verb.at + 1) == "ready" || up;
    let be = token.has(Tag::Be) && (next.has(Tag::Stands) || is_possible(parts, verb.at + 1) || complete);
    let closes = next.is_break() || next.taken || next.has(Tag::Prep);
    let of = object::read(sentence, subject.end + 1, verb.at);
    let one = is_one(subject) || sentence.has(subject.end, Tag::Of) && is_one(&of);
    let happens = token.forms.is(Forms::THIRD) && closes && one && sentence.lemma_in(verb.at, List::Happening);
    let exists = sentence.word(verb.at.wrapping_sub(1)).eq_ignore_ascii_case("there")
        && token.has(Tag::Be)
        && sentence.has(verb.at + 1, Tag::Indefinite);
    be || happens || exists
}

/// "The patient will walk to the window": a deed that somebody who is there sees.
fn is_to_be_seen(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let will = |at: usize| sentence.has(at, Tag::Modal) && sentence.word_in(at, List::Shall);
    let deed = VerbClass::ACT.with(VerbClass::COMPLETE);
    let other = VerbClass::VAGUE
        .with(VerbClass::SENSE)
        .with(VerbClass::UP)
        .with(VerbClass::DOWN);
    let often = Tags::of(&[Tag::Frequency, Tag::VagueTime]);
    !verb.is_done
        && token.verb.is(deed)
        && !token.verb.is(other)
        && token.forms.is(Forms::BASE)
        && ((verb.at.saturating_sub(3)..verb.at).any(will) || sentence.before(verb.at).has(Tag::To))
        && (object.is_thing() || !object.exists)
        && !(verb.at + 1..verb.end).any(|at| sentence.any(at, often))
}

/// "The patient will state what a balanced meal is": whoever is there hears it, whatever it is about.
pub(super) fn is_to_be_heard(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let will = |at: usize| sentence.has(at, Tag::Modal);
    let told = sentence.at(verb.at + 1).is_word() && !sentence.has(verb.at + 1, Tag::Degree);
    let less = || (verb.at + 1..verb.at + 5).any(|at| sentence.any(at, Tags::of(&[Tag::Up, Tag::Down])));
    told && !verb.is_done
        && sentence.lemma_in(verb.at, List::Saying)
        && !less()
        && (verb.at.saturating_sub(3)..verb.at).any(will)
}

/// What shall be so, and can be looked at: "the policy has been published", "every page has alt text".
pub(super) fn states(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let subject = object::read(sentence, verb.from, verb.at);
    let object = object::read(sentence, verb.at + 1, verb.end);
    let felt = crate::predicate::adjective(sentence, verb.at).is_some();
    if subject.is_some
        || felt
        || subject.is_slot && !subject.exists
        || token.verb.is(VerbClass::UP.with(VerbClass::DOWN)) && subject.has_level()
    {
        return false;
    }
    let judged =
        (verb.at + 1..verb.at + 6).any(|at| sentence.any(at, Tags::of(&[Tag::Quality, Tag::Degree, Tag::Abstract])));
    let done = verb.is_done
        && (token.verb.is(VerbClass::COMPLETE
            .with(VerbClass::WIN)
            .with(VerbClass::ACT)
            .with(VerbClass::ABSTRACT))
            || is_brought(parts, verb, &subject));
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
    let written = done && token.verb.is(VerbClass::COMPLETE) && !is_done_well(parts, verb);
    let seen = is_to_be_seen(parts, verb, &object) && !praised(parts, verb) || is_to_be_heard(parts, verb);
    // "Households have adopted better habits": what cannot be seen is not there when somebody took it up.
    let took_up = verb.is_done && !sentence.before(verb.at).has(Tag::Be);
    if took_up && object.is_abstract && !object.has_level() && !object.has_preposition && parts.amounts.is_empty() {
        return false;
    }
    can || written || seen || !judged && (done || has || happens || stands || verdict)
}
