//! Steps: the days and handles that stand left of their colon.

use goalpost_syntax::{Node, TokenKind};
use goalpost_values::parse_day;

use super::{Sink, party};
use crate::thing::ThingRef;

/// Checks a step of a thing. Its words may hold anything.
pub(crate) fn check(thing: ThingRef<'_>, step: Node<'_>, sink: &mut Sink) {
    for token in step.head() {
        match token.kind {
            TokenKind::Handle => {
                party::handle(thing.model(), thing.file(), token.text, token.span, sink);
            }
            TokenKind::Day => {
                if let Err(diagnostic) = parse_day(token.text) {
                    let found = diagnostic.moved(thing.file(), token.span.start);
                    sink.diagnostics.push(found);
                }
            }
            _ => {}
        }
    }
}
