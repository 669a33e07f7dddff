//! Facts with numbers in them: values, shares and how long something took.

use goalpost_text::Span;
use goalpost_values::{Decimal, Duration, Quantity, TimeOfDay, is_reserved, parse_share, quantity_len};
use smallvec::SmallVec;

use super::read::Reader;
use super::say::{
    in_pieces, mark_behind, meant_status, needs, second_value, time_of_day, value_behind_done, went,
    words_without_colon,
};
use super::words::{Misspelt, fact_called, misspelt_status};
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
        let written = span.of(self.text);
        match Quantity::parse(written) {
            Ok(quantity) => Some((quantity, span)),
            Err(diagnostic) => {
                let unmarked = written.trim_end().trim_end_matches([',', ';']);
                if let Ok(quantity) = Quantity::parse(unmarked) {
                    let end = span.start + u32::try_from(unmarked.len()).unwrap_or(0);
                    self.report(mark_behind(Span::new(end, end + 1)));
                    return Some((quantity, Span::new(span.start, end)));
                }
                if let Some((amount, status)) = status_behind(written) {
                    let at = |len: usize| span.start + u32::try_from(len).unwrap_or(0);
                    let words = Span::new(at(amount.len()), at(written.trim_end().len()));
                    self.report(meant_status(words, words.of(self.text), &status));
                    let amount = amount.trim_end();
                    let quantity = Quantity::parse(amount).ok()?;
                    return Some((quantity, Span::new(span.start, at(amount.len()))));
                }
                if let Some((first, second)) = two_values(written) {
                    let at = |len: usize| span.start + u32::try_from(len).unwrap_or(0);
                    let behind = Span::new(at(written.len() - second.len()), at(written.len()));
                    let fact = Quantity::parse(second).map(Fact::Value).ok()?;
                    let first_span = Span::new(span.start, at(first.len()));
                    let first = Quantity::parse(first).ok();
                    self.report(second_value(self.text, first, &fact, behind));
                    return first.map(|quantity| (quantity, first_span));
                }
                if let Some(amount) = self.amount_before_fact(first) {
                    return Some(amount);
                }
                if let Some(amount) = amount_before(written) {
                    let at = |len: usize| span.start + u32::try_from(len).unwrap_or(0);
                    let said = written.get(amount.len()..).unwrap_or_default().trim_start();
                    let words = Span::new(at(written.len() - said.len()), at(written.trim_end().len()));
                    let amount = Span::new(span.start, at(amount.len()));
                    self.report(words_without_colon(self.text, amount, words, self.has_words));
                    return Quantity::parse(amount.of(self.text))
                        .ok()
                        .map(|quantity| (quantity, amount));
                }
                self.report_in(*diagnostic, span);
                None
            }
        }
    }

    /// The value before what other tools call a fact, `98% conf 6/10`, which is read next.
    fn amount_before_fact(&mut self, first: Token<'t>) -> Option<(Quantity<'t>, Span)> {
        let start = self.pieces.iter().position(|piece| piece.span == first.span)?;
        let behind = self.pieces.get(start + 1..self.at)?;
        let fact = behind.iter().position(|piece| fact_called(piece.text).is_some())?;
        let last = self.pieces.get(start + fact)?;
        let amount = first.span.cover(last.span);
        let quantity = Quantity::parse(amount.of(self.text)).ok()?;
        self.at = start + 1 + fact;
        Some((quantity, amount))
    }

    pub(super) fn value(&mut self, first: Token<'t>) {
        if TimeOfDay::read(first.text).is_some() {
            return self.report(time_of_day(first));
        }
        if let Some((quantity, span)) = self.quantity(first) {
            if let Some(now) = self.value_behind_to() {
                return self.report(went(span.cover(now), self.text, now.of(self.text)));
            }
            let fact = if first.text.starts_with('+') {
                Fact::Added(quantity)
            } else {
                Fact::Value(quantity)
            };
            self.add(fact, span);
        }
    }

    /// `from 45% to 50%`: the same as without its first word. False for anything else.
    pub(super) fn value_behind_from(&mut self, word: Token<'t>) -> bool {
        let is_from = word.text.eq_ignore_ascii_case("from");
        let Some(first) = self.peek().filter(|next| is_from && next.kind == TokenKind::Number) else {
            return false;
        };
        let before = self.at;
        self.at += 1;
        let known = self.quantity(first);
        let Some(now) = known.and_then(|_| self.value_behind_to()) else {
            self.at = before;
            return false;
        };
        self.report(went(word.span.cover(now), self.text, now.of(self.text)));
        true
    }

    /// Where the value stands to which one before it went: `to 50%`.
    fn value_behind_to(&mut self) -> Option<Span> {
        self.peek().filter(|piece| piece.text.eq_ignore_ascii_case("to"))?;
        let next = self
            .pieces
            .get(self.at + 1)
            .filter(|piece| piece.kind == TokenKind::Number)?;
        self.at += 2;
        Some(self.quantity(*next).map_or(next.span, |(_, span)| span))
    }

    pub(super) fn share(&mut self, word: Token<'t>, example: &str, fact: fn(Decimal) -> Fact<'t>) {
        let next_is_number = |reader: &Self| {
            let next = reader.pieces.get(reader.at + 1);
            next.is_some_and(|next| next.kind == TokenKind::Number)
        };
        let is_from = |piece: &Token<'_>| piece.text.eq_ignore_ascii_case("from");
        self.at += usize::from(self.peek().as_ref().is_some_and(is_from) && next_is_number(self));
        let Some(number) = self.peek().filter(|piece| piece.kind == TokenKind::Number) else {
            // What stands there instead of a number is the same mistake.
            self.skip_words();
            self.report(needs(word, &format!("`{}` needs a number", word.text), example));
            return;
        };
        self.at += 1;
        if let Some((span, meant)) = self.share_in_pieces(number) {
            return self.report(in_pieces(word, span, span.of(self.text), &meant));
        }
        if let Some(now) = self.value_behind_to() {
            let meant = format!("{} {}", word.text, now.of(self.text));
            return self.report(went(word.span.cover(now), self.text, &meant));
        }
        match parse_share(number.text) {
            Ok(share) => self.add(fact(share), word.span.cover(number.span)),
            Err(diagnostic) => self.report_in(*diagnostic, number.span),
        }
    }

    /// A share in several pieces, `7 of 10`, `7 out of 10`, `70 %`: where it stands, and how it is written.
    fn share_in_pieces(&mut self, number: Token<'t>) -> Option<(Span, String)> {
        const MOST: usize = 4;
        let rest = self.pieces.get(self.at..)?;
        let (pieces, last) = (1..=MOST.min(rest.len())).find_map(|pieces| {
            let last = rest.get(pieces - 1)?;
            let said = Span::new(number.span.end, last.span.end).of(self.text);
            let words: SmallVec<[&str; MOST]> = said.split_whitespace().collect();
            let meant = match words.as_slice() {
                ["%" | "percent"] => format!("{}%", number.text),
                ["of" | "/", all] | ["out", "of", all] => format!("{}/{all}", number.text),
                _ => return None,
            };
            parse_share(&meant).is_ok().then_some((pieces, (last.span, meant)))
        })?;
        self.at += pieces;
        Some((number.span.cover(last.0), last.1))
    }

    pub(super) fn done(&mut self, word: Token<'t>) {
        let number = self
            .peek()
            .filter(|piece| piece.kind == TokenKind::Number && !is_lone_sign(piece.text));
        let Some(number) = number else {
            return self.add(Fact::Done(None), word.span);
        };
        if self.took_in_pieces(number) {
            return;
        }
        self.at += 1;
        match Duration::parse(number.text) {
            Ok(duration) => self.add(Fact::Done(Some(duration)), word.span.cover(number.span)),
            Err(diagnostic) => self.report_in(*diagnostic, number.span),
        }
    }

    /// Reports how long something took, where that is said in several pieces: `1h 30m`, `1 hour`. A value behind `done`
    /// is a fact of its own: `5 pages`. False where there is one piece only.
    fn took_in_pieces(&mut self, number: Token<'t>) -> bool {
        const MOST: usize = 4;
        let rest = self.pieces.get(self.at..).unwrap_or(&[]);
        let goes_on = |piece: &&Token<'_>| {
            matches!(piece.kind, TokenKind::Number | TokenKind::Name)
                && !is_reserved(piece.text)
                && !is_lone_sign(piece.text)
        };
        let pieces = rest.iter().take(MOST).take_while(goes_on).count();
        for pieces in (2..=pieces).rev() {
            let Some(last) = rest.get(pieces - 1) else {
                continue;
            };
            let span = number.span.cover(last.span);
            let written = span.of(self.text);
            if let Err(found) = Duration::parse(written)
                && found.fixes.len() == 1
            {
                self.at += pieces;
                self.report_in(*found, span);
                return true;
            }
            if Quantity::parse(written).is_ok() {
                self.at += pieces;
                self.report(value_behind_done(span, written));
                return true;
            }
        }
        false
    }
}

