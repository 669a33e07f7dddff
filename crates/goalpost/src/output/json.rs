//! Findings as JSON, for programs: the schema `goalpost/diagnostics@1`.

use std::io::{self, Write};

use goalpost_text::{FileEdit, Fix, Related, Safety, Span};
use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::summary::Summary;
use super::{Book, Catalogue, Finding, Page, Run};

/// The name and version of the schema.
pub const SCHEMA: &str = "goalpost/diagnostics@1";

/// What was found.
#[derive(Serialize, JsonSchema)]
struct Document<'a> {
    /// The name and version of this schema.
    schema: &'static str,
    /// The day that counted as today, ISO.
    today: String,
    /// How many files were looked at.
    files: usize,
    /// How many findings of each severity.
    summary: Summary,
    /// The findings, by path and place.
    diagnostics: Vec<Item<'a>>,
}

/// A finding.
#[derive(Serialize, JsonSchema)]
pub(super) struct Item<'a> {
    /// The code of its rule, `L05`.
    code: &'static str,
    /// The name of its rule, `bad-day`.
    name: &'static str,
    /// The letter of its family.
    family: char,
    /// `error`, `warning` or `hint`.
    severity: &'static str,
    /// What is wrong, in the author's own words.
    message: &'a str,
    /// Why that matters.
    why: Option<&'a str>,
    /// What to type instead.
    help: Option<&'a str>,
    /// Who says so.
    source: Option<&'static str>,
    /// The file, as seen from the current folder.
    path: &'a str,
    /// The place.
    span: Place,
    /// Other places that it is about.
    related: Vec<RelatedItem<'a>>,
    /// Changes that would settle it, the likeliest first.
    fixes: Vec<FixItem<'a>>,
}

/// Another place that a finding is about.
#[derive(Serialize, JsonSchema)]
struct RelatedItem<'a> {
    /// What it has to do with it.
    message: &'a str,
    /// Its file.
    path: &'a str,
    /// The place.
    span: Place,
}

/// A change that would settle a finding.
#[derive(Serialize, JsonSchema)]
struct FixItem<'a> {
    /// What it does.
    title: &'a str,
    /// `safe` where it may be applied unseen, else `unsafe`.
    safety: &'static str,
    /// The edits, none of which overlap.
    edits: Vec<EditItem<'a>>,
}

/// One replacement.
#[derive(Serialize, JsonSchema)]
struct EditItem<'a> {
    /// The file to change.
    path: &'a str,
    /// Where the replaced stretch starts.
    start: Point,
    /// Where it ends; the same as `start` for an insertion.
    end: Point,
    /// What stands there afterwards.
    text: &'a str,
}

/// A stretch of a file.
#[derive(Serialize, JsonSchema)]
struct Place {
    /// Its start.
    start: Point,
    /// Behind its end.
    end: Point,
}

/// A place in a file.
#[derive(Serialize, JsonSchema)]
struct Point {
    /// The line, from 1.
    line: u32,
    /// The column, from 1, in Unicode code points.
    column: u32,
    /// Bytes before it in the file.
    offset: u32,
}

/// The schema of the document.
pub fn schema() -> Schema {
    schema_for!(Document<'static>)
}

/// Writes one document with all findings, in the order given.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, run: Run<'_>, findings: &[Finding<'_>], catalogue: Catalogue) -> io::Result<()> {
    let document = Document {
        schema: SCHEMA,
        today: run.today,
        files: run.files.len(),
        summary: Summary::of(findings),
        diagnostics: findings.iter().map(|finding| item(finding, catalogue)).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

/// A finding as it stands in the document.
pub(super) fn item<'a>(finding: &Finding<'a>, catalogue: Catalogue) -> Item<'a> {
    let diagnostic = finding.diagnostic;
    let rule = catalogue(diagnostic.code);
    Item {
        code: diagnostic.code.0,
        name: rule.name,
        family: diagnostic.code.family(),
        severity: diagnostic.severity.as_str(),
        message: &diagnostic.message,
        why: given(&diagnostic.why),
        help: given(&diagnostic.help),
        source: given(rule.source),
        path: finding.page().path(),
        span: place(finding.page(), diagnostic.span),
        related: diagnostic
            .related
            .iter()
            .map(|related| related_item(finding.book, related))
            .collect(),
        fixes: diagnostic.fixes.iter().map(|fix| fix_item(finding.book, fix)).collect(),
    }
}

fn related_item<'a>(book: &'a Book<'a>, related: &'a Related) -> RelatedItem<'a> {
    let page = book.page(related.file);
    RelatedItem {
        message: &related.message,
        path: page.path(),
        span: place(page, related.span),
    }
}

fn fix_item<'a>(book: &'a Book<'a>, fix: &'a Fix) -> FixItem<'a> {
    FixItem {
        title: &fix.title,
        safety: match fix.safety {
            Safety::Safe => "safe",
            Safety::Unsafe => "unsafe",
        },
        edits: fix.edits.iter().map(|edit| edit_item(book, edit)).collect(),
    }
}

fn edit_item<'a>(book: &'a Book<'a>, edit: &'a FileEdit) -> EditItem<'a> {
    let page = book.page(edit.file);
    let Place { start, end } = place(page, edit.edit.span);
    EditItem {
        path: page.path(),
        start,
        end,
        text: &edit.edit.text,
    }
}

fn given(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn place(page: &Page<'_>, span: Span) -> Place {
    Place {
        start: point(page, span.start),
        end: point(page, span.end),
    }
}

fn point(page: &Page<'_>, offset: u32) -> Point {
    let at = page.position(offset);
    Point {
        line: at.line + 1,
        column: at.column + 1,
        offset,
    }
}
