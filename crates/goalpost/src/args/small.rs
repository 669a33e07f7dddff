//! The arguments of the commands that help to get going.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::Shell;

use super::global::PlaceArgs;
use super::see::TextFormat;

/// Arguments of `goalpost init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// The folder to write into, made where it is not there
    #[arg(value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,

    /// Also make it a git repository
    #[arg(long)]
    pub git: bool,

    /// Also write what checks the goals in a pipeline; into a workspace that is there, only that
    #[arg(long, value_enum, value_name = "WHERE")]
    pub ci: Option<Pipeline>,

    /// Also write a hook that checks what is about to be committed; into a workspace that is there, only that
    #[arg(long)]
    pub hook: bool,

    /// Where and when
    #[command(flatten)]
    pub setting: TodayArgs,
}

/// Where a pipeline runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Pipeline {
    /// GitHub Actions
    Github,
    /// GitLab CI
    Gitlab,
}

/// Which day it is.
#[derive(Debug, Clone, Args)]
pub struct TodayArgs {
    /// The day that counts as today (default: the machine's clock)
    #[arg(long, value_name = "DATE", env = "GOALPOST_TODAY", hide_env_values = true, value_parser = super::global::day)]
    pub today: Option<goalpost_values::Day>,
}

/// Arguments of `goalpost help`.
#[derive(Debug, Args)]
pub struct HelpArgs {
    /// The command (default: all of them)
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}

/// Arguments of `goalpost completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: Shell,
}

/// Arguments of `goalpost lsp`.
#[derive(Debug, Args)]
pub struct LspArgs {
    /// Talk on standard input and output, as it always does; some editors say so
    #[arg(long)]
    pub stdio: bool,

    /// The process of the editor, without which the server does not go on
    #[arg(long = "clientProcessId", value_name = "PID", hide = true)]
    pub client_process_id: Option<u32>,

    /// Where and when
    #[command(flatten)]
    pub setting: TodayArgs,
}

/// Arguments of `goalpost man`.
#[derive(Debug, Args)]
pub struct ManArgs {
    /// The command whose page to write (default: that of goalpost itself)
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,

    /// Write all pages into this folder instead
    #[arg(long, value_name = "DIR", conflicts_with = "command")]
    pub folder: Option<PathBuf>,
}

/// Arguments of `goalpost schema`.
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// The output (default: their names are listed)
    #[arg(value_enum, value_name = "NAME")]
    pub name: Option<SchemaName>,
}

/// Outputs that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaName {
    /// What `check --format json` prints; json-lines prints its `diagnostics`
    Diagnostics,
    /// What `check --statistics --format json` prints
    Statistics,
    /// What `check --write-baseline` writes
    Baseline,
    /// What `rules --format json` prints
    Rules,
    /// What `status --format json` prints
    Status,
    /// What `show --format json` prints
    Show,
    /// What `list --format json` prints
    List,
    /// What `export` writes as JSON, or a line of NDJSON
    Export,
    /// The tables that `export` writes as SQL, and into a folder as CSV or Parquet
    Tables,
    /// What `explain ID --format json` prints
    Explain,
    /// What `report checkins --format json` prints
    Checkins,
    /// What `report scorecard --format json` prints
    Scorecard,
    /// What `report person @WHO --format json` prints
    Person,
    /// What `report review @WHO --format json` prints
    Review,
    /// What `report trend ID --format json` prints
    Trend,
    /// What `report habits --format json` prints
    Habits,
    /// What `report blockers --format json` prints
    Blockers,
    /// What `report balance --format json` prints
    Balance,
    /// What `report calibration --format json` prints
    Calibration,
    /// What `tree --format json` prints
    Tree,
    /// What `agenda --format json` prints
    Agenda,
    /// What `doctor --format json` prints
    Doctor,
    /// What `smart --format json` prints for each sentence
    Smart,
}

/// Arguments of `goalpost doctor`.
#[derive(Debug, Args)]
pub struct DoctorArgs {
    /// Which files, and which day
    #[command(flatten)]
    pub place: PlaceArgs,

    /// How to print (default: text)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<TextFormat>,
}

/// Arguments of `goalpost spec`.
#[derive(Debug, Args)]
pub struct SpecArgs {}
