//! What is said about a period that cannot be read, or that has no days.

use chrono::Datelike;
use goalpost_text::{Code, Diagnostic, Safety};

use super::{PeriodError, Piece, ends};
use crate::day::explain;
use crate::day::guess::{End, Guess, guess};
use crate::day::{easter_named, weekday_that_differs};
use crate::iso_day;
use crate::say::{self, BAD_DAY, bad, offering};

impl PeriodError<'_> {
    /// The finding about the text of the period: L05, or R03 for a name that nothing has (without the nearest name,
    /// which the model knows).
    #[must_use]
    pub fn diagnostic(self, text: &str) -> Box<Diagnostic> {
        Box::new(match self {
            Self::NoFiscalYear => bad(BAD_DAY, text, "needs to know in which month the fiscal year starts")
                .help("add `fiscal-year: starts february` (with your month) to `workspace.goals`"),
            Self::Unknown(name) => {
                let message = format!("no period is called {}", say::quoted(name));
                let found = Diagnostic::new(Code("R03"), say::span_of(text, name), message);
                found.help(if guess(name).0 == Guess::Relative {
                    format!(
                        "`{name}` means another day whenever it is read: type the day itself, such as `2026-12-31`, or \
                         the period, such as `2026-Q4`"
                    )
                } else {
                    format!(
                        "type a day such as `2026-12-31` or a period such as `2026-Q4`, or declare `period {name}: …`"
                    )
                })
            }
            Self::Backwards { first, last } => {
                let found = bad(BAD_DAY, text, &format!("ends on {last}, before it starts on {first}"));
                return swapped(found, text);
            }
            Self::OutOfCalendar => {
                bad(BAD_DAY, text, "lies outside the calendar").help("type a year from 0001 to 9999")
            }
        })
    }
}

fn swapped(found: Diagnostic, text: &str) -> Box<Diagnostic> {
    match ends(text) {
        Some((first, last)) => offering(found, text, &[format!("{last}..{first}")], Safety::Unsafe),
        None => Box::new(found.help("type the first day before the last, such as `2026-10-01..2026-12-31`")),
    }
}

/// Explains a text that is no period.
pub(super) fn period(text: &str) -> Box<Diagnostic> {
    if let Some(found) = say::beyond_guessing(BAD_DAY, text) {
        return found;
    }
    if let Some(found) = dashed(text) {
        return found;
    }
    if let Some((first, last)) = cut(text).or_else(|| two_days(text)) {
        return range(text, first, last);
    }
    let (guess, end) = guess(text);
    match guess {
        Guess::Pieces(pieces) => {
            let readings: Vec<String> = pieces.iter().map(|piece| written(*piece, end)).collect();
            if readings.len() > 1 {
                let days = pieces.iter().all(|piece| matches!(piece, Piece::Day(_)));
                return explain::ambiguous(
                    text,
                    &readings,
                    if days { "two days" } else { "a month and as a quarter" },
                );
            }
            if let [Piece::Day(day)] = pieces.as_slice()
                && weekday_that_differs(text, *day).is_some()
            {
                return explain::contradicted(text, *day);
            }
            let day = matches!(pieces.as_slice(), [Piece::Day(_)]);
            let what = if day {
                "is not how a day is written"
            } else {
                "is not how a period is written"
            };
            offering(bad(BAD_DAY, text, what), text, &readings, explain::safety(text, end))
        }
        guess => explain::other(text, guess, "is not a day or a period").unwrap_or_else(|| nothing(text)),
    }
}

/// `2027–12–25`, `2026–12`: a day or a period whose hyphens a word processor has made longer.
fn dashed(text: &str) -> Option<Box<Diagnostic>> {
    let plain = text.replace(['–', '—'], "-");
    let piece = Piece::read(&plain).filter(|piece| plain != text && !matches!(piece, Piece::Named(_)))?;
    let what = match piece {
        Piece::Day(_) => "is not how a day is written",
        _ => "is not how a period is written",
    };
    Some(offering(bad(BAD_DAY, text, what), text, &[plain], Safety::Safe))
}

/// A piece as it is written; the end of it, where the text asks for one, as a day.
fn written(piece: Piece<'_>, end: Option<End>) -> String {
    let day = piece
        .days(None, &|_| None)
        .ok()
        .zip(end)
        .and_then(|(days, end)| end.of(days));
    day.map_or_else(|| piece.to_string(), |day| day.to_string())
}

fn nothing(text: &str) -> Box<Diagnostic> {
    let help =
        "type a day such as `2026-12-31`, a period such as `2026-Q4` or `2026-10..2026-12`, or the id of a `period`";
    if let Some(found) = beyond(text) {
        return found;
    }
    if let Some(sunday) = easter_named(text) {
        let found = bad(
            BAD_DAY,
            text,
            &format!("is no day that the language knows: Easter Sunday is {sunday}"),
        );
        return offering(found, text, &[sunday.to_string()], Safety::Unsafe);
    }
    let lower = text.to_ascii_lowercase();
    let found = bad(BAD_DAY, text, "is not a day or a period").help(help);
    if lower != text && matches!(Piece::read(&lower), Some(Piece::Named(_))) {
        return offering(found, text, &[lower], Safety::Unsafe);
    }
    Box::new(found)
}

