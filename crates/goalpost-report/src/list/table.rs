//! Lists as a table for people, and as CSV.

use super::report::{Cell, ListReport};
use crate::reasons::whole_percent;
use crate::style::Style;
use crate::text::{Ink, Line, Page, columns, printed, wrap};

/// The blanks between columns.
const GAP: usize = 2;
/// The narrowest that a column of text is squeezed to.
const NARROWEST: usize = 20;
/// The columns that may be squeezed, because their words can go on below: people's own.
const ELASTIC: [&str; 6] = ["title", "name", "words", "reason", "step", "facts"];
/// The columns that stay, however narrow the page is.
const KEPT: usize = 2;

/// The list as a table. No line is wider than the style's width: long words go on below, and where that is not enough
/// the columns at the right, the place first, are left to a wider page, JSON and CSV.
#[must_use]
pub fn text(report: &ListReport<'_>, style: &Style) -> String {
    let mut page = Page::new(style);
    if report.rows.is_empty() {
        page.paragraph(Ink::Plain, 0, &nothing(report));
        return page.finish();
    }
    let mut table = Table::of(report);
    let widths = table.fit(style.columns());
    let heads: Vec<String> = table.heads.iter().map(|head| head.replace('_', " ")).collect();
    write_row(&mut page, &widths, &heads, &table.numeric, Ink::Faint);
    for row in &table.rows {
        write_row(&mut page, &widths, row, &table.numeric, Ink::Plain);
    }
    page.finish()
}

fn nothing(report: &ListReport<'_>) -> String {
    let word = report.kind.word();
    match &report.only {
        Some(only) => format!("No {word} match {only}."),
        None => format!("There are no {word} here."),
    }
}

/// The cells of a table as text.
struct Table {
    heads: Vec<&'static str>,
    numeric: Vec<bool>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Path and line become one column; a column in which nothing stands is left out.
    fn of(report: &ListReport<'_>) -> Table {
        let has_place = report.columns.ends_with(&["path", "line"]);
        let plain = report.columns.len() - if has_place { 2 } else { 0 };
        let filled = |at: &usize| {
            report
                .rows
                .iter()
                .any(|row| row.get(*at).is_some_and(|cell| !is_empty(cell)))
        };
        let shown: Vec<usize> = (0..plain).filter(filled).collect();
        let mut heads: Vec<&'static str> = shown.iter().map(|at| report.columns[*at]).collect();
        let numeric = |at: &usize| report.rows.iter().all(|row| is_number(row.get(*at)));
        let mut numeric: Vec<bool> = shown.iter().map(numeric).collect();
        if has_place {
            heads.push("where");
            numeric.push(false);
        }
        let rows = report.rows.iter().map(|row| {
            let mut cells: Vec<String> = shown.iter().filter_map(|at| row.get(*at)).map(shown_text).collect();
            if let [.., path, line] = row.as_slice() {
                cells.extend(has_place.then(|| format!("{}:{}", shown_text(path), shown_text(line))));
            }
            cells.iter().map(|cell| printed(cell)).collect()
        });
        let rows = rows.collect();
        Table { heads, numeric, rows }
    }

    /// How wide each column is: as wide as what stands in it, people's words squeezed and the columns at the right left
    /// out until all fit.
    fn fit(&mut self, room: usize) -> Vec<usize> {
        let mut widths: Vec<usize> = (0..self.heads.len()).map(|at| self.natural(at)).collect();
        loop {
            let gaps = GAP * widths.len().saturating_sub(1);
            let least = |(width, head): (&usize, &&str)| {
                if is_elastic(head) {
                    *width.min(&NARROWEST)
                } else {
                    *width
                }
            };
            let needed = widths.iter().zip(&self.heads).map(least).sum::<usize>() + gaps;
            if needed <= room || widths.len() <= KEPT {
                self.squeeze(&mut widths, room.saturating_sub(gaps));
                return widths;
            }
            widths.pop();
            self.heads.pop();
        }
    }

    fn natural(&self, at: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(at)).map(|cell| columns(cell));
        cells
            .chain(self.heads.get(at).map(|head| head.len()))
            .max()
            .unwrap_or(0)
    }

    /// Takes from the widest of people's words what is too much; where there are none, from the last column.
    fn squeeze(&self, widths: &mut [usize], room: usize) {
        let mut over = widths.iter().sum::<usize>().saturating_sub(room);
        while over > 0 {
            let elastic = |at: &usize| is_elastic(self.heads[*at]) && widths[*at] > 1;
            let Some(widest) = (0..widths.len()).filter(elastic).max_by_key(|at| widths[*at]) else {
                break;
            };
            widths[widest] -= 1;
            over -= 1;
        }
        if let Some(last) = widths.last_mut() {
            *last = last.saturating_sub(over).max(1);
        }
    }
}

fn is_elastic(head: &str) -> bool {
    ELASTIC.contains(&head)
}

fn is_empty(cell: &Cell<'_>) -> bool {
    match cell {
        Cell::Nothing => true,
        Cell::Texts(texts) => texts.is_empty(),
        _ => false,
    }
}

fn is_number(cell: Option<&Cell<'_>>) -> bool {
    matches!(cell, Some(Cell::Number(_) | Cell::Share(_) | Cell::Nothing))
}

fn shown_text(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Text(text) => text.clone().into_owned(),
        Cell::Texts(texts) => texts.join(" "),
        Cell::Number(number) => number.to_string(),
        Cell::Share(share) => whole_percent(share.0),
        Cell::Day(day) => day.to_string(),
    }
}

fn write_row(page: &mut Page<'_>, widths: &[usize], cells: &[String], numeric: &[bool], ink: Ink) {
    let wrapped: Vec<Vec<String>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| wrap(cell, *width))
        .collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(1).max(1);
    for index in 0..height {
        let mut line = Line::default();
        let mut column = 0;
        for ((lines, width), numeric) in wrapped.iter().zip(widths).zip(numeric) {
            let text = lines.get(index).map_or("", String::as_str);
            let before = if *numeric {
                width.saturating_sub(columns(text))
            } else {
                0
            };
            line.pad_to(column + before);
            line.add(ink, text);
            column += width + GAP;
        }
        page.line(line);
    }
}

/// The list as CSV: a line of names, then one for each row; several texts in a cell are parted by blanks.
#[must_use]
pub fn csv(report: &ListReport<'_>) -> String {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail, and every row has as many cells as there are columns.
    let _ = writer.write_record(report.columns);
    for row in &report.rows {
        let _ = writer.write_record(row.iter().map(exact_text));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn exact_text(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Share(share) => share.0.normalize().to_string(),
        other => shown_text(other),
    }
}
