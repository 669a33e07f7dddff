//! What is said about a day or a period that cannot be read.

use chrono::{Datelike, Weekday};
use goalpost_text::{Diagnostic, Safety};

use super::guess::{End, Guess, guess, timed};
use super::weekday::{nearest_weekday, weekday_that_differs};
use crate::say::{self, BAD_DAY, bad, offering};
use crate::{Day, Days, Piece, iso_day};

/// Explains a text that is no day.
pub(crate) fn day(text: &str) -> Box<Diagnostic> {
    if let Some(found) = say::beyond_guessing(BAD_DAY, text) {
        return found;
    }
    let (guess, end) = guess(text);
    match guess {
        Guess::Pieces(pieces) => match days(&pieces).as_slice() {
            [] => fiscal(text),
            [one] if one.len() == 1 && weekday_that_differs(text, one.first).is_some() => contradicted(text, one.first),
            [one] if one.len() == 1 => {
                let day = end.map_or(Some(one.first), |end| end.of(*one)).unwrap_or(one.first);
                offering(
                    bad(BAD_DAY, text, "is not how a day is written"),
                    text,
                    &[day.to_string()],
                    safety(text, end),
                )
            }
            [period, ..] if period.len() > 1 => more_than_a_day(text, *period, end),
            several => ambiguous(text, &firsts(several), "two days"),
        },
        guess => other(text, guess, "is not a day").unwrap_or_else(|| {
            Box::new(bad(BAD_DAY, text, "is not a day").help("type year, month and day, such as `2026-12-31`"))
        }),
    }
}

/// Explains a day with the name of another day of the week beside it.
pub(crate) fn contradicted(text: &str, day: Day) -> Box<Diagnostic> {
    let said = weekday_that_differs(text, day);
    let other = said.and_then(|(_, weekday)| nearest_weekday(day, weekday));
    let what = match said {
        Some((word, _)) => format!("says {}, and {day} is a {}", say::quoted(word), day.format("%A")),
        None => "is not how a day is written".to_owned(),
    };
    let readings: Vec<String> = std::iter::once(day).chain(other).map(|day| day.to_string()).collect();
    offering(bad(BAD_DAY, text, &what), text, &readings, Safety::Unsafe)
}

/// Whether what is written instead of a text holds all that it says: a time behind a day is lost, and `before` it or
/// `after` it is another day.
pub(crate) fn safety(text: &str, end: Option<End>) -> Safety {
    if timed(text).is_none() && end.is_none_or(End::is_of_it) {
        Safety::Safe
    } else {
        Safety::Unsafe
    }
}

/// Explains a text that is one of several days or periods.
pub(crate) fn ambiguous(text: &str, readings: &[String], what: &str) -> Box<Diagnostic> {
    let found = bad(BAD_DAY, text, &format!("can be read as {what}")).why(
        "some countries write the day first and others the month, so the language has one form that all read alike",
    );
    offering(found, text, readings, Safety::Unsafe)
}

/// What a day and a period have in common; none where nothing but its kind can be said. `kind` goes on after the text.
pub(crate) fn other(text: &str, guess: Guess, kind: &str) -> Option<Box<Diagnostic>> {
    Some(match guess {
        Guess::NoSuchDay(days, last, next) => {
            let found = bad(
                BAD_DAY,
                text,
                &format!("does not exist: {} has {days} days", last.format("%B")),
            );
            offering(found, text, &[last.to_string(), next.to_string()], Safety::Unsafe)
        }
        Guess::NoSuchMonth(month, swapped) => {
            let found = bad(BAD_DAY, text, &format!("does not exist: there is no month {month}"));
            let swapped: Vec<String> = swapped.iter().map(ToString::to_string).collect();
            let help = if swapped.is_empty() {
                "type year, month and day, such as `2026-12-31`"
            } else {
                ""
            };
            offering(found.help(help), text, &swapped, Safety::Unsafe)
        }
        Guess::NoYear(written) => Box::new(
            bad(BAD_DAY, text, "leaves the year open")
                .help(format!("type `{written}` with the year in place of `YYYY`")),
        ),
        Guess::Relative => Box::new(
            bad(
                BAD_DAY,
                text,
                &format!("{kind}: it means another one whenever it is read"),
            )
            .help(if kind.contains("period") {
                "type the day or the period itself, such as `2026-12-31` or `2026-Q4`"
            } else {
                "type the day itself, such as `2026-12-31`"
            }),
        ),
        Guess::Pieces(_) | Guess::Nothing => return None,
    })
}

