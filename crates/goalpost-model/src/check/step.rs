//! Steps: the days and handles that stand left of their colon.

use goalpost_syntax::{Node, TokenKind};
use goalpost_text::{Code, Diagnostic, FileId, Safety, Span};
use goalpost_values::{iso_day, parse_day};

use super::{Sink, party};
use crate::thing::ThingRef;

/// Checks a step of a thing. Its words may hold anything but a deadline that would be lost in them.
pub(crate) fn check(thing: ThingRef<'_>, step: Node<'_>, sink: &mut Sink) {
    if let Some(found) = deadline_in_words(step) {
        sink.diagnostics.push(found.moved(thing.file(), 0));
    }
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

/// A deadline that a step begins with and that is read as words, because its day is written otherwise, `due 31.12.2026: x`,
/// its colon stands elsewhere, `due: 2026-12-01 x`, or something stands behind it, `due 2026-12-01 ana: x`.
fn deadline_in_words(step: Node<'_>) -> Option<Diagnostic> {
    const FEW: usize = 4;
    let words = step.value();
    let behind = words
        .text
        .get(3..)
        .filter(|_| words.text.as_bytes()[..3].eq_ignore_ascii_case(b"due"))?;
    let at = |part: &str| {
        let start = part.as_ptr() as usize - words.text.as_ptr() as usize;
        let start = words.span.start + u32::try_from(start).unwrap_or(0);
        Span::new(start, start + u32::try_from(part.len()).unwrap_or(0))
    };
    if let Some(rest) = behind.strip_prefix(':') {
        let day = rest.split_whitespace().next().filter(|day| iso_day(day).is_some())?;
        let colon = at(behind.get(..1)?);
        let found = Diagnostic::new(Code("L10"), at(day), "the colon of a step stands behind its day");
        return Some(found.help(format!("type `due {day}: …`")).fix_edits(
            "put the colon behind the day",
            Safety::Safe,
            vec![
                goalpost_text::Edit::new(colon, ""),
                goalpost_text::Edit::new(Span::empty(at(day).end), ":"),
            ],
        ));
    }
    let (left, _) = behind.strip_prefix(' ')?.split_once(": ")?;
    let day = left.split_whitespace().next()?;
    let rest = left.split_whitespace().skip(1);
    if iso_day(day).is_some() {
        let other = rest
            .clone()
            .find(|word| !word.starts_with('@'))
            .filter(|_| rest.count() < FEW)?;
        let found = Diagnostic::new(
            Code("L10"),
            at(other),
            format!("`{other}` is no handle, so that nothing of `due {day}` is read"),
        );
        return Some(found.help("before the colon of a step stand days and handles: type an `@` before a name, or put the words behind the colon"));
    }
    let found = parse_day(day).err().filter(|found| !found.fixes.is_empty())?;
    Some(found.moved(FileId(0), at(day).start))
}
