//! What the words of a sentence leave vague, with one cause named once: for the rules and for `smart`.

use goalpost_prose::{Kind, Reading, Verb, VerbClass};
use goalpost_text::Span;

/// The verbs without an end that are worth a word, each with the judging word behind it that says no more: "be better". Of
/// "try to" speaks `S06`, and an objective may become and be what it likes. Nothing, where something nearer to the cause
/// is said: that it is still to be filled in, or no goal at all.
pub fn vague_verbs<'r, 't>(reading: &'r Reading<'t>) -> impl Iterator<Item = Span> + use<'r, 't> {
    let verbs = reading.vague_verbs().iter().filter(|_| is_judged(reading));
    let is_meant = move || reading.kind() != Kind::Objective || names_way(reading);
    verbs
        .filter(move |verb| !reading.hedges().contains(verb) && is_meant())
        .map(move |verb| with_judgement(reading, *verb))
}

/// The vague words that no vague verb and no way out holds. An amount in the sentence fixes all of them.
pub fn vague_words<'r, 't>(reading: &'r Reading<'t>) -> impl Iterator<Item = Span> + use<'r, 't> {
    let is_open = reading.amounts.is_empty() && is_judged(reading);
    let words = reading.vague_words().iter().copied().filter(move |_| is_open);
    let overlaps = |one: Span, other: Span| one.start < other.end && other.start < one.end;
    words.filter(move |word| {
        let mut hedges = reading.hedges().iter().copied();
        !vague_verbs(reading).any(|verb| overlaps(verb, *word)) && !hedges.any(|hedge| overlaps(hedge, *word))
    })
}

/// Whether nothing nearer to the cause is said about a sentence: that it is still to be filled in, or no goal at all.
pub(crate) fn is_judged(reading: &Reading<'_>) -> bool {
    reading.placeholders.is_empty() && reading.standing().is_none()
}

/// Whether the first verb is one that names a way and no end by itself: improve, support.
fn names_way(reading: &Reading<'_>) -> bool {
    let names_way = |verb: &Verb| verb.is_vague && verb.class.is(VerbClass::VAGUE);
    reading.verbs().first().is_some_and(names_way)
}

fn with_judgement(reading: &Reading<'_>, verb: Span) -> Span {
    let next = reading.vague_words().iter().find(|word| word.start >= verb.end);
    let between = |word: &&Span| Span::new(verb.end, word.start).of(reading.text);
    let joined = next.filter(|word| matches!(between(word).trim(), "" | "a" | "an" | "the" | "more"));
    joined.map_or(verb, |word| Span::new(verb.start, word.end))
}
