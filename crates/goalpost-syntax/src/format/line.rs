//! One line in the one style, without its indentation and ending.

use goalpost_text::Span;
use goalpost_values::{canonical_quantity, is_fact_word, iso_day, quantity_len};

use super::{between, value};
use crate::facts::is_lone_sign;
use crate::shown::is_odd;
use crate::tree::{LineKind, Node, Token, TokenKind};
use crate::vocabulary::{FieldName, Keyword};

/// Writes a line. Error lines stay as they are, and so do lines with characters that nobody sees where the machine
/// reads: taking them out is for somebody who looks.
pub(super) fn write(node: Node<'_>, kind: LineKind, out: &mut String) {
    if kind == LineKind::Error || hides_something(node) {
        return out.push_str(as_found(node));
    }
    match kind {
        LineKind::Thing => thing(node, out),
        LineKind::Field => field(node, out),
        LineKind::Allow => allow(node, out),
        LineKind::Event => event(node, out),
        LineKind::Step => step(node, out),
        LineKind::Note => words(node, ">", out),
        LineKind::Comment => out.push_str(node.span().of(node.tree().text())),
        LineKind::Blank | LineKind::Error | LineKind::Outside => {}
    }
}

/// A line without what it is indented with.
fn as_found(node: Node<'_>) -> &str {
    let line = node.line_span().of(node.tree().text());
    line.trim_start_matches(|c: char| c.is_whitespace() || is_odd(c))
}

/// Whether there are characters that nobody sees left of a line's words.
fn hides_something(node: Node<'_>) -> bool {
    let value = node.value().span;
    let start = node.tokens().next().map_or(value.start, |first| first.span.start);
    let end = if value.is_empty() { node.span().end } else { value.start };
    let head = between(node.tree().text(), start, end);
    let is_plain = head.bytes().all(|byte| (0x20..0x7f).contains(&byte) || byte == b'\t');
    !is_plain && head.chars().any(|c| !c.is_whitespace() && is_odd(c))
}

fn thing(node: Node<'_>, out: &mut String) {
    out.push_str(node.keyword().map_or("", Keyword::as_str));
    for piece in node.head().skip(1) {
        out.push(' ');
        out.push_str(piece.text);
    }
    words(node, ":", out);
}

fn field(node: Node<'_>, out: &mut String) {
    let name = node.field_name().unwrap_or(FieldName::Extra);
    match node.tokens().next() {
        Some(word) if name == FieldName::Extra => push_lower(word.text, out),
        _ => out.push_str(name.as_str()),
    }
    out.push(':');
    let value = node.value();
    if value.text.is_empty() {
        return;
    }
    out.push(' ');
    if value.kind == TokenKind::Text {
        value::push(name, value.text, out);
    } else {
        out.push_str(value.text);
    }
}

fn allow(node: Node<'_>, out: &mut String) {
    out.push_str("allow");
    for piece in node.head().skip(1) {
        out.push(' ');
        push_if_lower(piece.text, piece.text.eq_ignore_ascii_case("until"), out);
    }
    if has_colon(node) {
        words(node, ":", out);
    }
}

fn event(node: Node<'_>, out: &mut String) {
    let mut done = 0;
    for (index, piece) in node.head().enumerate() {
        if piece.span.start < done {
            continue;
        }
        if index > 0 {
            out.push(' ');
        }
        done = match piece.kind {
            TokenKind::Number => number(node, piece, out),
            TokenKind::Name => {
                push_if_lower(piece.text, is_event_word(piece.text), out);
                piece.span.end
            }
            _ => {
                out.push_str(piece.text);
                piece.span.end
            }
        };
    }
    if has_colon(node) {
        words(node, ":", out);
    }
}

fn is_event_word(text: &str) -> bool {
    is_fact_word(text) || text.eq_ignore_ascii_case("by") || text.eq_ignore_ascii_case("was")
}

/// Writes a number with the words that count with it; the offset up to which they reach.
fn number(node: Node<'_>, first: Token<'_>, out: &mut String) -> u32 {
    let alone = is_lone_sign(first.text) || iso_day(first.text).is_some();
    let end = node.head().last().map_or(first.span.end, |last| last.span.end);
    let rest = between(node.tree().text(), first.span.start, end);
    let len = if alone { None } else { quantity_len(rest) };
    let Some(text) = len
        .and_then(|len| rest.get(..len))
        .filter(|text| text.len() >= first.text.len())
    else {
        out.push_str(first.text);
        return first.span.end;
    };
    match canonical_quantity(text) {
        Some(canonical) => out.push_str(&canonical),
        None => push_single_blanks(text, out),
    }
    Span::from_usize(0, first.span.start as usize + text.len()).end
}

fn step(node: Node<'_>, out: &mut String) {
    let mut divider = "";
    out.push('-');
    for piece in node.head() {
        out.push(' ');
        out.push_str(match piece.kind {
            TokenKind::Mark if piece.text.contains(['x', 'X']) => "[x]",
            TokenKind::Mark => "[ ]",
            _ => {
                divider = ":";
                piece.text
            }
        });
    }
    words(node, divider, out);
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

fn push_lower(text: &str, out: &mut String) {
    out.extend(text.chars().map(|c| c.to_ascii_lowercase()));
}

fn push_if_lower(text: &str, lower: bool, out: &mut String) {
    if lower {
        push_lower(text, out);
    } else {
        out.push_str(text);
    }
}

fn push_single_blanks(text: &str, out: &mut String) {
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        out.push_str(word);
    }
}

/// Whether a line of pieces has its dividing colon, be it without words behind it.
fn has_colon(node: Node<'_>) -> bool {
    let value = node.value();
    if !value.text.is_empty() {
        return true;
    }
    let end = node.span().end;
    let last = node.head().last().map_or(end, |piece| piece.span.end);
    between(node.tree().text(), last, end).contains(':')
}
