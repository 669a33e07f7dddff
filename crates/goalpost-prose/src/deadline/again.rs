//! What comes again without a rhythm that a calendar knows: "most evenings", "each payday", "after every match", "at
//! bedtime", "on the first Monday of the month".

use super::recurring::Cadence;
use crate::lexicon::{Forms, List, Tag, Tags};
use crate::reading::Kind;
use crate::sentence::Sentence;

/// A cadence that has no schedule, as nobody can tell its days.
fn cadence(from: usize, end: usize, counts_times: bool) -> Cadence {
    Cadence {
        from,
        end,
        schedule: None,
        counts_times,
    }
}

/// A cadence whose words start at a token.
pub(super) fn at(sentence: &Sentence<'_>, at: usize, kind: Kind, own: bool) -> Option<Cadence> {
    if sentence.has(at, Tag::Weekday) {
        return nth_weekday(sentence, at, kind, own);
    }
    if kind != Kind::Habit || !sentence.at(at).is_word() {
        return None;
    }
    most(sentence, at)
        .or_else(|| anchored(sentence, at))
        .or_else(|| placed(sentence, at))
}

/// "Most evenings", "most days": more often than not, and nobody knows on which.
fn most(sentence: &Sentence<'_>, at: usize) -> Option<Cadence> {
    let days = Tags::of(&[Tag::Day, Tag::PartOfDay, Tag::Week, Tag::Month]);
    let several = sentence.has(at, Tag::Quantity) && sentence.any(at + 1, days) && is_several(sentence, at + 1);
    if !several || !sentence.word(at).eq_ignore_ascii_case("most") {
        return None;
    }
    let behind = sentence.at(at + 2);
    // "Most days off are planned": some days, and no time.
    let closes = behind.is_break()
        || behind.taken
        || behind.tags.any(Tags::of(&[Tag::Prep, Tag::And, Tag::Subject]))
            && !sentence.word(at + 2).eq_ignore_ascii_case("off");
    closes.then(|| cadence(at, at + 2, false))
}

/// "At bedtime", "before breakfast": a part of any day, as no article tells of which. Where other words tell the days of
/// a habit, it only tells their hour.
pub(super) fn part_of_day(sentence: &Sentence<'_>) -> Option<Cadence> {
    let is_part = |at: usize| sentence.has(at, Tag::PartOfDay) && !sentence.at(at).taken && !is_several(sentence, at);
    let is_placed = |at: usize| sentence.word(at).eq_ignore_ascii_case("at") || sentence.word_in(at, List::Anchors);
    let closes = |at: usize| {
        let behind = sentence.at(at);
        behind.is_break() || behind.taken || behind.tags.any(Tags::of(&[Tag::Prep, Tag::And]))
    };
    let part = (sentence.start + 1..sentence.len()).find(|at| is_part(*at) && closes(at + 1) && is_placed(at - 1))?;
    Some(Cadence {
        schedule: Some("day".to_owned()),
        ..cadence(part - 1, part + 1, false)
    })
}

/// Whether a word for a time is a plural.
fn is_several(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.word(at).ends_with('s')
}

/// "The first Monday of the month", "the last Friday of every quarter".
fn nth_weekday(sentence: &Sentence<'_>, at: usize, kind: Kind, own: bool) -> Option<Cadence> {
    let of = sentence.has(at + 1, Tag::Of) || sentence.has(at + 1, Tag::In);
    let every = Tags::of(&[Tag::Det, Tag::Each, Tag::Every]);
    let period = Tags::of(&[Tag::Month, Tag::Quarter, Tag::HalfYear, Tag::Year]);
    let counted = sentence.any(at.wrapping_sub(1), WHICH) || sentence.before(at).is_number();
    if !of || !counted || !sentence.any(at + 2, every) || !sentence.any(at + 3, period) {
        return None;
    }
    let told = || of_several(sentence, cadence(at - 1, at + 4, true));
    (own || matches!(kind, Kind::Habit | Kind::Expectation)).then(told)
}

