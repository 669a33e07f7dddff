//! Schedules: on which days a habit is due, or how often in a stretch of the calendar.

mod display;
pub(crate) mod english;
mod explain;
mod nearest;
mod occurrences;
mod read;

use chrono::Weekday;

use crate::{Duration, Need, Parsed, Per, TimeOfDay};

/// When a habit is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// On which days, or how often.
    pub rule: Rule,
    /// At what time of the day.
    pub time: Option<TimeOfDay>,
    /// For how long.
    pub length: Option<Duration>,
}

/// On which days a habit is due, or how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// `day`, `weekday`, `mon,wed,fri`
    Weekdays(WeekdaySet),
    /// `week on tue`, `2 weeks on fri`: every so many weeks, counted from the first such day.
    Weeks {
        /// How many weeks apart, at least 1.
        every: u32,
        /// The day of the week.
        on: Weekday,
    },
    /// `month on day 15`: the day of the month, 1 to 31; a shorter month has it on its last day.
    MonthDay(u8),
    /// `month on 2nd tue`, `quarter on first mon`, `year on last sun`.
    Nth {
        /// Of what.
        span: SpanOf,
        /// Which one.
        nth: Nth,
        /// The day of the week.
        weekday: Weekday,
    },
    /// `week`, `3x per week`, `5h per week`: so much in it, on any days.
    Quota {
        /// How much.
        need: Need,
        /// In what.
        per: Per,
    },
}

/// The stretch in which a weekday is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpanOf {
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
    /// A calendar year.
    Year,
}

/// Which of the weekdays in a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nth {
    /// `first`
    First,
    /// `2nd`
    Second,
    /// `3rd`
    Third,
    /// `4th`
    Fourth,
    /// `last`
    Last,
}

/// A set of days of the week, never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct WeekdaySet(u8);

impl WeekdaySet {
    /// Every day.
    pub const ALL: Self = Self(0b111_1111);
    /// Monday to Friday.
    pub const WORKING: Self = Self(0b001_1111);

    /// The set of one day.
    #[must_use]
    pub fn one(day: Weekday) -> Self {
        Self(1 << day.num_days_from_monday())
    }

    /// The days of both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & Self::one(day).0 != 0
    }

    /// How many days are in it, 1 to 7.
    #[must_use]
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Its days, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        WEEKDAYS
            .into_iter()
            .map(|(_, day)| day)
            .filter(move |day| self.contains(*day))
    }
}

/// The days of the week as they are written, Monday first.
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Mon),
    ("tue", Weekday::Tue),
    ("wed", Weekday::Wed),
    ("thu", Weekday::Thu),
    ("fri", Weekday::Fri),
    ("sat", Weekday::Sat),
    ("sun", Weekday::Sun),
];

impl Schedule {
    /// Reads a schedule.
    ///
    /// # Errors
    /// L08 where it is none; where English says clearly what is meant, with that offered.
    pub fn parse(text: &str) -> Parsed<Self> {
        read::schedule(text).ok_or_else(|| explain::schedule(text))
    }

    /// The schedule that a text means, in the words of the language or in English such as `every Monday at 8am`; none
    /// where one of its words is not understood, and where no schedule says it.
    #[must_use]
    pub fn meant_by(text: &str) -> Option<Self> {
        explain::meant(text)
    }

    /// The schedules that come nearest to a rhythm in English that none says, such as `every 2 days`, or that has two
    /// meanings, such as `bimonthly`: the nearest first. None where it is no rhythm that is known, and where a schedule
    /// says it.
    #[must_use]
    pub fn nearest(text: &str) -> Vec<Self> {
        nearest::nearest(text)
    }

    /// How often it happens on an average day, as the strength of a habit needs it: a week has 7 days, a year 365.25;
    /// of a quota of time each hour counts.
    #[must_use]
    pub fn per_day(&self) -> f64 {
        match self.rule {
            Rule::Weekdays(days) => f64::from(days.count()) / 7.0,
            Rule::Weeks { every, .. } => 1.0 / (7.0 * f64::from(every)),
            Rule::MonthDay(_) => 1.0 / Per::Month.mean_days(),
            Rule::Nth { span, .. } => 1.0 / span.per().mean_days(),
            Rule::Quota {
                need: Need::Times(times),
                per,
            } => f64::from(times) / per.mean_days(),
            #[expect(
                clippy::cast_precision_loss,
                reason = "a binary figure by design, and no quota is that long"
            )]
            Rule::Quota {
                need: Need::Minutes(minutes),
                per,
            } => minutes as f64 / 60.0 / per.mean_days(),
        }
    }
}

impl SpanOf {
    /// The same stretch as a quota names it.
    #[must_use]
    pub fn per(self) -> Per {
        match self {
            Self::Month => Per::Month,
            Self::Quarter => Per::Quarter,
            Self::Year => Per::Year,
        }
    }
}

#[cfg(test)]
mod tests;
