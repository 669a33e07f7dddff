//! What is written as JSON is what its schema says: every report of the example workspaces, held against the schema that
//! `goalpost schema` prints.

#![allow(clippy::unwrap_used)]

use goalpost_fixtures::{repository, texts};
use goalpost_model::{DataFile, Evaluation, Input, Model};
use goalpost_report::export::{self, Audience, Format, Options};
use goalpost_report::filter::Filter;
use goalpost_report::list::{self, Kind};
use goalpost_report::{explain, show, status};
use goalpost_values::{Day, iso_day};
use jsonschema::Validator;
use schemars::{Schema, schema_for};
use serde::Serialize;
use serde_json::Value;

/// The example workspaces, each with the days on which it is looked at: in its middle, long before and long after.
const EXAMPLES: [&str; 2] = ["acme", "solo"];
const DAYS: [&str; 3] = ["2026-11-20", "2026-01-01", "2027-12-31"];

fn day(text: &str) -> Day {
    iso_day(text).unwrap()
}

/// An example with its data files.
fn example(name: &str, on: Day) -> Model {
    let root = repository("examples").join(name);
    let goals = texts(&root, &["goals"]);
    let mut input = Input::of_texts(goals.iter().map(|(path, text)| (path.as_str(), text.as_str())), on);
    let data = texts(&root, &["csv", "json"]).into_iter();
    input.data = data
        .map(|(path, text)| DataFile {
            path,
            text: Ok(text.into()),
        })
        .collect();
    Model::build(input)
}

/// Says where a document breaks a schema.
fn hold(schema: &Validator, document: &Value, what: &str) {
    let broken: Vec<String> = schema
        .iter_errors(document)
        .take(5)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(broken.is_empty(), "{what}: {broken:#?}");
}

fn validator(schema: &Schema) -> Validator {
    jsonschema::draft202012::new(schema.as_value()).unwrap()
}

fn value(report: &impl Serialize) -> Value {
    serde_json::to_value(report).unwrap()
}

fn everywhere(mut check: impl FnMut(&Evaluation<'_>, &str)) {
    for example_name in EXAMPLES {
        for on in DAYS {
            let model = example(example_name, day(on));
            check(&Evaluation::new(&model, day(on)), &format!("{example_name} on {on}"));
        }
    }
}

#[test]
fn an_export_is_what_its_schema_says() {
    let schema = validator(&export::schema());
    everywhere(|evaluation, what| {
        for audience in [Audience::All, Audience::Person] {
            let written = |format| {
                let options = Options {
                    format,
                    filter: &Filter::default(),
                    audience,
                    seen: None,
                };
                let mut out = Vec::new();
                export::write(&mut out, evaluation, &options).unwrap();
                String::from_utf8(out).unwrap()
            };
            hold(&schema, &serde_json::from_str(&written(Format::Json)).unwrap(), what);
            for line in written(Format::Ndjson).lines() {
                hold(&schema, &serde_json::from_str(line).unwrap(), what);
            }
        }
    });
}

#[test]
fn a_schema_says_no_to_what_it_does_not_describe() {
    let schema = validator(&export::schema());
    let mut lines = Vec::new();
    let model = example("solo", day("2026-11-20"));
    let options = Options {
        format: Format::Ndjson,
        filter: &Filter::default(),
        audience: Audience::Person,
        seen: None,
    };
    export::write(&mut lines, &Evaluation::new(&model, day("2026-11-20")), &options).unwrap();
    let line = String::from_utf8(lines).unwrap().lines().next().unwrap().to_owned();
    let good: Value = serde_json::from_str(&line).unwrap();
    assert!(schema.is_valid(&good));
    for (key, wrong) in [
        ("line", Value::from("7")),
        ("kind", Value::Null),
        ("progress", Value::from("0.5")),
        ("start", Value::from(2026)),
        ("events", Value::Null),
        ("share", Value::from("nobody")),
    ] {
        let mut bad = good.clone();
        bad[key] = wrong;
        assert!(!schema.is_valid(&bad), "{key}");
    }
}

#[test]
fn reports_are_what_their_schemas_say() {
    let status_schema = validator(&schema_for!(status::StatusReport<'static>));
    let show_schema = validator(&schema_for!(show::ShowReport<'static>));
    let explain_schema = validator(&schema_for!(explain::ExplainReport<'static>));
    let list_schema = validator(&schema_for!(list::ListReport<'static>));
    everywhere(|evaluation, what| {
        let report = status::collect(evaluation, &Filter::default(), Audience::Person);
        hold(&status_schema, &value(&report), &format!("status of {what}"));
        for thing in evaluation.model().things() {
            let report = show::collect(evaluation, thing, &Filter::default(), Audience::Person);
            hold(&show_schema, &value(&report), &format!("{} of {what}", thing.label()));
            let report = explain::collect(evaluation, thing, Audience::Person);
            hold(
                &explain_schema,
                &value(&report),
                &format!("{} of {what}", thing.label()),
            );
        }
        for (_, kind) in Kind::all() {
            let report = list::collect(evaluation, kind, &Filter::default(), Audience::Person);
            hold(&list_schema, &value(&report), &format!("{kind:?} of {what}"));
        }
    });
}
