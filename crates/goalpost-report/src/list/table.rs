//! Lists as a table for people, and as CSV.

use super::report::{Cell, ListReport};
use crate::document::{Block, Column, Document, Table};
use crate::sheet::{self, Sheet};
use crate::style::Style;
use crate::text::{Ink, Line, count};
use crate::{document, reasons};

/// The columns that may be squeezed, because their words can go on below: people's own.
const ELASTIC: [&str; 6] = ["title", "name", "words", "reason", "step", "facts"];

/// The list as a table. No line is wider than the style's width: long words go on below, and where that is not enough
/// the columns at the right, the place first, are left to a wider page, JSON and CSV.
#[must_use]
pub fn text(report: &ListReport<'_>, style: &Style) -> String {
    let mut page = Document::default();
    if report.rows.is_empty() {
        page.paragraph(Ink::Plain, &nothing(report));
    } else {
        page.put(Block::Table(table(report)));
    }
    if report.withheld > 0 {
        page.gap();
        let rows = i64::try_from(report.withheld).unwrap_or(i64::MAX);
        let more = count(rows, "row", "rows");
        page.paragraph(
            Ink::Faint,
            &format!("Not shown: {more} shared more narrowly (--audience widens)."),
        );
    }
    document::text(page, style)
}

fn nothing(report: &ListReport<'_>) -> String {
    let word = report.kind.word();
    match &report.only {
        Some(only) => format!("No {word} match {only}."),
        None if report.withheld > 0 => format!("There are no {word} here for everybody to read."),
        None => format!("There are no {word} here."),
    }
}

/// Path and line become one column; a column in which nothing stands is left out.
fn table(report: &ListReport<'_>) -> Table {
    let has_place = report.columns.ends_with(&["path", "line"]);
    let plain = report.columns.len() - if has_place { 2 } else { 0 };
    let column = |at: usize| Column {
        head: report.columns[at].replace('_', " "),
        numeric: report.rows.iter().all(|row| is_number(row.get(at))),
        elastic: ELASTIC.contains(&report.columns[at]),
    };
    let mut table = Table::new((0..plain).map(column).collect());
    if has_place {
        table.columns.push(Column::plain("where"));
    }
    let cell = |cell: &Cell<'_>| Line::of(Ink::Plain, &shown_text(cell));
    for row in &report.rows {
        let mut cells: Vec<Line> = row.iter().take(plain).map(cell).collect();
        if let [.., path, line] = row.as_slice() {
            let place = || Line::of(Ink::Plain, &format!("{}:{}", shown_text(path), shown_text(line)));
            cells.extend(has_place.then(place));
        }
        table.rows.push(cells);
    }
    table.without_empty_columns()
}

fn is_number(cell: Option<&Cell<'_>>) -> bool {
    matches!(cell, Some(Cell::Number(_) | Cell::Share(_) | Cell::Nothing))
}

fn shown_text(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Share(share) => reasons::whole_percent(share.0),
        other => sheet::exact_text(other),
    }
}

/// The list as CSV: a line of names, then one for each row; several texts in a cell are parted by blanks.
#[must_use]
pub fn csv(report: &ListReport<'_>) -> String {
    sheet::csv(&Sheet {
        columns: report.columns,
        rows: report.rows.clone(),
    })
}
