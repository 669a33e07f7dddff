//! Looks for slots and for nothing else: most texts have none of the marks and words that one begins with, and need not
//! be read.

use goalpost_text::Span;

use crate::Language;
use crate::glance::Glance;
use crate::lexicon::{List, Tag};
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
    let (mut percent, mut bracket) = (false, false);
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'[' | b'<' | b'{' | b'_' | b'?' | b'#' => return true,
            b'*' | b'.' if bytes.get(at + 1) == Some(byte) && bytes.get(at + 2) == Some(byte) => return true,
            b'%' => percent = true,
            b'(' => bracket = true,
            _ => {}
        }
    }
    !text.is_ascii() && text.contains(['█', '■', '▇', '░', '«', '…'])
        || percent && holds_open_percent(text)
        || bracket && holds_question(language, text)
        || words(text).any(|word| may_be_slot(language, word))
}

fn words(text: &str) -> impl Iterator<Item = &[u8]> {
    let words = text.as_bytes().split(|byte| !byte.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty())
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
        language.lexicon().list(List::FormFields).has_any_case(&word) || asks()
    })
}

/// The longest letter with a unit: `Xsec`.
const FUSED: usize = 5;

/// `X`, `Xms`, `20XX`, `tbd`, a part of `MM/DD` or of "insert the metric here".
fn may_be_slot(language: &'static Language, word: &[u8]) -> bool {
    let is = |other: &str| word.eq_ignore_ascii_case(other.as_bytes());
    match word {
        [b'X' | b'Y' | b'Z' | b'N', ..] if word.len() <= FUSED => true,
        [b'x' | b'y' | b'n'] | [b'x', b'x', ..] | [b'0'..=b'9', .., b'X' | b'x'] => true,
        [b'0'..=b'9', ..] => false,
        _ => {
            let instructs = || language.lexicon().list(List::Instructions).has_any_case(word);
            ["mm", "dd", "yy", "yyyy"].iter().any(|part| is(part)) || instructs() || is_known(language, word)
        }
    }
}

/// Whether it is a slot wherever it stands: `TBD`, the `ipsum` of "lorem ipsum". Only what begins as one is looked up.
fn is_known(language: &'static Language, word: &[u8]) -> bool {
    let begins = match word.first().map(u8::to_ascii_lowercase) {
        Some(b'n' | b'x' | b'y' | b'z') => true,
        Some(b't') if word.len() <= 4 => matches!(word[1..], [b'b' | b'k' | b'B' | b'K', ..] | [b'o' | b'O', _, _]),
        _ => word.len() > 4 && language.lexicon().list(List::LongSlots).has_any_case(word),
    };
    begins
        && language
            .lexicon()
            .glance(&word.to_ascii_lowercase(), Glance::NOTHING)
            .may_hold(Glance::SLOT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_is_a_slot_begins_as_the_search_expects() {
        for language in [Language::english(), Language::german()] {
            // What tells at a glance of a phrase is one of its words.
            let all = language.lexicon().entries().flat_map(|(phrase, _)| words(phrase));
            let missed = all.filter(|word| {
                let is_slot = language.lexicon().glance(word, Glance::NOTHING).may_hold(Glance::SLOT);
                is_slot && !may_be_slot(language, word)
            });
            assert_eq!(missed.map(String::from_utf8_lossy).collect::<Vec<_>>(), [""; 0]);
        }
    }
}
