//! A list as data: columns, and rows of cells.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::Kind;
use crate::audience::Audience;
use crate::figures::Date;
pub use crate::sheet::{Cell, Row};

/// A list. In JSON each row is an object with a key for each column.
#[derive(Debug, Clone, PartialEq)]
pub struct ListReport<'m> {
    /// `goalpost/list@1`
    pub schema: &'static str,
    /// What is listed.
    pub kind: Kind,
    /// The day.
    pub today: Date,
    /// Whom it is for.
    pub audience: Audience,
    /// What the list was narrowed to, in words.
    pub only: Option<String>,
    /// Rows that are not shown, because what they are about is not shared with this audience.
    pub withheld: usize,
    /// The names of the columns. The last two are `path` and `line` where rows have a place.
    pub columns: &'static [&'static str],
    /// The rows, in the order of the files or of their names.
    pub rows: Vec<Row<'m>>,
}

struct JsonRow<'r, 'm>(&'r [&'static str], &'r [Cell<'m>]);

impl Serialize for JsonRow<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (column, cell) in self.0.iter().zip(self.1) {
            map.serialize_entry(column, cell)?;
        }
        map.end()
    }
}

impl Serialize for ListReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows: Vec<JsonRow<'_, '_>> = self.rows.iter().map(|row| JsonRow(self.columns, row)).collect();
        let mut map = serializer.serialize_map(Some(7))?;
        map.serialize_entry("schema", self.schema)?;
        map.serialize_entry("kind", self.kind.word())?;
        map.serialize_entry("today", &self.today)?;
        map.serialize_entry("audience", &self.audience)?;
        map.serialize_entry("only", &self.only)?;
        map.serialize_entry("withheld", &self.withheld)?;
        map.serialize_entry("rows", &rows)?;
        map.end()
    }
}

impl JsonSchema for ListReport<'_> {
    fn schema_name() -> Cow<'static, str> {
        "ListReport".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let kinds: Vec<&str> = Kind::all().map(|(word, _)| word).collect();
        json_schema!({
            "type": "object",
            "description": "A list. Each row has a key for each column of its kind.",
            "properties": {
                "schema": { "const": super::SCHEMA },
                "kind": { "enum": kinds },
                "today": generator.subschema_for::<Date>(),
                "audience": generator.subschema_for::<Audience>(),
                "withheld": { "type": "integer", "minimum": 0, "description": "Rows that are not shared with this audience." },
                "only": { "type": ["string", "null"], "description": "What the list was narrowed to, in words." },
                "rows": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "path": { "type": "string", "description": "The file of the row." },
                            "line": { "type": "integer", "description": "Its line, from 1." }
                        },
                        "additionalProperties": {
                            "type": ["string", "number", "array", "null"],
                            "items": { "type": "string" }
                        }
                    }
                }
            },
            "required": ["schema", "kind", "today", "audience", "only", "withheld", "rows"]
        })
    }
}
