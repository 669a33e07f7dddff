//! Data files in CSV: the first line names the columns, fields may be quoted (RFC 4180).

use csv::{ReaderBuilder, StringRecord, Trim};

use super::table::{Table, Wanted};

/// Reads the wanted columns of a text. Rows are numbered by their lines, the names' line being 1.
pub(super) fn read(text: &str, wanted: &[Wanted<'_>]) -> Table {
    let mut table = Table::new(wanted, "line");
    let mut reader = ReaderBuilder::new()
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let names = reader.headers().cloned().unwrap_or_default();
    table.names = names.iter().map(str::to_owned).collect();
    let at = |name: &str| names.iter().position(|other| other == name);
    let mut places = Vec::new();
    for (index, pair) in wanted.iter().enumerate() {
        let (date, value) = (at(pair.date), at(pair.value));
        let column = &mut table.columns[index];
        (column.has_date, column.has_value) = (date.is_some(), value.is_some());
        places.extend(date.zip(value).map(|(date, value)| (index, date, value)));
    }
    let mut record = StringRecord::new();
    let mut lines = Lines::new(text);
    while reader.read_record(&mut record).unwrap_or(false) {
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        let cell = |index| record.get(index).unwrap_or_default();
        for &(index, date, value) in &places {
            table.columns[index].take(line, cell(date), cell(value));
        }
    }
    table.sorted()
}

/// Tells lines from places. The reader's own count stops before the line feed of a CRLF and before empty lines.
struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line of the record that was read from a place on; places come in order.
    fn of(&mut self, place: u64) -> u64 {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        while let Some(byte) = self.text.get(self.at) {
            let ends_line = match byte {
                b'\n' => true,
                b'\r' => self.text.get(self.at + 1) != Some(&b'\n'),
                _ if self.at >= place => break,
                _ => false,
            };
            self.line += u64::from(ends_line);
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::super::cell::Cell;
    use super::*;

    fn table(text: &str) -> Table {
        let wanted = [Wanted {
            date: "day",
            value: "p95",
        }];
        read(text, &wanted)
    }

    #[test]
    fn rows_are_taken_by_day_and_the_last_of_a_day_stays() {
        let text = "p99, day ,p95\r\n1,2026-10-06,600\n\n2,\"2026-10-05\",\"6\"\"0\"\n3,2026-10-05,610\n4,2026-10-05\n";
        let table = table(text);
        let rows: Vec<_> = table.columns[0]
            .rows
            .iter()
            .map(|row| (row.day.to_string(), row.value.clone(), row.number))
            .collect();
        let number = |n: i64| Cell::Number(n.into());
        assert_eq!(
            rows,
            [
                ("2026-10-05".to_owned(), number(610), 5),
                ("2026-10-06".to_owned(), number(600), 2)
            ]
        );
        let (line, trouble) = table.columns[0].bad.clone().unwrap();
        assert_eq!(line, 4, "{trouble:?}");
    }

    #[test]
    fn names_that_are_missing_are_known() {
        for (text, has_date, has_value) in [
            ("day,p95\n", true, true),
            ("day;p95\n2026-10-05;1\n", false, false),
            ("Day,p95\n", false, true),
            ("", false, false),
        ] {
            let table = table(text);
            let column = &table.columns[0];
            assert_eq!((column.has_date, column.has_value), (has_date, has_value), "{text}");
            assert!(column.rows.is_empty());
        }
    }
}
