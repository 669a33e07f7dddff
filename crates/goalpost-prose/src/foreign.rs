//! Whether a sentence is evidently written in another language than the one it is to be read in, so that nothing in it is
//! judged: by its script, or by its small words, which are the same in every text of a language.

use crate::lexicon::{Tag, Tags};
use crate::sentence::{Sentence, Token};

/// Small words of languages that goals are written in, sorted; none that is often a name or a word of another of them in
/// another sense. Those that the language being read knows count for that one.
const SMALL: &[&str] = &[
    "al", "alle", "att", "au", "auf", "aus", "aux", "av", "avec", "bei", "bis", "chaque", "com", "con", "da", "dal",
    "dans", "das", "de", "dei", "del", "della", "delle", "dem", "der", "des", "di", "dos", "du", "een", "ein", "eine",
    "einen", "einer", "el", "em", "en", "entro", "est", "et", "het", "ici", "il", "im", "ist", "jede", "jeden", "la",
    "las", "le", "les", "los", "med", "met", "mit", "na", "naar", "nach", "nel", "nicht", "nos", "notre", "och", "og",
    "ogni", "oraz", "para", "por", "pour", "que", "sur", "til", "till", "tot", "um", "uma", "un", "una", "und", "une",
    "unsere", "unseren", "van", "vom", "von", "voor", "zu", "zum", "zur", "à", "é", "è", "für", "för", "på", "się",
    "über",
];

/// The small words of English, for readers of other languages.
const ENGLISH: &[&str] = &["and", "by", "for", "from", "of", "our", "the", "to", "with"];

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
        let others = || words.filter(|at| is_unknown(sentence.at(*at)) && is_small_word(sentence, *at));
        unknown > own && others().count() > own
    }
}

fn is_own(token: &Token) -> bool {
    token.is_word() && token.tags.any(OWN) && token.span.len() > 1
}

fn is_unknown(token: &Token) -> bool {
    token.is_word() && !token.capital && !token.quoted && token.tags == Tags::NONE
}

fn is_small_word(sentence: &Sentence<'_>, at: usize) -> bool {
    let word = sentence.word(at);
    let english = sentence.language.code() != "en" && ENGLISH.contains(&word);
    english || SMALL.contains(&word)
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
