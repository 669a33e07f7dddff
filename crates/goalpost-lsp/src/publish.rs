//! Findings as the client shows them, and which of them it has not seen yet.

use std::collections::BTreeMap;

use goalpost_ide::Analysis;
use goalpost_lint::rule;
use goalpost_text::{Diagnostic, FileId, Severity};
use tower_lsp::ls_types as lsp;

use crate::convert::Ruler;
use crate::snapshot::Scope;

/// The rules whose finding is about text that says nothing or nothing any more, which editors show faintly: a field
/// given twice, a waiver that waives nothing.
const UNNECESSARY: &[&str] = &["L04", "W02"];

/// The findings of each file of a workspace, in their order.
pub(crate) fn by_file(analysis: &Analysis) -> BTreeMap<FileId, Vec<&Diagnostic>> {
    let mut files: BTreeMap<FileId, Vec<&Diagnostic>> = BTreeMap::new();
    for finding in &analysis.findings {
        files
            .entry(finding.diagnostic.file)
            .or_default()
            .push(&finding.diagnostic);
    }
    files
}

/// The findings of a file as the client shows them.
pub(crate) fn diagnostics(scope: &Scope, ruler: &Ruler, found: &[&Diagnostic]) -> Vec<lsp::Diagnostic> {
    found.iter().map(|found| diagnostic(scope, ruler, found)).collect()
}

/// A finding as the client shows it.
pub(crate) fn diagnostic(scope: &Scope, ruler: &Ruler, found: &Diagnostic) -> lsp::Diagnostic {
    let client = &scope.client;
    let code = found.code.0;
    lsp::Diagnostic {
        range: ruler.range(found.span),
        severity: Some(match found.severity {
            Severity::Error => lsp::DiagnosticSeverity::ERROR,
            Severity::Warning => lsp::DiagnosticSeverity::WARNING,
            Severity::Hint => lsp::DiagnosticSeverity::HINT,
        }),
        code: Some(lsp::NumberOrString::String(code.to_owned())),
        code_description: (client.describes_codes && rule(code).is_some())
            .then(|| page(code).parse().ok())
            .flatten()
            .map(|href| lsp::CodeDescription { href }),
        source: Some("goalpost".to_owned()),
        message: message(found),
        related_information: client
            .related
            .then(|| related(scope, found))
            .filter(|all| !all.is_empty()),
        tags: UNNECESSARY
            .contains(&code)
            .then(|| vec![lsp::DiagnosticTag::UNNECESSARY]),
        data: None,
    }
}

/// Where the page of a rule can be read.
fn page(code: &str) -> String {
    format!("{}/blob/main/grammar/rules/{code}.md", env!("CARGO_PKG_REPOSITORY"))
}

/// What is wrong, and on a line of its own what to type instead.
pub(crate) fn message(found: &Diagnostic) -> String {
    if found.help.is_empty() {
        return found.message.clone();
    }
    format!("{}\n{}", found.message, found.help)
}

fn related(scope: &Scope, found: &Diagnostic) -> Vec<lsp::DiagnosticRelatedInformation> {
    let of_one = |related: &goalpost_text::Related| {
        let location = scope.locations([(related.file, related.span)]).pop()?;
        Some(lsp::DiagnosticRelatedInformation {
            location,
            message: related.message.clone(),
        })
    };
    found.related.iter().filter_map(of_one).collect()
}
