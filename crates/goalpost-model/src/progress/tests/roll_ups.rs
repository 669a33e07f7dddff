//! Worked checks of roll-ups and calibration.

use goalpost_values::Decimal;

use super::*;
use crate::progress::{Part, Progress, RollUp, Unknown, brier, roll_up};

/// Parts by weight and p, `?` for unknown.
fn parts(list: &[(&str, &str)]) -> Vec<Part> {
    let part = |&(weight, p): &(&str, &str)| Part {
        weight: dec(weight),
        ..Part::of((p != "?").then(|| Progress::new(dec(p))))
    };
    list.iter().map(part).collect()
}

fn score(parts: &[Part]) -> String {
    six(roll_up(parts).score.ok())
}

#[test]
fn check_11_weights_and_the_unknown() {
    assert_eq!(score(&parts(&[("6", "0.5"), ("4", "1")])), "0.7");

    let mut three = parts(&[("1", "0.4"), ("2", "?"), ("1", "0.8")]);
    let RollUp {
        score: before,
        counted,
        known,
        ..
    } = roll_up(&three);
    assert_eq!((six(before.ok()), known, counted), ("0.6".into(), 2, 3));
    for part in &mut three {
        part.ended = true;
    }
    assert_eq!(score(&three), "0.3");
}

#[test]
fn check_12_parts_are_clamped() {
    assert_eq!(score(&parts(&[("1", "1.25"), ("1", "0.5")])), "0.75");
    assert_eq!(score(&parts(&[("1", "-0.2"), ("1", "0.5")])), "0.25");
}

#[test]
fn check_13_dropped_parts_count_for_the_promise_only() {
    let promised = parts(&[("1", "0.2"), ("1", "0.6"), ("1", "0.8")]);
    let mut current = promised.clone();
    current[0].dropped = true;
    assert_eq!(score(&current), "0.7");
    assert_eq!(score(&promised), "0.533333");
}

#[test]
fn check_14_without_any_weight_there_is_no_score() {
    for weights in [["0", "0"], ["0", "-1"]] {
        let rolled = roll_up(&parts(&[(weights[0], "0.5"), (weights[1], "1")]));
        assert_eq!(rolled.score, Err(Unknown::NoParts));
        assert!(rolled.weightless);
    }
    assert!(!roll_up(&[]).weightless);
    assert_eq!(roll_up(&parts(&[("1", "?")])).score, Err(Unknown::NeverMeasured));
}

#[test]
fn check_32_the_brier_score_of_confidences() {
    let confidences = [(dec("0.7"), true), (dec("0.4"), false)];
    assert_eq!(brier(confidences), Some(dec("0.125")));
    assert_eq!(brier([(Decimal::ONE, true)]), Some(Decimal::ZERO));
}
