//! Tables in a folder that is only in memory.

use std::collections::BTreeMap;
use std::io;

use goalpost_model::Evaluation;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use serde_json::Value as Json;

use super::{Folder, Form, MANIFEST, Manifest, PartitionBy, SCHEMA, Split, TABLES, schema, write};
use crate::audience::Audience;
use crate::export::{Format, Options, Written};
use crate::filter::Filter;
use crate::testing::{day, model};

const ON: &str = "2026-11-16";

const TEXT: &str = "\
team @shops: Shops
person @ana: Ana
  team: @shops
objective fast: Serve faster
  owner: @ana
  team: @Shops
  during: 2026-Q4
  result wait: Wait less
    measure: 12.5min to 5min
    2026-10-19 10min on-track confidence 7/10 by @ana: \"Quoted\", with commas
    2026-11-02 7.5min
    2026-11-09 blocked till @ana: Down
  habit tidy: Tidy up
    every: day
    2026-10-02 done
goal mine: Draw
  owner: @ana
  during: 2027-Q1
  share: person
  measure: steps
  - [x] 2026-11-01: Buy pens
";

#[derive(Default)]
struct Memory(BTreeMap<String, Vec<u8>>);

impl Folder for Memory {
    type File = Vec<u8>;

    fn create(&mut self, path: &str) -> io::Result<Vec<u8>> {
        assert!(!self.0.contains_key(path), "{path} is written once");
        Ok(Vec::new())
    }

    fn finish(&mut self, path: &str, file: Vec<u8>) -> io::Result<()> {
        self.0.insert(path.to_owned(), file);
        Ok(())
    }
}

fn exported(text: &str, form: Form, by: &[PartitionBy], audience: Audience) -> (Memory, Written) {
    let model = model(&[("a.goals", text)], ON);
    let options = Options {
        format: Format::Json,
        filter: &Filter::default(),
        audience,
        seen: None,
    };
    let mut folder = Memory::default();
    let evaluation = Evaluation::new(&model, day(ON));
    let (written, manifest) = write(&mut folder, &evaluation, &options, &Split { form, by }).unwrap();
    let told: Manifest = serde_json::from_slice(&folder.0[MANIFEST]).unwrap();
    assert_eq!(told, manifest);
    let mut paths: Vec<&str> = manifest
        .files
        .iter()
        .map(|file| file.path.as_str())
        .chain([MANIFEST])
        .collect();
    paths.sort_unstable();
    assert_eq!(paths, folder.0.keys().map(String::as_str).collect::<Vec<_>>());
    (folder, written)
}

fn sheet(folder: &Memory, path: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(folder.0[path].as_slice());
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn every_table_has_a_file_with_its_columns() {
    for text in [TEXT, ""] {
        let (folder, _) = exported(text, Form::Csv, &[], Audience::All);
        for table in &TABLES {
            let file = &folder.0[&format!("{}.csv", table.name)];
            let head: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
            let first = String::from_utf8_lossy(file);
            assert_eq!(first.lines().next(), Some(head.join(",").as_str()));
        }
    }
}

#[test]
fn rows_say_what_happened() {
    let (folder, written) = exported(TEXT, Form::Csv, &[], Audience::All);
    assert_eq!((written.things, written.withheld), (5, 1));
    let events = sheet(&folder, "events.csv");
    assert_eq!(events.len(), 4);
    let said = &events[0];
    for (column, value) in [
        ("thing", "fast.wait"),
        ("day", "2026-10-19"),
        ("said_by", "@ana"),
        ("value", "10"),
        ("unit", "min"),
        ("status", "on-track"),
        ("confidence", "0.7"),
        ("done", ""),
        ("words", "\"Quoted\", with commas"),
    ] {
        assert_eq!(said[column], value, "{column}");
    }
    assert_eq!(events[3]["done"], "true");
    let measured = sheet(&folder, "measured.csv");
    assert_eq!(
        measured.iter().map(|row| row["value"].as_str()).collect::<Vec<_>>(),
        ["10", "7.5"]
    );
    let links = sheet(&folder, "links.csv");
    assert_eq!(
        (links[0]["thing"].as_str(), links[0]["target"].as_str()),
        ("fast.wait", "fast")
    );
    assert_eq!(sheet(&folder, "people.csv")[0]["team"], "@shops");
    assert_eq!(sheet(&folder, "habits.csv")[0]["every"], "day");
    assert_eq!(sheet(&folder, "blockers.csv")[0]["waits_for"], "@ana");
    assert!(sheet(&folder, "steps.csv").is_empty(), "its thing is the person's own");
}

#[test]
fn parts_are_folders_as_hive_has_them() {
    let by = [PartitionBy::Team, PartitionBy::Period];
    let (folder, _) = exported(TEXT, Form::Csv, &by, Audience::Person);
    let ours = sheet(&folder, "things/team=@shops/period=2026-Q4/part-0.csv");
    assert_eq!(
        ours.iter().map(|row| row["key"].as_str()).collect::<Vec<_>>(),
        ["fast", "fast.wait", "fast.tidy"]
    );
    assert!(!ours[0].contains_key("team"), "the folder says it");
    let path = "steps/team=__HIVE_DEFAULT_PARTITION__/period=2027-Q1/part-0.csv";
    assert_eq!(sheet(&folder, path)[0]["text"], "Buy pens");
    let lines = exported(TEXT, Form::Ndjson, &by, Audience::Person).0;
    let line = &lines.0["things/team=__HIVE_DEFAULT_PARTITION__/period=2027-Q1/part-0.ndjson"];
    assert_eq!(serde_json::from_slice::<Json>(line).unwrap()["key"], "mine");
    let nothing = exported("", Form::Csv, &by, Audience::All).0;
    assert!(
        nothing.0.contains_key("things/part-0.csv"),
        "a reader that expects a table finds it"
    );
}

#[test]
fn parquet_holds_what_csv_holds() {
    let (sheets, _) = exported(TEXT, Form::Csv, &[], Audience::Person);
    let (files, _) = exported(TEXT, Form::Parquet, &[], Audience::Person);
    for table in &TABLES {
        let bytes = files.0[&format!("{}.parquet", table.name)].clone();
        let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).unwrap();
        let expected = sheet(&sheets, &format!("{}.csv", table.name));
        let rows = reader.get_row_iter(None).unwrap();
        let rows: Vec<_> = rows.map(|row| row.unwrap().into_columns()).collect();
        assert_eq!(rows.len(), expected.len(), "{}", table.name);
        for (row, expected) in rows.iter().zip(&expected) {
            for (name, field) in row {
                let text = &expected[name];
                let same = match field {
                    Field::Null => text.is_empty(),
                    Field::Str(found) => found == text,
                    Field::Long(number) => *text == number.to_string(),
                    Field::Double(number) => Some(*number) == text.parse().ok(),
                    Field::Bool(flag) => *text == flag.to_string(),
                    Field::Date(days) => *days == (day(text) - day("1970-01-01")).num_days() as i32,
                    _ => false,
                };
                assert!(same, "{}.{name}: {field} is not {text}", table.name);
            }
        }
    }
}

#[test]
fn the_schema_has_every_column_of_every_table() {
    let schema = schema().to_value();
    assert_eq!(schema["title"], SCHEMA);
    for table in &TABLES {
        let row = &schema["properties"][table.name]["items"];
        for column in table.columns {
            assert!(
                row["properties"][column.name]["type"][0].is_string(),
                "{}.{}",
                table.name,
                column.name
            );
        }
        assert_eq!(row["required"].as_array().map(Vec::len), Some(table.columns.len()));
    }
}
