//! The arguments of `goalpost site` and `goalpost serve`.

use std::path::PathBuf;

use clap::Args;

use super::view::ViewArgs;

/// Arguments of `goalpost site`.
#[derive(Debug, Args)]
pub struct SiteArgs {
    /// What is looked at
    #[command(flatten)]
    pub view: ViewArgs,

    /// Hide the names of people and teams, and all figures
    #[arg(long, help_heading = "Output")]
    pub redact: bool,

    /// One file, goals.html, or a folder of pages, public/
    #[arg(short, long, value_name = "FILE|DIR", help_heading = "Output")]
    pub output_file: Option<PathBuf>,
}

/// Arguments of `goalpost serve`.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// What is looked at
    #[command(flatten)]
    pub view: ViewArgs,

    /// Hide the names of people and teams, and all figures
    #[arg(long, help_heading = "Output")]
    pub redact: bool,

    /// The port to listen on (default: any that is free)
    #[arg(
        long,
        value_name = "NUMBER",
        default_value_t = 0,
        hide_default_value = true,
        help_heading = "Output"
    )]
    pub port: u16,

    /// Open it in the browser
    #[arg(long, help_heading = "Output")]
    pub open: bool,
}
