//! Words that tell whether a sentence is a goal at all, or belongs under another heading: a standing manner, a paper to
//! obtain, a position to grow into.

use goalpost_text::Span;

use crate::lexicon::{Forms, Tag, Tags, VerbClass};
use crate::reading::Parts;

/// What makes it a standing manner that is never finished: "always", "be a good listener".
pub(crate) fn standing(parts: &Parts<'_, '_>) -> Option<Span> {
    let sentence = parts.sentence;
    if sentence.holds.has(Tag::Standing) {
        let mut words = sentence.start..sentence.len();
        let always = words.find(|at| sentence.has(*at, Tag::Standing) && !sentence.at(*at).quoted);
        if let Some(at) = always {
            return Some(sentence.at(at).span);
        }
    }
    let verb = parts
        .clauses
        .head()
        .filter(|verb| verb.is_command && is_being(parts, verb.at))?;
    let one = sentence.has(verb.at + 1, Tag::Indefinite);
    let judged = sentence.has(verb.at + 2, Tag::Quality) && !sentence.has(verb.at + 2, Tag::Degree);
    (one && judged).then(|| sentence.span(verb.at, verb.at + 3))
}

fn is_being(parts: &Parts<'_, '_>, at: usize) -> bool {
    let token = parts.sentence.at(at);
    token.verb.is(VerbClass::BECOME) && parts.sentence.language.lexicon().lemma(token.lemma) == "be"
}

/// A certificate, a course: what is done when it is obtained.
pub(crate) fn credential(parts: &Parts<'_, '_>) -> Option<Span> {
    let sentence = parts.sentence;
    let verb = parts.clauses.head().filter(|verb| verb.is_command)?;
    let ends = VerbClass::WIN.with(VerbClass::COMPLETE).with(VerbClass::ACT);
    if !sentence.at(verb.at).verb.is(ends.with(VerbClass::BECOME)) {
        return None;
    }
    let at = (verb.at + 1..verb.end.min(verb.at + 8)).find(|at| sentence.has(*at, Tag::Credential))?;
    Some(sentence.span(verb.at, at + 1))
}

/// A change of career: "become a product manager", "change career".
pub(crate) fn position(parts: &Parts<'_, '_>) -> Option<Span> {
    let sentence = parts.sentence;
    let verb = parts.clauses.head().filter(|verb| verb.is_command)?;
    let end = verb.end.min(verb.at + 6);
    let named = (verb.at..end).find(|at| sentence.has(*at, Tag::Position));
    if let Some(at) = named {
        return Some(sentence.span(verb.at, at + 1));
    }
    let token = sentence.at(verb.at);
    if sentence.language.lexicon().lemma(token.lemma) != "become" || !sentence.has(verb.at + 1, Tag::Indefinite) {
        return None;
    }
    let judging = Tags::of(&[Tag::Quality, Tag::Degree, Tag::Verdict, Tag::Credential]);
    let mut words = (verb.at + 2..end).take_while(|at| sentence.at(*at).is_word() && !sentence.has(*at, Tag::Prep));
    let role = words.clone().filter(|at| sentence.has(*at, Tag::People)).last()?;
    (!words.any(|at| sentence.any(at, judging))).then(|| sentence.span(verb.at, role + 1))
}

/// The command that keeps something as it is; behind "keep" a deed that goes on changes it.
pub(crate) fn keeps(parts: &Parts<'_, '_>) -> Option<Span> {
    let sentence = parts.sentence;
    let first = parts
        .clauses
        .head()
        .filter(|verb| verb.is_command && verb.at == sentence.start)?;
    let goes_on = (first.at + 1..sentence.len())
        .take_while(|at| !sentence.at(*at).is_break())
        .any(|at| sentence.at(at).verb.is_verb() && sentence.at(at).forms == Forms::ING);
    let stays = first.class.is(VerbClass::HOLD.with(VerbClass::KEEP));
    (stays && !goes_on).then(|| sentence.at(first.at).span)
}
