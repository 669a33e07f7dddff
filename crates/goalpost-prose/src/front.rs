//! What stands in front of the statement: a date, "we will", an adverb, what for.

use crate::clause::Clauses;
use crate::lexicon::{Forms, Tag, Tags, VerbClass};
use crate::sentence::{Kind as TokenKind, Sentence};
use crate::verbal::reads_as_verb;

/// Skips what stands in front of the statement: dates, "we will", adverbs, "I want to".
pub(crate) fn skip(sentence: &Sentence<'_>, clauses: &mut Clauses) -> usize {
    let mut at = sentence.start;
    while at < sentence.len() {
        let token = sentence.at(at);
        let verb_follows = reads_as_verb(sentence, at);
        if token.has(Tag::To)
            && let Some(next) = fronted(sentence, at)
        {
            at = next;
            continue;
        }
        let skipped = token.taken && !token.verb.is(VerbClass::WISH)
            || (token.is_break() && token.kind != TokenKind::Mark('('))
            || token.tags.any(Tags::of(&[Tag::Modal, Tag::And])) && !verb_follows
            || token.has(Tag::Adverb) && !verb_follows
            || token.has(Tag::To) && reads_as_verb(sentence, at + 1)
            || (token.has(Tag::Degree) && token.has(Tag::Adverb))
            || is_perfect(sentence, at)
            || is_starting(sentence, at)
            || token.has(Tag::Degree) && is_plain_verb(sentence, at + 1);
        if skipped {
            at += 1;
        } else if token.has(Tag::Subject) && !token.has(Tag::Pronoun) || is_named_subject(sentence, at) {
            at += 1 + usize::from(!token.has(Tag::Subject));
        } else if token.verb.is(VerbClass::WISH) && sentence.has(at + 1, Tag::To) && reads_as_verb(sentence, at + 2) {
            clauses.wishes.push(at);
            at += 2;
        } else if let Some(next) = fronted(sentence, at) {
            at = next;
        } else if is_degree_adverb(sentence, at) {
            at += 1;
        } else {
            break;
        }
    }
    if at < sentence.len() { at } else { sentence.start }
}

/// "I'll have raised": the verb behind "have" is what is done.
fn is_perfect(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at + 1);
    at > sentence.start
        && sentence.has(at, Tag::Have)
        && sentence.before(at).has(Tag::Modal)
        && next.verb.is_verb()
        && next.forms.is(Forms::PAST)
        && !next.has(Tag::Noun)
}

/// "Starting March,": from when.
fn is_starting(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    token.forms.is(Forms::ING) && sentence.at(at + 1).taken && token.verb.is_verb()
}

/// "Better organize my notes": a word that can be nothing but a verb, behind how well it is to be done.
fn is_plain_verb(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let told = sentence.any(at + 1, Tags::of(&[Tag::Det, Tag::Own, Tag::All, Tag::Pronoun]));
    let plain = !token.tags.any(Tags::of(&[Tag::Noun, Tag::Quality, Tag::Selector]));
    plain && reads_as_verb(sentence, at) && (told || token.verb.is(VerbClass::VAGUE))
}

/// "significantly" in front of a verb.
fn is_degree_adverb(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.any(at, Tags::of(&[Tag::Degree, Tag::Frequency, Tag::Quality]))
        && sentence.word(at).ends_with("ly")
        && reads_as_verb(sentence, at + 1)
}

/// "Our team will": two or three words before a modal at the start.
fn is_named_subject(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.any(at, Tags::of(&[Tag::Own, Tag::Det]))
        && sentence.at(at + 1).is_word()
        && sentence.has(at + 2, Tag::Modal)
        && reads_as_verb(sentence, at + 3)
}

/// The longest phrase in front of the statement, in tokens.
const FRONT: usize = 14;

/// "Through weekly coaching, raise …": the token behind the comma, where a verb stands there.
fn fronted(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    if !sentence.any(at, Tags::of(&[Tag::Prep, Tag::Means, Tag::Purpose, Tag::Because])) {
        return None;
    }
    let comma = (at..at + FRONT).find(|at| sentence.mark(*at, ','))?;
    let subject = sentence.any(comma + 1, Tags::of(&[Tag::Subject, Tag::Modal]));
    (subject || reads_as_verb(sentence, comma + 1)).then_some(comma + 1)
}
