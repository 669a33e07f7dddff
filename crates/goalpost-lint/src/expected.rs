//! What an expectation should not say, as far as its sentence shows it: for the rules and for `smart`.

use goalpost_prose::{DeadlineKind, Judgement, NotSpecific, Reading, VerbClass};
use goalpost_text::Span;

/// The words that set an end, or an amount to reach.
#[must_use]
pub fn end_of_expectation(reading: &Reading<'_>) -> Option<Span> {
    if let (Some(from), Some(to)) = (reading.from(), reading.to()) {
        return Some(Span::new(
            from.span.start.min(to.span.start),
            from.span.end.max(to.span.end),
        ));
    }
    let deadline = reading.deadline.as_ref()?;
    let is_dated = matches!(deadline.kind, DeadlineKind::Absolute | DeadlineKind::Quarter);
    (is_dated && reading.sets_end()).then_some(deadline.span)
}

/// From the verb to the quality that somebody is said to be, to have or to show; of a deed that is only judged, as in
/// "communicates well", the whole.
#[must_use]
pub fn trait_expected(reading: &Reading<'_>) -> Option<Span> {
    quality(reading).or_else(|| shown(reading)).or_else(|| manner(reading))
}

/// "Be professional", "has a positive attitude".
fn quality(reading: &Reading<'_>) -> Option<Span> {
    let verb = reading
        .verbs()
        .first()
        .filter(|verb| verb.span.start == reading.statement.start)?;
    let is = verb.class.is(VerbClass::BECOME) && !verb.class.is(VerbClass::TURN);
    let has = verb.class.is(VerbClass::SHOW);
    let behind = |word: &&Span| word.start >= verb.span.end;
    let quality = reading.vague_words().iter().find(behind).filter(|_| is).copied();
    let virtue = match reading.specific() {
        Judgement::No(NotSpecific::Abstract, words) if is || has => Some(words),
        // "Be a team player", "be available": nothing but that somebody is so.
        Judgement::No(NotSpecific::VagueDeed, words) if is => Some(words),
        _ => None,
    };
    let end = quality.or(virtue.filter(|words| words.start >= verb.span.end))?.end;
    Some(Span::new(verb.span.start, end))
}

/// "Shows respect", "demonstrates ownership": what is shown is nothing that can be seen.
fn shown(reading: &Reading<'_>) -> Option<Span> {
    let is_shown = reading.opening().is(VerbClass::SHOW);
    (is_shown && !reading.specific().is_yes()).then_some(reading.statement)
}

/// The most words of a deed that only its last one describes: a longer one says more.
const WORDS_OF_A_MANNER: usize = 3;

/// "Communicates well", "answers politely".
fn manner(reading: &Reading<'_>) -> Option<Span> {
    let statement = reading.statement;
    let words = statement.of(reading.text).split_whitespace().count();
    let judging = reading.vague_words().last()?;
    let closes = judging.end == statement.end && judging.start > statement.start;
    let only_judges = closes && words <= WORDS_OF_A_MANNER && !reading.specific().is_yes();
    only_judges.then_some(statement)
}
