//! The tables as statements of SQL, as SQLite, DuckDB and others read them.

use std::borrow::Cow;
use std::io::{self, Write};

use goalpost_model::Evaluation;

use super::tables::{Holds, TABLES, Table, Value};
use super::thing::thing;
use super::{Options, Written, each};

/// Writes the statements: the tables, then the rows in one transaction. Decimals are numbers, as in Parquet: what takes
/// them as text would put 10 before 9.
pub(super) fn write<'m>(
    out: &mut dyn Write,
    evaluation: &Evaluation<'m>,
    options: &Options<'_>,
) -> io::Result<Written> {
    for table in &TABLES {
        create(out, table)?;
    }
    out.write_all(b"BEGIN;\n")?;
    let written = each(evaluation, options, |found, links| {
        let thing = thing(evaluation, found, links, options.filter);
        for table in &TABLES {
            (table.rows)(&thing, &mut |row| insert(out, table.name, row))?;
        }
        Ok(())
    })?;
    out.write_all(b"COMMIT;\n")?;
    Ok(written)
}

fn create(out: &mut dyn Write, table: &Table) -> io::Result<()> {
    let columns = table.columns.iter();
    let columns = columns.map(|column| format!("\"{}\" {}", column.name, type_of(column.holds)));
    let columns: Vec<String> = columns.collect();
    writeln!(out, "CREATE TABLE {} ({});", table.name, columns.join(", "))
}

fn type_of(holds: Holds) -> &'static str {
    match holds {
        Holds::Text => "TEXT",
        Holds::Integer => "BIGINT",
        Holds::Flag => "BOOLEAN",
        Holds::Share | Holds::Number => "DOUBLE PRECISION",
        Holds::Day => "DATE",
    }
}

fn insert(out: &mut dyn Write, table: &str, row: &[Value<'_>]) -> io::Result<()> {
    write!(out, "INSERT INTO {table} VALUES (")?;
    let mut parted = "";
    for value in row {
        write!(out, "{parted}{}", literal(value))?;
        parted = ", ";
    }
    out.write_all(b");\n")
}

/// A value as SQL has it.
fn literal(value: &Value<'_>) -> Cow<'static, str> {
    Cow::Owned(match value {
        Value::Nothing => return "NULL".into(),
        Value::Flag(true) => return "TRUE".into(),
        Value::Flag(false) => return "FALSE".into(),
        Value::Text(text) => quoted(text),
        Value::Integer(number) => number.to_string(),
        Value::Share(share) => format!("{share:?}"),
        Value::Number(number) => number.normalize().to_string(),
        Value::Day(day) => quoted(&day.to_string()),
    })
}

/// A text of SQL: only its quote means anything in it; a zero byte, which ends it for some readers, is left out.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\0', "").replace('\'', "''"))
}
