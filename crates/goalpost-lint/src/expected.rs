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
    let first = deadline.span.of(reading.text).split_whitespace().next()?;
    let by = first.eq_ignore_ascii_case("by") || first.eq_ignore_ascii_case("until");
    let is_dated = matches!(deadline.kind, DeadlineKind::Absolute | DeadlineKind::Quarter);
    (by && is_dated).then_some(deadline.span)
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
    let is = verb.class.is(VerbClass::BECOME) && !matches!(verb.infinitive, "make" | "get" | "turn into");
    let has = SHOWN.contains(&verb.infinitive);
    let behind = |word: &&Span| word.start >= verb.span.end;
    let quality = reading.vague_words().iter().find(behind).filter(|_| is).copied();
    let virtue = match reading.specific() {
        Judgement::No(NotSpecific::Abstract, words) if is || has => Some(words),
        _ => None,
    };
    let end = quality.or(virtue.filter(|words| words.start >= verb.span.end))?.end;
    Some(Span::new(verb.span.start, end))
}

/// Verbs of having a quality.
const SHOWN: [&str; 4] = ["have", "show", "display", "demonstrate"];

/// "Shows respect", "demonstrates ownership": what is shown is nothing that can be seen.
fn shown(reading: &Reading<'_>) -> Option<Span> {
    let statement = reading.statement;
    let first = statement.of(reading.text).split_whitespace().next()?.to_lowercase();
    let infinitive = first.strip_suffix('s').unwrap_or(&first);
    let is_shown = SHOWN.contains(&infinitive);
    (is_shown && !reading.specific().is_yes()).then_some(statement)
}

/// The most words of a deed that only its last one describes: a longer one says more.
const WORDS_OF_A_MANNER: usize = 3;

/// "Communicates well", "answers politely".
fn manner(reading: &Reading<'_>) -> Option<Span> {
    let statement = reading.statement;
    let words = statement.of(reading.text).split_whitespace().count();
    let judging = reading.vague_words().last()?;
    let closes = judging.end == statement.end && judging.start > statement.start;
    (closes && words <= WORDS_OF_A_MANNER).then_some(statement)
}
