//! One thing, one trait at a time.

use goalpost_model::Evaluation;
use goalpost_report::Audience;
use goalpost_report::filter::{Filter, Options};
use goalpost_report::show::{self, Mark};
use goalpost_report::{find, json};

use crate::support::{day, model, wide};

const ON: &str = "2026-11-20";

const RESULT: &str = "objective o: Be quick
  owner: @ana
  during: 2026-Q4
  result p95: Cut latency
    measure: 840ms to 300ms
    source: Grafana
    2026-10-19 720ms on-track confidence 7/10 by @ana: Tokens
      > A note on it.
    2026-11-02 target 350ms was 300ms by @ana: The scheme moved
    2026-11-09 target 360ms was 350ms by @ana: Again
    2026-11-18 610ms #demo by @ben @cai
    > A note on the result.
";

#[test]
fn a_revised_result_shows_both_promises() {
    let model = model(RESULT, ON);
    let thing = find::one(&model, "o.p95").unwrap();
    let report = show::collect(
        &Evaluation::new(&model, day(ON)),
        thing,
        &Filter::default(),
        Audience::Person,
    );
    insta::assert_snapshot!("revised", show::text(&report, &wide(80)));
    insta::assert_snapshot!("revised_json", json(&report));
}

#[test]
fn one_thing_stands_in_a_comment_and_on_a_page() {
    let model = model(RESULT, ON);
    let thing = find::one(&model, "o.p95").unwrap();
    let evaluation = Evaluation::new(&model, day(ON));
    let report = show::collect(&evaluation, thing, &Filter::default(), Audience::Person);
    insta::assert_snapshot!("revised_markdown", show::markdown(&report));
    let page = show::html(&report);
    for said in [
        "<h1>Cut latency</h1>",
        "<svg",
        "840ms at the start",
        "A note on it.",
        "<dt>",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[test]
fn a_level_is_drawn_with_its_zone_and_without_what_nobody_knew() {
    let text = "goal room: Keep the room warm\n  owner: @ana\n  during: 2026-Q4\n  measure: 19..22\n  cadence: week\n  \
                2026-10-05 20\n  2026-10-12 21\n  2026-11-16 23\n";
    let model = model(text, ON);
    let thing = find::one(&model, "room").unwrap();
    let evaluation = Evaluation::new(&model, day(ON));
    let report = show::collect(&evaluation, thing, &Filter::default(), Audience::Person);
    let chart = report.chart.as_ref().unwrap();
    let zone = chart.zone.as_ref().unwrap();
    let ends = [&zone.low, &zone.high].map(|end| end.as_ref().unwrap().text.clone());
    assert_eq!(ends, ["19", "22"]);
    let gaps: Vec<String> = chart.gaps.iter().map(|(from, to)| format!("{from} {to}")).collect();
    assert_eq!(gaps, ["2026-10-26 2026-11-16"]);
    let page = show::html(&report);
    assert!(page.contains("class=\"zone\"") && page.contains("class=\"gap\""));
    // The line before the gap, the one behind it, and the points.
    assert_eq!(page.matches("<path class=\"value\"").count(), 3, "{page}");
}

#[test]
fn since_and_until_narrow_the_history() {
    let model = model(RESULT, ON);
    let options = Options {
        since: Some(day("2026-11-01")),
        until: Some(day("2026-11-09")),
        ..Options::default()
    };
    let filter = Filter::read(&options, &model).unwrap();
    let thing = find::one(&model, "p95").unwrap();
    let report = show::collect(&Evaluation::new(&model, day(ON)), thing, &filter, Audience::Person);
    let days: Vec<String> = report.history.iter().map(|entry| entry.on.to_string()).collect();
    assert_eq!(days, ["2026-11-02", "2026-11-09"]);
}

#[test]
fn an_earlier_day_knows_nothing_of_later_ones() {
    let model = model(RESULT, ON);
    let thing = find::one(&model, "p95").unwrap();
    let report = show::collect(
        &Evaluation::new(&model, day("2026-10-31")),
        thing,
        &Filter::default(),
        Audience::Person,
    );
    assert_eq!(report.history.len(), 1);
    assert!(report.promises.is_empty());
}

#[test]
fn the_strip_of_a_habit_shows_each_time() {
    use Mark::{Done, Missed, Open, Skipped};
    let strip = |habit: &str| {
        let model = model(&format!("habit h: Walk\n{habit}"), ON);
        let thing = find::one(&model, "h").unwrap();
        let report = show::collect(
            &Evaluation::new(&model, day(ON)),
            thing,
            &Filter::default(),
            Audience::Person,
        );
        let times = report.strip.unwrap().times;
        times.iter().map(|time| time.mark).collect::<Vec<_>>()
    };
    let weekly =
        "  every: week on fri\n  start: 2026-10-23\n  2026-10-23 done\n  2026-10-30 skip: Ill\n  2026-11-13 done\n";
    assert_eq!(strip(weekly), [Done, Skipped, Missed, Done, Open]);
    let quota = "  every: 2x per week\n  start: 2026-11-02\n  2026-11-02 done\n  2026-11-04 done\n  2026-11-10 done\n  2026-11-17 done\n";
    assert_eq!(strip(quota), [Done, Missed, Open]);
}

#[test]
fn a_question_without_an_answer_says_what_to_write() {
    let model = model("goal x: Be better\n", ON);
    let thing = find::one(&model, "x").unwrap();
    let report = show::collect(
        &Evaluation::new(&model, day(ON)),
        thing,
        &Filter::default(),
        Audience::Person,
    );
    let open: String = report
        .answers
        .iter()
        .filter(|answer| answer.missing.is_some())
        .map(|answer| answer.letter)
        .collect();
    assert_eq!(open, "SMART");
    insta::assert_snapshot!(show::text(&report, &wide(80)));
}

#[test]
fn a_chart_of_an_average_draws_the_mean_of_each_day() {
    let text = "goal x: X\n  during: 2026-Q4\n  measure: average <= 2h\n  2026-10-06 1h\n  2026-10-06 5h\n  2026-10-06 1h\n  2026-11-10 1h\n";
    let model = model(text, ON);
    let thing = find::one(&model, "x").unwrap();
    let evaluation = Evaluation::new(&model, day(ON));
    let report = show::collect(&evaluation, thing, &Filter::default(), Audience::All);
    let drawn: Vec<String> = report
        .chart
        .unwrap()
        .values
        .iter()
        .map(|dot| dot.value.text.clone())
        .collect();
    assert_eq!(drawn, ["2.33h", "1h"]);
}

#[test]
fn a_role_is_shown_with_what_it_asks_for() {
    let role =
        "role nurse: Nurse\n  competency lines: Sets a line\n  expectation early: Says early what will be late\n";
    let model = model(role, ON);
    let thing = find::one(&model, "nurse").unwrap();
    let on = Evaluation::new(&model, day(ON));
    let report = show::collect(&on, thing, &Filter::default(), Audience::Person);
    let text = show::text(&report, &wide(80));
    for words in ["Asks for", "nurse.lines   Sets a line", "nurse.early   Says early"] {
        assert!(text.contains(words), "{text}");
    }
}
