//! Steps: the days and handles that stand left of their colon.

use goalpost_syntax::{Node, TokenKind};
use goalpost_text::{Code, Diagnostic, FileId, Safety, Span};
use goalpost_values::{explain_leading_day, iso_day, parse_day};

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

/// A deadline that a step begins with and that is read as words: its day is written otherwise, `due 31.12.2026: x`, its
/// colon is missing or stands elsewhere, `due: 2026-12-01 x`, something stands behind it, `due 2026-12-01 ana: x`, or
/// another word before it.
fn deadline_in_words(step: Node<'_>) -> Option<Diagnostic> {
    const FEW: usize = 4;
    let words = step.value();
    let at = |part: &str| {
        let start = part.as_ptr() as usize - words.text.as_ptr() as usize;
        let start = words.span.start + u32::try_from(start).unwrap_or(0);
        Span::new(start, start + u32::try_from(part.len()).unwrap_or(0))
    };
    let Some(behind) = behind_due(words.text) else {
        return otherwise(words.text, &at);
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
    let behind = behind.strip_prefix(' ')?.trim_start();
    let Some((left, _)) = behind.split_once(": ") else {
        return without_colon(behind, &at);
    };
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
        return Some(found.help(
            "before the colon of a step stand days and handles: type an `@` before a name, or put \
             the words behind the colon",
        ));
    }
    // Those who do it stand behind the day.
    let days = left.split_once(" @").map_or(left, |(days, _)| days.trim_end());
    let found = day_alone(days).or_else(|| parse_day(day).err().filter(|found| !found.fixes.is_empty()))?;
    Some(found.moved(FileId(0), at(left).start))
}

/// What stands behind the word that a deadline begins with.
fn behind_due(text: &str) -> Option<&str> {
    let is_due = |head: &&str| head.eq_ignore_ascii_case("due");
    text.get(..3).filter(is_due).and_then(|_| text.get(3..))
}

/// What there is to say of a text that is a day and nothing else, in other words than the language's.
fn day_alone(text: &str) -> Option<Box<Diagnostic>> {
    let (len, found) = explain_leading_day(text)?;
    (len == text.len()).then_some(found)
}

/// A deadline behind another word than `due`, `by 2026-12-01: x`, or a day that is not written as one, `20/11/2026: x`.
fn otherwise(text: &str, at: &dyn Fn(&str) -> Span) -> Option<Diagnostic> {
    let (left, _) = text.split_once(": ")?;
    let word = ["by ", "until ", "till "].iter().find(|word| {
        left.get(..word.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(word))
    });
    let Some(word) = word else {
        let found = day_alone(left).filter(|found| !found.fixes.is_empty())?;
        return Some(found.moved(FileId(0), at(left).start));
    };
    let day = left.get(word.len()..)?.trim();
    let meant = match iso_day(day) {
        Some(day) => day,
        None => return Some(day_alone(day)?.moved(FileId(0), at(day).start)),
    };
    let word = at(left.get(..word.len())?.trim_end());
    let found = Diagnostic::new(Code("L10"), at(left), "the deadline of a step begins with `due`");
    Some(
        found
            .help(format!("type `due {meant}: …`"))
            .fix("write `due`", Safety::Unsafe, word, "due"),
    )
}

/// A deadline whose colon is missing: `due 2026-12-01 x`.
fn without_colon(behind: &str, at: &dyn Fn(&str) -> Span) -> Option<Diagnostic> {
    let (day, text) = behind.split_once(' ')?;
    iso_day(day).filter(|_| !text.trim_start().starts_with('@'))?;
    let found = Diagnostic::new(
        Code("L10"),
        at(day),
        "the colon behind the deadline of a step is missing",
    );
    Some(found.help(format!("type `due {day}: …`")).fix(
        "put the colon behind the day",
        Safety::Unsafe,
        Span::empty(at(day).end),
        ":",
    ))
}
