//! Rows and columns for programs: what reports write as CSV.

use std::borrow::Cow;

use goalpost_syntax::Node;
use serde::{Serialize, Serializer};

use crate::figures::{Date, Ratio};
use crate::place::line_of;

/// Rows under the names of their columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet<'m> {
    /// The names of the columns.
    pub columns: &'static [&'static str],
    /// The rows.
    pub rows: Vec<Row<'m>>,
}

/// A row: a cell for each column.
pub type Row<'m> = Vec<Cell<'m>>;

/// A row that fills only some of the columns of a sheet: those that are named.
pub(crate) fn row_of<'m>(columns: &[&str], cells: impl IntoIterator<Item = (&'static str, Cell<'m>)>) -> Row<'m> {
    let mut row = vec![Cell::Nothing; columns.len()];
    for (name, cell) in cells {
        let place = columns.iter().position(|column| *column == name);
        debug_assert!(place.is_some(), "no column is called {name}");
        if let Some(own) = place.and_then(|at| row.get_mut(at)) {
            *own = cell;
        }
    }
    row
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'m> {
    /// Nothing: unknown, or not there.
    Nothing,
    /// A text.
    Text(Cow<'m, str>),
    /// Several texts.
    Texts(Vec<Cow<'m, str>>),
    /// A whole number.
    Number(i64),
    /// A share; in text whole percent, rounded down.
    Share(Ratio),
    /// A day.
    Day(Date),
}

impl<'m> Cell<'m> {
    /// A text, or nothing where there is none.
    pub(crate) fn maybe(text: Option<&'m str>) -> Self {
        text.filter(|text| !text.is_empty())
            .map_or(Cell::Nothing, |text| Cell::Text(Cow::Borrowed(text)))
    }

    /// A text of the tool's own.
    pub(crate) fn owned(text: Option<String>) -> Self {
        text.map_or(Cell::Nothing, |text| Cell::Text(Cow::Owned(text)))
    }

    /// Several texts.
    pub(crate) fn texts(texts: impl IntoIterator<Item = &'m str>) -> Self {
        Cell::Texts(texts.into_iter().map(Cow::Borrowed).collect())
    }

    /// How many.
    pub(crate) fn count(number: usize) -> Self {
        Cell::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// A day, or nothing.
    pub(crate) fn day(day: Option<goalpost_values::Day>) -> Self {
        day.map_or(Cell::Nothing, |day| Cell::Day(Date(day)))
    }

    /// A share, or nothing.
    pub(crate) fn share(share: Option<Ratio>) -> Self {
        share.map_or(Cell::Nothing, Cell::Share)
    }

    /// The line of a node.
    pub(crate) fn line(node: Node<'_>) -> Self {
        Cell::Number(line_of(node).into())
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cell::Nothing => serializer.serialize_none(),
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Texts(texts) => texts.serialize(serializer),
            Cell::Number(number) => serializer.serialize_i64(*number),
            Cell::Share(share) => share.serialize(serializer),
            Cell::Day(day) => day.serialize(serializer),
        }
    }
}

/// A sheet as CSV: a line of names, then one for each row; several texts in a cell are parted by blanks.
pub(crate) fn csv(sheet: &Sheet<'_>) -> String {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail, and every row has as many cells as there are columns.
    let _ = writer.write_record(sheet.columns);
    for row in &sheet.rows {
        let _ = writer.write_record(row.iter().map(exact_text));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// What stands in a cell, with every digit.
pub(crate) fn exact_text(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Text(text) => text.clone().into_owned(),
        Cell::Texts(texts) => texts.join(" "),
        Cell::Number(number) => number.to_string(),
        Cell::Share(share) => share.0.normalize().to_string(),
        Cell::Day(day) => day.to_string(),
    }
}
