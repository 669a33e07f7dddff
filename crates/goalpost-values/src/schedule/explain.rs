//! What a text that is no schedule may have meant.

use goalpost_text::{Diagnostic, Safety};

use super::english::{self, Meaning, Understood};
use super::nearest::nearest;
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
        .or_else(|| near(text, parts.rule))
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
        let (rule, time) = if time.is_none() { cut_clock(rule) } else { (rule, time) };
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
        if let (Meaning::EveryFew(weeks, "week"), None) = (understood.meaning, understood.length) {
            return Some(no_day(text, weeks));
        }
        let meant = self.meant(understood)?.to_string();
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

    /// The schedule that English means; none where the language has none that says it.
    fn meant(self, understood: Understood) -> Option<Schedule> {
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
        };
        read_schedule(&meant.to_string())
    }
}

/// The schedule that a text means, in the language or in English; none where a word of it is not understood.
pub(super) fn meant(text: &str) -> Option<Schedule> {
    let parts = Parts::of(text);
    read_schedule(text).or_else(|| parts.meant(english::rule(parts.rule)?))
}

/// Cuts off a last word that can only be a time of the day: `8:30`, `7am`.
fn cut_clock(text: &str) -> (&str, Option<&str>) {
    let Some((head, last)) = text.rsplit_once(char::is_whitespace) else {
        return (text, None);
    };
    let is_clock = last.contains(':') || last.ends_with(['m', 'M']) && last.starts_with(|c: char| c.is_ascii_digit());
    if is_clock && time_of_day::guess(last).is_some() {
        (head.trim_end(), Some(last))
    } else {
        (text, None)
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

/// Explains a rhythm that no schedule says, with what comes nearest; none where it is no rhythm that is known.
fn near(text: &str, rule: &str) -> Option<Box<Diagnostic>> {
    let near: Vec<String> = nearest(rule).iter().map(ToString::to_string).collect();
    let found = match near.as_slice() {
        [] => return None,
        [day] if day == "day" && !is_many_a_day(rule) => {
            let found = bad(BAD_SCHEDULE, text, "is not how a schedule is written");
            found.help("type `day`, and say in the title how much each time")
        }
        [day] if day == "day" => {
            let found = bad(
                BAD_SCHEDULE,
                text,
                "asks for more than a day can hold: a habit is kept once a day",
            );
            found.help("type `day`, and say how often in the title")
        }
        _ => {
            let found = bad(BAD_SCHEDULE, text, "is no rhythm that a schedule has");
            found.help(format!("type what comes nearest: {}", say::either(&near)))
        }
    };
    Some(offering(found, text, &near, Safety::Unsafe))
}

/// "Twice a day", "3x per day", "every 2 hours": more often than once.
fn is_many_a_day(rule: &str) -> bool {
    let lower = rule.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let many = ["twice", "thrice", "several", "many", "few", "hourly", "hour", "hours"];
    let counts = |pair: &[&str]| {
        let [number, next] = pair else { return false };
        let times = number.strip_suffix('x').unwrap_or(number);
        let is_number = times.parse::<u32>().is_ok_and(|times| times > 1);
        is_number && (number.ends_with('x') || matches!(*next, "x" | "times" | "per" | "a"))
    };
    words.iter().any(|word| many.contains(word)) || words.windows(2).any(counts)
}

fn unknown(text: &str, rule: &str) -> Box<Diagnostic> {
    let lower = rule.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let (message, help) = match words.as_slice() {
        ["month", "on", "day", day] if day.bytes().all(|byte| byte.is_ascii_digit()) => (
            format!("has a day {day}, which no month has"),
            "type `month on day 1` to `month on day 31`; 31 is the last day of every month".to_owned(),
        ),
        [times, "per", ..] if times.trim_end_matches(['x', 'h', 'm']) == "0" => (
            "asks for nothing".to_owned(),
            "type how often, such as `3x per week`".to_owned(),
        ),
        words => ("is not a schedule".to_owned(), help(words)),
    };
    Box::new(bad(BAD_SCHEDULE, text, &message).help(help))
}

/// What to type in the place of a rhythm that no schedule has.
fn help(words: &[&str]) -> String {
    let day = |word: &&str| -> Option<u8> {
        let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end))?;
        ordinal.parse().ok().filter(|day| (1..=31).contains(day))
    };
    let days: Vec<u8> = words.iter().filter_map(day).collect();
    match (weekday_in(words), days.as_slice()) {
        (Some(day), [first, second, ..]) => format!(
            "a schedule has one day of the month: type `month on {} {day}`, and give `month on {} {day}` to a habit of \
             its own",
            nth(*first),
            nth(*second)
        ),
        (None, [first, second, ..]) => format!(
            "a schedule has one day of the month: type `month on day {first}`, and give `month on day {second}` to a \
             habit of its own"
        ),
        _ => HELP.to_owned(),
    }
}

/// The one day of the week that words name, as a schedule has it.
fn weekday_in(words: &[&str]) -> Option<String> {
    let mut days = words.iter().filter_map(|word| english::weekday(word));
    let day = days.next().filter(|_| days.next().is_none())?;
    Some(day.to_string().to_ascii_lowercase())
}

/// Which of its weekdays in a month, as a schedule has it; there is no fifth in every one.
fn nth(number: u8) -> &'static str {
    match number {
        1 => "first",
        2 => "2nd",
        3 => "3rd",
        4 => "4th",
        _ => "last",
    }
}
