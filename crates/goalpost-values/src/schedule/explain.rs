//! What a text that is no schedule may have meant.

use goalpost_text::{Diagnostic, Safety};

use super::english::{self, Meaning};
use super::read::{rule, schedule as read_schedule};
use super::{Rule, Schedule};
use crate::say::{self, BAD_SCHEDULE, bad, bad_part, offering, offering_at};
use crate::{Duration, Need, Per, TimeOfDay, duration, time_of_day};

const HELP: &str =
    "type a schedule such as `day`, `weekday`, `mon,wed,fri`, `week on tue`, `month on first mon` or `3x per week`";

/// Explains a text that is no schedule.
pub(super) fn schedule(text: &str) -> Box<Diagnostic> {
    if let Some(found) = say::beyond_guessing(BAD_SCHEDULE, text) {
        return found;
    }
    let parts = Parts::of(text);
    if parts.said_at && rule(parts.rule).is_some() {
        return parts.tail(text);
    }
    parts
        .english(text)
        .or_else(|| misspelt(text))
        .unwrap_or_else(|| unknown(text, parts.rule))
}

/// A schedule cut at `at` and `for`.
#[derive(Debug, Clone, Copy)]
struct Parts<'t> {
    rule: &'t str,
    time: Option<&'t str>,
    length: Option<&'t str>,
    /// The time stands behind `at`, as it should, and not behind `from`.
    said_at: bool,
}

impl<'t> Parts<'t> {
    fn of(text: &'t str) -> Self {
        let (rest, length) = cut(text, &["for"]);
        let (rule, time) = cut(rest, &["at"]);
        if time.is_some() {
            return Self {
                rule,
                time,
                length,
                said_at: true,
            };
        }
        let (rule, time) = cut(rest, &["from"]);
        Self {
            rule,
            time,
            length,
            said_at: time.is_none(),
        }
    }

    /// Explains a schedule whose days are good.
    fn tail(self, text: &str) -> Box<Diagnostic> {
        if let Some(time) = self.time.filter(|time| TimeOfDay::read(time).is_none()) {
            let found = bad_part(BAD_SCHEDULE, text, time, "is not a time of the day");
            let span = say::span_of(text, time);
            return match time_of_day::guess(time) {
                Some(meant) => offering_at(found, span, &[meant.to_string()], Safety::Safe),
                None => Box::new(
                    found.help("type a time such as `at 08:30`, or a start and a later end such as `at 08:30-09:00`"),
                ),
            };
        }
        if let Some(length) = self.length.filter(|length| Duration::read(length).is_none()) {
            let found = bad_part(BAD_SCHEDULE, text, length, "is not a duration");
            let span = say::span_of(text, length);
            return match duration::explain::guess(length) {
                Some(meant) => offering_at(found, span, &[meant.to_string()], Safety::Safe),
                None => Box::new(found.help("type a duration such as `for 30m` or `for 1h30m`")),
            };
        }
        let found = bad(BAD_SCHEDULE, text, "says twice how long it lasts");
        Box::new(found.help("give an end such as `at 08:30-09:00`, or a length such as `for 30m`, but not both"))
    }

