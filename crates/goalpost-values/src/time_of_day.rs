//! Times of the day, such as `08:30` and `08:30-09:00`.

use std::fmt;

use crate::day::number;

/// A time on the clock, in minutes from midnight, 0 to 1439.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(u16);

impl Clock {
    /// Reads `HH:MM` from `00:00` to `23:59`; none for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let &[a, b, b':', c, d] = text.as_bytes() else {
            return None;
        };
        let (hour, minute) = (number(&[a, b])?, number(&[c, d])?);
        (hour < 24 && minute < 60).then_some(Self(hour * 60 + minute))
    }

    /// Minutes from midnight, 0 to 1439.
    #[must_use]
    pub fn minutes(self) -> u16 {
        self.0
    }
}

/// When on the day something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TimeOfDay {
    /// When it starts.
    pub from: Clock,
    /// When it ends, later on the same day.
    pub to: Option<Clock>,
}

impl TimeOfDay {
    /// Reads `08:30` or `08:30-09:00`, the dash as typed or as a word processor sets it; none for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let Some((from, to)) = text.split_once(['-', '\u{2013}', '\u{2212}']) else {
            return Clock::read(text).map(|from| Self { from, to: None });
        };
        let (from, to) = (Clock::read(from)?, Clock::read(to)?);
        (from < to).then_some(Self { from, to: Some(to) })
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.from.fmt(f)?;
        self.to.map_or(Ok(()), |to| write!(f, "-{to}"))
    }
}
