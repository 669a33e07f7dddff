//! Days as people say them. What somebody types in a field of days is offered as the day that it means today.

use goalpost_values::{Datelike, Day, Weekday};

/// What can be said of a day, each with the day that it means, the nearest ways of speaking first.
#[must_use]
pub(crate) fn days(today: Day) -> Vec<(String, Day)> {
    let mut all = Vec::new();
    let mut add = |said: String, day: Option<Day>| {
        if let Some(day) = day {
            all.push((said, day));
        }
    };
    add("today".to_owned(), Some(today));
    add("tomorrow".to_owned(), later(today, 1));
    add("yesterday".to_owned(), later(today, -1));
    add("end of this week".to_owned(), weekday(today, Weekday::Sun, 0));
    add("end of next week".to_owned(), weekday(today, Weekday::Sun, 7));
    add("end of this month".to_owned(), month_end(today.year(), today.month()));
    let quarter = today.month0() / 3 + 1;
    add("end of this quarter".to_owned(), month_end(today.year(), quarter * 3));
    let (year, next) = if quarter == 4 {
        (today.year() + 1, 1)
    } else {
        (today.year(), quarter + 1)
    };
    add("end of next quarter".to_owned(), month_end(year, next * 3));
    for number in 1..=4 {
        let year = if number < quarter {
            today.year() + 1
        } else {
            today.year()
        };
        add(format!("end of q{number}"), month_end(year, number * 3));
    }
    add("end of this year".to_owned(), month_end(today.year(), 12));
    for (name, day) in WEEKDAYS {
        let to_go = (7 + day.num_days_from_monday() - today.weekday().num_days_from_monday() - 1) % 7 + 1;
        add(format!("next {name}"), later(today, i64::from(to_go)));
    }
    for weeks in [1, 2, 4, 6] {
        let plural = if weeks == 1 { "" } else { "s" };
        add(format!("in {weeks} week{plural}"), later(today, weeks * 7));
    }
    all
}

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

fn later(day: Day, days: i64) -> Option<Day> {
    let number = i64::from(day.num_days_from_ce()).checked_add(days)?;
    Day::from_num_days_from_ce_opt(i32::try_from(number).ok()?)
}

/// A weekday of the week of a day, weeks beginning on Monday.
fn weekday(day: Day, wanted: Weekday, days_on: i64) -> Option<Day> {
    let ahead = i64::from(wanted.num_days_from_monday()) - i64::from(day.weekday().num_days_from_monday());
    later(day, ahead + days_on)
}

fn month_end(year: i32, month: u32) -> Option<Day> {
    let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    Day::from_ymd_opt(year, month, 1)?.pred_opt()
}

#[cfg(test)]
mod tests {
    use goalpost_values::iso_day;

    use super::days;

    #[test]
    fn what_people_say_means_a_day() {
        // A Friday.
        let said = days(iso_day("2026-11-20").unwrap());
        for (words, day) in [
            ("tomorrow", "2026-11-21"),
            ("end of this week", "2026-11-22"),
            ("end of this quarter", "2026-12-31"),
            ("end of next quarter", "2027-03-31"),
            ("end of q2", "2027-06-30"),
            ("end of q4", "2026-12-31"),
            ("next monday", "2026-11-23"),
            ("next friday", "2026-11-27"),
            ("in 2 weeks", "2026-12-04"),
        ] {
            let found = said
                .iter()
                .find(|(said, _)| said == words)
                .map(|(_, day)| day.to_string());
            assert_eq!(found.as_deref(), Some(day), "{words}");
        }
    }
}
