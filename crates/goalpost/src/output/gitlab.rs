//! Findings as a Code Quality report of GitLab, which shows in a merge request what came and what went.

use std::io::{self, Write};

use goalpost_text::Severity;
use serde::Serialize;

use super::Finding;
use super::identity::Numbered;
use super::sentence::sentences;

/// A finding as GitLab reads it.
#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'static str,
    /// Tells the finding from all others, and is the same when its line moves.
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

/// Writes one array with all findings, in the order given.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, findings: &[Finding<'_>]) -> io::Result<()> {
    let mut numbered = Numbered::default();
    let issues: Vec<Issue<'_>> = findings.iter().map(|finding| issue(finding, &mut numbered)).collect();
    serde_json::to_writer_pretty(&mut *out, &issues)?;
    out.write_all(b"\n")
}

fn issue<'a>(finding: &Finding<'a>, numbered: &mut Numbered) -> Issue<'a> {
    let diagnostic = finding.diagnostic;
    let page = finding.page();
    let line = |offset| page.position(offset).line + 1;
    Issue {
        description: sentences(diagnostic),
        check_name: diagnostic.code.0,
        fingerprint: numbered.next(finding),
        severity: match diagnostic.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Hint => "info",
        },
        location: Location {
            path: page.path(),
            lines: Lines {
                begin: line(diagnostic.span.start),
                end: line(diagnostic.span.end),
            },
        },
    }
}
