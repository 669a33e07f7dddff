//! The lossless tree: the text, its lines nested by parent, and the tokens of each line.
//!
//! A tree keeps offsets, never copies: a line is 24 bytes, a token 8. What lies between two tokens (blanks, the dividing
//! colon, line endings) is a gap; [`Tree::leaves`] gives tokens and gaps in order, and together they are the file.

use std::ops::Range;
use std::sync::Arc;

use goalpost_text::{Diagnostic, Span};

use crate::vocabulary::{FieldName, Keyword};

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum LineKind {
    /// Nothing, or blanks only.
    Blank,
    /// `// text`
    Comment,
    /// `> text`
    Note,
    /// `keyword id: Title`
    Thing,
    /// `name: value`
    Field,
    /// `allow CODE… [until DAY]: reason`
    Allow,
    /// `DATE facts: words`
    Event,
    /// `- [ ] text`
    Step,
    /// A line that fits none of these, or stands where nothing can hold it. It was reported; what is indented under it
    /// is kept below it and means nothing.
    Error,
    /// A line of a Markdown file outside its fences.
    Outside,
}

/// What a token is. Tokens in the left half of a line come first, then at most one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TokenKind {
    /// The keyword, field name or `allow` at the start of a line.
    Word,
    /// The day of an event, as written.
    Date,
    /// The box of a step.
    Mark,
    /// A handle in the left half.
    Handle,
    /// A tag in the left half.
    Tag,
    /// A piece that begins like a number.
    Number,
    /// Any other piece of the left half.
    Name,
    /// `due` of a step.
    Due,
    /// The day of a step.
    Day,
    /// The value: text to the end of the line.
    Text,
    /// The value: one handle.
    ValueHandle,
    /// The value: one day.
    ValueDay,
    /// The value: one period.
    ValuePeriod,
    /// What fits nothing.
    Junk,
    /// What no token covers: blanks, colons, comment and note marks, line endings.
    Gap,
}

/// A line of a tree, by its place in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineId(pub u32);

/// No line.
pub(crate) const NONE: u32 = u32::MAX;

/// A line as the tree stores it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LineData {
    pub(crate) start: u32,
    pub(crate) first_token: u32,
    pub(crate) parent: u32,
    pub(crate) first_child: u32,
    pub(crate) next_sibling: u32,
    pub(crate) kind: LineKind,
    /// The number of the keyword or field name.
    pub(crate) word: u8,
    /// A field given a second time.
    pub(crate) again: bool,
}

/// A token as the tree stores it: a length of at most 1 MiB (24 bits) and a kind share a word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TokenData {
    pub(crate) start: u32,
    len_and_kind: u32,
}

impl TokenData {
    pub(crate) fn new(start: u32, end: u32, kind: TokenKind) -> Self {
        let len = end.saturating_sub(start).min(0x00ff_ffff);
        Self {
            start,
            len_and_kind: (len << 8) | kind as u32,
        }
    }

    pub(crate) fn span(self) -> Span {
        Span::new(self.start, self.start + (self.len_and_kind >> 8))
    }

    pub(crate) fn kind(self) -> TokenKind {
        const KINDS: [TokenKind; 15] = [
            TokenKind::Word,
            TokenKind::Date,
            TokenKind::Mark,
            TokenKind::Handle,
            TokenKind::Tag,
            TokenKind::Number,
            TokenKind::Name,
            TokenKind::Due,
            TokenKind::Day,
            TokenKind::Text,
            TokenKind::ValueHandle,
            TokenKind::ValueDay,
            TokenKind::ValuePeriod,
            TokenKind::Junk,
            TokenKind::Gap,
        ];
        KINDS
            .get((self.len_and_kind & 0xff) as usize)
            .copied()
            .unwrap_or(TokenKind::Junk)
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
    pub(crate) tokens: Vec<TokenData>,
    pub(crate) first_root: u32,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Tree {
    /// The text, to the byte.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, shared.
    #[must_use]
    pub fn shared_text(&self) -> Arc<str> {
        Arc::clone(&self.text)
    }

    /// What is wrong with the shape of lines and their nesting, in the order of the lines. The file is the first one.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// All lines, in the order of the file.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = Node<'_>> {
        (0..self.lines.len()).map(|index| self.node(LineId(u32::try_from(index).unwrap_or(NONE))))
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
        Node { tree: self, id }
    }

    /// The line that an offset lies on; none in an empty file.
    #[must_use]
    pub fn line_at(&self, offset: u32) -> Option<Node<'_>> {
        let after = self.lines.partition_point(|line| line.start <= offset);
        let index = u32::try_from(after.checked_sub(1)?).ok()?;
        Some(self.node(LineId(index)))
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

    fn token_range(&self, index: usize) -> Range<usize> {
        let first = |line: &LineData| line.first_token as usize;
        let start = self.lines.get(index).map_or(0, first);
        let end = self.lines.get(index + 1).map_or(self.tokens.len(), first);
        start..end.max(start)
    }
}

/// Lines with one parent, in the order of the file.
#[derive(Debug, Clone)]
pub struct Siblings<'t> {
    tree: &'t Tree,
    next: u32,
}

impl<'t> Iterator for Siblings<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        let id = LineId(self.next);
        let line = self.tree.lines.get(self.next as usize)?;
        self.next = line.next_sibling;
        Some(self.tree.node(id))
    }
}

/// A line of a tree, to ask about.
#[derive(Debug, Clone, Copy)]
pub struct Node<'t> {
    tree: &'t Tree,
    id: LineId,
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.tree, other.tree) && self.id == other.id
    }
}

impl<'t> Node<'t> {
    fn data(self) -> LineData {
        self.tree.lines.get(self.id.0 as usize).copied().unwrap_or(LineData {
            start: 0,
            first_token: 0,
            parent: NONE,
            first_child: NONE,
            next_sibling: NONE,
            kind: LineKind::Blank,
            word: 0,
            again: false,
        })
    }

    /// Its place among the lines of the file, from 0.
    #[must_use]
    pub fn id(self) -> LineId {
        self.id
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
        self.data().again
    }

    /// The line that holds it.
    #[must_use]
    pub fn parent(self) -> Option<Node<'t>> {
        let parent = self.data().parent;
        (parent != NONE).then(|| self.tree.node(LineId(parent)))
    }

    /// The lines directly in it, in the order of the file.
    #[must_use]
    pub fn children(self) -> Siblings<'t> {
        Siblings {
            tree: self.tree,
            next: self.data().first_child,
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
            .get(self.id.0 as usize + 1)
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
        let range = self.tree.token_range(self.id.0 as usize);
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
        let last = self.tokens().next_back().filter(|token| {
            matches!(
                token.kind,
                TokenKind::Text | TokenKind::ValueHandle | TokenKind::ValueDay | TokenKind::ValuePeriod
            )
        });
        let Some(mut token) = last else {
            return Token {
                kind: TokenKind::Gap,
                span: Span::empty(self.span().end),
                text: "",
            };
        };
        let kept = token.text.trim_end();
        token.span.end = token.span.start + u32::try_from(kept.len()).unwrap_or(0);
        token.text = kept;
        token
    }

    /// The tokens of its left half: all but the value.
    pub fn head(self) -> impl Iterator<Item = Token<'t>> {
        self.tokens().filter(|token| {
            !matches!(
                token.kind,
                TokenKind::Text | TokenKind::ValueHandle | TokenKind::ValueDay | TokenKind::ValuePeriod
            )
        })
    }
}
