//! Units and magnitudes in words, which the language writes as letters and signs.

use crate::lookup::Lookup;

/// Words for thousands, millions and billions, with the letter that sticks to the number instead.
static MAGNITUDES: Lookup<&str, 10> = Lookup::new(&[
    ("thousand", "k"),
    ("mn", "M"),
    ("mln", "M"),
    ("mio", "M"),
    ("million", "M"),
    ("millions", "M"),
    ("bn", "B"),
    ("mrd", "B"),
    ("billion", "B"),
    ("billions", "B"),
]);

/// Words for percentages and percentage points.
const PERCENTAGES: &[(&str, &str)] = &[
    ("percent", "%"),
    ("per cent", "%"),
    ("percentage points", "pp"),
    ("percentage point", "pp"),
    ("percent points", "pp"),
    ("%-points", "pp"),
    ("% points", "pp"),
];

/// The letter of a magnitude in words, or of a letter that stands by itself; none where the word is none.
pub(crate) fn magnitude(word: &str) -> Option<&'static str> {
    match word {
        "k" | "K" => Some("k"),
        "M" => Some("M"),
        "B" => Some("B"),
        _ => MAGNITUDES.get_any_case(word),
    }
}

/// The sign of a percentage in words; none where the text is none.
pub(crate) fn percentage(text: &str) -> Option<&'static str> {
    PERCENTAGES
        .iter()
        .find(|(known, _)| text.eq_ignore_ascii_case(known))
        .map(|(_, sign)| *sign)
}

/// Whether words behind a number, the first of them given, do not name what is counted: `million users`, `percent`.
pub(crate) fn is_misleading(first: &str, words: &str) -> bool {
    // Hardly any word gets further than its first letter.
    match first.as_bytes().first().map(u8::to_ascii_lowercase) {
        Some(b'k' | b't' | b'm' | b'b') => magnitude(first).is_some(),
        Some(b'p') => first.eq_ignore_ascii_case("percent") || percentage(words).is_some(),
        _ => false,
    }
}
