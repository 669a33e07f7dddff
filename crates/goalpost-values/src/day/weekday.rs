//! Days of the week that stand beside a date and contradict it: "Friday 3 March 2027" is a Wednesday.

use chrono::{Datelike, Days, Weekday};

use super::Day;

/// The word of a text that names a day of the week, where a day is another one.
#[must_use]
pub fn weekday_that_differs(text: &str, day: Day) -> Option<(&str, Weekday)> {
    let mut words = text.split(|c: char| !c.is_alphabetic());
    let (word, said) = words.find_map(|word| Some((word, word.parse::<Weekday>().ok()?)))?;
    (said != day.weekday()).then_some((word, said))
}

/// The nearest such day of the week to a day: at most three days away.
#[must_use]
pub fn nearest_weekday(day: Day, weekday: Weekday) -> Option<Day> {
    let ahead = u64::from(weekday.days_since(day.weekday()));
    if ahead > 3 {
        day.checked_sub_days(Days::new(7 - ahead))
    } else {
        day.checked_add_days(Days::new(ahead))
    }
}
