//! How often each rule fired, the most frequent first.

use std::collections::BTreeMap;
use std::io::{self, Write};

use goalpost_text::{Code, Safety};

use super::{Catalogue, Finding};

/// Writes one line for each rule: how often, its code, its name, and how many of its findings `--fix` would settle.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, findings: &[Finding<'_>], catalogue: Catalogue) -> io::Result<()> {
    let mut counts: BTreeMap<Code, (usize, usize)> = BTreeMap::new();
    for finding in findings {
        let (all, fixable) = counts.entry(finding.diagnostic.code).or_default();
        *all += 1;
        *fixable += usize::from(finding.diagnostic.fixes.iter().any(|fix| fix.safety == Safety::Safe));
    }
    let mut rows: Vec<(Code, usize, usize)> = counts.into_iter().map(|(code, (all, fix))| (code, all, fix)).collect();
    rows.sort_by_key(|&(code, all, _)| (std::cmp::Reverse(all), code));
    let width = rows.first().map_or(1, |(_, all, _)| all.to_string().len());
    for (code, all, fixable) in rows {
        let fixes = if fixable > 0 {
            format!(" ({fixable} with --fix)")
        } else {
            String::new()
        };
        writeln!(out, "{all:>width$}  {code} {}{fixes}", catalogue(code).name)?;
    }
    Ok(())
}
