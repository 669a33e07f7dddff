//! `goalpost agenda`: what is due.

use anyhow::{Result, bail};
use goalpost_report::json;
use goalpost_report::reports::{self, Report, Scope, agenda};

use crate::args::global::FilterArgs;
use crate::args::reports::{AgendaArgs, AgendaFormat};
use crate::destination::Destination;
use crate::opened::Opened;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// What is due as a calendar. It is written even where it has no entries, which is said: whoever subscribes to it is
/// not to be left with those of before.
pub(super) fn calendar(scope: &Scope<'_, '_>, terminal: &Terminal) -> String {
    let text = agenda::ics(scope);
    if !text.contains("BEGIN:VEVENT") {
        terminal.remark("nothing is due: the calendar has no entries");
    }
    if let Some(zone) = agenda::unknown_zone(scope) {
        terminal.remark(&format!(
            "`{zone}` is not a time zone that Goalpost knows: the times of the calendar are those of whoever reads it"
        ));
    }
    text
}

/// Prints the agenda.
///
/// # Errors
/// When there is no workspace, or the output cannot be written.
pub fn run(args: &AgendaArgs, terminal: &Terminal) -> Result<Outcome> {
    if args.view.filter.since.is_some() {
        bail!("an agenda begins today, and --today says when that is; --until says how far it goes");
    }
    let opened = Opened::new(&args.view.place, terminal)?;
    if let Some(until) = args.view.filter.until.filter(|until| *until < opened.today) {
        bail!("--until {until} is over: an agenda looks ahead from {}", opened.today);
    }
    let things = FilterArgs {
        since: None,
        until: None,
        ..args.view.filter.clone()
    };
    let filter = opened.filter(&things, terminal)?;
    let evaluation = args.view.readers.audience().evaluation(&opened.model, opened.today);
    let scope = Scope {
        audience: args.view.readers.audience(),
        until: args.view.filter.until,
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
        AgendaFormat::Ics => calendar(&scope, terminal),
        AgendaFormat::Json => json(&report),
        AgendaFormat::Csv => reports::csv(&report),
    };
    destination.write(|out| out.write_all(text.as_bytes()))?;
    if !matches!(format, AgendaFormat::Text | AgendaFormat::Md | AgendaFormat::Html) {
        super::report::tell(report.head(), terminal);
    }
    Ok(opened.end(terminal))
}