/// Explains the day that a line begins with, where it is not written as the language asks: up to which byte it reaches,
/// and what there is to say of it. None where a text begins with no day, or with one that the language reads.
#[must_use]
pub fn explain_leading_day(text: &str) -> Option<(usize, Box<Diagnostic>)> {
    const MOST_WORDS: usize = 4;
    const LONGEST: usize = 40;
    /// Other numbers behind a month are amounts.
    const YEARS: std::ops::Range<i32> = 1990..2100;
    if let Some(day) = text.get(..10).and_then(iso_day) {
        return with_mark(text, day);
    }
    if !text.starts_with(char::is_alphanumeric) {
        return None;
    }
    let ends = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    let ends: Vec<usize> = ends
        .take_while(|&at| at <= LONGEST)
        .take(MOST_WORDS)
        .chain((text.len() <= LONGEST).then_some(text.len()))
        .collect();
    // What leads up to a day, as `before` does, is more than the day of an event.
    let first = text.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    let leads_up = [
        "due", "by", "before", "after", "until", "till", "from", "since", "start", "end", "last", "first",
    ];
    if leads_up.contains(&first.as_str()) {
        return None;
    }
    let known = |prefix: &&str| match guess(prefix).0 {
        Guess::Pieces(pieces) => pieces
            .iter()
            .all(|piece| matches!(piece, Piece::Day(day) if YEARS.contains(&day.year()))),
        Guess::NoYear(written) => written.len() == "YYYY-MM-DD".len(),
        Guess::NoSuchDay(..) => true,
        Guess::NoSuchMonth(..) | Guess::Relative | Guess::Nothing => false,
    };
    let mut prefixes = ends
        .iter()
        .rev()
        .map(|&end| text[..end].trim_end_matches([':', ',', ' ']));
    if let Some(prefix) = prefixes.clone().find(known) {
        return Some((prefix.len(), day(prefix)));
    }
    let first = prefixes.next_back().filter(|word| is_relative_day(word))?;
    Some((first.len(), other(first, Guess::Relative, "is not a day")?))
}

/// A day with a mark of the sentence clinging to it: `2026-10-03, 7 min`.
fn with_mark(text: &str, day: Day) -> Option<(usize, Box<Diagnostic>)> {
    let behind = text.get(10..)?;
    let marks = behind.len() - behind.trim_start_matches([',', ';', '.']).len();
    let parts = behind.get(marks..)?.starts_with(char::is_whitespace);
    (marks > 0 && parts).then(|| {
        let written = text.get(..10 + marks).unwrap_or_default();
        let found = bad(BAD_DAY, written, "has more behind the day than a blank");
        (
            written.len(),
            offering(found, written, &[day.to_string()], Safety::Safe),
        )
    })
}

/// Whether a word is a day of the week, or one that is counted from today.
fn is_relative_day(word: &str) -> bool {
    let is = |known: &&str| word.eq_ignore_ascii_case(known);
    word.parse::<Weekday>().is_ok() || ["today", "yesterday", "tomorrow"].iter().any(is)
}

fn firsts(days: &[Days]) -> Vec<String> {
    days.iter().map(|days| days.first.to_string()).collect()
}

/// The days of what does not depend on a fiscal year.
fn days(pieces: &[Piece<'static>]) -> Vec<Days> {
    pieces
        .iter()
        .filter_map(|piece| piece.days(None, &|_| None).ok())
        .collect()
}

fn more_than_a_day(text: &str, period: Days, end: Option<End>) -> Box<Diagnostic> {
    let (first, last) = (period.first.to_string(), period.last.to_string());
    let found = bad(BAD_DAY, text, "is more than one day");
    match end.map(|end| end.of(period)) {
        Some(Some(day)) => offering(found, text, &[day.to_string()], safety(text, end)),
        _ => {
            let found = found.help(format!("type its last day, `{last}`, or its first, `{first}`"));
            offering(found, text, &[last, first], Safety::Unsafe)
        }
    }
}

fn fiscal(text: &str) -> Box<Diagnostic> {
    Box::new(bad(BAD_DAY, text, "is more than one day").help("type its first or its last day, such as `2026-12-31`"))
}
