//! Letters that stand for a number which nobody filled in: "from X to Y", "N users", "Xms".

use crate::Language;
use crate::lexicon::{List, Tag, Tags};
use crate::sentence::Sentence;

/// `X`, `n`: a letter that people write where a number shall go.
pub(super) fn is_letter(word: &str) -> bool {
    matches!(word, "X" | "Y" | "Z" | "N" | "x" | "y" | "n")
}

/// `XXX`, `XXk`, `X.X`, `ZZZ`.
pub(super) fn is_crosses(word: &str) -> bool {
    if matches!(word, "X.X" | "XX.X" | "X.XX" | "XX.XX" | "YYY" | "ZZZ") {
        return true;
    }
    word.len() > 1
        && word
            .trim_end_matches(['k', 'K', 'M', 'm', 'x'])
            .bytes()
            .all(|byte| byte == b'X')
        && word.starts_with("XX")
}

/// A letter, or crosses, that stand for a number.
pub(super) fn is_letter_slot(sentence: &Sentence<'_>, at: usize) -> bool {
    let word = sentence.word(at);
    is_letter(word)
        || is_crosses(word)
        || word.len() > 1 && word.bytes().all(|byte| byte == b'x')
        || matches!(word, "Xk" | "XM" | "Xm" | "XK" | "Nk" | "NM" | "nn" | "NN")
}

/// `Xms`, `Yh`, `Xkb`: a letter with the unit that sticks to it.
pub(super) fn fused(language: &'static Language, word: &str) -> bool {
    let units = Tags::of(&[Tag::Unit, Tag::UnitTime, Tag::Scale]);
    let unit = word.strip_prefix(['X', 'Y', 'Z', 'N']).filter(|unit| !unit.is_empty());
    let known = |unit: &str| {
        language
            .lexicon()
            .get(unit.to_lowercase())
            .is_some_and(|entry| entry.tags.any(units))
    };
    unit.is_some_and(known)
}

/// `A%`, `N+ users`, "n of m services", "X-Y miles", and `Xms` behind "from", "to", "by", "under": the token behind it.
pub(super) fn in_place_of_number(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let word = sentence.word(at);
    if word.len() == 1 && sentence.mark(at + 1, '%') && !sentence.at(at + 1).spaced && sentence.at(at).is_word() {
        return Some(at + 1);
    }
    let asked = sentence.before(at).tags.any(ASKED) && !sentence.before(at).has(Tag::And);
    if asked && word.len() > 1 && fused(sentence.language, word) {
        return Some(at + 1);
    }
    let counted = |at: usize| sentence.has(at, Tag::Plural) && sentence.at(at).spaced;
    if let Some((from, to)) = word.split_once('-') {
        return (is_letter(from) && is_letter(to) && counted(at + 1)).then_some(at + 1);
    }
    if !is_letter(word) {
        return None;
    }
    let plus = sentence.mark(at + 1, '+') && !sentence.at(at + 1).spaced && sentence.at(at + 2).is_word();
    let of = sentence.has(at + 1, Tag::Of) && matches!(sentence.word(at + 2), "m" | "M" | "y" | "Y" | "n" | "N");
    match (plus, of) {
        (true, _) => Some(at + 2),
        (_, true) => Some(at + 3),
        _ => None,
    }
}

/// Words that a number follows.
const ASKED: Tags = Tags::of(&[
    Tag::Origin,
    Tag::Target,
    Tag::Delta,
    Tag::AtLeast,
    Tag::AtMost,
    Tag::Within,
    Tag::Baseline,
    Tag::Due,
]);

/// Whether a number is expected here: "from X", "to Y", "by N", "reach X users", "X new customers", "X/10".
pub(super) fn is_amount_place(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = sentence.before(at);
    let next = sentence.at(at + 1);
    // "Model X": behind the first word a capital begins a name, whatever the word.
    let inside = at > sentence.start + 1;
    let named = before.is_word()
        && before.capital
        && !before.tags.any(ASKED)
        && (inside || !before.verb.is_verb() && at > sentence.start);
    if named || sentence.mark(at + 1, '-') || sentence.mark(at + 1, '&') || is_axis(sentence, at) {
        return false;
    }
    let counted = next.tags.any(Tags::of(&[
        Tag::Plural,
        Tag::Unit,
        Tag::Day,
        Tag::Week,
        Tag::Month,
        Tag::Times,
        Tag::Selector,
    ])) && next.spaced
        && !next.capital;
    // "An NPS of X".
    let level = before.has(Tag::Of) && sentence.has(at.wrapping_sub(2), Tag::Metric);
    level
        || before.tags.any(ASKED)
            && !(next.is_word()
                && !counted
                && !next.tags.any(ASKED)
                && !next.has(Tag::Prep)
                && next.spaced
                && !next.has(Tag::Metric)
                && next.capital)
        || counted
        || is_counted_behind(sentence, at, at + 1)
        || sentence.mark(at + 1, '/') && sentence.at(at + 2).is_number()
}

/// "The x and y axes": letters that are names.
fn is_axis(sentence: &Sentence<'_>, at: usize) -> bool {
    let other = at.wrapping_sub(2);
    sentence.before(at).has(Tag::And) && is_letter(sentence.word(other)) && !sentence.at(other).taken
}

/// "Win x design awards", "avoid X cost", "X number of books": a slot behind a verb, and what it counts, before
/// anything else begins.
pub(super) fn is_counted_behind(sentence: &Sentence<'_>, at: usize, behind: usize) -> bool {
    let counted = Tags::of(&[Tag::Plural, Tag::Metric]);
    let ends = Tags::of(&[
        Tag::Prep,
        Tag::And,
        Tag::Or,
        Tag::Be,
        Tag::Modal,
        Tag::Det,
        Tag::Relative,
        Tag::Means,
    ]);
    let goes_on = |at: &usize| {
        let token = sentence.at(*at);
        token.is_word() && token.spaced && !token.capital && !token.taken && !token.tags.any(ends)
    };
    let measured = sentence.has(behind + 1, Tag::Of) && sentence.word_in(behind, List::Counts);
    let noun = || {
        (behind..behind + 4)
            .take_while(goes_on)
            .any(|at| sentence.any(at, counted))
    };
    let before = sentence.before(at);
    let verb = before.verb.is_verb() && at > sentence.start && !(before.capital && at > sentence.start + 1);
    verb && (measured || noun())
}
