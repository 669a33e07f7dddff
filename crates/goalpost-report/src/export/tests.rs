//! What is exported, looked up in the output by JSON pointers.

use std::io::{self, Write};

use goalpost_model::{Evaluation, Model};
use serde_json::{Value, json};

use super::{Audience, Format, Options, Written, write};
use crate::filter::{self, Filter};
use crate::testing::{day, model};

const ON: &str = "2026-11-16";

fn exported(model: &Model, format: Format, filter: &Filter, audience: Audience) -> (String, Written) {
    let options = Options {
        format,
        filter,
        audience,
        seen: None,
    };
    let mut out = Vec::new();
    let written = write(&mut out, &Evaluation::new(model, day(ON)), &options).unwrap();
    (String::from_utf8(out).unwrap(), written)
}

fn things(text: &str) -> Vec<Value> {
    let model = model(&[("a.goals", text)], ON);
    let (document, _) = exported(&model, Format::Json, &Filter::default(), Audience::All);
    let document: Value = serde_json::from_str(&document).unwrap();
    document["things"].as_array().unwrap().clone()
}

/// Checks parts of the thing with a key.
fn check(text: &str, key: &str, parts: &[(&str, Value)]) {
    let things = things(text);
    let thing = things.iter().find(|thing| thing["key"] == key).unwrap();
    for (pointer, expected) in parts {
        let found = thing
            .pointer(pointer)
            .unwrap_or_else(|| panic!("{key} has no {pointer}"));
        match (found.as_f64(), expected.as_f64()) {
            (Some(found), Some(expected)) => assert!((found - expected).abs() < 1e-12, "{key} {pointer}: {found}"),
            _ => assert_eq!(found, expected, "{key} {pointer}"),
        }
    }
}

const RESULT: &str = "\
file pay: Payments
  team: @payments
  owner: @ana
  during: 2026-Q4
objective fast: Make checkout fast
  kind: aspirational
  result p95: Cut latency, \"checkout\" above all
    measure: 840ms to 300ms
    commit: 400ms
    weight: 2
    tags: #speed #web
    > First line
    > Second line
    x-board: 7
    link: https://a.example
    link: https://b.example
    2026-10-08 target 350 was 300ms by @ana: The card scheme moved
    2026-10-19 0.72s on-track confidence 7/10 by @ana #weekly: Off the hot path
    2026-10-26 610ms
    2026-11-09 580ms blocked vendor @lee: Down
    2026-11-16 520ms
    - [x] 2026-10-20: Measure
    - [ ] due 2026-12-01 @lee: Switch over
";

#[test]
fn a_thing_has_all_that_is_known_of_it() {
    check(
        RESULT,
        "pay/fast.p95",
        &[
            ("/id", json!("pay/fast.p95")),
            ("/kind", json!("result")),
            ("/title", json!("Cut latency, \"checkout\" above all")),
            ("/path", json!("a.goals")),
            ("/line", json!(7)),
            ("/tags", json!(["#speed", "#web"])),
            ("/note", json!("First line\nSecond line")),
            ("/fields/link", json!(["https://a.example", "https://b.example"])),
            ("/fields/x-board", json!(["7"])),
            ("/owners", json!(["@ana"])),
            ("/team", json!("@payments")),
            ("/start", json!("2026-10-01")),
            ("/due", json!("2026-12-31")),
            ("/cadence", json!("week")),
            ("/weight", json!("2")),
            ("/measure/kind", json!("move")),
            ("/measure/start", json!({ "value": "840", "unit": "ms" })),
            ("/measure/target", json!({ "value": "350", "unit": "ms" })),
            ("/measure/first_target", json!({ "value": "300", "unit": "ms" })),
            ("/measure/commit", json!({ "value": "400", "unit": "ms" })),
            ("/values/0", json!({ "day": "2026-10-19", "value": "720" })),
            ("/progress", json!(32.0 / 49.0)),
            ("/promised", json!(16.0 / 27.0)),
            ("/status", json!("on-track")),
            ("/closed", json!(false)),
            ("/known", json!(null)),
            ("/own_status", json!({ "status": "on-track", "day": "2026-10-19" })),
            ("/confidence", json!({ "share": 0.7, "day": "2026-10-19" })),
            ("/freshness", json!("fresh")),
            ("/last_sign", json!("2026-11-16")),
            ("/forecast/landing/unit", json!("ms")),
            ("/forecast/reached", json!("2026-12-05")),
            ("/forecast/already_reached", json!(false)),
            ("/habit", json!(null)),
            ("/blockers/0/name", json!("vendor")),
            ("/blockers/0/waits_for", json!(["@lee"])),
            ("/steps/0/day", json!("2026-10-20")),
            ("/steps/1/due", json!("2026-12-01")),
            ("/steps/1/who", json!("@lee")),
            ("/events/1/by", json!("@ana")),
            ("/events/1/tags", json!(["#weekly"])),
            ("/events/1/words", json!("Off the hot path")),
            ("/events/2/words", json!(null)),
            ("/events/2/line", json!(19)),
        ],
    );
    check(
        RESULT,
        "pay/fast",
        &[
            ("/measure", json!(null)),
            ("/score", json!(32.0 / 49.0)),
            ("/known", json!(1)),
            ("/bar", json!(0.7)),
            ("/forecast", json!(null)),
        ],
    );
}

