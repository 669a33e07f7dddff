//! Waivers whose day has passed.

use goalpost_text::{Diagnostic, FileId, Span};
use goalpost_values::Day;

use crate::words::listed;

declare_rule! {
    /// An `allow` line has run out.
    ///
    /// `allow R01 until 2026-10-31: reason` holds up to that day. From the next day on its findings are back, and the
    /// line is reported until somebody takes it away.
    "W01" "waiver-ran-out" {
        level: Warning,
        why: "What was let pass for a while is due to be looked at again.",
        source: "Goalpost's own: a waiver with a day is a promise to come back.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  allow R01 until 2026-10-31: The board explains it in October
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  allow R01 until 2026-12-31: The board explains it in December
",
    }
}

/// A waiver of these rules that held up to a day; `span` is where the day stands.
pub(crate) fn finding(file: FileId, span: Span, last: Day, names: &[String]) -> Diagnostic {
    let were = if names.len() == 1 { "was" } else { "were" };
    let message = format!("{} {were} allowed until {last}, and that day has passed", listed(names));
    RULE.at(file, span, message)
        .help("settle what it waived and delete the line, or type a later day and say in its reason what has changed")
}
