//! The verb of a statement: what shall be so.

use super::MainVerb;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::sentence::{Sentence, Token};
use crate::verbal::{OBJECT, reads_as_verb};

/// How many tokens are looked at for a finite verb.
const SUBJECT: usize = 40;

/// The verb of a statement of what shall be so: "churn falls", "the guide has been published", "20 interviews held".
pub(super) fn finite(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let mut relative = false;
    for at in start + 1..sentence.len().min(start + SUBJECT) {
        let token = sentence.at(at);
        if token.taken || token.quoted {
            continue;
        }
        if token.is_break() {
            relative = false;
        }
        let that = token.has(Tag::Relative) && !token.has(Tag::Det);
        let when = token.has(Tag::Because) && !token.tags.any(Tags::of(&[Tag::Prep, Tag::Baseline, Tag::Noun]));
        if that || when || token.has(Tag::Subject) && sentence.before(at).is_word() {
            relative = true;
            continue;
        }
        if relative {
            continue;
        }
        if token.tags.any(Tags::of(&[Tag::Be, Tag::Have, Tag::Modal])) || is_charged(sentence, start, at) {
            return Some(auxiliary(sentence, at));
        }
        if is_finite(sentence, at) {
            return Some(at);
        }
    }
    demanded(sentence, start)
}

/// "All staff to complete the course", "churn to fall to 2%", "results to be published": who or what shall, in the
/// words of minutes.
fn demanded(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let ends = |at: &usize| {
        let token = sentence.at(*at);
        token.is_break() || token.taken || token.tags.any(Tags::of(&[Tag::Prep, Tag::Indefinite]))
    };
    let to = (start + 1..start + PAIR).find(|at| sentence.has(*at, Tag::To))?;
    let verb = to + 1;
    let article = usize::from(sentence.has(start, Tag::Indefinite));
    if (start + article..to).any(|at| ends(&at)) || !reads_as_verb(sentence, verb) || sentence.word(to).len() != 2 {
        return None;
    }
    let everybody = sentence.has(start, Tag::All);
    let somebody = sentence.has(to - 1, Tag::People);
    let moves = VerbClass::UP.with(VerbClass::DOWN).with(VerbClass::MULTIPLY);
    let level = sentence.has(to - 1, Tag::Metric) && sentence.at(verb).verb.is(moves);
    let passive = is_passive(sentence, verb);
    (everybody || somebody || level || passive).then_some(verb)
}

/// "Be published", "be elected": what is done to somebody or something, where that is a verb of its own.
fn is_passive(sentence: &Sentence<'_>, verb: usize) -> bool {
    let begins = sentence.word(verb).as_bytes().get(..3);
    begins.is_some_and(|begins| begins.eq_ignore_ascii_case(b"be ")) && sentence.at(verb).verb.is(VerbClass::WIN)
}

/// "All supervisors to finish the course", "Legal to check the lease": who shall do it, and "to".
fn is_charged(sentence: &Sentence<'_>, start: usize, at: usize) -> bool {
    let deed = sentence.at(at + 1);
    if !sentence.has(at, Tag::To) || !deed.verb.is_verb() || !deed.forms.is(Forms::BASE) || deed.has(Tag::Det) {
        return false;
    }
    let who = at.wrapping_sub(1);
    sentence.has(who, Tag::People) && !sentence.has(who, Tag::Outcome)
        || at == start + 1 && sentence.word_in(who, List::Departments)
}

/// "Ensure every page has alt text", "make sure that the guide is published": the statement that shall come true.
pub(crate) fn ensured(sentence: &Sentence<'_>, verb: &MainVerb) -> Option<MainVerb> {
    if !sentence.lemma_in(verb.at, List::Ensuring) {
        return None;
    }
    let from = verb.at + 1 + usize::from(sentence.has(verb.at + 1, Tag::That));
    let at = finite(sentence, from).filter(|at| *at < verb.end)?;
    Some(MainVerb {
        at,
        class: sentence.at(at).verb,
        from,
        is_command: false,
        is_done: is_done(sentence, at),
        ..*verb
    })
}

/// Behind "has been", "will be", "are": the participle or infinitive, else the auxiliary itself.
fn auxiliary(sentence: &Sentence<'_>, at: usize) -> usize {
    // An infinitive follows "will"; "is" takes none: "the page is fast to load".
    let (mut takes, mut last) = (taken_by(sentence.at(at)), at);
    for next in at + 1..at + 6 {
        let token = sentence.at(next);
        if token.tags.any(AUXILIARY.with(Tags::of(&[Tag::To]))) && !token.taken {
            takes = taken_by(token);
            last = if token.has(Tag::Be) { next } else { last };
        }
        if token.tags.any(Tags::of(&[
            Tag::Be,
            Tag::Have,
            Tag::Modal,
            Tag::Adverb,
            Tag::Not,
            Tag::About,
            Tag::To,
        ])) || token.taken
            || token.has(Tag::Quality) && sentence.word(next).ends_with("ly")
        {
            continue;
        }
        let verb = token.verb.is_verb()
            && token.forms.is(takes)
            && !token
                .tags
                .any(Tags::of(&[Tag::Quality, Tag::AtLeast, Tag::AtMost, Tag::Up, Tag::Down]));
        return if verb { next } else { last };
    }
    last
}

