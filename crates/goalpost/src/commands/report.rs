//! `goalpost report`: what people look at before a weekly, a one-to-one or a review.

use anyhow::{Result, anyhow, bail};
use goalpost_report::filter::Filter;
use goalpost_report::reports::{
    self, Report, Scope, balance, blockers, calibration, checkins, habits, person, review, scorecard, trend,
};
use goalpost_report::{find, json};
use goalpost_syntax::Keyword;
use goalpost_values::Day;

use crate::args::global::FilterArgs;
use crate::args::reports::{ReportArgs, ReportFormat, ReportName};
use crate::destination::Destination;
use crate::opened::Opened;
use crate::selecting::readable;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Prints a report.
///
/// # Errors
/// When there is no workspace, what it is to be about cannot be found, or the output cannot be written.
pub fn run(args: &ReportArgs, terminal: &Terminal) -> Result<Outcome> {
    args.interval_fits().map_err(|reason| anyhow!(reason))?;
    args.days_fit().map_err(|reason| anyhow!(reason))?;
    let (subject, place) = args.subject_and_place().map_err(|reason| anyhow!(reason))?;
    let opened = Opened::new(&place, terminal)?;
    let looks_ahead = args.name == ReportName::Scorecard;
    if let Some(since) = args.filter.since.filter(|since| *since > opened.today && !looks_ahead) {
        bail!("--since {since} is ahead: this report looks back from {}", opened.today);
    }
    // Its days are those that it looks at, and narrow no things.
    let things = FilterArgs {
        since: None,
        until: None,
        ..args.filter.clone()
    };
    let filter = opened.filter(&things, terminal)?;
    // A look back is told as things stood on its last day.
    let last = args.filter.until.or_else(|| last_day(args.name, &filter, opened.today));
    let on = last.map_or(opened.today, |until| until.min(opened.today));
    let evaluation = args.readers.audience().evaluation(&opened.model, on);
    let scope = Scope {
        audience: args.readers.audience(),
        since: args.filter.since,
        until: args.filter.until,
        interval: args.interval.map(Into::into),
        ..Scope::new(&evaluation, &filter)
    };
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    let to = Printing {
        format: format(args.format, &destination),
        destination,
        terminal,
    };
    match args.name {
        ReportName::Checkins => to.print(&checkins::collect(&scope))?,
        ReportName::Scorecard => to.print(&scorecard::collect(&scope))?,
        ReportName::Person => to.print(&person::collect(&scope, subject)?)?,
        ReportName::Review => to.print(&review::collect(&scope, subject)?)?,
        ReportName::Habits => to.print(&habits::collect(&scope))?,
        ReportName::Blockers => to.print(&blockers::collect(&scope))?,
        ReportName::Balance => to.print(&balance::collect(&scope))?,
        ReportName::Calibration => to.print(&calibration::collect(&scope))?,
        ReportName::Trend => {
            let thing = find::one(&opened.model, subject)?;
            readable(subject, thing, scope.audience)?;
            if let Some(instead) = instead_of_a_trend(thing.keyword()) {
                bail!(
                    "`{subject}` is {} and has no trend: {instead}",
                    thing.keyword().with_article()
                );
            }
            match trend::collect(&scope, thing) {
                Some(report) => to.print(&report)?,
                None => bail!("`{subject}` is not among the things that the options ask for"),
            }
        }
    }
    Ok(opened.end(terminal))
}

/// The last day of the period that was named, in a report that tells what happened in it; grades and talks about it
/// come later.
fn last_day(name: ReportName, filter: &Filter, today: Day) -> Option<Day> {
    let looks_back = matches!(name, ReportName::Checkins | ReportName::Habits | ReportName::Blockers);
    let period = filter.period().filter(|period| looks_back && period.first <= today);
    period.map(|period| period.last)
}

/// What shows more of things that no figure follows.
fn instead_of_a_trend(keyword: Keyword) -> Option<&'static str> {
    match keyword {
        Keyword::Habit => Some("`goalpost report habits` shows how it is kept"),
        Keyword::Expectation => Some("`goalpost report person` shows what was observed"),
        Keyword::Vision => Some("`goalpost tree` shows what supports it"),
        Keyword::Person | Keyword::Team => Some("`goalpost status --owner` or `--team` shows where their goals stand"),
        _ => None,
    }
}

/// The format that was asked for, else the one that the name of the file says.
pub fn format(asked: Option<ReportFormat>, destination: &Destination<'_>) -> ReportFormat {
    asked.unwrap_or(match destination.ending().as_deref() {
        Some("json") => ReportFormat::Json,
        Some("csv") => ReportFormat::Csv,
        Some("md" | "markdown") => ReportFormat::Md,
        Some("html" | "htm") => ReportFormat::Html,
        _ => ReportFormat::Text,
    })
}

/// How and where reports are printed.
#[derive(Debug, Clone, Copy)]
pub struct Printing<'a> {
    /// How.
    pub format: ReportFormat,
    /// Where.
    pub destination: Destination<'a>,
    /// Who is told what was left out.
    pub terminal: &'a Terminal,
}

impl Printing<'_> {
    /// Prints a report, and says what it left out where the output itself does not.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn print(&self, report: &impl Report) -> Result<()> {
        let text = match self.format {
            ReportFormat::Text => reports::text(report, &self.destination.look().style()),
            ReportFormat::Md => reports::markdown(report),
            ReportFormat::Html => reports::html(report),
            ReportFormat::Json => json(report),
            ReportFormat::Csv => reports::csv(report),
        };
        self.destination.write(|out| out.write_all(text.as_bytes()))?;
        if matches!(self.format, ReportFormat::Json | ReportFormat::Csv) {
            tell(report.head(), self.terminal);
        }
        Ok(())
    }
}

/// What a reader of the data would not know from it.
pub fn tell(head: &reports::Head<'_>, terminal: &Terminal) {
    let left_out = head.left_out;
    terminal.tell_withheld(left_out.withheld);
    terminal.tell_unreadable(&left_out.unreadable);
}