/// "The 1st and 15th of every month", "the first and third Monday of each month", "every day except Sunday": no schedule
/// has two such days, or leaves one out, and half of what is said would be another rhythm.
pub(super) fn of_several(sentence: &Sentence<'_>, told: Cadence) -> Cadence {
    let and = match told.from.checked_sub(1) {
        // "The 1st and 15th of" stands in front of "every".
        Some(of) if sentence.has(of, Tag::Of) => of.checked_sub(2),
        and => and,
    };
    let which = |at: usize| sentence.at(at).is_number() || sentence.any(at, WHICH);
    let first = and
        .filter(|and| sentence.has(*and, Tag::And))
        .and_then(|and| and.checked_sub(1))
        .filter(|first| which(*first) && *first >= sentence.start);
    let except = sentence.word_in(told.end, List::Excepting);
    match first {
        Some(from) => Cadence {
            from,
            schedule: None,
            ..told
        },
        None if except => Cadence {
            end: (told.end + 2).min(sentence.len()),
            schedule: None,
            ..told
        },
        None => told,
    }
}

/// "On the 15th of the month", "the last working day of the quarter": where in each of them a habit has its place.
fn placed(sentence: &Sentence<'_>, at: usize) -> Option<Cadence> {
    let period = Tags::of(&[Tag::Month, Tag::Quarter, Tag::Year]);
    let of = sentence.has(at, Tag::Of) && sentence.has(at + 1, Tag::Det);
    if !of || !sentence.any(at + 2, period) {
        return None;
    }
    let tells = |at: &usize| sentence.at(*at).is_number() || sentence.any(*at, WHICH);
    let near = at.saturating_sub(3).max(sentence.start)..at;
    Some(cadence(near.rev().find(tells)?, at + 3, true))
}

/// What tells which day of a month it is: "first", "last".
const WHICH: Tags = Tags::of(&[Tag::Ordinal, Tag::Selector]);

/// "Before leaving work", "after waking up": what a habit hangs on, which comes again and again.
fn anchored(sentence: &Sentence<'_>, at: usize) -> Option<Cadence> {
    let next = sentence.at(at + 1);
    (sentence.word_in(at, List::Anchors) && next.is_word() && !next.taken && next.forms.is(Forms::ING))
        .then(|| cadence(at, at + 2, false))
}

/// "Before every shower", "each payday", "every time somebody falls": whatever comes again. `at` is "each", `next` what
/// comes.
pub(super) fn each(sentence: &Sentence<'_>, at: usize, next: usize, kind: Kind, own: bool) -> Option<Cadence> {
    let token = sentence.at(next);
    if !token.is_word() || !(own || matches!(kind, Kind::Habit | Kind::Expectation)) {
        return None;
    }
    let before = sentence.before(at);
    let habit = kind == Kind::Habit;
    // "On every interview panel" is about the panel, and "in every report" no time.
    let behind = sentence.at(next + 1);
    let named = || token.has(Tag::Event) && (behind.is_break() || behind.taken || behind.has(Tag::Prep));
    let placed = before.has(Tag::In) && !sentence.word(at.wrapping_sub(1)).eq_ignore_ascii_case("in");
    let known = || sentence.word_in(next, List::Stretches) || sentence.word_in(next, List::Occurrences);
    let anchored = at > sentence.start && sentence.word_in(at - 1, List::Anchors);
    // "Each term starts with a drill" is about the term.
    let timed = known() && (placed || at > sentence.start + 1);
    // What is expected before every repair is bound to each of them, and to no time.
    let hangs = anchored || placed && named() || token.has(Tag::Times) && next == at + 1;
    let comes = habit && before.has(Tag::Prep) || timed || hangs && kind != Kind::Expectation;
    comes.then(|| cadence(at, next + 1, false))
}
