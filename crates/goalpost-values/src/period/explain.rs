//! What is said about a period that cannot be read, or that has no days.

use goalpost_text::{Code, Diagnostic, Safety};

use super::{PeriodError, Piece, ends};
use crate::day::explain;
use crate::day::guess::{End, Guess, guess};
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
                Diagnostic::new(Code("R03"), say::span_of(text, name), message).help(format!(
                    "type a day such as `2026-12-31` or a period such as `2026-Q4`, or declare `period {name}: …`"
                ))
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
    if let Some((first, last)) = cut(text) {
        return range(text, first, last);
    }
    let (guess, end) = guess(text);
    match guess {
        Guess::Pieces(pieces) => {
            let readings: Vec<String> = pieces.iter().map(|piece| written(*piece, end)).collect();
            if readings.len() > 1 {
                return explain::ambiguous(text, &readings);
            }
            let day = matches!(pieces.as_slice(), [Piece::Day(_)]);
            let what = if day {
                "is not how a day is written"
            } else {
                "is not how a period is written"
            };
            offering(bad(BAD_DAY, text, what), text, &readings, Safety::Safe)
        }
        guess => explain::other(text, guess, "is not a day or a period").unwrap_or_else(|| nothing(text)),
    }
}

/// A piece as it is written; the end of it, where the text asks for one, as a day.
fn written(piece: Piece<'_>, end: Option<End>) -> String {
    let day = piece.days(None, &|_| None).ok().zip(end).map(|(days, end)| match end {
        End::First => days.first,
        End::Last => days.last,
    });
    day.map_or_else(|| piece.to_string(), |day| day.to_string())
}

fn nothing(text: &str) -> Box<Diagnostic> {
    let help =
        "type a day such as `2026-12-31`, a period such as `2026-Q4` or `2026-10..2026-12`, or the id of a `period`";
    let lower = text.to_ascii_lowercase();
    let found = bad(BAD_DAY, text, "is not a day or a period").help(help);
    if lower != text && matches!(Piece::read(&lower), Some(Piece::Named(_))) {
        return offering(found, text, &[lower], Safety::Unsafe);
    }
    Box::new(found)
}

/// Cuts a text where somebody may have meant a range.
fn cut(text: &str) -> Option<(&str, &str)> {
    let words = [" to ", " until ", " till ", " through ", " - ", " \u{2212} "];
    let found = ends(text).or_else(|| words.iter().find_map(|word| text.split_once(word)));
    let years = || text.split_once('-').filter(|(a, b)| a.len() == 4 && b.len() == 4);
    let (first, last) = found.or_else(years)?;
    let first = first.trim();
    Some((first.strip_prefix("from ").unwrap_or(first), last.trim()))
}

fn range(text: &str, first: &str, last: &str) -> Box<Diagnostic> {
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
