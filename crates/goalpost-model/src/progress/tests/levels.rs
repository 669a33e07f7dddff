//! Worked checks of levels, means, feedback and habits as a measure.

use goalpost_values::{Cadence, Decimal};

use super::*;
use crate::progress::measured::{Parts, average, feedback, habit_share, habit_streak, hold};
use crate::progress::{Level, LevelState, Tones, Unknown, WEEKLY};

const AT_MOST_TWO: Level = Level::AtMost(Decimal::TWO);

/// Days held and known, h and p.
fn parts(measured: &Measured) -> (i64, i64, String, String) {
    let Parts::Level(held) = measured.parts else {
        panic!("{measured:?} is no level");
    };
    (held.held, held.known, six(held.h), six(measured.raw()))
}

#[test]
fn check_08_days_on_which_a_level_held() {
    let values = series(&[("10-01", "1.8"), ("10-31", "2.4"), ("11-10", "2.0")]);
    let measured = hold(AT_MOST_TWO, &values, Cadence::Months(1), &q4("11-15"));
    assert_eq!(parts(&measured), (36, 46, "0.782609".into(), "0.387004".into()));
    assert_eq!(measured.level(), Some(LevelState::Holds));
    assert_eq!(status("ratio", &measured, Bar::WHOLE, &q4("11-15")), Status::AtRisk);
}

#[test]
fn check_09_a_level_is_not_done_on_its_first_day() {
    let values = series(&[("10-01", "1.8")]);
    let measured = hold(AT_MOST_TWO, &values, Cadence::Months(1), &q4("10-01"));
    assert_eq!(parts(&measured), (1, 1, "1".into(), "0".into()));
    assert_eq!(status("ratio", &measured, Bar::WHOLE, &q4("10-01")), Status::OnTrack);
}

#[test]
fn check_10_a_value_stands_for_two_cadences() {
    let values = series(&[("10-01", "1.8"), ("10-20", "2.4"), ("10-27", "1.9")]);
    let measured = hold(AT_MOST_TWO, &values, WEEKLY, &q4("11-15"));
    assert_eq!(parts(&measured), (28, 35, "0.8".into(), "0.395604".into()));
    assert_eq!(measured.level(), Some(LevelState::RanOut(day("11-10"))));
    assert_eq!(status("ratio", &measured, Bar::WHOLE, &q4("11-15")), Status::Unknown);
}

#[test]
fn two_cadences_of_months_are_two_calendar_months_less_a_day() {
    let values = series(&[("10-01", "1.8")]);
    for (on, expected) in [
        ("11-30", LevelState::Holds),
        ("12-01", LevelState::RanOut(day("12-01"))),
    ] {
        let measured = hold(AT_MOST_TWO, &values, Cadence::Months(1), &q4(on));
        assert_eq!(measured.level(), Some(expected), "{on}");
        assert_eq!(parts(&measured).1, 61, "{on}");
    }
}

#[test]
fn days_before_the_start_are_no_days_of_the_level() {
    let values = series(&[("09-20", "1.8"), ("10-03", "2.4")]);
    let measured = hold(AT_MOST_TWO, &values, Cadence::Months(1), &q4("10-04"));
    assert_eq!(parts(&measured).0, 2);
    assert_eq!(parts(&measured).1, 4);
}

#[test]
fn a_level_is_done_from_its_last_day_on_when_it_holds_there() {
    for (last, on, expected) in [
        ("1.9", "12-30", Status::OnTrack),
        ("1.9", "12-31", Status::Done),
        ("1.9", "2027-02-01", Status::Done),
        ("2.1", "12-31", Status::OnTrack),
        ("2.1", "2027-01-01", Status::Missed),
    ] {
        let values = series(&[("10-01", "1.8"), ("12-28", last)]);
        let measured = hold(AT_MOST_TWO, &values, Cadence::Months(2), &q4(on));
        assert_eq!(
            status("ratio", &measured, Bar::WHOLE, &q4(on)),
            expected,
            "{last} on {on}"
        );
    }
}

#[test]
fn check_27_feedback_by_its_tone() {
    let level = Level::AtLeast(dec("0.8"));
    let half = running("10-01", "12-30", "11-15");
    let over = running("10-01", "12-30", "12-30");
    let tones = |plus, minus, equal| Tones { plus, minus, equal };
    assert_eq!(six(half.elapsed().unwrap().share()), "0.5");
    assert_eq!(six(feedback(level, tones(4, 1, 2), &half).raw()), "0.5");
    assert_eq!(six(feedback(level, tones(3, 1, 0), &over).raw()), "0.9375");
    assert_eq!(
        feedback(level, tones(2, 0, 3), &half).progress,
        Err(Unknown::FewTones(2))
    );
    assert_eq!(
        feedback(level, tones(0, 0, 0), &half).progress,
        Err(Unknown::NeverMeasured)
    );
}

#[test]
fn check_28_the_mean_of_all_answers() {
    let answers = ["4", "3", "5"].map(|answer| ("12-20", answer));
    let later = ["5", "4", "4"].map(|answer| ("12-27", answer));
    let answers = entries(&[answers, later].concat());
    let measured = average(Level::AtLeast(dec("4")), &answers, WEEKLY, &q4("12-31"));
    let Parts::Found(found) = measured.parts else {
        panic!("{measured:?} is no mean");
    };
    assert_eq!(six(found.found), six(dec("25") / dec("6")));
    assert_eq!((found.answers, six(measured.raw())), (6, "1".into()));
    assert_eq!(status("ratio", &measured, Bar::WHOLE, &q4("12-31")), Status::Done);
}

#[test]
fn a_habit_is_measured_against_the_bar_and_not_before_it_is_due() {
    let half = running("10-01", "12-30", "11-15");
    assert_eq!(six(habit_share(dec("0.8"), Some(dec("0.6")), 10, &half).raw()), "0.375");
    assert_eq!(
        habit_share(dec("0.8"), None, 0, &half).progress,
        Err(Unknown::NothingScheduled)
    );
    assert_eq!(habit_streak(6, None).progress, Err(Unknown::NothingScheduled));
}

#[test]
fn the_share_of_a_bar_is_never_below_none_nor_above_all_of_it() {
    for (level, found, expected) in [
        (Level::AtLeast(dec("4")), "3", "0.75"),
        (Level::AtLeast(dec("4")), "-3", "0"),
        (Level::AtLeast(dec("0")), "-3", "0"),
        (Level::AtLeast(dec("-5")), "-10", "0"),
        (Level::AtMost(dec("2")), "4", "0.5"),
        (Level::AtMost(dec("0")), "4", "0"),
        (Level::AtMost(dec("2")), "0", "1"),
        (Level::Between(dec("2"), dec("4")), "1", "0.5"),
        (Level::Between(dec("2"), dec("4")), "4", "1"),
        (Level::Between(dec("2"), dec("4")), "5", "0.8"),
    ] {
        assert_eq!(six(level.share_of_bar(dec(found))), expected, "{level:?} at {found}");
    }
}
