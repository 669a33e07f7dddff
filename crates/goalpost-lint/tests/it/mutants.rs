//! Texts to try things on: those of the examples, and what they become when something is cut out of them or put in.

use goalpost_fixtures::{repository, texts};
use proptest::prelude::*;

/// Every text of the examples, the broken ones too.
pub(crate) fn corpus() -> Vec<String> {
    let texts = texts(&repository("examples"), &["goals"]);
    texts.into_iter().map(|(_, text)| text).collect()
}

/// A text with one stretch taken out, doubled, or replaced by something else.
pub(crate) fn mutated(text: &str, at: usize, len: usize, instead: &str) -> String {
    let boundary = |at: usize| {
        (0..=at.min(text.len()))
            .rev()
            .find(|&at| text.is_char_boundary(at))
            .unwrap_or(0)
    };
    let (from, to) = (boundary(at % (text.len() + 1)), boundary(at % (text.len() + 1) + len));
    format!("{}{instead}{}", &text[..from], &text[to..])
}

/// What is put in.
pub(crate) fn garbage() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-z@:0-9 .%-]{0,12}",
        Just("\n  ".to_owned()),
        Just("\n  allow R01 until 2026-01-01: x\n".to_owned()),
        Just("\n\t".to_owned()),
        Just("\u{a0}".to_owned()),
        Just(" was 300ms".to_owned()),
        Just("[Number]".to_owned()),
        Just("é😀\u{301}".to_owned()),
        Just("\r".to_owned()),
    ]
}
