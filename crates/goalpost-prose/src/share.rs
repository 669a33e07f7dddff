//! Shares that are told by two numbers: "3 out of 4 customers", "1 in 50".

use goalpost_values::Decimal;

use crate::amount::{Amount, Bound, Role};
use crate::lexicon::{List, Tag, Tags};
use crate::role;
use crate::sentence::{Number, Sentence, Shape};
use crate::unit::{self, Unit};

/// A share as an amount in percent, and the token of the whole.
pub(crate) fn at(sentence: &Sentence<'_>, at: usize, part: &Number) -> Option<(Amount, usize)> {
    let whole = whole(sentence, at)?;
    let all = plain(sentence, whole)?;
    let one = plain(sentence, at)?;
    let of = sentence.has(at + 1, Tag::Of) || is_out(sentence, at + 1);
    if one >= all || all <= Decimal::ONE || !of && is_measured(sentence, whole + 1) {
        return None;
    }
    let (role, bound) = role::of(sentence, at, part, unit::of_number(sentence, at), false);
    let role = if matches!(role, Role::From | Role::To) {
        role
    } else {
        Role::Level
    };
    let (value, unit) = if is_scale(sentence, at, whole) {
        (one, Unit::OutOf(all))
    } else {
        (percent(one, all)?, Unit::Percent)
    };
    let mut amount = Amount::of(value.normalize(), role, sentence.span(at, whole + 1), at);
    amount.bound = bound;
    amount.is_strict = bound != Bound::None && role::is_strict(sentence, at);
    amount.unit = Some(unit);
    Some((amount, whole))
}

/// How many decimals a share in percent may have and be exact.
const DECIMALS: u32 = 4;

/// The share in percent: exact where it can be, as in 1 of 10,000, else with one decimal, as of a third.
pub(crate) fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    let share = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?.normalize();
    Some(if share.scale() <= DECIMALS {
        share
    } else {
        share.round_dp(1)
    })
}

/// "8.5 out of 10": a mark, where nothing follows that would be a part of them.
fn is_scale(sentence: &Sentence<'_>, at: usize, whole: usize) -> bool {
    let marks = [5, 7, 10, 20, 100];
    let known = sentence
        .number(whole)
        .is_some_and(|number| marks.iter().any(|mark| number.value == Decimal::from(*mark)));
    let next = sentence.at(whole + 1);
    let closes = next.is_break()
        || next.taken
        || sentence.any(whole + 1, Tags::of(&[Tag::Points, Tag::Unit]))
        || next
            .tags
            .any(Tags::of(&[Tag::Prep, Tag::Due, Tag::Origin, Tag::Target]));
    let of = next.has(Tag::Of);
    let broken = sentence.number(at).is_some_and(|part| !part.value.fract().is_zero());
    let is_out = is_out(sentence, at + 1);
    known && (broken && (is_out || sentence.has(at + 1, Tag::Of)) || is_out && closes && !of)
}

/// The whole of "3 out of 4", "1 in 50".
fn whole(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let joint = sentence.at(at + 1);
    // "9 ewes in 10", and not "9 trees in 10 gardens".
    if joint.has(Tag::Plural) && sentence.has(at + 2, Tag::In) {
        let next = sentence.at(at + 4);
        let done = next.verb.is_verb() && !next.has(Tag::Noun);
        let closes = Tags::of(&[Tag::Prep, Tag::Adverb, Tag::Exact]);
        let ends = next.is_break() || next.taken || next.tags.any(closes) || done;
        let parted = ends && sentence.word_in(at + 2, List::ShareOf);
        return (parted && sentence.number(at + 3).is_some_and(is_round)).then_some(at + 3);
    }
    // "9 calls out of 10", "9 times out of 10".
    if joint.tags.any(Tags::of(&[Tag::Plural, Tag::Times])) && is_out(sentence, at + 2) {
        // "Take 3 boxes out of 5 rooms" tells from where.
        let closes = |whole: &usize| !sentence.at(whole + 1).is_word() || sentence.any(whole + 1, CLOSING);
        return behind_out(sentence, at + 2).filter(closes);
    }
    // Most numbers have another word behind them.
    if !joint.is_word() || !matches!(joint.span.len(), 2 | 3 | 6) {
        return None;
    }
    if is_out(sentence, at + 1) {
        return behind_out(sentence, at + 1);
    }
    // "9 in 10", and not "40 in 2 teams" or "5 in 10 days".
    if sentence.word_in(at + 1, List::ShareOf) {
        return sentence.number(at + 2).is_some_and(is_round).then_some(at + 2);
    }
    if !joint.has(Tag::Of) {
        return None;
    }
    // "4 of every 5 beds".
    if sentence.any(at + 2, Tags::of(&[Tag::Every, Tag::Each])) {
        return sentence.number(at + 3).is_some_and(is_round).then_some(at + 3);
    }
    // "19 of 20 calls"; "3 of 5 branches" are three.
    sentence.number(at + 2).is_some_and(is_tens).then_some(at + 2)
}

/// What may stand behind a whole that is told without its things.
const CLOSING: Tags = Tags::of(&[Tag::Prep, Tag::And, Tag::Or, Tag::Adverb, Tag::Due, Tag::Be]);

/// The whole behind "out of".
fn behind_out(sentence: &Sentence<'_>, out: usize) -> Option<usize> {
    let of = out + 1 + usize::from(!sentence.word(out).contains(' '));
    if of > out + 1 && !sentence.has(out + 1, Tag::Of) {
        return None;
    }
    // "9 out of every 10".
    Some(of + usize::from(sentence.any(of, Tags::of(&[Tag::Every, Tag::Each]))))
}

/// "Out of", in one word or two.
fn is_out(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.word_in(at, List::OutOf)
}

/// A whole that people name only to tell a share.
fn is_tens(number: &Number) -> bool {
    [10, 20, 50, 100, 1000]
        .iter()
        .any(|whole| number.value == Decimal::from(*whole))
}

/// A whole that people name shares of.
fn is_round(number: &Number) -> bool {
    let wholes = [
        3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000,
        100_000, 1_000_000,
    ];
    wholes.iter().any(|whole| number.value == Decimal::from(*whole))
}

fn plain(sentence: &Sentence<'_>, at: usize) -> Option<Decimal> {
    let number = sentence.number(at).filter(|_| !sentence.at(at).taken)?;
    let bare = number.shape == Shape::Plain && number.currency.is_none() && number.suffix.is_none();
    (bare && number.sign.is_none() && !number.plus).then_some(number.value)
}

fn is_measured(sentence: &Sentence<'_>, at: usize) -> bool {
    let units = Tags::of(&[
        Tag::Unit,
        Tag::Day,
        Tag::Week,
        Tag::Month,
        Tag::Quarter,
        Tag::Year,
        Tag::Percent,
    ]);
    sentence.any(at, units)
}
