//! Builds the tree: takes the tokens of one line after the other, says what the line is and hangs it in its place.

mod indents;
mod misplaced;
mod reports;
mod twice;

use std::sync::Arc;

use goalpost_text::{Code, Diagnostic, Span};
use smallvec::SmallVec;

use crate::classify::{Class, Mistake, Named, looks_like_a_day, named};
use crate::nest::{Holder, Item, Nest, Place, item};
use crate::odd::{self, OddBlank};
use crate::tree::{Flags, LineData, LineKind, NONE, Runs, TokenData, TokenKind, Tree};
use indents::Indents;
use misplaced::Misplaced;
pub(crate) use reports::Reports;
use twice::Firsts;

/// The shape of a line, as the grammar has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Blank,
    Named,
    Event,
    Step,
    Note,
    Comment,
    Junk,
}

/// A line whose tokens are given.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen<'s> {
    /// The line as the grammar saw it, with its ending.
    pub(crate) bytes: &'s [u8],
    /// Where it starts in the text.
    pub(crate) start: usize,
    pub(crate) shape: Shape,
    /// Whether it has a colon that divides.
    pub(crate) has_colon: bool,
}

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
    misplaced: Vec<Misplaced>,
    /// Lines whose indentation is not like the file's.
    mixed: Vec<u32>,
    firsts: Firsts,
}

