//! What a line of words is: a thing, a field, a waiver, or a mistake that has a name.

mod event;
mod marks;
mod mistake;
mod names;
mod shapes;

use goalpost_text::{Span, nearest};

use crate::tree::{LineKind, TokenData, TokenKind};
use crate::vocabulary::{FieldName, Keyword, Naming};
pub(crate) use marks::is_marked_thing;
pub(crate) use mistake::Mistake;
pub(crate) use names::is_id;

/// A classified line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Class {
    pub(crate) kind: LineKind,
    /// The number of the keyword or field name.
    pub(crate) word: u8,
    /// An error line that looks like a thing: what is indented under it is left alone.
    pub(crate) shelters: bool,
    pub(crate) mistake: Option<Mistake>,
}

impl Class {
    pub(crate) fn of(kind: LineKind, word: u8) -> Self {
        Self {
            kind,
            word,
            shelters: false,
            mistake: None,
        }
    }

    fn thing(keyword: Keyword, mistake: Option<Mistake>) -> Self {
        Self {
            mistake,
            ..Self::of(LineKind::Thing, keyword as u8)
        }
    }

    pub(crate) fn error(mistake: Mistake, shelters: bool) -> Self {
        Self {
            shelters,
            mistake: Some(mistake),
            ..Self::of(LineKind::Error, 0)
        }
    }
}

/// The parts of a line that begins with a word.
pub(crate) struct Named<'t> {
    text: &'t str,
    word: Span,
    /// What stands between the word and the colon.
    pieces: &'t [TokenData],
    value: Option<Span>,
    /// From a colon that begins a piece to the end of the line.
    junk: Option<Span>,
    has_colon: bool,
    line: Span,
}

impl<'t> Named<'t> {
    /// Sorts the tokens of a line.
    pub(crate) fn new(text: &'t str, line: Span, tokens: &'t [TokenData], has_colon: bool) -> Self {
        let word = tokens.first().map_or(Span::empty(line.start), |word| word.span());
        let rest = tokens.get(1..).unwrap_or(&[]);
        let (pieces, last) = match rest.split_last() {
            Some((last, pieces)) if last.kind().is_value() || last.kind() == TokenKind::Junk => (pieces, Some(*last)),
            _ => (rest, None),
        };
        let junk = last.filter(|last| last.kind() == TokenKind::Junk).map(TokenData::span);
        Self {
            text,
            word,
            pieces,
            value: last.filter(|_| junk.is_none()).map(TokenData::span),
            junk,
            has_colon,
            line,
        }
    }

    fn str(&self, span: Span) -> &'t str {
        span.of(self.text)
    }

    /// From the first piece to the last.
    fn pieces_span(&self) -> Span {
        match self.pieces {
            [] => Span::empty(self.word.end),
            [first, .., last] => first.span().cover(last.span()),
            [only] => only.span(),
        }
    }

    /// Asks about the first word in small letters.
    fn with_lower_word<T>(&self, ask: impl FnOnce(&str) -> T) -> T {
        let word = self.str(self.word);
        if word.bytes().any(|b| b.is_ascii_uppercase()) {
            ask(&word.to_ascii_lowercase())
        } else {
            ask(word)
        }
    }
}

/// Reads a line that begins with a word.
pub(crate) fn named(parts: &Named<'_>) -> Class {
    parts.with_lower_word(|word| classify(parts, word))
}

fn classify(parts: &Named<'_>, word: &str) -> Class {
    if word == "allow" && parts.junk.is_none() {
        return Class::of(LineKind::Allow, 0);
    }
    let keyword = Keyword::from_word(word);
    if !parts.has_colon {
        return Class::error(Mistake::NoColon, keyword.is_some());
    }
    match (keyword, parts.pieces) {
        (Some(keyword), []) if !needs_name(keyword) => Class::thing(keyword, None),
        (_, []) => match (FieldName::from_word(word), keyword) {
            (Some(field), _) => Class::of(LineKind::Field, field as u8),
            (None, Some(keyword)) => Class::thing(keyword, Some(Mistake::NameMissing(keyword))),
            (None, None) => Class::error(Mistake::UnknownWord, true),
        },
        (Some(keyword), [name]) => {
            let is_good = names::is_good(keyword, parts.str(name.span()));
            Class::thing(keyword, (!is_good).then_some(Mistake::BadName(keyword)))
        }
        (Some(keyword), _) => Class::thing(keyword, Some(Mistake::NameOfWords(keyword))),
        (None, [_]) if FieldName::from_word(word).is_none() => Class::error(Mistake::UnknownKeyword, true),
        (None, _) if nearest_keyword(word).is_some() => Class::error(Mistake::UnknownKeyword, true),
        (None, _) => Class::error(Mistake::ManyWords, false),
    }
}

fn needs_name(keyword: Keyword) -> bool {
    matches!(keyword.naming(), Naming::Id | Naming::Handle)
}

fn nearest_keyword(word: &str) -> Option<&'static str> {
    nearest(word, Keyword::ALL.iter().map(|keyword| keyword.as_str()))
}

/// The first words of a text that is quoted in a message.
pub(crate) fn shorten(text: &str) -> String {
    const LONGEST: usize = 40;
    let text = text.trim();
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", cut.trim_end())
}

/// Whether a stretch of digits and marks was meant as a day.
pub(crate) fn looks_like_a_day(text: &str) -> bool {
    // A time behind it is no part of the day, and no reason to take the line for something else.
    let text = text.split(':').next().unwrap_or_default();
    let marks = text.bytes().filter(|b| matches!(b, b'-' | b'.' | b'/')).count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    marks >= 1
        && digits >= 3
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'/'))
}
