//! Findings as lines of JSON: each line is one of the `diagnostics` of the document that `--format json` writes.

use std::io::{self, Write};

use super::json::item;
use super::{Catalogue, Finding};

/// Writes one line for each finding, in the order given.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, findings: &[Finding<'_>], catalogue: Catalogue) -> io::Result<()> {
    for finding in findings {
        serde_json::to_writer(&mut *out, &item(finding, catalogue))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