#[test]
fn each_fact_has_its_value() {
    let text = |event: &str| format!("goal g: G\n  during: 2026-Q4\n  measure: 840ms to 300ms\n  2026-10-19 {event}\n");
    let amount = |value: &str, unit: &str| json!({ "value": value, "unit": unit });
    for (event, expected) in [
        ("610ms", json!({ "fact": "value", "value": amount("610", "ms") })),
        (
            "-5",
            json!({ "fact": "value", "value": { "value": "-5", "unit": null } }),
        ),
        ("+2.50ms", json!({ "fact": "added", "value": amount("2.5", "ms") })),
        (
            "baseline 850ms",
            json!({ "fact": "baseline", "value": amount("850", "ms") }),
        ),
        ("off-track", json!({ "fact": "status", "status": "off-track" })),
        ("confidence 7/10", json!({ "fact": "confidence", "share": 0.7 })),
        ("done 35m", json!({ "fact": "done", "minutes": 35 })),
        ("done", json!({ "fact": "done", "minutes": null })),
        ("skip: Ill", json!({ "fact": "skip" })),
        ("agreed @ana", json!({ "fact": "agreed" })),
        ("blocked vendor", json!({ "fact": "blocked", "name": "vendor" })),
        ("-: Slow", json!({ "fact": "feedback", "tone": "-" })),
        ("met @ana", json!({ "fact": "observed", "observation": "met" })),
        ("score 0.7", json!({ "fact": "score", "share": 0.7 })),
        ("paused: Frost", json!({ "fact": "paused" })),
        (
            "target 350 was 0.3s: Words",
            json!({
                "fact": "revision",
                "what": "target",
                "to": { "text": "350", "day": null, "amount": amount("350", "ms") },
                "was": { "text": "0.3s", "day": null, "amount": amount("0.3", "s") },
            }),
        ),
        (
            "due 2027-Q1 was 2026-Q4: Words",
            json!({
                "fact": "revision",
                "what": "due",
                "to": { "text": "2027-Q1", "day": "2027-03-31", "amount": null },
                "was": { "text": "2026-Q4", "day": "2026-12-31", "amount": null },
            }),
        ),
        (
            "owner @ben was @ana: Words",
            json!({
                "fact": "revision",
                "what": "owner",
                "to": { "text": "@ben", "day": null, "amount": null },
                "was": { "text": "@ana", "day": null, "amount": null },
            }),
        ),
    ] {
        check(&text(event), "g", &[("/events/0/facts/0", expected)]);
    }
    check(&text(": Only words"), "g", &[("/events/0/facts", json!([]))]);
}

