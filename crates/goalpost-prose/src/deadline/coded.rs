//! Parts of a year by their short names: "Q3", "H1 2027", "FY27 Q1", "2Q27".

use chrono::Datelike;
use goalpost_values::{Days, Piece};

use super::calendar::{Point, days_of, year_behind};
use super::{Calendar, DeadlineKind};
use crate::sentence::Sentence;

/// "Q3", "H1 2027", "FY27", "FY27 Q1", "2027-Q1" in its second half.
pub(super) fn at(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    // Each of them has a digit.
    if !sentence.at(at).code {
        return None;
    }
    let word = sentence.word(at);
    if let Some(year) = fiscal(word) {
        let next = at + 1 + usize::from(sentence.mark(at + 1, '-'));
        let piece = part_of_year(sentence.word(next));
        let (piece, end) = match piece {
            Some((true, n)) => (Piece::FiscalQuarter(year, n), next + 1),
            Some((false, n)) => (Piece::FiscalHalf(year, n), next + 1),
            None => (Piece::FiscalYear(year), at + 1),
        };
        return Some(Point::new(
            end,
            DeadlineKind::Absolute,
            days_of(piece, Some(calendar.fiscal_start)),
        ));
    }
    let (is_quarter, n) = part_of_year(word)?;
    let (years, end) = match year_behind(sentence, at + 1) {
        Some((year, end)) => (Years::Plain(year), end),
        None => match fiscal(sentence.word(at + 1)) {
            Some(year) => (Years::Fiscal(year), at + 2),
            None => (Years::Next, at + 1),
        },
    };
    Some(Point::new(
        end,
        DeadlineKind::Quarter,
        part_days(calendar, is_quarter, n, years),
    ))
}

/// Which year a quarter belongs to.
#[derive(Clone, Copy)]
pub(super) enum Years {
    Plain(i32),
    Fiscal(i32),
    /// The first that is not over yet.
    Next,
}

pub(super) fn part_days(calendar: &Calendar, is_quarter: bool, n: u8, years: Years) -> Option<Days> {
    let piece = |year, fiscal| match (is_quarter, fiscal) {
        (true, false) => Piece::Quarter(year, n),
        (false, false) => Piece::Half(year, n),
        (true, true) => Piece::FiscalQuarter(year, n),
        (false, true) => Piece::FiscalHalf(year, n),
    };
    match years {
        Years::Plain(year) => days_of(piece(year, false), Some(calendar.fiscal_start)),
        Years::Fiscal(year) => days_of(piece(year, true), Some(calendar.fiscal_start)),
        Years::Next => {
            // A company whose year starts elsewhere numbers its quarters from there.
            let fiscal = calendar.fiscal_start != 1;
            let this = calendar.today.year();
            (this..=this + 2).find_map(|year| {
                days_of(piece(year, fiscal), Some(calendar.fiscal_start)).filter(|days| days.last >= calendar.today)
            })
        }
    }
}

/// `2Q27`, `1H2027`, `4Q`: the number in front.
pub(super) fn number_first(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let word = sentence.word(at);
    let (part, year) = word.split_at_checked(2)?;
    let mut letters = part.chars();
    let (number, letter) = (letters.next()?, letters.next()?);
    let (is_quarter, n) = part_of_year(&format!("{letter}{number}"))?;
    let digits = year.trim_start_matches(['-', '\'']);
    let written = match digits.len() {
        0 => None,
        2 => Some(2000 + digits.parse::<i32>().ok()?),
        4 => Some(digits.parse().ok()?),
        _ => return None,
    };
    let (years, end) = match written {
        Some(year) => (Years::Plain(year), at + 1),
        None => year_behind(sentence, at + 1).map_or((Years::Next, at + 1), |(year, end)| (Years::Plain(year), end)),
    };
    let days = part_days(calendar, is_quarter, n, years);
    Some(Point::new(end, DeadlineKind::Quarter, days))
}

/// `Q3`, `H1` or `EOQ2`: whether it is a quarter, and its number.
pub(super) fn part_of_year(word: &str) -> Option<(bool, u8)> {
    let word = word.strip_suffix("'s").unwrap_or(word);
    let word = word.strip_prefix("EO").unwrap_or(word);
    match word.as_bytes() {
        [b'Q' | b'q', n @ b'1'..=b'4'] => Some((true, n - b'0')),
        [b'H' | b'h', n @ b'1'..=b'2'] => Some((false, n - b'0')),
        _ => None,
    }
}

/// The year of `FY27` or `FY2027`.
pub(super) fn fiscal(word: &str) -> Option<i32> {
    let digits = word.strip_prefix("FY").or_else(|| word.strip_prefix("fy"))?;
    let digits = digits.strip_prefix(['\'', '-']).unwrap_or(digits);
    match digits.len() {
        2 => Some(2000 + digits.parse::<i32>().ok()?),
        4 => digits.parse().ok(),
        _ => None,
    }
}
