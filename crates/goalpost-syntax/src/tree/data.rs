//! Lines and tokens as a tree stores them: offsets and links, never copies of the text.

use goalpost_text::Span;

use super::{LineKind, TokenKind};

/// No line.
pub(crate) const NONE: u32 = u32::MAX;

/// A line as the tree stores it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LineData {
    pub(crate) start: u32,
    pub(crate) first_token: u32,
    pub(crate) parent: u32,
    pub(crate) next_sibling: u32,
    pub(crate) kind: LineKind,
    /// The number of the keyword or field name.
    pub(crate) word: u8,
    pub(crate) flags: Flags,
}

impl LineData {
    /// Whether another one was read like this one, wherever both stand.
    pub(crate) fn is_read_like(&self, other: &Self) -> bool {
        (self.kind, self.word, self.flags) == (other.kind, other.word, other.flags)
    }
}

/// What else is known of a line: a set of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Flags(u8);

impl Flags {
    /// It is a field given a second time.
    pub(crate) const AGAIN: Self = Self(1);
    /// It has lines in it.
    pub(crate) const HOLDS: Self = Self(1 << 1);
    /// It means nothing, and what is indented under it is kept with it.
    pub(crate) const SHELTERS: Self = Self(1 << 2);

    pub(crate) fn has(self, flag: Self) -> bool {
        self.0 & flag.0 != 0
    }

    pub(crate) fn set(&mut self, flag: Self, holds: bool) {
        if holds {
            self.0 |= flag.0;
        }
    }
}

/// The first line in `line`: mostly the one behind it, else behind comments and lines that were misplaced.
pub(crate) fn first_child(lines: &[LineData], line: u32) -> u32 {
    let is_child = |data: &LineData| data.parent == line && data.kind != LineKind::Comment;
    let Some(rest) = lines
        .get(line as usize)
        .filter(|data| data.flags.has(Flags::HOLDS))
        .and_then(|_| lines.get(line as usize + 1..))
    else {
        return NONE;
    };
    let at = rest.iter().position(is_child).and_then(|at| u32::try_from(at).ok());
    at.map_or(NONE, |at| line + 1 + at)
}

/// A token as the tree stores it: a length of at most 1 MiB (24 bits) and a kind share a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

    /// The same elsewhere: moved on by so many bytes, modulo 2³².
    pub(crate) fn moved(self, by: u32) -> Self {
        Self {
            start: self.start.wrapping_add(by),
            ..self
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
