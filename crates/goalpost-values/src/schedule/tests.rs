//! Schedules, good and bad, and the days they fall on.

use super::*;
use crate::{Day, Days, iso_day};
use goalpost_text::Safety;
use proptest::prelude::*;

fn read(text: &str) -> Schedule {
    Schedule::parse(text).unwrap_or_else(|found| panic!("{text}: {}", found.message))
}

fn day(text: &str) -> Day {
    iso_day(text).unwrap()
}

fn days(first: &str, last: &str) -> Days {
    Days::new(day(first), day(last)).unwrap()
}

fn falls_on(schedule: &str, first: &str, last: &str, anchor: &str) -> Vec<String> {
    read(schedule)
        .occurrences(days(first, last), day(anchor))
        .map(|day| day.to_string())
        .collect()
}

#[test]
fn schedules_are_written_the_one_way() {
    for (text, written) in [
        ("Mon, Wed, Fri", "mon,wed,fri"),
        ("fri mon wed", "mon,wed,fri"),
        ("mon,tue,wed,thu,fri", "weekday"),
        ("DAY", "day"),
        ("1x per week", "week"),
        ("3× per week", "3x per week"),
        ("3 x per week", "3x per week"),
        ("90m per month", "1h30m per month"),
        ("Week  on Tue at 08:30\u{2013}09:00", "week on tue at 08:30-09:00"),
        ("1 weeks on fri", "week on fri"),
        ("month on First mon for 60m", "month on first mon for 1h"),
        ("week on tue at 08:30 for 30m", "week on tue at 08:30 for 30m"),
    ] {
        assert_eq!(read(text).to_string(), written, "{text}");
    }
}

#[test]
fn english_is_offered_in_the_words_of_the_language() {
    for (text, fix, safety) in [
        ("daily", "day", Safety::Safe),
        ("every day", "day", Safety::Safe),
        ("once a day", "day", Safety::Safe),
        ("weekdays", "weekday", Safety::Safe),
        ("every working day", "weekday", Safety::Safe),
        ("mon-fri", "weekday", Safety::Safe),
        ("Monday\u{2013}Friday", "weekday", Safety::Safe),
        ("weekends", "sat,sun", Safety::Safe),
        ("weekly", "week", Safety::Safe),
        ("once a week", "week", Safety::Safe),
        ("monthly", "month", Safety::Safe),
        ("every quarter", "quarter", Safety::Safe),
        ("annually", "year", Safety::Safe),
        ("every 3 months", "quarter", Safety::Safe),
        ("twice a week", "2x per week", Safety::Safe),
        ("three times per month", "3x per month", Safety::Safe),
        ("3 times a week", "3x per week", Safety::Safe),
        ("3 per week", "3x per week", Safety::Safe),
        ("2x/week", "2x per week", Safety::Safe),
        ("5 hours a week", "5h per week", Safety::Safe),
        ("5h/week", "5h per week", Safety::Safe),
        ("every Monday", "week on mon", Safety::Safe),
        ("Mondays", "week on mon", Safety::Safe),
        ("weekly on Tuesday", "week on tue", Safety::Safe),
        ("every Monday morning", "week on mon", Safety::Unsafe),
        ("every monday and thursday", "mon,thu", Safety::Safe),
        ("Mon/Wed/Fri", "mon,wed,fri", Safety::Safe),
        ("week on mon,wed", "mon,wed", Safety::Safe),
        ("tues & thurs", "tue,thu", Safety::Safe),
        ("every other friday", "2 weeks on fri", Safety::Safe),
        ("every second friday", "2 weeks on fri", Safety::Unsafe),
        ("every two weeks on Friday", "2 weeks on fri", Safety::Safe),
        ("biweekly on fri", "2 weeks on fri", Safety::Unsafe),
        ("first monday of the month", "month on first mon", Safety::Safe),
        ("month on third tue", "month on 3rd tue", Safety::Safe),
        ("last friday of each quarter", "quarter on last fri", Safety::Safe),
        ("monthly on the 15th", "month on day 15", Safety::Safe),
        ("month on 15", "month on day 15", Safety::Safe),
        ("last day of the month", "month on day 31", Safety::Safe),
        ("end of month", "month on day 31", Safety::Safe),
        ("every Monday at 8am", "week on mon at 08:00", Safety::Safe),
        ("at weekends", "sat,sun", Safety::Safe),
        ("every night", "day", Safety::Unsafe),
        ("friday nights", "week on fri", Safety::Unsafe),
        ("daily at 8:30 for 30 minutes", "day at 08:30 for 30m", Safety::Safe),
        ("weekday from 9:00 to 10:30", "weekday at 09:00-10:30", Safety::Safe),
        ("30m per day", "day for 30m", Safety::Safe),
        ("10 minutes daily", "day for 10m", Safety::Safe),
        ("2h per day at 08:00", "day at 08:00 for 2h", Safety::Safe),
        ("1h per weekday", "weekday for 1h", Safety::Safe),
        ("2h on mondays", "week on mon for 2h", Safety::Safe),
        ("20 minutes 3 times a week", "3x per week for 20m", Safety::Safe),
        ("weekday 8:30", "weekday at 08:30", Safety::Safe),
        ("Mon/Wed/Fri 7am", "mon,wed,fri at 07:00", Safety::Safe),
        ("mon..fri", "weekday", Safety::Safe),
        ("month on last day", "month on day 31", Safety::Safe),
        ("semi-annually", "2x per year", Safety::Unsafe),
        ("3x per wek", "3x per week", Safety::Unsafe),
        ("week on teu", "week on tue", Safety::Unsafe),
    ] {
        let found = Schedule::parse(text).expect_err(text);
        assert_eq!(found.code.0, "L08", "{text}");
        let fixes: Vec<(&str, Safety)> = found
            .fixes
            .iter()
            .map(|fix| (fix.edits[0].edit.text.as_str(), fix.safety))
            .collect();
        let whole: Vec<String> = found
            .fixes
            .iter()
            .map(|fix| {
                let edits: Vec<_> = fix.edits.iter().map(|edit| edit.edit.clone()).collect();
                goalpost_text::apply_edits(text, &edits).unwrap()
            })
            .collect();
        let written: Vec<String> = whole.iter().map(|text| read(text).to_string()).collect();
        assert_eq!(written, [fix], "{text}: {fixes:?}");
        assert_eq!(fixes[0].1, safety, "{text}");
    }
}

