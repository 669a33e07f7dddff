//! `goalpost link`: what crosses the workspaces of several repositories, from their exports.

mod join;
mod pages;
mod read;

use anyhow::Result;
use goalpost_text::Severity;

use super::check::print_findings;
use crate::args::link::LinkArgs;
use crate::destination::Destination;
use crate::output::summary::Summary;
use crate::output::{self, Finding, Run};
use crate::progress::Working;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use pages::Pages;

/// Joins the exports and prints what is wrong between them.
///
/// # Errors
/// When an export cannot be read, or the output cannot be written.
pub fn run(args: &LinkArgs, terminal: &Terminal) -> Result<Outcome> {
    let working = Working::start("Reading", terminal.quiet);
    let exports = read::exports(&args.files)?;
    let found = join::join(&exports);
    drop(working);
    let mut days: Vec<&str> = exports.iter().map(|export| export.today.as_str()).collect();
    days.sort_unstable();
    if days.first() != days.last() {
        let (first, last) = (days.first().unwrap_or(&""), days.last().unwrap_or(&""));
        terminal.remark(&format!("the exports are of different days, from {first} to {last}"));
    }
    let pages = Pages::of(&exports, &found);
    let book = pages.book();
    let diagnostics = pages.diagnostics(found);
    let mut findings: Vec<Finding<'_>> = diagnostics
        .iter()
        .map(|diagnostic| Finding {
            book: &book,
            diagnostic,
            thing: None,
        })
        .collect();
    output::sort(&mut findings);
    let fails_on: Option<Severity> = Option::from(args.fail_on).filter(|_| !args.exit_zero);
    let run = Run {
        today: days.last().map(ToString::to_string).unwrap_or_default(),
        files: exports.iter().map(|export| export.name.as_str()).collect(),
        fails_on,
    };
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    print_findings(args.format, run, &findings, &destination, terminal)?;
    match fails_on {
        Some(limit) if Summary::of(&findings).at_least(limit) > 0 => Ok(Outcome::Findings),
        _ => Ok(Outcome::Clean),
    }
}
