//! `goalpost help`: the same pages as `--help`.

use anyhow::Result;

use super::man::named;
use crate::args::groups;
use crate::args::small::HelpArgs;
use crate::destination::Destination;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Prints the main page, or that of a command.
///
/// # Errors
/// When there is no such command, or standard output fails.
pub fn run(args: &HelpArgs, terminal: &Terminal) -> Result<Outcome> {
    let mut command = groups::command();
    command.build();
    let page = match &args.command {
        None => command.render_help(),
        Some(name) => named(&command, name)?.clone().render_help(),
    };
    Destination::new(None, terminal).write(|out| write!(out, "{}", page.ansi()))?;
    Ok(Outcome::Clean)
}
