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
    let weekday = weekday_of(token.value)?;
    // "On a Friday": any one.
    if sentence.before(at).has(Tag::Indefinite) {
        return None;
    }
    let coming = coming(calendar.today, weekday)?;
    // "Friday week": a week after the coming one.
    if sentence.word(at + 1) == "week" {
        let later = coming.checked_add_days(DayCount::new(7));
        return Some(Point::day(at + 2, DeadlineKind::Relative, later).sure());
    }
    // "By Friday" on a Friday: today, or in a week.
    if calendar.today.weekday() == weekday {
        return Some(Point::one_of(at + 1, DeadlineKind::Relative, &[calendar.today, coming]));
    }
    Some(Point::day(at + 1, DeadlineKind::Relative, Some(coming)))
}

/// "next Friday": the coming one to some, the one after it to others; "this Friday" is open only on a Friday.
pub(super) fn next_weekday(sentence: &Sentence<'_>, calendar: &Calendar, at: usize, skip: u32) -> Option<Point> {
    let weekday = weekday_of(sentence.at(at).value)?;
    let first = coming(calendar.today, weekday)?;
    let is_today = calendar.today.weekday() == weekday;
    let days = match (skip, is_today) {
        (0, true) => vec![calendar.today, first],
        (0, false) => vec![first],
        _ => vec![first, first.checked_add_days(DayCount::new(7))?],
    };
    Some(Point::one_of(at + 1, DeadlineKind::Relative, &days).sure())
}

pub(super) fn weekday_of(value: i64) -> Option<Weekday> {
    Weekday::try_from(u8::try_from(value / 10).ok()?).ok()
}

fn coming(today: Day, weekday: Weekday) -> Option<Day> {
    today.iter_days().skip(1).take(7).find(|day| day.weekday() == weekday)
}
