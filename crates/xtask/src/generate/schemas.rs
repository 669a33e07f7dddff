//! The JSON Schemas of what the program prints, one file each, for whoever reads that output.

use clap::ValueEnum;
use goalpost::args::small::SchemaName;
use goalpost::commands::schema::schema;

use super::Page;

/// One page for each schema that `goalpost schema` knows.
pub(super) fn pages() -> Vec<Page> {
    let named = |name: &SchemaName| Some((name.to_possible_value()?.get_name().to_owned(), schema(*name)));
    let schemas = SchemaName::value_variants().iter().filter_map(named);
    schemas
        .map(|(name, schema)| {
            let text = format!("{:#}\n", schema.as_value());
            Page::new(format!("grammar/schemas/{name}.json"), text)
        })
        .collect()
}
