//! Colours: what each piece of a line is, for editors that colour by meaning.

use goalpost_syntax::{FieldName, LineKind, Node, TokenKind, Tree};
use goalpost_text::Span;
use goalpost_values::{is_fact_word, list};

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Colour {
    /// The keyword of a thing, or `allow`.
    Keyword,
    /// The name of a field.
    Property,
    /// An id.
    Id,
    /// A handle.
    Handle,
    /// A tag.
    Tag,
    /// A day, a period or a schedule.
    Date,
    /// A number with its unit.
    Number,
    /// A word of the language: a fact, a status.
    Word,
    /// A title.
    Title,
    /// Words of people.
    Text,
    /// A comment or note.
    Comment,
    /// The box of a step.
    Mark,
}

impl Colour {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Keyword,
        Self::Property,
        Self::Id,
        Self::Handle,
        Self::Tag,
        Self::Date,
        Self::Number,
        Self::Word,
        Self::Title,
        Self::Text,
        Self::Comment,
        Self::Mark,
    ];
}

/// A coloured piece, on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint {
    /// Where it is; never empty.
    pub span: Span,
    /// What it is.
    pub colour: Colour,
    /// Whether a name is given there.
    pub declares: bool,
}

/// The coloured pieces in a stretch of a file, in its order; no two overlap.
#[must_use]
pub fn paints(tree: &Tree, within: Span) -> Vec<Paint> {
    let mut paints = Vec::new();
    let lines = tree.lines().skip_while(|line| line.full_span().end <= within.start);
    for line in lines.take_while(|line| line.full_span().start < within.end) {
        paint_line(line, &mut paints);
    }
    paints
}

fn paint_line(line: Node<'_>, paints: &mut Vec<Paint>) {
    let kind = line.kind();
    if matches!(kind, LineKind::Comment | LineKind::Note) {
        push(paints, line.span(), Colour::Comment, false);
        return;
    }
    for token in line.tokens() {
        match colour(line, token.kind, token.text) {
            Some(Colour::Text) if kind == LineKind::Field => value(line, paints),
            Some(colour) => {
                let declares = kind == LineKind::Thing && matches!(colour, Colour::Id | Colour::Handle);
                let length = u32::try_from(token.text.trim_end().len()).unwrap_or(0);
                let span = Span::new(token.span.start, token.span.start + length);
                push(paints, span, colour, declares);
            }
            None => {}
        }
    }
}

fn push(paints: &mut Vec<Paint>, span: Span, colour: Colour, declares: bool) {
    if !span.is_empty() {
        paints.push(Paint { span, colour, declares });
    }
}

fn colour(line: Node<'_>, kind: TokenKind, text: &str) -> Option<Colour> {
    Some(match kind {
        TokenKind::Word if line.kind() == LineKind::Field => Colour::Property,
        TokenKind::Word | TokenKind::Due => Colour::Keyword,
        TokenKind::Date | TokenKind::Day | TokenKind::ValueDay | TokenKind::ValuePeriod => Colour::Date,
        TokenKind::Mark => Colour::Mark,
        TokenKind::Handle | TokenKind::ValueHandle => Colour::Handle,
        TokenKind::Tag => Colour::Tag,
        TokenKind::Number => Colour::Number,
        TokenKind::Name if line.kind() == LineKind::Event && is_word_of_events(text) => Colour::Word,
        TokenKind::Name => Colour::Id,
        TokenKind::Text if line.kind() == LineKind::Thing => Colour::Title,
        TokenKind::Text => Colour::Text,
        TokenKind::Junk | TokenKind::Gap => return None,
    })
}

/// Whether a piece of an event is a word of the language and no name.
fn is_word_of_events(text: &str) -> bool {
    is_fact_word(text) || ["by", "was", "committed", "aspirational", "learning"].contains(&text)
}

/// Whether a field holds ids.
fn holds_ids(name: FieldName) -> bool {
    use FieldName as F;
    matches!(
        name,
        F::Supports | F::Continues | F::Develops | F::Needs | F::Next | F::Role | F::Formerly | F::PartOf
    )
}

/// The pieces of a field's value: people's text whole, else word by word.
fn value(line: Node<'_>, paints: &mut Vec<Paint>) {
    let value = line.value();
    let is_prose = line.field_name().is_none_or(FieldName::is_prose);
    if is_prose {
        push(paints, value.span, Colour::Text, false);
        return;
    }
    for (at, piece) in list(value.text) {
        let start = value.span.start + at;
        let span = Span::from_usize(start as usize, start as usize + piece.len());
        let colour = match piece.as_bytes() {
            [b'@', ..] => Colour::Handle,
            [b'#', ..] => Colour::Tag,
            [a, b, c, d, b'-', ..] if [a, b, c, d].iter().all(|b| b.is_ascii_digit()) => Colour::Date,
            [b'0'..=b'9' | b'+' | b'-' | b'<' | b'>' | b'$' | b'?', ..] => Colour::Number,
            _ if line.field_name().is_some_and(holds_ids) => Colour::Id,
            _ => Colour::Word,
        };
        push(paints, span, colour, false);
    }
}
