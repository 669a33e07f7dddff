//! Typed views of the lines that are not things, fields or events: steps and waivers, and how fields are looked up.

use goalpost_values::{Day, iso_day};

use crate::tree::{LineKind, Node, Token, TokenKind};
use crate::vocabulary::FieldName;

/// A step: something to do on the way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step<'t> {
    /// Whether its box is ticked.
    pub done: bool,
    /// The day it was ticked, or, with `due`, the day it is due.
    pub day: Option<Day>,
    /// Whether the day is one that it is due on.
    pub is_due: bool,
    /// Who does it.
    pub who: Option<Token<'t>>,
    /// What there is to do.
    pub text: Token<'t>,
}

/// A line that waives rules.
#[derive(Debug, Clone)]
pub struct Waiver<'t> {
    /// The codes, names or family letters it waives, as written.
    pub codes: Vec<Token<'t>>,
    /// The text of the day behind `until`.
    pub until: Option<Token<'t>>,
    /// Why; empty where it was left out.
    pub reason: Token<'t>,
}

impl<'t> Node<'t> {
    /// The step, of a step line.
    #[must_use]
    pub fn step(self) -> Option<Step<'t>> {
        if self.kind() != LineKind::Step {
            return None;
        }
        let mut step = Step {
            done: false,
            day: None,
            is_due: false,
            who: None,
            text: self.value(),
        };
        for token in self.head() {
            match token.kind {
                TokenKind::Mark => step.done = token.text.contains(['x', 'X']),
                TokenKind::Due => step.is_due = true,
                TokenKind::Day => step.day = iso_day(token.text),
                TokenKind::Handle => step.who = Some(token),
                _ => {}
            }
        }
        Some(step)
    }

    /// The waiver, of an `allow` line.
    #[must_use]
    pub fn waiver(self) -> Option<Waiver<'t>> {
        if self.kind() != LineKind::Allow {
            return None;
        }
        let mut waiver = Waiver {
            codes: Vec::new(),
            until: None,
            reason: self.value(),
        };
        let mut head = self.head().skip(1);
        while let Some(token) = head.next() {
            if token.text.eq_ignore_ascii_case("until") {
                waiver.until = head.next();
            } else {
                waiver.codes.push(token);
            }
        }
        Some(waiver)
    }

    /// Its own fields of this name that count, in order.
    pub fn fields(self, name: FieldName) -> impl Iterator<Item = Node<'t>> {
        self.children()
            .filter(move |child| child.field_name() == Some(name) && !child.is_repeated())
    }

    /// Its own field of this name that counts.
    #[must_use]
    pub fn field(self, name: FieldName) -> Option<Node<'t>> {
        self.fields(name).next()
    }

    /// The notes directly under it, joined by line feeds: one Markdown text. Empty where there are none.
    #[must_use]
    pub fn note(self) -> String {
        let mut text = String::new();
        for note in self.children().filter(|child| child.kind() == LineKind::Note) {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(note.value().text);
        }
        text
    }
}
