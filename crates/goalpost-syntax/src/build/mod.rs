//! Builds the tree: takes the tokens of one line after the other, says what the line is and hangs it in its place.

mod indents;
mod line;
mod misplaced;
mod reports;
mod twice;

use std::sync::Arc;

use goalpost_text::{Code, Diagnostic, Span, line_count};

use crate::nest::{Item, Nest, Place};
use crate::odd::{OddBlank, Returns};
use crate::tree::{Flags, LineData, LineKind, NONE, Runs, Style, TokenData, TokenKind, Tree};
use crate::vocabulary::Keyword;
use indents::Indents;
pub(crate) use line::{Seen, Shape};
use misplaced::Misplaced;
pub(crate) use reports::Reports;
use twice::Firsts;

/// The shortest line that room is made for, in bytes: a file of blank lines needs next to none.
const SHORT_LINE: usize = 8;

/// How many tokens a line has, rather more than less: what is not used is given back.
const TOKENS_A_LINE: usize = 3;

/// Collects lines into a tree.
pub(crate) struct Builder<'t> {
    text: &'t str,
    lines: Vec<LineData>,
    runs: Runs,
    tokens: Vec<TokenData>,
    /// How many of the tokens belong to lines that are done.
    done: usize,
    reports: Reports,
    nest: Nest,
    first_root: u32,
    indents: Indents,
    odd: Vec<OddBlank>,
    /// How many of them lie on lines that are done.
    odd_done: usize,
    returns: Returns,
    misplaced: Vec<Misplaced>,
    /// Lines whose indentation is not like the file's.
    mixed: Vec<u32>,
    firsts: Firsts,
}

