//! T: ends, and days within those of the whole.

use goalpost_text::Severity;

use crate::common::{expect, findings, findings_of, goal, model, objective, says, says_of};

const BARE: &str = "goal pages: Read the manual\n  owner: @ana\n  measure: 40 pages\n  why: The audit asks about it\n";

#[test]
fn a_goal_that_never_ends_may_be_a_habit() {
    says_of(
        "T01",
        "goal g: Run 3x a week\n",
        "`3x a week` says how often, and a goal says until when, too",
        "type its last day, `due: 2026-12-31`, or the period it runs in, `during: 2026-Q4`; if it has no end it is a \
         habit: type `habit:`, and below it `every: 3x per week`",
    );
}

#[test]
fn an_end_may_be_inherited() {
    expect(BARE, &["T01 1:1"]);
    for line in ["due: 2026-12-31", "during: 2026-Q4", "due: 2026-Q4"] {
        expect(&format!("{BARE}  {line}\n"), &[]);
    }
    expect(&format!("{BARE}  start: 2026-10-01\n"), &["T01 1:1"]);
    expect(&format!("{BARE}  deu: 2026-12-31\n"), &["L03 5:3"]);
    expect(&format!("{BARE}  due: 31.12.2026\n"), &["L05 5:8"]);
    expect(&format!("file desk: Desk\n  during: 2026-Q4\n\n{BARE}"), &[]);
    expect(&format!("file desk: Desk\n  durning: 2026-Q4\n\n{BARE}"), &["L03 2:3"]);
}

#[test]
fn habits_expectations_and_visions_need_no_end() {
    expect(
        "vision open: Nobody waits\n  owner: @ana\nhabit run: Run\n  owner: @ana\n  every: day\n\
         expectation early: Says it early\n  for: everyone\n  good: A day before\n",
        &[],
    );
}

#[test]
fn of_a_whole_without_an_end_only_the_top_is_reported() {
    let text = "objective desk: Become the desk\n  owner: @ana\n  why: People wait\n  \
                result r1: People helped\n    measure: 5 people\n  result r2: Forms\n    measure: 9 forms\n";
    expect(text, &["T01 1:1"]);
}

fn results(days: &str) -> String {
    objective(&format!(
        "  result r1: People helped\n    measure: 5 people\n  result r2: Forms\n    measure: 9 forms\n{days}"
    ))
}

#[test]
fn days_lie_within_those_of_the_whole() {
    for (days, expected) in [
        ("    due: 2026-12-31\n", vec![]),
        ("    start: 2026-10-01\n    due: 2026-11\n", vec![]),
        ("    due: 2027-01-01\n", vec!["T03 9:10"]),
        ("    due: 2026-09-30\n", vec!["T03 9:10"]),
        ("    start: 2026-09-30\n", vec!["T03 9:12"]),
        ("    start: 2027-01-01\n", vec!["T03 9:12"]),
        (
            "    start: 2026-09-30\n    due: 2027-01-01\n",
            vec!["T03 9:12", "T03 10:10"],
        ),
        ("    during: 2026\n", vec!["T03 9:13"]),
        ("    due: 31.01.2027\n", vec!["L05 9:10"]),
        ("    milestone m: Half\n      due: 2027-02-01\n", vec!["T03 10:12"]),
    ] {
        expect(&results(days), &expected);
    }
}

#[test]
fn a_milestone_lies_within_its_own_result() {
    let days = "    due: 2026-11-30\n    milestone m: Half\n      due: 2026-12-15\n";
    expect(&results(days), &["T03 11:12"]);
}

#[test]
fn an_end_comes_after_the_start() {
    let with = |days: &str| format!("{BARE}{days}");
    expect(&with("  start: 2026-12-01\n  due: 2026-11-01\n"), &["T03 6:8"]);
    expect(&with("  due: 2026-12-01\n  start: 2026-12-01\n"), &[]);
    expect(
        &format!("file f: F\n  due: 2026-10-01\n\n{BARE}  start: 2026-12-01\n"),
        &["T03 8:10"],
    );
}

#[test]
fn days_are_quoted_with_those_they_are_compared_with() {
    says(
        &results("    due: 2027-01-15\n"),
        "`Forms` ends on 2027-01-15 after `Become the desk that people walk up to first`, which ends on 2026-12-31",
        "type a day within, or move the days of what holds it with a revision",
    );
    says(
        &format!("{BARE}  start: 2026-12-01\n  due: 2026-11-01\n"),
        "`Read the manual` ends on 2026-11-01 before it starts on 2026-12-01",
        "type an end that is not before the start",
    );
}

