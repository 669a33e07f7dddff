//! Starts that become known later.

use super::expect::{check, goal};

#[test]
fn a_change_from_an_unknown_start_is_unknown_until_the_baseline() {
    let events = [
        "2026-10-05 41k visits",
        "2026-10-12 baseline 40k visits",
        "2026-10-19 43k",
    ];
    check(
        &goal("? +25%", &events),
        &[
            ("10-04", "g", "p unknown, status unknown, why Unknown(NeverMeasured)"),
            (
                "10-05",
                "g",
                "why Unknown(NoBaseline), value 41k_visits, from none, target none",
            ),
            (
                "10-12",
                "g",
                "why Unknown(NeverMeasured), from 40k_visits, target 50k_visits, value none",
            ),
            ("10-19", "g", "p 0.3, value 43k_visits"),
        ],
    );
}

#[test]
fn every_kind_of_change_starts_from_the_baseline() {
    for (measure, baseline, value, expected) in [
        ("? +5pp", "24%", "25%", "target 29%, p 0.2"),
        ("? -3min", "12min", "10.5min", "target 9min, p 0.5"),
        ("? -25%", "12", "10.5", "target 9, p 0.5"),
        ("? to 40%", "24", "28", "target 40%, from 24%, p 0.25"),
        ("? to 40", "24%", "28%", "target 40%, from 24%, p 0.25"),
    ] {
        let events = [format!("2026-10-12 baseline {baseline}"), format!("2026-10-19 {value}")];
        let events: Vec<&str> = events.iter().map(String::as_str).collect();
        check(&goal(measure, &events), &[("10-19", "g", expected)]);
    }
}

#[test]
fn nothing_measured_by_a_third_of_the_time_is_at_risk() {
    check(
        &goal("? +25%", &[]),
        &[
            ("10-30", "g", "status unknown"),
            ("11-01", "g", "status at-risk, why NeverMeasured"),
        ],
    );
    let measured = goal("? +25%", &["2026-10-05 41k visits"]);
    check(&measured, &[("11-01", "g", "status unknown, why Unknown(NoBaseline)")]);
}

#[test]
fn a_corrected_baseline_counts_from_its_day_and_the_first_is_promised() {
    let events = [
        "2026-10-12 baseline 24%",
        "2026-10-19 28%",
        "2026-10-26 baseline 26% was 24%: The survey was counted twice",
    ];
    check(
        &goal("? to 40%", &events),
        &[
            ("10-19", "g", "p 0.25, promised 0.25"),
            ("10-26", "g", "p 0.142857, promised 0.25, from 26%"),
        ],
    );
    check(
        &goal("? +50%", &events),
        &[("10-25", "g", "target 36%"), ("10-26", "g", "target 39%")],
    );
}

#[test]
fn a_target_that_moved_is_the_one_in_force() {
    let events = [
        "2026-10-12 baseline 24%",
        "2026-10-19 28%",
        "2026-10-26 target 32% was 40%: Half of the budget went",
    ];
    check(
        &goal("? to 40%", &events),
        &[("10-25", "g", "p 0.25"), ("10-26", "g", "p 0.5, promised 0.25")],
    );
}
