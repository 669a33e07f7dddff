//! The lossless tree: the text, its lines nested by parent, and the tokens of each line.
//!
//! A tree keeps offsets, never copies: a line is 20 bytes, a token 8. What lies between two tokens (blanks, the
//! dividing colon, line endings) is a gap; [`Tree::leaves`] gives tokens and gaps in order, and together they are the
//! file.

mod data;
mod kinds;
mod node;
mod runs;

use std::ops::Range;
use std::sync::Arc;

use goalpost_text::{Diagnostic, Span};

pub(crate) use data::{Flags, LineData, NONE, TokenData, first_child};
pub use kinds::{LineKind, TokenKind};
pub use node::{Node, Siblings};
pub(crate) use runs::Runs;

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(NONE)
}

/// A line of a tree, by its place among the lines of the file, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineId(pub u32);

/// The number of a line, for those that keep it.
impl From<LineId> for u32 {
    fn from(id: LineId) -> Self {
        id.0
    }
}

/// A piece of a line, or a gap between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'t> {
    /// What it is.
    pub kind: TokenKind,
    /// Where it is.
    pub span: Span,
    /// The text itself.
    pub text: &'t str,
}

/// A parsed file.
#[derive(Debug, Clone)]
pub struct Tree {
    pub(crate) text: Arc<str>,
    pub(crate) lines: Vec<LineData>,
    pub(crate) runs: Runs,
    pub(crate) tokens: Vec<TokenData>,
    pub(crate) first_root: u32,
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// How it is indented; none where nothing is.
    pub(crate) style: Option<Style>,
}

/// How a file is indented, as one of its lines has decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Style {
    /// The blank.
    pub(crate) blank: u8,
    /// How many columns one level takes.
    pub(crate) level: u32,
    /// The row of that line.
    pub(crate) row: u32,
}

impl Tree {
    /// The text, to the byte.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is wrong with the shape of lines and their nesting, in the order of the lines. The file is the first one.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// How many bytes the tree takes beside its text, diagnostics left out.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.lines.capacity() * size_of::<LineData>()
            + self.tokens.capacity() * size_of::<TokenData>()
            + self.runs.memory()
    }

    /// All lines, in the order of the file; lines of nothing in a row are one.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = Node<'_>> {
        (0..self.lines.len()).map(|row| self.at(u32::try_from(row).unwrap_or(NONE)))
    }

    /// The lines from one up to and without another.
    pub fn lines_in(&self, first: LineId, end: LineId) -> impl Iterator<Item = Node<'_>> {
        (self.runs.row_of(first.0)..self.runs.row_of(end.0)).map(|row| self.at(row))
    }

    /// The line that would follow the last one.
    #[must_use]
    pub fn end(&self) -> LineId {
        LineId(self.runs.line_of(to_u32(self.lines.len())))
    }

    /// Where a line starts; the end of the text behind the last one.
    #[must_use]
    pub fn line_start(&self, line: LineId) -> u32 {
        let row = self.runs.row_of(line.0) as usize;
        self.lines.get(row).map_or(to_u32(self.text.len()), |line| line.start)
    }

    /// Whether a line is a thing that stands at the left margin and in nothing: it closes everything before it, so that
    /// what stands before it and what stands from it on know nothing of each other but how the file is indented.
    #[must_use]
    pub fn is_top(&self, line: LineId) -> bool {
        self.is_top_row(self.runs.row_of(line.0) as usize)
    }

    /// The same of a row.
    pub(crate) fn is_top_row(&self, row: usize) -> bool {
        self.lines.get(row).is_some_and(|line| {
            let token = self.tokens.get(line.first_token as usize);
            line.kind == LineKind::Thing && line.parent == NONE && token.is_some_and(|token| token.start == line.start)
        })
    }

    /// The lines that stand in nothing: top-level things, unindented events, errors.
    pub fn roots(&self) -> Siblings<'_> {
        Siblings {
            tree: self,
            next: self.first_root,
        }
    }

    /// A line.
    #[must_use]
    pub fn node(&self, id: LineId) -> Node<'_> {
        self.at(self.runs.row_of(id.0))
    }

    fn at(&self, row: u32) -> Node<'_> {
        Node { tree: self, row }
    }

    /// The line that an offset lies on; none in an empty file.
    #[must_use]
    pub fn line_at(&self, offset: u32) -> Option<Node<'_>> {
        let after = self.lines.partition_point(|line| line.start <= offset);
        let row = u32::try_from(after.checked_sub(1)?).ok()?;
        Some(self.at(row))
    }

    /// Tokens and gaps in order: together they are the file, byte for byte.
    pub fn leaves(&self) -> impl Iterator<Item = Token<'_>> {
        let end = u32::try_from(self.text.len()).unwrap_or(NONE);
        let stops = self
            .tokens
            .iter()
            .map(|token| (token.span(), token.kind()))
            .chain(std::iter::once((Span::empty(end), TokenKind::Gap)));
        let mut done = 0;
        stops
            .flat_map(move |(span, kind)| {
                let gap = Span::new(done, span.start);
                done = span.end;
                [(gap, TokenKind::Gap), (span, kind)]
            })
            .filter(|(span, _)| !span.is_empty())
            .map(|(span, kind)| Token {
                kind,
                span,
                text: span.of(&self.text),
            })
    }

    /// How many lines it stores.
    pub(crate) fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// Links the roots among the rows from `first` on, so many of which were put between others, with those around
    /// them.
    pub(crate) fn link_roots(&mut self, first: usize, count: usize) {
        let is_root = |line: &&mut LineData| line.parent == NONE;
        let behind = to_u32(first + count);
        let (before, rest) = self.lines.split_at_mut(first);
        // The thing that stands first is a root that closes all others, and one that is linked from the root before it.
        let old = before.iter_mut().rev().filter(is_root);
        let linked = |line: &&mut LineData| !matches!(line.kind, LineKind::Blank | LineKind::Comment);
        if let Some(previous) = old.into_iter().find(linked) {
            previous.next_sibling = to_u32(first);
        }
        let has_more = rest.len() > count;
        let last = rest[..count].iter_mut().rev().filter(is_root).find(linked);
        if let Some(last) = last {
            last.next_sibling = if has_more { behind } else { NONE };
        }
    }

    pub(crate) fn token_range(&self, index: usize) -> Range<usize> {
        let first = |line: &LineData| line.first_token as usize;
        let start = self.lines.get(index).map_or(0, first);
        let end = self.lines.get(index + 1).map_or(self.tokens.len(), first);
        start..end.max(start)
    }
}
