//! How often a sign of life is expected.

use std::fmt;

use chrono::{Days as DayCount, Months};

use crate::say::{self, BAD_VALUE, Parsed};
use crate::{Day, Duration};

/// The rhythm of check-ins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cadence {
    /// Every so many days, at least 1.
    Days(u32),
    /// Every so many calendar months, at least 1.
    Months(u32),
}

/// The most days or months of a cadence: a hundred years.
const MOST_DAYS: u32 = 36_525;

impl Cadence {
    /// Reads a cadence: `day`, `week`, `2 weeks`, `month`, `quarter`, `year`, or a duration of whole days.
    ///
    /// # Errors
    /// L10 where it is none.
    pub fn parse(text: &str) -> Parsed<Self> {
        Self::read(text).ok_or_else(|| {
            Box::new(
                say::bad(BAD_VALUE, text, "is not a cadence")
                    .help("type `day`, `week`, `2 weeks`, `month`, `quarter`, `year`, or days as `10d`"),
            )
        })
    }

    pub(crate) fn read(text: &str) -> Option<Self> {
        let (count, unit) = match text.split_once(char::is_whitespace) {
            Some((count, unit)) => (count.parse::<u32>().ok()?, unit.trim_start()),
            None => (1, text),
        };
        let unit = unit
            .strip_suffix(['s', 'S'])
            .filter(|_| text.len() > unit.len())
            .unwrap_or(unit);
        let (days, months) = [
            ("day", 1, 0),
            ("week", 7, 0),
            ("month", 0, 1),
            ("quarter", 0, 3),
            ("year", 0, 12),
        ]
        .into_iter()
        .find(|(name, ..)| unit.eq_ignore_ascii_case(name))
        .map(|(_, days, months)| (days, months))
        .or_else(|| Self::duration_days(text))?;
        let (days, months) = (count.checked_mul(days)?, count.checked_mul(months)?);
        match (days, months) {
            (1..=MOST_DAYS, 0) => Some(Self::Days(days)),
            (0, 1..=1_200) => Some(Self::Months(months)),
            _ => None,
        }
    }

    fn duration_days(text: &str) -> Option<(u32, u32)> {
        let days = Duration::read(text)?.whole_days()?;
        Some((u32::try_from(days).ok()?, 0))
    }

    /// The day so many times the cadence after a day. Months are counted from the day itself and clamped to the end
    /// of a shorter month; past the end of the calendar its last day is given.
    #[must_use]
    pub fn after(self, day: Day, times: u32) -> Day {
        match self {
            Self::Days(days) => day.checked_add_days(DayCount::new(u64::from(days) * u64::from(times))),
            Self::Months(months) => day.checked_add_months(Months::new(months.saturating_mul(times))),
        }
        .unwrap_or(Day::MAX)
    }
}

impl fmt::Display for Cadence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Days(1) => f.write_str("day"),
            Self::Days(7) => f.write_str("week"),
            Self::Days(days) if days % 7 == 0 => write!(f, "{} weeks", days / 7),
            Self::Days(days) => write!(f, "{days} days"),
            Self::Months(1) => f.write_str("month"),
            Self::Months(3) => f.write_str("quarter"),
            Self::Months(12) => f.write_str("year"),
            Self::Months(months) if months % 12 == 0 => write!(f, "{} years", months / 12),
            Self::Months(months) => write!(f, "{months} months"),
        }
    }
}
