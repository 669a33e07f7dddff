//! How many times something is due in a stretch, without walking through it.

use goalpost_values::{Datelike, Day, Days, Per, Rule, Schedule};

use super::off::DaysOff;

/// How often the schedule falls within `days`; 0 for a quota. `anchor` is the habit's first day.
pub(super) fn scheduled(schedule: &Schedule, days: Days, anchor: Day) -> i64 {
    match schedule.rule {
        Rule::Weekdays(set) => {
            let weeks = days.len() / 7;
            let rest = days
                .first
                .iter_days()
                .take(usize::try_from(days.len() % 7).unwrap_or_default());
            let rest = rest.filter(|day| set.contains(day.weekday())).count();
            weeks * i64::from(set.count()) + whole(rest)
        }
        Rule::Weeks { every, .. } => {
            let first = schedule.occurrences(days, anchor).next();
            first.map_or(0, |first| {
                1 + (days.last - first).num_days() / (7 * i64::from(every.max(1)))
            })
        }
        Rule::MonthDay(_) => once_in(Per::Month, schedule, days, anchor),
        Rule::Nth { span, .. } => once_in(span.per(), schedule, days, anchor),
        Rule::Quota { .. } => 0,
    }
}

/// The same with the days off left out.
pub(super) fn due(schedule: &Schedule, off: &DaysOff, days: Days, anchor: Day) -> i64 {
    off.on(days).map(|run| scheduled(schedule, run, anchor)).sum()
}

/// Of a rule that falls once in each stretch: all stretches in between, and whether it falls on the days of the outer
/// ones.
fn once_in(per: Per, schedule: &Schedule, days: Days, anchor: Day) -> i64 {
    let (first, last) = (per.around(days.first), per.around(days.last));
    let on = |part: Option<Days>| part.map_or(0, |part| whole(schedule.occurrences(part, anchor).count()));
    if first == last {
        return on(Some(days));
    }
    on(first.intersect(days)) + index(per, last.first) - index(per, first.first) - 1 + on(last.intersect(days))
}

/// The number of a stretch, counted from the start of the calendar, so that neighbours differ by one.
pub(super) fn index(per: Per, day: Day) -> i64 {
    let months = match per {
        // The first of January of the year 1 is a Monday.
        Per::Week => return (i64::from(day.num_days_from_ce()) - 1).div_euclid(7),
        Per::Month => 1,
        Per::Quarter => 3,
        Per::Year => 12,
    };
    (i64::from(day.year()) * 12 + i64::from(day.month0())).div_euclid(months)
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_gives_what_walking_gives() {
        let first: Day = "2026-01-30".parse().unwrap();
        for rule in [
            "day",
            "weekday",
            "mon,wed,fri",
            "week on tue",
            "2 weeks on fri",
            "5 weeks on sun",
            "month on day 31",
            "month on day 1",
            "month on 4th mon",
            "quarter on last fri",
            "year on first thu",
        ] {
            let schedule = Schedule::parse(rule).unwrap();
            for shift in 0..60 {
                let from = first.iter_days().nth(shift).unwrap();
                for length in [1, 2, 6, 7, 8, 29, 30, 31, 89, 92, 400, 1461] {
                    let days = Days::new(from, from.iter_days().nth(length - 1).unwrap()).unwrap();
                    let walked = whole(schedule.occurrences(days, first).count());
                    assert_eq!(scheduled(&schedule, days, first), walked, "{rule} {from} {length}");
                }
            }
        }
    }

    #[test]
    fn neighbouring_stretches_are_numbered_one_apart() {
        let days = Days::new("2025-12-20".parse().unwrap(), "2027-02-03".parse().unwrap()).unwrap();
        for per in [Per::Week, Per::Month, Per::Quarter, Per::Year] {
            let indices: Vec<i64> = per.touching(days).map(|stretch| index(per, stretch.first)).collect();
            assert!(indices.windows(2).all(|pair| pair[0] + 1 == pair[1]), "{per:?}");
        }
    }
}
