//! `goalpost list`: everything of a kind.

use anyhow::Result;
use goalpost_report::{json, list};

use crate::args::see::{ListArgs, ListFormat};
use crate::destination::Destination;
use crate::opened::Opened;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Prints the list.
///
/// # Errors
/// When there is no such kind or no workspace, or the output cannot be written.
pub fn run(args: &ListArgs, terminal: &Terminal) -> Result<Outcome> {
    let opened = Opened::new(&args.view.place, terminal)?;
    let filter = opened.filter(&args.view.filter, terminal)?;
    let report = list::collect(
        &args.view.readers.audience().evaluation(&opened.model, opened.today),
        args.kind,
        &filter,
        args.view.readers.audience(),
    );
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    let format = args.format.unwrap_or(match destination.ending().as_deref() {
        Some("json") => ListFormat::Json,
        Some("csv") => ListFormat::Csv,
        _ => ListFormat::Text,
    });
    let text = match format {
        ListFormat::Text => list::text(&report, &destination.look().style()),
        ListFormat::Json => json(&report),
        ListFormat::Csv => list::csv(&report),
    };
    destination.write(|out| out.write_all(text.as_bytes()))?;
    if format != ListFormat::Text {
        terminal.tell_withheld(report.withheld);
    }
    Ok(opened.end(terminal))
}
