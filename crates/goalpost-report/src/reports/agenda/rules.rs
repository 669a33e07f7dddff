//! Schedules as the recurrence rules of calendars (RFC 5545, section 3.3.10).

use goalpost_values::{Cadence, Datelike, Day, Nth, Per, Rule, SpanOf, Weekday, WeekdaySet};

/// The rule of a schedule. A quota, which names no days, becomes a reminder at the beginning of each of its stretches.
pub(super) fn of_schedule(rule: Rule) -> String {
    match rule {
        Rule::Weekdays(WeekdaySet::ALL) => "FREQ=DAILY".to_owned(),
        Rule::Weekdays(days) => {
            let days: Vec<&str> = days.iter().map(weekday).collect();
            format!("FREQ=WEEKLY;BYDAY={}", days.join(","))
        }
        Rule::Weeks { every, on } => format!("FREQ=WEEKLY{};WKST=MO;BYDAY={}", interval(every), weekday(on)),
        Rule::MonthDay(day) => format!("FREQ=MONTHLY;{}", month_day(day.into())),
        Rule::Nth { span, nth, weekday: on } => {
            let (place, months) = of_span(span, nth);
            format!("{months};BYDAY={place}{}", weekday(on))
        }
        Rule::Quota { per, .. } => match per {
            Per::Week => "FREQ=WEEKLY;BYDAY=MO".to_owned(),
            Per::Month => "FREQ=MONTHLY;BYMONTHDAY=1".to_owned(),
            Per::Quarter => "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1".to_owned(),
            Per::Year => "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1".to_owned(),
        },
    }
}

/// The rule of a cadence that is counted from a day.
pub(super) fn of_cadence(cadence: Cadence, from: Day) -> String {
    match cadence {
        Cadence::Days(days) if days % 7 == 0 => format!("FREQ=WEEKLY{}", interval(days / 7)),
        Cadence::Days(days) => format!("FREQ=DAILY{}", interval(days)),
        Cadence::Months(months) => format!("FREQ=MONTHLY{};{}", interval(months), month_day(from.day())),
    }
}

fn interval(every: u32) -> String {
    if every == 1 {
        String::new()
    } else {
        format!(";INTERVAL={every}")
    }
}

/// A day of the month; of a shorter month its last one.
fn month_day(day: u32) -> String {
    match day {
        0..=28 => format!("BYMONTHDAY={day}"),
        _ => {
            let days: Vec<String> = (28..=day.min(31)).map(|day| day.to_string()).collect();
            format!("BYMONTHDAY={};BYSETPOS=-1", days.join(","))
        }
    }
}

/// Which of the weekdays in a stretch, and the months that can hold it. The first four lie in the first month of a
/// stretch, the last one in its last.
fn of_span(span: SpanOf, nth: Nth) -> (&'static str, &'static str) {
    let place = match nth {
        Nth::First => "1",
        Nth::Second => "2",
        Nth::Third => "3",
        Nth::Fourth => "4",
        Nth::Last => "-1",
    };
    let months = match (span, nth) {
        (SpanOf::Month, _) => "FREQ=MONTHLY",
        (SpanOf::Quarter, Nth::Last) => "FREQ=YEARLY;BYMONTH=3,6,9,12",
        (SpanOf::Quarter, _) => "FREQ=YEARLY;BYMONTH=1,4,7,10",
        (SpanOf::Year, Nth::Last) => "FREQ=YEARLY;BYMONTH=12",
        (SpanOf::Year, _) => "FREQ=YEARLY;BYMONTH=1",
    };
    (place, months)
}

/// The two letters of a day of the week.
pub(super) fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use goalpost_values::Schedule;

    #[test]
    fn every_schedule_has_its_rule() {
        for (written, expected) in [
            ("day", "FREQ=DAILY"),
            ("weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
            ("mon,wed,fri", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
            ("week on tue at 08:30", "FREQ=WEEKLY;WKST=MO;BYDAY=TU"),
            ("2 weeks on fri", "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=FR"),
            ("month on day 15", "FREQ=MONTHLY;BYMONTHDAY=15"),
            ("month on day 31", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
            ("month on first sat", "FREQ=MONTHLY;BYDAY=1SA"),
            ("quarter on last mon", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1MO"),
            ("year on 2nd sun", "FREQ=YEARLY;BYMONTH=1;BYDAY=2SU"),
            ("3x per week", "FREQ=WEEKLY;BYDAY=MO"),
            ("quarter", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1"),
        ] {
            assert_eq!(
                of_schedule(Schedule::parse(written).unwrap().rule),
                expected,
                "{written}"
            );
        }
    }
}
