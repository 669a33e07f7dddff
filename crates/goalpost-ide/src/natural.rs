//! Days as people say them. What somebody types in a field of days is offered as the day that it means today.

use goalpost_prose::{Kind, Language, Setting, read};
use goalpost_values::{Datelike, Day, Weekday, parse_day};

/// What can be said of a day, each with the day that it means, the nearest ways of speaking first. Quarters are those of
/// the fiscal year, which starts in the month given, else of the calendar's, as the linter reads them.
#[must_use]
pub(crate) fn days(today: Day, fiscal_start: Option<u32>) -> Vec<(String, Day)> {
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
    add("end of this month".to_owned(), month_end(today, 0));
    let begun = (today.month() + 12 - fiscal_start.unwrap_or(1)) % 12;
    let left = 2 - begun % 3;
    add("end of this quarter".to_owned(), month_end(today, left));
    add("end of next quarter".to_owned(), month_end(today, left + 3));
    for number in 1..=4 {
        let ahead = (number * 3 - 1 + 12 - begun) % 12;
        add(format!("end of q{number}"), month_end(today, ahead));
    }
    add("end of this year".to_owned(), month_end(today, 12 - today.month()));
    if fiscal_start.is_some_and(|start| start > 1) {
        add("end of the fiscal year".to_owned(), month_end(today, 11 - begun));
    }
    for (name, day) in WEEKDAYS {
        // "Next Friday" is this week's to some and next week's to others; the coming one is the coming one.
        let to_go = (7 + day.num_days_from_monday() - today.weekday().num_days_from_monday() - 1) % 7 + 1;
        add(format!("this coming {name}"), later(today, i64::from(to_go)));
    }
    for weeks in [1, 2, 4, 6] {
        let plural = if weeks == 1 { "" } else { "s" };
        add(format!("in {weeks} week{plural}"), later(today, weeks * 7));
    }
    all
}

/// The days that somebody may mean by what they typed; none where it names none. A fiscal year starts in the month given.
pub(crate) fn meant(typed: &str, today: Day, fiscal_start: Option<u32>) -> Vec<Day> {
    const MOST: usize = 40;
    let typed = typed.trim();
    if typed.len() < 3 || typed.len() > MOST {
        return Vec::new();
    }
    let mut found: Vec<Day> = match parse_day(typed) {
        Ok(day) => vec![day],
        Err(said) => said
            .fixes
            .iter()
            .flat_map(|fix| &fix.edits)
            .filter_map(|edit| goalpost_values::iso_day(&edit.edit.text))
            .collect(),
    };
    if found.is_empty() && typed.contains(char::is_alphabetic) {
        let setting = Setting {
            fiscal_start,
            ..Setting::new(Kind::Goal, today)
        };
        for sentence in [format!("Paint it by {typed}"), format!("Paint it {typed}")] {
            let Some(deadline) = read(Language::english(), &sentence, &setting).deadline else {
                continue;
            };
            // All that was typed has to be the date.
            if deadline.span.end as usize == sentence.len() {
                found.extend(deadline.day);
                found.extend(deadline.readings);
                break;
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// A day as it is said beside it: `Sat, in 8 days`.
pub(crate) fn beside(day: Day, today: Day) -> String {
    let away = match (day - today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        days if days > 0 => format!("in {days} days"),
        days => format!("{} days ago", -days),
    };
    format!("{}, {away}", day.format("%A"))
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

pub(crate) fn later(day: Day, days: i64) -> Option<Day> {
    let number = i64::from(day.num_days_from_ce()).checked_add(days)?;
    Day::from_num_days_from_ce_opt(i32::try_from(number).ok()?)
}

/// A weekday of the week of a day, weeks beginning on Monday.
fn weekday(day: Day, wanted: Weekday, days_on: i64) -> Option<Day> {
    let ahead = i64::from(wanted.num_days_from_monday()) - i64::from(day.weekday().num_days_from_monday());
    later(day, ahead + days_on)
}

/// The last day of the month so many months on.
fn month_end(today: Day, ahead: u32) -> Option<Day> {
    let month = today.month0() + ahead + 1;
    let year = today.year().checked_add(i32::try_from(month / 12).ok()?)?;
    Day::from_ymd_opt(year, month % 12 + 1, 1)?.pred_opt()
}

#[cfg(test)]
mod tests {
    use goalpost_values::iso_day;

    use super::{days, meant};

    fn day_of(said: &[(String, goalpost_values::Day)], words: &str) -> Option<String> {
        let found = said.iter().find(|(said, _)| said == words);
        found.map(|(_, day)| day.to_string())
    }

    #[test]
    fn what_people_say_means_a_day() {
        // A Friday.
        let said = days(iso_day("2026-11-20").unwrap(), None);
        for (words, day) in [
            ("tomorrow", "2026-11-21"),
            ("end of this week", "2026-11-22"),
            ("end of this quarter", "2026-12-31"),
            ("end of next quarter", "2027-03-31"),
            ("end of q2", "2027-06-30"),
            ("end of q4", "2026-12-31"),
            ("this coming monday", "2026-11-23"),
            ("this coming saturday", "2026-11-21"),
            ("this coming friday", "2026-11-27"),
            ("in 2 weeks", "2026-12-04"),
        ] {
            assert_eq!(day_of(&said, words).as_deref(), Some(day), "{words}");
        }
    }

    #[test]
    fn quarters_are_those_of_the_fiscal_year() {
        let said = days(iso_day("2026-11-20").unwrap(), Some(2));
        for (words, day) in [
            ("end of this quarter", "2027-01-31"),
            ("end of next quarter", "2027-04-30"),
            ("end of q2", "2027-07-31"),
            ("end of q4", "2027-01-31"),
            ("end of this year", "2026-12-31"),
            ("end of the fiscal year", "2027-01-31"),
        ] {
            assert_eq!(day_of(&said, words).as_deref(), Some(day), "{words}");
        }
    }

    #[test]
    fn what_nobody_listed_is_read_as_the_linter_reads_it() {
        let today = iso_day("2026-11-20").unwrap();
        for (typed, day) in [
            ("in 3 weeks", "2026-12-11"),
            ("end of june", "2027-06-30"),
            ("31.12.2026", "2026-12-31"),
        ] {
            let found: Vec<String> = meant(typed, today, None).iter().map(ToString::to_string).collect();
            assert_eq!(found, [day], "{typed}");
        }
        for typed in ["", "no", "when we feel like it", "2026-13-45"] {
            assert_eq!(meant(typed, today, None), [], "{typed}");
        }
    }
}