#[test]
fn bad_schedules_say_what_to_type() {
    for (text, marked, message, fixes) in [
        ("full moon", "full moon", "is not a schedule", 0),
        ("", "", "missing", 0),
        ("2 weeks", "2 weeks", "on which day of the week", 5),
        ("every other week", "every other week", "on which day of the week", 5),
        ("every second week", "every second week", "on which day of the week", 5),
        ("day, week", "day, week", "is not a schedule", 0),
        ("mon, week", "mon, week", "is not a schedule", 0),
        ("day and sat", "day and sat", "is not a schedule", 0),
        (
            "first and last mon of the month",
            "first and last mon of the month",
            "is not a schedule",
            0,
        ),
        ("every other weekday", "every other weekday", "is not a schedule", 0),
        ("30m daily for 20m", "30m daily for 20m", "is not a schedule", 0),
        ("twice a day", "twice a day", "more than a day can hold", 1),
        ("2x per day", "2x per day", "more than a day can hold", 1),
        ("month on day 32", "month on day 32", "no month has", 0),
        ("0x per week", "0x per week", "asks for nothing", 0),
        ("month on 5th mon", "month on 5th mon", "is not a schedule", 0),
        ("week on tue at 8:30", "8:30", "is not a time of the day", 1),
        ("week on tue at dawn", "dawn", "is not a time of the day", 0),
        (
            "week on tue at 09:00-08:00",
            "09:00-08:00",
            "is not a time of the day",
            0,
        ),
        ("week on tue for a while", "a while", "is not a duration", 0),
        ("week on tue for 30 minutes", "30 minutes", "is not a duration", 1),
        (
            "week on tue at 08:30-09:00 for 30m",
            "week on tue at 08:30-09:00 for 30m",
            "says twice",
            0,
        ),
        ("[Hours]h per week", "[Hours]", "to be filled in", 0),
        ("on tue", "on tue", "is written", 1),
    ] {
        let found = Schedule::parse(text).expect_err(text);
        assert_eq!(
            (found.code.0, found.span.of(text)),
            ("L08", marked),
            "{}",
            found.message
        );
        assert!(found.message.contains(message), "{text}: {}", found.message);
        assert!(!found.help.is_empty(), "{text}");
        assert_eq!(found.fixes.len(), fixes, "{text}: {:?}", found.fixes);
    }
}

