//! What a template leaves to be filled in, told from brackets and capitals of other kinds.
//!
//! A whole file is searched for the few bytes that a placeholder can begin with, and only lines that have one are read
//! closely: well-written files cost little more than the search.

use goalpost_text::Span;
use goalpost_values::{Quantity, Unit};
use memchr::{memchr, memchr3_iter};

/// The longest stretch between brackets that is taken for a placeholder, in bytes.
const LONGEST: usize = 120;

/// Words that make a placeholder of brackets in capitals: `[NAME]` is one, `[API]` is a tag.
const SLOTS: &str = "AMOUNT BASELINE CLIENT COMPANY CUSTOMER DATE DAY DEADLINE DEPARTMENT GOAL INSERT METRIC MONTH \
                     NAME NUMBER OWNER PERCENT PERCENTAGE PERIOD PERSON PRODUCT PROJECT QUARTER ROLE SEGMENT TARGET \
                     TASK TEAM TIME TIMEFRAME TITLE TOPIC VALUE YEAR YOUR";

/// Words between angle brackets that mark text up.
const MARKUP: &[&str] = &[
    "b", "br", "code", "em", "i", "kbd", "p", "s", "small", "strong", "sub", "sup", "u",
];

/// Remarks between brackets in what somebody said.
const REMARKS: &[&str] = &["sic", "laughs", "redacted", "ed"];

/// Where in a file a placeholder may begin, in order.
pub(super) fn candidates(text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    let next = |at: usize| bytes.get(at + 1).copied().unwrap_or(b'\n');
    let before = |at: usize| at.checked_sub(1).and_then(|at| bytes.get(at)).copied().unwrap_or(b'\n');
    let twice = |at: usize| next(at) == bytes[at] && before(at) != bytes[at];
    let brackets = memchr3_iter(b'[', b'<', b'{', bytes).filter(|&at| match bytes[at] {
        b'[' => !matches!((next(at), next(at + 1)), (b']', _) | (b' ' | b'x' | b'X', b']')),
        _ => !matches!(next(at), b' ' | b'=' | b'0'..=b'9'),
    });
    let runs =
        memchr3_iter(b'_', b'?', b'X', bytes).filter(|&at| twice(at) || bytes[at] == b'X' && !before(at).is_ascii());
    let words = memchr3_iter(b'T', b'$', b'%', bytes).filter(|&at| match bytes[at] {
        b'T' => matches!(next(at), b'B' | b'O') && !before(at).is_ascii_alphanumeric(),
        b'$' => is_letter_of_a_slot(next(at)),
        _ => is_letter_of_a_slot(before(at)),
    });
    let mut found: Vec<u32> = brackets
        .chain(runs)
        .chain(words)
        .filter_map(|at| u32::try_from(at).ok())
        .collect();
    found.sort_unstable();
    found
}

/// The placeholders in one line of text, in order.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = Span> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(c) = text.get(from..).and_then(|rest| rest.chars().next()) {
            let at = from;
            from += c.len_utf8();
            if let Some(length) = length_at(text, at, c).filter(|length| *length > 0) {
                from = at + length;
                return Some(Span::from_usize(at, from));
            }
        }
        None
    })
}

/// How long the placeholder is that begins with the character at an offset.
fn length_at(text: &str, at: usize, c: char) -> Option<usize> {
    let rest = text.get(at..)?;
    // A run is looked at once, from its start.
    if c != '[' && text.get(..at)?.ends_with(c) {
        return None;
    }
    match c {
        '[' => between(rest, b']')
            .filter(|inner| is_slot(text, at, inner))
            .map(|inner| inner.len() + 2),
        '<' => between(rest, b'>')
            .filter(|inner| is_name(inner) && !MARKUP.contains(inner) && stands_alone(text, at, inner.len() + 2))
            .map(|inner| inner.len() + 2),
        '{' => braces(text, at, rest),
        '_' => run(rest, '_').filter(|&length| length > 1 && stands_alone(text, at, length)),
        '?' => run(rest, '?').filter(|&length| length > 1 && stands_alone(text, at, length)),
        '$' | '€' | '£' => money(text, at, rest, c),
        'X' | 'N' | 'Y' | 'Z' => letters(text, at, rest, c),
        'T' => word(text, at, rest),
        _ => None,
    }
}

