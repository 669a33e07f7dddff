//! The arguments of the commands that show things.

use clap::{Args, ValueEnum};
use goalpost_report::export::tables::PartitionBy;
use goalpost_report::list::Kind;

use super::global::{FileArgs, PlaceArgs};
use super::view::{AudienceArgs, ViewArgs};

/// Text for people or JSON for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TextFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

/// How one thing is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ShowFormat {
    /// For people
    Text,
    /// For people, in a comment or a page
    Md,
    /// For people, in a browser
    Html,
    /// For programs
    Json,
}

/// How the status is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StatusFormat {
    /// For people
    Text,
    /// For people, in a comment or a page
    Md,
    /// For people, in a browser
    Html,
    /// For programs
    Json,
    /// For programs: a row for each objective, result, goal and habit
    Csv,
}

/// Arguments of `goalpost status`.
#[derive(Debug, Args)]
pub struct StatusArgs {
    /// What is looked at
    #[command(flatten)]
    pub view: ViewArgs,

    /// Run again whenever something changes, until ctrl-c
    #[arg(long, help_heading = "Output")]
    pub watch: bool,

    /// How to print (default: text)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<StatusFormat>,

    /// Where the output goes
    #[command(flatten)]
    pub file: FileArgs,
}

/// Arguments of `goalpost show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The thing: payments/checkout.p95, or the end of its id where that is unique
    #[arg(value_name = "ID")]
    pub id: String,

    /// Which files, and which day
    #[command(flatten)]
    pub place: PlaceArgs,

    /// Who is to read it
    #[command(flatten)]
    pub readers: AudienceArgs,

    /// Only events from this day on
    #[arg(long, value_name = "DATE", value_parser = super::global::day, help_heading = "Which events")]
    pub since: Option<goalpost_values::Day>,

    /// Only events up to this day
    #[arg(long, value_name = "DATE", value_parser = super::global::day, help_heading = "Which events")]
    pub until: Option<goalpost_values::Day>,

    /// Run again whenever something changes, until ctrl-c
    #[arg(long, help_heading = "Output")]
    pub watch: bool,

    /// How to print (default: text)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<ShowFormat>,

    /// Where the output goes
    #[command(flatten)]
    pub file: FileArgs,
}

/// Arguments of `goalpost explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// A rule (M01, unmeasurable) or the id of a thing
    #[arg(value_name = "CODE|ID")]
    pub subject: String,

    /// Which files, and which day
    #[command(flatten)]
    pub place: PlaceArgs,

    /// Who is to read it
    #[command(flatten)]
    pub readers: AudienceArgs,

    /// How to print (default: text)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<TextFormat>,

    /// Where the output goes
    #[command(flatten)]
    pub file: FileArgs,
}

/// Arguments of `goalpost rules`.
#[derive(Debug, Args)]
pub struct RulesArgs {
    /// How to print (default: text)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<TextFormat>,

    /// Where the output goes
    #[command(flatten)]
    pub file: FileArgs,
}

/// Arguments of `goalpost export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// What is looked at
    #[command(flatten)]
    pub view: ViewArgs,

    /// How to write (default: json)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<ExportFormat>,

    /// Divide the tables of a folder into parts, the outermost first: team,period
    #[arg(long, value_enum, value_delimiter = ',', value_name = "BY", help_heading = "Output")]
    pub partition_by: Vec<Part>,

    /// Where the output goes
    #[command(flatten)]
    pub file: FileArgs,
}

/// What tables are divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The calendar quarter of the last day, as 2026-Q4
    Period,
    /// The team
    Team,
    /// The first owner
    Owner,
    /// The keyword: objective, result, goal…
    Kind,
}

impl From<Part> for PartitionBy {
    fn from(part: Part) -> Self {
        match part {
            Part::Period => Self::Period,
            Part::Team => Self::Team,
            Part::Owner => Self::Owner,
            Part::Kind => Self::Kind,
        }
    }
}

/// How everything is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// One JSON document
    Json,
    /// One JSON object a line
    Ndjson,
    /// A table of things; into a folder, all tables
    Csv,
    /// All tables, as statements of SQL
    Sql,
    /// All tables, into a folder
    Parquet,
    /// What is due, as a calendar
    Ics,
}

/// Arguments of `goalpost list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// What to list
    #[arg(value_name = "KIND", value_parser = Kind::read)]
    pub kind: Kind,

    /// What is looked at
    #[command(flatten)]
    pub view: ViewArgs,

    /// Run again whenever something changes, until ctrl-c
    #[arg(long, help_heading = "Output")]
    pub watch: bool,

    /// How to print (default: text)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<ListFormat>,

    /// Where the output goes
    #[command(flatten)]
    pub file: FileArgs,
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// A table
    Csv,
}