#[test]
fn what_no_schedule_says_is_answered_with_what_comes_near() {
    for (text, typed) in [
        ("bimonthly", "`2x per month` or `6x per year`"),
        ("every 10 days", "`3x per month`"),
        ("every 2 days", "`4x per week` or `mon,wed,fri`"),
        ("every other day", "`4x per week` or `mon,wed,fri`"),
        ("every 3 days", "`2x per week`"),
        ("every 14 days", "`2 weeks on mon` or `2 weeks on fri`"),
        ("every 30 days", "`month`"),
        ("every 45 days", "`2x per quarter`"),
        ("every two months", "`6x per year`"),
        ("every 6 months", "`2x per year`"),
        ("every 2 years", "`year`"),
        ("each sprint", "`2 weeks on mon` or `2 weeks on fri`"),
        ("every few days", "`3x per week` or `2x per week`"),
        ("every few weeks", "`2x per month` or `month`"),
        ("every few months", "`quarter` or `4x per year`"),
        ("before each shift", "`day` or `weekday`"),
        (
            "first working day of the month",
            "`month on first mon` or `month on day 1`",
        ),
        (
            "1st and 15th of the month",
            "`month on day 1`, and give `month on day 15`",
        ),
        ("full moon", "`month on first mon`"),
    ] {
        let found = Schedule::parse(text).expect_err(text);
        assert!(found.help.contains(typed), "{text}: {}", found.help);
        for typed in found.help.split('`').skip(1).step_by(2) {
            assert!(Schedule::parse(typed).is_ok(), "{text}: {typed}");
        }
    }
}

#[test]
fn schedules_fall_on_their_days() {
    let october = |schedule| falls_on(schedule, "2026-10-01", "2026-10-31", "2026-10-01");
    assert_eq!(october("day").len(), 31);
    assert_eq!(october("weekday").len(), 22);
    assert_eq!(october("tue,thu").len(), 9);
    assert_eq!(
        october("week on fri"),
        ["2026-10-02", "2026-10-09", "2026-10-16", "2026-10-23", "2026-10-30"]
    );
    assert_eq!(october("month on day 15"), ["2026-10-15"]);
    assert_eq!(october("month on last sat"), ["2026-10-31"]);
    assert_eq!(october("3x per week"), [""; 0]);
    let year = |schedule| falls_on(schedule, "2026-01-01", "2026-12-31", "2026-01-01");
    assert_eq!(year("month on day 31").get(1).map(String::as_str), Some("2026-02-28"));
    assert_eq!(year("month on day 30").len(), 12);
    assert_eq!(
        year("quarter on first mon"),
        ["2026-01-05", "2026-04-06", "2026-07-06", "2026-10-05"]
    );
    assert_eq!(
        year("quarter on last fri"),
        ["2026-03-27", "2026-06-26", "2026-09-25", "2026-12-25"]
    );
    assert_eq!(year("year on 2nd tue"), ["2026-01-13"]);
    assert_eq!(year("year on last sun"), ["2026-12-27"]);
}

#[test]
fn every_second_week_is_counted_from_the_first_such_day_of_the_habit() {
    let fridays = ["2026-10-09", "2026-10-23", "2026-11-06"];
    assert_eq!(
        falls_on("2 weeks on fri", "2026-10-03", "2026-11-10", "2026-10-03"),
        fridays
    );
    assert_eq!(
        falls_on("2 weeks on fri", "2026-09-01", "2026-11-10", "2026-10-03"),
        fridays
    );
    assert_eq!(
        falls_on("2 weeks on fri", "2026-10-10", "2026-11-06", "2026-10-03"),
        &fridays[1..]
    );
    assert_eq!(
        falls_on("2 weeks on fri", "2026-10-23", "2026-10-23", "2026-10-03"),
        &fridays[1..2]
    );
    assert_eq!(
        falls_on("2 weeks on fri", "2026-09-01", "2026-10-08", "2026-10-03"),
        [""; 0]
    );
}

