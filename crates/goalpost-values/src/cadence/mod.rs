//! How often a sign of life is expected.

mod explain;

use std::fmt;

use chrono::{Days as DayCount, Months};

use crate::{Day, Duration, Parsed};

/// The rhythm of check-ins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cadence {
    /// Every so many days, at least 1.
    Days(u32),
    /// Every so many calendar months, at least 1.
    Months(u32),
}

/// The longest cadence in days: a hundred years.
const MOST_DAYS: u32 = 36_525;
/// The longest cadence in months: a hundred years.
const MOST_MONTHS: u32 = 1_200;

impl Cadence {
    /// Reads a cadence: `day`, `week`, `2 weeks`, `month`, `quarter`, `year`, or a duration of whole days.
    ///
    /// # Errors
    /// L10 where it is none, with what it may mean offered.
    pub fn parse(text: &str) -> Parsed<Self> {
        Self::read(text).ok_or_else(|| explain::cadence(text))
    }

    /// Reads a cadence; none where it is none.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let Some((count, unit)) = text.split_once(char::is_whitespace) else {
            return Self::of(1, text).or_else(|| Self::lasting(Duration::read(text)?));
        };
        let unit = unit.trim_start();
        let count = count.parse().ok()?;
        Self::of(count, unit.strip_suffix(['s', 'S']).unwrap_or(unit))
    }

    /// So many of a calendar word in the singular.
    fn of(count: u32, word: &str) -> Option<Self> {
        const WORDS: [(&str, Cadence); 5] = [
            ("day", Cadence::Days(1)),
            ("week", Cadence::Days(7)),
            ("month", Cadence::Months(1)),
            ("quarter", Cadence::Months(3)),
            ("year", Cadence::Months(12)),
        ];
        let (_, one) = WORDS.into_iter().find(|(known, _)| word.eq_ignore_ascii_case(known))?;
        match one {
            Self::Days(days) => days.checked_mul(count).map(Self::Days),
            Self::Months(months) => months.checked_mul(count).map(Self::Months),
        }?
        .in_range()
    }

    fn lasting(duration: Duration) -> Option<Self> {
        Self::Days(u32::try_from(duration.whole_days()?).ok()?).in_range()
    }

    fn in_range(self) -> Option<Self> {
        let fits = match self {
            Self::Days(days) => (1..=MOST_DAYS).contains(&days),
            Self::Months(months) => (1..=MOST_MONTHS).contains(&months),
        };
        fits.then_some(self)
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

/// `week`, `2 weeks`, `quarter`, `10 days`; it reads back as the same cadence.
impl fmt::Display for Cadence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, word) = match *self {
            Self::Days(days) if days % 7 == 0 => (days / 7, "week"),
            Self::Days(days) => (days, "day"),
            Self::Months(months) if months % 12 == 0 => (months / 12, "year"),
            Self::Months(3) => (1, "quarter"),
            Self::Months(months) => (months, "month"),
        };
        match count {
            1 => f.write_str(word),
            _ => write!(f, "{count} {word}s"),
        }
    }
}

#[cfg(test)]
mod tests;
