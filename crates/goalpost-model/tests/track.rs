//! `track:` end to end: from the text of a workspace and its data files to values and findings.

#![allow(clippy::unwrap_used)]

mod support;

use goalpost_model::{DataFile, Evaluation, Input, Model};
use support::{day, model_with, said, six, thing};

fn result(measure: &str, track: &str, events: &str) -> String {
    let mut text =
        format!("objective o: O\n  during: 2026-Q4\n  result r: R\n    measure: {measure}\n    track: {track}\n");
    for event in events.lines() {
        text += &format!("    {}\n", event.trim());
    }
    text
}

/// The history of the result as `day value` up to a day.
fn history(model: &Model, on: &str) -> Vec<String> {
    let evaluation = Evaluation::new(model, day(on));
    let values = evaluation.values(thing(model, "o.r")).unwrap();
    let point = |point: &goalpost_model::progress::Point| format!("{} {}", point.day, values.write(point.value));
    values.points.iter().map(point).collect()
}

#[test]
fn rows_are_values_and_events_of_the_same_day_win() {
    let csv = "day,p95\n2026-10-12,720\n2026-10-05,800\n2026-10-12,0.71s\n2026-10-19,\n2026-10-26,700\n";
    let text = result(
        "840ms to 300ms",
        "m.csv date=day value=p95",
        "2026-10-05 790ms\n2026-10-20 +5ms",
    );
    let model = model_with(&text, &[("m.csv", csv)], day("11-15"));
    assert_eq!(said(&model), Vec::<String>::new());
    assert_eq!(
        history(&model, "10-25"),
        ["2026-10-05 790ms", "2026-10-12 710ms", "2026-10-20 715ms"]
    );
    let evaluation = Evaluation::new(&model, day("11-15"));
    let standing = evaluation.standing(thing(&model, "o.r"));
    assert_eq!(six(standing.raw()), "0.259259");
    // The last row is the latest sign of life.
    assert_eq!(standing.staleness.unwrap().clock.unwrap().since, day("10-26"));
    assert_eq!(
        Evaluation::new(&model, day("10-04"))
            .values(thing(&model, "o.r"))
            .unwrap()
            .points,
        []
    );
}

#[test]
fn json_and_csv_give_the_same() {
    let csv = "date,value\n2026-10-05,12.5%\n2026-10-12,13\n";
    let array = r#"[{"date":"2026-10-05","value":"12.5%"},{"date":"2026-10-12","value":13}]"#;
    let lines = "{\"date\":\"2026-10-05\",\"value\":12.5}\n{\"date\":\"2026-10-12T00:00:00Z\",\"value\":\"13\"}\n";
    for (path, data) in [
        ("m.csv", csv),
        ("m.json", array),
        ("m.ndjson", lines),
        ("m.json", lines),
    ] {
        let text = result("10% to 20%", path, "");
        let model = model_with(&text, &[(path, data)], day("11-15"));
        assert_eq!(said(&model), Vec::<String>::new());
        assert_eq!(
            history(&model, "11-15"),
            ["2026-10-05 12.5%", "2026-10-12 13%"],
            "{path}"
        );
    }
}

#[test]
fn several_things_share_a_file() {
    let csv = "\u{feff}day,a,b\n2026-10-05,1,10\n2026-10-12,2,20\n";
    let text = "\
goal x: X
  measure: 0 to 4 pages
  track: m/n.csv date=day value=a
goal y: Y
  measure: 0 to 40 pages
  track: m/n.csv date=day value=b
goal z: Z
  measure: <= 3 pages
  track: m/n.csv date=day value=a
";
    let model = model_with(text, &[("m/n.csv", csv)], day("11-15"));
    assert_eq!(said(&model), Vec::<String>::new());
    let evaluation = Evaluation::new(&model, day("10-20"));
    let latest = |id: &str| evaluation.values(thing(&model, id)).unwrap().latest().unwrap().value;
    assert_eq!(
        [latest("x"), latest("y"), latest("z")].map(|value| value.to_string()),
        ["2", "20", "2"]
    );
}