/// What stands between a bracket and the next closing one, if that is near: a line may have a million brackets.
fn between(rest: &str, close: u8) -> Option<&str> {
    let near = rest.as_bytes().get(1..)?;
    let near = near.get(..LONGEST + 1).unwrap_or(near);
    let end = memchr(close, near).filter(|end| *end > 0)?;
    rest.get(1..1 + end)
}

/// Whether the words between square brackets are to be replaced.
fn is_slot(text: &str, at: usize, inner: &str) -> bool {
    let after = text.get(at + inner.len() + 2..).unwrap_or_default();
    let is_link = after.starts_with(['(', '[', ':']) || text.get(..at).is_some_and(|head| head.ends_with([']', '!']));
    let letters = inner.chars().filter(|c| c.is_alphabetic()).count();
    if is_link || inner.contains('[') || letters == 0 || REMARKS.contains(&inner) {
        return false;
    }
    if letters == 1 {
        return matches!(inner, "N" | "Y" | "Z");
    }
    !is_unit(inner) && !is_tag(inner)
}

/// `[ms]`, `[kWh]`, `[EUR]`: but `[Days]` is a number of days to come.
fn is_unit(inner: &str) -> bool {
    let mut chars = inner.chars();
    let titled = chars.next().is_some_and(char::is_uppercase) && chars.all(char::is_lowercase);
    let quantity = format!("1 {inner}");
    !titled
        && Quantity::parse(&quantity)
            .is_ok_and(|quantity| !matches!(quantity.unit, Unit::None | Unit::Words(_) | Unit::OutOf(_)))
}

/// `[API]`, `[JIRA-12]`, `[Q3]`: one word of capitals and digits that names no slot.
fn is_tag(inner: &str) -> bool {
    let capitals = inner
        .chars()
        .all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.' | '/'));
    capitals
        && !inner
            .split(['-', '_', '/'])
            .any(|word| SLOTS.split(' ').any(|slot| slot == word) || is_all(word, 'X'))
}

fn is_all(word: &str, letter: char) -> bool {
    !word.is_empty() && word.chars().all(|c| c == letter)
}

/// Whether the words between other brackets are a name: letters, with blanks and hyphens between them.
fn is_name(inner: &str) -> bool {
    let ends = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    inner.starts_with(char::is_alphabetic)
        && ends(inner.chars().next_back())
        && inner
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '\''))
}

/// `{date}` or `{{date}}`; in an address such as `users/{id}` it is part of a name.
fn braces(text: &str, at: usize, rest: &str) -> Option<usize> {
    let depth = run(rest, '{').filter(|depth| *depth <= 2)?;
    let inner = between(rest.get(depth - 1..)?, b'}')?;
    let length = depth + inner.len() + depth;
    let closed = rest
        .get(depth + inner.len()..length)
        .is_some_and(|end| is_all(end, '}'));
    (closed && is_name(inner) && stands_alone(text, at, length)).then_some(length)
}

/// How many times a character stands at the start.
fn run(rest: &str, c: char) -> Option<usize> {
    Some(rest.len() - rest.trim_start_matches(c).len())
}

/// `$X`, `$N`, `$XXX`, `€X`, with `k`, `M` or `B` behind it or not.
fn money(text: &str, at: usize, rest: &str, sign: char) -> Option<usize> {
    let figure = rest.get(sign.len_utf8()..)?;
    let mut letters = figure.bytes().take(1);
    let letter = letters.find(|&letter| letter == b'X' || sign == '$' && is_letter_of_a_slot(letter))?;
    let length = sign.len_utf8() + run(figure, char::from(letter))?;
    let scaled = rest.get(length..)?.starts_with(['k', 'M', 'B']);
    let length = length + usize::from(scaled);
    stands_alone(text, at, length).then_some(length)
}

/// `XX`, `XXX`, `XX%`, `X%`: one letter alone may be a name.
fn letters(text: &str, at: usize, rest: &str, letter: char) -> Option<usize> {
    let length = run(rest, letter)?;
    let percent = rest.get(length..)?.starts_with('%');
    let counts = percent || letter == 'X' && length > 1;
    let length = length + usize::from(percent);
    (counts && stands_alone(text, at, length)).then_some(length)
}

/// `TBD` and its like; `TODO` where it is a mark and not the name of a list.
fn word(text: &str, at: usize, rest: &str) -> Option<usize> {
    let length = ["TBD", "TBC", "TBA", "TODO"]
        .iter()
        .find(|word| rest.starts_with(**word))?
        .len();
    let after = rest.get(length..)?;
    let is_mark = length == 3 || after.is_empty() || after.starts_with([':', ')', ']']);
    (is_mark && stands_alone(text, at, length)).then_some(length)
}

