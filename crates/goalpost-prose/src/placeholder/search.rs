//! Looks for slots and for nothing else: most texts have none of the marks and words that one begins with, and need not
//! be read.

use goalpost_text::Span;

use super::{ASKED, letter};
use crate::Language;
use crate::glance::Glance;
use crate::lexicon::Tag;
use crate::sentence::Sentence;

/// The slots of a text.
pub(crate) fn search(language: &'static Language, text: &str) -> Vec<Span> {
    if may_hold(language, text) {
        super::read(&mut Sentence::new(language, text))
    } else {
        Vec::new()
    }
}

/// Whether something in a text may be a slot, or the start of one.
fn may_hold(language: &'static Language, text: &str) -> bool {
    let marks = |byte: u8| matches!(byte, b'[' | b'<' | b'{' | b'_' | b'?' | b'#');
    text.bytes().any(marks)
        || !text.is_ascii() && text.contains(['█', '■', '▇', '░', '«', '…'])
        || text.contains("***")
        || text.contains("...")
        || holds_open_percent(text)
        || holds_question(language, text)
        || words(text).any(|word| may_be_slot(language, word))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// "X%", "00%": a percent sign behind something that is no number.
fn holds_open_percent(text: &str) -> bool {
    let bytes = text.as_bytes();
    text.match_indices('%').any(|(at, _)| {
        let digits = bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_digit());
        let number = &bytes[at - digits.count()..at];
        number.is_empty() || number.starts_with(b"00")
    })
}

/// "(date)", "(insert the name)": what a form asks for.
fn holds_question(language: &'static Language, text: &str) -> bool {
    text.match_indices('(').any(|(at, _)| {
        let word = words(&text[at..]).next().unwrap_or_default().to_ascii_lowercase();
        let asks = || {
            language
                .lexicon()
                .get(&word)
                .is_some_and(|entry| entry.tags.has(Tag::Insert))
        };
        ASKED.contains(&word.as_str()) || asks()
    })
}

/// `X`, `Xms`, `20XX`, `tbd`, a part of `MM/DD` or of "insert the metric here".
fn may_be_slot(language: &'static Language, word: &str) -> bool {
    /// The longest letter with a unit: `Xsec`.
    const FUSED: usize = 5;
    let lower = word.to_ascii_lowercase();
    let is_fused = word.starts_with(['X', 'Y', 'Z', 'N']) && word.len() <= FUSED;
    is_fused
        || letter::is_letter(word)
        || word.starts_with("xx")
        || word.ends_with(['X', 'x']) && word.starts_with(|c: char| c.is_ascii_digit())
        || matches!(lower.as_str(), "mm" | "dd" | "yy" | "yyyy" | "insert" | "here")
        || language.lexicon().glance(lower.as_bytes()).may_hold(Glance::SLOT)
}