#[test]
fn what_a_file_lacks_is_said_at_the_field() {
    let csv = "day,p95,p 99\n2026-10-05,610\n";
    let track = "m.csv date=day value=p95";
    for (track, data, expected) in [
        (
            "n.csv date=day value=p95",
            csv,
            "L10 `n.csv`: the data file `n.csv` cannot be read: it is not there",
        ),
        (
            track,
            " \n",
            "L10 `m.csv`: the data file `m.csv` cannot be read: it is empty",
        ),
        (
            "m.csv date=day value=p59",
            csv,
            "L10 `p59`: `m.csv` has no column `p59`",
        ),
        (
            "m.csv value=p95",
            csv,
            "L10 `m.csv value=p95`: `m.csv` has no column `date`",
        ),
        (
            "m.csv",
            csv,
            "L10 `m.csv`: `m.csv` has no column `date` and none `value`",
        ),
        (
            "../m.csv",
            csv,
            "L10 `../m.csv`: `../m.csv` leads out of the workspace, and only files inside it are read",
        ),
        (track, "day;p95\n2026-10-05;1", "L10 `day`: `m.csv` has no column `day`"),
        (
            track,
            "day,p95\n2026-10-05,1\n12/10/2026,2\n2026-10-13,x\n",
            "L10 `m.csv date=day value=p95`: line 3 of `m.csv` cannot be read: `12/10/2026` ",
        ),
        (
            track,
            "day,p95\n2026-10-05,1\n2026-10-12,12%\n",
            "L10 `m.csv date=day value=p95`: line 3 of `m.csv` says `12%`, and the measure is `840ms to 300ms`",
        ),
    ] {
        let model = model_with(&result("840ms to 300ms", track, ""), &[("m.csv", data)], day("11-15"));
        assert!(said(&model)[0].starts_with(expected), "{track}: {:?}", said(&model));
    }
}

#[test]
fn the_nearest_column_is_offered_and_other_advice_given() {
    for (track, file, data, help) in [
        (
            "m.csv date=day value=p59",
            "m.csv",
            "day,p95\n",
            "if those are meant, type `track: m.csv date=day value=p95`",
        ),
        (
            "m.csv date=day value=x",
            "m.csv",
            "day,p95\n",
            "its columns are `day`, `p95`; if those are meant, type `track: m.csv date=day value=p95`",
        ),
        (
            "m.csv",
            "m.csv",
            "Date,Value\n",
            "its columns are `Date`, `Value`; if those are meant, type `track: m.csv date=Date value=Value`",
        ),
        (
            "m.csv",
            "m.csv",
            "when,where,what\n",
            "its columns are `when`, `where`, `what`; type `track: ",
        ),
        (
            "m.csv",
            "m.csv",
            "date,value\n2026-10-05,12kg\n2026-10-06,1\n2026-10-07,9%\n",
            "one more line is of another unit",
        ),
        (
            "m.csv date=day value=p95",
            "m.csv",
            "day;p95\n",
            "parted by `;`: save it with commas",
        ),
        (
            "m.csv",
            "m.csv",
            "date,value\n,5\n",
            "give each row its day, such as `2026-10-05`",
        ),
        (
            "m.csv",
            "m.csv",
            "date,value\nx,5\ny,6\nz,7\n",
            "; 2 more cannot be read",
        ),
        ("m.json", "m.json", "[1]", "write each entry as an object"),
        (
            "m.json",
            "m.json",
            "[{\"date\":\"2026-10-05\"",
            "an array of objects, or one object a line",
        ),
        (
            "m.json value=km",
            "m.json",
            "[{\"date\":\"2026-10-05\",\"kmh\":1}]",
            "if those are meant, type `track: m.json value=kmh`",
        ),
    ] {
        let model = model_with(&result("840ms to 300ms", track, ""), &[(file, data)], day("11-15"));
        let found = &model.diagnostics()[0];
        assert!(found.help.contains(help), "{track}: {} {}", found.message, found.help);
    }
}

#[test]
fn a_reason_of_the_disk_is_passed_on() {
    let text = result("840ms to 300ms", "m.csv", "");
    let mut input = Input::of_texts([("a.goals", text.as_str())], day("11-15"));
    input.data = vec![DataFile {
        path: "m.csv".to_owned(),
        text: Err("it is a folder".to_owned()),
    }];
    let model = Model::build(input);
    assert_eq!(
        said(&model),
        ["L10 `m.csv`: the data file `m.csv` cannot be read: it is a folder"]
    );
}

#[test]
fn templates_track_nothing() {
    let text = "template t: T\n  goal: Read [Number] pages\n    measure: 3 pages\n    track: [File]\n";
    assert_eq!(said(&model_with(text, &[], day("11-15"))), Vec::<String>::new());
}
