//! The published description of the tables: a JSON Schema with a property for each, an array of its rows.

use schemars::Schema;
use serde_json::{Map, Value, json};

use super::{Column, Holds, SCHEMA, TABLES, Table};

/// The tables with their columns.
#[must_use]
pub fn schema() -> Schema {
    let tables: Map<String, Value> = TABLES.iter().map(|table| (table.name.to_owned(), of(table))).collect();
    let mut schema = Schema::default();
    for (key, value) in [
        ("$schema", json!("https://json-schema.org/draft/2020-12/schema")),
        ("title", json!(SCHEMA)),
        (
            "description",
            json!(
                "What `export` writes into a folder as CSV or Parquet, and as SQL: a table for each property, with its rows."
            ),
        ),
        ("type", json!("object")),
        ("properties", Value::Object(tables)),
    ] {
        schema.insert(key.to_owned(), value);
    }
    schema
}

fn of(table: &Table) -> Value {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let columns: Map<String, Value> = table
        .columns
        .iter()
        .map(|column| (column.name.to_owned(), cell(column)))
        .collect();
    json!({
        "type": "array",
        "description": table.about,
        "items": { "type": "object", "properties": columns, "required": names, "additionalProperties": false },
    })
}

fn cell(column: &Column) -> Value {
    let about = column.about;
    match column.holds {
        Holds::Text => json!({ "type": ["string", "null"], "description": about }),
        Holds::Integer => json!({ "type": ["integer", "null"], "description": about }),
        Holds::Flag => json!({ "type": ["boolean", "null"], "description": about }),
        Holds::Share | Holds::Number => json!({ "type": ["number", "null"], "description": about }),
        Holds::Day => json!({ "type": ["string", "null"], "format": "date", "description": about }),
    }
}
