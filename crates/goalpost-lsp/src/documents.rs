//! The documents that are open in the editor, and the edits that arrive for them.

use std::collections::BTreeMap;
use std::sync::Arc;

use goalpost_text::{Encoding, LineIndex};
use tower_lsp::ls_types::{TextDocumentContentChangeEvent, Uri};

use crate::convert::offset;
use crate::uri::Key;

/// A document that is open.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    /// Its address as the client writes it.
    pub(crate) uri: Uri,
    /// Its version, counted by the client.
    pub(crate) version: i32,
    /// Its text.
    pub(crate) text: Arc<str>,
    /// Whether the client says that it is Markdown.
    pub(crate) is_markdown: bool,
}

/// All open documents.
pub(crate) type Documents = BTreeMap<Key, Document>;

/// A text after edits, each of which is counted in the text that the one before it left. A range that lies outside is
/// pulled in, one that is turned round is read the other way; one inside a character counts from its start.
pub(crate) fn edited(text: &str, changes: &[TextDocumentContentChangeEvent], encoding: Encoding) -> String {
    let last_whole = changes.iter().rposition(|change| change.range.is_none());
    let (mut text, rest) = match last_whole {
        Some(at) => (changes[at].text.clone(), &changes[at + 1..]),
        None => (text.to_owned(), changes),
    };
    for change in rest {
        let Some(range) = change.range else { continue };
        let index = LineIndex::new(&text);
        let a = offset(&index, &text, range.start, encoding) as usize;
        let b = offset(&index, &text, range.end, encoding) as usize;
        text.replace_range(a.min(b)..a.max(b), &change.text);
    }
    text
}

#[cfg(test)]
mod tests {
    use tower_lsp::ls_types::{Position, Range};

    use super::*;

    fn change(from: (u32, u32), to: (u32, u32), text: &str) -> TextDocumentContentChangeEvent {
        TextDocumentContentChangeEvent {
            range: Some(Range::new(Position::new(from.0, from.1), Position::new(to.0, to.1))),
            range_length: None,
            text: text.to_owned(),
        }
    }

    #[test]
    fn ranges_that_do_not_fit_are_pulled_in() {
        for (from, to, expected) in [
            ((0, 0), (0, 1), "Xb\ncd"),
            ((0, 1), (0, 99), "aX\ncd"),
            ((1, 0), (9, 9), "ab\nX"),
            ((1, 1), (0, 1), "aXd"),
            ((9, 0), (9, 0), "ab\ncdX"),
        ] {
            assert_eq!(
                edited("ab\ncd", &[change(from, to, "X")], Encoding::Utf16),
                expected,
                "{from:?} {to:?}"
            );
        }
    }

    #[test]
    fn edits_build_on_each_other_and_a_whole_text_forgets_them() {
        let changes = [change((0, 0), (0, 0), "é😀"), change((0, 3), (0, 3), "!")];
        assert_eq!(edited("x", &changes, Encoding::Utf16), "é😀!x");
        let whole = TextDocumentContentChangeEvent {
            range: None,
            range_length: None,
            text: "new".to_owned(),
        };
        let changes = [change((0, 0), (0, 0), "lost"), whole, change((0, 0), (0, 3), "newer")];
        assert_eq!(edited("x", &changes, Encoding::Utf16), "newer");
    }
}