/// The value that a text begins with which goes on in words. Its unit has a few words at most.
fn amount_before(text: &str) -> Option<&str> {
    const MOST_WORDS: usize = 4;
    let blanks = text.char_indices().filter(|(_, c)| c.is_whitespace());
    let amounts: SmallVec<[&str; MOST_WORDS]> = blanks
        .filter_map(|(end, _)| text.get(..end))
        .map(str::trim_end)
        .take(MOST_WORDS)
        .collect();
    let amount = amounts
        .into_iter()
        .rev()
        .find(|amount| Quantity::parse(amount).is_ok())?;
    let mut words = text.get(amount.len()..)?.split_whitespace();
    let is_word = |word: &str| {
        word.starts_with(char::is_alphabetic) && word.chars().all(|c| c.is_alphanumeric() || "'’-,.".contains(c))
    };
    (words.clone().count() > 1 && words.all(is_word)).then_some(amount)
}

/// Two values with nothing but a blank between them: `7min 8min`.
fn two_values(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end();
    let mut blanks = text.char_indices().filter(|(_, c)| c.is_whitespace());
    blanks.find_map(|(at, _)| {
        let (first, second) = (text.get(..at)?.trim_end(), text.get(at..)?.trim_start());
        let are_values = second.starts_with(|c: char| c.is_ascii_digit() || "+-$€£".contains(c))
            && Quantity::parse(first).is_ok()
            && Quantity::parse(second).is_ok();
        are_values.then_some((first, second))
    })
}

/// A value with a status behind it that is not spelled as one, `720ms at risk`: the value and the status.
fn status_behind(text: &str) -> Option<(&str, Misspelt)> {
    let last = text.trim_end().rsplit(char::is_whitespace).take(2);
    let mut end = text.trim_end().len();
    for word in last {
        let start = end - word.len();
        let (amount, words) = (text.get(..start)?, text.get(start..)?);
        if let Some(status) = misspelt_status(words).filter(|_| Quantity::parse(amount.trim_end()).is_ok()) {
            return Some((amount, status));
        }
        end = amount.trim_end().len();
    }
    None
}
