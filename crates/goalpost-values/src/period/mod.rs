//! Periods: years, halves, quarters, months, weeks, fiscal years, named spans, and ranges of them.

mod explain;
mod fiscal;

use std::fmt;

use chrono::{Datelike, Months, Weekday};

use crate::day::number;
use crate::say::Parsed;
use crate::{Day, Days, iso_day};

pub use fiscal::parse_fiscal_start;

/// A day or a named stretch of the calendar, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// `2026-11-03`
    Day(Day),
    /// `2026`
    Year(i32),
    /// `2026-H2`: the year and 1 or 2.
    Half(i32, u8),
    /// `2026-Q4`: the year and 1 to 4.
    Quarter(i32, u8),
    /// `2026-11`: the year and 1 to 12.
    Month(i32, u8),
    /// `2026-W45`: the ISO year and a week that it has.
    Week(i32, u8),
    /// `FY2027`: named by the year that it ends in.
    FiscalYear(i32),
    /// `FY2027-H1`: the fiscal year and 1 or 2.
    FiscalHalf(i32, u8),
    /// `FY2027-Q1`: the fiscal year and 1 to 4.
    FiscalQuarter(i32, u8),
    /// The id of a `period`, which the model looks up.
    Named(&'t str),
}

/// A period as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period<'t> {
    /// A single day or stretch.
    One(Piece<'t>),
    /// `a..b`, from the first day of one to the last day of the other.
    Range(Piece<'t>, Piece<'t>),
}

/// Why a period that was read well has no days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodError<'t> {
    /// A fiscal year, while nobody said in which month it starts.
    NoFiscalYear,
    /// A name that no `period` has.
    Unknown(&'t str),
    /// The first day lies behind the last.
    Backwards {
        /// The first day as written.
        first: Day,
        /// The last day as written.
        last: Day,
    },
    /// The calendar ends before the period does.
    OutOfCalendar,
}

impl<'t> Period<'t> {
    /// Reads a period. A day is a period of one day.
    ///
    /// # Errors
    /// L05, with what the text may mean offered.
    pub fn parse(text: &'t str) -> Parsed<Self> {
        Self::read(text).ok_or_else(|| explain::period(text))
    }

    /// The names of declared periods that it is made of.
    pub fn names(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        let pieces = match *self {
            Self::One(piece) => [Some(piece), None],
            Self::Range(first, last) => [Some(first), Some(last)],
        };
        pieces.into_iter().flatten().filter_map(|piece| match piece {
            Piece::Named(name) => Some(name),
            _ => None,
        })
    }

    /// Reads a period; none where it is none.
    pub(crate) fn read(text: &'t str) -> Option<Self> {
        if let Some(piece) = Piece::read(text) {
            return Some(Self::One(piece));
        }
        let (first, last) = ends(text)?;
        Some(Self::Range(Piece::read(first)?, Piece::read(last)?))
    }

    /// The days of the period. `fiscal_start` is the month, 1 to 12, in which the fiscal year starts; `named` looks
    /// up a declared period.
    ///
    /// # Errors
    /// See [`PeriodError`].
    pub fn days(
        &self,
        fiscal_start: Option<u32>,
        named: &dyn Fn(&str) -> Option<Days>,
    ) -> Result<Days, PeriodError<'t>> {
        match self {
            Self::One(piece) => piece.days(fiscal_start, named),
            Self::Range(first, last) => {
                let first = first.days(fiscal_start, named)?.first;
                let last = last.days(fiscal_start, named)?.last;
                Days::new(first, last).ok_or(PeriodError::Backwards { first, last })
            }
        }
    }

    /// The pieces it is written with: one or two.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'t>> {
        let (first, last) = match *self {
            Self::One(piece) => (piece, None),
            Self::Range(first, last) => (first, Some(last)),
        };
        std::iter::once(first).chain(last)
    }
}

/// The two ends of a range: parted by `..`, or by a word processor's dash.
fn ends(text: &str) -> Option<(&str, &str)> {
    let (first, last) = text
        .split_once("..")
        .or_else(|| text.split_once(['\u{2013}', '\u{2014}', '…']))?;
    Some((first.trim(), last.trim()))
}

impl<'t> Piece<'t> {
    /// Reads a piece; none where it is none.
    pub(crate) fn read(text: &'t str) -> Option<Self> {
        match text.as_bytes().first()? {
            b'0'..=b'9' => Self::calendar(text),
            b'F' | b'f' => Self::fiscal(text).or_else(|| Self::named(text)),
            _ => Self::named(text),
        }
    }

