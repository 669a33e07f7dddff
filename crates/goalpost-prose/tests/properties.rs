//! What holds for every text: an answer, places inside of it, the same answer twice, and time in proportion.
#![allow(clippy::unwrap_used)]

use goalpost_prose::{Judgement, Kind, Language, Reading, Setting, read};
use goalpost_text::Span;
use goalpost_values::iso_day;
use proptest::prelude::*;

fn reading<'t>(language: &'static Language, text: &'t str, kind: Kind) -> Reading<'t> {
    read(language, text, &Setting::new(kind, iso_day("2026-11-21").unwrap()))
}

fn spans(reading: &Reading<'_>) -> Vec<Span> {
    let mut spans = vec![reading.statement];
    spans.extend(reading.verbs().iter().map(|verb| verb.span));
    spans.extend(reading.amounts.iter().map(|amount| amount.span));
    spans.extend(reading.deadline.iter().map(|deadline| deadline.span));
    for found in [
        &reading.placeholders,
        reading.vague_verbs(),
        reading.vague_words(),
        reading.hedges(),
    ] {
        spans.extend(found);
    }
    let parts = [
        reading.compound(),
        reading.output(),
        reading.baseline(),
        reading.purpose(),
        reading.standing(),
        reading.credential(),
        reading.position(),
        reading.counted(),
        reading.per(),
        no(reading.specific()),
        no(reading.measurable()),
        no(reading.time_bound()),
    ];
    spans.extend(parts.into_iter().flatten());
    spans
}

fn no<R: Copy>(judgement: Judgement<R>) -> Option<Span> {
    match judgement {
        Judgement::Yes => None,
        Judgement::No(_, span) => Some(span),
    }
}

/// Everything that a reading says.
fn said(reading: &Reading<'_>) -> String {
    let target = (
        reading.from(),
        reading.to(),
        reading.by(),
        reading.upper(),
        reading.unit(),
    );
    let way = (reading.direction(), reading.wants_less());
    let judged = (reading.specific(), reading.measurable(), reading.time_bound());
    let (verbs, deadline) = (reading.verbs(), &reading.deadline);
    format!(
        "{verbs:?} {deadline:?} {target:?} {way:?} {judged:?} {:?}",
        spans(reading)
    )
}

fn holds(text: &str) {
    for language in Language::all() {
        for kind in Kind::ALL {
            let found = reading(language, text, kind);
            for span in spans(&found) {
                assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
            }
            assert_eq!(said(&found), said(&reading(language, text, kind)));
        }
    }
}

/// Pieces that goals are made of, and pieces that nobody expects.
const PIECES: &[&str] = &[
    "Increase",
    "reduce",
    "the",
    "NPS",
    "from",
    "40",
    "to",
    "50%",
    "by",
    "and",
    ",",
    ";",
    "(",
    ")",
    "[",
    "]",
    "Q3",
    "2027",
    "March",
    "31",
    "within",
    "6",
    "weeks",
    "every",
    "Monday",
    "$1.2M",
    "X",
    "___",
    "??",
    "→",
    "≥",
    "03/04",
    "next",
    "Friday",
    "is",
    "better",
    "ensure",
    "\u{A0}",
    "“",
    "”",
    "🎯",
    "目標",
    "é",
    "\u{0}",
    "12-week",
    "-",
    "+",
    "4/5",
    "24/7",
    "½",
    "％",
    "while",
    "keeping",
    "no",
    "mid-",
    "FY27",
    "iOS",
    "18",
    "two",
    "hundred",
    "a",
    "dozen",
    "half",
    "%",
    "’s",
    "'27",
    "#1",
    "1,000",
    "1.000,5",
    "9999999999999999999999999999999999",
];

proptest! {
    #[test]
    fn any_text_has_an_answer_whose_places_are_inside(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn so_has_any_mixture_of_what_goals_are_made_of(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24), glue in prop::sample::select(&[" ", ""][..])) {
        holds(&pieces.join(glue));
    }
}

#[test]
fn letters_of_any_script_are_cut_between_two() {
    for text in ["0໐𝼀A𐗀Ὕ¹AA𖵀Σ", "7ΣΣΣΣΣΣΣΣΣΣΣΣΣΣ", "5目目目目目目目目目目"] {
        holds(text);
    }
}

/// That the time they take grows as they do is measured by `tests/bench/run sentences`.
#[test]
fn hostile_texts_have_an_answer() {
    let pieces = include_str!("../../../tests/prose/hostile.json");
    for piece in serde_json::from_str::<Vec<String>>(pieces).unwrap() {
        holds(&piece.repeat(16_000 / piece.len()));
    }
}
