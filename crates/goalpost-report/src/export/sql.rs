//! The same as statements of SQL, as SQLite, DuckDB and others read them: the tables `things`, `events`, `measured` and
//! `links`.

use std::io::{self, Write};

use goalpost_model::Evaluation;
use serde_json::Value;

use super::table::{COLUMNS, row};
use super::thing::thing;
use super::{Options, Written, each};

/// The columns of `things` that hold something else than text.
const TYPES: [(&str, &[&str]); 4] = [
    ("BOOLEAN", &["draft", "closed", "overdue"]),
    ("BIGINT", &["streak", "best", "safe", "line"]),
    (
        "DOUBLE PRECISION",
        &[
            "confidence",
            "progress",
            "score",
            "promised",
            "e",
            "plan",
            "bar",
            "adherence",
            "strength",
        ],
    ),
    ("DATE", &["start", "due", "last_sign", "value_day", "reached"]),
];

/// The tables beside `things`, whose rows name a thing by its key.
const TABLES: &str = "\
CREATE TABLE events (thing TEXT, day DATE, facts TEXT, about TEXT, said_by TEXT, tags TEXT, words TEXT, path TEXT, line BIGINT);
CREATE TABLE measured (thing TEXT, day DATE, value TEXT);
CREATE TABLE links (thing TEXT, link TEXT, target TEXT);
";

/// The links that a thing has to others: its own side of them.
const LINKS: [&str; 2] = ["parent", "supports"];

/// Writes the statements: the tables, then the rows in one transaction. Decimals are text, so that no digit is lost.
pub(super) fn write<'m>(
    out: &mut dyn Write,
    evaluation: &Evaluation<'m>,
    options: &Options<'_>,
) -> io::Result<Written> {
    let columns: Vec<String> = COLUMNS
        .iter()
        .map(|column| format!("\"{column}\" {}", type_of(column)))
        .collect();
    write!(out, "CREATE TABLE things ({});\n{TABLES}BEGIN;\n", columns.join(", "))?;
    let written = each(evaluation, options, |found, links| {
        let thing = thing(evaluation, found, links, options.filter);
        let flat = serde_json::to_value(row(&thing))?;
        insert(out, "things", COLUMNS.iter().map(|column| literal(&flat[*column])))?;
        let whole = serde_json::to_value(&thing)?;
        let key = || literal(&whole["key"]);
        for event in items(&whole["events"]) {
            let names = ["day", "facts", "about", "by", "tags", "words", "path", "line"];
            let cells = names.iter().map(|name| literal(&event[*name]));
            insert(out, "events", std::iter::once(key()).chain(cells))?;
        }
        for value in items(&whole["values"]) {
            let cells = ["day", "value"].iter().map(|name| literal(&value[*name]));
            insert(out, "measured", std::iter::once(key()).chain(cells))?;
        }
        for link in LINKS {
            let targets = &whole["links"][link];
            let one = targets.as_str().map(|_| targets);
            for target in one.into_iter().chain(items(targets)) {
                insert(
                    out,
                    "links",
                    [key(), literal(&link.into()), literal(target)].into_iter(),
                )?;
            }
        }
        Ok(())
    })?;
    out.write_all(b"COMMIT;\n")?;
    Ok(written)
}

fn type_of(column: &str) -> &'static str {
    let found = TYPES.iter().find(|(_, columns)| columns.contains(&column));
    found.map_or("TEXT", |(name, _)| name)
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn insert(out: &mut dyn Write, table: &str, cells: impl Iterator<Item = String>) -> io::Result<()> {
    let cells: Vec<String> = cells.collect();
    writeln!(out, "INSERT INTO {table} VALUES ({});", cells.join(", "))
}

/// A value as SQL has it. Lists of texts are parted by blanks, as in the table; anything deeper is JSON.
fn literal(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Bool(true) => "TRUE".to_owned(),
        Value::Bool(false) => "FALSE".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => quoted(text),
        Value::Array(items) if items.iter().all(Value::is_string) => {
            let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            quoted(&texts.join(" "))
        }
        deeper => quoted(&deeper.to_string()),
    }
}

/// A text of SQL: only its quote means anything in it; a zero byte, which ends it for some readers, is left out.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\0', "").replace('\'', "''"))
}
