//! What people declare of things, and what comes after the end.

use super::expect::{check, goal, objective};

#[test]
fn a_value_after_the_end_never_changes_the_score() {
    for (measure, before, after) in [
        ("0 to 100 visits", "60", "100"),
        ("3 memos", "2 memos", "+1"),
        ("<= 2%", "1%", "9%"),
        ("average >= 4/5", "3/5", "5/5"),
        ("? to 40%", "baseline 24%", "40%"),
    ] {
        let early = format!("2026-12-20 {before}");
        let with = goal(measure, &[&early, &format!("2027-01-10 {after}")]);
        let model = super::support::good_model(&with, super::support::day("2027-01-20"));
        let score = |on: &str| {
            let evaluation = goalpost_model::Evaluation::new(&model, super::support::day(on));
            let standing = evaluation.standing(super::support::thing(&model, "g"));
            (standing.score, standing.raw(), standing.status())
        };
        assert_eq!(score("2027-01-05"), score("2027-01-15"), "{measure}");
    }
}

#[test]
fn done_after_the_end_closes_and_changes_no_score() {
    check(
        &goal("yes/no", &["2027-01-10 done: At last"]),
        &[
            ("2027-01-09", "g", "score 0, status missed, closed false"),
            ("2027-01-10", "g", "score 0, status done, closed true"),
        ],
    );
    check(
        &goal("yes/no", &["2026-12-31 done"]),
        &[
            ("12-30", "g", "score 0"),
            ("2027-01-10", "g", "score 1, status done, closed true"),
        ],
    );
    check(
        &goal(
            "steps",
            &[
                "- [x] 2026-12-30: One",
                "- [x] 2027-01-10: Two",
                "- [x] Three",
                "- [x] due 2026-12-01: Four",
            ],
        ),
        &[("2027-01-20", "g", "score 0.75"), ("12-29", "g", "score 0.5")],
    );
}

#[test]
fn a_late_milestone_counts_while_its_result_runs() {
    let text = "\
goal g: G
  during: 2026-Q4
  measure: milestones
  milestone eu: Europe
    due: 2026-10-31
    2026-11-05 done
  milestone us: United States
    due: 2026-11-30
    weight: 3
    2027-01-05 done
  milestone asia: Asia
    due: 2026-12-31
    - [x] 2026-12-01: One
    - [ ] Two
    - [x] 2027-01-03: Three
    - [ ] Four
";
    check(
        text,
        &[
            ("10-31", "g.eu", "p 0, status at-risk"),
            ("11-01", "g.eu", "p 0, status missed, closed false"),
            ("11-05", "g.eu", "p 1, status done"),
            ("11-10", "g", "p 0.2, known 3/3"),
            ("12-01", "g", "p 0.25"),
            ("2027-01-10", "g.us", "score 0, status done, closed true"),
            ("2027-01-10", "g.asia", "score 0.25, known 4/4"),
            ("2027-01-10", "g", "score 0.25"),
        ],
    );
}

#[test]
fn a_part_that_outlives_its_whole_no_longer_changes_it() {
    let text = objective(
        &[],
        &[
            &[
                "due: 2027-03-31",
                "measure: 0 to 10 visits",
                "2026-12-20 2",
                "2027-01-20 9",
            ],
            &["due: 2027-03-31", "measure: yes/no", "2027-01-20 done"],
        ],
    );
    check(
        &text,
        &[
            ("2027-01-30", "o.a", "score 0.9"),
            ("2027-01-30", "o.b", "score 1"),
            ("12-31", "o", "score 0.1"),
            ("2027-01-30", "o", "score 0.1"),
        ],
    );
}

#[test]
fn states_come_in_their_order() {
    let with = |events: &[&str]| goal("0 to 100 visits", events);
    let on = "11-15";
    for (events, status) in [
        (&["2026-10-19 50"][..], "on-track"),
        (&["2026-10-19 100"], "done"),
        (&["2026-10-19 50", "2026-10-26 paused: Frost"], "paused"),
        (&["2026-10-19 100", "2026-10-26 paused: Frost"], "done"),
        (
            &["2026-10-19 50", "2026-10-26 paused: Frost", "2026-11-02 resumed: Thaw"],
            "on-track",
        ),
        (&["2026-10-19 100", "2026-10-26 dropped: No room"], "dropped"),
        (
            &[
                "2026-10-26 dropped: No room",
                "2026-11-02 resumed: Room",
                "2026-11-03 50",
            ],
            "on-track",
        ),
        (&["2026-10-19 100", "2026-11-02 score 0.9: Late"], "missed"),
        (&["2026-10-19 10", "2026-11-02 score 1"], "achieved"),
        (&["2026-11-02 score 1", "2026-11-03 dropped: No room"], "dropped"),
    ] {
        check(&with(events), &[(on, "g", &format!("status {status}"))]);
    }
    check(
        &with(&["2026-09-19 50"]),
        &[("09-30", "g", "status not-started, closed false")],
    );
    check(&with(&[]), &[("2027-01-01", "g", "status missed, closed false")]);
    check(
        &with(&["2027-01-05 score 0.4: Frost"]),
        &[("2027-01-05", "g", "score 0.4, status missed, closed true")],
    );
}

