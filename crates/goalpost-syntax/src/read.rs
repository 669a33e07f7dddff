//! From the grammar's tokens to the builder's: one chunk at a time, line by line.

use pest::{Parser, Token};

use crate::build::{Builder, Seen, Shape};
use crate::grammar::{Goals, Rule};
use crate::shown::Shown;
use crate::tree::TokenKind;

/// Sends `text[start..end]`, whole lines, through the grammar and to the builder.
pub(crate) fn read(builder: &mut Builder<'_>, shown: &mut Shown, text: &str, start: usize, end: usize) {
    let chunk = text.get(start..end).unwrap_or("");
    let seen = shown.show(chunk, start, builder.odd());
    let mut lines = Lines {
        builder,
        bytes: seen.as_bytes(),
        base: start,
        start: 0,
        end: 0,
        shape: Shape::Blank,
        in_left: false,
        has_colon: false,
        is_junk: false,
        token_start: 0,
    };
    // The grammar takes every text; were there one that it does not, the builder would find lines without a token.
    if let Ok(pairs) = Goals::parse(Rule::chunk, seen) {
        for token in pairs.tokens() {
            match token {
                Token::Start { rule, pos } => lines.starts(rule, pos.pos()),
                Token::End { rule, pos } => lines.ends(rule, pos.pos()),
            }
        }
    }
    lines.finish();
}

/// Sorts tokens into lines.
struct Lines<'b, 't, 's> {
    builder: &'b mut Builder<'t>,
    /// The chunk as the grammar sees it.
    bytes: &'s [u8],
    /// Where the chunk starts in the text.
    base: usize,
    /// The line that is being read: `start..end`, with its ending.
    start: usize,
    end: usize,
    shape: Shape,
    in_left: bool,
    has_colon: bool,
    /// The rest of the line is one piece of junk.
    is_junk: bool,
    token_start: usize,
}

impl Lines<'_, '_, '_> {
    fn starts(&mut self, rule: Rule, at: usize) {
        match rule {
            Rule::chunk => return,
            Rule::left => {
                self.in_left = true;
                return;
            }
            _ => {}
        }
        if at >= self.end && at < self.bytes.len() {
            self.go_to(at);
            self.shape = match rule {
                Rule::word => Shape::Named,
                Rule::date => Shape::Event,
                Rule::step => Shape::Step,
                Rule::note => Shape::Note,
                Rule::comment => Shape::Comment,
                _ => Shape::Junk,
            };
        }
        self.token_start = at;
    }

    fn ends(&mut self, rule: Rule, at: usize) {
        let kind = match rule {
            Rule::word if self.in_left => TokenKind::Name,
            Rule::word => TokenKind::Word,
            Rule::text => TokenKind::Text,
            Rule::other => TokenKind::Name,
            Rule::number => TokenKind::Number,
            Rule::date => TokenKind::Date,
            Rule::handle => return self.handle(at),
            Rule::tag => return self.token(TokenKind::Tag, self.token_start - 1, at),
            Rule::day if self.shape == Shape::Step => TokenKind::Day,
            Rule::day => TokenKind::ValueDay,
            Rule::period => TokenKind::ValuePeriod,
            Rule::mark => TokenKind::Mark,
            Rule::due => TokenKind::Due,
            Rule::glued => return self.glued(at),
            Rule::junk => TokenKind::Junk,
            Rule::left => {
                self.in_left = false;
                // Its own last colon, where nothing follows: with text behind it, the text told of it already.
                self.has_colon |= self.bytes.get(at.wrapping_sub(1)) == Some(&b':');
                return;
            }
            _ => return,
        };
        self.token(kind, self.token_start, at);
    }

    fn handle(&mut self, at: usize) {
        let kind = if self.in_left || self.shape == Shape::Step {
            TokenKind::Handle
        } else {
            TokenKind::ValueHandle
        };
        self.token(kind, self.token_start - 1, at);
    }

    /// A colon inside a piece belongs to it; one that begins a piece makes the rest of the line junk.
    fn glued(&mut self, at: usize) {
        if self.is_junk || self.builder.glue(self.base + self.token_start, self.base + at) {
            return;
        }
        self.token(TokenKind::Junk, self.token_start, self.end);
        self.is_junk = true;
    }

    fn token(&mut self, kind: TokenKind, start: usize, end: usize) {
        if !self.is_junk {
            self.has_colon |= kind.is_value();
            self.builder.token(kind, self.base + start, self.base + end);
        }
    }

    /// Ends the line that is being read and all before the one that `at` lies on.
    fn go_to(&mut self, at: usize) {
        while at >= self.end && self.end < self.bytes.len() {
            self.end_line();
            self.start = self.end;
            let rest = self.bytes.get(self.start..).unwrap_or(&[]);
            self.end = memchr::memchr(b'\n', rest).map_or(self.bytes.len(), |ending| self.start + ending + 1);
        }
    }

    fn end_line(&mut self) {
        let bytes = self.bytes.get(self.start..self.end).unwrap_or(&[]);
        if !bytes.is_empty() {
            self.builder.line(&Seen {
                bytes,
                start: self.base + self.start,
                shape: self.shape,
                has_colon: self.has_colon && !self.is_junk,
            });
        }
        self.shape = Shape::Blank;
        self.has_colon = false;
        self.is_junk = false;
    }

    fn finish(&mut self) {
        self.go_to(self.bytes.len());
        self.end_line();
    }
}