#[test]
fn each_measure_has_its_parts() {
    let text = |measure: &str| {
        format!(
            "goal g: G\n  during: 2026-Q4\n  measure: {measure}\n  habit run: Run\n    every: day\n  2026-10-19 5\n"
        )
    };
    let amount = |value: &str, unit: &str| json!({ "value": value, "unit": unit });
    for (measure, parts) in [
        (
            "3 memos",
            &[
                ("kind", json!("count")),
                ("start", amount("0", "memos")),
                ("unit", json!("memos")),
            ][..],
        ),
        ("$2M", &[("target", amount("2000000", "USD")), ("unit", json!("USD"))]),
        (
            "? +25%",
            &[
                ("kind", json!("from_unknown")),
                ("change", amount("25", "%")),
                ("target", json!(null)),
            ],
        ),
        (
            "<= 2%",
            &[
                ("kind", json!("hold")),
                ("at_most", json!(true)),
                ("target", amount("2", "%")),
            ],
        ),
        (
            "95%..99%",
            &[
                ("target", amount("95", "%")),
                ("upper", amount("99", "%")),
                ("at_most", json!(null)),
            ],
        ),
        (
            "average >= 4/5",
            &[
                ("kind", json!("average")),
                ("at_most", json!(false)),
                ("unit", json!("/5")),
            ],
        ),
        (
            "yes/no",
            &[
                ("kind", json!("yes_no")),
                ("target", json!(null)),
                ("unit", json!(null)),
            ],
        ),
        (
            "habit run >= 80%",
            &[
                ("kind", json!("habit_share")),
                ("habit", json!("g.run")),
                ("target", amount("80", "%")),
            ],
        ),
        (
            "habit run 6 in a row",
            &[("kind", json!("habit_streak")), ("habit", json!("g.run"))],
        ),
        ("soon", &[("kind", json!("unreadable")), ("text", json!("soon"))]),
    ] {
        let parts: Vec<(String, Value)> = parts
            .iter()
            .map(|(name, value)| (format!("/measure/{name}"), value.clone()))
            .collect();
        let parts: Vec<(&str, Value)> = parts
            .iter()
            .map(|(name, value)| (name.as_str(), value.clone()))
            .collect();
        check(&text(measure), "g", &parts);
    }
}

#[test]
fn a_habit_has_its_figures() {
    let text = "\
goal g: G
  during: 2026-11-02..2026-11-20
  habit run: Run
    every: day
    2026-11-02 done
    2026-11-03 done
    2026-11-04 skip: Ill
    2026-11-05 done
  fact kept: Kept
    measure: habit run >= 50%
habit read: Read
  every: day
  2026-11-15 done
";
    check(
        text,
        "g.run",
        &[
            ("/habit/adherence", json!(3.0 / 13.0)),
            ("/habit/done", json!(3)),
            ("/habit/missed", json!(10)),
            ("/habit/best", json!(3)),
            ("/habit/safe", json!(-1)),
            ("/habit/bar", json!(0.5)),
            ("/status", json!(null)),
            ("/due", json!("2026-11-20")),
        ],
    );
    check(
        text,
        "read",
        &[
            ("/habit/safe", json!(null)),
            ("/habit/bar", json!(0.8)),
            ("/due", json!(null)),
        ],
    );
}

#[test]
fn links_are_there_from_both_sides() {
    let text = "\
team @pay: Payments
team @cards: Cards
  part-of: @pay
role lead: Lead
  competency coach: Coaches
person @ana: Ana
  team: @pay
  role: lead
person @ben: Ben
  manager: @ana
goal top: T
goal g: G
  supports: top
  develops: lead.coach
  continues: old
  milestone a: A
  milestone b: B
    needs: a
  habit: No id
    every: day
goal old: O
";
    for (key, link, others) in [
        ("top", "supported_by", json!(["g"])),
        ("g", "supports", json!(["top"])),
        ("g", "children", json!(["g.a", "g.b", "a.goals:19"])),
        ("a.goals:19", "parent", json!("g")),
        ("g.a", "needed_by", json!(["g.b"])),
        ("g.b", "needs", json!(["g.a"])),
        ("old", "continued_by", json!(["g"])),
        ("g", "continues", json!(["old"])),
        ("lead.coach", "developed_by", json!(["g"])),
        ("g", "develops", json!(["lead.coach"])),
        ("@pay", "members", json!(["@cards", "@ana"])),
        ("lead", "members", json!(["@ana"])),
        ("@ana", "reports", json!(["@ben"])),
        ("top", "parent", json!(null)),
    ] {
        check(text, key, &[(&format!("/links/{link}"), others)]);
    }
}

