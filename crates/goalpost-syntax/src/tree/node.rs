//! A line of a tree, to ask about.

use goalpost_text::Span;

use super::data::{Flags, LineData, NONE, first_child};
use super::{LineId, LineKind, Token, TokenKind, Tree};
use crate::shown::is_odd;
use crate::vocabulary::{FieldName, Keyword};

/// Lines with one parent, in the order of the file.
#[derive(Debug, Clone)]
pub struct Siblings<'t> {
    pub(super) tree: &'t Tree,
    pub(super) next: u32,
}

impl<'t> Iterator for Siblings<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        let row = self.next;
        self.next = self.tree.lines.get(row as usize)?.next_sibling;
        Some(self.tree.at(row))
    }
}

/// A line of a tree, to ask about.
#[derive(Debug, Clone, Copy)]
pub struct Node<'t> {
    pub(super) tree: &'t Tree,
    /// Its place among the lines that the tree stores.
    pub(super) row: u32,
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.tree, other.tree) && self.row == other.row
    }
}

impl<'t> Node<'t> {
    fn data(self) -> LineData {
        self.tree.lines.get(self.row as usize).copied().unwrap_or(LineData {
            start: 0,
            first_token: 0,
            parent: NONE,
            next_sibling: NONE,
            kind: LineKind::Blank,
            word: 0,
            flags: Flags::default(),
        })
    }

    /// Whether it closes everything before it, as [`Tree::is_top`] says.
    #[must_use]
    pub fn is_top(self) -> bool {
        self.tree.is_top_row(self.row as usize)
    }

    /// Its place among the lines of the file, from 0; of lines of nothing in a row that of the first.
    #[must_use]
    pub fn id(self) -> LineId {
        LineId(self.tree.runs.line_of(self.row))
    }

    /// Its place among the lines that the tree stores.
    pub(crate) fn row(self) -> u32 {
        self.row
    }

    /// The place of the line that holds it among the lines that the tree stores; [`NONE`] where nothing does.
    pub(crate) fn parent_row(self) -> u32 {
        self.data().parent
    }

    /// Whether what is indented under it comes to stand in it.
    pub(crate) fn is_open(self) -> bool {
        let data = self.data();
        match data.kind {
            LineKind::Thing | LineKind::Event | LineKind::Step => true,
            LineKind::Error => data.flags.has(Flags::SHELTERS),
            _ => false,
        }
    }

