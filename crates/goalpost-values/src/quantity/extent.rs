//! How far a quantity reaches in an event, where facts follow it.

use crate::words::ends_unit;
use crate::{Currency, number, say};

/// How many bytes at the start of a text are a quantity: the number and the words after it, up to the next fact word,
/// `by`, handle or tag. None where the text starts with no number.
#[must_use]
pub fn quantity_len(text: &str) -> Option<usize> {
    let (_, rest) = number::unsigned(text);
    let rest = Currency::strip_symbol(rest).map_or(rest, |(_, rest)| rest);
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut words = text.split_whitespace();
    let mut last = words.next()?;
    for word in words {
        if word.starts_with(['@', '#', '+', '-', '=']) || ends_unit(word) {
            break;
        }
        last = word;
    }
    Some(say::span_of(text, last).end as usize)
}
