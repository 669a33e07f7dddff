//! Revisions: what is in force from their day on, and what was promised first.

use goalpost_syntax::Revised;

use super::expect::{check, goal, objective};
use super::support::{day, good_model, model, thing};

#[test]
fn the_latest_revision_of_a_chain_is_in_force() {
    let text = goal(
        "840ms to 300ms",
        &[
            "2026-10-19 610ms",
            "2026-10-26 target 350ms was 300ms: One",
            "2026-11-02 target 0.4s was 350ms: Two",
            "2026-11-09 target 380 was 400: Three",
        ],
    );
    check(
        &text,
        &[
            ("10-25", "g", "target 300ms"),
            ("11-01", "g", "target 350ms, p 0.469388"),
            ("11-08", "g", "target 400ms, p 0.522727"),
            ("11-09", "g", "target 380ms, p 0.5, promised 0.425926"),
        ],
    );
}

#[test]
fn a_start_is_a_value_or_a_day_and_a_baseline_is_the_same_value() {
    let text = goal(
        "840ms to 300ms",
        &[
            "2026-10-12 610ms",
            "2026-10-19 start 2026-10-15 was 2026-10-01: Late",
            "2026-10-26 start 900ms was 840ms: Measured again",
            "2026-11-02 baseline 910ms was 900ms: And again",
        ],
    );
    check(
        &text,
        &[
            ("10-18", "g", "start 2026-10-01, from 840ms"),
            ("10-19", "g", "start 2026-10-15, from 840ms"),
            ("10-26", "g", "start 2026-10-15, from 900ms, p 0.483333"),
            ("11-02", "g", "from 910ms, p 0.491803, promised 0.425926"),
        ],
    );
    let count = goal(
        "1000 to 3000 users",
        &["2026-10-12 2500", "2026-10-19 start 2000 was 1000: Bots"],
    );
    check(&count, &[("10-19", "g", "p 0.5, start 2026-10-01")]);
}

#[test]
fn the_first_promise_ends_on_its_first_day() {
    let text = goal(
        "0 to 100 visits",
        &[
            "2026-12-20 60",
            "2026-12-28 due 2027-01-31 was 2026-12-31: The fair moved",
            "2027-01-20 90",
        ],
    );
    check(
        &text,
        &[
            ("12-27", "g", "p 0.6, promised 0.6"),
            ("2027-01-25", "g", "p 0.9, promised 0.6, end 2027-01-31"),
            ("2027-02-05", "g", "p 0.9, promised 0.6, status missed"),
        ],
    );
}

#[test]
fn days_that_are_inherited_move_with_what_they_are_inherited_from() {
    let text = objective(
        &["2026-11-16 due 2027-01-31 was 2026-12-31: The card scheme moved"],
        &[
            &["measure: 0 to 100 visits", "2026-11-09 40"],
            &["due: 2026-12-31", "measure: 0 to 100 visits", "2026-11-09 40"],
        ],
    );
    check(
        &text,
        &[
            ("11-15", "o.a", "end 2026-12-31"),
            ("11-16", "o.a", "end 2027-01-31"),
            ("11-16", "o.b", "end 2026-12-31"),
            ("2027-01-10", "o.a", "status off-track"),
            ("2027-01-10", "o.b", "status missed"),
        ],
    );
}

#[test]
fn owners_that_are_inherited_change_with_what_they_are_inherited_from() {
    let text = objective(
        &["owner: @ana", "2026-11-16 owner @ben was @ana: Ana leaves"],
        &[
            &["measure: yes/no"],
            &["measure: yes/no", "owner: @cleo"],
            &["measure: yes/no", "2026-11-23 owner @dan was @ben: Ben is away"],
        ],
    );
    let model = good_model(&text, day("11-30"));
    for (id, on, owner) in [
        ("o.a", "11-15", "@ana"),
        ("o.a", "11-16", "@ben"),
        ("o.b", "11-16", "@cleo"),
        ("o.c", "11-22", "@ben"),
        ("o.c", "11-23", "@dan"),
    ] {
        assert_eq!(thing(&model, id).owner_on(day(on)), Some(owner), "{id} {on}");
    }
    assert!(thing(&model, "o.c").revisions()[0].was_is_true());
}

