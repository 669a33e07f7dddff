//! Commands to be, become, get or make something.

use super::NotSpecific;

use crate::clause::MainVerb;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::Parts;
use crate::sentence::Sentence;

/// "Be better", "Become certified", "Get a licence", "Make the app load in a second".
pub(super) fn becoming(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> Option<NotSpecific> {
    let sentence = parts.sentence;
    let near = |tags: Tags| {
        (verb.at + 1..verb.end.min(verb.at + 8)).any(|at| sentence.any(at, tags) && !sentence.at(at).taken)
    };
    let exact = (verb.at + 1..verb.end.min(verb.at + 8)).any(|at| object::is_exact(sentence, at));
    if near(Tags::of(&[Tag::Verdict])) || exact {
        return None;
    }
    let lemma = sentence.lemma(verb.at);
    // "Make the queues shorter": what has a length can be measured.
    let sized = || (object.head + 1..object.head + 3).any(|at| sentence.word_in(at, List::Sized));
    if lemma == "make" && sized() && object.can_be_counted(sentence) {
        return None;
    }
    if lemma == "get" && is_put_right(sentence, object) {
        return Some(NotSpecific::VagueDeed);
    }
    let next = sentence.at(verb.at + 1);
    let passive =
        next.verb.is(VerbClass::COMPLETE.with(VerbClass::WIN)) && next.forms.is(Forms::PAST) && !next.has(Tag::Quality);
    let judged = near(Tags::of(&[Tag::Quality, Tag::Degree, Tag::Quantity]));
    let gets = (lemma == "make" || sentence.lemma_in(verb.at, List::Having))
        && object.is_thing()
        && (!judged || lemma == "get" && sentence.has(object.end, Tag::To))
        && (object.is_definite
            || object.is_named
            || lemma == "get" && is_obtained(sentence, object)
            || object.is_all && sentence.has(object.end, Tag::To))
        && !sentence.any(object.end, Tags::of(&[Tag::Det]))
        && !is_made_into(parts, verb);
    let brought = object::brought_about(sentence, verb.at, object).is_some()
        || crate::vague_verb::is_made_the(parts, verb, object)
        || lemma == "get" && crate::vague_verb::is_led_somewhere(parts, object)
        || crate::vague_verb::is_got_to(sentence, verb, object);
    let made = lemma == "make" && !is_made_into(parts, verb) && crate::vague_verb::makes_things(parts, verb, object);
    if made || crate::measurable::is_so(parts, verb) {
        return None;
    }
    if passive || brought || gets || is_role(parts, verb, object) || is_there(parts, verb) {
        return None;
    }
    Some(if object.is_abstract {
        NotSpecific::Abstract
    } else {
        NotSpecific::VagueDeed
    })
}

/// "Get lunch with a friend", "get new tyres": something that one has then; not "get fit".
fn is_obtained(sentence: &Sentence<'_>, object: &Object) -> bool {
    let head = sentence.at(object.head);
    let noun = head.has(Tag::Noun) && !head.verb.is(VerbClass::BECOME);
    (object.is_bare_plural || object.is_mass || noun) && !object.is_abstract
}

/// "Get my finances under control", "get the team on track": a state that nobody can look at.
pub(crate) fn is_put_right(sentence: &Sentence<'_>, object: &Object) -> bool {
    let closes = |at: usize| sentence.at(at).is_break() || sentence.at(at).taken;
    let right = |at: usize| {
        let into = || sentence.word_in(at, List::IntoOrder) && sentence.word_in(at + 1, List::InOrder);
        closes(at + 2) && into() || sentence.word(at) == "together" && closes(at + 1)
    };
    object.exists && (object.from + 1..object.end + 2).any(right)
}

/// "Make this a place where people grow": what is at hand shall become something else.
fn is_made_into(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    sentence.any(verb.at + 1, Tags::of(&[Tag::This, Tag::Pronoun])) && sentence.has(verb.at + 2, Tag::Det)
}

/// "Become a volunteer firefighter": a role that somebody has or has not; not "become a leader".
pub(crate) fn is_role(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let judging = Tags::of(&[Tag::Quality, Tag::Degree, Tag::Quantity, Tag::Abstract, Tag::Comparison]);
    let judged = (verb.at + 1..object.end).any(|at| sentence.any(at, judging));
    let behind = sentence.at(object.end);
    let told = object.end > verb.at + 3 || behind.has(Tag::Of);
    let closes = behind.is_break() || behind.taken || behind.has(Tag::Prep);
    sentence.lemma_in(verb.at, List::Becoming)
        && sentence.has(verb.at + 1, Tag::Indefinite)
        && is_position(sentence, object.head)
        && told
        && closes
        && !judged
}

/// "Governor", "childminder", "member": what somebody is by an office, and not what others find: "leader", "expert".
pub(crate) fn is_position(sentence: &Sentence<'_>, at: usize) -> bool {
    let by_office = || {
        let token = sentence.at(at);
        token.tags == Tags::NONE && token.span.len() > 5 && sentence.ends_in(at, List::Offices)
    };
    !sentence.word_in(at, List::Admired)
        && (sentence.has(at, Tag::People) || sentence.word_in(at, List::Posts) || by_office())
}

/// "Be at every stand-up", "be in bed by 11": a place; not "be in the top quartile".
fn is_there(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let lemma = sentence.lemma(verb.at);
    let place = object::read(sentence, verb.at + 2, verb.end);
    let words = || place.from..place.end.max(place.from + 3);
    let ranked = words().any(|at| sentence.any(at, Tags::of(&[Tag::Rank, Tag::Quality, Tag::Degree])));
    lemma == "be" && sentence.word_in(verb.at + 1, List::OnTime)
        || lemma == "be"
            && sentence.any(verb.at + 1, Tags::of(&[Tag::In, Tag::On]))
            && place.is_thing()
            && !place.is_abstract
            && !ranked
}
