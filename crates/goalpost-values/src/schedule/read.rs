//! Reading a schedule, word by word.

use chrono::Weekday;

use super::{Nth, Rule, Schedule, SpanOf, WEEKDAYS, WeekdaySet};
use crate::{Duration, Need, Per, TimeOfDay};

/// The most weeks that a schedule may skip: ten years.
const MOST_WEEKS: u32 = 520;

/// Reads a schedule; none where it is none.
pub(super) fn schedule(text: &str) -> Option<Schedule> {
    let (rule_text, time, length) = tail(text)?;
    Some(Schedule {
        rule: rule(rule_text)?,
        time,
        length,
    })
}

/// Takes `at …` and `for …` off the end.
fn tail(text: &str) -> Option<(&str, Option<TimeOfDay>, Option<Duration>)> {
    let (mut rest, mut time, mut length) = (text, None, None);
    loop {
        let Some((head, last)) = rest.rsplit_once(char::is_whitespace) else {
            return Some((rest, time, length));
        };
        let head = head.trim_end();
        let (before, word) = head.rsplit_once(char::is_whitespace).unwrap_or(("", head));
        if word.eq_ignore_ascii_case("at") && time.is_none() {
            time = Some(TimeOfDay::read(last)?);
        } else if word.eq_ignore_ascii_case("for") && length.is_none() && time.is_none() {
            length = Some(Duration::read(last)?);
        } else {
            break;
        }
        rest = before.trim_end();
    }
    // A time with an end says how long it lasts.
    let twice = length.is_some() && time.is_some_and(|time| time.to.is_some());
    (!twice).then_some((rest, time, length))
}

/// Reads the days of a schedule, without the time and the length; none where they are none.
pub(super) fn rule(text: &str) -> Option<Rule> {
    if let Some((head, on)) = split_word(text, "on") {
        return on_day(head, on);
    }
    if let Some((need, per)) = split_word(text, "per") {
        let per = Per::read(per)?;
        return Some(Rule::Quota {
            need: self::need(need)?,
            per,
        });
    }
    if text.eq_ignore_ascii_case("day") {
        return Some(Rule::Weekdays(WeekdaySet::ALL));
    }
    if text.eq_ignore_ascii_case("weekday") {
        return Some(Rule::Weekdays(WeekdaySet::WORKING));
    }
    if let Some(per) = Per::read(text) {
        return Some(Rule::Quota {
            need: Need::Times(1),
            per,
        });
    }
    weekdays(text).map(Rule::Weekdays)
}

/// Cuts a text at a word that stands by itself.
fn split_word<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    let mut at = 0;
    for part in text.split(char::is_whitespace) {
        let end = at + part.len();
        if at > 0 && part.eq_ignore_ascii_case(word) {
            return Some((text.get(..at)?.trim_end(), text.get(end..)?.trim_start()));
        }
        at = end + text.get(end..)?.chars().next().map_or(0, char::len_utf8);
    }
    None
}

fn on_day(head: &str, on: &str) -> Option<Rule> {
    let (count, unit) = head.split_once(char::is_whitespace).unwrap_or(("", head));
    let unit = unit.trim_start();
    if unit.eq_ignore_ascii_case("weeks") || unit.eq_ignore_ascii_case("week") && count.is_empty() {
        let every = if count.is_empty() { 1 } else { count.parse().ok()? };
        let on = weekday(on)?;
        return (1..=MOST_WEEKS).contains(&every).then_some(Rule::Weeks { every, on });
    }
    if !count.is_empty() {
        return None;
    }
    let span = match Per::read(unit)? {
        Per::Week => return None,
        Per::Month => SpanOf::Month,
        Per::Quarter => SpanOf::Quarter,
        Per::Year => SpanOf::Year,
    };
    let (which, day) = on.split_once(char::is_whitespace)?;
    let day = day.trim_start();
    if span == SpanOf::Month && which.eq_ignore_ascii_case("day") {
        let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
        return Some(Rule::MonthDay(day));
    }
    Some(Rule::Nth {
        span,
        nth: nth(which)?,
        weekday: weekday(day)?,
    })
}

fn nth(word: &str) -> Option<Nth> {
    let all = [Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Last];
    all.into_iter().find(|nth| word.eq_ignore_ascii_case(nth.as_str()))
}

fn need(text: &str) -> Option<Need> {
    if let Some(times) = text.strip_suffix(['x', 'X', '×']) {
        return Some(Need::Times(times.trim_end().parse().ok().filter(|times| *times > 0)?));
    }
    Duration::read(text).map(|duration| Need::Minutes(duration.minutes))
}

/// The day of the week of a three-letter word, without regard to case.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS
        .into_iter()
        .find(|(known, _)| word.eq_ignore_ascii_case(known))
        .map(|(_, day)| day)
}

fn weekdays(text: &str) -> Option<WeekdaySet> {
    let mut days: Option<WeekdaySet> = None;
    for (_, word) in crate::list(text) {
        let one = WeekdaySet::one(weekday(word)?);
        days = Some(days.map_or(one, |days| days.union(one)));
    }
    days
}
