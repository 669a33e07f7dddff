//! What is wrong with a filter, and where.

use std::fmt;

use goalpost_text::Span;

use crate::style::Style;
use crate::text::{Ink, Line, Page, columns, printed};

/// A filter that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterError {
    /// What is wrong, with the user's own words.
    pub message: String,
    /// What to type instead; may be empty.
    pub help: String,
    /// The text that was given.
    pub text: String,
    /// Where in it.
    pub span: Span,
}

impl FilterError {
    pub(super) fn new(text: &str, span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: help.into(),
            text: text.to_owned(),
            span,
        }
    }

    /// The same about a word inside a longer text.
    pub(super) fn inside(self, text: &str, at: u32) -> Self {
        Self {
            text: text.to_owned(),
            span: self.span.shifted(at),
            ..self
        }
    }

    /// The message, the text with carets under the place, and what to type instead; each on lines of its own.
    #[must_use]
    pub fn explained(&self, style: &Style) -> String {
        let mut page = Page::new(style);
        page.paragraph(Ink::Plain, 0, &self.message);
        let (before, place) = self.split();
        let (before, place) = (columns(&printed(before)), columns(&printed(place)).max(1));
        // A caret that would stand beyond the page points at nothing.
        let is_blank = self.text.trim().is_empty();
        if !is_blank && before + place + 2 <= style.columns() && columns(&printed(&self.text)) + 2 <= style.columns() {
            page.line(Line::of(Ink::Plain, "  ").with(Ink::Plain, &self.text));
            page.line(Line::of(Ink::Plain, &" ".repeat(before + 2)).with(Ink::Bad, &"^".repeat(place)));
        }
        page.paragraph(Ink::Plain, 0, &self.help);
        page.finish()
    }

    /// The text before the place, and the place.
    fn split(&self) -> (&str, &str) {
        let range = self.span.range();
        let before = self.text.get(..range.start).unwrap_or(&self.text);
        (before, self.text.get(range).unwrap_or_default())
    }
}

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for FilterError {}
