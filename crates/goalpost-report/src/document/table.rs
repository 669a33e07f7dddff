//! A table on a page of any width: words of people are squeezed, columns at the right left out until the rest fits, and
//! named below it.

use crate::text::{Ink, Line, Page, columns, wrap};

/// The blanks between columns.
const GAP: usize = 2;
/// The narrowest that a column of text is squeezed to.
const NARROWEST: usize = 20;
/// The columns that stay, however narrow the page is.
const KEPT: usize = 2;

/// Rows and columns.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    /// The columns.
    pub(crate) columns: Vec<Column>,
    /// The rows: a cell for each column.
    pub(crate) rows: Vec<Vec<Line>>,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    /// Its name.
    pub(crate) head: String,
    /// Whether it holds figures, which stand at its right side.
    pub(crate) numeric: bool,
    /// Whether its words can go on below: those of people.
    pub(crate) elastic: bool,
}

impl Column {
    /// A column of short words.
    pub(crate) fn plain(head: &str) -> Self {
        Self {
            head: head.to_owned(),
            numeric: false,
            elastic: false,
        }
    }

    /// A column of figures.
    pub(crate) fn number(head: &str) -> Self {
        Self {
            numeric: true,
            ..Self::plain(head)
        }
    }

    /// A column of people's words.
    pub(crate) fn words(head: &str) -> Self {
        Self {
            elastic: true,
            ..Self::plain(head)
        }
    }
}

impl Table {
    /// A table without rows.
    pub(crate) fn new(columns: Vec<Column>) -> Self {
        Self {
            columns,
            rows: Vec::new(),
        }
    }

    /// Whether it has no rows.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table without the columns in which nothing stands.
    pub(crate) fn without_empty_columns(mut self) -> Self {
        let filled: Vec<bool> = (0..self.columns.len())
            .map(|at| {
                self.rows
                    .iter()
                    .any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()))
            })
            .collect();
        let mut kept = filled.iter();
        self.columns.retain(|_| kept.next().is_none_or(|filled| *filled));
        for row in &mut self.rows {
            let mut kept = filled.iter();
            row.retain(|_| kept.next().is_none_or(|filled| *filled));
        }
        self
    }

    /// Writes it. No line is wider than the page: long words go on below, and where that is not enough the columns at
    /// the right are left to a wider page.
    pub(crate) fn write(&self, page: &mut Page<'_>) {
        let widths = self.fit(page.style().columns());
        let heads: Vec<Line> = self
            .columns
            .iter()
            .map(|column| Line::of(Ink::Faint, &column.head))
            .collect();
        self.write_row(page, &widths, &heads);
        for row in &self.rows {
            self.write_row(page, &widths, row);
        }
        let left_out: Vec<&str> = self
            .columns
            .iter()
            .skip(widths.len())
            .map(|column| column.head.as_str())
            .collect();
        if !left_out.is_empty() {
            let said = format!("A wider page also shows: {}.", left_out.join(", "));
            page.paragraph(Ink::Faint, 0, &said);
        }
    }

    /// How wide each column is that is shown.
    fn fit(&self, room: usize) -> Vec<usize> {
        let mut widths: Vec<usize> = (0..self.columns.len()).map(|at| self.natural(at)).collect();
        loop {
            let gaps = GAP * widths.len().saturating_sub(1);
            let least = |(width, column): (&usize, &Column)| match column.elastic {
                true => *width.min(&NARROWEST),
                false => *width,
            };
            let needed = widths.iter().zip(&self.columns).map(least).sum::<usize>() + gaps;
            if needed <= room || widths.len() <= KEPT {
                self.squeeze(&mut widths, room.saturating_sub(gaps));
                return widths;
            }
            widths.pop();
        }
    }

    fn natural(&self, at: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(at)).map(Line::width);
        let head = self.columns.get(at).map(|column| columns(&column.head));
        cells.chain(head).max().unwrap_or(0)
    }

    /// Takes from the widest of people's words what is too much; where there are none, from the last column.
    fn squeeze(&self, widths: &mut [usize], room: usize) {
        let mut over = widths.iter().sum::<usize>().saturating_sub(room);
        while over > 0 {
            let elastic = |at: &usize| self.columns.get(*at).is_some_and(|column| column.elastic) && widths[*at] > 1;
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

    fn write_row(&self, page: &mut Page<'_>, widths: &[usize], cells: &[Line]) {
        let wrapped: Vec<Vec<Line>> = cells
            .iter()
            .zip(widths)
            .map(|(cell, width)| wrapped(cell, *width))
            .collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(1).max(1);
        for index in 0..height {
            let mut line = Line::default();
            let mut at = 0;
            for ((lines, width), column) in wrapped.iter().zip(widths).zip(&self.columns) {
                let cell = lines.get(index).cloned().unwrap_or_default();
                let before = if column.numeric {
                    width.saturating_sub(cell.width())
                } else {
                    0
                };
                line.pad_to(at + before);
                line.append(cell);
                at += width + GAP;
            }
            page.line(line);
        }
    }
}

/// The lines of a cell; one that fits keeps all its inks.
fn wrapped(cell: &Line, width: usize) -> Vec<Line> {
    if cell.width() <= width {
        return vec![cell.clone()];
    }
    let ink = cell.ink();
    wrap(&cell.plain(), width)
        .iter()
        .map(|text| Line::of(ink, text))
        .collect()
}
