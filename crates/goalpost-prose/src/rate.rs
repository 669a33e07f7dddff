//! Rates: what an amount is counted over, as in "3 calls per day", "$4 a visitor" and "falls per 1,000 bed days".

use goalpost_text::Span;
use goalpost_values::Decimal;

use crate::amount::{Amount, Role, Target};
use crate::lexicon::{Forms, List, Tag, Tags};
use crate::sentence::Sentence;
use crate::unit::{Unit, WORDS};

/// What an amount is counted over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rate {
    /// The words behind "per": `month`, `person per week`, `1,000 bed days`.
    pub(crate) under: Span,
    /// Whether a unit can be made of it: it is one of something, or a round number that there is a word for.
    pub(crate) is_single: bool,
}

/// What the first target is counted over: where only one of its ends says so, both are.
pub(crate) fn of_target(sentence: &Sentence<'_>, target: &Target) -> Option<Rate> {
    let mut ends = ends(target);
    ends.find_map(|amount| of(sentence, &amount))
}

/// Whether the ends of the first target are counted over different things: "from 12 a month to 5 a week".
pub(crate) fn differ(sentence: &Sentence<'_>, target: &Target) -> bool {
    let mut rates = ends(target).filter_map(|amount| of(sentence, &amount));
    let words = |rate: Rate| rate.under.of(sentence.text);
    let Some(first) = rates.next() else { return false };
    rates.any(|rate| !words(rate).eq_ignore_ascii_case(words(first)))
}

/// The amounts that a measure is made of.
fn ends(target: &Target) -> impl Iterator<Item = Amount> {
    let ends = [target.upper, target.to, target.from, target.by];
    ends.into_iter().flatten()
}

const PERIODS: Tags = Tags::of(&[
    Tag::Day,
    Tag::Week,
    Tag::Month,
    Tag::Quarter,
    Tag::Year,
    Tag::UnitTime,
    Tag::PartOfDay,
]);

/// What an amount is counted over.
fn of(sentence: &Sentence<'_>, amount: &Amount) -> Option<Rate> {
    let end = match amount.unit {
        Some(Unit::Words(span)) => span.end.max(amount.span.end),
        _ => amount.span.end,
    };
    let behind = (amount.at + 1..=amount.at + 1 + WORDS).find(|at| sentence.at(*at).span.start >= end)?;
    // "£500 more a month".
    let behind = behind + usize::from(sentence.compares(behind));
    let joint = behind_thing(sentence, behind);
    let word = sentence.word(joint);
    if word.eq_ignore_ascii_case("per") {
        return named(sentence, joint + 1);
    }
    if word == "/" {
        return named(sentence, joint + 1).filter(|_| may_be_over(sentence, amount, joint + 1));
    }
    again(sentence, amount, joint)
}

fn single(under: Span) -> Rate {
    Rate { under, is_single: true }
}

/// "One post a week", "3 calls each day".
fn again(sentence: &Sentence<'_>, amount: &Amount, joint: usize) -> Option<Rate> {
    let share = matches!(
        amount.unit,
        Some(Unit::Percent | Unit::Points | Unit::BasisPoints | Unit::OutOf(_))
    );
    // "Between 28% and 31% every month" holds each time, and is no pace.
    let paced = amount.role == Role::Count || matches!(amount.unit, Some(Unit::Money(_)));
    let repeated = sentence.any(joint, Tags::of(&[Tag::Each, Tag::Every]))
        && !sentence.word(joint).starts_with(['p', 'P', 'a', 'A', '/']);
    let joined = !share
        && (!repeated || paced)
        && sentence.any(joint, Tags::of(&[Tag::Per, Tag::Indefinite, Tag::Each, Tag::Every]));
    let period = sentence.at(joint + 1);
    let whole = !sentence.at(joint + 2).is_number() && !period.has(Tag::Plural);
    let each = || {
        let article = sentence.has(joint, Tag::Indefinite) && amount.unit.is_some();
        article && sentence.word_in(joint + 1, List::PerThing)
    };
    (joined && whole && period.is_word() && (period.tags.any(PERIODS) || each())).then(|| single(period.span))
}

/// Whether what an amount is counted over is no stretch of time, so that small numbers of it are means.
pub(crate) fn is_over_things(sentence: &Sentence<'_>, amount: &Amount) -> bool {
    let Some(rate) = of(sentence, amount) else { return false };
    let inside = |at: &usize| {
        let span = sentence.at(*at).span;
        span.start >= rate.under.start && span.start < rate.under.end
    };
    // A term is a time as well, although it happens on days.
    let is_time = |at: usize| sentence.any(at, PERIODS) || sentence.word_in(at, List::Terms);
    !(amount.at..sentence.len()).filter(inside).any(is_time)
}

/// The token behind "of coffee" and "received" in "3 cups of coffee a day" and "40 calls received per day", where a
/// rate follows; else the same.
fn behind_thing(sentence: &Sentence<'_>, at: usize) -> usize {
    let done = sentence.at(at).forms.is(Forms::PAST) && sentence.at(at).verb.is_verb();
    if !sentence.has(at, Tag::Of) && !done {
        return at;
    }
    let stops = |at: &usize| !sentence.at(*at).is_word() || sentence.any(*at, Tags::of(&[Tag::Per, Tag::Prep]));
    let behind = (at + 1..at + 1 + WORDS).find(stops).unwrap_or(at);
    if sentence.any(behind, Tags::of(&[Tag::Per])) {
        behind
    } else {
        at
    }
}

/// "$250/h", "160 mg/dL", "40 calls/day": over a unit or a period; not "40 calls/emails".
fn may_be_over(sentence: &Sentence<'_>, amount: &Amount, under: usize) -> bool {
    let measured = matches!(amount.unit, Some(Unit::Money(_))) || sentence.has(amount.at + 1, Tag::Unit);
    let period = sentence.any(under, PERIODS) || sentence.has(under, Tag::Unit);
    !sentence.at(under).spaced && (measured || period)
}

/// Numbers that have a word of their own, which may be part of a unit: "per thousand bed days".
const ROUND: [i64; 5] = [100, 1_000, 10_000, 100_000, 1_000_000];

/// The words behind "per", as far as they name what it is counted over.
fn named(sentence: &Sentence<'_>, at: usize) -> Option<Rate> {
    let stop = Tags::of(&[
        Tag::Prep,
        Tag::And,
        Tag::Or,
        Tag::Be,
        Tag::Modal,
        Tag::Due,
        Tag::Target,
        Tag::Adverb,
        Tag::Because,
        Tag::Aside,
        Tag::Purpose,
    ]);
    let number = sentence.number(at).filter(|number| number.currency.is_none());
    let is_round = number.is_some_and(|number| ROUND.iter().any(|round| number.value == Decimal::from(*round)));
    let is_single = !sentence.at(at).is_number() || is_round;
    let mut end = at + usize::from(sentence.at(at).is_number());
    let mut limit = end + WORDS;
    while end < limit {
        let token = sentence.at(end);
        // "Per person per week".
        if sentence.word(end).eq_ignore_ascii_case("per") && end > at {
            limit = end + WORDS;
            end += 1;
            continue;
        }
        let period = token.tags.any(PERIODS);
        if !token.is_word() || (token.taken || token.tags.any(stop)) && !period {
            break;
        }
        end += 1;
    }
    (end > at).then(|| Rate {
        under: sentence.span(at, end),
        is_single,
    })
}
