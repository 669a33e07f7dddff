//! Durations, such as `30m`, `1h30m`, `2d` and `6w`.

pub(crate) mod explain;

use std::fmt;

use crate::say::Parsed;

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
    /// L10 where it is none, with what it may mean offered.
    pub fn parse(text: &str) -> Parsed<Self> {
        Self::read(text).ok_or_else(|| explain::duration(text))
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn durations_are_read_and_written_the_shortest_way() {
        for (text, minutes, written) in [
            ("30m", 30, "30m"),
            ("30min", 30, "30m"),
            ("90m", 90, "1h30m"),
            ("1h30m", 90, "1h30m"),
            ("24h", 1440, "1d"),
            ("2d", 2880, "2d"),
            ("6w", 60480, "6w"),
            ("1w2d", 12960, "1w2d"),
        ] {
            let duration = Duration::parse(text).unwrap();
            assert_eq!(
                (duration.minutes, duration.to_string().as_str()),
                (minutes, written),
                "{text}"
            );
        }
        assert_eq!(Duration::parse("2d").unwrap().whole_days(), Some(2));
        assert_eq!(Duration::parse("36h").unwrap().whole_days(), None);
    }

    #[test]
    fn bad_durations_say_what_to_type() {
        for (text, message, fixes) in [
            ("30 minutes", "not how a duration is written", &["30m"][..]),
            ("1 hr. 10 min.", "not how a duration is written", &["1h10m"]),
            ("1 hour", "not how a duration is written", &["1h"]),
            ("1h 30m", "not how a duration is written", &["1h30m"]),
            ("1 hour and 30 minutes", "not how a duration is written", &["1h30m"]),
            ("1.5h", "not how a duration is written", &["1h30m"]),
            ("30m1h", "not how a duration is written", &["1h30m"]),
            ("2 weeks", "not how a duration is written", &["2w"]),
            ("1:30", "not how a duration is written", &["1h30m"]),
            ("30", "no unit", &["30m", "30h", "30d"]),
            ("0m", "no time at all", &[]),
            ("30s", "shorter than a minute", &[]),
            ("3 months", "no fixed number of days", &[]),
            ("a while", "not a duration", &[]),
            ("99999999999999999999h", "not a duration", &[]),
            ("[Hours]h", "to be filled in", &[]),
            ("", "missing", &[]),
        ] {
            let found = Duration::parse(text).expect_err(text);
            assert_eq!(found.code.0, "L10");
            assert!(found.message.contains(message), "{text}: {}", found.message);
            assert!(!found.help.is_empty(), "{text}");
            let texts: Vec<&str> = found.fixes.iter().map(|fix| fix.edits[0].edit.text.as_str()).collect();
            assert_eq!(texts, fixes, "{text}");
            assert!(texts.iter().all(|text| Duration::parse(text).is_ok()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_duration_written_and_read_is_the_same(minutes in 1_i64..10_000_000) {
            let duration = Duration { minutes };
            prop_assert_eq!(Duration::parse(&duration.to_string()), Ok(duration));
        }

        #[test]
        fn any_text_is_a_duration_or_explained(text in "\\PC{0,16}", other in "[0-9.]{0,20} ?[a-z]{0,4}[0-9]{0,3}[mhdw]?") {
            for text in [text, other] {
                match Duration::parse(&text) {
                    Ok(duration) => prop_assert_eq!(Duration::parse(&duration.to_string()), Ok(duration)),
                    Err(found) => prop_assert!(text.get(found.span.range()).is_some() && !found.help.is_empty(), "{:?}", found),
                }
            }
        }
    }
}
