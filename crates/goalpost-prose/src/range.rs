//! Ranges: two amounts that are the ends of one target.

use crate::amount::{Amount, Bound, Role};
use crate::lexicon::{List, Tag, Tags};
use crate::sentence::Sentence;
use crate::unit;

/// The two ends of the range that an amount is one of, the lower one first.
pub(crate) fn of(sentence: &Sentence<'_>, amounts: &[Amount], one: &Amount) -> Option<(Amount, Amount)> {
    let mut pairs = amounts.windows(2).filter_map(|pair| match pair {
        [low, high] => Some((*low, *high)),
        _ => None,
    });
    let (mut low, high) =
        pairs.find(|(low, high)| (low.at == one.at || high.at == one.at) && spans(sentence, low, high))?;
    low.unit = low.unit.or(high.unit);
    Some((low, high))
}

/// "5-7", "between 40 and 50", "3 to 5", "two or three", "at least three and at most five".
fn spans(sentence: &Sentence<'_>, low: &Amount, high: &Amount) -> bool {
    let joint = joint(sentence, low);
    let levels = low.role == high.role && matches!(low.role, Role::Level | Role::By | Role::To);
    let led = sentence.has(joint, Tag::Target) && !sentence.has(joint, Tag::And);
    let either = sentence.has(joint, Tag::Or);
    let alike = if led {
        levels
    } else if either {
        low.role == high.role
    } else {
        low.role != Role::From || sentence.has(joint, Tag::And)
    };
    let limits = low.bound == Bound::AtLeast && high.bound == Bound::AtMost;
    let limited = limits && high.at <= low.at + 4 && sentence.has(joint, Tag::And);
    let same = low.unit.is_none() || unit::is_same(sentence, low.unit, high.unit);
    same && low.value < high.value && (alike && is_joined(sentence, low, high) || limited)
}

/// Whether what stands between two amounts makes the ends of one of them.
pub(crate) fn is_joined(sentence: &Sentence<'_>, low: &Amount, high: &Amount) -> bool {
    let joint = joint(sentence, low);
    let dashed = || sentence.mark(joint, '-') || sentence.mark(joint, '–');
    let and = sentence.has(joint, Tag::And);
    let between = || and && sentence.word_in(low.at.wrapping_sub(1), List::Between);
    let led = || !and && sentence.any(joint, Tags::of(&[Tag::Target, Tag::Or]));
    high.at == joint + 1 && (dashed() || between() || led())
}

/// What stands behind an amount and its unit.
fn joint(sentence: &Sentence<'_>, low: &Amount) -> usize {
    let units = Tags::of(&[Tag::Unit, Tag::UnitTime, Tag::Percent, Tag::Points, Tag::CurrencyWord]);
    low.at + 1 + usize::from(sentence.at(low.at + 1).is_word() && sentence.any(low.at + 1, units))
}
