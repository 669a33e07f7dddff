//! `goalpost completions`: what a shell needs to complete commands and options.

use anyhow::Result;

use crate::args::groups;
use crate::args::small::CompletionsArgs;
use crate::destination::Destination;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Prints the script for a shell.
///
/// # Errors
/// When standard output fails.
pub fn run(args: &CompletionsArgs, terminal: &Terminal) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut groups::command(), "goalpost", &mut script);
    Destination::new(None, terminal).write(|out| out.write_all(&script))?;
    Ok(Outcome::Clean)
}
