//! S: owners and placeholders.

use crate::common::{expect, goal, objective, says};

#[test]
fn a_placeholder_stands_where_it_is_typed() {
    for (lines, expected) in [
        ("  measure: 40 pages\n  how: Ask [Colleague] for help\n", "S03 6:12"),
        ("  measure: 40 pages\n  how: In <number> days, on TBD\n", "S03 6:11"),
        ("  measure: 40 pages\n  source: ???\n", "S03 6:11"),
        ("  fact clean: [What shows it]\n    measure: 40 pages\n", "S03 5:15"),
        ("  measure: 40 pages\n  how: é😀 [Colleague]\n", "S03 6:11"),
    ] {
        expect(&goal(lines), &[expected]);
    }
}

#[test]
fn placeholders_are_named_together() {
    says(
        &goal("  measure: 40 pages\n  how: Ask [Colleague], then [Client]\n"),
        "`[Colleague]` and `[Client]` are still to be filled in",
        "type what belongs there; a shape to be filled in again and again is a `template`",
    );
}

#[test]
fn placeholders_are_at_home_in_templates_and_nothing_is_said_of_other_lines() {
    expect(
        "template reading: Read [Something]\n  goal: Read [Number] pages\n    measure: [Number] pages\n    every: TBD\n",
        &["L15 4:5"],
    );
    let quiet = "  measure: 40 pages\n  x-note: [Number]\n  link: https://example.org/{id}/[Name]\n  // [Number]\n  \
                 > [Number]\n  - [ ] Ask [Colleague]\n  2026-10-19 4 pages: [Number] so far\n";
    expect(&goal(quiet), &[]);
}

#[test]
fn a_value_that_cannot_be_read_is_no_placeholder_besides() {
    expect(&goal("  measure: [Number] pages\n"), &["L09 5:12"]);
    expect(&goal("  measure: 40 pages\n  supports: [Vision]\n"), &["R03 6:13"]);
}

#[test]
fn a_title_that_is_not_filled_in_is_asked_for_nothing_else() {
    let text = "goal: Read [Number] pages by [Date]\n  owner: @ana\n  why: The audit asks about it\n";
    expect(text, &["S03 1:12"]);
    let waived = format!("{text}  allow S03: That is what the form says\n");
    expect(&waived, &["M01 1:1", "T01 1:1"]);
}

#[test]
fn an_owner_may_be_inherited() {
    let bare = "goal pages: Read the manual\n  during: 2026-Q4\n  measure: 40 pages\n  why: The audit asks about it\n";
    expect(bare, &["S08 1:1"]);
    expect(&format!("file desk: Desk\n  owner: @ana\n\n{bare}"), &[]);
    let nested =
        "  result r1: People helped\n    measure: 5 people\n  result r2: Forms filled in\n    measure: 9 forms\n";
    expect(&objective(nested), &[]);
}

#[test]
fn of_a_whole_without_an_owner_only_the_top_is_reported() {
    let text = "objective desk: Become the desk\n  during: 2026-Q4\n  why: People wait\n  \
                result r1: People helped\n    measure: 5 people\n  result r2: Forms filled in\n    measure: 9 forms\n    \
                owner: @ana\n";
    expect(text, &["S08 1:1"]);
    expect("habit run: Run round the lake\n  every: day\n", &["S08 1:1"]);
}

#[test]
fn an_owner_that_is_misspelt_is_not_missed_too() {
    let goal = |owner| {
        format!(
            "goal pages: Read the manual\n  {owner}\n  during: 2026-Q4\n  measure: 40 pages\n  why: The audit asks\n"
        )
    };
    expect(&goal("onwer: @ana"), &["L03 2:3"]);
    expect(&goal("owner:"), &["L10 2:3"]);
    expect(&goal("owner: ana"), &["L10 2:10"]);
}

#[test]
fn who_is_named_is_quoted() {
    says(
        "goal: Read the manual\n  during: 2026-Q4\n  measure: 40 pages\n  why: The audit asks about it\n",
        "nobody owns `Read the manual`",
        "type the handle of the one who answers for it: `owner: @ana`; a `file` can have an owner for all that is in it",
    );
}
