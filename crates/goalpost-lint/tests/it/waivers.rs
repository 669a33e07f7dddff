//! W: what an `allow` waives, where, until when, and what is said of it.

use crate::common::{expect, expect_of, findings, model, objective, says};

const UNWHYED: &str = "goal pages: Read the manual\n  owner: @ana\n  during: 2026-Q4\n  measure: 4 pages\n";

fn with(lines: &str) -> String {
    format!("{UNWHYED}{lines}")
}

#[test]
fn a_waiver_is_by_code_name_or_family_in_whatever_case() {
    for allow in ["R01", "r01", "no-why", "No-Why", "R01, G01", "G01 R01"] {
        expect(&with(&format!("  allow {allow}: Everybody knows\n")), &[]);
    }
    expect(&with("  allow R: Everybody knows\n"), &[]);
    expect(&with("  allow T06: Nine nails\n"), &["R01 1:1"]);
}

#[test]
fn a_waiver_holds_for_what_is_nested() {
    let nested = |allow: &str| {
        objective(&format!(
            "{allow}  result r1: People\n  result r2: Forms\n    measure: 4 forms\n    habit h: Fill in\n"
        ))
    };
    expect(&nested(""), &["M01 5:3", "H01 8:5"]);
    expect(&nested("  allow M01 H01: As agreed\n"), &[]);
    let sibling = objective("  result r1: People\n  result r2: Forms\n    measure: 4 forms\n    allow M01: Not mine\n");
    expect(&sibling, &["M01 5:3", "W02 8:11"]);
}

#[test]
fn a_waiver_holds_for_a_file_or_the_workspace() {
    expect(
        &format!("file desk: Desk\n  allow R01: Everybody knows\n\n{UNWHYED}"),
        &[],
    );
    expect(
        &format!("workspace: Desk\n  allow R01: Everybody knows\n\n{UNWHYED}"),
        &[],
    );
}

#[test]
fn the_thing_that_is_logged_about_can_waive_what_its_log_says() {
    let goal = "goal pages: Read\n  owner: @ana\n  during: 2026-Q4\n  why: The audit\n  measure: 4 pages\n";
    let log = "2026-11-02 pages 4h: Done\n";
    expect(&format!("{goal}{log}"), &["M07 6:18"]);
    expect(&format!("{goal}  allow M07: We count in hours as well\n{log}"), &[]);
}

#[test]
fn a_dead_link_is_waived_where_it_stands() {
    expect(&with("  supports: nowhere\n  allow R03: It comes next week\n"), &[]);
}

#[test]
fn a_waiver_holds_up_to_its_day() {
    expect(&with("  allow R01 until 2026-11-21: In November\n"), &[]);
    expect(
        &with("  allow R01 until 2026-11-20: In November\n"),
        &["R01 1:1", "W01 5:19"],
    );
    says(
        &format!("{UNWHYED}  why: The audit\n  allow R01 T06 until 2026-11-20: In November\n"),
        "`R01` and `T06` were allowed until 2026-11-20, and that day has passed",
        "settle what it waived and delete the line, or type a later day and say in its reason what has changed",
    );
}

#[test]
fn a_waiver_that_nothing_needs_is_pointed_out_where_its_rules_ran() {
    let content = format!("{UNWHYED}  why: The audit\n");
    expect(
        &format!("{content}  allow R01 M01: Everybody knows\n"),
        &["W02 6:9", "W02 6:13"],
    );
    for quiet in ["G01", "moved-goalpost", "G"] {
        expect(&format!("{content}  allow {quiet}: Not looked at\n"), &[]);
    }
    expect(&format!("{content}  allow O: All of the family run\n"), &[]);
    expect(
        &format!("workspace: W\n  lint: R01 off\n{content}  allow R01: Off\n"),
        &[],
    );
}

#[test]
fn a_waiver_needs_a_reason_and_a_rule_that_exists() {
    expect(&with("  allow R01\n"), &["L18 5:3"]);
    expect(&with("  allow R01:\n"), &["L18 5:3"]);
    expect(&with("  allow: Everybody knows\n"), &["R01 1:1", "L10 5:3"]);
    expect(&with("  allow R01 R99: Everybody knows\n"), &["L10 5:13"]);
    expect(&with("  allow R01 until 31.12.2026: Later\n"), &["L05 5:19"]);
    expect(&with("  allow R01 until: Later\n"), &["L05 5:13"]);
}

#[test]
fn a_misspelt_rule_is_offered() {
    let model = model(&with("  allow no-wyh: Everybody knows\n"));
    let found = findings(&model);
    assert_eq!(
        (found[1].code.0, found[1].help.as_str()),
        ("L10", "did you mean `no-why`?")
    );
    assert_eq!(found[1].fixes[0].edits[0].edit.text, "no-why");
}

#[test]
fn the_language_and_waivers_cannot_be_waived() {
    for code in ["L05", "L", "W02", "W", "bad-day"] {
        let text = format!("{UNWHYED}  why: The audit\n  allow {code}: We write it so\n");
        expect(&text, &["L10 6:9"]);
    }
    says(
        &format!("{UNWHYED}  why: The audit\n  allow L05: We write it so\n"),
        "`L05` cannot be waived",
        "rules of the language and of waivers hold for everybody: settle what was found, and delete the code here",
    );
}

#[test]
fn an_unused_waiver_of_a_family_is_reported_where_all_that_is_on_ran() {
    let text = with("  why: The audit asks about it\n  allow E: Nobody is expected to\n");
    for (select, expected) in [("W02 E", &["W02 6:9"][..]), ("W02", &[]), ("W02 E01", &[])] {
        expect_of(select, &text, expected);
    }
}