impl<'t> Builder<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self::with_room(text, text)
    }

    /// One for a part of a text that is indented as it was before.
    pub(crate) fn within(text: &'t str, part: Span, style: Style) -> Self {
        Self {
            indents: Indents::decided(style),
            ..Self::with_room(text, part.of(text))
        }
    }

    /// One that has room for a part of a text. Lines are counted first, which costs next to nothing: vectors that grow
    /// leave behind what they have outgrown, and an allocator does not always give that back.
    fn with_room(text: &'t str, part: &str) -> Self {
        let lines = line_count(part).min(part.len() / SHORT_LINE + 1);
        Self {
            text,
            lines: Vec::with_capacity(lines),
            runs: Runs::default(),
            tokens: Vec::with_capacity(lines * TOKENS_A_LINE),
            done: 0,
            reports: Reports::default(),
            nest: Nest::new(),
            first_root: NONE,
            indents: Indents::default(),
            odd: Vec::new(),
            odd_done: 0,
            returns: Returns::default(),
            misplaced: Vec::new(),
            mixed: Vec::new(),
            firsts: Firsts::default(),
        }
    }

    /// Adds a finding, unless there are too many already.
    pub(crate) fn report(&mut self, diagnostic: impl FnOnce() -> Diagnostic) {
        self.reports.add(diagnostic);
    }

    /// Where the odd blanks go that are found on the lines that come next.
    pub(crate) fn odd(&mut self) -> &mut Vec<OddBlank> {
        self.odd.clear();
        self.odd_done = 0;
        &mut self.odd
    }

    /// A line of a Markdown file outside its fences.
    pub(crate) fn outside(&mut self, start: usize) {
        self.run(start, LineKind::Outside);
    }

    /// A line of a kind that means nothing: in a row they are one, which keeps a file of them from filling the memory.
    fn run(&mut self, start: usize, kind: LineKind) {
        if self.lines.last().is_some_and(|last| last.kind == kind) {
            self.runs.skip(to_u32(self.lines.len()));
        } else {
            self.push(start, kind, 0, NONE);
        }
    }

    /// Ends a fence: what is open is closed, and the next one is indented as it likes.
    pub(crate) fn end_fence(&mut self) {
        self.nest.close_all();
        self.report_places();
        self.indents = Indents::default();
    }

    /// Says what there is to say of the lines since the last fence, or of all, that are not where they should be.
    fn report_places(&mut self) {
        self.misplaced_lines();
        self.misplaced.clear();
        self.mixed_indentation();
        self.mixed.clear();
        self.returns.report(self.text, &mut self.reports);
    }

    /// A line over the limit: kept unread.
    pub(crate) fn too_long(&mut self, start: usize, end: usize) {
        let line = self.text.get(start..end).unwrap_or("");
        let indentation = line.len() - trimmed_start(line.as_bytes()).len();
        let first = line.chars().next().map_or(0, char::len_utf8);
        let is_thing = begins_with_keyword(line.trim_start());
        self.report(|| {
            Diagnostic::new(
                Code("L23"),
                Span::from_usize(start, start + first),
                format!(
                    "this line has {} bytes and was not read; a line may have 1,048,576",
                    line.len()
                ),
            )
            .help(if is_thing {
                "give it a short title, and say the rest in the lines of a note: `> …`"
            } else {
                "break the text into several lines of a note: `> …`"
            })
        });
        let width = self.indentation_width(start, indentation);
        let line = self.push(start, LineKind::Error, 0, NONE);
        let place = self.nest.place(line, width, Item::Error(is_thing), false);
        self.link(line, place);
        if let Some(data) = self.lines.get_mut(line as usize) {
            data.flags.set(Flags::SHELTERS, is_thing);
        }
    }

    /// A token of the line that is to come next.
    pub(crate) fn token(&mut self, kind: TokenKind, start: usize, end: usize) {
        if start < end {
            self.tokens.push(TokenData::new(to_u32(start), to_u32(end), kind));
        }
    }

    /// Adds a stretch that begins with a colon to the piece that ends where it starts; false where there is none.
    pub(crate) fn glue(&mut self, start: usize, end: usize) -> bool {
        let Some(last) = self.tokens.get_mut(self.done..).and_then(<[_]>::last_mut) else {
            return false;
        };
        // A time that is glued to its day is part of that: `2026-10-05T08:30`.
        let is_timed = || last.kind() == TokenKind::Date && last.span().of(self.text).contains(['T', 't']);
        let holds = last.span().end == to_u32(start) && (last.kind().is_piece() || is_timed());
        if holds {
            *last = TokenData::new(last.start, to_u32(end), last.kind());
        }
        holds
    }

    fn push(&mut self, start: usize, kind: LineKind, word: u8, parent: u32) -> u32 {
        let line = to_u32(self.lines.len());
        self.lines.push(LineData {
            start: to_u32(start),
            first_token: to_u32(self.done),
            parent,
            next_sibling: NONE,
            kind,
            word,
            flags: Flags::default(),
        });
        self.done = self.tokens.len();
        line
    }

    fn link(&mut self, line: u32, place: Place) {
        if let Some(data) = self.lines.get_mut(line as usize) {
            data.parent = place.parent;
            data.flags.set(Flags::AGAIN, place.again);
            data.flags.set(Flags::SHELTERS, place.homeless);
            if place.homeless {
                data.kind = LineKind::Error;
            }
        }
        if place.previous != NONE {
            if let Some(previous) = self.lines.get_mut(place.previous as usize) {
                previous.next_sibling = line;
            }
        } else if place.parent == NONE {
            self.first_root = line;
        } else if let Some(parent) = self.lines.get_mut(place.parent as usize) {
            parent.flags.set(Flags::HOLDS, true);
        }
    }

    fn first_token(&self, line: u32) -> Span {
        let data = self.lines.get(line as usize);
        data.and_then(|data| self.tokens.get(data.first_token as usize))
            .map_or(Span::empty(0), |token| token.span())
    }

    /// The finished tree.
    pub(crate) fn finish(mut self, text: Arc<str>) -> Tree {
        self.report_places();
        let mut tree = Tree {
            text,
            lines: self.lines,
            runs: self.runs,
            tokens: self.tokens,
            first_root: self.first_root,
            diagnostics: self.reports.finish(),
            style: self.indents.decision(),
        };
        tree.lines.shrink_to_fit();
        tree.tokens.shrink_to_fit();
        tree
    }
}

/// Whether a line begins as a thing does.
fn begins_with_keyword(line: &str) -> bool {
    const LONGEST: usize = 16;
    let word = line.split([' ', ':']).next().filter(|word| word.len() <= LONGEST);
    word.is_some_and(|word| Keyword::from_word(&word.to_ascii_lowercase()).is_some())
}

fn trimmed_start(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] = bytes {
        bytes = rest;
    }
    bytes
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(NONE)
}
