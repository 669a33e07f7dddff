//! How this crate builds what it has to say about a bad value.

use goalpost_text::{Code, Diagnostic, FileId, Safety, Span};

use crate::placeholder;

/// What a parser gives: the value, or what is wrong with its text.
pub type Parsed<T> = Result<T, Box<Diagnostic>>;

/// A day or a period that cannot be read.
pub(crate) const BAD_DAY: Code = Code("L05");
/// A number that cannot be read.
pub(crate) const BAD_NUMBER: Code = Code("L06");
/// A unit that cannot be read.
pub(crate) const BAD_UNIT: Code = Code("L07");
/// A schedule that cannot be read.
pub(crate) const BAD_SCHEDULE: Code = Code("L08");
/// A measure that cannot be read.
pub(crate) const BAD_MEASURE: Code = Code("L09");
/// Any other value that cannot be read.
pub(crate) const BAD_VALUE: Code = Code("L10");
/// A number with more digits than are computed with.
pub(crate) const TOO_LARGE: Code = Code("L23");

/// The longest stretch of the author's text that a message repeats, in characters.
const QUOTED: usize = 60;

/// The author's text between backticks, cut where it is long.
pub(crate) fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((cut, _)) => format!("`{}…`", text.get(..cut).unwrap_or("")),
        None => format!("`{text}`"),
    }
}

/// A finding about a whole text; `what` goes on after its quotation.
pub(crate) fn bad(code: Code, text: &str, what: &str) -> Diagnostic {
    bad_part(code, text, text, what)
}

/// A finding about `part`, a slice of `text`; `what` goes on after its quotation.
pub(crate) fn bad_part(code: Code, text: &str, part: &str, what: &str) -> Diagnostic {
    if part.is_empty() {
        return Diagnostic::new(code, span_of(text, part), "a value is missing here");
    }
    Diagnostic::new(code, span_of(text, part), format!("{} {what}", quoted(part)))
}

/// Says what is wrong with a text that nobody should guess about: it is far longer than any value, it
/// stands in quotes, or a placeholder is left in it. None for any other.
pub(crate) fn beyond_guessing(code: Code, text: &str) -> Option<Box<Diagnostic>> {
    if is_long(text) {
        let found = bad(code, text, "is far too long for a value");
        return Some(Box::new(
            found.help("type the value by itself, and say the rest in the title or in a note"),
        ));
    }
    if let Some(inner) = unquoted(text) {
        let found = bad(code, text, "is in quotes, which no value needs");
        return Some(offering(found, text, &[inner], Safety::Unsafe));
    }
    let span = placeholder(text)?;
    let message = format!("{} is still to be filled in", quoted(span.of(text)));
    Some(Box::new(
        Diagnostic::new(code, span, message).help("type the value that belongs there"),
    ))
}

/// What stands between quotes, where all of a text does.
pub(crate) fn unquoted(text: &str) -> Option<&str> {
    const QUOTES: [char; 11] = ['"', '\'', '`', '“', '”', '„', '‘', '’', '«', '»', '‚'];
    let inner = text.strip_prefix(QUOTES)?.strip_suffix(QUOTES)?.trim();
    (!inner.is_empty() && !inner.contains(QUOTES)).then_some(inner)
}

/// Whether a text is longer than any that somebody may have meant as one value. Guessing stops there, so that no line
/// costs more than reading it.
pub(crate) fn is_long(text: &str) -> bool {
    const LONGEST: usize = 400;
    text.len() > LONGEST
}

/// The span of all of a text.
pub(crate) fn whole(text: &str) -> Span {
    Span::from_usize(0, text.len())
}

/// Where `part`, a slice of `text`, stands in it.
pub(crate) fn span_of(text: &str, part: &str) -> Span {
    let at = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let at = at.min(text.len());
    Span::from_usize(at, (at + part.len()).min(text.len()))
}

/// A finding about `part`, counted from where the `text` starts that it is a slice of.
#[expect(clippy::boxed_local, reason = "findings travel boxed")]
pub(crate) fn lifted(found: Box<Diagnostic>, text: &str, part: &str) -> Box<Diagnostic> {
    Box::new(found.moved(FileId(0), span_of(text, part).start))
}

/// The finding with every reading of a part of the text offered, as help and as fixes.
pub(crate) fn offering_at(
    found: Diagnostic,
    span: Span,
    readings: &[impl AsRef<str>],
    safety: Safety,
) -> Box<Diagnostic> {
    let mut found = if readings.is_empty() || !found.help.is_empty() {
        found
    } else {
        found.help(format!("type {}", either(readings)))
    };
    for reading in readings {
        let reading = reading.as_ref();
        found = found.fix(format!("write {reading}"), safety, span, reading);
    }
    Box::new(found)
}

/// The readings as a choice: `a`, `b` or `c`.
pub(crate) fn either(readings: &[impl AsRef<str>]) -> String {
    let mut choice = String::new();
    for (at, reading) in readings.iter().enumerate() {
        let part = match at {
            0 => "",
            _ if at + 1 == readings.len() => " or ",
            _ => ", ",
        };
        choice.push_str(part);
        choice.push_str(&quoted(reading.as_ref()));
    }
    choice
}

/// The same for the whole text.
pub(crate) fn offering(found: Diagnostic, text: &str, readings: &[impl AsRef<str>], safety: Safety) -> Box<Diagnostic> {
    offering_at(found, whole(text), readings, safety)
}

/// The nearest of the known words to one that somebody typed; none where it is far from all of them, or too long to be
/// a word of the language.
pub(crate) fn near<'w>(word: &str, known: &[&'w str]) -> Option<&'w str> {
    const LONGEST: usize = 24;
    if word.len() > LONGEST {
        None
    } else {
        goalpost_text::nearest(word, known.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Measure, Period, Schedule, parse_number};

    #[test]
    fn long_texts_are_quoted_in_part() {
        assert_eq!(quoted("3 memos"), "`3 memos`");
        assert_eq!(quoted(&"é".repeat(100)), format!("`{}…`", "é".repeat(60)));
    }

    #[test]
    fn nobody_guesses_about_a_text_that_is_no_value() {
        let found = parse_number(&"a".repeat(401)).unwrap_err();
        assert!(found.message.contains("far too long") && found.fixes.is_empty());
        for text in ["“3 memos”", "\"840ms to 300ms\"", "'twice'"] {
            let found = Measure::parse(text).unwrap_err();
            assert!(found.message.contains("is in quotes"), "{}", found.message);
        }
        assert!(Schedule::parse("„day“").is_err_and(|found| found.fixes[0].edits[0].edit.text == "day"));
        assert!(Period::parse("`2026-Q4`").is_err_and(|found| found.fixes[0].edits[0].edit.text == "2026-Q4"));
    }

    #[test]
    fn several_readings_are_offered_as_a_choice() {
        assert_eq!(either(&["a"]), "`a`");
        assert_eq!(either(&["a", "b"]), "`a` or `b`");
        assert_eq!(either(&["a", "b", "c"]), "`a`, `b` or `c`");
    }

    #[test]
    fn a_part_is_placed_in_its_text() {
        let text = "0 to 1,500 lines";
        let part = text.get(5..10).unwrap();
        assert_eq!(span_of(text, part), Span::new(5, 10));
        assert_eq!(
            span_of(text, "elsewhere").of(text).len(),
            span_of(text, "elsewhere").len() as usize
        );
    }
}
