//! The worked checks of the design that a text can show, each named by its number.

use goalpost_model::Evaluation;
use goalpost_model::progress::{NoForecast, Reached};
use goalpost_values::Quantity;

use super::expect::{check, check_model, goal, objective};
use super::support::{day, good_model, model, six, thing};

#[test]
fn check_1_a_period_of_one_day() {
    let text = "goal g: G\n  during: 2026-10-15\n  measure: yes/no\n";
    check(text, &[("10-14", "g", "e 0"), ("10-15", "g", "e 1")]);
}

#[test]
fn check_2_the_fourth_quarter() {
    check(
        &goal("yes/no", &[]),
        &[
            ("10-01", "g", "e 0"),
            ("11-15", "g", "e 0.494505"),
            ("12-31", "g", "e 1"),
        ],
    );
}

#[test]
fn checks_3_to_6_ways() {
    for (measure, event, expected) in [
        ("840ms to 300ms", "610ms", "p 0.425926, score 0.425926"),
        ("840ms to 300ms", "900ms", "p -0.111111, score 0"),
        ("100 to 60 tickets", "50 tickets", "p 1.25, score 1, percent 100"),
        ("-10 to 20 NPS", "-5", "p 0.166667"),
        ("40k visits +25%", "43k", "p 0.3, target 50k_visits"),
        ("12min -25%", "10.5min", "p 0.5"),
        ("24% +25%", "24%", "target 30%, p 0"),
        ("24% +5pp", "+1pp", "target 29%, p 0.2"),
        ("840ms to 300ms", "0.61s", "p 0.425926"),
        ("2h to 90min", "105min", "p 0.5"),
    ] {
        check(
            &goal(measure, &[&format!("2026-10-19 {event}")]),
            &[("11-15", "g", expected)],
        );
    }
}

#[test]
fn check_7_another_denominator_is_another_unit() {
    check(&goal("3/5 to 4/5", &["2026-10-19 3.6/5"]), &[("11-15", "g", "p 0.6")]);
    let other = model(&goal("3/5 to 4/5", &["2026-10-19 7/10"]), day("11-15"));
    check_model(&other, &[("11-15", "g", "p unknown")]);
}

#[test]
fn check_8_and_9_a_level_in_months() {
    let text = goal(
        "<= 2%",
        &[
            "cadence: month",
            "2026-10-01 1.8%",
            "2026-10-31 2.4%",
            "2026-11-10 2.0%",
        ],
    );
    check(
        &text,
        &[
            ("11-15", "g", "p 0.387004, status at-risk"),
            ("10-01", "g", "p 0, status on-track, closed false"),
        ],
    );
}

#[test]
fn check_10_a_level_whose_last_value_ran_out() {
    let text = goal(
        "<= 2%",
        &["cadence: week", "2026-10-01 1.8%", "2026-10-20 2.4%", "2026-10-27 1.9%"],
    );
    check(
        &text,
        &[("11-15", "g", "p 0.395604, status unknown, why RanOut(2026-11-10)")],
    );
}

#[test]
fn check_11_weights_and_what_is_unknown() {
    let half = ["measure: 0 to 100 visits", "2026-10-19 50"];
    let text = objective(
        &[],
        &[
            &["weight: 6", half[0], half[1]],
            &["weight: 4", "measure: 0 to 100 visits", "2026-10-19 100"],
        ],
    );
    check(&text, &[("11-15", "o", "score 0.7, known 2/2")]);
    let text = objective(
        &[],
        &[
            &["measure: 0 to 100 visits", "2026-10-19 40"],
            &["weight: 2", "measure: 0 to 100 visits"],
            &["measure: 0 to 100 visits", "2026-10-19 80"],
        ],
    );
    check(
        &text,
        &[
            ("12-31", "o", "score 0.6, known 2/3"),
            ("2027-01-01", "o", "score 0.3, known 3/3"),
        ],
    );
}

#[test]
fn check_12_shares_are_clamped_before_they_count() {
    for (first, second, score) in [("125", "50", "0.75"), ("-20", "50", "0.25")] {
        let value = |value: &str| format!("2026-10-19 {value}");
        let text = objective(
            &[],
            &[
                &["measure: 0 to 100 visits", &value(first)],
                &["measure: 0 to 100 visits", &value(second)],
            ],
        );
        check(&text, &[("11-15", "o", &format!("score {score}"))]);
    }
}

#[test]
fn check_13_what_was_dropped_was_promised() {
    let text = objective(
        &[],
        &[
            &["measure: 0 to 10 visits", "2026-10-19 2", "2026-10-26 dropped: No room"],
            &["measure: 0 to 10 visits", "2026-10-19 6"],
            &["measure: 0 to 10 visits", "2026-10-19 8"],
        ],
    );
    check(
        &text,
        &[
            ("10-25", "o", "score 0.533333, promised 0.533333"),
            ("11-15", "o", "score 0.7, promised 0.533333, known 2/2"),
        ],
    );
}