fn is_letter_of_a_slot(byte: u8) -> bool {
    matches!(byte, b'X' | b'N' | b'Y' | b'Z')
}

/// Whether a stretch is a word of its own, and no part of a longer name: not in `XXL`, `TBD-1`, `users/{id}`.
fn stands_alone(text: &str, at: usize, length: usize) -> bool {
    let joins = |c: char| matches!(c, '-' | '_' | '/' | '.' | '&');
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at + length..).unwrap_or_default();
    let goes_on_before = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '/'))
        || before
            .strip_suffix(joins)
            .is_some_and(|head| head.ends_with(char::is_alphanumeric));
    let goes_on_after = after.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        || after
            .strip_prefix(joins)
            .is_some_and(|tail| tail.starts_with(char::is_alphanumeric));
    !goes_on_before && !goes_on_after
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The placeholders of a text, if the search of the whole file would lead to it at all.
    fn found(text: &str) -> Vec<&str> {
        let found: Vec<&str> = placeholders(text).map(|span| span.of(text)).collect();
        assert!(
            found.is_empty() || !candidates(text).is_empty(),
            "`{text}` is never looked at"
        );
        found
    }

    #[test]
    fn what_is_to_be_filled_in_is_found() {
        for (text, expected) in [
            ("Read [Number] pages by [Date]", vec!["[Number]", "[Date]"]),
            ("Become the first choice for [segment]", vec!["[segment]"]),
            ("[Insert key result]", vec!["[Insert key result]"]),
            ("Answer [NAME] within [N] hours", vec!["[NAME]", "[N]"]),
            ("Practise [Days] days", vec!["[Days]"]),
            ("Present to [YOUR TEAM]", vec!["[YOUR TEAM]"]),
            (
                "Read [ Number ] pages of [x-ray manuals]",
                vec!["[ Number ]", "[x-ray manuals]"],
            ),
            ("Sign by <date>", vec!["<date>"]),
            ("<number> users in the first week", vec!["<number>"]),
            ("Finish two courses by {date}", vec!["{date}"]),
            ("Call {{client name}}", vec!["{{client name}}"]),
            ("Lose __ kg by March", vec!["__"]),
            ("The tender for ___ (name to follow)", vec!["___"]),
            ("Cut handling time to TBD", vec!["TBD"]),
            ("Raise it to 30% (owner: TBC)", vec!["TBC"]),
            ("TODO: something about leading", vec!["TODO"]),
            ("Reduce cycle time by XX%", vec!["XX%"]),
            ("Reduce cycle time by X%", vec!["X%"]),
            ("Keep spending under $XXX", vec!["$XXX"]),
            ("Reach $N in bookings, $XM in the end", vec!["$N", "$XM"]),
            ("Spend less than €X", vec!["€X"]),
            ("Win rate: ??", vec!["??"]),
            ("Win rate: ???%", vec!["???"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn brackets_and_capitals_of_other_kinds_are_left_alone() {
        for text in [
            "",
            "[ ] Renew the licence",
            "[x] and [X] are boxes",
            "Card declines under 3% [1]",
            "Read [the page](https://example.org) and [the other][2]",
            "Median ping below 50 [ms] or 3 [kWh] at 10 [EUR]",
            "[API] [JIRA-12] [Q3] Cut the tail",
            "He said they was [sic] late",
            "[a] [A] [°C] [never closed",
            "Latency < 2s and > 1s, or <= 3",
            "Write <b>bold</b> to <ana@example.org>",
            "GET /users/{id} under 100ms",
            "Rename __init__ and snake__case",
            "Really?? Yes?",
            "Project X, 10x, X-ray, XXL, iOS XX2, TBD-1",
            "Write a TODO list for the move",
            "Rise by 10% of $100",
            "TBILISI, Xavier, Toby, €N",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn places_are_in_order_and_cut_no_character(text in r"[\[\]<>{}_?XNT$€BDO%a ü😀.-]{0,40}") {
            let mut done = 0;
            for span in placeholders(&text) {
                prop_assert!(span.start >= done && !span.is_empty() && !span.of(&text).is_empty());
                done = span.end;
            }
            prop_assert!(done == 0 || !candidates(&text).is_empty());
        }
    }
}
