//! The documents that are open in the editor, and the edits that arrive for them.

use std::collections::BTreeMap;
use std::sync::Arc;

use goalpost_text::{Encoding, LineIndex, Span};
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
    /// Where the lines of that start.
    pub(crate) lines: LineIndex,
    /// Whether the client says that it is Markdown.
    pub(crate) is_markdown: bool,
}

/// All open documents.
pub(crate) type Documents = BTreeMap<Key, Document>;

impl Document {
    pub(crate) fn new(uri: Uri, version: i32, text: impl Into<Arc<str>>, is_markdown: bool) -> Self {
        let text = text.into();
        Self {
            lines: LineIndex::new(&text),
            uri,
            version,
            text,
            is_markdown,
        }
    }

    /// Changes the text by edits, each of which is counted in the text that the one before it left. A range that lies
    /// outside is pulled in, one that is turned round is read the other way; one inside a character counts from its start.
    pub(crate) fn edit(&mut self, changes: &[TextDocumentContentChangeEvent], encoding: Encoding) {
        let last_whole = changes.iter().rposition(|change| change.range.is_none());
        if let Some(at) = last_whole {
            self.set(changes[at].text.as_str().into());
        }
        for change in &changes[last_whole.map_or(0, |at| at + 1)..] {
            let Some(range) = change.range else { continue };
            let a = offset(&self.lines, &self.text, range.start, encoding);
            let b = offset(&self.lines, &self.text, range.end, encoding);
            self.replace(Span::new(a.min(b), a.max(b)), &change.text);
        }
    }

    fn set(&mut self, text: Arc<str>) {
        self.lines = LineIndex::new(&text);
        self.text = text;
    }

    fn replace(&mut self, span: Span, by: &str) {
        let before = self.text.get(..span.start as usize).unwrap_or_default();
        let behind = self.text.get(span.end as usize..).unwrap_or_default();
        let text: Arc<str> = [before, by, behind].concat().into();
        match u32::try_from(by.len()) {
            Ok(inserted) => {
                self.lines = self.lines.edited(&text, span, inserted);
                self.text = text;
            }
            Err(_) => self.set(text),
        }
    }
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

    fn edited(text: &str, changes: &[TextDocumentContentChangeEvent], encoding: Encoding) -> String {
        let mut document = Document::new("file:///a.goals".parse().unwrap(), 1, text, false);
        document.edit(changes, encoding);
        assert_eq!(document.lines, LineIndex::new(&document.text));
        document.text.to_string()
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
