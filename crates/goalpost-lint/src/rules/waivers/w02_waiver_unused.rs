//! Waivers that waive nothing.

use goalpost_text::{Diagnostic, FileId, Span};

declare_rule! {
    /// An `allow` line names a rule that has nothing to say here, or a family of which none has.
    ///
    /// Only for what ran: not for a rule that is off, left out of this run, or not built yet, nor for a family of which a
    /// rule that is on was left out.
    "W02" "waiver-unused" {
        level: Hint,
        why: "A waiver that nobody needs any more hides the next mistake of its kind.",
        source: "Goalpost's own, after the unused suppressions of linters for code.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  allow R01: The board explains it in December
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
    }
}

/// A waiver of a rule, as it is named at `span`, that waives nothing.
pub(crate) fn finding(file: FileId, span: Span, name: &str) -> Diagnostic {
    RULE.at(file, span, format!("`{name}` is allowed here, and nothing needs it"))
        .help(format!(
            "take `{name}` out of the line; if it is the last one, delete the line"
        ))
}