/// Explains a text that has the shape of a period and a number in it that no period has.
fn beyond(text: &str) -> Option<Box<Diagnostic>> {
    let (year, part) = text.split_once('-').unwrap_or((text, ""));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !is_number(year) {
        return None;
    }
    let (mark, number) = part.split_at(usize::from(part.starts_with(|c: char| c.is_ascii_alphabetic())));
    let (what, help) = match mark.to_ascii_uppercase().as_str() {
        _ if year.len() > 4 && !part.is_empty() => {
            ("has a year of more than four digits", "type a year from 0001 to 9999")
        }
        _ if year.len() == 4 && year.bytes().all(|b| b == b'0') => ("has no year", "type a year from 0001 to 9999"),
        "Q" | "H" | "W" if year.len() != 4 => (
            "has a year that is not four digits",
            "type all four digits of the year, such as `2026-Q4`",
        ),
        "Q" if is_number(number) => (
            "does not exist: a year has four quarters",
            "type `Q1` to `Q4` behind the year",
        ),
        "H" if is_number(number) => (
            "does not exist: a year has two halves",
            "type `H1` or `H2` behind the year",
        ),
        "W" if is_number(number) => (
            "does not exist: no week of that year has this number",
            "type `W01` to `W52` behind the year; a few years have a `W53`",
        ),
        "" if is_number(number) && year.len() == 4 => (
            "does not exist: a year has twelve months",
            "type `01` to `12` behind the year",
        ),
        _ => return None,
    };
    Some(Box::new(bad(BAD_DAY, text, what).help(help)))
}

/// Cuts a text where somebody may have meant a range.
fn cut(text: &str) -> Option<(&str, &str)> {
    let words = [
        " to ",
        " until ",
        " till ",
        " through ",
        " bis ",
        " - ",
        " \u{2212} ",
        " \u{2013} ",
        " \u{2014} ",
    ];
    let found = ends(text)
        .or_else(|| words.iter().find_map(|word| text.split_once(word)))
        .or_else(|| {
            text.split_once(['-', '\u{2013}', '\u{2014}'])
                .filter(|(a, b)| is_month(a) && open_year(b, 2000).is_some())
        });
    let years = || text.split_once('-').filter(|(a, b)| a.len() == 4 && b.len() == 4);
    let (first, last) = found.or_else(years)?;
    let first = first.trim();
    Some((first.strip_prefix("from ").unwrap_or(first), last.trim()))
}

/// Two days and nothing between them: `2026-10-01 2026-12-31`.
fn two_days(text: &str) -> Option<(&str, &str)> {
    let (first, last) = text.split_once(char::is_whitespace)?;
    let (first, last) = (first.trim_end_matches([',', ';']), last.trim_start());
    (iso_day(first)? < iso_day(last)?).then_some((first, last))
}

fn range(text: &str, first: &str, last: &str) -> Box<Diagnostic> {
    if let Some(written) = with_one_year(first, last) {
        let found = bad(BAD_DAY, text, "is not how a range is written");
        return offering(found, text, &[written], Safety::Safe);
    }
    match (Piece::read(first), Piece::read(last)) {
        (Some(_), Some(_)) => offering(
            bad(BAD_DAY, text, "is not how a range is written"),
            text,
            &[format!("{first}..{last}")],
            Safety::Safe,
        ),
        (None, _) if first.is_empty() => {
            Box::new(bad(BAD_DAY, text, "has no start").help("type both ends, such as `2026-10-01..2026-12-31`"))
        }
        (_, None) if last.is_empty() => {
            Box::new(bad(BAD_DAY, text, "has no end").help("type both ends, such as `2026-10-01..2026-12-31`"))
        }
        (None, _) => say::lifted(period(first), text, first),
        (_, None) => say::lifted(period(last), text, last),
    }
}

/// A range of which one side alone has the year: `October to December 2026`, `2026-10..12`.
fn with_one_year(first: &str, last: &str) -> Option<String> {
    let year = |piece: Piece<'_>| piece.days(None, &|_| None).ok().map(|days| days.first.year());
    let (from, to) = match (one_piece(first), one_piece(last)) {
        (None, Some(to)) => (open_year(first, year(to)?)?, to),
        (Some(from @ Piece::Month(year, _)), None) if last.len() <= 2 => {
            let month = last.parse().ok().filter(|month| (1..=12).contains(month))?;
            (from, Piece::Month(year, month))
        }
        _ => return None,
    };
    let day = |piece: Piece<'_>| piece.days(None, &|_| None).ok();
    (day(from)?.first <= day(to)?.last).then(|| format!("{from}..{to}"))
}

/// The one period that a text is or may mean.
fn one_piece(text: &str) -> Option<Piece<'_>> {
    if let Some(piece) = Piece::read(text) {
        return Some(piece);
    }
    match guess(text).0 {
        Guess::Pieces(pieces) if pieces.len() == 1 => pieces.first().copied(),
        _ => None,
    }
}

/// A period without a year, in a year.
fn open_year(text: &str, year: i32) -> Option<Piece<'static>> {
    let Guess::NoYear(_) = guess(text).0 else {
        return match guess(text).0 {
            Guess::Pieces(pieces) => pieces.first().copied(),
            _ => None,
        };
    };
    match guess(&format!("{text} {year}")).0 {
        Guess::Pieces(pieces) => pieces.first().copied().filter(|_| pieces.len() == 1),
        _ => None,
    }
}

fn is_month(text: &str) -> bool {
    matches!(guess(text.trim()).0, Guess::NoYear(_)) && text.trim().chars().all(char::is_alphabetic)
}
