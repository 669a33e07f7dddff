//! What programs read is what its schema says: each command's JSON is held against the schema that the same program
//! prints.

use serde_json::Value;

use crate::support::Place;

/// Something of everything: values, habits, people, links, and a few mistakes.
const WORKSPACE: &[(&str, &str)] = &[
    (
        "pay.goals",
        "\
file pay: Payments
  team: @payments
  owner: @ana
  during: 2026-Q4
objective fast: Make checkout fast
  kind: aspirational
  why: One in nine carts is abandoned while waiting
  result p95: Cut checkout latency
    measure: 840ms to 300ms
    source: Grafana
    2026-10-12 790ms on-track confidence 7/10 by @ana: Off the hot path
    2026-10-26 700ms
    2026-11-09 580ms blocked vendor: Down
    2026-11-16 target 350 was 310ms by @ana: Agreed
    - [ ] due 2026-12-01 @ana: Switch over
  habit look: Look at the slowest page
    every: tue
    2026-11-10 done
",
    ),
    (
        "people.goals",
        "team @payments: Payments\nperson @ana: Ana\n  team: @payments\n",
    ),
    (
        "broken.goals",
        "gaol tea: Misspelt\ngoal coffee: Coffee\n  due: 12/11/2026\n  measure: 1,5 cups\n  owner: @anna\n",
    ),
];

#[test]
fn what_is_printed_as_json_is_what_its_schema_says() {
    let place = Place::workspace(WORKSPACE);
    for (schema, arguments) in [
        ("diagnostics", &["check", "--format", "json"][..]),
        ("statistics", &["check", "--statistics", "--format", "json"]),
        ("rules", &["rules", "--format", "json"]),
        ("status", &["status", "--format", "json"]),
        ("show", &["show", "pay/fast.p95", "--format", "json"]),
        ("show", &["show", "@ana", "--format", "json"]),
        ("explain", &["explain", "pay/fast.p95", "--format", "json"]),
        ("list", &["list", "people", "--format", "json"]),
        ("list", &["list", "events", "--format", "json"]),
        ("export", &["export", "--format", "json"]),
        ("checkins", &["report", "checkins", "--format", "json"]),
        ("scorecard", &["report", "scorecard", "--format", "json"]),
        ("person", &["report", "person", "@ana", "--format", "json"]),
        ("review", &["report", "review", "@ana", "--format", "json"]),
        ("trend", &["report", "trend", "pay/fast.p95", "--format", "json"]),
        ("habits", &["report", "habits", "--format", "json"]),
        ("blockers", &["report", "blockers", "--format", "json"]),
        ("balance", &["report", "balance", "--format", "json"]),
        ("calibration", &["report", "calibration", "--format", "json"]),
        ("tree", &["tree", "--format", "json"]),
        ("agenda", &["agenda", "--format", "json"]),
        ("doctor", &["doctor", "--format", "json"]),
    ] {
        let described: Value = serde_json::from_str(&place.run(&["schema", schema]).stdout).unwrap();
        let described = jsonschema::draft202012::new(&described).unwrap();
        let done = place.run(arguments);
        let printed: Value = serde_json::from_str(&done.stdout).unwrap_or_else(|_| panic!("{arguments:?}: {done:?}"));
        let broken: Vec<String> = described
            .iter_errors(&printed)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(broken.is_empty(), "{arguments:?}: {broken:#?}");
        assert_eq!(printed["schema"], format!("goalpost/{schema}@1"), "{arguments:?}");
    }
}

#[test]
fn each_line_of_an_export_is_described_too() {
    let place = Place::workspace(WORKSPACE);
    let described: Value = serde_json::from_str(&place.run(&["schema", "export"]).stdout).unwrap();
    let described = jsonschema::draft202012::new(&described).unwrap();
    let lines = place.run(&["export", "--format", "ndjson"]).stdout;
    assert!(lines.lines().count() > 5, "{lines}");
    for line in lines.lines() {
        assert!(described.is_valid(&serde_json::from_str(line).unwrap()), "{line}");
    }
}

#[test]
fn each_answer_about_a_sentence_is_described_too() {
    let place = Place::workspace(WORKSPACE);
    let described: Value = serde_json::from_str(&place.run(&["schema", "smart"]).stdout).unwrap();
    let described = jsonschema::draft202012::new(&described).unwrap();
    for sentence in ["Cut churn from 4% to 3% by Q1", "Be better", "Read [Number] books", " "] {
        let answer = place.run(&["smart", "--format", "json", sentence]).stdout;
        assert!(described.is_valid(&serde_json::from_str(&answer).unwrap()), "{answer}");
    }
}
