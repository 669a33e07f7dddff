//! So much in a stretch of the calendar: `3x per week`, `5h per week`, `2 per month`.

use std::fmt;

use chrono::{Datelike, Months, Weekday};

use crate::say::{self, BAD_VALUE, Parsed};
use crate::{Day, Days, Duration};

/// A stretch of the calendar that a quota counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Per {
    /// From Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
    /// A calendar year.
    Year,
}

/// What a quota asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// So many times, at least 1.
    Times(u32),
    /// So many minutes, at least 1.
    Minutes(i64),
}

impl Per {
    /// Reads `week`, `month`, `quarter` or `year`, without regard to case.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        let all = [Self::Week, Self::Month, Self::Quarter, Self::Year];
        all.into_iter().find(|per| word.eq_ignore_ascii_case(per.as_str()))
    }

    /// The word it is written with.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// How many days it lasts: 7, or a year's share of 365.25.
    #[must_use]
    pub fn mean_days(self) -> f64 {
        match self {
            Self::Week => 7.0,
            Self::Month => 365.25 / 12.0,
            Self::Quarter => 365.25 / 4.0,
            Self::Year => 365.25,
        }
    }

    /// The whole stretch that a day lies in.
    #[must_use]
    pub fn around(self, day: Day) -> Days {
        let months = match self {
            Self::Week => {
                let week = day.week(Weekday::Mon);
                let first = week.checked_first_day().unwrap_or(day);
                return Days {
                    first,
                    last: week.checked_last_day().unwrap_or(day),
                };
            }
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        };
        let first = Day::from_ymd_opt(day.year(), day.month0() / months * months + 1, 1).unwrap_or(day);
        let next = first.checked_add_months(Months::new(months));
        Days {
            first,
            last: next.and_then(|next| next.pred_opt()).unwrap_or(Day::MAX),
        }
    }

    /// The stretches that touch the days, in order, each whole.
    pub fn touching(self, days: Days) -> impl Iterator<Item = Days> {
        let next = move |stretch: &Days| {
            let next = stretch.last.succ_opt().filter(|next| *next <= days.last)?;
            Some(self.around(next))
        };
        std::iter::successors(Some(self.around(days.first)), next)
    }
}

impl fmt::Display for Per {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Times(times) => write!(f, "{times}x"),
            Self::Minutes(minutes) => Duration { minutes }.fmt(f),
        }
    }
}

/// How many times something may be left out: the value of `skips:`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Allowance {
    /// How many times; 0 allows none.
    pub times: u32,
    /// In which stretch.
    pub per: Per,
}

impl Allowance {
    /// Reads an allowance, such as `2 per month`.
    ///
    /// # Errors
    /// L10 where it is none.
    pub fn parse(text: &str) -> Parsed<Self> {
        Self::read(text).ok_or_else(|| {
            Box::new(say::bad(BAD_VALUE, text, "does not say how many skips are allowed").help("type `2 per month`"))
        })
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let (times, per, stretch) = (words.next()?, words.next()?, words.next()?);
        if words.next().is_some() || !per.eq_ignore_ascii_case("per") {
            return None;
        }
        let times = times.strip_suffix(['x', 'X', '×']).unwrap_or(times);
        Some(Self {
            times: times.parse().ok()?,
            per: Per::read(stretch)?,
        })
    }
}

impl fmt::Display for Allowance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} per {}", self.times, self.per)
    }
}