#[test]
fn an_id_that_two_things_have_is_the_key_of_the_first() {
    let keys: Vec<Value> = things("goal g: One\ngoal g: Two\ngoal: Three\n")
        .iter()
        .map(|thing| json!([thing["key"], thing["id"]]))
        .collect();
    assert_eq!(
        keys,
        [json!(["g", "g"]), json!(["a.goals:2", "g"]), json!(["a.goals:3", null])]
    );
}

#[test]
fn what_is_shared_with_fewer_is_for_them() {
    let text = "\
file private: P
  share: person
goal mine: Mine
  supports: ours
goal ours: Ours
  share: team
  milestone m: M
goal open: Open
  share: all
  supports: mine
goal odd: Odd
  share: nobody
template t: T
  goal: [Goal]
";
    let model = model(&[("a.goals", text)], ON);
    for (audience, expected, withheld) in [
        (Audience::All, &["private/open"][..], 5),
        (Audience::Team, &["private/ours", "private/ours.m", "private/open"], 3),
        (
            Audience::Person,
            &[
                "private",
                "private/mine",
                "private/ours",
                "private/ours.m",
                "private/open",
                "private/odd",
            ],
            0,
        ),
    ] {
        let (lines, written) = exported(&model, Format::Ndjson, &Filter::default(), audience);
        let things: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let keys: Vec<&str> = things.iter().map(|thing| thing["key"].as_str().unwrap()).collect();
        assert_eq!(keys, expected, "{audience:?}");
        assert_eq!(
            (written.things, written.withheld),
            (expected.len(), withheld),
            "{audience:?}"
        );
        let open = things.iter().find(|thing| thing["key"] == "private/open").unwrap();
        let supports = if audience == Audience::Person {
            json!(["private/mine"])
        } else {
            json!([])
        };
        assert_eq!(open["links"]["supports"], supports, "{audience:?}");
    }
}

#[test]
fn a_filter_narrows_things_and_events() {
    let model = model(&[("a.goals", RESULT)], ON);
    let options = filter::Options {
        since: Some(day("2026-11-01")),
        ..filter::Options::default()
    };
    let filter = Filter::read(&options, &model).unwrap();
    let (lines, written) = exported(&model, Format::Ndjson, &filter, Audience::All);
    assert_eq!((written.things, written.other), (1, 2));
    let thing: Value = serde_json::from_str(&lines).unwrap();
    assert_eq!(thing["events"].as_array().unwrap().len(), 2);
    assert_eq!(thing["values"].as_array().unwrap().len(), 4);
}

#[test]
fn all_forms_hold_the_same_things() {
    let model = model(&[("a.goals", RESULT)], ON);
    let of = |format| exported(&model, format, &Filter::default(), Audience::All).0;
    let document: Value = serde_json::from_str(&of(Format::Json)).unwrap();
    assert_eq!(document["schema"], "goalpost/export@1");
    assert_eq!(document["today"], ON);
    let lines: Vec<Value> = of(Format::Ndjson)
        .lines()
        .map(|line| {
            let mut line: Value = serde_json::from_str(line).unwrap();
            assert_eq!(line["schema"], "goalpost/export@1");
            assert_eq!(line["withheld"], document["withheld"]);
            line.as_object_mut()
                .unwrap()
                .retain(|name, _| !["schema", "today", "withheld"].contains(&name.as_str()));
            line
        })
        .collect();
    assert_eq!(document["things"], json!(lines));

    let table = of(Format::Csv);
    let mut table = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<std::collections::BTreeMap<String, String>> = table.deserialize().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    for (name, expected) in [
        ("key", "pay/fast.p95"),
        ("title", "Cut latency, \"checkout\" above all"),
        ("parent", "pay/fast"),
        ("owners", "@ana"),
        ("tags", "#speed #web"),
        ("unit", "ms"),
        ("from", "840"),
        ("target", "350"),
        ("value", "520"),
        ("value_day", "2026-11-16"),
        ("weight", "2"),
        ("confidence", "0.7"),
        ("status", "on-track"),
        ("adherence", ""),
        ("line", "7"),
    ] {
        assert_eq!(rows[2][name], expected, "{name}");
    }
}

