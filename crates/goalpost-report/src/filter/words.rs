//! The words of a filter expression, each with its place.

use goalpost_text::Span;

use super::error::FilterError;

/// A word of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'t> {
    pub(super) kind: Kind<'t>,
    pub(super) span: Span,
}

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'t> {
    Open,
    Close,
    Not,
    And,
    Or,
    /// What stands between quotes.
    Quoted(&'t str),
    /// Anything else up to a blank, a bracket, a quote or an operator.
    Plain(&'t str),
}

/// Divides an expression into its words.
pub(super) fn words(text: &str) -> Result<Vec<Word<'_>>, FilterError> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let (kind, len) = match c {
            _ if c.is_whitespace() => {
                at += c.len_utf8();
                continue;
            }
            '(' => (Kind::Open, 1),
            ')' => (Kind::Close, 1),
            '!' => (Kind::Not, 1),
            '&' => (Kind::And, doubled(rest, "&&")),
            '|' => (Kind::Or, doubled(rest, "||")),
            '"' | '“' | '„' | '”' => quoted(text, at)?,
            _ => {
                let len = rest.find(ends_word).unwrap_or(rest.len());
                (Kind::Plain(&rest[..len]), len)
            }
        };
        words.push(Word {
            kind,
            span: Span::from_usize(at, at + len),
        });
        at += len;
    }
    Ok(words)
}

/// `&` alone is read as `&&`: there is nothing else that it could mean.
fn doubled(rest: &str, operator: &str) -> usize {
    if rest.starts_with(operator) { 2 } else { 1 }
}

fn ends_word(c: char) -> bool {
    c.is_whitespace() || matches!(c, '(' | ')' | '&' | '|' | '"' | '“' | '”' | '„')
}

fn quoted(text: &str, at: usize) -> Result<(Kind<'_>, usize), FilterError> {
    let rest = &text[at..];
    let open = rest.chars().next().map_or(0, char::len_utf8);
    let inside = &rest[open..];
    let Some(end) = inside.find(['"', '“', '”']) else {
        let span = Span::from_usize(at, text.len());
        let message = format!("the quote before `{}` is never closed", inside.trim());
        return Err(FilterError::new(text, span, message, "put a `\"` behind the words"));
    };
    let close = inside[end..].chars().next().map_or(0, char::len_utf8);
    Ok((Kind::Quoted(&inside[..end]), open + end + close))
}
