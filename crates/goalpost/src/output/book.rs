//! The files of a workspace as they are shown: under which path, and where their lines start.

use std::sync::OnceLock;

use goalpost_text::{Encoding, FileId, LineIndex, Position, Span};

/// One file as it is shown.
#[derive(Debug)]
pub struct Page<'t> {
    path: String,
    inside: Option<&'t str>,
    text: &'t str,
    index: OnceLock<LineIndex>,
}

impl<'t> Page<'t> {
    /// A file under the path that people are to read.
    pub fn new(path: impl Into<String>, text: &'t str) -> Self {
        Self {
            path: path.into(),
            inside: None,
            text,
            index: OnceLock::new(),
        }
    }

    /// The same, which is called `path` in its workspace, wherever one stands.
    #[must_use]
    pub fn inside(mut self, path: &'t str) -> Self {
        self.inside = Some(path);
        self
    }

    /// The path from the root of its workspace.
    pub fn path_inside(&self) -> &str {
        self.inside.unwrap_or(&self.path)
    }

    /// The path that people read.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Where its lines start; read once, when first asked for.
    pub fn index(&self) -> &LineIndex {
        self.index.get_or_init(|| LineIndex::new(self.text))
    }

    /// The place of an offset, from 0, in code points.
    pub fn position(&self, offset: u32) -> Position {
        let mut at = self.index().position(self.text, offset, Encoding::Utf32);
        // No editor counts a byte order mark as a column.
        if at.line == 0 && self.text.starts_with('\u{feff}') {
            at.column = at.column.saturating_sub(1);
        }
        at
    }

    /// Line and column of the start of a span, from 1, in code points.
    pub fn line_and_column(&self, span: Span) -> (u32, u32) {
        let at = self.position(span.start);
        (at.line + 1, at.column + 1)
    }
}

/// All files of a workspace, in the order of their [`FileId`]s.
#[derive(Debug, Default)]
pub struct Book<'t> {
    pages: Vec<Page<'t>>,
    nowhere: Page<'static>,
}

impl<'t> Book<'t> {
    /// The files in the order in which the analysis got them.
    pub fn new(pages: Vec<Page<'t>>) -> Self {
        Self {
            pages,
            nowhere: Page::default(),
        }
    }

    /// The files, in order.
    pub fn pages(&self) -> &[Page<'t>] {
        &self.pages
    }

    /// The file with that number; an empty one without a path where there is none.
    pub fn page(&self, file: FileId) -> &Page<'t> {
        self.pages.get(file.index()).unwrap_or(&self.nowhere)
    }
}

impl Default for Page<'_> {
    fn default() -> Self {
        Self::new("", "")
    }
}
