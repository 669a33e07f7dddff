//! Everything that a workspace means, for programs: each thing with its fields, events, measure, figures and links, as
//! JSON, as one JSON object a line, or as a table.
//!
//! Each thing is written as soon as it is collected, so that memory does not grow with the output. Things come in the
//! order of files and lines, templates and what stands in them left out.

mod event;
mod fact;
mod figures;
mod json;
mod keys;
mod links;
mod measure;
mod sql;
pub mod tables;
mod thing;

#[cfg(test)]
mod tests;

use std::io::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

use goalpost_model::{Evaluation, ThingRef};
use schemars::Schema;
use schemars::generate::SchemaSettings;

use crate::filter::Filter;
use links::Links;

pub use crate::audience::Audience;

/// The name and version of the JSON.
pub const SCHEMA: &str = "goalpost/export@1";

/// How everything is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// One document.
    Json,
    /// One object a line, a thing each.
    Ndjson,
    /// A table with a line for each thing.
    Csv,
    /// Statements of SQL.
    Sql,
}

/// What is exported, and for whom.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// How it is written.
    pub format: Format,
    /// Which things.
    pub filter: &'a Filter,
    /// Who is to read it.
    pub audience: Audience,
    /// Counts the things that were written, for whoever looks on.
    pub seen: Option<&'a AtomicUsize>,
}

impl Options<'_> {
    /// Gives each thing that is wanted to `take`.
    fn wanted<'m>(&self, evaluation: &Evaluation<'m>, mut take: impl FnMut(ThingRef<'m>)) -> Written {
        let mut written = Written::default();
        for thing in evaluation.model().things().filter(|thing| !thing.in_template()) {
            if !self.audience.sees(thing) {
                written.withheld += 1;
            } else if self.filter.keeps(evaluation, thing) {
                take(thing);
                written.things += 1;
            } else {
                written.other += 1;
            }
        }
        written
    }

    /// How many things are not for this audience.
    fn withheld(&self, evaluation: &Evaluation<'_>) -> usize {
        let things = evaluation.model().things().filter(|thing| !thing.in_template());
        things.filter(|thing| !self.audience.sees(*thing)).count()
    }

    /// A thing was written.
    fn tick(&self) {
        if let Some(seen) = self.seen {
            seen.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// How many things were written, and how many were not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Things that were written.
    pub things: usize,
    /// Things that are not for this audience.
    pub withheld: usize,
    /// Things that the filter left out.
    pub other: usize,
}

/// Writes a workspace as it stands on the day of the evaluation. Nothing is flushed.
///
/// # Errors
/// When `out` fails.
pub fn write<'m>(out: &mut dyn Write, evaluation: &Evaluation<'m>, options: &Options<'_>) -> io::Result<Written> {
    match options.format {
        Format::Json => json::document(out, evaluation, options),
        Format::Ndjson => json::lines(out, evaluation, options),
        Format::Csv => tables::write_things(out, evaluation, options),
        Format::Sql => sql::write(out, evaluation, options),
    }
}

/// The schema of the document, and of each line where a line is a thing. Every key is always there.
#[must_use]
pub fn schema() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<json::Any<'static>>()
}

/// Gives each thing that is wanted to `each`, with what all of them are linked by.
fn each<'m>(
    evaluation: &Evaluation<'m>,
    options: &Options<'_>,
    mut each: impl FnMut(ThingRef<'m>, &Links<'_, 'm>) -> io::Result<()>,
) -> io::Result<Written> {
    let links = Links::new(evaluation, options.audience);
    let mut outcome = Ok(());
    let written = options.wanted(evaluation, |thing| {
        if outcome.is_ok() {
            outcome = each(thing, &links);
            options.tick();
        }
    });
    outcome.map(|()| written)
}
