//! What stands in front of the statement: a date, "we will", an adverb, what for.

use crate::clause::Clauses;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::sentence::{Kind as TokenKind, Sentence};
use crate::verbal::reads_as_verb;

/// Skips what stands in front of the statement: dates, "we will", adverbs, "I want to".
pub(crate) fn skip(sentence: &Sentence<'_>, clauses: &mut Clauses) -> usize {
    let mut at = asked(sentence).unwrap_or(sentence.start);
    while at < sentence.len() {
        let token = sentence.at(at);
        let verb_follows = || reads_as_verb(sentence, at);
        if token.has(Tag::To)
            && let Some(next) = fronted(sentence, at)
        {
            at = next;
            continue;
        }
        let skipped = token.taken && !token.verb.is(VerbClass::WISH)
            || (token.is_break() && token.kind != TokenKind::Mark('('))
            || token.tags.any(Tags::of(&[Tag::Modal, Tag::And])) && !verb_follows()
            || token.has(Tag::Adverb) && (!verb_follows() || is_verb_alone(sentence, at + 1))
            || token.has(Tag::To) && reads_as_verb(sentence, at + 1)
            || (token.has(Tag::Degree) && token.has(Tag::Adverb))
            || is_perfect(sentence, at)
            || is_starting(sentence, at)
            || token.has(Tag::Degree) && is_plain_verb(sentence, at + 1);
        if skipped {
            at += 1;
        } else if token.has(Tag::Subject) && !token.has(Tag::Pronoun) && !is_someone_who(sentence, at)
            || is_named_subject(sentence, at)
        {
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

/// "Staff are required to sign in", "our goal for May is to open the shop": the token of the deed, where all that
/// stands in front of it says that it is asked of somebody, or that it is the goal.
fn asked(sentence: &Sentence<'_>) -> Option<usize> {
    let start = sentence.start;
    let possible = || {
        let it = sentence.at(start + 1).span.len() == 2 && sentence.word(start + 1) == "it";
        it && sentence.word(start + 2) == "possible" && sentence.lemma(start) == "make"
    };
    if possible() && sentence.has(start + 3, Tag::To) && reads_as_verb(sentence, start + 4) {
        return Some(start + 4);
    }
    if let Some(deed) = expected(sentence) {
        return Some(deed);
    }
    if !sentence.holds.has(Tag::Be) {
        return None;
    }
    let be = (sentence.start..sentence.start + SUBJECT)
        .take_while(|at| !sentence.at(*at).is_break())
        .find(|at| sentence.has(*at, Tag::Be))?;
    let aim = || (sentence.start..be).any(|at| sentence.word_in(at, List::Purposes));
    let to = if sentence.word_in(be + 1, List::Asked) {
        be + 2
    } else if aim() {
        be + 1
    } else {
        return None;
    };
    let verb = (to + 1..to + 3).find(|at| !sentence.has(*at, Tag::Adverb) && !sentence.has(*at, Tag::Standing))?;
    (sentence.has(to, Tag::To) && reads_as_verb(sentence, verb)).then_some(verb)
}

/// "I expect all members to follow the code": what is expected of them.
fn expected(sentence: &Sentence<'_>) -> Option<usize> {
    let start = sentence.start;
    if !sentence.has(start, Tag::Subject) || !sentence.lemma_in(start + 1, List::Obliging) {
        return None;
    }
    let to = (start + 3..start + SUBJECT)
        .take_while(|at| sentence.at(at - 1).is_word())
        .find(|at| sentence.has(*at, Tag::To))?;
    let adverb = usize::from(sentence.has(to + 1, Tag::Adverb));
    reads_as_verb(sentence, to + 1 + adverb).then_some(to + 1 + adverb)
}

/// How many tokens are looked at for what a deed is asked of.
const SUBJECT: usize = 9;

/// "Nobody waits longer than a week", "everyone attends": who it is, and what they shall do.
fn is_someone_who(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at + 1);
    let all = sentence.any(at, Tags::of(&[Tag::All, Tag::Zero]));
    all && next.verb.is_verb() && next.forms == Forms::THIRD && !next.has(Tag::Noun)
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

/// "Please return the keys", "further develop the site": a verb behind a word that can be one as well.
fn is_verb_alone(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let other = Tags::of(&[Tag::Noun, Tag::Quality, Tag::Degree, Tag::Selector]);
    reads_as_verb(sentence, at) && (!token.tags.any(other) || sentence.word(at - 1).eq_ignore_ascii_case("please"))
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
const FRONT: usize = 20;

/// "If a shift is missed, that person calls": a condition, and who does what then.
fn is_told_behind(sentence: &Sentence<'_>, at: usize, comma: usize) -> bool {
    sentence.word_in(at, List::Conditions)
        && sentence.any(
            comma + 1,
            Tags::of(&[Tag::Det, Tag::Own, Tag::This, Tag::That, Tag::All]),
        )
}

/// "Through weekly coaching, raise …": the token behind the comma, where a verb stands there.
fn fronted(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    if !sentence.any(at, Tags::of(&[Tag::Prep, Tag::Means, Tag::Purpose, Tag::Because])) {
        return None;
    }
    let comma = (at..at + FRONT).find(|at| sentence.mark(*at, ','))?;
    let subject = sentence.any(comma + 1, Tags::of(&[Tag::Subject, Tag::Modal])) || is_told_behind(sentence, at, comma);
    (subject || reads_as_verb(sentence, comma + 1)).then_some(comma + 1)
}
