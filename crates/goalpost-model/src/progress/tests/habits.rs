//! Worked checks of habits.

use goalpost_values::{Allowance, Days, Schedule};

use super::*;
use crate::progress::measured::habit_streak;
use crate::progress::{DaysOff, Deed, Habit, Mark, Tally, occurrences, pauses, tally};

const DONE: Deed = Deed::Done { minutes: None };
const SKIPPED: Deed = Deed::Skip { with_words: true };

fn marks(days: &[&str], deed: Deed) -> Vec<Mark> {
    days.iter().map(|on| Mark { day: day(on), deed }).collect()
}

fn days(first: &str, last: &str) -> Days {
    Days::new(day(first), day(last)).unwrap()
}

fn schedule(text: &str) -> Schedule {
    Schedule::parse(text).unwrap()
}

/// A habit from the tenth month to the end of the year that nothing interrupts.
fn habit<'a>(schedule: &'a Schedule, marks: &'a [Mark]) -> Habit<'a> {
    const NOWHERE: &DaysOff = &DaysOff::NONE;
    Habit {
        schedule,
        days: days("10-05", "12-31"),
        closed: NOWHERE,
        away: &[],
        pauses: &[],
        skips: None,
        marks,
    }
}

fn adherence(tally: &Tally) -> (i64, i64) {
    (tally.done, tally.due)
}

#[test]
fn check_24_skips_pauses_and_what_is_safe() {
    let schedule = schedule("tue,thu");
    let kept = ["10-06", "10-08", "10-20", "11-03", "11-05", "11-10", "11-12", "11-17"];
    let marks = [marks(&kept, DONE), marks(&["10-15"], SKIPPED)].concat();
    let pauses = pauses(&[(day("10-22"), true), (day("11-02"), false)], day("12-31"));
    let habit = Habit {
        days: days("10-06", "12-31"),
        pauses: &pauses,
        ..habit(&schedule, &marks)
    };
    let found = tally(&habit, day("11-20"));
    assert_eq!(adherence(&found), (8, 10));
    assert_eq!((found.streak, found.best), (0, 6));
    let safe = found.safe(dec("0.8"));
    assert_eq!((safe.planned, safe.needed, safe.left), (22, 18, 2));

    let window = days("10-19", "11-05");
    let due: Vec<Day> = occurrences(&habit, window, day("11-20")).collect();
    assert_eq!(due, ["10-20", "11-03", "11-05"].map(day));
}

/// Weeks from Monday, 2026-10-05, with so many done from Monday on.
fn weeks(hits: &[usize]) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (week, hits) in hits.iter().enumerate() {
        let monday = day("10-05").iter_days().nth(7 * week).unwrap();
        marks.extend(monday.iter_days().take(*hits).map(|day| Mark { day, deed: DONE }));
    }
    marks
}

#[test]
fn check_25_a_quota_counts_what_it_asks_for() {
    let schedule = schedule("3x per week");
    for (hits, on, expected, streak, best) in [
        (&[3, 5, 1][..], "10-26", (7, 9), 0, 2),
        (&[3, 5, 1, 2], "10-27", (9, 11), 0, 2),
        (&[3, 5, 1, 3], "10-28", (10, 12), 1, 2),
        (&[3, 5, 3], "10-25", (9, 9), 3, 3),
    ] {
        let marks = weeks(hits);
        let found = tally(&habit(&schedule, &marks), day(on));
        assert_eq!(adherence(&found), expected, "{hits:?}");
        assert_eq!((found.streak, found.best), (streak, best), "{hits:?}");
    }
}

#[test]
fn check_26_strength_of_what_was_always_kept() {
    let first = day("10-05");
    for (every, times, expected) in [
        ("day", 30, 0.798_017),
        ("mon,wed,fri", 20, 0.803_859),
        ("week on fri", 12, 0.816_001),
    ] {
        let schedule = schedule(every);
        let year = days("10-05", "2027-10-04");
        let kept: Vec<Day> = schedule.occurrences(year, first).take(times).collect();
        let marks: Vec<Mark> = kept.iter().map(|&day| Mark { day, deed: DONE }).collect();
        let habit = Habit {
            days: year,
            ..habit(&schedule, &marks)
        };
        let found = tally(&habit, *kept.last().unwrap());
        assert!((found.strength - expected).abs() < 1e-6, "{every}: {}", found.strength);
    }
    let (schedule, marks) = (schedule("3x per week"), weeks(&[3; 7]));
    let found = tally(&habit(&schedule, &marks), day("11-23"));
    assert!((found.strength - 0.819_201).abs() < 1e-6, "{}", found.strength);
}

#[test]
fn check_29_the_longest_streak_so_far() {
    let schedule = schedule("day");
    let kept = ["10-05", "10-06", "10-07", "10-08", "10-10", "10-11"];
    let marks = marks(&kept, DONE);
    let found = tally(&habit(&schedule, &marks), day("10-11"));
    assert_eq!((found.streak, found.best), (2, 4));
    assert_eq!(six(habit_streak(6, found.best_streak()).raw()), "0.666667");
}

