//! Two statements in one sentence: "the old site is switched off and the new one is live".

use crate::clause::{ensured, is_finite};
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::reading::Parts;
use crate::sentence::{Kind as TokenKind, Sentence};
use crate::verbal::reads_as_verb;

/// Where a second statement starts behind the verb of the first.
pub(crate) fn second_clause(parts: &Parts<'_, '_>) -> Option<usize> {
    let sentence = parts.sentence;
    let head = parts.clauses.verbs.first()?;
    let first = if head.is_command {
        ensured(sentence, head)?
    } else {
        *head
    };
    // "Ensure that …": all of it stands behind "that".
    let part = parts.clauses.part(first.at);
    (first.at + 1..sentence.len()).find_map(|joint| {
        if parts.clauses.part(joint) != part || !joins(sentence, joint) {
            return None;
        }
        let rest = joint + 1;
        let apart =
            has_own_subject(sentence, rest, is_headline(sentence, first.at)) && !is_result(sentence, first.at, rest);
        (apart || goes_on(sentence, first.at, joint)).then_some(rest)
    })
}

/// "and", or a mark that parts two statements.
fn joins(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let mark = token.kind == TokenKind::Mark(';');
    !token.taken && (token.has(Tag::And) || mark)
}

/// "Review completed and findings fixed": participles without an auxiliary, as headlines have them.
fn is_headline(sentence: &Sentence<'_>, verb: usize) -> bool {
    let auxiliary = Tags::of(&[Tag::Be, Tag::Have, Tag::Modal, Tag::Adverb, Tag::Not]);
    sentence.at(verb).forms == Forms::PAST && !sentence.any(verb.wrapping_sub(1), auxiliary)
}

/// How many words a subject may have.
const SUBJECT: usize = 10;

/// "… and the staff handbook is moved": a subject and its verb.
fn has_own_subject(sentence: &Sentence<'_>, rest: usize, headline: bool) -> bool {
    let points = Tags::of(&[
        Tag::Pronoun,
        Tag::This,
        Tag::Subject,
        Tag::Relative,
        Tag::Because,
        Tag::Be,
        Tag::Have,
        Tag::Modal,
        Tag::Not,
    ]);
    let refers = sentence.word_in(rest, List::Theirs);
    let opens = sentence.at(rest).is_word() || sentence.at(rest).is_number();
    if sentence.any(rest, points) || refers || !opens || reads_as_verb(sentence, rest) {
        return false;
    }
    let others = Tags::of(&[
        Tag::And,
        Tag::Or,
        Tag::Relative,
        Tag::Because,
        Tag::Purpose,
        Tag::Aside,
        Tag::To,
    ]);
    let in_subject = |at: &usize| {
        let token = sentence.at(*at);
        (token.is_word() || token.is_number() || token.has(Tag::Percent)) && !token.tags.any(others)
    };
    let auxiliary = Tags::of(&[Tag::Be, Tag::Have, Tag::Modal]);
    let again = headline && !sentence.verb(rest, VerbClass::all(), Forms::PAST);
    let tells = |at: usize| {
        let bare = sentence.at(at).forms == Forms::PAST && !again && !sentence.mark(rest - 1, ';');
        sentence.any(at, auxiliary) || is_finite(sentence, at) && !bare
    };
    let mut behind = (rest + 1..rest + SUBJECT).take_while(in_subject);
    behind.any(|at| tells(at) && !sentence.at(at).taken)
}

/// "The portal is launched and 90% of users log in": what comes of the same thing.
fn is_result(sentence: &Sentence<'_>, first: usize, rest: usize) -> bool {
    sentence.verb(first, VerbClass::COMPLETE, Forms::PAST) && sentence.at(rest).is_number()
}

/// "… and is no longer a bottleneck", "keeps engaging and grows": the same subject, and another verb in the form of the
/// first.
fn goes_on(sentence: &Sentence<'_>, first: usize, joint: usize) -> bool {
    let verb = (joint + 1..joint + 3).find(|at| !sentence.has(*at, Tag::Adverb));
    let third = |at: usize| sentence.verb(at, VerbClass::all(), Forms::THIRD) && !sentence.has(at, Tag::Noun);
    // "Understands, supports and promotes our mission": one object for all of them.
    let acted_on =
        (first + 1..joint).any(|at| sentence.at(at).is_word() && !sentence.verb(at, VerbClass::all(), Forms::THIRD));
    let twice = |verb: usize| sentence.has(verb, Tag::Be) && sentence.has(first, Tag::Be);
    verb.is_some_and(|verb| third(verb) && third(first) && acted_on && !twice(verb))
}
