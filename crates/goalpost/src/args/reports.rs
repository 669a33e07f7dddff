//! The arguments of the reports.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use goalpost_report::reports;

use super::global::{FileArgs, FilterArgs, PlaceArgs, SettingArgs};
use super::view::{AudienceArgs, ViewArgs};

/// Arguments of `goalpost report`.
#[derive(Debug, Args)]
pub struct ReportArgs {
    /// Which report
    #[arg(value_enum, value_name = "NAME")]
    pub name: ReportName,

    /// Whom or what it is about, where it is about one: @ana, payments/checkout.p95; then files or folders
    #[arg(value_name = "@WHO|ID|PATH")]
    pub rest: Vec<String>,

    /// Where and when
    #[command(flatten)]
    pub setting: SettingArgs,

    /// Which things
    #[command(flatten)]
    pub filter: FilterArgs,

    /// Who is to read it
    #[command(flatten)]
    pub readers: AudienceArgs,

    /// Divide it into days, weeks, months or quarters
    #[arg(long, value_enum, value_name = "STRETCH", help_heading = "Which things")]
    pub interval: Option<Stretch>,

    /// Run again whenever something changes, until ctrl-c
    #[arg(long, help_heading = "Output")]
    pub watch: bool,

    /// How to print (default: text)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<ReportFormat>,

    /// Where the output goes
    #[command(flatten)]
    pub file: FileArgs,
}

/// The reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportName {
    /// What changed
    Checkins,
    /// The grades of a period
    Scorecard,
    /// The sheet of a one-to-one
    Person,
    /// The packet for a performance review
    Review,
    /// One thing over time
    Trend,
    /// How habits are kept
    Habits,
    /// What stands in the way
    Blockers,
    /// Who carries how much
    Balance,
    /// How well statuses and confidences told the end
    Calibration,
}

impl ReportName {
    /// What the first of the further arguments names; none for a report about everything.
    pub fn subject(self) -> Option<&'static str> {
        match self {
            ReportName::Person | ReportName::Review => Some("a person, as @ana"),
            ReportName::Trend => Some("a thing by its id, as payments/checkout.p95"),
            _ => None,
        }
    }
}

/// How a report is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people
    Text,
    /// For people, in a comment or a page
    Md,
    /// For people, in a browser
    Html,
    /// For programs
    Json,
    /// A table
    Csv,
}

/// Arguments of `goalpost tree`.
#[derive(Debug, Args)]
pub struct TreeArgs {
    /// What is looked at
    #[command(flatten)]
    pub view: ViewArgs,

    /// Run again whenever something changes, until ctrl-c
    #[arg(long, help_heading = "Output")]
    pub watch: bool,

    /// How to print (default: text)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<TreeFormat>,

    /// Where the output goes
    #[command(flatten)]
    pub file: FileArgs,
}

/// How a tree is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TreeFormat {
    /// For people
    Text,
    /// For people, in a comment or a page
    Md,
    /// For people, in a browser
    Html,
    /// For Graphviz
    Dot,
    /// For pages that draw Mermaid
    Mermaid,
    /// A picture
    Svg,
    /// For programs
    Json,
    /// A table
    Csv,
}

/// Arguments of `goalpost agenda`.
#[derive(Debug, Args)]
pub struct AgendaArgs {
    /// What is looked at
    #[command(flatten)]
    pub view: ViewArgs,

    /// How many days to look ahead, today included; a calendar holds everything that is ahead
    #[arg(long, value_name = "NUMBER", default_value_t = 14, value_parser = clap::value_parser!(u32).range(1..=3660), help_heading = "Which things")]
    pub days: u32,

    /// Run again whenever something changes, until ctrl-c
    #[arg(long, help_heading = "Output")]
    pub watch: bool,

    /// How to print (default: text)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<AgendaFormat>,

    /// Where the output goes
    #[command(flatten)]
    pub file: FileArgs,
}

/// How an agenda is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AgendaFormat {
    /// For people
    Text,
    /// For people, in a comment or a page
    Md,
    /// For people, in a browser
    Html,
    /// A calendar to subscribe to
    Ics,
    /// For programs
    Json,
    /// A table
    Csv,
}

/// The stretches that a report is divided into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Stretch {
    /// Days
    Day,
    /// Weeks from Monday
    Week,
    /// Calendar months
    Month,
    /// Calendar quarters
    Quarter,
}

impl From<Stretch> for reports::Interval {
    fn from(stretch: Stretch) -> Self {
        match stretch {
            Stretch::Day => Self::Day,
            Stretch::Week => Self::Week,
            Stretch::Month => Self::Month,
            Stretch::Quarter => Self::Quarter,
        }
    }
}

impl ReportArgs {
    /// Whether the report can be divided, where that is asked for.
    ///
    /// # Errors
    /// When it cannot.
    pub fn interval_fits(&self) -> Result<(), String> {
        let can = matches!(self.name, ReportName::Checkins | ReportName::Trend | ReportName::Habits);
        match self.interval.is_none() || can {
            true => Ok(()),
            false => Err("--interval divides only checkins, trend and habits".to_owned()),
        }
    }

    /// Whether the days that are asked for are in order, and the report is about days.
    ///
    /// # Errors
    /// When they are not, or it is about one day.
    pub fn days_fit(&self) -> Result<(), String> {
        let of_one_day = matches!(self.name, ReportName::Balance | ReportName::Calibration);
        if of_one_day && self.filter.since.is_some() {
            return Err(
                "this report tells how things stand on a day and looks at no stretch: --until names the day, \
                 and there is no --since"
                    .to_owned(),
            );
        }
        self.filter.days_fit()
    }

    /// The one that the report is about, and where to look.
    ///
    /// # Errors
    /// When it is about one and nobody says which.
    pub fn subject_and_place(&self) -> Result<(&str, PlaceArgs), String> {
        let (subject, paths) = match (self.name.subject(), self.rest.split_first()) {
            (None, _) => ("", self.rest.as_slice()),
            (Some(_), Some((subject, paths))) => (subject.as_str(), paths),
            (Some(wanted), None) => return Err(format!("this report is about one: name {wanted}")),
        };
        let place = PlaceArgs {
            paths: paths.iter().map(PathBuf::from).collect(),
            setting: self.setting.clone(),
        };
        Ok((subject, place))
    }
}
