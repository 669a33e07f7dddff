//! Whether a sentence is evidently written in another language than the one it is to be read in, so that nothing in it
//! is judged: by its script, or by its small words, which are the same in every text of a language.

use crate::lexicon::{List, Tag, Tags};
use crate::sentence::{Sentence, Token};

/// What the small words of a language are in its own lists.
const OWN: Tags = Tags::of(&[
    Tag::Det,
    Tag::Own,
    Tag::This,
    Tag::Subject,
    Tag::Modal,
    Tag::Be,
    Tag::Have,
    Tag::Not,
    Tag::And,
    Tag::Or,
    Tag::Prep,
    Tag::To,
    Tag::Target,
    Tag::Due,
]);

/// Whether it is.
pub(crate) fn is_foreign(sentence: &Sentence<'_>) -> bool {
    is_in_other_script(sentence.text) || {
        let first = sentence.at(sentence.start);
        let opens = first.is_word() && first.verb.is_verb() && !is_own(first);
        let (mut unknown, mut own) = (0, usize::from(opens));
        for token in sentence.tokens_in(sentence.start, sentence.len()) {
            own += usize::from(is_own(token));
            unknown += usize::from(is_unknown(token));
        }
        // Which words they are is asked last, as in most sentences too few are unknown.
        let words = sentence.start..sentence.len();
        let others = || words.filter(|at| is_unknown(sentence.at(*at)) && sentence.word_in(*at, List::Foreign));
        unknown > own && others().count() > own
    }
}

fn is_own(token: &Token) -> bool {
    token.is_word() && token.tags.any(OWN) && token.span.len() > 1
}

fn is_unknown(token: &Token) -> bool {
    token.is_word() && !token.capital && !token.quoted && token.tags == Tags::NONE
}

/// Whether most letters are not those of the Latin alphabet, which all languages that can be read are written in.
fn is_in_other_script(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let latin = |c: char| matches!(c, 'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}');
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (ours, others) = letters.fold((0, 0), |(ours, others), c| match latin(c) {
        true => (ours + 1, others),
        false => (ours, others + 1),
    });
    others > ours
}
