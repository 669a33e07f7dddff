//! How often each rule fired, the most frequent first: for people, or as JSON (`goalpost/statistics@1`).

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

use goalpost_text::{Code, Safety};
use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::summary::Summary;
use super::{Catalogue, Finding, Run};

/// The name and version of the schema.
const SCHEMA: &str = "goalpost/statistics@1";

/// How often each rule fired.
#[derive(Serialize, JsonSchema)]
struct Document {
    /// The name and version of this schema.
    schema: &'static str,
    /// The day that counted as today, ISO.
    today: String,
    /// How many files were looked at.
    files: usize,
    /// How many findings of each severity.
    summary: Summary,
    /// The rules that fired, the most frequent first.
    rules: Vec<Row>,
}

/// A rule that fired.
#[derive(Serialize, JsonSchema)]
struct Row {
    /// Its code, `L05`.
    code: &'static str,
    /// Its name, `bad-day`.
    name: &'static str,
    /// The letter of its family.
    family: char,
    /// How many findings it has.
    count: usize,
    /// How many of them `--fix` settles.
    fixable: usize,
}

/// The schema of the document.
pub fn schema() -> Schema {
    schema_for!(Document)
}

/// Writes one line for each rule: how often, its code, its name, and how many of its findings `--fix` would settle.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, findings: &[Finding<'_>], catalogue: Catalogue) -> io::Result<()> {
    let rows = rows(findings, catalogue);
    let width = rows.first().map_or(1, |row| row.count.to_string().len());
    for row in rows {
        let fixes = if row.fixable > 0 {
            format!(" ({} with --fix)", row.fixable)
        } else {
            String::new()
        };
        writeln!(out, "{:>width$}  {} {}{fixes}", row.count, row.code, row.name)?;
    }
    Ok(())
}

/// Writes the same as one document of JSON.
///
/// # Errors
/// When `out` fails.
pub fn write_json(out: &mut dyn Write, run: Run<'_>, findings: &[Finding<'_>], catalogue: Catalogue) -> io::Result<()> {
    let document = Document {
        schema: SCHEMA,
        today: run.today,
        files: run.files.len(),
        summary: Summary::of(findings),
        rules: rows(findings, catalogue),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

fn rows(findings: &[Finding<'_>], catalogue: Catalogue) -> Vec<Row> {
    let mut counts: BTreeMap<Code, (usize, usize)> = BTreeMap::new();
    for finding in findings {
        let (all, fixable) = counts.entry(finding.diagnostic.code).or_default();
        *all += 1;
        *fixable += usize::from(finding.diagnostic.fixes.iter().any(|fix| fix.safety == Safety::Safe));
    }
    let row = |(code, (count, fixable)): (Code, (usize, usize))| Row {
        code: code.0,
        name: catalogue(code).name,
        family: code.family(),
        count,
        fixable,
    };
    let mut rows: Vec<Row> = counts.into_iter().map(row).collect();
    rows.sort_by_key(|row| (Reverse(row.count), row.code));
    rows
}