    fn calendar(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() == 10 {
            return iso_day(text).map(Self::Day);
        }
        let year = i32::from(number(bytes.get(..4)?)?);
        if year == 0 {
            return None;
        }
        match bytes.get(4..)? {
            [] => Some(Self::Year(year)),
            [b'-', b'H' | b'h', half @ b'1'..=b'2'] => Some(Self::Half(year, half - b'0')),
            [b'-', b'Q' | b'q', quarter @ b'1'..=b'4'] => Some(Self::Quarter(year, quarter - b'0')),
            [b'-', b'W' | b'w', week @ ..] if week.len() == 2 => {
                let week = u8::try_from(number(week)?).ok()?;
                Day::from_isoywd_opt(year, week.into(), Weekday::Mon)?;
                Some(Self::Week(year, week))
            }
            [b'-', month @ ..] if month.len() == 2 => {
                let month = u8::try_from(number(month)?).ok()?;
                (1..=12).contains(&month).then_some(Self::Month(year, month))
            }
            _ => None,
        }
    }

    fn fiscal(text: &str) -> Option<Self> {
        let [b'F' | b'f', b'Y' | b'y', a, b, c, d, rest @ ..] = text.as_bytes() else {
            return None;
        };
        let year = i32::from(number(&[*a, *b, *c, *d])?);
        if year == 0 {
            return None;
        }
        match rest {
            [] => Some(Self::FiscalYear(year)),
            [b'-', b'H' | b'h', half @ b'1'..=b'2'] => Some(Self::FiscalHalf(year, half - b'0')),
            [b'-', b'Q' | b'q', quarter @ b'1'..=b'4'] => Some(Self::FiscalQuarter(year, quarter - b'0')),
            _ => None,
        }
    }

    fn named(text: &'t str) -> Option<Self> {
        let legal = |part: &str| {
            part.starts_with(|c: char| c.is_ascii_lowercase())
                && part
                    .bytes()
                    .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        };
        (text.split(['/', '.']).all(legal) && !crate::is_reserved(text)).then_some(Self::Named(text))
    }

    /// The days of the piece; see [`Period::days`].
    ///
    /// # Errors
    /// See [`PeriodError`].
    pub fn days(
        self,
        fiscal_start: Option<u32>,
        named: &dyn Fn(&str) -> Option<Days>,
    ) -> Result<Days, PeriodError<'t>> {
        let fiscal = |year, skip, length| {
            let start = fiscal_start.ok_or(PeriodError::NoFiscalYear)?;
            // A fiscal year that starts in January ends in the year that it starts in; any other a year later.
            let year = if start == 1 { year } else { year - 1 };
            months(year, start.saturating_sub(1) + skip, length).ok_or(PeriodError::OutOfCalendar)
        };
        let plain = |year, skip, length| months(year, skip, length).ok_or(PeriodError::OutOfCalendar);
        match self {
            Self::Day(day) => Ok(Days::one(day)),
            Self::Year(year) => plain(year, 0, 12),
            Self::Half(year, half) => plain(year, 6 * before(half), 6),
            Self::Quarter(year, quarter) => plain(year, 3 * before(quarter), 3),
            Self::Month(year, month) => plain(year, before(month), 1),
            Self::Week(year, week) => week_of(year, week).ok_or(PeriodError::OutOfCalendar),
            Self::FiscalYear(year) => fiscal(year, 0, 12),
            Self::FiscalHalf(year, half) => fiscal(year, 6 * before(half), 6),
            Self::FiscalQuarter(year, quarter) => fiscal(year, 3 * before(quarter), 3),
            Self::Named(name) => named(name).ok_or(PeriodError::Unknown(name)),
        }
    }
}

/// How many parts of a year lie before the one of this number.
fn before(part: u8) -> u32 {
    u32::from(part.saturating_sub(1))
}

/// The `length` months that start `skip` months after January of a year.
fn months(year: i32, skip: u32, length: u32) -> Option<Days> {
    let first = Day::from_ymd_opt(year, 1, 1)?.checked_add_months(Months::new(skip))?;
    Days::new(first, first.checked_add_months(Months::new(length))?.pred_opt()?)
}

fn week_of(year: i32, week: u8) -> Option<Days> {
    let day = |weekday| Day::from_isoywd_opt(year, week.into(), weekday);
    Days::new(day(Weekday::Mon)?, day(Weekday::Sun)?)
}

impl fmt::Display for Piece<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(day) => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Self::FiscalYear(year) => write!(f, "FY{year:04}"),
            Self::FiscalHalf(year, half) => write!(f, "FY{year:04}-H{half}"),
            Self::FiscalQuarter(year, quarter) => write!(f, "FY{year:04}-Q{quarter}"),
            Self::Named(name) => f.write_str(name),
        }
    }
}

impl fmt::Display for Period<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(piece) => piece.fmt(f),
            Self::Range(first, last) => write!(f, "{first}..{last}"),
        }
    }
}

#[cfg(test)]
mod tests;
