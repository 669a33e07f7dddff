//! Findings on their way out: for people, for programs, and in the formats that pipelines and their tools read. Each
//! format is one file, and all are given the same.

pub mod book;
pub mod checkstyle;
pub mod concise;
pub mod full;
pub mod github;
pub mod gitlab;
pub mod identity;
pub mod json;
pub mod json_lines;
pub mod junit;
pub mod plain;
pub mod rdjson;
pub mod sarif;
mod sentence;
pub mod snippet;
mod source;
pub mod statistics;
pub mod summary;
mod xml;

use goalpost_model::ThingRef;
use goalpost_text::{Code, Diagnostic, Severity};

pub use book::{Book, Page};

/// A finding and the files that it speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Finding<'a> {
    /// The files of its workspace.
    pub book: &'a Book<'a>,
    /// What was found.
    pub diagnostic: &'a Diagnostic,
    /// The thing it is about; none where it is about no thing.
    pub thing: Option<ThingRef<'a>>,
}

/// What a run says beside its findings.
#[derive(Debug, Clone)]
pub struct Run<'a> {
    /// The day that counts as today, ISO.
    pub today: String,
    /// The paths of the files that were looked at, as people read them, in order.
    pub files: Vec<&'a str>,
    /// The mildest finding that makes the run fail; none where nothing does.
    pub fails_on: Option<Severity>,
}

impl Run<'_> {
    /// Whether a finding makes the run fail.
    pub fn fails(&self, severity: Severity) -> bool {
        self.fails_on.is_some_and(|limit| severity <= limit)
    }
}

/// Where the page of a rule can be read.
fn rule_url(code: Code) -> String {
    format!("{}/blob/main/grammar/rules/{code}.md", env!("CARGO_PKG_REPOSITORY"))
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
