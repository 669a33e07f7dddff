//! How this crate builds what it has to say about a bad value.

use goalpost_text::{Code, Diagnostic, FileId, Safety, Span};

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
        Some((cut, _)) => format!("`{}…`", &text[..cut]),
        None => format!("`{text}`"),
    }
}

/// A finding about a whole text; `what` goes on after its quotation.
pub(crate) fn bad(code: Code, text: &str, what: &str) -> Diagnostic {
    Diagnostic::new(code, whole(text), format!("{} {what}", quoted(text)))
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

/// A finding about `part`, said about the `text` that it is a slice of.
pub(crate) fn lifted(found: Box<Diagnostic>, text: &str, part: &str) -> Box<Diagnostic> {
    Box::new(found.moved(FileId(0), span_of(text, part).start))
}

/// Offers every reading of the whole text: one reading is safe to write, of several the author picks.
pub(crate) fn offering<S: AsRef<str>>(found: Diagnostic, text: &str, readings: &[S]) -> Box<Diagnostic> {
    let safety = if readings.len() == 1 {
        Safety::Safe
    } else {
        Safety::Unsafe
    };
    offering_as(found, text, readings, safety)
}

/// The same with the safety given.
pub(crate) fn offering_as<S: AsRef<str>>(
    found: Diagnostic,
    text: &str,
    readings: &[S],
    safety: Safety,
) -> Box<Diagnostic> {
    let mut found = if readings.is_empty() || !found.help.is_empty() {
        found
    } else {
        let names: Vec<String> = readings
            .iter()
            .map(|reading| format!("`{}`", reading.as_ref()))
            .collect();
        found.help(format!("type {}", names.join(" or ")))
    };
    for reading in readings {
        let reading = reading.as_ref();
        found = found.fix(format!("write {reading}"), safety, whole(text), reading);
    }
    Box::new(found)
}
