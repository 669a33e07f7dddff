//! One line in the one style, without its indentation and ending.

use goalpost_values::{is_fact_word, iso_day};

use super::value::push_value;
use crate::tree::{LineKind, Node, Token, TokenKind};
use crate::vocabulary::Keyword;

/// Writes a line. Error lines and comments stay as they are.
pub(super) fn write(node: Node<'_>, kind: LineKind, out: &mut String) {
    match kind {
        LineKind::Thing => thing(node, out),
        LineKind::Field => field(node, out),
        LineKind::Allow => allow(node, out),
        LineKind::Event => event(node, out),
        LineKind::Step => step(node, out),
        LineKind::Note => note(node, out),
        LineKind::Blank | LineKind::Comment | LineKind::Error | LineKind::Outside => {
            out.push_str(node.span().of(node.tree().text()));
        }
    }
}

fn thing(node: Node<'_>, out: &mut String) {
    let keyword = node.keyword().map_or("", Keyword::as_str);
    out.push_str(keyword);
    for piece in node.head().skip(1) {
        out.push(' ');
        out.push_str(piece.text);
    }
    words(node, ":", out);
}

fn field(node: Node<'_>, out: &mut String) {
    match (node.field_name(), node.tokens().next()) {
        (Some(crate::FieldName::Extra) | None, Some(word)) => out.push_str(word.text),
        (Some(name), _) => out.push_str(name.as_str()),
        (None, None) => {}
    }
    out.push(':');
    let value = node.value();
    if !value.text.is_empty() {
        out.push(' ');
        push_value(node, value.text, out);
    }
}

fn allow(node: Node<'_>, out: &mut String) {
    out.push_str("allow");
    for piece in node.head().skip(1) {
        out.push(' ');
        push_lower_if(piece.text, piece.text.eq_ignore_ascii_case("until"), out);
    }
    if has_colon(node) {
        words(node, ":", out);
    }
}

fn event(node: Node<'_>, out: &mut String) {
    let mut quantity_until = 0;
    for (index, piece) in node.head().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        if piece.kind == TokenKind::Number {
            quantity_until = quantity(node, piece, quantity_until, out);
            continue;
        }
        if piece.span.start < quantity_until {
            out.truncate(out.len() - 1);
            continue;
        }
        let is_word = piece.kind == TokenKind::Name
            && (is_fact_word(piece.text)
                || piece.text.eq_ignore_ascii_case("by")
                || piece.text.eq_ignore_ascii_case("was"));
        push_lower_if(piece.text, is_word, out);
    }
    if has_colon(node) {
        words(node, ":", out);
    }
}

/// Writes a number with the words that count with it; the offset up to which they reach.
fn quantity(node: Node<'_>, first: Token<'_>, done: u32, out: &mut String) -> u32 {
    let plain = first.span.start < done || matches!(first.text, "+" | "-") || iso_day(first.text).is_some();
    let end = node.head().last().map_or(first.span.end, |last| last.span.end);
    let rest = goalpost_text::Span::new(first.span.start, end).of(node.tree().text());
    let len = if plain {
        None
    } else {
        goalpost_values::quantity_len(rest)
    };
    let Some(text) = len.and_then(|len| rest.get(..len)) else {
        out.push_str(first.text);
        return done;
    };
    match goalpost_values::canonical_quantity(text) {
        Some(canonical) => out.push_str(&canonical),
        None => push_single_blanks(text, out),
    }
    first.span.start + u32::try_from(text.len()).unwrap_or(0)
}

fn push_single_blanks(text: &str, out: &mut String) {
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        out.push_str(word);
    }
}

fn step(node: Node<'_>, out: &mut String) {
    let mut when = false;
    out.push('-');
    for piece in node.head() {
        let text = match piece.kind {
            TokenKind::Mark if piece.text.contains(['x', 'X']) => "[x]",
            TokenKind::Mark => "[ ]",
            _ => {
                when = true;
                piece.text
            }
        };
        out.push(' ');
        out.push_str(text);
    }
    words(node, if when { ":" } else { "" }, out);
}

fn note(node: Node<'_>, out: &mut String) {
    words(node, ">", out);
}

/// The divider and the line's words.
fn words(node: Node<'_>, divider: &str, out: &mut String) {
    out.push_str(divider);
    let words = node.value().text;
    if !words.is_empty() {
        out.push(' ');
        out.push_str(words);
    }
}

fn push_lower_if(text: &str, lower: bool, out: &mut String) {
    if lower {
        out.extend(text.chars().map(|c| c.to_ascii_lowercase()));
    } else {
        out.push_str(text);
    }
}

/// Whether a line of pieces has its dividing colon, though no words behind it.
fn has_colon(node: Node<'_>) -> bool {
    let span = node.span();
    let last = node.head().last().map_or(span.start, |piece| piece.span.end);
    let text = node.tree().text();
    let end = match node.value().text {
        "" => span.end,
        _ => node.value().span.start,
    };
    goalpost_text::Span::new(last, end).of(text).contains(':')
}