#[test]
fn weights_and_dropped_results_count_as_promised() {
    let text = objective(
        &[],
        &[
            &[
                "measure: 0 to 10 visits",
                "2026-10-19 2",
                "2026-10-26 weight 1 was 3: Less",
                "weight: 3",
            ],
            &["measure: 0 to 10 visits", "2026-10-19 8"],
        ],
    );
    check(
        &text,
        &[
            ("10-25", "o", "score 0.35, promised 0.35"),
            ("10-26", "o", "score 0.5, promised 0.35"),
        ],
    );
}

#[test]
fn levels_are_revised_too() {
    let hold = goal(
        "<= 2%",
        &[
            "cadence: month",
            "2026-10-01 1.8%",
            "2026-10-31 2.4%",
            "2026-11-10 target 2.5% was 2%: Winter",
        ],
    );
    check(
        &hold,
        &[
            ("11-09", "g", "p 0.321429"),
            ("11-15", "g", "p 0.494505, promised 0.322504, target 2.5%"),
        ],
    );
    let range = goal(
        "95%..99%",
        &[
            "cadence: month",
            "2026-10-01 94%",
            "2026-10-15 target 94% was 95%: Frost",
        ],
    );
    check(&range, &[("10-14", "g", "p 0"), ("10-15", "g", "p 0.153846")]);
    let habit = "\
goal g: G
  during: 2026-10-01..2026-10-11
  habit run: Run
    every: day
    2026-10-01 done
    2026-10-03 done
  fact kept: Kept
    measure: habit run >= 100%
    2026-10-05 target 50% was 100%: Knee
  fact row: Row
    measure: habit run 4 in a row
    2026-10-05 target 2 was 4: Knee
  fact voices: Voices
    measure: feedback >= 80%
    2026-10-02 +
    2026-10-02 +
    2026-10-02 -
    2026-10-02 -
    2026-10-05 target 50% was 80%: Knee
";
    check(
        habit,
        &[
            ("10-04", "g.kept", "p 0.2"),
            ("10-05", "g.kept", "p 0.4, promised 0.2"),
            ("10-04", "g.row", "p 0.25"),
            ("10-05", "g.row", "p 0.5, promised 0.25"),
            ("10-04", "g.voices", "p 0.1875"),
            ("10-05", "g.voices", "p 0.4, promised 0.25"),
            ("10-05", "g", "promised 0.233333"),
        ],
    );
}

#[test]
fn the_bar_moves_with_its_tier_and_its_kind() {
    let text = objective(
        &[
            "kind: committed",
            "2026-11-16 kind aspirational was committed: A stretch",
        ],
        &[
            &["measure: 100 to 200 visits"],
            &[
                "measure: 100 to 200 visits",
                "commit: 150",
                "2026-11-16 commit 180 was 150: More",
            ],
        ],
    );
    check(
        &text,
        &[
            ("11-15", "o.a", "bar 1"),
            ("11-16", "o.a", "bar 0.7"),
            ("11-15", "o.b", "bar 0.5"),
            ("11-16", "o.b", "bar 0.8"),
        ],
    );
}

#[test]
fn a_revision_after_today_is_not_in_force() {
    let text = goal(
        "840ms to 300ms",
        &["2026-10-19 610ms", "2026-12-01 target 350ms was 300ms: Later"],
    );
    let model = good_model(&text, day("11-01"));
    let target = thing(&model, "g").quantity_on(Revised::Target, day("11-30")).unwrap();
    assert_eq!(target.to_string(), "300ms");
}