const AUXILIARY: Tags = Tags::of(&[Tag::Be, Tag::Have, Tag::Modal]);

/// The forms that a verb may have behind an auxiliary.
fn taken_by(auxiliary: &Token) -> Forms {
    if auxiliary.tags.any(Tags::of(&[Tag::Modal, Tag::To])) {
        Forms::BASE.with(Forms::PAST).with(Forms::ING)
    } else {
        Forms::PAST.with(Forms::ING)
    }
}

/// How far behind the start the verb of two subjects stands: "sales and marketing agree".
const PAIR: usize = 6;

/// Whether a verb in its form can tell what its subject does: "falls", "has fallen", "teachers know".
pub(crate) fn is_finite(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    if !token.verb.is_verb()
        || token
            .tags
            .any(Tags::of(&[Tag::AtLeast, Tag::AtMost, Tag::Baseline, Tag::Prep]))
    {
        return false;
    }
    let next = sentence.at(at + 1);
    let before = sentence.before(at);
    // "King's Cross": part of a name.
    if token.capital && before.capital && at > sentence.start + 1 && !next.capital {
        return false;
    }
    if moves_subject(sentence, at) {
        return true;
    }
    if token.forms.is(Forms::THIRD) {
        let goes_on = next.is_word()
            && !next.tags.any(Tags::of(&[
                Tag::Due,
                Tag::Because,
                Tag::AtMost,
                Tag::AtLeast,
                Tag::Up,
                Tag::Down,
                Tag::Be,
                Tag::Have,
                Tag::Modal,
                Tag::And,
            ]))
            && !(next.verb.is_verb() && !next.forms.is(Forms::ING) && !next.has(Tag::Noun));
        let noun = token.has(Tag::Noun) && !goes_on && !next.is_number()
            || before.tags.any(Tags::of(&[
                Tag::Det,
                Tag::Own,
                Tag::Prep,
                Tag::Selector,
                Tag::Degree,
                Tag::Quality,
            ]))
            || before.is_number()
            || token.has(Tag::Noun) && before.forms == Forms::ING;
        return !noun;
    }
    if token.forms.is(Forms::PAST) {
        let attribute = before.tags.any(Tags::of(&[Tag::Det, Tag::Own, Tag::Prep, Tag::And]))
            || before.is_number() && next.has(Tag::Noun)
            || is_attribute(sentence, at);
        return !attribute && !token.tags.any(Tags::of(&[Tag::Quality]));
    }
    // "All three stores break even": a plural in front, an object or the end behind.
    let shared = before.has(Tag::Each) && sentence.has(at.wrapping_sub(2), Tag::Plural);
    let paired = (at.saturating_sub(4)..at).any(|at| sentence.has(at, Tag::And)) && before.is_word();
    let plural = before.has(Tag::Plural)
        || shared
        || paired && !token.has(Tag::Noun) && at < sentence.start + PAIR
        || before.tags.any(Tags::of(&[Tag::People]))
        || sentence.word(at.wrapping_sub(1)).ends_with('s');
    token.forms.is(Forms::BASE) && plural && !token.has(Tag::Noun)
        || token.forms.is(Forms::BASE) && plural && (next.tags.any(OBJECT) || next.is_number())
}

/// "Staff turnover falls", "audit findings fall": what moves closes the statement, behind what has a level or several
/// of a kind. A price or pay rises, and "price rises" are things as well.
fn moves_subject(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let next = sentence.at(at + 1);
    let moves = VerbClass::UP.with(VerbClass::DOWN);
    if !token.has(Tag::Noun) || !token.verb.is(moves) || !(next.is_break() || next.taken) {
        return false;
    }
    let before = sentence.before(at);
    let level = token.forms.is(Forms::THIRD) && before.has(Tag::Metric) && !before.has(Tag::Plural);
    let several = token.forms == Forms::BASE && before.has(Tag::Plural);
    (level || several) && !sentence.word_in(at.wrapping_sub(1), List::Prices)
}

/// "Data driven decisions", "customer facing teams": a participle right in front of its noun.
fn is_attribute(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at + 1);
    let closes = |at: usize| {
        let behind = sentence.at(at);
        behind.is_break() || behind.taken || behind.tags.any(Tags::of(&[Tag::Prep, Tag::And, Tag::Be, Tag::Have]))
    };
    let noun = next.tags.any(Tags::of(&[Tag::Plural, Tag::Abstract])) && !next.has(Tag::Prep) && !next.verb.is_verb();
    noun && next.is_word() && !next.taken && closes(at + 2) && !sentence.before(at).has(Tag::Plural)
}

/// Whether the verb of a statement tells that something is finished.
pub(super) fn is_done(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    token.verb.is_verb() && token.forms.is(Forms::PAST) && !token.has(Tag::Be) || is_passive(sentence, at)
}
