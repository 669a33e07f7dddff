//! Findings as Checkstyle writes them, which most build servers read.

use std::io::{self, Write};

use goalpost_text::Severity;

use super::Finding;
use super::sentence::sentences;
use super::xml::{Document, attribute, document};

/// The version of Checkstyle's own reports that readers expect at the least.
const VERSION: &str = "4.3";

/// Writes one document with all findings, in the order given, by file.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, findings: &[Finding<'_>]) -> io::Result<()> {
    document(out, |document| {
        let root = document
            .create_element("checkstyle")
            .with_attribute(("version", VERSION));
        if findings.is_empty() {
            root.write_empty()?;
            return Ok(());
        }
        root.write_inner_content(|document| {
            let of_one_file = |a: &Finding<'_>, b: &Finding<'_>| a.page().path() == b.page().path();
            findings
                .chunk_by(of_one_file)
                .try_for_each(|findings| file(document, findings))
        })?;
        Ok(())
    })
}

fn file(document: &mut Document<'_>, findings: &[Finding<'_>]) -> io::Result<()> {
    let name = findings.first().map_or("", |finding| finding.page().path());
    let file = document
        .create_element("file")
        .with_attribute(("name", &*attribute(name)));
    file.write_inner_content(|document| findings.iter().try_for_each(|finding| error(document, finding)))?;
    Ok(())
}

fn error(document: &mut Document<'_>, finding: &Finding<'_>) -> io::Result<()> {
    let diagnostic = finding.diagnostic;
    let (line, column) = finding.page().line_and_column(diagnostic.span);
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "info",
    };
    let error = document.create_element("error").with_attributes([
        ("line", line.to_string().as_str()),
        ("column", column.to_string().as_str()),
        ("severity", severity),
        ("message", &*attribute(&sentences(diagnostic))),
        ("source", format!("goalpost.{}", diagnostic.code).as_str()),
    ]);
    error.write_empty()?;
    Ok(())
}
