//! Whether two goals in one sentence can be told apart, so that each is a whole sentence.

use goalpost_text::Span;

use crate::lexicon::{List, Tag, Tags};
use crate::sentence::{Kind as TokenKind, Sentence};

/// The sentence up to the second goal, without the words and marks in front of that: "and then", a comma. None where a
/// word that is part of neither would be lost, or the second points back at the first.
pub(crate) fn first_half(sentence: &Sentence<'_>, second: Span) -> Option<Span> {
    let begins = |at: &usize| sentence.at(*at).span.start >= second.start;
    let from = (sentence.start..sentence.len()).find(begins)?;
    let last = (sentence.start..from).rev().find(|at| !joins(sentence, *at))?;
    let joint = || last + 1..from;
    // "…, and, if possible, sign", "… but also sign": more than what joins stands between them.
    let open = Tags::of(&[Tag::And, Tag::Or, Tag::Aside]);
    let is_told = joint().any(|at| sentence.has(at, Tag::And))
        || !joint().is_empty() && !(sentence.start..=last).any(|at| sentence.any(at, open));
    let is_cut = sentence.any(last, open.with(Tags::of(&[Tag::Not])));
    let back = (from..sentence.len()).any(|at| points_back(sentence, at));
    (is_told && !is_cut && !back).then(|| Span::new(0, sentence.at(last).span.end))
}

/// "and then", a comma, the point behind a sentence.
fn joins(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    token.has(Tag::And) || matches!(token.kind, TokenKind::Mark(',' | ';' | '.'))
}

/// "… a new one", "… for it", "… their keys": what stands in the other half.
fn points_back(sentence: &Sentence<'_>, at: usize) -> bool {
    let word = sentence.word(at);
    let stands_for = word.eq_ignore_ascii_case("one") || word.eq_ignore_ascii_case("ones");
    let alone = || sentence.at(at + 1).is_break() && !sentence.at(at - 1).is_break();
    sentence.has(at, Tag::Pronoun) || sentence.word_in(at, List::Theirs) || stands_for && alone()
}
