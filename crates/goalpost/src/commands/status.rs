//! `goalpost status`: where things stand.

use anyhow::Result;
use goalpost_model::Evaluation;
use goalpost_report::{json, status};

use crate::args::see::StatusArgs;
use crate::destination::Destination;
use crate::opened::Opened;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Prints the report.
///
/// # Errors
/// When there is no workspace, or the output cannot be written.
pub fn run(args: &StatusArgs, terminal: &Terminal) -> Result<Outcome> {
    let opened = Opened::new(&args.place, terminal)?;
    let filter = opened.filter(&args.filter, terminal)?;
    let report = status::collect(&Evaluation::new(&opened.model, opened.today), &filter);
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    let text = if destination.is_json(args.format) {
        json(&report)
    } else {
        status::text(&report, &destination.look().style())
    };
    destination.write(|out| out.write_all(text.as_bytes()))?;
    Ok(opened.end(terminal))
}
