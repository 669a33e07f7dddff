//! Revisions: `target 350ms was 300ms` and its like.

use goalpost_text::{Diagnostic, Span};
use goalpost_values::{Period, Quantity, is_reserved, quantity_len};

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
        if self.in_words(word.span, word, what) || self.day_in_words(what) {
            return;
        }
        let Some(to) = self.revised_value(what) else {
            let message = format!("`{}` needs a new value", word.text);
            self.report(needs(word, &message, example_of(what)));
            self.skip_revision();
            return;
        };
        if self.peek().is_some_and(is_joint)
            && let Some((false, new)) = self.joined_value(what)
        {
            let span = word.span.cover(new.span);
            let meant = format!("{} {} was {}", word.text, new.text, to.text);
            return self.report(revision_in_words(span, span.of(self.text), &meant));
        }
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
                if self.day_in_words(what) {
                    return;
                }
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
            self.report(without_old(word, span.of(self.text), to.text, what));
        }
        self.add(Fact::Revision { what, to, was }, span);
    }

    /// `target from 60% to 55%`, `target lowered to 55% from 60%`: both values, in words, or only the new one. `start`
    /// is where that begins. False for anything else.
    pub(super) fn in_words(&mut self, start: Span, word: Token<'t>, what: Revised) -> bool {
        let before = self.at;
        let rest = self.pieces.get(before..).unwrap_or(&[]);
        let Some(lead) = rest.iter().take(2).position(|piece| is_joint(*piece)) else {
            return false;
        };
        // What stands before the first of them is a verb: `lowered`.
        if rest.iter().take(lead).any(|piece| piece.kind != TokenKind::Name) {
            return false;
        }
        self.at += lead;
        let first = self.joined_value(what);
        let second = self.joined_value(what);
        let read = match (first, second) {
            (Some((true, old)), Some((false, new))) | (Some((false, new)), Some((true, old))) => Some((old, new)),
            // "Due to the weather" is none.
            (Some((false, new)), None) if new.kind == TokenKind::Number => {
                let span = start.cover(new.span);
                self.report(without_old(word, span.of(self.text), new.text, what));
                return true;
            }
            _ => None,
        };
        let Some((old, new)) = read else {
            self.at = before;
            return false;
        };
        let span = start.cover(old.span).cover(new.span);
        let meant = format!("{} {} was {}", word.text, new.text, old.text);
        self.report(revision_in_words(span, span.of(self.text), &meant));
        true
    }

    /// A value behind `from` (true) or `to` (false).
    fn joined_value(&mut self, what: Revised) -> Option<(bool, Token<'t>)> {
        let joint = self.peek().filter(|piece| is_joint(*piece))?;
        self.at += 1;
        let (is_old, first) = (joint.text.eq_ignore_ascii_case("from"), self.at);
        let mut value = self.revised_value(what)?;
        // "from" is a word that a unit may have, but not here.
        let words = self.pieces.get(first..self.at).unwrap_or(&[]);
        if let Some(at) = words.iter().position(|piece| is_joint(*piece)).filter(|at| *at > 0) {
            self.at = first + at;
            let end = self
                .pieces
                .get(self.at - 1)
                .map_or(value.span.end, |last| last.span.end);
            value.span = Span::new(value.span.start, end);
            value.text = value.span.of(self.text);
        }
        Some((is_old, value))
    }

    /// A day of several words, `due Jan 2027 was 2026-12-31`: says how it is written, and leaves the revision out.
    /// False for anything else.
    fn day_in_words(&mut self, what: Revised) -> bool {
        let rest = self.pieces.get(self.at..).unwrap_or(&[]);
        let is_of_it = |piece: &&Token<'_>| {
            matches!(piece.kind, TokenKind::Name | TokenKind::Number) && !piece.text.eq_ignore_ascii_case("was")
        };
        let day = rest.iter().take(NEAR).take_while(is_of_it).count();
        let ([first, _, ..], Some(last)) = (&rest[..day], day.checked_sub(1).and_then(|at| rest.get(at))) else {
            return false;
        };
        if !matches!(what, Revised::Due | Revised::Start)
            || Period::parse(first.text).is_ok() && first.kind == TokenKind::Number
        {
            return false;
        }
        let span = first.span.cover(last.span);
        let Some(found) = Period::parse(span.of(self.text))
            .err()
            .filter(|found| !found.fixes.is_empty())
        else {
            return false;
        };
        self.report_in(*found, span);
        self.at += day;
        if self.peek().is_some_and(|piece| piece.text.eq_ignore_ascii_case("was")) {
            self.skip_revision();
        }
        true
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

/// A revision that says its new value only.
fn without_old(word: Token<'_>, said: &str, new: &str, what: Revised) -> Diagnostic {
    let said = said.trim_end_matches("was").trim_end();
    let message = format!("`{said}` does not say what it was before");
    needs(word, &message, "").help(format!(
        "type what was in force until then behind it: `{} {new} was …`, as in `{}`",
        word.text,
        example_of(what)
    ))
}

/// Whether a word stands before a value of a revision in words.
pub(super) fn is_joint(piece: Token<'_>) -> bool {
    piece.text.eq_ignore_ascii_case("from") || piece.text.eq_ignore_ascii_case("to")
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
