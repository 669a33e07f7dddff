//! Units and magnitudes in words, which the language writes as letters and signs.

/// Words for thousands, millions and billions, with the letter that sticks to the number instead. Letters that stand
/// by themselves are among them.
pub(crate) const MAGNITUDES: &[(&str, &str)] = &[
    ("k", "k"),
    ("thousand", "k"),
    ("M", "M"),
    ("mn", "M"),
    ("mln", "M"),
    ("mio", "M"),
    ("million", "M"),
    ("millions", "M"),
    ("B", "B"),
    ("bn", "B"),
    ("mrd", "B"),
    ("billion", "B"),
    ("billions", "B"),
];

/// Words for percentages and percentage points.
pub(crate) const PERCENTAGES: &[(&str, &str)] = &[
    ("percent", "%"),
    ("per cent", "%"),
    ("percentage points", "pp"),
    ("percentage point", "pp"),
    ("percent points", "pp"),
    ("%-points", "pp"),
    ("% points", "pp"),
];

/// The letter of a magnitude in words; none where the word is none. A single letter counts as it is typed only.
pub(crate) fn magnitude(word: &str) -> Option<&'static str> {
    let is = |known: &str| known == word || known.len() > 1 && word.eq_ignore_ascii_case(known);
    MAGNITUDES
        .iter()
        .find(|(known, _)| is(known))
        .map(|(_, letter)| *letter)
}

/// The sign of a percentage in words; none where the text is none.
pub(crate) fn percentage(text: &str) -> Option<&'static str> {
    PERCENTAGES
        .iter()
        .find(|(known, _)| text.eq_ignore_ascii_case(known))
        .map(|(_, sign)| *sign)
}