#[test]
fn today_counts_only_once_done() {
    let schedule = schedule("day");
    let yesterday = marks(&["10-05"], DONE);
    assert_eq!(adherence(&tally(&habit(&schedule, &yesterday), day("10-06"))), (1, 1));
    assert_eq!(adherence(&tally(&habit(&schedule, &yesterday), day("10-07"))), (1, 2));
    let today = marks(&["10-05", "10-06"], DONE);
    assert_eq!(adherence(&tally(&habit(&schedule, &today), day("10-06"))), (2, 2));
    let silent = tally(&habit(&schedule, &[]), day("10-05"));
    assert_eq!((silent.adherence(), silent.best_streak()), (None, None));
    let over = tally(&habit(&schedule, &[]), day("2027-03-01"));
    assert_eq!((adherence(&over), over.silent_in_a_row), ((0, 88), 88));
}

#[test]
fn skips_are_allowed_with_words_or_up_to_their_number() {
    let schedule = schedule("day");
    let skipped = |with_words| marks(&["10-05", "10-06", "10-07"], Deed::Skip { with_words });
    let twice = Allowance::parse("2 per month").ok();
    for (skips, with_words, due, skipped_in_all, too_many) in [
        (None, true, 0, 3, 0),
        (None, false, 3, 0, 3),
        (twice, true, 1, 2, 1),
        (twice, false, 1, 2, 1),
    ] {
        let marks = skipped(with_words);
        let habit = Habit {
            skips,
            ..habit(&schedule, &marks)
        };
        let found = tally(&habit, day("10-08"));
        let expected = (due, skipped_in_all, too_many, due);
        assert_eq!(
            (found.due, found.skipped, found.too_many_skips, found.missed),
            expected,
            "{skips:?} {with_words}"
        );
    }
}

#[test]
fn days_off_are_not_due_and_a_pause_shortens_a_quota() {
    let daily = schedule("day");
    let closed = DaysOff::new([days("10-06", "10-07")]);
    let away = [days("10-09", "10-10")];
    let with = |schedule, marks| Habit {
        closed: &closed,
        away: &away,
        ..habit(schedule, marks)
    };
    assert_eq!(tally(&with(&daily, &[]), day("10-12")).due, 3);
    let off_day = marks(&["10-06"], DONE);
    assert_eq!(tally(&with(&daily, &off_day), day("10-12")).off_schedule, 1);

    // Closed and away days leave others of the week for it; a week without any asks for nothing.
    let quota = schedule("10x per week");
    assert_eq!(tally(&with(&quota, &[]), day("10-12")).due, 10);
    let away = [days("10-05", "10-11")];
    let gone = Habit {
        away: &away,
        ..habit(&quota, &[])
    };
    assert_eq!(tally(&gone, day("10-12")).due, 0);

    // Paused for four of seven days: of ten ⌊30 / 7⌋ = 4.
    let pauses = [days("10-06", "10-09")];
    let paused = Habit {
        pauses: &pauses,
        ..habit(&quota, &[])
    };
    assert_eq!(tally(&paused, day("10-12")).due, 4);
}

#[test]
fn a_quota_of_hours_counts_durations() {
    let schedule = schedule("5h per week");
    let timed = |on: &str, minutes| Mark {
        day: day(on),
        deed: Deed::Done { minutes },
    };
    let marks = [
        timed("10-05", Some(120)),
        timed("10-06", None),
        timed("10-07", Some(90)),
    ];
    let found = tally(&habit(&schedule, &marks), day("10-12"));
    assert_eq!((adherence(&found), found.without_duration), ((210, 300), 1));
}

#[test]
fn a_skip_with_words_takes_one_from_a_quota() {
    let schedule = schedule("week");
    let marks = [marks(&["10-05"], DONE), marks(&["10-14"], SKIPPED)].concat();
    let found = tally(&habit(&schedule, &marks), day("10-19"));
    assert_eq!((adherence(&found), found.streak), ((1, 1), 1));
}

#[test]
fn a_later_pause_changes_no_earlier_day() {
    let schedule = schedule("3x per week");
    let marks = weeks(&[3, 3]);
    let pauses = [days("10-15", "12-31")];
    let paused = Habit {
        pauses: &pauses,
        ..habit(&schedule, &marks)
    };
    assert_eq!(
        tally(&paused, day("10-14")),
        tally(&habit(&schedule, &marks), day("10-14"))
    );
}

#[test]
fn ten_thousand_years_of_silence_take_no_time() {
    let longest = Days::new(
        Day::from_ymd_opt(1, 1, 1).unwrap(),
        Day::from_ymd_opt(9999, 12, 31).unwrap(),
    )
    .unwrap();
    for every in [
        "day",
        "2 weeks on fri",
        "month on day 31",
        "year on last mon",
        "3x per week",
        "1m per month",
    ] {
        let schedule = schedule(every);
        let habit = Habit {
            days: longest,
            ..habit(&schedule, &[])
        };
        for _ in 0..1000 {
            assert!(tally(&habit, longest.last).missed > 9_000, "{every}");
        }
    }
}

#[test]
fn the_edges_of_the_calendar_are_days_like_others() {
    let all = Days::new(Day::MIN, Day::MAX).unwrap();
    let marks = [Day::MIN, day("10-05"), Day::MAX].map(|day| Mark { day, deed: DONE });
    let closed = DaysOff::new([Days::one(Day::MIN), Days::one(Day::MAX)]);
    for every in [
        "day",
        "2 weeks on fri",
        "month on day 31",
        "year on last mon",
        "3x per week",
        "year",
    ] {
        let schedule = schedule(every);
        let habit = Habit {
            days: all,
            closed: &closed,
            ..habit(&schedule, &marks)
        };
        for on in [Day::MIN, day("10-06"), Day::MAX] {
            let found = tally(&habit, on);
            assert!(found.done <= found.due, "{every} {on}");
        }
    }
}
