//! Options that several commands share.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use goalpost_values::{Day, iso_day};

/// Behind a command's own options, however many commands there are.
const LAST: usize = 900;

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub struct GlobalArgs {
    /// When to use colours
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t = When::Auto,
        value_name = "WHEN",
        help_heading = "Output",
        display_order = LAST
    )]
    pub color: When,

    /// Print only what was asked for: no summaries, no remarks
    #[arg(short, long, global = true, help_heading = "Output", display_order = LAST)]
    pub quiet: bool,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Which files, and which day.
#[derive(Debug, Clone, Args)]
pub struct PlaceArgs {
    /// Files or folders; nothing stands for the workspace of the current folder
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Where and when
    #[command(flatten)]
    pub setting: SettingArgs,
}

/// Where the workspace is, and which day it is.
#[derive(Debug, Clone, Args)]
pub struct SettingArgs {
    /// The root of the workspace (default: the nearest folder with a workspace.goals, else the git root)
    #[arg(long, value_name = "DIR", help_heading = "Where and when")]
    pub workspace: Option<PathBuf>,

    /// The day that counts as today (default: the clock, in the workspace's time-zone)
    #[arg(
        long,
        value_name = "DATE",
        env = "GOALPOST_TODAY",
        hide_env_values = true,
        value_parser = day,
        help_heading = "Where and when"
    )]
    pub today: Option<Day>,
}

/// Which things.
#[derive(Debug, Clone, Default, Args)]
pub struct FilterArgs {
    /// Only things of this time: 2026-Q4, 2026-11, FY2027, a named period, a..b
    #[arg(long, value_name = "PERIOD", help_heading = "Which things")]
    pub period: Option<String>,

    /// Only events from this day on; in lists of things only those with some
    #[arg(long, value_name = "DATE", value_parser = day, help_heading = "Which things")]
    pub since: Option<Day>,

    /// Only events up to this day; in lists of things only those with some
    #[arg(long, value_name = "DATE", value_parser = day, help_heading = "Which things")]
    pub until: Option<Day>,

    /// Only things of this owner: @ana
    #[arg(long, value_name = "@WHO", value_parser = handle, help_heading = "Which things")]
    pub owner: Option<String>,

    /// Only things of this team: @payments
    #[arg(long, value_name = "@TEAM", value_parser = handle, help_heading = "Which things")]
    pub team: Option<String>,

    /// Only things with this tag: #revenue
    #[arg(long, value_name = "TAG", help_heading = "Which things")]
    pub tag: Option<String>,

    /// Only things that match: '2026-Q4 && (#revenue || @ana) && status:at-risk'
    #[arg(long, value_name = "EXPR", help_heading = "Which things")]
    pub filter: Option<String>,
}

impl FilterArgs {
    /// Whether the last day that is looked at comes after the first.
    ///
    /// # Errors
    /// When it does not.
    pub fn days_fit(&self) -> Result<(), String> {
        match (self.since, self.until) {
            (Some(since), Some(until)) if until < since => Err(format!(
                "--since {since} comes after --until {until}: write the earlier day behind --since"
            )),
            _ => Ok(()),
        }
    }
}

/// Where the output goes.
#[derive(Debug, Clone, Default, Args)]
pub struct FileArgs {
    /// Write to this file instead of the terminal; its name decides the format
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    pub output_file: Option<PathBuf>,
}

pub(super) fn day(text: &str) -> Result<Day, String> {
    iso_day(text.trim()).ok_or_else(|| "write a day as 2026-11-21: year, month, day".to_owned())
}

fn handle(text: &str) -> Result<String, String> {
    let name = text.strip_prefix('@').unwrap_or(text);
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if name.is_empty() || !name.chars().all(is_name) {
        return Err("write a person or team as in the files: @ana".to_owned());
    }
    Ok(format!("@{name}"))
}
