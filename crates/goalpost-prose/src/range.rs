//! Ranges: two amounts that are the ends of one target.

use crate::amount::{Amount, Bound, Role};
use crate::lexicon::{List, Tag};
use crate::sentence::Sentence;

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
    let joint = low.at + 1;
    let next = high.at == low.at + 2;
    let said_between = || sentence.word_in(low.at.wrapping_sub(1), List::Between);
    let dashed = next && (sentence.mark(joint, '-') || sentence.mark(joint, '–')) && low.role != Role::From;
    let between = next && sentence.has(joint, Tag::And) && said_between();
    let levels = low.role == high.role && matches!(low.role, Role::Level | Role::By);
    let to = next && levels && sentence.has(joint, Tag::Target) && !sentence.has(joint, Tag::And);
    let either = next && low.role == high.role && sentence.has(joint, Tag::Or);
    let limits = low.bound == Bound::AtLeast && high.bound == Bound::AtMost;
    let limited = limits && high.at <= low.at + 4 && sentence.has(joint, Tag::And);
    let same = low.unit.is_none() || low.unit == high.unit;
    same && low.value < high.value && (dashed || between || to || either || limited)
}