impl<'t> Builder<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self {
            text,
            lines: Vec::with_capacity(text.len() / 36),
            runs: Runs::default(),
            tokens: Vec::with_capacity(text.len() / 14),
            done: 0,
            reports: Reports::default(),
            nest: Nest::new(),
            first_root: NONE,
            indents: Indents::default(),
            odd: Vec::new(),
            odd_done: 0,
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

    /// Ends everything that is open, as at the end of a fence.
    pub(crate) fn close_all(&mut self) {
        self.nest.close_all();
    }

    /// A line over the limit: kept unread.
    pub(crate) fn too_long(&mut self, start: usize, end: usize) {
        let line = self.text.get(start..end).unwrap_or("");
        let indentation = line.len() - trimmed_start(line.as_bytes()).len();
        let first = line.chars().next().map_or(0, char::len_utf8);
        self.report(|| {
            Diagnostic::new(
                Code("L23"),
                Span::from_usize(start, start + first),
                format!(
                    "this line has {} bytes and was not read; a line may have 1,048,576",
                    line.len()
                ),
            )
            .help("break the text into several lines of a note: `> …`")
        });
        let width = self.indentation_width(start, indentation);
        let line = self.push(start, LineKind::Error, 0, NONE);
        let place = self.nest.place(line, width, Item::Error(false));
        self.link(line, place);
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
        let holds = last.span().end == to_u32(start) && last.kind().is_piece();
        if holds {
            *last = TokenData::new(last.start, to_u32(end), last.kind());
        }
        holds
    }

    /// A line, after its tokens.
    pub(crate) fn line(&mut self, seen: &Seen<'_>) {
        let content = trimmed_end(seen.bytes);
        if content.is_empty() {
            self.run(seen.start, LineKind::Blank);
            self.odd_blanks(seen, u32::MAX, LineKind::Blank);
            return;
        }
        let indentation = content.len() - trimmed_start(content).len();
        let end = seen.start + self.content_len(seen, content.len());
        let span = Span::from_usize(seen.start + indentation, end);
        self.trim_last(seen, span.end);
        match seen.shape {
            Shape::Comment => {
                let width = self.comment_width(seen.start, indentation);
                let parent = self.nest.proposal(width);
                let line = self.push(seen.start, LineKind::Comment, 0, parent);
                self.odd_blanks(seen, line, LineKind::Comment);
            }
            _ => {
                let width = self.indentation_width(seen.start, indentation);
                let class = self.classify(seen, span);
                self.hang(seen, width, span, class);
            }
        }
    }

    /// How far a line's content reaches. A character that nobody sees is shown to the grammar as a blank; at the end of
    /// somebody's words it is theirs.
    fn content_len(&self, seen: &Seen<'_>, shown: usize) -> usize {
        if self.odd.len() == self.odd_done {
            return shown;
        }
        let line = self.text.get(seen.start..seen.start + seen.bytes.len()).unwrap_or("");
        line.trim_end().len().max(shown)
    }

    /// Takes the blanks off the last token, and a line ending; off the start of words too, save for a note's, whose
    /// first blank only is not part of it.
    fn trim_last(&mut self, seen: &Seen<'_>, end: u32) {
        let Some(last) = self.tokens.get_mut(self.done..).and_then(<[_]>::last_mut) else {
            return;
        };
        let span = last.span();
        let mut start = span.start;
        if last.kind() == TokenKind::Text {
            let words = self.text.get(span.range()).unwrap_or("");
            start += match seen.shape {
                Shape::Note | Shape::Comment => u32::from(words.starts_with([' ', '\t'])),
                _ => {
                    let shown = seen.bytes.get(start as usize - seen.start..).unwrap_or(&[]);
                    to_u32(shown.len() - trimmed_start(shown).len())
                }
            };
        }
        let end = span.end.min(end);
        if start < end {
            *last = TokenData::new(start, end, last.kind());
        } else {
            self.tokens.pop();
        }
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

    fn classify(&self, seen: &Seen<'_>, line: Span) -> Class {
        let tokens = self.tokens.get(self.done..).unwrap_or(&[]);
        let first = tokens.first().map_or(line, |token| token.span());
        match seen.shape {
            Shape::Named => named(&Named::new(self.text, line, tokens, seen.has_colon)),
            Shape::Event if looks_like_a_day(first.of(self.text)) => Class::of(LineKind::Event, 0),
            Shape::Step => Class::of(LineKind::Step, 0),
            Shape::Note => Class::of(LineKind::Note, 0),
            _ => Class::error(Mistake::NoShape, false),
        }
    }

    /// Puts a line into the tree, with what is to be said of it.
    fn hang(&mut self, seen: &Seen<'_>, width: u32, span: Span, class: Class) {
        let kind = class.kind;
        if kind == LineKind::Error && seen.shape != Shape::Named {
            self.tokens.truncate(self.done);
            self.tokens.push(TokenData::new(span.start, span.end, TokenKind::Junk));
        }
        let line = self.push(seen.start, kind, class.word, NONE);
        let Some(what) = item(kind, class.word, class.shelters) else {
            return;
        };
        let place = self.nest.place(line, width, what);
        self.link(line, place);
        if let Some(data) = self.lines.get_mut(line as usize) {
            data.flags.set(Flags::SHELTERS, class.shelters);
        }
        if let Some(mistake) = class.mistake {
            self.mistake(mistake, line, seen, span, place.holder);
        }
        if place.again {
            self.given_twice(line, place);
        }
        if place.homeless || place.proposed.is_some() {
            self.misplaced(Misplaced {
                line,
                place,
                item: what,
            });
        }
        let kind = if place.homeless { LineKind::Error } else { kind };
        self.odd_blanks(seen, line, kind);
    }

    fn mistake(&mut self, mistake: Mistake, line: u32, seen: &Seen<'_>, span: Span, holder: Holder) {
        let first = self.lines.get(line as usize).map_or(0, |data| data.first_token);
        let tokens = self.tokens.get(first as usize..).unwrap_or(&[]);
        let parts = Named::new(self.text, span, tokens, seen.has_colon);
        if !self.reports.has_room() || !mistake.goes_without_saying(&parts, holder) {
            self.reports.add(|| mistake.say(&parts, holder));
        }
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

    /// Says what there is to say of the odd blanks on a line, and lets go of them.
    fn odd_blanks(&mut self, seen: &Seen<'_>, line: u32, kind: LineKind) {
        let odd = self.odd.get(self.odd_done..).unwrap_or(&[]);
        if odd.is_empty() {
            return;
        }
        let end = to_u32(seen.start + seen.bytes.len());
        let here = odd.partition_point(|odd| odd.at < end);
        let data = self.lines.get(line as usize);
        let tokens = data
            .and_then(|data| self.tokens.get(data.first_token as usize..))
            .unwrap_or(&[]);
        let prose = odd::prose_start(kind, data.map_or(0, |data| data.word), tokens);
        let found: SmallVec<[OddBlank; 4]> = odd
            .iter()
            .take(here)
            .copied()
            .filter(|odd| odd.matters(prose))
            .collect();
        self.odd_done += here;
        odd::report(self.text, &found, &mut self.reports);
    }

    /// The finished tree.
    pub(crate) fn finish(mut self, text: Arc<str>) -> Tree {
        self.misplaced_lines();
        self.mixed_indentation();
        let mut tree = Tree {
            text,
            lines: self.lines,
            runs: self.runs,
            tokens: self.tokens,
            first_root: self.first_root,
            diagnostics: self.reports.finish(),
        };
        tree.lines.shrink_to_fit();
        tree.tokens.shrink_to_fit();
        tree
    }
}

fn trimmed_end(mut bytes: &[u8]) -> &[u8] {
    while let [rest @ .., b' ' | b'\t' | b'\r' | b'\n'] = bytes {
        bytes = rest;
    }
    bytes
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
