//! What was read from one data file: a column of dated values for each pair of names that was asked for.

use goalpost_values::Day;

use super::cell::{self, Cell, Trouble};

/// A pair of columns that some `track:` field asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wanted<'t> {
    /// The column of the days.
    pub(super) date: &'t str,
    /// The column of the values.
    pub(super) value: &'t str,
}

/// A dated value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) day: Day,
    pub(super) value: Cell,
    /// Its number in the file, as [`Table::counts`] counts.
    pub(super) number: u64,
}

/// What a file holds of a pair of columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Column {
    /// The values by day, one a day: the last one of the file.
    pub(super) rows: Vec<Row>,
    /// The first row that cannot be read.
    pub(super) bad: Option<(u64, Trouble)>,
    /// How many there are besides.
    pub(super) more_bad: usize,
    /// Whether any row has the column of the days, and that of the values.
    pub(super) has_date: bool,
    pub(super) has_value: bool,
}

impl Column {
    /// Takes what a row has in the two columns. A row without a value is passed over.
    pub(super) fn take(&mut self, number: u64, date: &str, value: &str) {
        let row = match cell::value(value) {
            Ok(None) => return,
            Ok(Some(value)) => cell::day(date).map(|day| Row { day, value, number }),
            Err(trouble) => Err(trouble),
        };
        match row {
            Ok(row) => self.rows.push(row),
            Err(trouble) => self.refuse(number, || trouble),
        }
    }

    /// Counts a row that cannot be read; of the first one it is kept why.
    pub(super) fn refuse(&mut self, number: u64, trouble: impl FnOnce() -> Trouble) {
        match self.bad {
            Some(_) => self.more_bad += 1,
            None => self.bad = Some((number, trouble())),
        }
    }

    /// Puts the rows in the order of their days; of one day the last row stays.
    fn sort(&mut self) {
        self.rows.sort_by_key(|row| row.day);
        self.rows.dedup_by(|later, earlier| {
            let same = later.day == earlier.day;
            if same {
                std::mem::swap(later, earlier);
            }
            same
        });
    }
}

/// What was read of a data file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// A column for each wanted pair, in their order.
    pub(super) columns: Vec<Column>,
    /// The names of all its columns, to offer the nearest one.
    pub(super) names: Vec<String>,
    /// What a row is called in messages.
    pub(super) counts: &'static str,
    /// Why the rest of it could not be read.
    pub(super) broken: Option<String>,
}

impl Table {
    pub(super) fn new(wanted: &[Wanted<'_>], counts: &'static str) -> Self {
        Self {
            columns: vec![Column::default(); wanted.len()],
            counts,
            ..Self::default()
        }
    }

    /// The table with its rows in order.
    pub(super) fn sorted(mut self) -> Self {
        self.columns.iter_mut().for_each(Column::sort);
        self
    }
}
