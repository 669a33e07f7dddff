//! Data files in JSON: an array of objects, or one object behind the other. Numbers are taken from the text, so that no
//! digit is lost on the way.

use std::fmt;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::cell::Trouble;
use super::table::{Table, Wanted};

/// How much of an entry that is no object a message repeats, in characters.
const QUOTED: usize = 40;

/// Reads the wanted keys of a text. Rows are numbered from 1.
pub(super) fn read(text: &str, wanted: &[Wanted<'_>]) -> Table {
    let mut rows = Rows::new(wanted);
    let read = if text.trim_start().starts_with('[') {
        let mut json = serde_json::Deserializer::from_str(text);
        (&mut json).deserialize_seq(&mut rows).and_then(|()| json.end())
    } else {
        let mut objects = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
        objects.try_for_each(|object| object.map(|object| rows.row(object.get())))
    };
    let mut table = rows.table();
    table.broken = read.err().map(|error| place_of(&error));
    table.sorted()
}

fn place_of(error: &serde_json::Error) -> String {
    if error.is_eof() {
        return "it ends in the middle".to_owned();
    }
    format!("it is not JSON at line {}, column {}", error.line(), error.column())
}

/// The rows read so far.
struct Rows<'w, 't> {
    table: Table,
    wanted: &'w [Wanted<'t>],
    /// The places of the wanted pairs by the name of their values.
    by_value: FxHashMap<&'t str, Vec<usize>>,
    seen: FxHashSet<String>,
    number: u64,
}

impl<'w, 't> Rows<'w, 't> {
    fn new(wanted: &'w [Wanted<'t>]) -> Self {
        let mut by_value: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (index, pair) in wanted.iter().enumerate() {
            by_value.entry(pair.value).or_default().push(index);
        }
        Self {
            table: Table::new(wanted, "entry"),
            wanted,
            by_value,
            seen: FxHashSet::default(),
            number: 0,
        }
    }

    fn row(&mut self, text: &str) {
        self.number += 1;
        let Some(fields) = fields_of(text) else {
            return self.not_an_object(text);
        };
        for (name, value) in &fields {
            if !self.seen.contains(name) {
                self.seen.insert(name.clone());
                self.table.names.push(name.clone());
            }
            for &pair in self.by_value.get(name.as_str()).into_iter().flatten() {
                let date = fields.iter().rev().find(|(name, _)| name == self.wanted[pair].date);
                let date = date.map_or("", |(_, date)| date.as_str());
                self.table.columns[pair].take(self.number, date, value);
            }
        }
    }

    fn not_an_object(&mut self, text: &str) {
        let quoted: String = text.chars().take(QUOTED).collect();
        for column in &mut self.table.columns {
            column.refuse(self.number, || Trouble {
                message: format!("`{quoted}` is not an object"),
                help: "write each entry as an object: `{ \"date\": \"2026-10-05\", \"value\": 610 }`".to_owned(),
            });
        }
    }

    fn table(mut self) -> Table {
        for (column, pair) in self.table.columns.iter_mut().zip(self.wanted) {
            column.has_date = self.seen.contains(pair.date);
            column.has_value = self.seen.contains(pair.value);
        }
        self.table
    }
}

impl<'de> Visitor<'de> for &mut Rows<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        while let Some(row) = rows.next_element::<&RawValue>()? {
            self.row(row.get());
        }
        Ok(())
    }
}

/// The names and values of an object, texts without their quotes; none where it is something else.
fn fields_of(text: &str) -> Option<Vec<(String, String)>> {
    if !text.starts_with('{') {
        return None;
    }
    let mut json = serde_json::Deserializer::from_str(text);
    json.deserialize_map(Fields).ok()
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Vec<(String, String)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, value)) = map.next_entry::<String, &RawValue>()? {
            let text = value.get();
            let text = if text.starts_with('"') {
                serde_json::from_str(text).unwrap_or_default()
            } else {
                text.to_owned()
            };
            fields.push((name, text));
        }
        Ok(fields)
    }
}

#[cfg(test)]
mod tests {
    use super::super::cell::Cell;
    use super::*;

    fn values(text: &str) -> Vec<(String, String)> {
        let wanted = [Wanted {
            date: "day",
            value: "p95",
        }];
        let table = read(text, &wanted);
        let rows = table.columns[0].rows.iter().map(|row| {
            let value = match &row.value {
                Cell::Number(number) => number.to_string(),
                Cell::Quantity(text) => text.to_string(),
            };
            (row.day.to_string(), value)
        });
        rows.collect()
    }

    #[test]
    fn an_array_and_one_object_behind_the_other_are_read_alike() {
        let expected = [("2026-10-05", "610.0"), ("2026-10-06", "0.6s")].map(|(a, b)| (a.into(), b.into()));
        for text in [
            r#"[{"day":"2026-10-06T06:00Z","p95":"0.6s"}, {"p95": 610.0, "day": "2026-10-05", "x": {"day": 1}}]"#,
            "{\"day\":\"2026-10-05\",\"p95\":610.0}\n{\"day\":\"2026-10-06\",\"p95\":\"0.6s\"}\n\n",
            "{\"day\":\"2026-10-05\",\"p95\":610.0}{\"day\":\"2026-10-06\",\"p95\":\"\\u0030.6s\",\"p96\":null}",
        ] {
            assert_eq!(values(text), expected, "{text}");
        }
    }

    #[test]
    fn no_digit_is_lost() {
        let text = r#"[{"day":"2026-10-05","p95":0.1234567890123456789012345678}]"#;
        assert_eq!(values(text)[0].1, "0.1234567890123456789012345678");
    }

    #[test]
    fn what_is_no_json_is_read_up_to_there() {
        for (text, rows, broken) in [
            ("", 0, None),
            ("[]", 0, None),
            (r#"[{"day":"2026-10-05","p95":1},"#, 1, Some("ends in the middle")),
            (r#"[{"day":"2026-10-05","p95":1} 2]"#, 1, Some("line 1, column 31")),
            ("{\"day\":\"2026-10-05\",\"p95\":1}\n}", 1, Some("line 2")),
            ("day,p95\n2026-10-05,1", 0, Some("line 1")),
            (r#"[{"day":"2026-10-05","p95":1}] x"#, 1, Some("line 1")),
        ] {
            let wanted = [Wanted {
                date: "day",
                value: "p95",
            }];
            let table = read(text, &wanted);
            assert_eq!(table.columns[0].rows.len(), rows, "{text}");
            let said = table.broken.unwrap_or_default();
            assert_eq!(broken.is_some(), !said.is_empty(), "{text}: {said}");
            assert!(said.contains(broken.unwrap_or_default()), "{text}: {said}");
        }
    }

    #[test]
    fn deep_nesting_is_passed_over() {
        let deep = "[".repeat(100_000) + &"]".repeat(100_000);
        let text = format!(r#"[{{"day":"2026-10-05","p95":1,"x":{deep}}}]"#);
        assert_eq!(values(&text), [("2026-10-05".to_owned(), "1".to_owned())]);
        assert_eq!(values(&deep), []);
    }
}
