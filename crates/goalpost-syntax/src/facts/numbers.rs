//! Facts with numbers in them: values, shares and how long something took.

use goalpost_text::Span;
use goalpost_values::{Decimal, Duration, Quantity, parse_share, quantity_len};

use super::read::Reader;
use super::say::needs;
use super::{Fact, is_lone_sign};
use crate::tree::{Token, TokenKind};

impl<'t> Reader<'t, '_> {
    /// A number and the words after it, up to the next fact.
    fn quantity(&mut self, first: Token<'t>) -> Option<(Quantity<'t>, Span)> {
        let end = self.pieces.last().map_or(first.span.end, |last| last.span.end);
        let rest = Span::new(first.span.start, end).of(self.text);
        let len = quantity_len(rest).unwrap_or(first.text.len());
        let span = Span::new(first.span.start, first.span.start + u32::try_from(len).unwrap_or(0));
        while self.peek().is_some_and(|piece| piece.span.start < span.end) {
            self.at += 1;
        }
        match Quantity::parse(span.of(self.text)) {
            Ok(quantity) => Some((quantity, span)),
            Err(diagnostic) => {
                self.report_in(*diagnostic, span);
                None
            }
        }
    }

    pub(super) fn value(&mut self, first: Token<'t>) {
        if let Some((quantity, span)) = self.quantity(first) {
            let fact = if first.text.starts_with('+') {
                Fact::Added(quantity)
            } else {
                Fact::Value(quantity)
            };
            self.add(fact, span);
        }
    }

    pub(super) fn share(&mut self, word: Token<'t>, example: &str, fact: fn(Decimal) -> Fact<'t>) {
        let Some(number) = self.peek().filter(|piece| piece.kind == TokenKind::Number) else {
            self.report(needs(word, &format!("`{}` needs a number", word.text), example));
            return;
        };
        self.at += 1;
        match parse_share(number.text) {
            Ok(share) => self.add(fact(share), word.span.cover(number.span)),
            Err(diagnostic) => self.report_in(*diagnostic, number.span),
        }
    }

    pub(super) fn done(&mut self, word: Token<'t>) {
        let number = self
            .peek()
            .filter(|piece| piece.kind == TokenKind::Number && !is_lone_sign(piece.text));
        let Some(number) = number else {
            return self.add(Fact::Done(None), word.span);
        };
        self.at += 1;
        match Duration::parse(number.text) {
            Ok(duration) => self.add(Fact::Done(Some(duration)), word.span.cover(number.span)),
            Err(diagnostic) => self.report_in(*diagnostic, number.span),
        }
    }
}
