//! Tables as CSV.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Writer, WriterBuilder};
use goalpost_model::Evaluation;

use super::{Column, TABLES, Value};
use crate::export::thing::thing;
use crate::export::{Options, Written, each};

/// Writes the table of things. Its first line names the columns, also where no thing follows.
pub(in crate::export) fn write<'m>(
    out: &mut dyn Write,
    evaluation: &Evaluation<'m>,
    options: &Options<'_>,
) -> io::Result<Written> {
    let [things, ..] = &TABLES;
    let mut sheet = Separated::new(out, things.columns.iter())?;
    let written = each(evaluation, options, |found, links| {
        let thing = thing(evaluation, found, links, options.filter);
        (things.rows)(&thing, &mut |row| sheet.put(row.iter()))
    })?;
    sheet.finish()?;
    Ok(written)
}

/// A table that is being written.
pub(super) struct Separated<W: Write>(Writer<W>);

impl<W: Write> Separated<W> {
    /// Names the columns.
    pub(super) fn new<'c>(out: W, columns: impl Iterator<Item = &'c Column>) -> io::Result<Self> {
        let mut writer = WriterBuilder::new().has_headers(false).from_writer(out);
        writer.write_record(columns.map(|column| column.name)).map_err(plain)?;
        Ok(Self(writer))
    }

    /// Writes a row.
    pub(super) fn put<'v>(&mut self, row: impl Iterator<Item = &'v Value<'v>>) -> io::Result<()> {
        for value in row {
            self.0.write_field(text(value).as_bytes()).map_err(plain)?;
        }
        self.0.write_record(None::<&[u8]>).map_err(plain)
    }

    /// Hands the output back, with everything in it.
    pub(super) fn finish(mut self) -> io::Result<W> {
        self.0.flush()?;
        self.0.into_inner().map_err(|error| io::Error::other(error.to_string()))
    }
}

/// What stands in a cell.
fn text<'v>(value: &'v Value<'_>) -> Cow<'v, str> {
    match value {
        Value::Nothing => Cow::Borrowed(""),
        Value::Text(text) => Cow::Borrowed(text),
        Value::Integer(number) => Cow::Owned(number.to_string()),
        Value::Flag(true) => Cow::Borrowed("true"),
        Value::Flag(false) => Cow::Borrowed("false"),
        Value::Share(share) => Cow::Owned(format!("{share:?}")),
        Value::Number(number) => Cow::Owned(number.normalize().to_string()),
        Value::Day(day) => Cow::Owned(day.to_string()),
    }
}

/// What the writer below said, so that a closed pipe is still one.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
