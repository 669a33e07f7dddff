//! Times that something is compared with: "more visitors than in 2023", "up on 2024". They bound nothing, whether they
//! are over or not.

use goalpost_values::Day;

use super::DeadlineKind;
use super::due::Found;
use crate::lexicon::{Tag, Tags};
use crate::sentence::{Sentence, Shape};

/// Whether a date whose words start at a token is only what something is compared with.
pub(super) fn is_compared(sentence: &Sentence<'_>, today: Day, at: usize, found: &Found) -> bool {
    if at <= sentence.start {
        return false;
    }
    let is_over = || found.deadline.day.is_some_and(|day| day < today);
    is_behind_than(sentence, at, found)
        || is_on_period(sentence, at, found.end)
        || is_of_start(sentence, at, found.end)
        || is_over() && (is_told_of(sentence, at, found.end) || is_one_over(sentence, at, found.end))
}

/// "Than in 2025", "more than 2025", "as many as at Easter".
fn is_behind_than(sentence: &Sentence<'_>, at: usize, found: &Found) -> bool {
    let before = sentence.before(at);
    if !before.is_word() {
        return false;
    }
    // "More than 3 weeks from now" is no comparison.
    let counted = sentence.at(at).is_number() && found.deadline.kind == DeadlineKind::Relative;
    let ends = |word: &str| {
        let text = sentence.word(at - 1);
        let from = text.len().checked_sub(word.len());
        let last = from.and_then(|from| text.get(from..));
        last.is_some_and(|last| last.eq_ignore_ascii_case(word))
            && from.is_some_and(|from| from == 0 || text.as_bytes().get(from - 1) == Some(&b' '))
    };
    ends("than") && !counted || ends("as") && sentence.has(at, Tag::Prep)
}

/// "Up on 2024", "sales up 10% on March": what lasts so long is what happens in it, and "on" it is what comes beside it.
fn is_on_period(sentence: &Sentence<'_>, at: usize, end: usize) -> bool {
    if !sentence.has(at, Tag::On) || sentence.at(at).span.len() != 2 || end != at + 2 {
        return false;
    }
    let moved = || {
        let near = at.saturating_sub(3).max(sentence.start)..at;
        let moves = |at: usize| {
            sentence.any(at, Tags::of(&[Tag::Up, Tag::Down, Tag::Percent]))
                || sentence.number(at).is_some_and(|number| number.shape == Shape::Percent)
        };
        near.into_iter().any(moves)
    };
    is_year(sentence, at + 1) || (sentence.has(at + 1, Tag::MonthName) || sentence.at(at + 1).code) && moved()
}

/// "From 40 in 2025 to 60", "from 40 members in 2025 to 60": when it started.
fn is_of_start(sentence: &Sentence<'_>, at: usize, end: usize) -> bool {
    if !sentence.has(end, Tag::Target) || !sentence.has(at, Tag::In) {
        return false;
    }
    let number = if sentence.before(at).is_number() {
        at - 1
    } else {
        at.saturating_sub(2)
    };
    let origins = Tags::of(&[Tag::Origin, Tag::Baseline]);
    number > sentence.start && sentence.at(number).is_number() && sentence.any(number - 1, origins)
}

/// "3,000 visitors (2025: 2,400)", "from 41% (2025) to 50%", "revenue beats 2025": what was so in it.
fn is_told_of(sentence: &Sentence<'_>, at: usize, end: usize) -> bool {
    if !is_year(sentence, at) || end != at + 1 {
        return false;
    }
    let noted = sentence.mark(at - 1, '(') || sentence.mark(at - 1, '[');
    let level = sentence.mark(end, ':') || sentence.has(end + 1, Tag::Target);
    noted && level || sentence.before(at).verb.is_verb()
}

/// "Grow sales 10% over 2025".
fn is_one_over(sentence: &Sentence<'_>, at: usize, end: usize) -> bool {
    sentence.word(at).eq_ignore_ascii_case("over") && end == at + 2 && is_year(sentence, at + 1)
}

/// A year without its month.
fn is_year(sentence: &Sentence<'_>, at: usize) -> bool {
    let number = sentence.number(at);
    number.is_some_and(|number| number.digits == 4 && number.shape == Shape::Plain && !number.marked)
}
