//! Staleness: when somebody last gave a sign of life, and when nobody has to.

use super::expect::{check, check_model};
use super::support::day;

#[test]
fn any_event_or_dated_tick_in_it_is_a_sign_of_life() {
    let text = "\
objective o: O
  during: 2026-Q4
  result a: A
    measure: milestones
    milestone m: M
      due: 2026-12-31
      - [x] 2026-10-19: A step
      - [ ] due 2026-11-02: Another
  result b: B
    measure: yes/no
    2026-10-12: A remark
  goal g: G
    measure: yes/no
";
    check(
        text,
        &[
            ("10-08", "o", "since 2026-10-01, fresh Due"),
            ("10-20", "o", "since 2026-10-19, fresh Fresh"),
            ("10-20", "o.a", "since 2026-10-19"),
            ("10-20", "o.b", "since 2026-10-12, fresh Due"),
            ("10-20", "o.g", "since 2026-10-01, fresh Fresh"),
            ("11-01", "o.g", "fresh Due"),
            ("10-18", "o", "since 2026-10-12"),
            ("10-20", "o.a.m", "fresh none"),
        ],
    );
}

#[test]
fn the_cadence_is_inherited_from_the_workspace_too() {
    let text = "goal g: G\n  during: 2026-Q4\n  measure: yes/no\n  2026-10-05: Words\n";
    let workspace = "workspace: W\n  cadence: 2 weeks\n";
    let input = goalpost_model::Input::of_texts([("a.goals", text), ("workspace.goals", workspace)], day("10-31"));
    let model = goalpost_model::Model::build(input);
    check_model(
        &model,
        &[
            ("10-18", "g", "fresh Fresh"),
            ("10-19", "g", "fresh Due"),
            ("11-02", "g", "fresh Stale"),
        ],
    );
}

#[test]
fn nothing_is_expected_of_what_is_closed_but_of_what_is_overdue() {
    let head = "goal g: G\n  cadence: week\n  during: 2026-Q4\n  measure: 0 to 10 visits\n  2026-10-05 5\n";
    for (event, on, fresh) in [
        ("", "11-30", "Forgotten"),
        ("", "2027-01-10", "Forgotten"),
        ("2026-10-12 10", "11-30", "AtRest"),
        ("2026-10-12 dropped: No room", "11-30", "AtRest"),
        ("2027-01-05 score 0.5: Frost", "2027-01-10", "AtRest"),
        ("2026-10-12 paused: Frost", "11-30", "AtRest"),
        ("2026-10-12 resumed: Thaw", "11-30", "Forgotten"),
    ] {
        let text = format!("{head}  {event}\n");
        check(&text, &[(on, "g", &format!("fresh {fresh}"))]);
    }
    check(head, &[("09-30", "g", "fresh AtRest")]);
}

#[test]
fn results_of_a_graded_objective_are_left_in_peace() {
    let text = "\
objective o: O
  during: 2026-Q4
  2027-01-05 score 0.4: Frost
  result a: A
    measure: 0 to 10 visits
    2026-10-05 5
";
    check(
        text,
        &[
            ("2027-01-04", "o.a", "fresh Forgotten, closed false"),
            ("2027-01-05", "o.a", "fresh AtRest, closed false"),
        ],
    );
}

#[test]
fn the_clock_runs_anew_after_an_absence_or_a_pause() {
    let text = "\
person @ana: Ana
  away: 2026-10-12..2026-10-25
goal g: G
  owner: @ana
  cadence: week
  during: 2026-Q4
  measure: yes/no
  2026-10-05: Words
  2026-11-09 paused: Frost
  2026-11-23 resumed: Thaw
";
    check(
        text,
        &[
            ("10-20", "g", "fresh AtRest"),
            ("10-26", "g", "fresh Fresh, since 2026-10-26"),
            ("11-02", "g", "fresh Due"),
            ("11-10", "g", "fresh AtRest"),
            ("11-23", "g", "fresh Fresh, since 2026-11-23"),
            ("12-01", "g", "fresh Due"),
        ],
    );
}
