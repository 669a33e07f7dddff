//! Days of the week: "Friday", "next Friday".

use chrono::{Datelike, Days as DayCount, Weekday};
use goalpost_values::Day;

use super::calendar::Point;
use super::{Calendar, DeadlineKind};
use crate::lexicon::Tag;
use crate::sentence::Sentence;

/// "Friday": the first one from tomorrow on.
pub(super) fn weekday(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let token = sentence.at(at);
    // Plural weekdays recur.
    if !token.has(Tag::Weekday) || !token.capital || sentence.word(at).ends_with("days") {
        return None;
    }
    let day = coming(calendar.today, weekday_of(token.value)?);
    Some(Point::day(at + 1, DeadlineKind::Relative, day))
}

/// "next Friday": the coming one, or that of the next week; only where both are the same day it is clear.
pub(super) fn next_weekday(sentence: &Sentence<'_>, calendar: &Calendar, at: usize, skip: u32) -> Option<Point> {
    let weekday = weekday_of(sentence.at(at).value)?;
    let first = coming(calendar.today, weekday)?;
    let monday = calendar
        .today
        .checked_sub_days(DayCount::new(calendar.today.weekday().num_days_from_monday().into()))?;
    let second = monday.checked_add_days(DayCount::new(7 + u64::from(weekday.num_days_from_monday())))?;
    if skip == 0 || first == second {
        return Some(Point::day(at + 1, DeadlineKind::Relative, Some(first)).sure());
    }
    let mut point = Point::new(at + 1, DeadlineKind::Relative, None).sure();
    point.readings = vec![first.min(second), first.max(second)];
    Some(point)
}

fn weekday_of(value: i64) -> Option<Weekday> {
    Weekday::try_from(u8::try_from(value / 10).ok()?).ok()
}

fn coming(today: Day, weekday: Weekday) -> Option<Day> {
    today.iter_days().skip(1).take(7).find(|day| day.weekday() == weekday)
}
