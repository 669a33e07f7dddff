//! C: looks, blockers, silence, and events that are in the wrong place or time. E: observations.

use goalpost_lint::{Options, check};
use goalpost_model::{Input, Model};

use crate::common::{day, expect_of, expect_of_on, findings_of, goal, model_on, objective, place, says_of, today};

const FRESHNESS: &str = "C01 C02 C03";

#[test]
fn a_goal_is_due_stale_and_forgotten_by_its_cadence() {
    let text = goal("  measure: 40 pages\n  cadence: week\n  2026-10-05 4 pages\n");
    for (on, expected) in [
        ("2026-10-11", None),
        ("2026-10-12", Some("C01 1:1")),
        ("2026-10-19", Some("C02 1:1")),
        ("2026-11-15", Some("C02 1:1")),
        ("2026-11-16", Some("C03 1:1")),
        ("2026-12-31", Some("C03 1:1")),
        ("2027-01-01", None),
    ] {
        let expected: Vec<&str> = expected.into_iter().collect();
        expect_of_on(FRESHNESS, &text, day(on), &expected);
    }
}

#[test]
fn of_what_nobody_has_looked_at_only_the_outermost_is_reported() {
    let result = |id: &str, events: &str| format!("  result {id}: People helped\n    measure: 4 people\n{events}");
    let both = objective(&(result("r1", "") + &result("r2", "")));
    expect_of(FRESHNESS, &both, &["C03 1:1"]);
    let one = objective(&(result("r1", "    2026-11-20 1 person\n") + &result("r2", "")));
    expect_of(FRESHNESS, &one, &["C03 8:3"]);
}

#[test]
fn what_rests_is_closed_or_a_draft_needs_no_look() {
    for line in [
        "  2026-10-12 dropped: Nobody asks\n",
        "  2026-10-12 paused: Until the floor is dry\n",
        "  2026-10-12 score 1.0: Well done\n",
        "  2026-10-12 40 pages\n",
        "  draft: yes\n",
    ] {
        expect_of(
            "C01 C02 C03 C05",
            &goal(&format!("  measure: 40 pages\n  cadence: week\n{line}")),
            &[],
        );
    }
}

#[test]
fn the_day_and_the_cadence_of_a_look_are_said() {
    says_of(
        "C02",
        &goal("  measure: 40 pages\n  cadence: week\n  2026-10-19 4 pages\n"),
        "nobody has looked at `Read the safety manual before the audit` since 2026-10-19, and its cadence is `week`",
        "log how it stands: `2026-11-21 …` with a value, `on-track` or a remark; if it rests, `2026-11-21 paused` with the reason",
    );
}

#[test]
fn a_blocker_is_open_until_it_is_closed_and_grows_no_younger() {
    let measured = |events: &str| goal(&format!("  measure: 40 pages\n{events}"));
    for (events, expected) in [
        ("  2026-11-07 blocked key: Lost\n", vec![]),
        ("  2026-11-06 blocked key: Lost\n", vec!["C04 6:14"]),
        (
            "  2026-11-02 blocked key: Lost\n  2026-11-16 blocked KEY: Still\n",
            vec!["C04 6:14"],
        ),
        (
            "  2026-11-02 blocked key: Lost\n  2026-11-09 unblocked Key\n  2026-11-16 blocked key: Again\n",
            vec![],
        ),
        (
            "  2026-11-02 blocked key: Lost\n  2026-11-02 blocked map: Torn\n",
            vec!["C04 6:14", "C04 7:14"],
        ),
        (
            "  2026-11-02 blocked key: Lost\n  2026-11-03 dropped: Never mind\n",
            vec![],
        ),
    ] {
        expect_of("C04", &measured(events), &expected);
    }
    says_of(
        "C04",
        &measured("  2026-10-26 blocked key @ben: Lost\n"),
        "`key` has stood in the way of `Read the safety manual before the audit` for 26 days",
        "ask `@ben`, or whoever can decide, and type `2026-11-21 unblocked key` once it is out of the way",
    );
}

#[test]
fn what_is_off_track_is_explained_by_words_notes_or_a_step() {
    let late = |rest: &str| goal(&format!("  measure: 40 pages\n  2026-11-16 9 pages{rest}"));
    for (rest, expected) in [
        ("\n", vec!["C05 6:3"]),
        (": The drawings take long\n", vec![]),
        ("\n    > The drawings take long\n", vec![]),
        ("\n  - [ ] Ask Ben\n", vec![]),
        ("\n  - [x] 2026-11-16: Ask Ben\n", vec!["C05 6:3"]),
        ("\n  2026-11-18: Ben reads them to me\n", vec![]),
        ("\n  2026-11-18 30 pages\n", vec![]),
        ("\n  2026-11-18 30 pages off-track\n", vec!["C05 7:3"]),
    ] {
        expect_of("C05", &late(rest), &expected);
    }
}

#[test]
fn words_on_the_objective_explain_its_results() {
    let result = "  result r1: People helped\n    measure: 400 people\n    2026-11-16 9 people\n";
    expect_of("C05", &objective(result), &["C05 7:5"]);
    expect_of(
        "C05",
        &objective(&format!("  2026-11-17: The lift is broken\n{result}")),
        &[],
    );
}

