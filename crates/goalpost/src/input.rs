//! Standard input, where `-` stands for it.

use std::io;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::workspace::read::{self, Content};

/// Whether standard input is meant: `-` and nothing else.
pub fn is_stdin(paths: &[PathBuf]) -> bool {
    matches!(paths, [only] if only.as_os_str() == "-")
}

/// Reads standard input to its end.
///
/// # Errors
/// When it cannot be read.
pub fn read_stdin() -> Result<Content> {
    read::stream(io::stdin().lock(), 0).context("cannot read standard input")
}
