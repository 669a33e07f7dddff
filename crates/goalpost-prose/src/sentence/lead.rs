//! What stands in front of a statement: bullets, checkboxes, "KR2:", "Objective 1 -".

use super::{Kind, Number, Sentence};
use crate::lexicon::{Forms, Tag, Tags};

/// The first token of the statement itself.
pub(super) fn skip(sentence: &Sentence<'_>) -> usize {
    let mut at = 0;
    loop {
        let next = label(sentence, bullet(sentence, at));
        if next == at {
            return if at < sentence.len() { at } else { 0 };
        }
        at = next;
    }
}

fn bullet(sentence: &Sentence<'_>, at: usize) -> usize {
    // What begins a bullet or a label in brackets is no word, as most sentences begin.
    if !matches!(sentence.at(at).kind, Kind::Mark(_)) {
        return at;
    }
    let is = |at, mark| sentence.mark(at, mark);
    if is(at, '[') && is(at + 1, ']') {
        return at + 2;
    }
    if is(at, '[') && is(at + 2, ']') && sentence.word(at + 1).len() == 1 && at + 3 < sentence.len() && !is(at + 3, '(')
    {
        return at + 3;
    }
    // "[Growth] Reach 40 teams": a label in brackets.
    let behind = sentence.at(at + 3);
    let labelled = is(at, '[')
        && is(at + 2, ']')
        && sentence.at(at + 1).is_word()
        && !sentence.any(at + 1, Tags::of(&[Tag::NumberSlot, Tag::Insert]))
        && behind.capital
        && behind.spaced
        && behind.forms.is(Forms::BASE);
    if labelled {
        return at + 3;
    }
    // "(personal) - Read more": a label in parentheses.
    let closed = (at + 2..at + 6).find(|end| is(*end, ')'));
    let behind = |end: usize| [':', '-', '–', '—'].iter().any(|mark| is(end + 1, *mark));
    if let Some(end) = closed.filter(|end| is(at, '(') && behind(*end)) {
        return end + 2;
    }
    let bullet = [
        '-', '*', '•', '–', '—', '#', '>', '☐', '☑', '✓', '✅', '·', '▪', '◦', '‣', '→', '+', '●', '○', '■', '□', '►',
        '▸', '➢', '➤', '✔', '§', '\u{F0B7}', '\u{F0A7}', '\u{F0D8}', '\u{F0FC}', '“', '"', '„', '«',
    ]
    .iter()
    .any(|mark| is(at, *mark));
    at + usize::from(bullet && at < 6 && !sentence.at(at).quoted)
}

/// "KR:", "KR 1.2:", "Objective 3 -", "1." and "2)".
fn label(sentence: &Sentence<'_>, at: usize) -> usize {
    let token = sentence.at(at);
    let after = |at: usize| {
        [':', '.', ')', '-', '–', '—', '|']
            .iter()
            .any(|mark| sentence.mark(at, *mark))
    };
    let numbered = sentence.at(at + 1).is_number() && after(at + 2);
    let behind = sentence.at(at + 2);
    let plain = |number: &Number| number.currency.is_none() && number.suffix.is_none();
    let listed = sentence.number(at).is_some_and(plain) && (behind.spaced || !behind.is_number());
    if at == 0 && listed && token.span.len() <= 4 && after(at + 1) && !sentence.mark(at + 1, '-') {
        return at + 2;
    }
    if !token.is_word() || at > 8 {
        return at;
    }
    let code = token.capital && token.span.len() <= 5 && is_code(sentence.word(at));
    if token.has(Tag::Label) && numbered {
        return at + 3;
    }
    if (token.has(Tag::Label) || code)
        && [':', '-', '–', '—', '.', ')']
            .iter()
            .any(|mark| sentence.mark(at + 1, *mark))
    {
        return at + 2;
    }
    topic(sentence, at).unwrap_or(at)
}

/// The most words of a topic in front of what is to be done.
const TOPIC: usize = 4;

/// "EuroFair: renovate the hall", "harbour master: repaint the buoys": what it is about, and what is done to something
/// else.
fn topic(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let colon = (at + 1..=at + TOPIC).find(|colon| sentence.mark(*colon, ':'))?;
    let slots = Tags::of(&[Tag::Slot, Tag::SlotAlways, Tag::Insert]);
    let words = (at..colon).all(|at| sentence.at(at).is_word() && !sentence.at(at).quoted && !sentence.any(at, slots));
    let (verb, object) = (sentence.at(colon + 1), sentence.at(colon + 2));
    let deed = verb.verb.is_verb() && verb.forms.is(Forms::BASE) && !verb.has(Tag::Noun) && verb.spaced;
    let acts_on = object.is_word()
        && !object
            .tags
            .any(Tags::of(&[Tag::Prep, Tag::To, Tag::AtLeast, Tag::AtMost]));
    let named = !sentence.at(at).verb.is_verb() && !sentence.any(colon - 1, Tags::of(&[Tag::Metric, Tag::Half]));
    (words && deed && acts_on && named).then_some(colon + 1)
}

/// `KR1`, `O2`, `KR1.2`, `G3`.
fn is_code(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let letters = word.len() - digits.len();
    (1..=2).contains(&letters)
        && matches!(word.get(..letters), Some("O" | "KR" | "G" | "K" | "M"))
        && !digits.is_empty()
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
}