#[test]
fn two_steps_are_between_the_owner_and_the_figures() {
    let said = |fact: &str| goal(&format!("  measure: 40 pages\n  {fact} by @ana: Words\n"));
    for (fact, expected) in [
        ("2026-11-16 9 pages on-track", vec!["C06 6:22"]),
        ("2026-11-16 9 pages at-risk", vec![]),
        ("2026-11-16 22 pages on-track", vec![]),
        ("2026-11-16 30 pages off-track", vec!["C06 6:23"]),
        ("2026-10-16 1 page on-track", vec![]),
    ] {
        expect_of("C06", &said(fact), &expected);
    }
}

#[test]
fn confidence_falls_twice_running() {
    let sure = |tenths: &[u32]| {
        let events = tenths
            .iter()
            .zip(10..)
            .map(|(n, day)| format!("  2026-11-{day} confidence {n}/10\n"));
        goal(&format!("  measure: 40 pages\n{}", events.collect::<String>()))
    };
    for (tenths, expected) in [
        (&[8, 6, 5][..], vec!["C07 8:14"]),
        (&[8, 6, 6], vec![]),
        (&[8, 8, 6], vec![]),
        (&[6, 5], vec![]),
        (&[9, 8, 7, 8], vec![]),
        (&[5, 9, 8, 7], vec!["C07 9:14"]),
    ] {
        expect_of("C07", &sure(tenths), &expected);
    }
}

#[test]
fn three_values_are_one_and_the_plan_has_gone_on() {
    let values = |measure: &str, values: [&str; 3]| {
        let events = values
            .iter()
            .zip([5, 12, 19])
            .map(|(value, day)| format!("  2026-11-{day:02} {value}\n"));
        goal(&format!(
            "  measure: {measure}\n  cadence: week\n{}",
            events.collect::<String>()
        ))
    };
    expect_of("C08", &values("40 to 10 errors", ["35", "35", "35"]), &["C08 9:14"]);
    expect_of("C08", &values("40 to 10 errors", ["35", "35", "34"]), &[]);
    expect_of("C08", &values("40 to 10 errors", ["15", "15", "15"]), &[]);
    expect_of("C08", &values("<= 10 errors", ["35", "35", "35"]), &[]);
    let daily = goal("  measure: 40 to 10 errors\n  2026-11-17 35\n  2026-11-18 35\n  2026-11-19 35\n");
    expect_of("C08", &daily, &[]);
}

#[test]
fn the_future_begins_the_day_after_tomorrow() {
    let on = |day: &str| goal(&format!("  measure: 40 pages\n  {day} 12 pages\n"));
    expect_of("C09", &on("2026-11-22"), &[]);
    expect_of("C09", &on("2026-11-23"), &["C09 6:3"]);
}

#[test]
fn the_same_event_stands_in_one_file() {
    let home = goal("  measure: 40 pages\n  2026-11-16 +4 pages by @ana: Chapter one\n");
    let model = |log: &str| {
        Model::build(Input::of_texts(
            [("goals.goals", home.as_str()), ("log.goals", log)],
            today(),
        ))
    };
    for (log, expected) in [
        ("2026-11-16 pages +4 pages by @ana: Chapter one\n", vec!["C10 1:1"]),
        ("2026-11-16 pages  +4 pages by @ana:  Chapter  one\n", vec!["C10 1:1"]),
        ("2026-11-16 pages +4 pages by @ben: Chapter one\n", vec![]),
        ("2026-11-16 pages +4 pages by @ana: Chapter two\n", vec![]),
        ("2026-11-17 pages +4 pages by @ana: Chapter one\n", vec![]),
    ] {
        let model = model(log);
        let options = Options {
            select: vec![goalpost_lint::Selector::parse("C10").unwrap()],
            ..Options::default()
        };
        let found = check(&model, &options);
        let places: Vec<String> = found.iter().map(|found| place(&model, found)).collect();
        assert_eq!(places, expected, "{log}");
        assert!(found.iter().all(|found| model.file(found.file).path == "log.goals"));
    }
}

#[test]
fn an_expectation_is_observed_or_that_is_the_finding() {
    let hello =
        |events: &str| format!("expectation hello: Greets everybody\n  for: everyone\n  good: Looks up\n{events}");
    for (events, expected) in [
        ("", vec![]),
        ("  2026-07-06 met @ana by @ben\n", vec!["E05 1:1"]),
        (
            "  2026-07-06 met @ana by @ben\n  2026-11-02 + @ana by @ben: Again\n",
            vec![],
        ),
        ("  2026-10-06 met @ana by @ben\n", vec!["C01 1:1"]),
        (
            "  2026-07-06 met @ana by @ben\n  2026-10-06: Talked about it\n",
            vec!["E05 1:1"],
        ),
        (
            "  2026-07-06 met @ana by @ben\n  2026-08-01 dropped: Everybody does\n",
            vec![],
        ),
        ("  cadence: year\n  2026-07-06 met @ana by @ben\n", vec![]),
    ] {
        expect_of("C01 C02 C03 E05", &hello(events), &expected);
    }
}

#[test]
fn what_somebody_has_looked_at_is_not_called_new() {
    let result = |event: &str| {
        let text = format!("  cadence: day\n  result r: People helped\n    measure: 4 people\n{event}");
        let model = model_on(&objective(&text), today());
        let found = findings_of("C01 C02 C03", &model);
        found[0].help.contains("start:")
    };
    assert!(result(""), "nobody has looked");
    assert!(!result("    2026-11-16 1 person\n"), "somebody has");
}
