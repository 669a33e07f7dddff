//! A text of a workspace and its tree, which whoever needs it first reads: a question about it, or the judging of all.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use goalpost_model::SourceFile;
use goalpost_syntax::{parse, parse_markdown, reparse};
use goalpost_text::LineIndex;

use crate::host::Content;

/// A text as it is between two edits.
pub(crate) struct Source {
    path: String,
    /// Whether only its fences are read.
    is_markdown: bool,
    content: Content,
    /// Where its lines start, where that is known.
    lines: Option<LineIndex>,
    parsed: OnceLock<Arc<SourceFile>>,
    /// The file as it was read last, until this text is.
    before: Mutex<Option<Arc<SourceFile>>>,
}

impl Source {
    pub(crate) fn new(path: String, is_markdown: bool, content: Content) -> Self {
        Self {
            path,
            is_markdown,
            content,
            lines: None,
            parsed: OnceLock::new(),
            before: Mutex::default(),
        }
    }

    /// Its path from the root.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// What it holds.
    pub(crate) fn content(&self) -> &Content {
        &self.content
    }

    /// The same file with another content.
    pub(crate) fn with(&self, content: Content) -> Self {
        let before = match self.parsed.get() {
            Some(parsed) => Some(Arc::clone(parsed)),
            None => self.before.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        };
        Self {
            before: Mutex::new(before),
            ..Self::new(self.path.clone(), self.is_markdown, content)
        }
    }

    /// The same for who knows where the lines of its text start.
    pub(crate) fn with_lines(self, lines: LineIndex) -> Self {
        Self {
            lines: Some(lines),
            ..self
        }
    }

    /// Whether it holds this text already.
    pub(crate) fn holds(&self, content: &Content) -> bool {
        matches!((&self.content, content), (Content::Text(a), Content::Text(b)) if a == b)
    }

    /// The file with its tree; that of an empty text where its own cannot be had. Read once.
    pub(crate) fn parsed(&self) -> &Arc<SourceFile> {
        self.parsed.get_or_init(|| {
            let text: Arc<str> = match &self.content {
                Content::Text(text) => Arc::clone(text),
                Content::Unreadable { .. } => Arc::from(""),
            };
            let before = self.before.lock().unwrap_or_else(PoisonError::into_inner).take();
            let tree = match before {
                _ if self.is_markdown => parse_markdown(text),
                Some(before) => reparse(&before.tree, text),
                None => parse(text),
            };
            let is_missing = !matches!(self.content, Content::Text(_));
            let file = SourceFile::of_tree(self.path.clone(), tree, is_missing);
            Arc::new(match &self.lines {
                Some(lines) => file.with_lines(lines.clone()),
                None => file,
            })
        })
    }
}
