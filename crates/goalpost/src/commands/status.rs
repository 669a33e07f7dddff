//! `goalpost status`: where things stand.

use anyhow::Result;
use goalpost_report::{json, status};

use crate::args::see::{StatusArgs, StatusFormat};
use crate::destination::Destination;
use crate::opened::Opened;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Prints the report.
///
/// # Errors
/// When there is no workspace, or the output cannot be written.
pub fn run(args: &StatusArgs, terminal: &Terminal) -> Result<Outcome> {
    let opened = Opened::new(&args.view.place, terminal)?;
    let filter = opened.filter(&args.view.filter, terminal)?;
    let report = status::collect(
        &args.view.readers.audience().evaluation(&opened.model, opened.today),
        &filter,
        args.view.readers.audience(),
    );
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    let format = args.format.unwrap_or(match destination.ending().as_deref() {
        Some("json") => StatusFormat::Json,
        Some("csv") => StatusFormat::Csv,
        Some("md" | "markdown") => StatusFormat::Md,
        Some("html" | "htm") => StatusFormat::Html,
        _ => StatusFormat::Text,
    });
    let text = match format {
        StatusFormat::Text => status::text(&report, &destination.look().style()),
        StatusFormat::Md => status::markdown(&report),
        StatusFormat::Html => status::html(&report),
        StatusFormat::Json => json(&report),
        StatusFormat::Csv => status::csv(&report),
    };
    destination.write(|out| out.write_all(text.as_bytes()))?;
    if matches!(format, StatusFormat::Json | StatusFormat::Csv) {
        terminal.tell_withheld(report.left_out.withheld);
        terminal.tell_unreadable(&report.unreadable);
    }
    Ok(opened.end(terminal))
}
