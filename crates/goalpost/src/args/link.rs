//! The arguments of `goalpost link`.

use std::path::PathBuf;

use clap::Args;

use super::check::{CheckFormat, Limit};
use super::global::FileArgs;

/// Arguments of `goalpost link`.
#[derive(Debug, Args)]
pub struct LinkArgs {
    /// The exports, as JSON or NDJSON: one file or folder for each workspace
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// How to print (default: full, or by the name of the file)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<CheckFormat>,

    /// Where the output goes
    #[command(flatten)]
    pub file: FileArgs,

    /// The mildest finding that makes the exit status 1
    #[arg(long, value_enum, default_value_t = Limit::Error, value_name = "LEVEL", help_heading = "Exit status")]
    pub fail_on: Limit,

    /// Exit with 0 whatever is found
    #[arg(long, help_heading = "Exit status")]
    pub exit_zero: bool,
}
