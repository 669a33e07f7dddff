//! How figures came about, one measure at a time.

use goalpost_model::Evaluation;
use goalpost_report::{Audience, explain, find, json};

use crate::support::{day, model};

const ON: &str = "2026-11-20";

/// The sentences of a figure of the goal `x`.
fn how(goal: &str, figure: &str) -> String {
    let model = model(&format!("goal x: Ship\n  owner: @ana\n  during: 2026-Q4\n{goal}"), ON);
    let thing = find::one(&model, "x").unwrap();
    let report = explain::collect(&Evaluation::new(&model, day(ON)), thing, Audience::Person);
    let found = report.figures.iter().find(|known| known.name == figure).unwrap();
    format!("{}: {}", found.value, found.how.join("; "))
}

#[test]
fn progress_is_explained_by_its_measure() {
    for (goal, expected) in [
        (
            "  measure: 840ms to 300ms\n  2026-11-18 0.61s\n",
            "42%: p = (value − start) / (target − start), with 610ms now, 840ms at the start and 300ms as the target; -230 / -540 = 0.425925…",
        ),
        (
            "  measure: 3 memos\n  2026-11-01 +1 memo\n",
            "33%: p = value / target: 1 memo of 3 memos; 1 / 3 = 0.333333…",
        ),
        (
            "  measure: ? to 40%\n  2026-11-01 26%\n",
            "unknown: p = (value − start) / (target − start); It is unknown: its start is not known until a `baseline` event says it.",
        ),
        ("  measure: yes/no\n", "0%: p = 1 once it is done, 0 before"),
        (
            "  - [x] 2026-11-01: One\n  - [ ] Two\n",
            "50%: p = steps done / steps: 1 / 2",
        ),
        (
            "  fact a: A\n    measure: yes/no\n    2026-11-01 done\n  fact b: B\n    measure: 10 to 0\n",
            "100%: p = Σ weight · score / Σ weight over its facts; 1 of 2 parts that count is known; drafts and what is dropped are left out",
        ),
        (
            "  why: Because\n",
            "unknown: It is unknown: nothing that can be read says how it is measured.",
        ),
    ] {
        assert_eq!(how(goal, "progress"), expected, "{goal}");
    }
}

#[test]
fn a_status_names_its_rule_and_limits() {
    for (goal, expected) in [
        (
            "  measure: 10 to 0\n  2026-11-18 6\n",
            "off track: 40% done, 54% planned by now; on track from 90% of the plan, at risk from 75% (rule ratio); p is 0.4; on track from 0.9 · 0.549450… = 0.494505…, at risk from 0.75 · 0.549450… = 0.412087…",
        ),
        (
            "  measure: 3 memos\n  2026-11-01 +1 memo\n",
            "on track: 1 of 3 are done and 1 are expected by now, none is missing",
        ),
        (
            "  measure: 10 to 0\n",
            "at risk: 50 days of 91 are gone, a third or more, and nothing was measured yet",
        ),
        ("  measure: 10 to 0\n  2026-11-18 0\n", "done: the target is reached"),
        (
            "  measure: 10 to 0\n  2026-11-18 dropped: No\n",
            "dropped: its people gave it up",
        ),
        (
            "  measure: 10 to 0\n  2026-11-18 score 0.7: Well\n",
            "missed: it was graded 0.7, and 1 counts as success",
        ),
    ] {
        assert_eq!(how(goal, "status"), expected, "{goal}");
    }
}

#[test]
fn every_source_is_a_line_of_the_files() {
    let model = model(
        "goal x: Ship
  owner: @ana
  during: 2026-Q4
  measure: 10 to 0
  2026-11-01 8 on-track confidence 7/10
  2026-11-02 target 1 was 0: Less
  2026-11-03 due 2027-01-31 was 2026-12-31: Later
  2026-11-04 6
",
        ON,
    );
    let thing = find::one(&model, "x").unwrap();
    let report = explain::collect(&Evaluation::new(&model, day(ON)), thing, Audience::Person);
    insta::assert_snapshot!(json(&report));
}

#[test]
fn the_sources_of_a_value_add_up() {
    let goal = "goal x: Ship\n  owner: @ana\n  during: 2026-Q4\n  measure: 120 books +25%\n  2026-10-05 90 books\n  \
                2026-10-12 +5\n  2026-10-12 132 books\n  2026-10-12 +3 books\n";
    let model = model(goal, ON);
    let thing = find::one(&model, "x").unwrap();
    let report = explain::collect(&Evaluation::new(&model, day(ON)), thing, Audience::Person);
    let progress = report.figures.iter().find(|figure| figure.name == "progress").unwrap();
    let values = progress
        .from
        .iter()
        .filter(|source| ["value", "added"].contains(&source.what));
    let texts: Vec<&str> = values.map(|source| source.text.as_str()).collect();
    assert_eq!(texts, ["2026-10-12 +5", "2026-10-12 132 books", "2026-10-12 +3 books"]);
}
