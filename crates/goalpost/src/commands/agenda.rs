//! `goalpost agenda`: what is due.

use anyhow::Result;
use goalpost_model::Evaluation;
use goalpost_report::json;
use goalpost_report::reports::{self, Report, Scope, agenda};

use crate::args::global::FilterArgs;
use crate::args::reports::{AgendaArgs, AgendaFormat};
use crate::destination::Destination;
use crate::opened::Opened;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Prints the agenda.
///
/// # Errors
/// When there is no workspace, or the output cannot be written.
pub fn run(args: &AgendaArgs, terminal: &Terminal) -> Result<Outcome> {
    let opened = Opened::new(&args.place, terminal)?;
    let things = FilterArgs {
        since: None,
        until: None,
        ..args.filter.clone()
    };
    let filter = opened.filter(&things, terminal)?;
    let evaluation = Evaluation::new(&opened.model, opened.today);
    let scope = Scope {
        audience: args.readers.audience.into(),
        until: args.filter.until,
        ..Scope::new(&evaluation, &filter)
    };
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    let format = args.format.unwrap_or(match destination.ending().as_deref() {
        Some("json") => AgendaFormat::Json,
        Some("csv") => AgendaFormat::Csv,
        Some("md" | "markdown") => AgendaFormat::Md,
        Some("html" | "htm") => AgendaFormat::Html,
        Some("ics") => AgendaFormat::Ics,
        _ => AgendaFormat::Text,
    });
    let report = agenda::collect(&scope, args.days);
    let text = match format {
        AgendaFormat::Text => reports::text(&report, &destination.look().style()),
        AgendaFormat::Md => reports::markdown(&report),
        AgendaFormat::Html => reports::html(&report),
        AgendaFormat::Ics => agenda::ics(&scope),
        AgendaFormat::Json => json(&report),
        AgendaFormat::Csv => reports::csv(&report),
    };
    destination.write(|out| out.write_all(text.as_bytes()))?;
    if !matches!(format, AgendaFormat::Text | AgendaFormat::Md | AgendaFormat::Html) {
        super::report::tell(report.head(), terminal);
    }
    Ok(opened.end(terminal))
}
