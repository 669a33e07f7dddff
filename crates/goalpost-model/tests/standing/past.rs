//! The past stays as it was: whatever is written about later days, an earlier day looks the same.

use std::sync::Arc;

use goalpost_model::{DataFile, Evaluation, Input, Model};
use goalpost_values::Day;
use proptest::prelude::*;

use super::support::day;

/// Things of every measure, with places for events.
const THINGS: &[(&str, &str)] = &[
    ("objective o: O\n  due: 2026-12-31\n  owner: @ana\n", "  "),
    (
        "  result a: A\n    measure: 840ms to 300ms\n    commit: 400ms\n",
        "    ",
    ),
    ("  result b: B\n    measure: ? to 40\n    weight: 2\n", "    "),
    ("  result c: C\n    measure: milestones\n", "    "),
    ("    milestone m: M\n      due: 2026-10-20\n", "      "),
    (
        "    milestone n: N\n      - [x] 2026-10-25: Step\n      - [ ] due 2026-10-28: Step\n",
        "      ",
    ),
    ("  result d: D\n    measure: rollup\n", "    "),
    ("  result e: E\n    measure: 0 to 10\n    track: m.csv\n", "    "),
    ("goal g: G\n  supports: o.d\n  during: 2026-10-05..2026-10-25\n", "  "),
    ("  fact f: F\n    measure: feedback >= 80%\n", "    "),
    ("  fact i: I\n    measure: <= 20\n    cadence: week\n", "    "),
    ("  fact j: J\n    measure: average >= 4\n", "    "),
    ("  fact k: K\n    measure: habit h >= 80%\n", "    "),
    ("  habit h: H\n    every: day\n", "    "),
    (
        "goal l: L\n  supports: o.d\n  start: 2026-10-01\n  measure: ? +25%\n",
        "  ",
    ),
    ("goal y: Y\n  measure: yes/no\n", "  "),
    (
        "goal s: S\n  measure: steps\n  - [x] 2026-10-15: Step\n  - [ ] Step\n",
        "  ",
    ),
];

const FACTS: &[&str] = &[
    "10",
    "25",
    "610ms",
    "+2",
    "-3",
    "baseline 24",
    "baseline 30 was 24",
    "start 900ms was 840ms",
    "target 350ms was 300ms",
    "target 30 was 40",
    "start 2026-10-08 was 2026-10-01",
    "due 2026-10-30 was 2026-12-31",
    "weight 3 was 2",
    "owner @ben was @ana",
    "kind aspirational was committed",
    "commit 500ms was 400ms",
    "done",
    "skip",
    "missed",
    "+",
    "-",
    "=",
    "paused",
    "resumed",
    "dropped",
    "score 0.7",
    "agreed @ana",
    "on-track",
    "confidence 7/10",
    "review",
    "",
];

type Event = (usize, usize, u64);

fn on_day(offset: u64) -> Day {
    day("10-01") + chrono::Days::new(offset)
}

fn build(events: &[Event], rows: &[(u64, i32)], until: Option<Day>) -> Model {
    let known = |on: Day| until.is_none_or(|until| on <= until);
    let mut text = "person @ana: Ana\n  away: 2026-10-16..2026-10-18\nperson @ben: Ben\n".to_owned();
    for (index, (head, indent)) in THINGS.iter().enumerate() {
        // A tick of a later day had not been made yet.
        for line in head.lines() {
            let ticked = line.trim_start().strip_prefix("- [x] ").and_then(|rest| rest.get(..10));
            let later = ticked.is_some_and(|on| !known(on.parse().unwrap()));
            text += &if later {
                line.replacen("[x] ", "[ ] due ", 1)
            } else {
                line.to_owned()
            };
            text.push('\n');
        }
        for &(_, fact, offset) in events.iter().filter(|(thing, ..)| *thing == index) {
            if known(on_day(offset)) {
                text += &format!("{indent}{} {}: Words\n", on_day(offset), FACTS[fact]);
            }
        }
    }
    let rows = rows.iter().filter(|(offset, _)| known(on_day(*offset)));
    let csv: String = rows
        .map(|(offset, value)| format!("{},{value}\n", on_day(*offset)))
        .collect();
    let mut input = Input::of_texts([("a.goals", text.as_str())], day("11-30"));
    input.data = vec![DataFile {
        path: "m.csv".to_owned(),
        text: Ok(Arc::from(format!("date,value\n{csv}"))),
    }];
    Model::build(input)
}

/// Everything that is said about a day.
fn all(model: &Model, on: Day) -> Vec<String> {
    let evaluation = Evaluation::new(model, on);
    let about = |thing| {
        let (standing, values) = (evaluation.standing(thing), evaluation.values(thing));
        format!(
            "{} {standing:?}\n{values:?}\n{:?}\n{:?}\n{:?}",
            thing.label(),
            evaluation.forecast(thing),
            evaluation.tally(thing),
            thing.owner_on(on),
        )
    };
    model.things().map(about).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn later_events_change_no_earlier_day(
        events in prop::collection::vec((0..THINGS.len(), 0..FACTS.len(), 0_u64..45), 0..40),
        rows in prop::collection::vec((0_u64..45, -5_i32..15), 0..10),
        offset in 0_u64..45,
    ) {
        let on = on_day(offset);
        let (then, later) = (build(&events, &rows, Some(on)), build(&events, &rows, None));
        prop_assert_eq!(all(&then, on), all(&later, on));
    }

    #[test]
    fn an_evaluation_does_not_depend_on_what_is_asked_first(
        events in prop::collection::vec((0..THINGS.len(), 0..FACTS.len(), 0_u64..45), 0..40),
        offset in 0_u64..60,
    ) {
        let model = build(&events, &[], None);
        let forward = Evaluation::new(&model, on_day(offset));
        let backward = Evaluation::new(&model, on_day(offset));
        let things: Vec<_> = model.things().collect();
        let first: Vec<_> = things.iter().map(|thing| forward.standing(*thing).clone()).collect();
        let mut second: Vec<_> = things.iter().rev().map(|thing| backward.standing(*thing).clone()).collect();
        second.reverse();
        prop_assert_eq!(first, second);
    }
}
