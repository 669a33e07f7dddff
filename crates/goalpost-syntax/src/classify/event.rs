//! Lines that begin with a day in words: `Nov 16, 2026 510ms`, `16 Nov`, `Monday 510ms`.

use goalpost_text::{Diagnostic, FileId, Span};
use goalpost_values::{explain_leading_day, is_fact_word};

use crate::nest::{Item, Place};

/// What there is to say of a line that was meant as an event; none of any other.
pub(super) fn dated(text: &str, line: Span, place: &Place) -> Option<Diagnostic> {
    let written = line.of(text);
    let (len, explained) = explain_leading_day(written)?;
    let behind = written.get(len..)?;
    let (rest, colon) = match behind.trim_start().strip_prefix(':') {
        Some(rest) => (rest.trim_start(), true),
        None => (behind.trim_start(), false),
    };
    // A line that only mentions a day is left to be a note.
    let first = rest.split([' ', '\t', ':', ',']).next().unwrap_or_default();
    let is_event = colon
        || rest.is_empty()
        || rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '−' | '@' | '#' | '$' | '€' | '£'))
        || is_fact_word(&first.to_ascii_lowercase())
        || first == "by";
    if !is_event {
        return None;
    }
    let mut found = explained.moved(FileId(0), line.start);
    if !place.takes(Item::Event) {
        found.fixes.clear();
    }
    Some(found)
}