    /// Explains a schedule in English; none where it is not understood.
    fn english(self, text: &str) -> Option<Box<Diagnostic>> {
        let understood = english::rule(self.rule)?;
        let rule = match understood.meaning {
            Meaning::Rule(rule) => rule,
            Meaning::EveryFew(3, "month") => Rule::Quota {
                need: Need::Times(1),
                per: Per::Quarter,
            },
            Meaning::EveryFew(12, "month") => Rule::Quota {
                need: Need::Times(1),
                per: Per::Year,
            },
            Meaning::EveryFew(weeks, "week") if understood.length.is_none() => return Some(no_day(text, weeks)),
            Meaning::EveryFew(..) => return None,
        };
        let time = self
            .time
            .map(|time| TimeOfDay::read(time).or_else(|| time_of_day::guess(time)));
        let length = self
            .length
            .map(|length| Duration::read(length).or_else(|| duration::explain::guess(length)));
        let said = understood.length.map(|minutes| Some(Duration { minutes }));
        let says_two = length.is_some() && said.is_some();
        let length = length.or(said);
        if time == Some(None) || length == Some(None) || says_two {
            return None;
        }
        let meant = Schedule {
            rule,
            time: time.flatten(),
            length: length.flatten(),
        }
        .to_string();
        read_schedule(&meant)?;
        let safety = if understood.is_exact {
            Safety::Safe
        } else {
            Safety::Unsafe
        };
        Some(offering(
            bad(BAD_SCHEDULE, text, "is not how a schedule is written"),
            text,
            &[meant],
            safety,
        ))
    }
}

/// Cuts off what follows the last of the words that stands by itself.
fn cut<'t>(text: &'t str, words: &[&str]) -> (&'t str, Option<&'t str>) {
    let is = |word: &&str| words.iter().any(|known| word.eq_ignore_ascii_case(known));
    let Some(word) = text.split_whitespace().rfind(is) else {
        return (text, None);
    };
    let span = say::span_of(text, word).range();
    let (head, tail) = (text.get(..span.start).unwrap_or(""), text.get(span.end..).unwrap_or(""));
    if head.is_empty() {
        (text, None)
    } else {
        (head.trim_end(), Some(tail.trim_start()))
    }
}

fn no_day(text: &str, weeks: u32) -> Box<Diagnostic> {
    let readings = ["mon", "tue", "wed", "thu", "fri"].map(|day| format!("{weeks} weeks on {day}"));
    let found = bad(BAD_SCHEDULE, text, "does not say on which day of the week")
        .help(format!("type the day, too, such as `{weeks} weeks on fri`"));
    offering(found, text, &readings, Safety::Unsafe)
}

/// Explains a schedule that is one once each word is the nearest that the language knows.
fn misspelt(text: &str) -> Option<Box<Diagnostic>> {
    const WORDS: &[&str] = &[
        "day", "weekday", "week", "weeks", "month", "quarter", "year", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "first", "2nd", "3rd", "4th", "last", "per", "on", "at", "for",
    ];
    let near = |word: &str| {
        let keep = word.starts_with(|c: char| c.is_ascii_digit()) || word.len() < 3 || WORDS.contains(&word);
        if keep {
            Some(word.to_owned())
        } else {
            say::near(word, WORDS).map(str::to_owned)
        }
    };
    let words: Option<Vec<String>> = text.split_whitespace().take(12).map(near).collect();
    let meant = words?.join(" ");
    let meant = read_schedule(&meant)?.to_string();
    Some(offering(
        bad(BAD_SCHEDULE, text, "is not a schedule"),
        text,
        &[meant],
        Safety::Unsafe,
    ))
}

fn unknown(text: &str, rule: &str) -> Box<Diagnostic> {
    let lower = rule.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let found = match words.as_slice() {
        [.., "per" | "a", "day"] => bad(
            BAD_SCHEDULE,
            text,
            "asks for more than a day can hold: a habit is kept once a day",
        )
        .help("type `day`, and say how often in the title"),
        ["month", "on", "day", day] if day.bytes().all(|byte| byte.is_ascii_digit()) => {
            bad(BAD_SCHEDULE, text, &format!("has a day {day}, which no month has"))
                .help("type `month on day 1` to `month on day 31`; 31 is the last day of every month")
        }
        [times, "per", ..] if times.trim_end_matches(['x', 'h', 'm']) == "0" => {
            bad(BAD_SCHEDULE, text, "asks for nothing").help("type how often, such as `3x per week`")
        }
        _ => bad(BAD_SCHEDULE, text, "is not a schedule").help(HELP),
    };
    Box::new(found)
}
