//! One line: what it is, where it belongs, and what is to be said of it.

use goalpost_text::Span;
use smallvec::SmallVec;

use super::{Builder, to_u32, trimmed_start};
use crate::classify::{Class, Mistake, Named, is_marked_thing, looks_like_a_day, named};
use crate::nest::{Item, Place, item};
use crate::odd::{self, OddBlank};
use crate::tree::{Flags, LineKind, NONE, TokenData, TokenKind};
use crate::vocabulary::FieldName;

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

impl Builder<'_> {
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

    fn classify(&self, seen: &Seen<'_>, line: Span) -> Class {
        let tokens = self.tokens.get(self.done..).unwrap_or(&[]);
        let first = tokens.first().map_or(line, |token| token.span());
        match seen.shape {
            Shape::Named => named(&Named::new(self.text, line, tokens, seen.has_colon)),
            Shape::Event if looks_like_a_day(first.of(self.text)) => Class::of(LineKind::Event, 0),
            Shape::Step => Class::of(LineKind::Step, 0),
            Shape::Note => Class::of(LineKind::Note, 0),
            Shape::Junk => Class::error(Mistake::NoShape, is_marked_thing(self.text, line)),
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
        let has_numbers = what == Item::Field(FieldName::Measure) && !self.is_rollup(line);
        let place = self.nest.place(line, width, what, has_numbers);
        self.link(line, place);
        if let Some(data) = self.lines.get_mut(line as usize) {
            data.flags.set(Flags::SHELTERS, class.shelters);
        }
        if let Some(mistake) = class.mistake {
            self.mistake(mistake, line, seen, span, &place);
        }
        if place.again {
            self.given_twice(line, place);
        }
        if place.homeless || place.proposed.is_some() {
            self.misplaced(line, place, what);
        }
        let kind = if place.homeless { LineKind::Error } else { kind };
        self.odd_blanks(seen, line, kind);
    }

    /// Whether the value of a `measure:` is that of an objective.
    fn is_rollup(&self, line: u32) -> bool {
        let first = self.lines.get(line as usize).map_or(0, |data| data.first_token);
        let value = self.tokens.get(first as usize..).and_then(<[_]>::last);
        value.is_some_and(|value| value.span().of(self.text).eq_ignore_ascii_case("rollup"))
    }

    fn mistake(&mut self, mistake: Mistake, line: u32, seen: &Seen<'_>, span: Span, place: &Place) {
        let first = self.lines.get(line as usize).map_or(0, |data| data.first_token);
        let tokens = self.tokens.get(first as usize..).unwrap_or(&[]);
        let parts = Named::new(self.text, span, tokens, seen.has_colon);
        if !self.reports.has_room() || !mistake.goes_without_saying(&parts, place) {
            self.reports.add(|| mistake.say(&parts, place));
        }
    }

    /// Says what there is to say of the odd blanks on a line, and lets go of them.
    fn odd_blanks(&mut self, seen: &Seen<'_>, line: u32, kind: LineKind) {
        let odd = self.odd.get(self.odd_done..).unwrap_or(&[]);
        if odd.is_empty() {
            return;
        }
        let end = to_u32(seen.start + seen.bytes.len());
        let here = odd.iter().take_while(|odd| odd.at < end).count();
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
        odd::report(self.text, &found, &mut self.returns, &mut self.reports);
    }
}

fn trimmed_end(mut bytes: &[u8]) -> &[u8] {
    while let [rest @ .., b' ' | b'\t' | b'\r' | b'\n'] = bytes {
        bytes = rest;
    }
    bytes
}
