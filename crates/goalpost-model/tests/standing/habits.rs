//! Habits of a workspace: schedules, marks, days off, and the goals that they serve.

use goalpost_model::progress::Tally;
use goalpost_model::{Evaluation, Model};

use super::expect::check;
use super::support::{day, good_model, six, thing};

fn tally(model: &Model, id: &str, on: &str) -> Tally {
    Evaluation::new(model, day(on)).tally(thing(model, id)).unwrap()
}

fn habit(fields: &[&str], done: &[&str]) -> String {
    let mut text = "habit h: H\n".to_owned();
    for field in fields {
        text += &format!("  {field}\n");
    }
    for day in done {
        text += &format!("  2026-{day} done\n");
    }
    text
}

#[test]
fn check_24_skips_pauses_and_what_is_safe() {
    let text = habit(
        &[
            "start: 2026-10-06",
            "due: 2026-12-31",
            "every: tue,thu",
            "2026-10-15 skip: Ill",
            "2026-10-22 paused: Autumn holidays",
            "2026-11-02 resumed: Back",
        ],
        &["10-06", "10-08", "10-20", "11-03", "11-05", "11-10", "11-12", "11-17"],
    );
    let model = good_model(&text, day("11-20"));
    let found = tally(&model, "h", "11-20");
    assert_eq!((found.done, found.due, found.streak, found.best), (8, 10, 0, 6));
    let safe = found.safe("0.8".parse().unwrap());
    assert_eq!((safe.planned, safe.needed, safe.left), (22, 18, 2));
}

#[test]
fn check_25_a_quota() {
    let days = [
        "10-05", "10-06", "10-07", "10-12", "10-13", "10-14", "10-15", "10-16", "10-19", "10-27", "10-28",
    ];
    let text = habit(&["start: 2026-10-05", "every: 3x per week"], &days);
    let model = good_model(&text, day("11-20"));
    let at = |on| {
        let found = tally(&model, "h", on);
        (found.done, found.due)
    };
    assert_eq!((at("10-25"), at("10-26"), at("10-28")), ((7, 7), (7, 9), (9, 11)));
}

#[test]
fn check_26_the_strength_of_what_was_always_kept() {
    let days: Vec<String> = (1..=30).map(|day| format!("11-{day:02}")).collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let model = good_model(&habit(&["start: 2026-11-01", "every: day"], &days), day("11-30"));
    assert!((tally(&model, "h", "11-30").strength - 0.798_017).abs() < 1e-6);
}

#[test]
fn check_29_the_longest_streak() {
    let text = "\
goal g: G
  during: 2026-10-05..2026-10-31
  measure: habit run 6 in a row
  habit run: Run
    every: day
    2026-10-05 done
    2026-10-06 done
    2026-10-07 done
    2026-10-08 done
    2026-10-10 done
    2026-10-11 done
";
    check(text, &[("10-04", "g", "p unknown"), ("10-11", "g", "p 0.666667")]);
}

#[test]
fn what_is_done_after_the_end_of_a_goal_is_no_part_of_it() {
    let text = "\
habit run: Run
  every: day
  start: 2026-10-01
  2026-10-01 done
  2026-10-02 done
  2026-10-03 done
  2026-10-04 done
  2026-10-05 done
  2026-10-06 done
goal row: G
  during: 2026-10-01..2026-10-03
  measure: habit run 6 in a row
goal share: G
  during: 2026-10-01..2026-10-10
  measure: habit run >= 100%
";
    check(
        text,
        &[
            ("10-03", "row", "p 0.5"),
            ("10-06", "row", "p 0.5"),
            ("10-10", "share", "p 0.666667"),
            ("10-20", "share", "p 0.6"),
        ],
    );
}

#[test]
fn the_days_off_are_those_of_the_workspace_the_owner_and_each_pause() {
    let text = "\
person @ana: Ana
  away: 2026-10-06..2026-10-07
  away: 2026-10-09
goal g: G
  owner: @ana
  during: 2026-10-05..2026-10-31
  2026-10-12 paused: Frost
  2026-10-19 resumed: Thaw
  habit run: Run
    every: day
    2026-10-15 paused: Knee
    2026-10-22 resumed: Well
    2026-10-24 dropped: Knee again
";
    let workspace = "workspace: W\n  closed: 2026-10-11\n";
    let input = goalpost_model::Input::of_texts([("a.goals", text), ("workspace.goals", workspace)], day("10-31"));
    let model = Model::build(input);
    // Due were 5, 8 and 10, then 22 and 23.
    for (on, due) in [("10-12", 3), ("10-22", 3), ("10-23", 4), ("10-31", 5)] {
        assert_eq!(tally(&model, "g.run", on).due, due, "{on}");
    }
}

#[test]
fn a_habit_without_an_end_is_asked_for_day_by_day() {
    let model = good_model(&habit(&["every: day"], &["10-05", "10-06"]), day("11-20"));
    let found = tally(&model, "h", "10-08");
    assert_eq!((found.done, found.due, found.planned), (2, 3, 4));
    assert!(
        Evaluation::new(&model, day("10-04"))
            .tally(thing(&model, "h"))
            .is_none()
    );
    assert_eq!(six(found.adherence()), "0.666667");
}
