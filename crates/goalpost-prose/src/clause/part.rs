//! What follows the main verb: other main verbs, means, purposes, conditions.

use super::{Clauses, Part, verb};
use crate::lexicon::{Forms, Tag, Tags};
use crate::sentence::{Kind as TokenKind, Sentence};
use crate::verbal::{OBJECT, is_in_title, reads_as_verb};

/// Gives every token behind the head its part, and finds the other main verbs.
pub(super) fn parts(sentence: &Sentence<'_>, clauses: &mut Clauses, from: usize) {
    let mut part = Part::Main;
    let mut outer = Part::Main;
    for at in from..sentence.len() {
        let token = sentence.at(at);
        if sentence.mark(at, '(') {
            outer = part;
            part = Part::Remark;
        } else if sentence.mark(at, ')') {
            part = outer;
        } else if !token.taken && !token.quoted && part != Part::Remark {
            if starts_main(sentence, clauses, at, part) && !clauses.verbs.is_empty() {
                part = Part::Main;
                clauses.verbs.push(verb(sentence, at, at, true));
            } else if sentence.mark(at, ';') {
                part = Part::Main;
            } else if let Some(next) = opened(sentence, clauses, at, part) {
                part = next;
            }
        }
        if let Some(slot) = clauses.parts.get_mut(at) {
            *slot = part;
        }
    }
}

/// Whether a main verb stands here, joined to the one before: ", write", "and train", "; be".
fn starts_main(sentence: &Sentence<'_>, clauses: &Clauses, at: usize, part: Part) -> bool {
    if !sentence.at(at).verb.is_verb() {
        return false;
    }
    let before = sentence.before(at);
    let joined = before.has(Tag::And)
        || before.has(Tag::Or)
        || matches!(before.kind, TokenKind::Mark(',' | ';' | '+' | '—' | '–' | '.' | '/'));
    let adverb = before.has(Tag::Adverb) && sentence.at(at.wrapping_sub(2)).has(Tag::And);
    // "To learn to sew and to do macramé": told the same way again.
    let again = before.has(Tag::To)
        && sentence.at(at.wrapping_sub(2)).has(Tag::And)
        && clauses
            .verbs
            .last()
            .is_some_and(|verb| sentence.has(verb.at + 1, Tag::To));
    if !(joined || adverb || again) {
        return false;
    }
    let token = sentence.at(at);
    if is_last_deed(sentence, clauses, at) && part == Part::Main {
        return true;
    }
    if is_in_title(sentence, at) {
        return false;
    }
    // "Be flexible and open to change".
    if sentence.has(at + 1, Tag::To) && sentence.any(at.wrapping_sub(2), Tags::of(&[Tag::Quality])) {
        return false;
    }
    // "… and start jogging": not "… at the start".
    let starts = token.has(Tag::Start) && sentence.at(at + 1).forms.is(Forms::ING);
    if token.has(Tag::Noun) && !again && !starts {
        let next = sentence.at(at + 1);
        // "draft, review and publish the guide": verbs in a row.
        let in_row = clauses.verbs.last().is_some_and(|verb| verb.at + 2 == at)
            && sentence.at(at.wrapping_sub(2)).forms.is(Forms::BASE)
            && (next.has(Tag::And) || next.kind == TokenKind::Mark(','));
        if in_row {
            return true;
        }
        let amount = sentence.compares(at + 1) && closes(sentence, at + 2);
        // "Test and release version 2": a thing that its number names, and which both verbs act on.
        let numbered = next.has(Tag::Numbered) && sentence.at(at + 2).is_number();
        if !(numbered || next.tags.any(OBJECT) || next.is_number() || amount || is_name_or_adjective(sentence, at + 1))
        {
            return false;
        }
    }
    // "A pilates/spin/boxing certificate": one of several words.
    // And "/search" is a path.
    if before.kind == TokenKind::Mark('/') && (!before.spaced && !token.capital || before.spaced && !token.spaced) {
        return false;
    }
    let comma = before.kind == TokenKind::Mark(',') || sentence.at(at.wrapping_sub(2)).kind == TokenKind::Mark(',');
    let open = match part {
        Part::Main => true,
        Part::Purpose | Part::Relative | Part::Because => comma && part != Part::Because || has_number(sentence, at),
        _ => has_number(sentence, at) || comma,
    };
    (again && token.forms.is(Forms::BASE) || open && (starts || reads_as_verb(sentence, at)))
        && !token.tags.any(Tags::of(&[Tag::Prep, Tag::AtLeast, Tag::AtMost]))
        && (starts || !token.has(Tag::Baseline))
}