    /// The tree that it is part of.
    #[must_use]
    pub fn tree(self) -> &'t Tree {
        self.tree
    }

    /// What it is.
    #[must_use]
    pub fn kind(self) -> LineKind {
        self.data().kind
    }

    /// The keyword, of a thing.
    #[must_use]
    pub fn keyword(self) -> Option<Keyword> {
        let data = self.data();
        (data.kind == LineKind::Thing)
            .then(|| Keyword::from_number(data.word))
            .flatten()
    }

    /// The name, of a field.
    #[must_use]
    pub fn field_name(self) -> Option<FieldName> {
        let data = self.data();
        (data.kind == LineKind::Field)
            .then(|| FieldName::from_number(data.word))
            .flatten()
    }

    /// Whether it is a field that its thing was already given; it does not count.
    #[must_use]
    pub fn is_repeated(self) -> bool {
        self.data().flags.has(Flags::AGAIN)
    }

    /// The line that holds it.
    #[must_use]
    pub fn parent(self) -> Option<Node<'t>> {
        let parent = self.data().parent;
        (parent != NONE).then(|| self.tree.at(parent))
    }

    /// The lines directly in it, in the order of the file.
    #[must_use]
    pub fn children(self) -> Siblings<'t> {
        Siblings {
            tree: self.tree,
            next: first_child(&self.tree.lines, self.row),
        }
    }

    /// How many lines hold it, one in the other.
    #[must_use]
    pub fn depth(self) -> usize {
        std::iter::successors(self.parent(), |node| node.parent()).count()
    }

    /// The line with its indentation and its ending.
    #[must_use]
    pub fn full_span(self) -> Span {
        let end = self
            .tree
            .lines
            .get(self.row as usize + 1)
            .map_or(self.tree.text.len(), |next| next.start as usize);
        Span::from_usize(self.data().start as usize, end)
    }

    /// The line with its indentation, without its ending.
    #[must_use]
    pub fn line_span(self) -> Span {
        let full = self.full_span();
        let text = full.of(&self.tree.text);
        let ending = text.len() - text.trim_end_matches(['\n', '\r']).len();
        Span::from_usize(full.start as usize, full.end as usize - ending)
    }

    /// The line without its indentation, trailing blanks and ending.
    #[must_use]
    pub fn span(self) -> Span {
        let line = self.line_span();
        let text = line.of(&self.tree.text);
        let start = text.len() - text.trim_start().len();
        let end = text.trim_end().len();
        Span::from_usize(line.start as usize + start.min(end), line.start as usize + end)
    }

    /// Its tokens, in order.
    pub fn tokens(self) -> impl DoubleEndedIterator<Item = Token<'t>> + ExactSizeIterator {
        let range = self.tree.token_range(self.row as usize);
        let tree = self.tree;
        tree.tokens.get(range).unwrap_or(&[]).iter().map(move |token| {
            let span = token.span();
            Token {
                kind: token.kind(),
                span,
                text: span.of(&tree.text),
            }
        })
    }

    /// The id or handle behind a keyword, with its `@`.
    #[must_use]
    pub fn name(self) -> Option<Token<'t>> {
        self.tokens()
            .nth(1)
            .filter(|token| matches!(token.kind, TokenKind::Name | TokenKind::Handle | TokenKind::Number))
    }

    /// What stands behind the dividing colon, without blanks around it: a title, a field's value, an event's or step's
    /// words, a note's or comment's text, a waiver's reason. Empty where there is none.
    #[must_use]
    pub fn value(self) -> Token<'t> {
        let last = self.tokens().next_back().filter(|token| token.kind.is_value());
        let Some(mut token) = last else {
            return Token {
                kind: TokenKind::Gap,
                span: Span::empty(self.span().end),
                text: "",
            };
        };
        // Most end in a letter, a digit or a mark of ASCII, and with that as they stand.
        if token
            .text
            .bytes()
            .next_back()
            .is_some_and(|last| last.is_ascii_graphic())
        {
            return token;
        }
        let kept = token.text.trim_end();
        let kept = if kept.ends_with(is_odd) && !self.is_prose() {
            kept.trim_end_matches(|c: char| c.is_whitespace() || is_odd(c))
        } else {
            kept
        };
        token.span.end = token.span.start + u32::try_from(kept.len()).unwrap_or(0);
        token.text = kept;
        token
    }

    /// Whether something that looks like nothing, such as a zero-width space, stands in what the machine reads of it:
    /// in the value of a field, or before the words of any other line. That is L20, and the cause of whatever cannot be
    /// read.
    #[must_use]
    pub fn hides_something(self) -> bool {
        let is_plain = |b: u8| matches!(b, b'\t' | 0x20..=0x7e);
        let line = self.span();
        if line.of(self.tree().text()).bytes().all(is_plain) {
            return false;
        }
        let end = if self.is_prose() {
            self.value().span.start
        } else {
            line.end
        };
        let half = Span::new(line.start, end).of(self.tree().text());
        half.chars().any(|c| is_odd(c) && !c.is_whitespace())
    }

    /// Whether what stands behind its colon is people's own, word for word.
    fn is_prose(self) -> bool {
        self.field_name().is_none_or(FieldName::is_prose)
    }

    /// The tokens of its left half: all but the value.
    pub fn head(self) -> impl Iterator<Item = Token<'t>> {
        self.tokens().filter(|token| !token.kind.is_value())
    }
}
