//! `goalpost tree`: what supports what.

use anyhow::Result;
use goalpost_report::json;
use goalpost_report::reports::{self, Scope, tree};

use crate::args::reports::{TreeArgs, TreeFormat};
use crate::destination::Destination;
use crate::opened::Opened;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Prints the tree.
///
/// # Errors
/// When there is no workspace, or the output cannot be written.
pub fn run(args: &TreeArgs, terminal: &Terminal) -> Result<Outcome> {
    let opened = Opened::new(&args.view.place, terminal)?;
    let filter = opened.filter(&args.view.filter, terminal)?;
    let evaluation = args.view.readers.audience().evaluation(&opened.model, opened.today);
    let scope = Scope {
        audience: args.view.readers.audience(),
        ..Scope::new(&evaluation, &filter)
    };
    let report = tree::collect(&scope);
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    let format = args.format.unwrap_or(match destination.ending().as_deref() {
        Some("json") => TreeFormat::Json,
        Some("csv") => TreeFormat::Csv,
        Some("md" | "markdown") => TreeFormat::Md,
        Some("html" | "htm") => TreeFormat::Html,
        Some("dot" | "gv") => TreeFormat::Dot,
        Some("mmd" | "mermaid") => TreeFormat::Mermaid,
        Some("svg") => TreeFormat::Svg,
        _ => TreeFormat::Text,
    });
    let text = match format {
        TreeFormat::Text => reports::text(&report, &destination.look().style()),
        TreeFormat::Md => reports::markdown(&report),
        TreeFormat::Html => reports::html(&report),
        TreeFormat::Dot => tree::dot(&report),
        TreeFormat::Mermaid => tree::mermaid(&report),
        TreeFormat::Svg => tree::svg(&report),
        TreeFormat::Json => json(&report),
        TreeFormat::Csv => reports::csv(&report),
    };
    destination.write(|out| out.write_all(text.as_bytes()))?;
    if !matches!(format, TreeFormat::Text | TreeFormat::Md | TreeFormat::Html) {
        super::report::tell(reports::Report::head(&report), terminal);
    }
    Ok(opened.end(terminal))
}
