//! Durations, such as `30m`, `1h30m`, `2d` and `6w`.

use std::fmt;

use crate::say::{self, BAD_VALUE, Parsed};

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;

/// A length of time in whole minutes, more than none. A day has 24 hours, a week 7 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Duration {
    /// The minutes, at least 1.
    pub minutes: i64,
}

impl Duration {
    /// Reads a duration. `m` means minutes here, and nowhere else.
    ///
    /// # Errors
    /// L10 where it is none.
    pub fn parse(text: &str) -> Parsed<Self> {
        Self::read(text).ok_or_else(|| {
            Box::new(
                say::bad(BAD_VALUE, text, "is not a duration")
                    .help("type a duration such as `30m`, `1h30m`, `2d` or `6w`"),
            )
        })
    }

    /// Reads a duration; none where it is none. Each unit stands at most once, the longest first.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (mut rest, mut minutes, mut longest) = (text, 0_i64, i64::MAX);
        while !rest.is_empty() {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let (count, tail) = rest.split_at(digits);
            let letters = tail.bytes().take_while(u8::is_ascii_alphabetic).count();
            let (unit, tail) = tail.split_at(letters);
            let unit = unit_minutes(unit)?;
            if unit >= longest {
                return None;
            }
            longest = unit;
            minutes = minutes.checked_add(count.parse::<i64>().ok()?.checked_mul(unit)?)?;
            rest = tail;
        }
        (minutes > 0).then_some(Self { minutes })
    }

    /// The whole days that it lasts; none where it is not a number of whole days.
    #[must_use]
    pub fn whole_days(self) -> Option<i64> {
        (self.minutes % DAY == 0).then_some(self.minutes / DAY)
    }
}

fn unit_minutes(unit: &str) -> Option<i64> {
    match unit {
        "m" | "min" => Some(1),
        "h" => Some(HOUR),
        "d" => Some(DAY),
        "w" => Some(WEEK),
        _ => None,
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut left = self.minutes;
        for (unit, name) in [(WEEK, "w"), (DAY, "d"), (HOUR, "h"), (1, "m")] {
            if left >= unit {
                write!(f, "{}{name}", left / unit)?;
                left %= unit;
            }
        }
        Ok(())
    }
}