#[test]
fn check_14_no_weight_no_score() {
    let none = ["weight: 0", "measure: 0 to 10 visits", "2026-10-19 2"];
    let text = objective(&[], &[&none, &none]);
    check(&text, &[("11-15", "o", "score unknown, known 0/0")]);
    let model = good_model(&text, day("11-15"));
    let evaluation = Evaluation::new(&model, day("11-15"));
    assert!(evaluation.standing(thing(&model, "o")).roll_up.unwrap().weightless);
}

#[test]
fn check_15_counts() {
    let first = ["2026-10-05 +1", "2026-10-12 +1", "2026-10-19 1", "2026-10-26 +1 memo"];
    check(
        &goal("3 memos", &first),
        &[
            ("10-12", "g", "p 0.666667"),
            ("10-19", "g", "p 0.333333"),
            ("11-15", "g", "p 0.666667, value 2_memos"),
        ],
    );
    let twice = ["2026-10-05 +1", "2026-10-05 +1"];
    check(&goal("3 memos", &twice), &[("10-05", "g", "p 0.666667")]);
    check(&goal("3 memos", &[]), &[("10-05", "g", "p unknown")]);
    check(&goal("3 memos", &["2026-10-05 0 memos"]), &[("10-05", "g", "p 0")]);
}

#[test]
fn check_16_a_start_that_is_not_known_yet() {
    let text = goal(
        "? to 40%",
        &["2026-10-05 26%", "2026-10-12 baseline 24%", "2026-10-19 28%"],
    );
    check(
        &text,
        &[
            ("10-04", "g", "p unknown, why Unknown(NeverMeasured)"),
            ("10-05", "g", "p unknown, why Unknown(NoBaseline)"),
            ("10-12", "g", "p unknown, why Unknown(NeverMeasured), from 24%"),
            ("10-19", "g", "p 0.25"),
        ],
    );
}

#[test]
fn check_17_a_target_that_moved() {
    let text = goal(
        "840ms to 300ms",
        &["2026-10-19 610ms", "2026-10-26 target 350ms was 300ms: Agreed"],
    );
    check(
        &text,
        &[
            ("10-19", "g", "p 0.425926, promised 0.425926"),
            ("10-25", "g", "p 0.425926, target 300ms"),
            ("10-26", "g", "p 0.469388, promised 0.425926, target 350ms"),
        ],
    );
}

#[test]
fn check_18_an_end_that_moved() {
    let text = goal("yes/no", &["2026-11-15 due 2027-01-31 was 2026-12-31: Agreed"]);
    check(
        &text,
        &[
            ("11-14", "g", "e 0.483516, end 2026-12-31"),
            ("11-15", "g", "e 0.368852, end 2027-01-31"),
        ],
    );
    check(&goal("yes/no", &[]), &[("11-15", "g", "e 0.494505")]);
}

#[test]
fn check_19_the_bar_depends_on_the_kind() {
    for (kind, value, on, bar, status) in [
        ("aspirational", "72", "2027-01-01", "0.7", "achieved"),
        ("aspirational", "69", "2027-01-01", "0.7", "missed"),
        ("learning", "70", "2027-01-01", "0.7", "achieved"),
        ("committed", "95", "2027-01-01", "1", "missed"),
        ("aspirational", "75", "11-15", "0.7", "on-track"),
    ] {
        let value = format!("2026-10-19 {value}");
        let text = objective(&[&format!("kind: {kind}")], &[&["measure: 0 to 100 visits", &value]]);
        check(&text, &[(on, "o.a", &format!("bar {bar}, status {status}"))]);
        check(&text, &[(on, "o", &format!("bar {bar}, status {status}"))]);
    }
}

#[test]
fn check_20_yes_or_no_has_time_until_its_last_day() {
    let text = "goal g: G\n  start: 2026-10-01\n  due: 2026-12-15\n  measure: yes/no\n";
    check(
        text,
        &[
            ("11-13", "g", "e 0.573333, status on-track"),
            ("12-15", "g", "status at-risk"),
            ("12-16", "g", "status missed, closed false"),
        ],
    );
}

#[test]
fn check_21_whole_items_are_judged_one_by_one() {
    for (target, done, on, status) in [
        ("10 tickets", "6 tickets", "10-31", "on-track"),
        ("10 tickets", "5 tickets", "10-31", "at-risk"),
        ("10 tickets", "4 tickets", "10-31", "off-track"),
        ("3 memos", "0 memos", "10-16", "on-track"),
        ("3 memos", "0 memos", "10-18", "at-risk"),
    ] {
        let text =
            format!("goal g: G\n  start: 2026-10-01\n  due: 2026-11-20\n  measure: {target}\n  2026-10-01 {done}\n");
        check(&text, &[(on, "g", &format!("status {status}"))]);
    }
}

#[test]
fn check_22_the_first_days_are_judged_gently() {
    let text = goal("840ms to 300ms", &["2026-10-01 840ms"]);
    check(
        &text,
        &[
            ("10-08", "g", "e 0.076923, status at-risk"),
            ("10-11", "g", "e 0.10989, status off-track"),
        ],
    );
}

