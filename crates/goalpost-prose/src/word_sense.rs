//! Words that judge elsewhere and mean something else where they stand: "a writing prompt", "to secure a loan", "good
//! or outstanding" as the marks of a test.

use crate::clause::Part;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::Parts;
use crate::sentence::Sentence;

/// Whether nothing is judged by the word at a token.
pub(crate) fn is_other(parts: &Parts<'_, '_>, at: usize) -> bool {
    let sentence = parts.sentence;
    is_thing(sentence, at)
        || is_infinitive(sentence, at)
        || is_gerund(sentence, at)
        || is_mark(parts, at)
        || is_term(sentence, at)
        || is_title(sentence, at)
        || is_condition(parts, at)
        || is_kept_current(parts, at)
}

/// "A writing prompt", "a bedtime routine", "for the poor": a noun, as nothing that it could describe follows.
fn is_thing(sentence: &Sentence<'_>, at: usize) -> bool {
    let word = sentence.word(at);
    let behind = sentence.at(at + 1);
    let closes = behind.is_break()
        || behind.taken
        || behind
            .tags
            .any(Tags::of(&[Tag::Prep, Tag::Or, Tag::And, Tag::Indefinite]));
    let before = sentence.before(at);
    let people = before.has(Tag::Det) && sentence.word_in(at, List::Collective);
    let described = (before.is_word() || before.is_number())
        && at > sentence.start
        && !before
            .tags
            .any(Tags::of(&[Tag::Be, Tag::Adverb, Tag::Degree, Tag::Plural]));
    let object = described && !before.verb.is(VerbClass::BECOME.with(VerbClass::KEEP));
    let noun = object && sentence.word_in(at, List::AlsoNouns);
    let channel = word == "stable" && before.tags.any(Tags::of(&[Tag::Of, Tag::To, Tag::On, Tag::In]));
    closes && (people || noun || channel || word == "fair" && is_market(sentence, at))
}

/// "Sell at the fair", "a book fair", "the jobs fair": where things are shown and sold. "Keep prices fair" tells how
/// they shall be.
fn is_market(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = sentence.before(at);
    let article = Tags::of(&[Tag::Det, Tag::Indefinite, Tag::Own]);
    if before.tags.any(article) {
        return true;
    }
    let judges = Tags::of(&[
        Tag::Be,
        Tag::Adverb,
        Tag::Degree,
        Tag::Quality,
        Tag::Subject,
        Tag::And,
        Tag::Or,
    ]);
    let made = VerbClass::BECOME.with(VerbClass::KEEP).with(VerbClass::VAGUE);
    let head = sentence.at(sentence.start);
    let named = sentence.any(at.wrapping_sub(2), article) || before.capital && sentence.at(at).capital;
    let put = head.verb.is(made) || !head.verb.is_verb();
    before.is_word() && at > sentence.start + 1 && named && !before.tags.any(judges) && !put
}

/// "… to secure a loan", "will articulate five sounds".
fn is_infinitive(sentence: &Sentence<'_>, at: usize) -> bool {
    let led = sentence.before(at).tags.any(Tags::of(&[Tag::To, Tag::Modal])) && !sentence.before(at).has(Tag::Be);
    let behind = sentence.at(at + 1);
    let object = behind.is_word() && !behind.tags.any(Tags::of(&[Tag::And, Tag::Prep])) || behind.is_number();
    led && object && sentence.verb(at, VerbClass::all(), Forms::BASE)
}

/// "Finish refreshing the sign", "by directly engaging schools": the deed.
fn is_gerund(sentence: &Sentence<'_>, at: usize) -> bool {
    if !sentence.verb(at, VerbClass::all(), Forms::ING) {
        return false;
    }
    let before = at.wrapping_sub(1);
    let goes_on = sentence.lemma_in(before, List::Aspects);
    let manner = sentence.word(before).ends_with("ly")
        && sentence.before(before).tags.any(Tags::of(&[Tag::Prep, Tag::Means]))
        && sentence.has(at + 1, Tag::Plural);
    goes_on || manner
}

/// "Score good or outstanding", "proficient/distinguished": two marks of a test, beside a number.
fn is_mark(parts: &Parts<'_, '_>, at: usize) -> bool {
    let sentence = parts.sentence;
    let mark = |at: usize| sentence.word_in(at, List::Ratings);
    let joins = |at: usize| sentence.any(at, Tags::of(&[Tag::And, Tag::Or])) || sentence.mark(at, '/');
    let beside = |joint: usize, other: usize| joins(joint) && mark(other);
    let paired = beside(at + 1, at + 2) || at > 1 && beside(at - 1, at - 2);
    // "Good or Outstanding": the names of two marks.
    let capital = |at: usize| sentence.at(at).capital && at > sentence.start;
    let named = || {
        let other = if joins(at + 1) { at + 2 } else { at.wrapping_sub(2) };
        capital(at) && (capital(other) || sentence.word(other).eq_ignore_ascii_case("better"))
            || capital(other) && sentence.word(at).eq_ignore_ascii_case("better")
    };
    mark(at) && paired && (!parts.amounts.is_empty() || named())
}

/// "All outstanding complaints", "62 outstanding files", "a successful launch", "the highest balance": which of them, or that it was done.
fn is_term(sentence: &Sentence<'_>, at: usize) -> bool {
    let thing = || object::read(sentence, at + 1, sentence.len());
    let is = |thing: &Object, tag: Tag| thing.exists && sentence.has(thing.head, tag);
    match sentence.word(at) {
        "outstanding" => {
            let thing = thing();
            let all = sentence.has(at.wrapping_sub(1), Tag::All) || sentence.before(at).is_number();
            all && is(&thing, Tag::Plural) || sentence.word_in(thing.head, List::Matters)
        }
        "successful" => is(&thing(), Tag::Deed),
        _ => sentence.word_in(at, List::Superlatives) && !sentence.before(at).has(Tag::Det) && thing().is_metric,
    }
}

/// "Bright Young Minds: visit 12 schools": the title of what follows.
fn is_title(sentence: &Sentence<'_>, at: usize) -> bool {
    let capital = |at: &usize| sentence.at(*at).is_word() && sentence.at(*at).capital;
    let end = (at..at + 5).find(|at| !capital(at));
    end.is_some_and(|end| end > at + 1 && sentence.mark(end, ':'))
}

/// "If we need more time": when it is done, and not how.
fn is_condition(parts: &Parts<'_, '_>, at: usize) -> bool {
    let sentence = parts.sentence;
    let clause = parts.clauses.part(at) == Part::Because && sentence.has(at, Tag::Degree);
    let opens = |at: usize| sentence.word_in(at, List::Conditions);
    clause
        && (parts.clauses.start..at)
            .rev()
            .take(8)
            .any(|at| opens(at) && !sentence.at(at).code)
}

/// "Keep the calendar up to date": what is done again and again, and can be seen.
pub(crate) fn is_kept_current(parts: &Parts<'_, '_>, at: usize) -> bool {
    let sentence = parts.sentence;
    if !sentence.word_in(at, List::Current) {
        return false;
    }
    let kept = |at: usize| sentence.lemma_in(at, List::Keeping);
    let verbs = &parts.clauses.verbs;
    let verb = verbs.iter().rev().find(|verb| verb.from <= at);
    verb.is_some_and(|verb| kept(verb.at) && verb.at + 1 < at)
}
