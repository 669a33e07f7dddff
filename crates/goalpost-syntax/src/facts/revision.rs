//! Revisions: `target 350ms was 300ms` and its like.

use goalpost_text::Span;
use goalpost_values::{Quantity, is_reserved, quantity_len};

use super::read::Reader;
use super::say::{needs, revision_in_words};
use super::{Fact, Revised};
use crate::tree::{Token, TokenKind};

impl<'t> Reader<'t, '_> {
    /// `measure 5min was 6min`: what is revised is the target. False for anything else.
    pub(super) fn measure_revised(&mut self, word: Token<'t>) -> bool {
        let is_measure = ["measure", "metric"]
            .iter()
            .any(|known| word.text.eq_ignore_ascii_case(known));
        let rest = self.pieces.get(self.at..).unwrap_or(&[]);
        let is_was = |piece: &Token<'_>| piece.text.eq_ignore_ascii_case("was");
        if !is_measure || !rest.iter().take(NEAR).any(is_was) {
            return false;
        }
        let Some(to) = self.revised_value(Revised::Target) else {
            return false;
        };
        self.at += usize::from(self.peek().as_ref().is_some_and(is_was));
        let before = self.revised_value(Revised::Target).unwrap_or(to);
        let span = word.span.cover(before.span);
        let meant = format!("target {} was {}", to.text, before.text);
        self.report(revision_in_words(span, span.of(self.text), &meant));
        true
    }

    pub(super) fn revision(&mut self, word: Token<'t>, what: Revised) {
        let Some(to) = self.revised_value(what) else {
            let message = format!("`{}` needs a new value", word.text);
            self.report(needs(word, &message, example_of(what)));
            self.skip_revision();
            return;
        };
        let parted = [" instead of ", " from ", " before "]
            .iter()
            .find_map(|part| to.text.split_once(part));
        if let Some((new, old)) = parted {
            let span = word.span.cover(to.span);
            let meant = format!("{} {} was {}", word.text, new.trim_end(), old.trim());
            return self.report(revision_in_words(span, span.of(self.text), &meant));
        }
        let mut span = word.span.cover(to.span);
        let was = match self.peek() {
            Some(was) if was.text.eq_ignore_ascii_case("was") => {
                self.at += 1;
                span = span.cover(was.span);
                self.revised_value(what)
            }
            _ => None,
        };
        if let Some(was) = was {
            span = span.cover(was.span);
        } else if what == Revised::Baseline {
            return match Quantity::parse(to.text) {
                Ok(quantity) => self.add(Fact::Baseline(quantity), span),
                Err(diagnostic) => self.report_in(*diagnostic, to.span),
            };
        } else {
            let said = span.of(self.text);
            let message = format!("`{said}` does not say what it was before");
            self.report(needs(word, &message, "").help(format!(
                "type what was in force until then behind it: `{} was …`, as in `{}`",
                said.trim_end_matches("was").trim_end(),
                example_of(what)
            )));
        }
        self.add(Fact::Revision { what, to, was }, span);
    }

    /// Leaves out the rest of a revision that could not be read: one mistake, one finding.
    fn skip_revision(&mut self) {
        let rest = self.pieces.get(self.at..).unwrap_or(&[]);
        let was = rest
            .iter()
            .take(NEAR)
            .position(|piece| piece.text.eq_ignore_ascii_case("was"));
        if let Some(was) = was {
            // The value behind it, too.
            self.at = (self.at + was + 2).min(self.pieces.len());
        }
    }

    /// The value behind the word of a revision, or behind its `was`.
    fn revised_value(&mut self, what: Revised) -> Option<Token<'t>> {
        let first = self.peek()?;
        let fits = match what {
            Revised::Owner => first.kind == TokenKind::Handle,
            Revised::Kind => first.kind == TokenKind::Name && !is_reserved(first.text),
            Revised::Start | Revised::Due => {
                first.kind == TokenKind::Number || first.kind == TokenKind::Name && !is_reserved(first.text)
            }
            _ => first.kind == TokenKind::Number,
        };
        if !fits {
            return None;
        }
        let takes_words = matches!(
            what,
            Revised::Target | Revised::Commit | Revised::Stretch | Revised::Baseline | Revised::Start
        );
        if !takes_words || first.kind != TokenKind::Number || goalpost_values::iso_day(first.text).is_some() {
            self.at += 1;
            return Some(first);
        }
        let end = self.pieces.last().map_or(first.span.end, |last| last.span.end);
        let rest = Span::new(first.span.start, end).of(self.text);
        let len = quantity_len(rest).unwrap_or(first.text.len());
        let span = Span::new(first.span.start, first.span.start + u32::try_from(len).unwrap_or(0));
        while self.peek().is_some_and(|piece| piece.span.start < span.end) {
            self.at += 1;
        }
        Some(Token {
            kind: first.kind,
            span,
            text: span.of(self.text),
        })
    }
}

/// How far behind its word the `was` of a revision stands, in pieces.
const NEAR: usize = 4;

fn example_of(what: Revised) -> &'static str {
    match what {
        Revised::Target => "target 350ms was 300ms",
        Revised::Commit => "commit 48% was 50%",
        Revised::Stretch => "stretch 60% was 70%",
        Revised::Start => "start 2026-10-12 was 2026-10-01",
        Revised::Due => "due 2026-12-17 was 2026-12-31",
        Revised::Baseline => "baseline 24% was 22%",
        Revised::Weight => "weight 2 was 1",
        Revised::Owner => "owner @ben was @ana",
        Revised::Kind => "kind aspirational was committed",
    }
}
