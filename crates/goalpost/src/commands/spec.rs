//! `goalpost spec`: the reference of the language, as it was when the program was built.

use anyhow::Result;

use crate::destination::Destination;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// The language reference; a copy of `grammar/README.md`, so that the crate can be published.
pub const REFERENCE: &str = include_str!("../../pages/spec.md");

/// Prints it.
///
/// # Errors
/// When standard output fails.
pub fn run(terminal: &Terminal) -> Result<Outcome> {
    Destination::new(None, terminal).write(|out| out.write_all(REFERENCE.as_bytes()))?;
    Ok(Outcome::Clean)
}