#[test]
fn what_is_nested_follows_and_keeps_a_rest_of_its_own() {
    let text = objective(
        &[
            "2026-10-12 paused: Frost",
            "2026-10-26 resumed: Thaw",
            "2026-11-23 dropped: No room",
        ],
        &[
            &["measure: 0 to 10 visits", "2026-10-05 5"],
            &[
                "measure: 0 to 10 visits",
                "2026-10-05 5",
                "2026-10-19 paused: Ana is away",
                "2026-11-09 resumed: Ana is back",
            ],
        ],
    );
    check(
        &text,
        &[
            ("10-11", "o.a", "status on-track"),
            ("10-12", "o.a", "status paused"),
            ("10-26", "o.a", "status on-track"),
            ("10-26", "o.b", "status paused"),
            ("10-26", "o", "status on-track"),
            ("11-09", "o.b", "status on-track"),
            ("11-23", "o.a", "status dropped"),
            ("11-23", "o", "status dropped"),
        ],
    );
}

#[test]
fn what_does_not_fit_says_nothing() {
    let text = goal("0 to 10 visits", &["2026-10-05 5", "2026-10-19 done"]);
    let model = super::support::model(&text, super::support::day("11-15"));
    super::expect::check_model(&model, &[("11-15", "g", "status on-track, closed false")]);
}

#[test]
fn a_level_is_never_done_before_its_last_day() {
    let text = goal("<= 2%", &["cadence: quarter", "2026-10-01 1%", "2026-12-31 2%"]);
    check(
        &text,
        &[
            ("12-30", "g", "status on-track"),
            ("12-31", "g", "p 1, status done"),
            ("2027-02-01", "g", "p 1, status done"),
        ],
    );
    let failed = goal("<= 2%", &["cadence: quarter", "2026-10-01 1%", "2026-12-31 2.1%"]);
    check(
        &failed,
        &[
            ("12-31", "g", "p 0.98913, status on-track"),
            ("2027-01-01", "g", "status missed"),
        ],
    );
}

#[test]
fn an_objective_takes_the_worst_of_its_results() {
    let at = |value: &'static str| ["measure: 0 to 100 visits", value];
    let (fine, poor) = (at("2026-10-19 50"), at("2026-10-19 10"));
    let unknown = ["measure: <= 2%", "cadence: week"];
    let late = ["start: 2026-12-01", "measure: yes/no"];
    for (results, status) in [
        (&[&fine[..], &poor[..]][..], "off-track"),
        (&[&fine[..], &unknown[..]], "at-risk"),
        (&[&fine[..], &late[..]], "on-track"),
        (&[&late[..]], "not-started"),
        (
            &[
                &fine[..],
                &["draft: yes", "measure: 0 to 100 visits", "2026-10-19 10"][..],
            ],
            "on-track",
        ),
        (
            &[
                &fine[..],
                &["weight: 0", "measure: 0 to 100 visits", "2026-10-19 10"][..],
            ],
            "on-track",
        ),
        (&[], "unknown"),
    ] {
        check(&objective(&[], results), &[("11-15", "o", &format!("status {status}"))]);
    }
}

#[test]
fn drafts_do_not_count_unless_the_whole_is_one() {
    let text = "\
goal g: G
  during: 2026-Q4
  fact a: A
    measure: 0 to 10 visits
    2026-10-05 5
  fact b: B
    draft: yes
    measure: 0 to 10 visits
    2026-10-05 10
goal h: H
  draft: yes
  during: 2026-Q4
  milestone a: A
    due: 2026-10-31
    2026-10-05 done
  milestone b: B
    draft: yes
    due: 2026-10-31
";
    check(
        text,
        &[
            ("11-15", "g", "score 0.5, known 1/1"),
            ("11-15", "h", "score 0.5, known 2/2"),
        ],
    );
}

#[test]
fn soft_facts_without_a_bar_are_no_number() {
    let text = "\
goal g: G
  during: 2026-Q4
  fact soft: What Ben says
    soft: @ben
    2026-10-05 + by @ben: Good
  fact hard: H
    measure: 0 to 10 visits
    2026-10-05 5
goal h: H
  during: 2026-Q4
  fact soft: What Ben says
    soft: @ben
  milestone m: M
    due: 2026-10-31
    2026-10-05 done
";
    check(
        text,
        &[
            ("11-15", "g", "score 0.5, known 1/1"),
            ("11-15", "h", "score 1, plan 1"),
        ],
    );
}

#[test]
fn milestones_draw_the_plan() {
    let text = "\
goal g: G
  start: 2026-10-01
  due: 2026-11-20
  measure: 100 to 200 visits
  milestone a: A
    due: 2026-10-11
    at: 150 visits
  milestone b: B
    due: 2026-10-31
    at: 160
  milestone c: Given up
    due: 2026-10-21
    at: 190
    2026-10-02 dropped: No room
goal h: H
  start: 2026-10-01
  due: 2026-11-20
  plan: backward
  milestone last: Last
    due: 2026-11-20
    needs: middle
  milestone middle: Middle
    due: 2026-10-31
    weight: 3
    needs: first
  milestone first: First
    due: 2026-10-11
  milestone none: Given up
    due: 2026-10-05
    2026-10-02 dropped: No room
";
    check(
        text,
        &[
            ("10-06", "g", "plan 0.25"),
            ("10-11", "g", "plan 0.5"),
            ("10-21", "g", "plan 0.55"),
            ("11-20", "g", "plan 1"),
            ("10-10", "h", "plan 0, status on-track"),
            ("10-11", "h", "plan 0.2"),
            ("10-31", "h", "plan 0.8, status off-track"),
        ],
    );
}
