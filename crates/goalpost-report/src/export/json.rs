//! The two JSON forms: one document, and one object a line.

use std::io::{self, Write};

use goalpost_model::{Evaluation, ThingRef};
use schemars::JsonSchema;
use serde::Serialize;

use super::links::Links;
use super::thing::{ThingOf, thing};
use super::{Options, SCHEMA, Written, each};
use crate::audience::Audience;
use crate::figures::Date;
use crate::filter::Filter;

/// What `export` writes as JSON: the document, or each line where a line is a thing.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(title = "goalpost/export@1")]
#[expect(dead_code, reason = "the schema is made of it; what is written is streamed")]
pub(super) enum Any<'l> {
    /// One document.
    Document(Document<'l>),
    /// A line of one thing.
    Line(Box<Line<'l>>),
}

/// The document.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Document<'l> {
    /// What comes before the things.
    #[serde(flatten)]
    head: Head<'l>,
    /// Every thing, in the order of files and lines, templates left out.
    things: Vec<ThingOf<'l>>,
}

/// What a document begins with.
#[derive(Debug, Serialize, JsonSchema)]
struct Head<'l> {
    /// `goalpost/export@1`
    schema: &'static str,
    /// The day as of which everything is judged.
    today: Date,
    /// Whom it is for: what is shared with others only is left out.
    audience: Audience,
    /// How many things are shared more narrowly, and left out.
    withheld: usize,
    /// The name of the workspace; none where it has none.
    workspace: Option<&'l str>,
    /// The rule by which a status is computed.
    status_rule: &'static str,
    /// Where today is decided, as an IANA name.
    time_zone: Option<&'l str>,
    /// The month in which the fiscal year starts, 1 to 12.
    fiscal_year_starts: Option<u32>,
}

/// One thing a line.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Line<'l> {
    /// `goalpost/export@1`
    schema: &'static str,
    /// The day as of which everything is judged.
    today: Date,
    /// How many things of the workspace are shared more narrowly, and left out.
    withheld: usize,
    /// The thing.
    #[serde(flatten)]
    thing: ThingOf<'l>,
}

/// Writes the document, a thing a line.
pub(super) fn document<'m>(
    out: &mut dyn Write,
    evaluation: &Evaluation<'m>,
    options: &Options<'_>,
) -> io::Result<Written> {
    let mut head = serde_json::to_string(&head(evaluation, options))?;
    // The things are written one by one in its last place.
    head.pop();
    write!(out, "{head},\"things\":[")?;
    let mut parted = "\n";
    let written = each(evaluation, options, |found, links| {
        out.write_all(parted.as_bytes())?;
        parted = ",\n";
        serde_json::to_writer(&mut *out, &thing(evaluation, found, links, options.filter)).map_err(io::Error::from)
    })?;
    out.write_all(b"\n]}\n")?;
    Ok(written)
}

/// Writes one object a line.
pub(super) fn lines<'m>(
    out: &mut dyn Write,
    evaluation: &Evaluation<'m>,
    options: &Options<'_>,
) -> io::Result<Written> {
    let withheld = options.withheld(evaluation);
    each(evaluation, options, |found, links| {
        line(out, evaluation, found, links, options.filter, withheld)
    })
}

/// Writes the line of a thing; `withheld` things of its workspace are left out.
pub(super) fn line<'l, 'm: 'l>(
    out: &mut dyn Write,
    evaluation: &Evaluation<'m>,
    found: ThingRef<'m>,
    links: &'l Links<'_, 'm>,
    filter: &Filter,
    withheld: usize,
) -> io::Result<()> {
    let line = Line {
        schema: SCHEMA,
        today: Date(evaluation.on()),
        withheld,
        thing: thing(evaluation, found, links, filter),
    };
    serde_json::to_writer(&mut *out, &line)?;
    out.write_all(b"\n")
}

fn head<'m>(evaluation: &Evaluation<'m>, options: &Options<'_>) -> Head<'m> {
    let settings = evaluation.model().settings();
    Head {
        schema: SCHEMA,
        today: Date(evaluation.on()),
        audience: options.audience,
        withheld: options.withheld(evaluation),
        workspace: Some(settings.name.as_str()).filter(|name| !name.is_empty()),
        status_rule: settings.status_rule.name,
        time_zone: settings.time_zone.as_deref(),
        fiscal_year_starts: settings.fiscal_start,
    }
}
