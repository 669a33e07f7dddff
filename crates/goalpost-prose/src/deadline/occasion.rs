//! Occasions: what everybody concerned knows the day of, although no calendar names it.

use super::scope::Scope;
use crate::lexicon::{List, Tag, Tags};
use crate::object;
use crate::sentence::{Sentence, Shape};

/// "before the village fete", "ahead of the Paris show", "before 30": what closes the phrase behind a word that means
/// nothing but earlier. Its end.
pub(super) fn before(sentence: &Sentence<'_>, at: usize, start: usize) -> Option<usize> {
    if !sentence.has(at, Tag::StrictlyBefore) {
        return None;
    }
    // An age.
    if let Some(number) = sentence.number(start) {
        let aged = number.shape == Shape::Plain && number.digits == 2 && number.suffix.is_none();
        return (aged && start == at + 1 && sentence.at(start + 1).is_break()).then_some(start + 1);
    }
    let told = sentence.any(at + 1, Tags::of(&[Tag::Det, Tag::Own]));
    let thing = object::read(sentence, start, sentence.len());
    let behind = sentence.at(thing.end);
    let over = behind.has(Tag::Be) && sentence.word_in(thing.end + 1, List::Done);
    if told && over {
        return Some(thing.end + 2);
    }
    let closes = behind.is_break() || behind.taken || behind.tags.any(Tags::of(&[Tag::In, Tag::Of]));
    let others = Tags::of(&[Tag::People, Tag::Outcome, Tag::Metric, Tag::Abstract, Tag::Plural]);
    // "Before certification" tells of one, too.
    let once = sentence.any(thing.head, Tags::of(&[Tag::Deed, Tag::Event, Tag::Credential])) && thing.head == start;
    ((told || once) && closes && thing.exists && !sentence.any(thing.head, others)).then_some(thing.end)
}

/// "No later than 14 days after the judgment", "in the first 48 hours after the launch": so long behind what everybody
/// concerned knows. Its end.
pub(super) fn after(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let first = sentence.has(at, Tag::In) && (at + 1..at + 3).any(|at| sentence.has(at, Tag::Ordinal));
    let later = sentence.has(at, Tag::Due);
    if !first && !later {
        return None;
    }
    let timed = Tags::of(&[Tag::UnitTime, Tag::Day, Tag::Week, Tag::Month]);
    let unit = (at + 2..at + 5).find(|at| sentence.any(*at, timed))?;
    let counted = (at + 1..unit).any(|at| sentence.at(at).is_number());
    if !first && !counted {
        return None;
    }
    let behind = sentence.word_in(unit + 1, List::After);
    let start = unit + 2 + usize::from(sentence.any(unit + 2, Tags::of(&[Tag::Det, Tag::Own])));
    let thing = object::read(sentence, start, sentence.len());
    (behind && thing.exists).then_some(thing.end)
}

/// "this half-term", "during the batch", "within the quarter": a stretch that runs when the goal is set. Its end.
pub(super) fn running(sentence: &Sentence<'_>, scope: &Scope, at: usize) -> Option<usize> {
    // No number begins such words.
    if !sentence.at(at).is_word() {
        return None;
    }
    // "In the next budget cycle".
    let next = sentence.has(at, Tag::In)
        && sentence.any(at + 1, Tags::of(&[Tag::Det]))
        && sentence.any(at + 2, Tags::of(&[Tag::Next]));
    // "Over the next two terms", "in the next 3 matches".
    let spans = sentence.has(at, Tag::SpanOf) && sentence.any(at + 1, Tags::of(&[Tag::Det, Tag::Own]));
    let counted = spans && sentence.has(at + 2, Tag::Next) && sentence.at(at + 3).is_number();
    if counted && !scope.is_standing && sentence.has(at + 4, Tag::Event) && sentence.has(at + 4, Tag::Plural) {
        let behind = sentence.at(at + 5);
        return (behind.is_break() || behind.taken).then_some(at + 5);
    }
    if next && !scope.is_standing {
        let word = (at + 3..at + 6).find(|at| is_stretch(sentence, *at))?;
        let behind = sentence.at(word + 1);
        return (behind.is_break() || behind.taken).then_some(word + 1);
    }
    let this = sentence.any(at, Tags::of(&[Tag::This, Tag::Next]));
    let during = sentence.word_in(at, List::During) && sentence.word(at + 1) == "the";
    if !(this || during) || scope.is_standing || scope.is_of_noun(sentence, at) {
        return None;
    }
    let word = if this { at + 1 } else { at + 2 };
    let behind = sentence.at(word + 1);
    let closes = behind.is_break() || behind.taken || behind.has(Tag::Prep);
    let season = || this && sentence.word_in(word, List::Seasons);
    (closes && (season() || is_stretch(sentence, word))).then_some(word + 1)
}

/// "Quarter", "batch": a stretch of time, whoever knows its days.
fn is_stretch(sentence: &Sentence<'_>, at: usize) -> bool {
    let half = || sentence.has(at, Tag::HalfYear) || sentence.word(at) == "half";
    sentence.has(at, Tag::Quarter) || half() || sentence.word_in(at, List::Stretches)
}

/// "in spring", "over the summer", "throughout the entire year", "in the first year": a time that is known without a
/// number. Its end.
pub(super) fn during(sentence: &Sentence<'_>, scope: &Scope, at: usize) -> Option<usize> {
    let long = sentence.has(at, Tag::SpanOf) && !sentence.has(at, Tag::For);
    if !long || scope.is_standing || scope.is_of_noun(sentence, at) {
        return None;
    }
    let mut word = at + 1;
    let theirs = sentence.word_in(word, List::Theirs);
    while !theirs && sentence.any(word, Tags::of(&[Tag::Det, Tag::Own, Tag::All, Tag::Ordinal])) && word < at + 4 {
        word += 1;
    }
    let told = word > at + 1;
    let behind = sentence.at(word + 1);
    let year = sentence
        .number(word + 2)
        .is_some_and(|number| number.digits == 4 && !number.marked);
    let season = sentence.word_in(word, List::Seasons);
    if behind.has(Tag::Of) && year && season {
        return Some(word + 3);
    }
    let closes = behind.is_break() || behind.taken;
    // "Over a weekend" may be any.
    let known = told && !sentence.before(word).has(Tag::Indefinite) && sentence.word_in(word, List::KnownTimes);
    let whole = sentence.any(word - 1, Tags::of(&[Tag::All, Tag::Ordinal]))
        && sentence.any(word, Tags::of(&[Tag::Month, Tag::Quarter, Tag::Year]));
    (closes && (season || known || whole && told)).then_some(word + 1)
}
