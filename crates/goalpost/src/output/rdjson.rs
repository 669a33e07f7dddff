//! Findings in reviewdog's format, which it turns into comments of a review, with fixes to accept.
//!
//! Its columns count bytes from 1, and its ranges end before their end.

use std::io::{self, Write};

use goalpost_text::{Encoding, Fix, Severity, Span};
use serde::Serialize;

use super::sentence::sentences;
use super::{Finding, Page, rule_url};

#[derive(Serialize)]
struct Document<'a> {
    source: Source,
    diagnostics: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
    url: &'static str,
}

#[derive(Serialize)]
struct Item<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    code: CodeItem,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion<'a>>,
}

#[derive(Serialize)]
struct CodeItem {
    value: &'static str,
    url: String,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    range: Range,
    text: &'a str,
}

#[derive(Serialize)]
struct Range {
    start: Point,
    end: Point,
}

#[derive(Serialize)]
struct Point {
    line: u32,
    column: u32,
}

/// Writes one document with all findings, in the order given.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, findings: &[Finding<'_>]) -> io::Result<()> {
    let document = Document {
        source: Source {
            name: "goalpost",
            url: env!("CARGO_PKG_HOMEPAGE"),
        },
        diagnostics: findings.iter().map(item).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

fn item<'a>(finding: &Finding<'a>) -> Item<'a> {
    let diagnostic = finding.diagnostic;
    let page = finding.page();
    let suggestions = diagnostic.fixes.iter().filter_map(|fix| suggestion(finding, fix));
    Item {
        message: sentences(diagnostic),
        location: Location {
            path: page.path(),
            range: range(page, diagnostic.span),
        },
        severity: match diagnostic.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Hint => "INFO",
        },
        code: CodeItem {
            value: diagnostic.code.0,
            url: rule_url(diagnostic.code),
        },
        suggestions: suggestions.collect(),
    }
}

/// A fix that is one edit in the file of the finding: each suggestion is taken by itself, so half of a larger fix would
/// be none.
fn suggestion<'a>(finding: &Finding<'a>, fix: &'a Fix) -> Option<Suggestion<'a>> {
    let [only] = fix.edits.as_slice() else { return None };
    (only.file == finding.diagnostic.file).then(|| Suggestion {
        range: range(finding.page(), only.edit.span),
        text: &only.edit.text,
    })
}

fn range(page: &Page<'_>, span: Span) -> Range {
    Range {
        start: point(page, span.start),
        end: point(page, span.end),
    }
}

fn point(page: &Page<'_>, offset: u32) -> Point {
    let at = page.index().position(page.text(), offset, Encoding::Utf8);
    Point {
        line: at.line + 1,
        column: at.column + 1,
    }
}