#[test]
fn each_was_is_held_against_what_was_in_force() {
    for (measure, revision, is_true) in [
        ("840ms to 300ms", "target 350ms was 300ms", true),
        ("840ms to 300ms", "target 350 was 0.3s", true),
        ("840ms to 300ms", "target 350ms was 310ms", false),
        ("840ms to 300ms", "baseline 900ms was 840ms", true),
        ("840ms to 300ms", "start 900ms was 840", true),
        ("840ms to 300ms", "start 900ms was 850ms", false),
        ("840ms to 300ms", "start 2026-10-05 was 2026-10-01", true),
        ("840ms to 300ms", "start 2026-10-05 was 2026-Q4", true),
        ("840ms to 300ms", "due 2027-01-31 was 2026-Q4", true),
        ("840ms to 300ms", "due 2027-01-31 was 2026-12-30", false),
        ("840ms to 300ms", "weight 2 was 1", true),
        ("840ms to 300ms", "weight 2 was 1.0", true),
        ("840ms to 300ms", "weight 2 was 3", false),
        ("840ms to 300ms", "owner @ben was @ANA", true),
        ("840ms to 300ms", "owner @ben was @cleo", false),
        ("840ms to 300ms", "commit 400ms was 500ms", false),
        ("3 memos", "target 4 was 3 memos", true),
        ("3 memos", "start 1 was 0", true),
        ("<= 2%", "target 3% was 2%", true),
        ("95%..99%", "target 94% was 95%", true),
        ("? to 40%", "target 35% was 40%", true),
    ] {
        let text = goal(measure, &["owner: @ana", &format!("2026-10-19 {revision}: Words")]);
        let model = model(&text, day("11-15"));
        let revisions = thing(&model, "g").revisions();
        assert_eq!(revisions.len(), 1, "{revision}");
        assert_eq!(
            revisions[0].was_is_true(),
            is_true,
            "{measure}: {revision} {:?}",
            revisions[0].before
        );
    }
}

#[test]
fn without_a_declared_start_the_agreement_or_the_first_event_begins() {
    let text = "\
objective o: O
  due: 2026-12-31
  2026-10-05 agreed @ana
  result a: A
    measure: 0 to 10 visits
    2026-10-12 2
  result b: B
    measure: 0 to 10 visits
    2026-10-12: A remark
    2026-10-19 agreed @ana
goal g: G
  due: 2026-12-31
  measure: 0 to 10 visits
  2026-10-12 2
goal h: H
  due: 2026-12-31
  measure: 0 to 10 visits
";
    check(
        text,
        &[
            ("11-15", "o", "start 2026-10-05"),
            ("11-15", "o.a", "start 2026-10-05"),
            ("11-15", "o.b", "start 2026-10-19"),
            ("10-18", "o.b", "start 2026-10-05"),
            ("10-04", "o.a", "start none, plan unknown, status unknown"),
            ("11-15", "g", "start 2026-10-12"),
            ("11-15", "h", "start none, plan unknown, status unknown"),
        ],
    );
}

/// Each of many results asks what holds it for its days, owner, kind and rests; read anew each time, this would take
/// minutes.
#[test]
fn a_long_history_is_read_once_however_many_follow_it() {
    let many = 20_000;
    let events = [
        "due 2027-01-31 was 2026-12-31: Words",
        "paused: Words",
        "resumed: Words",
        "owner @ben was @ana: Words",
        "kind committed was learning: Words",
        "agreed @ana",
    ];
    let mut text = "objective o: O\n  due: 2026-12-31\n".to_owned();
    for index in 0..many {
        text += &format!("  2026-10-{:02} {}\n", 1 + index % 28, events[index % events.len()]);
    }
    for index in 0..many {
        text += &format!("  result r{index}: R\n    measure: 0 to 10 visits\n    2026-10-05 5\n");
    }
    text += "  owner: @ana\n";
    let model = good_model(&text, day("11-15"));
    let evaluation = goalpost_model::Evaluation::new(&model, day("11-15"));
    let ends = model.things().map(|thing| evaluation.standing(thing).timing.end);
    assert_eq!(ends.filter(|end| *end == Some(day("2027-01-31"))).count(), many + 1);
}
