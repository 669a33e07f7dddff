//! O: key results and weights. H: schedules.

use crate::common::{expect, expect_of, goal, objective, says};

fn results(count: usize) -> String {
    (1..=count)
        .map(|at| format!("  result r{at}: People helped\n    measure: {at} people\n"))
        .collect()
}

#[test]
fn an_objective_has_results_or_is_a_roll_up() {
    expect(&objective(""), &["O01 1:1"]);
    expect(&objective("  measure: rollup\n"), &[]);
    expect(&objective("  goal g: Read it\n    measure: 4 pages\n"), &["O01 1:1"]);
    expect(
        &objective("  reslt r: People helped\n    measure: 4 people\n"),
        &["L02 5:3"],
    );
    expect(
        &objective("  kr r1: People\n    measure: 4 people\n  key-result r2: F\n    measure: 4 forms\n"),
        &[],
    );
}

#[test]
fn results_are_counted() {
    for (count, expected) in [(1, vec!["O02 1:1"]), (2, vec![]), (4, vec![]), (5, vec!["O02 1:1"])] {
        expect(&objective(&results(count)), &expected);
    }
}

#[test]
fn drafts_do_not_count_and_dropped_ones_are_not_too_many() {
    let draft = "  result draft: People who ask again\n    measure: 3 people\n    draft: yes\n";
    expect(&objective(&format!("{}{draft}", results(4))), &[]);
    expect(&objective(&format!("{}{draft}", results(1))), &["O02 1:1"]);
    let dropped = "  result gone: Given up\n    measure: 3 people\n    2026-11-02 dropped: Nobody asked for it\n";
    expect(&objective(&format!("{}{dropped}", results(4))), &[]);
    expect(&objective(&format!("{}{dropped}", results(1))), &[]);
}

#[test]
fn the_count_is_said_with_its_limit() {
    says(
        &objective(&results(5)),
        "`Become the desk that people walk up to first` has 5 key results, and 2 to 4 keep it in focus",
        "keep those that would tell first whether it is reached, and move the others to another objective or to steps",
    );
    says(
        &objective(&results(1)),
        "`Become the desk that people walk up to first` has 1 key result, and 2 to 4 keep it in focus",
        "add what else would show that it is reached, or what must not get worse meanwhile",
    );
}

fn weighted(weights: [&str; 2]) -> String {
    let result = |weight: &str| match weight {
        "" => "  result: People\n    measure: 4 people\n".to_owned(),
        weight => format!("  result: People\n    measure: 4 people\n    weight: {weight}\n"),
    };
    objective(&weights.map(result).concat())
}

#[test]
fn weights_add_up_to_something() {
    for (weights, expected) in [
        (["", ""], vec![]),
        (["0", ""], vec![]),
        (["0", "2"], vec![]),
        (["0", "0"], vec!["O08 7:13"]),
        (["0", "0.00"], vec!["O08 7:13"]),
        (["-2", ""], vec!["O08 7:13"]),
        (["-2", "0"], vec!["O08 7:13"]),
        (["heavy", "0"], vec!["L06 7:13"]),
    ] {
        expect(&weighted(weights), &expected);
    }
}

#[test]
fn weights_of_facts_milestones_and_revisions_are_looked_at_too() {
    let facts = "  fact a: A\n    measure: 4 a\n    weight: 0\n  fact b: B\n    measure: 4 b\n    weight: 0\n";
    expect(&goal(facts), &["O08 7:13"]);
    let milestones = "  milestone a: A\n    weight: 0\n  milestone b: B\n    weight: 0\n";
    expect(&goal(milestones), &["O08 6:13"]);
    expect(
        &goal("  measure: 4 pages\n  2026-11-02 weight -1 was 1 by @ana: Less of it\n"),
        &["O08 6:21"],
    );
}

#[test]
fn a_habit_has_a_schedule() {
    let habit = |line: &str| goal(&format!("  measure: 4 pages\n  habit read: Read four pages\n{line}"));
    expect(&habit(""), &["H01 6:3"]);
    expect(&habit("    every: week on mon\n"), &[]);
    expect(&habit("    every: full moon\n"), &["L08 7:12"]);
    expect(&habit("    evry: week on mon\n"), &["L03 7:5"]);
    says(
        &habit(""),
        "nothing says how often `Read four pages` is done",
        "type a schedule: `every: weekday`, `every: week on tue` or `every: 3x per week`",
    );
}

#[test]
fn results_are_not_counted_where_a_line_could_not_be_read() {
    let text = |line: &str| {
        format!(
            "objective o: Be quick\n  kind: committed\n  owner: @ana\n  during: 2026-Q4\n{line}  result a: A\n    measure: 9 to 3 calls\n"
        )
    };
    expect_of("O02 O12", &text(""), &["O12 1:1"]);
    expect_of(
        "O02 O12",
        &text("  keyresult p95 Cut it\n    measure: 8 to 4 calls\n"),
        &[],
    );
}
