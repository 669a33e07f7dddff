//! Verbs of being and becoming, which have an end where what somebody or something shall be can be looked at.

use super::{JUDGING, judged_within};

use crate::clause::MainVerb;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::Parts;
use crate::sentence::Sentence;

/// "Be better", "Make onboarding a delight", "Become the tool that …"; not "Get a licence", "Become certified".
pub(super) fn is_vague_becoming(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    if !verb.is_command {
        return is_judged(parts, verb);
    }
    let next = sentence.at(verb.at + 1);
    // "Be in the top quartile": a place, no quality.
    let lemma = sentence.lemma(verb.at);
    if lemma == "be" && sentence.word_in(verb.at + 1, List::OnTime) {
        return false;
    }
    if is_said_to_be(sentence, verb, object) && !is_made_the(parts, verb, object) {
        return true;
    }
    if next.has(Tag::In) && !next.has(Tag::Adverb) && (lemma != "get" || object.is_named) {
        return is_mood(sentence, object);
    }
    if lemma == "get" && crate::specific::is_put_right(sentence, object) {
        return true;
    }
    if is_got_to(sentence, verb, object) {
        return false;
    }
    let moved = lemma == "get" && object.exists && is_led_somewhere(parts, object);
    if object::brought_about(sentence, verb.at, object).is_some()
        || moved
        || crate::specific::is_role(parts, verb, object)
        || is_made_the(parts, verb, object)
    {
        return false;
    }
    let getting = sentence.lemma_in(verb.at, List::Getting) || sentence.lemma_in(verb.at, List::Seeming);
    let thing = object.is_thing() && !object.is_some && !sentence.any(verb.at + 1, JUDGING);
    let verdict = (verb.at + 1..verb.at + 8).any(|at| sentence.has(at, Tag::Verdict) || object::is_exact(sentence, at));
    if lemma == "make" && makes_things(parts, verb, object) || crate::measurable::is_so(parts, verb) {
        return false;
    }
    if verdict || crate::specific::wants_change(parts, verb, object) {
        return false;
    }
    if getting
        && thing
        && next.tags.any(Tags::of(&[Tag::Det, Tag::Own, Tag::Indefinite]))
        && !judged_within(parts, verb)
    {
        return lemma == "make" && sentence.any(object.end, Tags::of(&[Tag::Det]));
    }
    if lemma == "get" && (object.is_named || object.has_number) {
        return false;
    }
    // "Be promoted", "be trained": an end.
    !(next.verb.is(VerbClass::COMPLETE.with(VerbClass::WIN)) && next.forms.is(Forms::PAST) && !next.has(Tag::Quality))
}

/// "Get every pupil to read at grade level", "get [client] to sign": what they shall do then.
pub(crate) fn is_got_to(sentence: &Sentence<'_>, verb: &MainVerb, object: &Object) -> bool {
    let deeds = VerbClass::ACT.with(VerbClass::COMPLETE).with(VerbClass::STATE);
    (object.is_all || object.is_slot)
        && sentence.has(object.end, Tag::To)
        && sentence.lemma(verb.at) == "get"
        && sentence.verb(object.end + 1, deeds, Forms::BASE)
        && !sentence.lemma_in(object.end + 1, List::Seeming)
}

/// "Be at peace", "be in a better place": what somebody is in is only felt.
fn is_mood(sentence: &Sentence<'_>, object: &Object) -> bool {
    let judged = (object.from..object.end).any(|at| sentence.any(at, JUDGING) && !sentence.has(at, Tag::Exact));
    object.is_abstract && !object.has_level() || object.exists && judged
}

/// "Get the team onto the new CRM".
pub(crate) fn is_led_somewhere(parts: &Parts<'_, '_>, object: &Object) -> bool {
    let sentence = parts.sentence;
    let into = sentence.word_in(object.end, List::Onwards);
    let place = object::read(sentence, object.end + 1, sentence.len());
    into && (object.is_definite || object.is_all || object.is_named)
        && place.is_thing()
        && (place.is_definite || place.is_named)
        && !(place.from..place.end).any(|at| sentence.any(at, JUDGING))
}

/// "Make GraphQL the default API": what is taken where nobody chooses.
pub(crate) fn is_made_the(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let default = |at: usize| {
        let named = sentence.has(at, Tag::Det) && sentence.word(at + 1).eq_ignore_ascii_case("default");
        named && !sentence.word_in(at + 2, List::Preferred)
    };
    sentence.lemma(verb.at) == "make" && object.exists && (verb.at + 2..verb.end.min(verb.at + 8)).any(default)
}

/// "Make new friends", "make my own bread": things, and nothing about how they are.
pub(crate) fn makes_things(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let behind = parts.sentence.at(object.end);
    let closes = behind.is_break() || behind.taken || behind.has(Tag::Prep);
    let judged = (verb.at + 1..object.end).any(|at| parts.sentence.any(at, JUDGING));
    // "Make releases boring": a word that nobody knows, behind the things, tells how they shall be.
    let last = parts.sentence.at(object.head);
    let told = last.tags == Tags::NONE
        && !last.capital
        && object.head > verb.at + 1
        && parts.sentence.has(object.head - 1, Tag::Plural)
        && crate::predicate::ends_as_adjective(parts.sentence, object.head);
    object.is_thing() && closes && !judged && !object.is_named && !told && !is_said_to_be(parts.sentence, verb, object)
}

/// "Make explicit the roles", "make our clinic the first choice": behind the thing, or in front of its article, stands
/// what it shall be.
fn is_said_to_be(sentence: &Sentence<'_>, verb: &MainVerb, object: &Object) -> bool {
    let article = Tags::of(&[Tag::Det, Tag::Own, Tag::Indefinite]);
    let counts = Tags::of(&[
        Tag::All,
        Tag::AtLeast,
        Tag::AtMost,
        Tag::Selector,
        Tag::Stands,
        Tag::Quantity,
    ]);
    let first = sentence.at(verb.at + 1);
    let second = || (verb.at + 2..object.end).any(|at| sentence.any(at, article));
    sentence.lemma(verb.at) == "make" && first.is_word() && !first.tags.any(counts) && second()
}

/// "Our documentation is user-friendly".
fn is_judged(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    if crate::predicate::is_denied(parts.sentence, verb.at) {
        return false;
    }
    // "There is a faster build": that it is there is the end.
    if parts
        .sentence
        .word(verb.at.wrapping_sub(1))
        .eq_ignore_ascii_case("there")
    {
        return false;
    }
    let be = parts.sentence.any(verb.at, Tags::of(&[Tag::Be])) || parts.sentence.at(verb.at).verb.is(VerbClass::BECOME);
    be && (verb.at + 1..verb.at + 5).any(|at| parts.sentence.any(at, JUDGING))
        || crate::predicate::adjective(parts.sentence, verb.at).is_some()
}
