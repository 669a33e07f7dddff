//! Worked checks of time, moves, counts and units.

use goalpost_values::{Decimal, Measure, Quantity, Unit};

use super::*;
use crate::progress::measured::{count, moves};
use crate::progress::{Elapsed, Unknown, in_force};

/// The start and the target of a move as written, in the start's unit.
fn written(measure: &str) -> (Decimal, Decimal, Unit<'_>) {
    let Ok(Measure::Move { start, target }) = Measure::parse(measure) else {
        panic!("{measure} is no move");
    };
    (start.value, target.in_unit(start.unit).unwrap(), start.unit)
}

/// p of a written move at a written value, in the fourth quarter; `None` where the units differ.
fn at(measure: &str, value: &str) -> Option<Measured> {
    let (start, target, unit) = written(measure);
    let value = Quantity::parse(value).unwrap().in_unit(unit)?;
    let series = Series::new(vec![Entry::value(day("10-20"), value)]);
    Some(moves(Some(start), target, &series, &q4("11-15")))
}

#[test]
fn check_01_a_period_of_one_day() {
    for (on, expected) in [("10-14", "0"), ("10-15", "1"), ("10-16", "1")] {
        assert_eq!(
            six(running("10-15", "10-15", on).elapsed().unwrap().share()),
            expected,
            "{on}"
        );
    }
}

#[test]
fn check_02_elapsed_time_of_a_quarter() {
    for (on, days, share) in [("10-01", 0, "0"), ("11-15", 45, "0.494505"), ("12-31", 91, "1")] {
        let elapsed = q4(on).elapsed().unwrap();
        assert_eq!(elapsed, Elapsed { days, of: 91 }, "{on}");
        assert_eq!(six(elapsed.share()), share, "{on}");
    }
}

/// Raw p and score of written moves at written values.
fn assert_ways(ways: &[(&str, &str, &str, &str)]) {
    for (measure, value, raw, score) in ways {
        let measured = at(measure, value).unwrap();
        assert_eq!(six(measured.raw()), *raw, "{measure} at {value}");
        assert_eq!(six(measured.score()), *score, "{measure} at {value}");
    }
}

#[test]
fn check_03_raw_progress_and_score() {
    assert_ways(&[
        ("840ms to 300ms", "610ms", "0.425926", "0.425926"),
        ("840ms to 300ms", "900ms", "-0.111111", "0"),
    ]);
}

#[test]
fn check_04_beyond_the_target_and_below_zero() {
    assert_ways(&[
        ("100 to 60", "50", "1.25", "1"),
        ("-10 to 20 NPS", "-5", "0.166667", "0.166667"),
    ]);
}

#[test]
fn check_05_targets_by_a_change() {
    for (measure, value, expected) in [("40k visits +25%", "43k", "0.3"), ("12min -25%", "10.5min", "0.5")] {
        assert_eq!(six(at(measure, value).unwrap().raw()), expected, "{measure}");
    }
    for (measure, target) in [("24% +25%", "30"), ("24% +5pp", "29")] {
        assert_eq!(six(written(measure).1), target, "{measure}");
    }
}

#[test]
fn check_06_values_in_other_units() {
    for (measure, value, expected) in [
        ("840ms to 300ms", "0.61s", "0.425926"),
        ("2h to 90min", "105min", "0.5"),
    ] {
        assert_eq!(six(at(measure, value).unwrap().raw()), expected, "{measure}");
    }
}

#[test]
fn check_07_another_scale_is_another_unit() {
    assert_eq!(six(at("3/5 to 4/5", "3.6/5").unwrap().raw()), "0.6");
    assert_eq!(at("3/5 to 4/5", "7/10"), None);
}

#[test]
fn check_15_increments_of_a_count() {
    let mixed = [("10-05", "+1"), ("10-12", "+1"), ("10-19", "1"), ("10-26", "+1")];
    let twice = [("10-05", "+1"), ("10-05", "+1")];
    for (changes, value) in [(&mixed[..], "2"), (&twice[..], "2")] {
        let at = series(changes).at(day("11-15"), Some(Decimal::ZERO)).unwrap();
        assert_eq!(six(at.value), value);
        let measured = count(dec("3"), true, &series(changes), &q4("11-15"));
        assert_eq!(six(measured.raw()), "0.666667");
    }
}

#[test]
fn a_count_without_any_event_is_unknown_while_zero_says_none() {
    let at = |changes: &[(&str, &str)]| count(dec("3"), true, &series(changes), &q4("11-15")).progress;
    assert_eq!(at(&[]), Err(Unknown::NeverMeasured));
    assert_eq!(six(at(&[("10-10", "0")]).unwrap().raw()), "0");
}

#[test]
fn check_16_an_unknown_start_waits_for_its_baseline() {
    let changes = [("10-05", "26"), ("10-20", "28")];
    let before = moves(None, dec("40"), &series(&changes[..1]), &q4("10-06"));
    assert_eq!(before.progress, Err(Unknown::NoBaseline));

    let since = Series::since(day("10-12"), entries(&changes));
    let with_baseline = |on| moves(Some(dec("24")), dec("40"), &since, &q4(on));
    assert_eq!(with_baseline("10-19").progress, Err(Unknown::NeverMeasured));
    assert_eq!(six(with_baseline("10-20").raw()), "0.25");
}

#[test]
fn check_17_a_revised_target_leaves_the_past_alone() {
    let values = series(&[("10-19", "610")]);
    let (first, revisions) = (dec("300"), [(day("10-26"), dec("350"))]);
    let at = |on| {
        moves(
            Some(dec("840")),
            *in_force(&first, &revisions, day(on)),
            &values,
            &q4(on),
        )
    };
    for (on, expected) in [("10-19", "0.425926"), ("10-25", "0.425926"), ("10-26", "0.469388")] {
        assert_eq!(six(at(on).raw()), expected, "{on}");
    }
    let promised = moves(Some(dec("840")), first, &values, &q4("11-15"));
    assert_eq!(six(promised.raw()), "0.425926");
}

#[test]
fn check_18_a_moved_due_date_slows_the_clock() {
    let elapsed = |end| running("10-01", end, "11-15").elapsed().unwrap();
    assert_eq!(six(elapsed("12-31").share()), "0.494505");
    assert_eq!(elapsed("2027-01-31"), Elapsed { days: 45, of: 122 });
    assert_eq!(six(elapsed("2027-01-31").share()), "0.368852");
}

#[test]
fn a_value_dated_after_the_end_never_changes_the_score() {
    let values = series(&[("12-20", "400"), ("2027-01-04", "300")]);
    let measured = moves(Some(dec("840")), dec("300"), &values, &q4("2027-02-01"));
    assert_eq!(six(measured.raw()), "0.814815");
}
