//! What somebody or something shall be to others: "make us the default choice", "see us as fair". Nobody can look at it.

use crate::clause::MainVerb;
use crate::lexicon::{Forms, Tag, Tags};
use crate::object;
use crate::reading::Parts;
use crate::sentence::Sentence;

/// Whether the verb's clause ends in the rank that its object shall have, or in how others shall see it.
pub(super) fn is_wanted(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    takes_rank(parts, verb) || is_seen_as(parts, verb) || is_put_first(parts, verb)
}

/// "Put tenants at the heart of every decision".
fn is_put_first(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let puts = matches!(sentence.lemma(verb.at), "put" | "place" | "keep");
    let middle = |at: usize| {
        let word = sentence.word(at);
        let there = matches!(word, "heart" | "centre" | "center" | "core" | "forefront");
        there && sentence.has(at + 1, Tag::Of) && sentence.before(at).has(Tag::Det)
    };
    puts && (verb.at + 3..verb.end.min(verb.at + NEAR)).any(middle)
}

/// "Make the library the heart of the town", "establish the wiki as the only source of truth".
fn takes_rank(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let lemma = sentence.lemma(verb.at);
    if !matches!(
        lemma,
        "make" | "establish" | "position" | "cement" | "turn" | "turn into" | "brand" | "build" | "identify"
    ) {
        return false;
    }
    (verb.at + 2..verb.end.min(verb.at + NEAR)).any(|at| {
        let behind_object = sentence.before(at).is_word() && !sentence.has(at - 1, Tag::Prep)
            || matches!(sentence.word(at - 1), "as" | "into");
        behind_object && sentence.has(at, Tag::Det) && is_rank(sentence, object::read(sentence, at, verb.end).head)
    })
}

/// How many words an object may have in front of what it shall be.
const NEAR: usize = 10;

/// What something is to others, and only in their eyes.
fn is_rank(sentence: &Sentence<'_>, at: usize) -> bool {
    matches!(
        sentence.word(at),
        "choice"
            | "standard"
            | "benchmark"
            | "leader"
            | "home"
            | "hub"
            | "heart"
            | "destination"
            | "source"
            | "resource"
            | "reference"
            | "authority"
            | "partner"
            | "employer"
            | "provider"
            | "supplier"
            | "voice"
            | "face"
            | "envy"
            | "beacon"
            | "pillar"
            | "backbone"
            | "cornerstone"
            | "engine"
            | "gateway"
            | "magnet"
            | "champion"
            | "favourite"
            | "favorite"
            | "norm"
            | "option"
            | "example"
            | "exemplar"
            | "jewel"
            | "leaders"
            | "one-stop shop"
            | "role model"
            | "household name"
            | "center"
            | "centre"
            | "centerpiece"
            | "centrepiece"
            | "focus"
            | "priority"
            | "reality"
            | "success"
            | "joy"
            | "pleasure"
            | "delight"
            | "breeze"
    )
}

/// "Customers see us as fair", "perceive the bank as a friend".
fn is_seen_as(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let sees = matches!(
        sentence.lemma(verb.at),
        "see"
            | "perceive"
            | "regard"
            | "view"
            | "recognise"
            | "recognize"
            | "know"
            | "identify"
            | "think of"
            | "describe"
    );
    let judges = Tags::of(&[Tag::Quality, Tag::Degree, Tag::Det, Tag::Abstract]);
    let told = !verb.is_command || !sentence.at(verb.at).forms.is(Forms::BASE);
    let others = told || sentence.any(verb.at + 1, Tags::of(&[Tag::Pronoun, Tag::Prep]));
    sees && others
        && (verb.at + 1..verb.end.min(verb.at + NEAR))
            .any(|at| sentence.word(at) == "as" && sentence.any(at + 1, judges) && !sentence.at(at).taken)
}
