//! The example company on its day.

use goalpost_model::Evaluation;
use goalpost_report::Audience;
use goalpost_report::filter::{Filter, Options};
use goalpost_report::{Style, explain, find, json, list, show, status};

use crate::support::{day, example, model_in, wide};

const ON: &str = "2026-11-20";

fn status_text(options: &Options<'_>, style: &Style) -> String {
    let model = model_in(&example("acme"), ON);
    let filter = Filter::read(options, &model).unwrap();
    let report = status::collect(&Evaluation::new(&model, day(ON)), &filter, Audience::Person);
    status::text(&report, style)
}

#[test]
fn the_status_tells_a_manager_where_things_stand() {
    insta::assert_snapshot!("status_80", status_text(&Options::default(), &wide(80)));
    insta::assert_snapshot!("status_120", status_text(&Options::default(), &wide(120)));
}

#[test]
fn the_status_of_a_team_and_quarter_in_ascii() {
    let options = Options {
        period: Some("2026-Q3"),
        team: Some("@shops"),
        ..Options::default()
    };
    let ascii = Style {
        unicode: false,
        ..wide(80)
    };
    let text = status_text(&options, &ascii);
    insta::assert_snapshot!("status_of_a_team_ascii", text);
}

#[test]
fn the_status_as_json_counts_what_it_lists() {
    let model = model_in(&example("acme"), ON);
    let report = status::collect(&Evaluation::new(&model, day(ON)), &Filter::default(), Audience::Person);
    let value: serde_json::Value = serde_json::from_str(&json(&report)).unwrap();
    assert_eq!(value["schema"], "goalpost/status@1");
    assert_eq!(value["today"], ON);
    let results: usize = report
        .objectives
        .iter()
        .map(|line| line.children.iter().filter(|child| child.kind == "result").count())
        .sum();
    let counted: u64 = value["counts"]["results"]
        .as_object()
        .unwrap()
        .values()
        .map(|count| count.as_u64().unwrap())
        .sum();
    assert_eq!(usize::try_from(counted).unwrap(), results);
    let first = &value["objectives"][0];
    assert!(
        first["score"].is_number() && first["plan"].is_number() && first["title"].is_string(),
        "{first}"
    );
}

#[test]
fn single_things_are_shown_with_their_history() {
    let model = model_in(&example("acme"), ON);
    let evaluation = Evaluation::new(&model, day(ON));
    for (name, asked) in [
        ("result", "flow.rework"),
        ("tracked", "ride/winter.range"),
        ("objective", "ride/winter"),
        ("habit", "range.chamber"),
        ("quota", "brazing.torch"),
        ("person", "@noemi"),
        ("team", "@shops"),
        ("expectation", "clean-bench"),
        ("graded", "q3-shops/open-door"),
    ] {
        let thing = find::one(&model, asked).unwrap();
        let report = show::collect(&evaluation, thing, &Filter::default(), Audience::Person);
        insta::assert_snapshot!(format!("show_{name}"), show::text(&report, &wide(80)));
    }
}

#[test]
fn each_figure_is_explained_with_the_lines_it_came_from() {
    let model = model_in(&example("acme"), ON);
    let evaluation = Evaluation::new(&model, day(ON));
    for (name, asked) in [
        ("move", "flow.rework"),
        ("objective", "workshop/flow"),
        ("level", "ride/winter.asleep"),
        ("mean", "shops/care.marks"),
        ("commit", "company/second-car.margin"),
        ("milestones", "flow.stations"),
        ("habit", "brazing.torch"),
        ("rollup", "second-car.carried"),
    ] {
        let report = explain::collect(&evaluation, find::one(&model, asked).unwrap(), Audience::All);
        insta::assert_snapshot!(format!("explain_{name}"), explain::text(&report, &wide(90)));
    }
}

#[test]
fn everything_can_be_listed() {
    let model = model_in(&example("acme"), ON);
    let evaluation = Evaluation::new(&model, day(ON));
    let mut shown = String::new();
    for (word, kind) in list::Kind::all() {
        let report = list::collect(&evaluation, kind, &Filter::default(), Audience::Person);
        let text = list::text(&report, &wide(100));
        let rows = report.rows.len();
        let first: Vec<&str> = text.lines().take(6).collect();
        shown.push_str(&format!("== {word}: {rows}\n{}\n\n", first.join("\n")));
        let value: serde_json::Value = serde_json::from_str(&json(&report)).unwrap();
        assert_eq!(value["rows"].as_array().unwrap().len(), rows, "{word}");
        assert!(list::csv(&report).lines().count() > rows, "{word}");
    }
    insta::assert_snapshot!("lists", shown);
}
