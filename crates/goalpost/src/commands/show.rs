//! `goalpost show`: one thing with its whole history.

use anyhow::Result;
use goalpost_report::{find, json, show};

use crate::args::global::FilterArgs;
use crate::args::see::{ShowArgs, ShowFormat};
use crate::destination::Destination;
use crate::opened::Opened;
use crate::selecting::{filter, readable};
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Prints the thing.
///
/// # Errors
/// When nothing, or more than one thing, is called so, or the output cannot be written.
pub fn run(args: &ShowArgs, terminal: &Terminal) -> Result<Outcome> {
    let opened = Opened::new(&args.place, terminal)?;
    let events = FilterArgs {
        since: args.since,
        until: args.until,
        ..FilterArgs::default()
    };
    let filter = filter(&events, &opened.model, terminal)?;
    let thing = find::one(&opened.model, &args.id)?;
    let audience = args.readers.audience();
    readable(&args.id, thing, audience)?;
    let report = show::collect(
        &audience.evaluation(&opened.model, opened.today),
        thing,
        &filter,
        audience,
    );
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    let format = args.format.unwrap_or(match destination.ending().as_deref() {
        Some("json") => ShowFormat::Json,
        Some("md" | "markdown") => ShowFormat::Md,
        Some("html" | "htm") => ShowFormat::Html,
        _ => ShowFormat::Text,
    });
    let text = match format {
        ShowFormat::Text => show::text(&report, &destination.look().style()),
        ShowFormat::Md => show::markdown(&report),
        ShowFormat::Html => show::html(&report),
        ShowFormat::Json => json(&report),
    };
    destination.write(|out| out.write_all(text.as_bytes()))?;
    Ok(opened.end(terminal))
}
