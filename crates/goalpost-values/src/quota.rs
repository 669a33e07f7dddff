//! So much in a stretch of the calendar: `3x per week`, `5h per week`, `2 per month`.

use std::fmt;

use chrono::{Datelike, Months, Weekday};
use goalpost_text::{Diagnostic, Safety};

use crate::say::{self, BAD_VALUE, Parsed, bad, offering};
use crate::schedule::english;
use crate::{Day, Days, Duration, Rule};

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
    /// L10 where it is none, with what it may mean offered.
    pub fn parse(text: &str) -> Parsed<Self> {
        Self::read(text).ok_or_else(|| explain(text))
    }

    /// Reads an allowance; none where it is none.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let (times, per, stretch) = (words.next()?, words.next()?, words.next()?);
        if words.next().is_some() || !per.eq_ignore_ascii_case("per") {
            return None;
        }
        let times = times.strip_suffix(['x', 'X', '×']).unwrap_or(times);
        let digits = times.bytes().all(|byte| byte.is_ascii_digit());
        Some(Self {
            times: times.parse().ok().filter(|_| digits)?,
            per: Per::read(stretch)?,
        })
    }
}

fn explain(text: &str) -> Box<Diagnostic> {
    if let Some(found) = say::beyond_guessing(BAD_VALUE, text) {
        return found;
    }
    let found = bad(BAD_VALUE, text, "does not say how many skips are allowed");
    let readings = match english::rule(text) {
        Some(english::Understood {
            meaning:
                english::Meaning::Rule(Rule::Quota {
                    need: Need::Times(times),
                    per,
                }),
            length: None,
            ..
        }) => vec![Allowance { times, per }],
        _ if ["no", "none", "never", "0"].contains(&text.to_ascii_lowercase().as_str()) => {
            vec![Allowance {
                times: 0,
                per: Per::Month,
            }]
        }
        _ => match text.parse::<u32>() {
            Ok(times) => [Per::Week, Per::Month, Per::Quarter]
                .map(|per| Allowance { times, per })
                .to_vec(),
            Err(_) => return Box::new(found.help("type how many in which stretch, such as `2 per month`")),
        },
    };
    let readings: Vec<String> = readings.iter().map(ToString::to_string).collect();
    let safety = if readings.len() == 1 {
        Safety::Safe
    } else {
        Safety::Unsafe
    };
    offering(found, text, &readings, safety)
}

impl fmt::Display for Allowance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} per {}", self.times, self.per)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::iso_day;

    #[test]
    fn allowances_are_read_and_written() {
        for (text, written) in [
            ("2 per month", "2 per month"),
            ("1x PER Week", "1 per week"),
            ("0 per year", "0 per year"),
        ] {
            assert_eq!(Allowance::parse(text).unwrap().to_string(), written);
        }
        for (text, fixes) in [
            ("twice a month", &["2 per month"][..]),
            ("2/month", &["2 per month"]),
            ("none", &["0 per month"]),
            ("2", &["2 per week", "2 per month", "2 per quarter"]),
            ("-2 per month", &[]),
            ("some", &[]),
            ("", &[]),
        ] {
            let found = Allowance::parse(text).expect_err(text);
            assert_eq!(found.code.0, "L10");
            let texts: Vec<&str> = found.fixes.iter().map(|fix| fix.edits[0].edit.text.as_str()).collect();
            assert_eq!(texts, fixes, "{text}");
            assert!(!found.help.is_empty(), "{text}");
        }
    }

    #[test]
    fn a_day_lies_in_one_stretch_of_each_kind() {
        for (day, per, first, last) in [
            ("2026-11-03", Per::Week, "2026-11-02", "2026-11-08"),
            ("2027-01-01", Per::Week, "2026-12-28", "2027-01-03"),
            ("2028-02-29", Per::Month, "2028-02-01", "2028-02-29"),
            ("2026-11-03", Per::Quarter, "2026-10-01", "2026-12-31"),
            ("2026-11-03", Per::Year, "2026-01-01", "2026-12-31"),
        ] {
            let days = per.around(iso_day(day).unwrap());
            assert_eq!((Some(days.first), Some(days.last)), (iso_day(first), iso_day(last)));
        }
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_trap() {
        for per in [Per::Week, Per::Month, Per::Quarter, Per::Year] {
            for day in [Day::MIN, Day::MAX] {
                assert!(per.around(day).contains(day));
                assert_eq!(per.touching(Days::one(day)).count(), 1);
            }
        }
    }
}