#[test]
fn quotas_are_counted_in_whole_stretches_of_the_calendar() {
    let periods = |schedule, first, last| -> Vec<String> {
        read(schedule)
            .quota_periods(days(first, last))
            .map(|days| format!("{} {}", days.first, days.last))
            .collect()
    };
    assert_eq!(
        periods("3x per week", "2026-10-01", "2026-10-12"),
        [
            "2026-09-28 2026-10-04",
            "2026-10-05 2026-10-11",
            "2026-10-12 2026-10-18"
        ]
    );
    assert_eq!(
        periods("month", "2026-10-31", "2026-11-01"),
        ["2026-10-01 2026-10-31", "2026-11-01 2026-11-30"]
    );
    assert_eq!(
        periods("quarter", "2026-12-31", "2026-12-31"),
        ["2026-10-01 2026-12-31"]
    );
    assert_eq!(
        periods("5h per year", "2026-12-31", "2027-01-01"),
        ["2026-01-01 2026-12-31", "2027-01-01 2027-12-31"]
    );
    assert_eq!(periods("week on tue", "2026-10-01", "2026-12-31"), [""; 0]);
}

/// Worked check 24: the occurrences of `tue,thu` from 10-06, less the pause from 10-22 to the day before 11-02.
#[test]
fn the_occurrences_of_worked_check_24() {
    let schedule = read("tue,thu");
    let paused = days("2026-10-22", "2026-11-01");
    let scheduled = |last| {
        let span = days("2026-10-06", last);
        schedule
            .occurrences(span, span.first)
            .filter(|day| !paused.contains(*day))
            .count()
    };
    // 8 of 10 done up to 11-20 once the skip of 10-15 is left out; 22 to the end of the year.
    assert_eq!(scheduled("2026-11-20") - 1, 10);
    assert_eq!(scheduled("2026-12-31") - 1, 22);
}

/// Worked check 25: three weeks of `3x per week` and the current one.
#[test]
fn the_quota_of_worked_check_25() {
    let schedule = read("3x per week");
    assert_eq!(
        schedule.rule,
        Rule::Quota {
            need: Need::Times(3),
            per: Per::Week
        }
    );
    assert_eq!(schedule.quota_periods(days("2026-10-05", "2026-10-29")).count(), 4);
}

/// Worked check 26: the strength of a habit that was always kept is 1 - m^n.
#[test]
fn the_rates_of_worked_check_26() {
    for (text, times, strength) in [
        ("day", 30, 0.798_017),
        ("mon,wed,fri", 20, 0.803_859),
        ("week on fri", 12, 0.816_001),
    ] {
        let m = 0.5_f64.powf(1.0 / (13.0 * read(text).per_day().sqrt()));
        assert!((1.0 - m.powi(times) - strength).abs() < 1e-6, "{text}");
    }
    let m = 0.5_f64.powf(read("3x per week").per_day().sqrt() * 7.0 / 13.0);
    assert!((1.0 - m.powi(7) - 0.819_201).abs() < 1e-6);
}

#[test]
fn the_rate_of_a_schedule_is_its_occurrences_a_day() {
    for (text, rate) in [
        ("weekday", 5.0 / 7.0),
        ("2 weeks on fri", 1.0 / 14.0),
        ("month on day 15", 12.0 / 365.25),
        ("quarter on first mon", 4.0 / 365.25),
        ("year on last sun", 1.0 / 365.25),
        ("2x per month", 24.0 / 365.25),
        ("5h per week", 5.0 / 7.0),
        ("90m per week", 1.5 / 7.0),
    ] {
        assert!((read(text).per_day() - rate).abs() < 1e-12, "{text}");
    }
}

