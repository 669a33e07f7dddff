//! One finding in SARIF's words.

use std::collections::BTreeMap;

use goalpost_text::{FileId, Fix, Safety, Severity, Span};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use super::{BASE, Message};
use crate::output::identity::{Numbered, thing};
use crate::output::sentence::{sentence, sentences};
use crate::output::{Book, Finding, Page};

/// What a path of a URI reference holds as it is (RFC 3986: unreserved characters, and slashes between segments).
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SarifResult<'a> {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: Fingerprints,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<SarifFix<'a>>,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "goalpost/v1")]
    own: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalLocation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation {
    fully_qualified_name: String,
    kind: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifFix<'a> {
    description: Message,
    artifact_changes: Vec<ArtifactChange<'a>>,
    properties: FixProperties,
}

#[derive(Serialize)]
struct FixProperties {
    safety: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange<'a> {
    artifact_location: ArtifactLocation,
    replacements: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region,
    inserted_content: Content<'a>,
}

#[derive(Serialize)]
struct Content<'a> {
    text: &'a str,
}

/// A finding.
pub(super) fn result<'a>(finding: &Finding<'a>, numbered: &mut Numbered) -> SarifResult<'a> {
    let diagnostic = finding.diagnostic;
    let rules = goalpost_lint::rules();
    let related = diagnostic.related.iter().enumerate().map(|(at, related)| Location {
        id: Some(at + 1),
        message: Some(Message::from(sentence(&related.message))),
        logical_locations: Vec::new(),
        physical_location: place(finding.book.page(related.file), related.span),
    });
    SarifResult {
        rule_id: diagnostic.code.0,
        rule_index: rules.iter().position(|rule| rule.code() == diagnostic.code),
        level: match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "note",
        },
        message: Message::from(sentences(diagnostic)),
        locations: [Location {
            id: None,
            message: None,
            logical_locations: logical(finding).into_iter().collect(),
            physical_location: place(finding.page(), diagnostic.span),
        }],
        related_locations: related.collect(),
        partial_fingerprints: Fingerprints {
            own: numbered.next(finding),
        },
        fixes: diagnostic.fixes.iter().map(|one| fix(finding.book, one)).collect(),
    }
}

/// The thing that a finding is about.
fn logical(finding: &Finding<'_>) -> Option<LogicalLocation> {
    let kind = finding.thing?.keyword().as_str();
    Some(LogicalLocation {
        fully_qualified_name: thing(finding),
        kind,
    })
}

fn place(page: &Page<'_>, span: Span) -> PhysicalLocation {
    PhysicalLocation {
        artifact_location: artifact(page),
        region: region(page, span),
    }
}

/// The file: from the folder in which the program was run where it lies in that.
fn artifact(page: &Page<'_>) -> ArtifactLocation {
    let path = page.path();
    let lies_inside = !path.starts_with("../") && !path.starts_with('/');
    ArtifactLocation {
        uri: utf8_percent_encode(path, PATH).to_string(),
        uri_base_id: lies_inside.then_some(BASE),
    }
}

fn region(page: &Page<'_>, span: Span) -> Region {
    let (start, end) = (page.position(span.start), page.position(span.end));
    Region {
        start_line: start.line + 1,
        start_column: start.column + 1,
        end_line: end.line + 1,
        end_column: end.column + 1,
    }
}

fn fix<'a>(book: &Book<'_>, fix: &'a Fix) -> SarifFix<'a> {
    let mut files: BTreeMap<FileId, Vec<Replacement<'a>>> = BTreeMap::new();
    for edit in &fix.edits {
        files.entry(edit.file).or_default().push(Replacement {
            deleted_region: region(book.page(edit.file), edit.edit.span),
            inserted_content: Content { text: &edit.edit.text },
        });
    }
    let changes = files.into_iter().map(|(file, replacements)| ArtifactChange {
        artifact_location: artifact(book.page(file)),
        replacements,
    });
    SarifFix {
        description: Message::from(sentence(&fix.title)),
        artifact_changes: changes.collect(),
        properties: FixProperties {
            safety: match fix.safety {
                Safety::Safe => "safe",
                Safety::Unsafe => "unsafe",
            },
        },
    }
}
