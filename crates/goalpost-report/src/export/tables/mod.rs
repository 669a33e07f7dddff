//! The workspace as tables, for spreadsheets, databases and engines: things, events, values, links, people … Each is
//! declared once, and CSV, SQL, Parquet and the published schema follow from that.

mod events;
mod files;
mod manifest;
mod parquet;
mod parties;
mod partition;
mod parts;
mod schema;
mod separated;
mod things;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use goalpost_values::{Day, Decimal};

use super::thing::ThingOf;
use crate::figures::{Date, Exact, Ratio};

pub use files::{Folder, Form, MANIFEST, Split, write};
pub use manifest::{FileOf, Manifest};
pub use partition::PartitionBy;
pub use schema::schema;

pub(super) use separated::write as write_things;

/// The name and version of the tables.
pub const SCHEMA: &str = "goalpost/tables@1";

/// A table: what it is called, what a row is, its columns, and the rows that a thing has in it.
pub(in crate::export) struct Table {
    /// Its name, that of its file.
    pub(super) name: &'static str,
    /// What a row of it is.
    pub(super) about: &'static str,
    /// Its columns.
    pub(super) columns: &'static [Column],
    /// Gives the rows of a thing to a writer, a value for each column.
    pub(super) rows: for<'t> fn(&'t ThingOf<'t>, &mut Writer<'_>) -> std::io::Result<()>,
}

/// What takes a row.
pub(super) type Writer<'w> = dyn FnMut(&[Value<'_>]) -> std::io::Result<()> + 'w;

/// A column of a table. Where a value is unknown or not there, the cell is empty.
#[derive(Debug)]
pub(super) struct Column {
    /// Its name.
    pub(super) name: &'static str,
    /// What stands in it.
    pub(super) holds: Holds,
    /// What it means.
    pub(super) about: &'static str,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// A text; several are parted by blanks.
    Text,
    /// A whole number.
    Integer,
    /// Yes or no.
    Flag,
    /// A share, 1 for all of it: the nearest binary number.
    Share,
    /// A decimal: with every digit in CSV and in the text of SQL, the nearest binary number in a column of SQL or Parquet.
    Number,
    /// A day.
    Day,
}

/// Declares a column.
pub(super) const fn column(name: &'static str, holds: Holds, about: &'static str) -> Column {
    Column { name, holds, about }
}

/// The tables, things first.
pub(super) const TABLES: [Table; 9] = [
    things::THINGS,
    events::EVENTS,
    events::MEASURED,
    parts::LINKS,
    parts::HABITS,
    parties::PEOPLE,
    parties::TEAMS,
    parts::STEPS,
    parts::BLOCKERS,
];

/// A value in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'v> {
    /// Unknown, or not there.
    Nothing,
    /// A text.
    Text(Cow<'v, str>),
    /// A whole number.
    Integer(i64),
    /// Yes or no.
    Flag(bool),
    /// A share, or another binary number.
    Share(f64),
    /// A decimal.
    Number(Decimal),
    /// A day.
    Day(Day),
}

impl<'v> Value<'v> {
    /// Texts parted by blanks; none is an empty text.
    pub(super) fn texts(texts: &[&'v str]) -> Self {
        match texts {
            [one] => Value::from(*one),
            several => Value::Text(Cow::Owned(several.join(" "))),
        }
    }
}

impl<'v, T: Into<Value<'v>>> From<Option<T>> for Value<'v> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Nothing, Into::into)
    }
}

impl<'v> From<&'v str> for Value<'v> {
    fn from(text: &'v str) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Value::Flag(flag)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Value::Integer(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Value::Integer(number.into())
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Value::Share(number)
    }
}

impl From<Ratio> for Value<'_> {
    fn from(share: Ratio) -> Self {
        Value::Share(nearest(share.0))
    }
}

impl From<Exact> for Value<'_> {
    fn from(number: Exact) -> Self {
        Value::Number(number.0)
    }
}

impl From<Date> for Value<'_> {
    fn from(day: Date) -> Self {
        Value::Day(day.0)
    }
}

/// The binary number that is nearest to a decimal: the decimal's own conversion does not always give it.
pub(super) fn nearest(number: Decimal) -> f64 {
    number.to_string().parse().unwrap_or_default()
}
