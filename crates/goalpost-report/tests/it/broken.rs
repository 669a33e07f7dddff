//! A workspace that cannot be read in full is shown as far as it can be.

use std::fs;

use goalpost_model::{Evaluation, Model};
use goalpost_report::Audience;
use goalpost_report::filter::Filter;
use goalpost_report::{explain, json, list, show, status};

use crate::support::{day, example, model, model_in, wide};

/// Writes every report of a workspace, and gives the status.
fn everything(model: &Model, on: &str) -> String {
    let evaluation = Evaluation::new(model, day(on));
    let filter = Filter::default();
    let style = wide(80);
    for thing in model.things() {
        let shown = show::collect(&evaluation, thing, &filter, Audience::Person);
        assert!(!show::text(&shown, &style).is_empty());
        assert!(json(&shown).starts_with('{'));
        let explained = explain::collect(&evaluation, thing, Audience::Person);
        assert!(!explain::text(&explained, &style).is_empty());
        assert!(json(&explained).starts_with('{'));
    }
    for (_, kind) in list::Kind::all() {
        let listed = list::collect(&evaluation, kind, &filter, Audience::Person);
        assert!(!list::text(&listed, &style).is_empty());
        assert!(json(&listed).starts_with('{'));
    }
    let report = status::collect(&evaluation, &filter, Audience::Person);
    assert!(json(&report).starts_with('{'));
    status::text(&report, &style)
}

#[test]
fn each_broken_example_is_reported() {
    let folder = example("broken");
    let mut names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    for workspace in names.iter().filter(|path| path.is_dir()) {
        let model = model_in(workspace, "2026-11-20");
        let text = everything(&model, "2026-11-20");
        // What is no text never comes here; whoever reads the disk reports it.
        let is_text = !workspace.ends_with("L22-not-utf-8");
        assert_eq!(
            text.contains("could not be read in full"),
            is_text,
            "{workspace:?}\n{text}"
        );
    }
}

#[test]
fn what_cannot_be_read_is_unknown_and_counted() {
    let model = model(
        "objective o: Be quick
  owner: @ana
  during: 2026-Q4
  result a: Cut latency
    measure: somewhat less
    due: the end of the year
  result b: Fewer failures
    measure: 10 to 0 failures
    2026-11-18 5 failures
    2026-11-31 4 failures
  every now and then
",
        "2026-11-20",
    );
    insta::assert_snapshot!(everything(&model, "2026-11-20"));
}

#[test]
fn a_circle_and_a_thing_without_anything_are_shown() {
    let model = model(
        "objective a: One
  supports: b
  measure: rollup
objective b: Other
  supports: a
  measure: rollup
goal
result: Lost
habit: No schedule
",
        "2026-11-20",
    );
    insta::assert_snapshot!(everything(&model, "2026-11-20"));
}

#[test]
fn nothing_at_all_invites() {
    let empty = model("", "2026-11-20");
    insta::assert_snapshot!("nothing", everything(&empty, "2026-11-20"));
    let drafts = model("goal x: Something\n  draft: yes\n", "2026-11-20");
    insta::assert_snapshot!("only_drafts", everything(&drafts, "2026-11-20"));
    let over = model(
        "goal x: Something\n  during: 2026-Q3\n  measure: yes/no\n  2026-09-01 done\n",
        "2026-11-20",
    );
    insta::assert_snapshot!("only_what_is_over", everything(&over, "2026-11-20"));
}
