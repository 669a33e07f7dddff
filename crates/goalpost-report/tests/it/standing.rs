//! The status report, one trait at a time.

use goalpost_model::{Evaluation, Model};
use goalpost_report::Audience;
use goalpost_report::filter::{Filter, Options};
use goalpost_report::status::{self, StatusReport};
use goalpost_report::{Style, json};

use crate::support::{day, model, wide};

const ON: &str = "2026-11-20";

fn report<'m>(model: &'m Model, expression: Option<&str>) -> StatusReport<'m> {
    let options = Options {
        expression,
        ..Options::default()
    };
    let filter = Filter::read(&options, model).unwrap();
    status::collect(&Evaluation::new(model, day(ON)), &filter, Audience::Person)
}

fn text(goals: &str) -> String {
    let model = model(goals, ON);
    status::text(&report(&model, None), &wide(80))
}

const SMALL: &str = "objective checkout: Make checkout something customers never think about
  kind: aspirational
  owner: @ana
  during: 2026-Q4
  2026-11-16 on-track confidence 6/10 by @ana
  result p95: Cut checkout latency at the 95th percentile
    measure: 840ms to 300ms
    2026-10-19 830ms on-track confidence 7/10 by @ana: Tokenisation
    2026-11-18 820ms
    2026-11-10 blocked vendor @ben by @ana: They do not answer
  result failures: Fewer failed card payments
    owner: @ben
    measure: 2.4% to 0.5%
    due: 2026-11-15
    2026-10-05 2.1%
  result idea: Only an idea
    draft: yes
    measure: yes/no
";

#[test]
fn a_line_says_what_differs_what_is_late_and_what_blocks() {
    insta::assert_snapshot!(text(SMALL));
}

#[test]
fn the_json_of_a_line_has_everything() {
    let model = model(SMALL, ON);
    insta::assert_snapshot!(json(&report(&model, Some("p95"))));
}

#[test]
fn colours_follow_the_status_and_vanish_on_request() {
    let model = model(SMALL, ON);
    let report = report(&model, None);
    let coloured = status::text(
        &report,
        &Style {
            colour: true,
            ..wide(80)
        },
    );
    assert!(coloured.contains("\u{1b}[31m○ off track"), "{coloured}");
    let bare = anstream_free(&coloured);
    assert_eq!(bare, status::text(&report, &wide(80)));
}

/// The text without its ANSI sequences.
fn anstream_free(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare.push_str(part.split_once('m').map_or("", |(_, rest)| rest));
    }
    bare
}

#[test]
fn what_does_not_match_is_left_out_and_what_holds_a_match_is_kept_for_context() {
    let model = model(SMALL, ON);
    let report = report(&model, Some("@ben"));
    let objective = &report.objectives[0];
    assert!(objective.context);
    let titles: Vec<&str> = objective.children.iter().map(|child| child.title).collect();
    assert_eq!(titles, ["Fewer failed card payments"]);
    assert_eq!(report.counts.objectives.total(), 0);
    assert_eq!(report.counts.results.total(), 1);
}

#[test]
fn what_matches_nothing_says_so() {
    let model = model(&format!("person @anna: Anna\n{SMALL}"), ON);
    let text = status::text(&report(&model, Some("@ana && 2026-Q1")), &wide(100));
    assert!(
        text.contains("Nothing matches @ana && 2026-Q1. Nobody declares @ana; did you mean @anna?"),
        "{text}"
    );
}

#[test]
fn closed_things_of_earlier_times_are_counted_and_a_period_shows_them() {
    let goals =
        "goal old: Ship the old thing\n  owner: @ana\n  during: 2026-Q3\n  measure: yes/no\n  2026-09-01 done\n";
    let model = model(&format!("{goals}{SMALL}"), ON);
    let now = report(&model, None);
    assert_eq!((now.people.len(), now.left_out.closed), (0, 1));
    let then = report(&model, Some("2026-Q3"));
    assert_eq!((then.people.len(), then.left_out.closed), (1, 0));
}

#[test]
fn an_overdue_whole_speaks_for_its_parts() {
    let goals = "objective o: Done by summer
  owner: @ana
  during: 2026-Q3
  result a: One
    measure: 3 memos
    2026-09-01 +1 memo
  result b: Two
    measure: yes/no
";
    let model = model(goals, ON);
    let report = report(&model, None);
    let overdue: Vec<&str> = report.attention.overdue.iter().map(|overdue| overdue.title).collect();
    assert_eq!(overdue, ["Done by summer"]);
    assert_eq!(report.attention.overdue[0].days, 51);
}

#[test]
fn wide_and_unusual_words_stay_in_their_columns() {
    insta::assert_snapshot!(text(
        "workspace: 目標の会社
objective o: 決済を速くする、誰も待たないように、そして二度と失敗しないように 🚀🚀
  owner: @ana
  during: 2026-Q4
  result a: 👩‍🔧 Größe der Rückstände — ❤️ für alle, שלום
    measure: 10 to 0 Rückstände
    2026-11-18 5 Rückstände
  result b: A\u{202e}B\u{1b}[2JC
    measure: 3 memos
"
    ));
}

#[test]
fn every_status_has_its_shape_and_word() {
    insta::assert_snapshot!(text(
        "objective o: Every state
  owner: @ana
  during: 2026-Q4
  result: On track
    measure: 10 to 0
    2026-11-18 4
  result: At risk
    measure: 10 to 0
    2026-11-18 5.5
  result: Off track
    measure: 10 to 0
    2026-11-18 9
  result: Done
    measure: 10 to 0
    2026-11-18 0
  result: Beyond
    measure: 10 to 0
    2026-11-18 -3
  result: Dropped
    measure: 10 to 0
    2026-11-18 dropped: No more
  result: Paused
    measure: 10 to 0
    2026-11-18 paused: Later
  result: Unknown
    measure: >= 3
    2026-10-05 4
  result: Not started
    measure: 10 to 0
    start: 2026-12-01
  result: Graded well
    measure: 10 to 0
    2026-11-18 score 1.0: Learned
  result: Missed
    measure: 10 to 0
    due: 2026-11-01
    2026-10-18 6
"
    ));
}
