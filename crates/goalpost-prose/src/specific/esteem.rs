//! What somebody or something shall be to others: "make us the default choice", "see us as fair". Nobody can look at
//! it.

use crate::clause::MainVerb;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object;
use crate::reading::Parts;

/// Whether the verb's clause ends in the rank that its object shall have, or in how others shall see it.
pub(super) fn is_wanted(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    takes_rank(parts, verb) || is_seen_as(parts, verb) || is_put_first(parts, verb)
}

/// "Put tenants at the heart of every decision".
fn is_put_first(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let middle = |at: usize| {
        sentence.has(at + 1, Tag::Of) && sentence.before(at).has(Tag::Det) && sentence.word_in(at, List::Middles)
    };
    sentence.lemma_in(verb.at, List::Putting) && (verb.at + 3..verb.end.min(verb.at + NEAR)).any(middle)
}

/// "Make the library the heart of the town", "establish the wiki as the only source of truth".
fn takes_rank(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    // "Convert the barn into a home" is a deed that ends.
    let gives = sentence.lemma_in(verb.at, List::Turning) || sentence.lemma_in(verb.at, List::Establishing);
    if !gives || sentence.at(verb.at).verb.is(VerbClass::COMPLETE) {
        return false;
    }
    (verb.at + 2..verb.end.min(verb.at + NEAR)).any(|at| {
        let before = sentence.before(at);
        let behind_object = before.is_word() && !before.tags.any(Tags::of(&[Tag::Prep, Tag::Relative]))
            || sentence.word_in(at - 1, List::AsAt);
        let ranked = || sentence.word_in(object::read(sentence, at, verb.end).head, List::Ranks);
        sentence.has(at, Tag::Det) && behind_object && ranked()
    })
}

/// How many words an object may have in front of what it shall be.
const NEAR: usize = 10;

/// "Customers see us as fair", "perceive the bank as a friend".
fn is_seen_as(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let sees = sentence.lemma_in(verb.at, List::Seeing);
    let judges = Tags::of(&[Tag::Quality, Tag::Degree, Tag::Det, Tag::Abstract]);
    let told = !verb.is_command || !sentence.at(verb.at).forms.is(Forms::BASE);
    let others = told || sentence.any(verb.at + 1, Tags::of(&[Tag::Pronoun, Tag::Prep]));
    sees && others
        && (verb.at + 1..verb.end.min(verb.at + NEAR))
            .any(|at| sentence.word(at) == "as" && sentence.any(at + 1, judges) && !sentence.at(at).taken)
}
