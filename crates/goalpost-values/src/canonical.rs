//! What the formatter writes for the values that it may touch.
//!
//! Each function gives the value as the language writes it, or none where nothing is to be rewritten: because it is
//! written so already, or because it cannot be read and is left alone.

use crate::{Cadence, Period, Quantity, Schedule};

/// A quantity with plain signs and single blanks; its number and its words stay.
#[must_use]
pub fn canonical_quantity(text: &str) -> Option<String> {
    Quantity::read(text)?;
    changed(tidy(text), text)
}

/// A schedule as [`Schedule`] prints it.
#[must_use]
pub fn canonical_schedule(text: &str) -> Option<String> {
    changed(Schedule::parse(text).ok()?.to_string(), text)
}

/// A period as [`Period`] prints it.
#[must_use]
pub fn canonical_period(text: &str) -> Option<String> {
    changed(Period::read(text)?.to_string(), text)
}

/// A cadence in lower case and with single blanks.
#[must_use]
pub fn canonical_cadence(text: &str) -> Option<String> {
    Cadence::read(text)?;
    changed(tidy(text).to_ascii_lowercase(), text)
}

fn changed(written: String, text: &str) -> Option<String> {
    (written != text).then_some(written)
}

/// A quantity with a plain minus and single blanks.
pub(crate) fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !tidied.is_empty() {
            tidied.push(' ');
        }
        tidied.push_str(word);
    }
    if let Some(rest) = tidied.strip_prefix(['\u{2212}', '\u{2013}']) {
        return format!("-{rest}");
    }
    tidied
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_machines_half_is_rewritten() {
        for (text, written) in [
            ("−5 memos", Some("-5 memos")),
            ("12  Pull   Requests", Some("12 Pull Requests")),
            ("3\u{a0}memos", Some("3 memos")),
            ("24 %", None),
            ("3 Memos", None),
            ("quite a lot", None),
        ] {
            assert_eq!(canonical_quantity(text).as_deref(), written, "{text}");
        }
        for (text, written) in [
            ("Tue, Thu", Some("tue,thu")),
            ("week on tue", None),
            ("twice a week", None),
        ] {
            assert_eq!(canonical_schedule(text).as_deref(), written, "{text}");
        }
        for (text, written) in [
            ("2026-q4", Some("2026-Q4")),
            ("2026 – 2027", Some("2026..2027")),
            ("2026-Q4", None),
            ("Q4", None),
        ] {
            assert_eq!(canonical_period(text).as_deref(), written, "{text}");
        }
        for (text, written) in [("2  Weeks", Some("2 weeks")), ("10d", None), ("weekly", None)] {
            assert_eq!(canonical_cadence(text).as_deref(), written, "{text}");
        }
    }
}
