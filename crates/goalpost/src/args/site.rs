//! The arguments of `goalpost site`.

use std::path::PathBuf;

use clap::Args;

use super::global::{FilterArgs, PlaceArgs};
use super::see::AudienceArgs;

/// Arguments of `goalpost site`.
#[derive(Debug, Args)]
pub struct SiteArgs {
    /// Which files, and which day
    #[command(flatten)]
    pub place: PlaceArgs,

    /// Which things
    #[command(flatten)]
    pub filter: FilterArgs,

    /// Who is to read it
    #[command(flatten)]
    pub readers: AudienceArgs,

    /// Hide the names of people and teams, and all figures
    #[arg(long, help_heading = "Output")]
    pub redact: bool,

    /// One file, goals.html, or a folder of pages, public/
    #[arg(short, long, value_name = "FILE|DIR", help_heading = "Output")]
    pub output_file: Option<PathBuf>,
}
