//! Replacing stretches of a text, all at once.

use std::fmt;

use crate::Span;

/// One replacement: the stretch goes, the text comes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// What stands there afterwards; empty for a deletion.
    pub text: String,
}

impl Edit {
    /// Replaces a stretch.
    #[must_use]
    pub fn new(span: Span, text: impl Into<String>) -> Self {
        Self {
            span,
            text: text.into(),
        }
    }

    /// Inserts at an offset.
    #[must_use]
    pub fn insert(at: u32, text: impl Into<String>) -> Self {
        Self::new(Span::empty(at), text)
    }
}

/// Why a list of edits cannot be applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditError {
    /// Two edits touch the same bytes, or insert at the same place.
    Overlap(Span, Span),
    /// An edit lies outside the text or cuts a character.
    OutOfText(Span),
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overlap(a, b) => write!(
                f,
                "two edits overlap: bytes {}..{} and {}..{}",
                a.start, a.end, b.start, b.end
            ),
            Self::OutOfText(span) => write!(f, "an edit of bytes {}..{} does not fit the text", span.start, span.end),
        }
    }
}

impl std::error::Error for EditError {}

/// The text with all edits applied. Offsets are those of the text as given, the order of the edits does not matter.
///
/// # Errors
/// When two edits overlap (two insertions at one place do), or one does not fit the text. Nothing is applied then.
pub fn apply_edits(text: &str, edits: &[Edit]) -> Result<String, EditError> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
    for pair in sorted.windows(2) {
        let (first, second) = (pair[0].span, pair[1].span);
        if second.start < first.end || first == second {
            return Err(EditError::Overlap(first, second));
        }
    }
    let mut out = String::with_capacity(text.len() + sorted.iter().map(|edit| edit.text.len()).sum::<usize>());
    let mut done = 0;
    for edit in sorted {
        let range = edit.span.range();
        let kept = text.get(done..range.start).ok_or(EditError::OutOfText(edit.span))?;
        if !text.is_char_boundary(range.end) {
            return Err(EditError::OutOfText(edit.span));
        }
        out.push_str(kept);
        out.push_str(&edit.text);
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or(""));
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_apply_in_the_order_of_their_places() {
        let edits = [
            Edit::insert(9, "s"),
            Edit::new(Span::new(2, 5), "small"),
            Edit::insert(0, "> "),
        ];
        assert_eq!(apply_edits("a big dog", &edits), Ok("> a small dogs".to_owned()));
    }

    #[test]
    fn edits_that_overlap_or_cut_a_character_change_nothing() {
        let two = [Edit::new(Span::new(0, 2), "x"), Edit::new(Span::new(1, 3), "y")];
        assert!(matches!(apply_edits("abc", &two), Err(EditError::Overlap(..))));
        let twice = [Edit::insert(1, "x"), Edit::insert(1, "y")];
        assert!(matches!(apply_edits("abc", &twice), Err(EditError::Overlap(..))));
        assert!(matches!(
            apply_edits("é", &[Edit::insert(1, "x")]),
            Err(EditError::OutOfText(_))
        ));
        assert!(matches!(
            apply_edits("a", &[Edit::insert(2, "x")]),
            Err(EditError::OutOfText(_))
        ));
    }
}
