//! A minimal parser of the same lines, written by hand: what the grammar is held against.
//!
//! It gives the same lines, kinds, words, tokens and links as the tree of a text without mistakes, and checks nothing: it
//! knows neither who may hold whom nor what an odd line might have meant.

use goalpost_syntax::{FieldName, Keyword, LineKind, TokenKind};

/// No line.
const NONE: u32 = u32::MAX;

/// A line, what it is, and how it is linked with others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    pub(crate) start: u32,
    pub(crate) first_token: u32,
    pub(crate) parent: u32,
    pub(crate) first_child: u32,
    pub(crate) next_sibling: u32,
    pub(crate) kind: LineKind,
    pub(crate) keyword: Option<Keyword>,
    pub(crate) field: Option<FieldName>,
}

/// Where a token starts, how long it is, and what it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) len: u32,
    pub(crate) kind: TokenKind,
}

/// What it read.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) lines: Vec<Line>,
    pub(crate) tokens: Vec<Token>,
    /// The open lines, outermost first: number, width and last child.
    open: Vec<(u32, usize, u32)>,
    last_root: Option<u32>,
}

/// Reads a text.
pub(crate) fn read(text: &str) -> Read {
    let mut read = Read::default();
    let mut start = 0;
    for line in text.split_terminator('\n') {
        read.line(line, start);
        start += line.len() + 1;
    }
    read
}

impl Read {
    fn line(&mut self, line: &str, start: usize) {
        let body = line.trim_start_matches(' ');
        let width = line.len() - body.len();
        self.lines.push(Line {
            start: start as u32,
            first_token: self.tokens.len() as u32,
            parent: NONE,
            first_child: NONE,
            next_sibling: NONE,
            kind: LineKind::Blank,
            keyword: None,
            field: None,
        });
        let number = self.lines.len() - 1;
        let kind = self.body(body, start + width);
        self.lines[number].kind = kind;
        if kind == LineKind::Comment {
            let open = self.open.iter().rev().find(|open| open.1 < width);
            self.lines[number].parent = open.map_or(NONE, |open| open.0);
        } else if kind != LineKind::Blank {
            self.link(number as u32, width, kind);
        }
    }

    fn body(&mut self, body: &str, start: usize) -> LineKind {
        if body.is_empty() {
            return LineKind::Blank;
        }
        if let Some(note) = body.strip_prefix("> ") {
            self.token(start + 2, note, TokenKind::Text);
            return LineKind::Note;
        }
        if let Some(comment) = body.strip_prefix("// ") {
            self.token(start + 3, comment, TokenKind::Text);
            return LineKind::Comment;
        }
        if let Some(step) = body.strip_prefix("- ") {
            self.token(start + 2, &step[..3], TokenKind::Mark);
            self.left_and_text(&step[4..], start + 6, [TokenKind::Due, TokenKind::Day]);
            return LineKind::Step;
        }
        if body.starts_with(|c: char| c.is_ascii_digit()) {
            let (date, rest) = body.split_at(10);
            self.token(start, date, TokenKind::Date);
            self.left_and_text(rest, start + 10, [TokenKind::Name, TokenKind::Number]);
            return LineKind::Event;
        }
        self.named(body, start)
    }

    fn named(&mut self, body: &str, start: usize) -> LineKind {
        let end = body.find([':', ' ']).unwrap_or(body.len());
        let (word, rest) = body.split_at(end);
        self.token(start, word, TokenKind::Word);
        let Some(line) = self.lines.last_mut() else {
            return LineKind::Error;
        };
        if let Some(value) = rest.strip_prefix(": ") {
            line.field = FieldName::from_word(word);
            if line.field.is_some() {
                self.token(start + end + 2, value, value_kind(value));
                return LineKind::Field;
            }
        }
        line.keyword = Keyword::from_word(word);
        self.left_and_text(rest, start + end, [TokenKind::Name, TokenKind::Number]);
        LineKind::Thing
    }

    /// Words parted by blanks, and the text behind a colon; the second kind is for words that begin with a digit.
    fn left_and_text(&mut self, rest: &str, start: usize, kinds: [TokenKind; 2]) {
        let (left, text) = match rest.split_once(": ") {
            Some((left, text)) => (left, Some(text)),
            None if kinds[0] == TokenKind::Due => ("", Some(rest)),
            None => (rest, None),
        };
        let mut at = start;
        for piece in left.split(' ') {
            let kind = match piece.as_bytes().first() {
                Some(b'@') => TokenKind::Handle,
                Some(b'#') => TokenKind::Tag,
                Some(b'0'..=b'9' | b'+' | b'-' | b'$') => kinds[1],
                _ => kinds[0],
            };
            self.token(at, piece, kind);
            at += piece.len() + 1;
        }
        if let Some(text) = text {
            self.token(start + rest.len() - text.len(), text, TokenKind::Text);
        }
    }

    fn token(&mut self, start: usize, text: &str, kind: TokenKind) {
        if !text.is_empty() {
            self.tokens.push(Token {
                start: start as u32,
                len: text.len() as u32,
                kind,
            });
        }
    }

    fn link(&mut self, line: u32, width: usize, kind: LineKind) {
        while self.open.last().is_some_and(|open| open.1 >= width) {
            self.open.pop();
        }
        let previous = match self.open.last_mut() {
            Some((parent, _, last)) => {
                self.lines[line as usize].parent = *parent;
                if *last == NONE {
                    self.lines[*parent as usize].first_child = line;
                }
                std::mem::replace(last, line)
            }
            None => self.last_root.replace(line).unwrap_or(NONE),
        };
        if let Some(previous) = self.lines.get_mut(previous as usize) {
            previous.next_sibling = line;
        }
        if matches!(kind, LineKind::Thing | LineKind::Event | LineKind::Step) {
            self.open.push((line, width, NONE));
        }
    }
}

fn value_kind(value: &str) -> TokenKind {
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if value.starts_with('@') && !value.contains(' ') {
        return TokenKind::ValueHandle;
    }
    let Some((_, rest)) = value
        .split_once('-')
        .filter(|split| split.0.len() == 4 && digits(split.0))
    else {
        return TokenKind::Text;
    };
    match rest.split_once('-') {
        Some((month, day)) if month.len() == 2 && day.len() == 2 && digits(month) && digits(day) => TokenKind::ValueDay,
        None if matches!(rest, "Q1" | "Q2" | "Q3" | "Q4" | "H1" | "H2") => TokenKind::ValuePeriod,
        None if rest.trim_start_matches('W').len() == 2 => TokenKind::ValuePeriod,
        _ => TokenKind::Text,
    }
}
