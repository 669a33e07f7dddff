//! Writing a schedule as the formatter does.

use std::fmt;

use chrono::Weekday;

use super::{Nth, Rule, Schedule, WEEKDAYS, WeekdaySet};
use crate::Need;

impl Nth {
    /// The word it is written with.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "2nd",
            Self::Third => "3rd",
            Self::Fourth => "4th",
            Self::Last => "last",
        }
    }
}

/// `mon` for Monday.
pub(super) fn short(day: Weekday) -> &'static str {
    WEEKDAYS
        .into_iter()
        .find(|(_, known)| *known == day)
        .map_or("", |(word, _)| word)
}

impl fmt::Display for WeekdaySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::ALL => f.write_str("day"),
            Self::WORKING => f.write_str("weekday"),
            _ => {
                for (at, day) in self.iter().enumerate() {
                    let comma = if at == 0 { "" } else { "," };
                    write!(f, "{comma}{}", short(day))?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Weekdays(days) => days.fmt(f),
            Self::Weeks { every: 1, on } => write!(f, "week on {}", short(on)),
            Self::Weeks { every, on } => write!(f, "{every} weeks on {}", short(on)),
            Self::MonthDay(day) => write!(f, "month on day {day}"),
            Self::Nth { span, nth, weekday } => write!(f, "{} on {} {}", span.per(), nth.as_str(), short(weekday)),
            Self::Quota {
                need: Need::Times(1),
                per,
            } => per.fmt(f),
            Self::Quota { need, per } => write!(f, "{need} per {per}"),
        }
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rule.fmt(f)?;
        if let Some(time) = self.time {
            write!(f, " at {time}")?;
        }
        self.length.map_or(Ok(()), |length| write!(f, " for {length}"))
    }
}