/// Whether nothing of a clause follows.
fn closes(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    token.is_break() || token.taken || token.has(Tag::Prep)
}

/// "Spend wisely and save": a deed without an object, at the end.
fn is_last_deed(sentence: &Sentence<'_>, clauses: &Clauses, at: usize) -> bool {
    let token = sentence.at(at);
    let plain = !token.tags.any(Tags::of(&[
        Tag::Noun,
        Tag::Quality,
        Tag::Degree,
        Tag::Stands,
        Tag::Selector,
        Tag::Adverb,
    ]));
    let commands = clauses
        .verbs
        .last()
        .is_some_and(|verb| verb.is_command && verb.at + 2 < at);
    let ends = at + 1 >= sentence.len() || sentence.mark(at + 1, '.');
    commands
        && ends
        && plain
        && token.forms.is(Forms::BASE)
        && !token.forms.is(Forms::PAST)
        && sentence.before(at).has(Tag::And)
}

/// "… and leave Norway", "… and support local artists": behind a noun neither a name nor an adjective stands, so the
/// word in front of it is a verb.
fn is_name_or_adjective(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let noun = sentence.at(at + 1);
    let name = token.capital && !token.code && !sentence.before(at).capital && token.is_word();
    let adjective = token.tags.any(Tags::of(&[Tag::Selector, Tag::Quality])) && !token.has(Tag::Noun);
    let behind = noun.is_word() && !noun.tags.any(Tags::of(&[Tag::Prep, Tag::And, Tag::Be, Tag::Have]));
    name || adjective && behind
}

/// Whether an amount stands in the next words.
fn has_number(sentence: &Sentence<'_>, at: usize) -> bool {
    (at..at + 10)
        .take_while(|at| !matches!(sentence.at(*at).kind, TokenKind::Mark('\0' | ';')))
        .any(|at| sentence.at(at).is_number() && !sentence.at(at).taken)
}

/// What a word is one of that opens a part.
const OPENING: Tags = Tags::of(&[
    Tag::Aside,
    Tag::Means,
    Tag::Purpose,
    Tag::To,
    Tag::Because,
    Tag::Relative,
]);

/// The part that a word opens.
fn opened(sentence: &Sentence<'_>, clauses: &Clauses, at: usize, part: Part) -> Option<Part> {
    let token = sentence.at(at);
    if !token.tags.any(OPENING) {
        return None;
    }
    let next = sentence.at(at + 1);
    let gerund = next.forms.is(Forms::ING) || (next.has(Tag::Adverb) && sentence.at(at + 2).forms.is(Forms::ING));
    let headed = !clauses.verbs.is_empty();
    if token.has(Tag::Aside) && (gerund || next.tags.any(OBJECT) || next.has(Tag::Metric) || next.is_word()) {
        return Some(Part::Aside);
    }
    if token.has(Tag::Means) && headed {
        let number = next.is_number() || next.has(Tag::About) || next.has(Tag::Percent) || next.has(Tag::Fraction);
        let by = token.has(Tag::Delta);
        if gerund || !by && !is_bound_with(sentence, at) && part == Part::Main {
            return Some(Part::Means);
        }
        if by && !number && next.is_word() && next.has(Tag::Noun) {
            return None;
        }
    }
    if token.has(Tag::Purpose) && headed && !token.has(Tag::To) {
        return Some(Part::Purpose);
    }
    let infinitive = token.has(Tag::To) && reads_as_verb(sentence, at + 1) && !sentence.at(at + 1).has(Tag::Noun);
    if infinitive && headed && clauses.verbs.last().is_some_and(|verb| at > verb.at + 1) {
        return Some(Part::Purpose);
    }
    if token.has(Tag::Because) && headed && !token.has(Tag::Prep) && !token.has(Tag::Baseline) {
        return Some(Part::Because);
    }
    (token.has(Tag::Relative) && !token.has(Tag::Det) && part == Part::Main && sentence.before(at).is_word())
        .then_some(Part::Relative)
}

/// "with" that tells what something has, not by what means: behind "start", "deal", "tenants"; and "through" what is
/// not counted.
fn is_bound_with(sentence: &Sentence<'_>, at: usize) -> bool {
    if sentence.at(at).has(Tag::Scope) {
        return sentence.before(at).tags.any(Tags::of(&[Tag::People, Tag::Outcome]));
    }
    // "… through 4 interviews": what is counted is the means.
    !sentence.at(at + 1).is_number() || sentence.at(at + 1).taken
}
