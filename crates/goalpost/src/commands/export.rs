//! `goalpost export`: everything that a workspace means, for other programs.

use anyhow::Result;
use goalpost_model::Evaluation;
use goalpost_report::export::{self, Format, Options, Written};
use goalpost_report::reports::{Report, Scope, agenda};
use goalpost_report::unreadable;

use crate::args::see::{ExportArgs, ExportFormat};
use crate::destination::Destination;
use crate::opened::Opened;
use crate::output::summary::counted;
use crate::progress::Working;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Writes the export, and says what it left out.
///
/// # Errors
/// When there is no workspace, or the output cannot be written.
pub fn run(args: &ExportArgs, terminal: &Terminal) -> Result<Outcome> {
    let opened = Opened::new(&args.place, terminal)?;
    let filter = opened.filter(&args.filter, terminal)?;
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    if is_calendar(args, &destination) {
        return calendar(args, &opened, &destination, terminal);
    }
    let options = Options {
        format: format(args, &destination),
        filter: &filter,
        audience: args.readers.audience.into(),
    };
    let evaluation = Evaluation::new(&opened.model, opened.today);
    let mut written = Written::default();
    let working = Working::start("Exporting", terminal.quiet || args.file.output_file.is_none());
    destination.write(|out| {
        written = export::write(out, &evaluation, &options)?;
        Ok(())
    })?;
    drop(working);
    tell(written, unreadable(&opened.model).len(), terminal);
    Ok(opened.end(terminal))
}

fn is_calendar(args: &ExportArgs, destination: &Destination<'_>) -> bool {
    match args.format {
        Some(format) => format == ExportFormat::Ics,
        None => destination.ending().as_deref() == Some("ics"),
    }
}

/// Writes what is due as a calendar, as `agenda` does.
fn calendar(args: &ExportArgs, opened: &Opened, destination: &Destination<'_>, terminal: &Terminal) -> Result<Outcome> {
    let filter = opened.filter(&args.filter, terminal)?;
    let evaluation = Evaluation::new(&opened.model, opened.today);
    let scope = Scope {
        audience: args.readers.audience.into(),
        ..Scope::new(&evaluation, &filter)
    };
    let text = agenda::ics(&scope);
    destination.write(|out| out.write_all(text.as_bytes()))?;
    super::report::tell(agenda::collect(&scope, 1).head(), terminal);
    Ok(opened.end(terminal))
}

fn format(args: &ExportArgs, destination: &Destination<'_>) -> Format {
    match (args.format, destination.ending().as_deref()) {
        (Some(ExportFormat::Json), _) => Format::Json,
        (Some(ExportFormat::Ndjson), _) | (None, Some("ndjson" | "jsonl")) => Format::Ndjson,
        (Some(ExportFormat::Csv), _) | (None, Some("csv")) => Format::Csv,
        (Some(ExportFormat::Sql), _) | (None, Some("sql")) => Format::Sql,
        (Some(ExportFormat::Ics) | None, _) => Format::Json,
    }
}

/// What a reader of the export would not know from it.
fn tell(written: Written, unreadable: usize, terminal: &Terminal) {
    if written.things == 0 && written.other > 0 {
        terminal.remark("nothing matches, and nothing was exported");
    }
    terminal.tell_withheld(written.withheld);
    if unreadable > 0 {
        let things = counted(unreadable, "thing");
        terminal.remark(&format!(
            "{things} could not be read in full; `goalpost check` says where and why"
        ));
    }
}
