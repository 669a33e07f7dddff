//! What is said of a subject behind "is", "are", "will be": an adjective judges it, a state can be looked at.

use crate::amount::{Amount, Role};
use crate::clause::MainVerb;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::Parts;
use crate::sentence::Sentence;

/// "The release process is smoother", "our team is unstoppable", "staff feel heard": the adjective behind a verb that
/// only joins it to its subject, so that nobody could tell when it is so. Behind such a verb stands nothing but a noun
/// phrase, a place, a participle, a number or an adjective, so whatever word is none of the others is an adjective.
pub(crate) fn adjective(sentence: &Sentence<'_>, verb: usize) -> Option<usize> {
    let token = sentence.at(verb);
    let feels = sentence.lemma_in(verb, List::Seeming);
    let is = token.has(Tag::Be) || token.verb.is(VerbClass::BECOME) && sentence.lemma(verb) == "be";
    if !is && !feels {
        return None;
    }
    let at = (verb + 1..verb + 4).find(|at| !is_passed_over(sentence, *at))?;
    let word = sentence.at(at);
    let exact = word.has(Tag::Exact) || sentence.word(at) == "ready";
    if !word.is_word() || word.taken || word.quoted || exact {
        return None;
    }
    // "Less fiddly", "more legible": whatever the word, it is compared.
    let compared = sentence.has(at.wrapping_sub(1), Tag::Degree)
        && word.tags.only(KNOWN) == Tags::NONE
        && !word.verb.is_verb()
        && !word.capital;
    let judged = word.tags.any(Tags::of(&[Tag::Quality, Tag::Degree])) || compared;
    // "The boilers are submetered": behind "is", a participle of whatever verb tells what was done.
    let participle = word.forms.is(Forms::PAST) && feels;
    let plain = (feels || ends_as_adjective(sentence, at))
        && word.tags.only(KNOWN) == Tags::NONE
        && !word.verb.is_verb()
        && !word.capital;
    let possible = sentence.ends_in(at, List::Possible) && !sentence.starts_in(at, List::Denying);
    let behind = sentence.at(at + 1);
    let ends =
        behind.is_break() || behind.taken || behind.tags.any(Tags::of(&[Tag::To, Tag::Prep, Tag::And, Tag::Because]));
    let is_adjective = judged || participle && ends || plain && ends && !possible;
    is_adjective.then_some(at)
}

/// "60% of trainees become more confident": however many they are, nobody sees it of one.
pub(crate) fn becomes_better(sentence: &Sentence<'_>, verb: usize) -> bool {
    sentence.lemma(verb) == "become" && sentence.has(verb + 1, Tag::Degree) && sentence.has(verb + 2, Tag::Quality)
}

/// "45% of farmers improved their skills", "300 families have strengthened their livelihoods": however many they are,
/// what is better then cannot be seen.
pub(crate) fn is_better_unseen(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    if verb.is_command {
        return false;
    }
    let sentence = parts.sentence;
    let betters = sentence.lemma_in(verb.at, List::Improving) || sentence.lemma_in(verb.at, List::Acquiring);
    let gets_on = sentence.lemma_in(verb.at, List::GettingOn);
    if !(betters || gets_on) {
        return false;
    }
    let object = object::read(sentence, verb.at + 1, verb.end);
    let unseen = gets_on
        || object.exists && !object.has_preposition && !object.has_level() && sentence.has(object.head, Tag::Abstract);
    let people = |amount: &Amount| amount.at < verb.at || is_audience(parts, amount);
    unseen && !parts.amounts.is_empty() && parts.amounts.iter().all(people)
}

/// "Better food security for 9,000 households": how many they are is told, and nothing of what is better.
pub(crate) fn is_for_some_only(parts: &Parts<'_, '_>) -> bool {
    if parts.amounts.is_empty() {
        return false;
    }
    let sentence = parts.sentence;
    // "Improved food security": what is there then, and no deed.
    let bettered = |verb: &MainVerb| {
        let vague = sentence.verb(verb.at, VerbClass::VAGUE.with(VerbClass::UP), Forms::PAST);
        verb.at == parts.clauses.start && vague && !sentence.at(verb.at).forms.is(Forms::BASE)
    };
    let thing = || object::read(sentence, parts.clauses.start, sentence.len());
    let unseen = |thing: Object| thing.exists && sentence.has(thing.head, Tag::Abstract) && !thing.has_level();
    parts.clauses.head().is_none_or(bettered)
        && parts.amounts.iter().all(|amount| is_audience(parts, amount))
        && unseen(thing())
}

/// "For 400 residents".
fn is_audience(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let whom = Tags::of(&[Tag::People, Tag::Outcome]);
    amount.role == Role::Count
        && parts.sentence.before(amount.at).has(Tag::For)
        && (amount.at + 1..amount.at + 4).any(|at| parts.sentence.any(at, whom))
}

/// Whether a word that nobody knows can be an adjective, as its ending tells: "plentiful", "snappier"; not "cc".
pub(crate) fn ends_as_adjective(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.at(at).span.len() > 3 && (sentence.starts_in(at, List::Denying) || sentence.ends_in(at, List::Adjectives))
}

/// "The sample is not biased", "no mail is flagged": what is not done to it, which can be looked at.
pub(crate) fn is_denied(sentence: &Sentence<'_>, verb: usize) -> bool {
    let not = (verb.saturating_sub(3)..verb + 3).find(|at| sentence.has(*at, Tag::Not));
    let is = (verb.saturating_sub(4)..verb + 1).any(|at| sentence.has(at, Tag::Be));
    not.is_some_and(|not| {
        let word = sentence.word(not + 1);
        is && word.ends_with("ed") && !sentence.any(not + 1, Tags::of(&[Tag::Quality, Tag::Degree]))
    })
}

/// What a word that is no adjective can be.
const KNOWN: Tags = Tags::of(&[
    Tag::Det,
    Tag::Own,
    Tag::This,
    Tag::Prep,
    Tag::Stands,
    Tag::Verdict,
    Tag::Noun,
    Tag::Plural,
    Tag::Number,
    Tag::All,
    Tag::Zero,
    Tag::AtLeast,
    Tag::AtMost,
    Tag::About,
    Tag::Up,
    Tag::Down,
    Tag::Be,
    Tag::Have,
    Tag::Modal,
    Tag::To,
    Tag::Selector,
    Tag::Pronoun,
    Tag::Multiple,
    Tag::Fraction,
    Tag::Target,
]);

/// Words that may stand in front of it: "more", "always", "not".
fn is_passed_over(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    token.tags.any(Tags::of(&[Tag::Adverb, Tag::Not, Tag::Frequency])) && !token.has(Tag::Quality)
        || token.has(Tag::Degree)
            && sentence.at(at + 1).is_word()
            && !sentence.any(at + 1, Tags::of(&[Tag::Prep, Tag::To]))
}