fn schedules() -> impl Strategy<Value = String> {
    let weekday = prop::sample::select(vec!["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
    let span = prop::sample::select(vec!["month", "quarter", "year"]);
    let nth = prop::sample::select(vec!["first", "2nd", "3rd", "4th", "last"]);
    prop_oneof![
        Just("day".to_owned()),
        Just("weekday".to_owned()),
        prop::collection::vec(weekday.clone(), 1..4).prop_map(|days| days.join(",")),
        (1_u32..30, weekday.clone()).prop_map(|(every, day)| format!("{every} weeks on {day}")),
        (1_u8..=31).prop_map(|day| format!("month on day {day}")),
        (span, nth, weekday).prop_map(|(span, nth, day)| format!("{span} on {nth} {day}")),
        (
            1_u32..100,
            prop::sample::select(vec!["week", "month", "quarter", "year"])
        )
            .prop_map(|(n, per)| format!("{n}x per {per}")),
    ]
}

fn any_days() -> impl Strategy<Value = Days> {
    (600_000_i32..800_000, 0_i32..1500).prop_map(|(first, len)| {
        let day = |number| Day::from_num_days_from_ce_opt(number).unwrap();
        Days {
            first: day(first),
            last: day(first + len),
        }
    })
}

proptest! {
    #[test]
    fn occurrences_are_sorted_and_inside_the_window(text in schedules(), window in any_days(), anchor in 600_000_i32..800_000) {
        let schedule = read(&text);
        let anchor = Day::from_num_days_from_ce_opt(anchor).unwrap();
        let found: Vec<Day> = schedule.occurrences(window, anchor).collect();
        prop_assert!(found.iter().all(|day| window.contains(*day)));
        prop_assert!(found.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn a_window_in_two_halves_has_the_same_occurrences(text in schedules(), window in any_days(), cut in 0.0_f64..1.0) {
        let schedule = read(&text);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            clippy::cast_sign_loss,
            reason = "a few hundred days"
        )]
        let middle = window.first + chrono::Days::new((window.len() as f64 * cut) as u64);
        let all: Vec<Day> = schedule.occurrences(window, window.first).collect();
        let mut halves = Vec::new();
        if let Some(before) = middle.pred_opt().and_then(|last| Days::new(window.first, last)) {
            halves.extend(schedule.occurrences(before, window.first));
        }
        if let Some(after) = Days::new(middle, window.last) {
            halves.extend(schedule.occurrences(after, window.first));
        }
        prop_assert_eq!(all, halves);
    }

    #[test]
    fn quota_periods_follow_on_each_other_and_cover_the_window(per in prop::sample::select(vec!["week", "month", "quarter", "year"]), window in any_days()) {
        let periods: Vec<Days> = read(per).quota_periods(window).collect();
        prop_assert!(periods[0].contains(window.first) && periods[periods.len() - 1].contains(window.last));
        prop_assert!(periods.windows(2).all(|pair| pair[0].last.succ_opt() == Some(pair[1].first)));
    }

    #[test]
    fn a_schedule_written_and_read_is_the_same(text in schedules(), at in prop::option::of(0_u16..1439), minutes in prop::option::of(1_i64..600)) {
        let mut text = text;
        if let Some(at) = at {
            text = format!("{text} at {:02}:{:02}", at / 60, at % 60);
        }
        if let Some(minutes) = minutes {
            text = format!("{text} for {}", Duration { minutes });
        }
        let schedule = read(&text);
        prop_assert_eq!(read(&schedule.to_string()), schedule);
    }

    #[test]
    fn any_text_is_a_schedule_or_explained(text in "\\PC{0,30}", words in prop::collection::vec(prop::sample::select(vec![
        "every", "other", "2", "weeks", "week", "on", "mon", "first", "of", "month", "per", "day", "31", "3x", "at", "8:30", "for", "30m", "twice", "a", "x", "-", "last", "é",
    ]), 0..8)) {
        for text in [text, words.join(" ")] {
            if let Err(found) = Schedule::parse(&text) {
                for fix in found.fixes.into_iter().filter(|fix| fix.safety == Safety::Safe) {
                    let edits: Vec<_> = fix.edits.into_iter().map(|edit| edit.edit).collect();
                    let fixed = goalpost_text::apply_edits(&text, &edits).unwrap();
                    prop_assert!(Schedule::parse(&fixed).is_ok() || found.span.of(&text) != text, "{} -> {}", text, fixed);
                }
            }
        }
    }
}

#[test]
fn two_weekdays_of_a_month_are_two_habits() {
    let help = |text: &str| Schedule::parse(text).expect_err(text).help;
    let said = help("1st and 3rd Tuesday of the month");
    assert!(
        said.contains("`month on first tue`") && said.contains("`month on 3rd tue`"),
        "{said}"
    );
    let said = help("1st and 15th of the month");
    assert!(
        said.contains("`month on day 1`") && said.contains("`month on day 15`"),
        "{said}"
    );
    for day in ["month on first tue", "month on 3rd tue"] {
        assert!(Schedule::parse(day).is_ok(), "{day}");
    }
}