#[test]
fn check_23_a_forecast() {
    let text = goal(
        "840ms to 300ms",
        &[
            "2026-10-08 target 350ms was 300ms: The card scheme moved",
            "2026-10-19 720ms",
            "2026-10-26 610ms",
            "2026-11-09 580ms",
            "2026-11-16 520ms",
        ],
    );
    let model = good_model(&text, day("11-16"));
    let goal = thing(&model, "g");
    let evaluation = Evaluation::new(&model, day("11-16"));
    let forecast = evaluation.forecast(goal).unwrap();
    assert_eq!(six(forecast.lines.median.slope), "-6.811594");
    assert_eq!(six(forecast.landing.value), "220.144928");
    assert_eq!(six(forecast.landing.progress.raw()), "1.26501");
    assert_eq!(forecast.reached, Reached::On(day("12-12")));
    let (low, high) = forecast.range();
    assert_eq!(
        (six(low.value), six(low.progress.raw())),
        ("368.285714".into(), "0.962682".into())
    );
    assert!(high.progress.raw() > forecast.landing.progress.raw());
    assert_eq!(six(forecast.needed_per_week), "-26.444444");
    let earlier = Evaluation::new(&model, day("11-08"));
    assert_eq!(earlier.forecast(goal), Err(NoForecast::FewValues(2)));
}

#[test]
fn check_27_feedback() {
    let fact = |tones: &[&str]| {
        let mut text =
            "goal g: G\n  during: 2026-10-01..2026-10-11\n  fact f: F\n    measure: feedback >= 80%\n".to_owned();
        for tone in tones {
            text += &format!("    2026-10-02 {tone} by @ana: Words\n");
        }
        text
    };
    check(
        &fact(&["+", "+", "+", "+", "-", "=", "="]),
        &[("10-06", "g.f", "p 0.5"), ("10-06", "g", "p 0.5")],
    );
    check(&fact(&["+", "+", "+", "-"]), &[("10-11", "g.f", "p 0.9375")]);
    check(
        &fact(&["+", "+", "=", "=", "="]),
        &[("10-11", "g.f", "p unknown, why Unknown(FewTones(2))")],
    );
}

#[test]
fn check_28_an_average_takes_every_answer() {
    let answers = ["4/5", "3/5", "5/5"].map(|answer| format!("2026-12-21 {answer}"));
    let later = ["5/5", "4/5", "4/5"].map(|answer| format!("2026-12-28 {answer}"));
    let events: Vec<&str> = answers.iter().chain(&later).map(String::as_str).collect();
    check(&goal("average >= 4/5", &events), &[("12-31", "g", "p 1, status done")]);
    let model = good_model(&goal("average >= 4/5", &events), day("12-31"));
    let evaluation = Evaluation::new(&model, day("12-31"));
    let measured = evaluation.standing(thing(&model, "g")).measured;
    let goalpost_model::progress::measured::Parts::Found(found) = measured.parts else {
        panic!("{measured:?}");
    };
    assert_eq!((six(found.found), found.answers), ("4.166667".into(), 6));
}

#[test]
fn check_30_a_committed_value_sets_the_bar() {
    let text = objective(
        &["kind: aspirational"],
        &[&["measure: 100 to 200 visits", "commit: 150 visits", "2026-10-19 160"]],
    );
    check(
        &text,
        &[
            ("11-15", "o.a", "bar 0.5, plan 0.247253"),
            ("11-15", "o", "bar 0.7"),
            ("2027-01-01", "o.a", "status achieved"),
        ],
    );
}

#[test]
fn check_31_vendors_disagree() {
    for (rule, status) in [
        ("ratio", "at-risk"),
        ("servicenow", "at-risk"),
        ("upraise", "at-risk"),
        ("engagedly", "on-track"),
        ("oboard", "on-track"),
        ("viva", "at-risk"),
        ("planview", "at-risk"),
        ("mooncamp", "at-risk"),
    ] {
        let workspace = format!("workspace: W\n  status-rule: {rule}\n");
        let text = "goal g: G\n  start: 2026-10-01\n  due: 2026-11-20\n  measure: 0 to 100 visits\n  2026-10-26 48\n";
        let input = goalpost_model::Input::of_texts(
            [("a.goals", text), ("workspace.goals", workspace.as_str())],
            day("10-31"),
        );
        let model = goalpost_model::Model::build(input);
        check_model(&model, &[("10-31", "g", &format!("status {status}"))]);
    }
}

#[test]
fn a_figure_is_written_in_the_unit_of_its_measure() {
    let text = goal("840ms to 300ms", &["2026-10-19 0.61s"]);
    let model = good_model(&text, day("11-15"));
    let values = Evaluation::new(&model, day("11-15"))
        .values(thing(&model, "g"))
        .unwrap();
    let latest = values.latest().unwrap().value;
    assert_eq!(values.write(latest), "610ms");
    assert_eq!(values.unit.value(Quantity::parse("1s").unwrap()), Some(1000.into()));
}
