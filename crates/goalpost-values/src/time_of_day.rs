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

/// The time that a text in another form means: `8:30`, `8 am`, `2.30pm to 4pm`; none where it cannot be told.
pub(crate) fn guess(text: &str) -> Option<TimeOfDay> {
    let lower = text.to_ascii_lowercase();
    let parts = lower
        .split_once(['-', '\u{2013}'])
        .or_else(|| lower.split_once(" to "))
        .or_else(|| lower.split_once(" until "));
    let Some((from, to)) = parts else {
        return guess_clock(&lower).map(|from| TimeOfDay { from, to: None });
    };
    let (from, to) = (guess_clock(from)?, guess_clock(to)?);
    (from < to).then_some(TimeOfDay { from, to: Some(to) })
}

fn guess_clock(text: &str) -> Option<Clock> {
    let text = text.trim();
    if text == "noon" {
        return Some(Clock(12 * 60));
    }
    let (text, half) = match text.strip_suffix("am").or_else(|| text.strip_suffix("a.m.")) {
        Some(text) => (text, Some(0)),
        None => match text.strip_suffix("pm").or_else(|| text.strip_suffix("p.m.")) {
            Some(text) => (text, Some(12)),
            None => (text.strip_suffix('h').unwrap_or(text), None),
        },
    };
    let (hour, minute) = text.trim().split_once([':', '.', 'h']).unwrap_or((text.trim(), "00"));
    let minute = number(minute.as_bytes()).filter(|minute| *minute < 60 && !text.is_empty())?;
    let hour = number(hour.as_bytes()).filter(|_| !hour.is_empty())?;
    let hour = match half {
        Some(half) => hour % 12 + Some(half).filter(|_| (1..=12).contains(&hour))?,
        None => hour,
    };
    (hour < 24).then_some(Clock(hour * 60 + minute))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_and_written() {
        for (text, written) in [
            ("08:30", "08:30"),
            ("00:00-23:59", "00:00-23:59"),
            ("08:30\u{2013}09:00", "08:30-09:00"),
        ] {
            assert_eq!(TimeOfDay::read(text).unwrap().to_string(), written);
        }
        for text in [
            "8:30",
            "24:00",
            "08:60",
            "09:00-08:30",
            "09:00-09:00",
            "08:30-",
            "8am",
            "",
        ] {
            assert_eq!(TimeOfDay::read(text), None, "{text}");
        }
        assert_eq!(Clock::read("08:30").unwrap().minutes(), 510);
    }

    #[test]
    fn times_in_other_forms_are_understood() {
        for (text, meant) in [
            ("8:30", Some("08:30")),
            ("8.30", Some("08:30")),
            ("8am", Some("08:00")),
            ("12 am", Some("00:00")),
            ("12pm", Some("12:00")),
            ("2:30 PM", Some("14:30")),
            ("noon", Some("12:00")),
            ("14h", Some("14:00")),
            ("8:30 to 9", Some("08:30-09:00")),
            ("2pm\u{2013}4pm", Some("14:00-16:00")),
            ("9:00-8:00", None),
            ("13pm", None),
            ("25", None),
            ("dawn", None),
            ("", None),
            (":", None),
        ] {
            assert_eq!(guess(text).map(|time| time.to_string()).as_deref(), meant, "{text}");
        }
    }
}