#[test]
fn an_empty_workspace_is_a_good_document_and_a_table_of_names() {
    let model = model(&[], ON);
    let of = |format| exported(&model, format, &Filter::default(), Audience::All).0;
    let document: Value = serde_json::from_str(&of(Format::Json)).unwrap();
    assert_eq!(document["things"], json!([]));
    assert_eq!(of(Format::Ndjson), "");
    assert!(of(Format::Csv).starts_with("key,kind,title,"));
    assert_eq!(of(Format::Csv).lines().count(), 1);
}

#[test]
fn a_closed_pipe_is_told_as_one() {
    struct Closed;
    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let model = model(&[("a.goals", RESULT)], ON);
    for format in [Format::Json, Format::Ndjson, Format::Csv] {
        let options = Options {
            format,
            filter: &Filter::default(),
            audience: Audience::All,
            seen: None,
        };
        let error = write(&mut Closed, &Evaluation::new(&model, day(ON)), &options).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe, "{format:?}");
    }
}

#[test]
fn fields_name_no_thing_that_the_reader_may_not_read_of() {
    let text = "goal sec: S\n  share: person\n  habit run: R\n    every: day\ngoal pub: P\ngoal x: X\n  supports: sec, pub\n  continues: sec\n  measure: habit run >= 80%\n";
    check(
        text,
        "x",
        &[
            ("/fields/supports", json!(["pub"])),
            ("/links/supports", json!(["pub"])),
            ("/links/continues", json!([])),
            ("/measure/habit", Value::Null),
        ],
    );
    let things = things(text);
    let x = things.iter().find(|thing| thing["key"] == "x").unwrap();
    assert_eq!(x["fields"].get("continues"), None);
}

#[test]
fn under_average_every_answer_is_a_value() {
    let text =
        "goal x: X\n  measure: average <= 2h\n  due: 2026-12-31\n  2026-10-06 1h\n  2026-10-06 5h\n  2026-10-05 0h\n";
    let answer = |day: &str, value: &str| json!({ "day": day, "value": value });
    check(
        text,
        "x",
        &[(
            "/values",
            json!([
                answer("2026-10-05", "0"),
                answer("2026-10-06", "1"),
                answer("2026-10-06", "5")
            ]),
        )],
    );
}

#[test]
fn a_type_that_nobody_knows_is_none_and_habits_say_what_they_count() {
    let text = "goal x: X\n  type: perfomance\n  habit long: L\n    every: 5h per week\n    start: 2026-10-01\n  habit short: S\n    every: day\n    start: 2026-10-01\n";
    check(text, "x", &[("/type", Value::Null)]);
    for (key, unit) in [("x.long", "minutes"), ("x.short", "times")] {
        check(text, key, &[("/habit/unit", json!(unit))]);
    }
}

#[test]
fn decimals_are_numbers_in_sql() {
    let model = model(&[("a.goals", RESULT)], ON);
    let (sql, _) = exported(&model, Format::Sql, &Filter::default(), Audience::All);
    assert!(sql.contains("\"weight\" DOUBLE PRECISION"), "{sql}");
    assert!(
        sql.contains("INSERT INTO measured VALUES ('pay/fast.p95', '2026-11-16', 520);"),
        "{sql}"
    );
}
