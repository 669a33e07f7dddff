//! Findings on their way out: in full for a terminal, on one line each, or as JSON.

pub mod book;
pub mod concise;
pub mod full;
pub mod json;
pub mod plain;
pub mod snippet;
mod source;
pub mod statistics;
pub mod summary;

use goalpost_text::{Code, Diagnostic};

pub use book::{Book, Page};

/// A finding and the files that it speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Finding<'a> {
    /// The files of its workspace.
    pub book: &'a Book<'a>,
    /// What was found.
    pub diagnostic: &'a Diagnostic,
}

impl<'a> Finding<'a> {
    /// The file it is in.
    pub fn page(&self) -> &'a Page<'a> {
        self.book.page(self.diagnostic.file)
    }
}

/// What the catalogue of rules says of a code.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RuleText {
    /// The rule's name, `bad-day`.
    pub name: &'static str,
    /// Who says so.
    pub source: &'static str,
}

/// Where the writers look a code up.
pub type Catalogue = fn(Code) -> RuleText;

/// Puts findings into the order in which they are shown: by path, then place, then code.
pub fn sort(findings: &mut [Finding<'_>]) {
    findings.sort_by(|a, b| order(a).cmp(&order(b)));
}

fn order<'f>(finding: &Finding<'f>) -> (&'f str, u32, Code, u32, &'f str) {
    let diagnostic = finding.diagnostic;
    let span = diagnostic.span;
    (
        finding.page().path(),
        span.start,
        diagnostic.code,
        span.end,
        &diagnostic.message,
    )
}