#[test]
fn after_a_revision_it_is_a_warning_where_the_revision_stands() {
    let severities = |text: &str| -> Vec<_> { findings(&model(text)).iter().map(|found| found.severity).collect() };
    let late =
        results("    due: 2026-12-15\n    2026-11-02 due 2027-01-15 was 2026-12-15 by @ana: The printer is late\n");
    expect(&late, &["T03 10:20"]);
    assert_eq!(severities(&late), [Severity::Warning]);
    let whole_is_shorter = objective(
        "  2026-11-02 due 2026-11-30 was 2026-12-31 by @ana: The desk closes\n  result r1: People\n    measure: 5 people\n    \
         due: 2026-12-31\n  result r2: Forms\n    measure: 9 forms\n",
    );
    expect(&whole_is_shorter, &["T03 8:10"]);
    assert_eq!(severities(&whole_is_shorter), [Severity::Warning]);
    let still_to_come = results("    due: 2026-12-15\n    2026-11-22 due 2027-01-15 was 2026-12-15 by @ana: Later\n");
    expect(&still_to_come, &[]);
}

#[test]
fn a_revision_can_make_it_good() {
    let wider = objective(
        "  2026-11-02 due 2027-01-31 was 2026-12-31 by @ana: One more month\n  result r1: People\n    measure: 5 people\n    \
         due: 2027-01-15\n  result r2: Forms\n    measure: 9 forms\n",
    );
    expect(&wider, &[]);
    expect(
        &goal("  measure: 4 pages\n  2026-11-02 start 2026-10-05 was 2026-10-01 by @ana: Later\n"),
        &[],
    );
    let grandparent = objective(
        "  2026-11-02 due 2027-01-31 was 2026-12-31 by @ana: One more month\n  result r1: People\n    measure: milestones\n    \
         milestone m: Half\n      due: 2027-01-15\n  result r2: Forms\n    measure: 9 forms\n",
    );
    expect(&grandparent, &[]);
}

#[test]
fn by_a_month_may_mean_that_it_is_done_when_that_begins() {
    for (title, due, warns) in [
        ("Open the shop by June 2027", "2027-05-31", false),
        ("Open the shop by June 2027", "2027-06-30", false),
        ("Open the shop by June 2027", "2027-04-30", true),
        ("Open the shop by June 2027", "2027-07-31", true),
        ("Open the shop by 30 June 2027", "2027-05-31", true),
        ("Open the shop by the twelfth of May 2027", "2027-04-30", true),
        ("Open the shop by Christmas 2027", "2027-11-28", true),
        ("Open the shop by Q3 2027", "2027-06-30", false),
        ("Open the shop by H2 2027", "2027-09-28", true),
        ("Open the shop by 2027", "2027-11-28", true),
        ("Open the shop by the end of June 2027", "2027-05-31", true),
    ] {
        let text = format!("goal g: {title}\n  due: {due}\n  measure: yes/no\n");
        let found = findings_of("T02", &model(&text));
        assert_eq!(!found.is_empty(), warns, "{text}{found:?}");
    }
}

#[test]
fn a_day_without_a_year_is_the_first_behind_the_start() {
    for (title, start, expected) in [
        (
            "Sell 40 cakes by the end of January",
            "2026-12-01",
            "type `due: 2027-01-31`",
        ),
        (
            "Sell 40 cakes by the end of January",
            "2027-12-01",
            "type `due: 2028-01-31`",
        ),
        (
            "Sell 40 cakes by the end of February",
            "2027-03-01",
            "type `due: 2028-02-29`",
        ),
        ("Sell 40 cakes by 20 December", "2027-12-01", "type `due: 2027-12-20`"),
        (
            "Sell 40 cakes by January 2027",
            "2027-12-01",
            "`by January 2027` is 2027-01-31, before the start on 2027-12-01: correct the one that is wrong",
        ),
    ] {
        let text = format!("goal cakes: {title}\n  owner: @ana\n  start: {start}\n");
        let model = model(&text);
        let found = findings_of("T02", &model);
        let helps: Vec<&str> = found.iter().map(|found| found.help.as_str()).collect();
        assert_eq!(helps, [expected], "{title}");
    }
}
