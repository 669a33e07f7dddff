//! Scales and currencies that two numbers share: "€1.2–1.5 million", "from 2 to 3k".

use goalpost_values::Decimal;

use super::{Number, Sentence, Shape};
use crate::lexicon::Tag;

/// How many times as large as the other the larger of two numbers may be that share a scale: from 500 to 1 million, the
/// 500 are no millions.
const APART: i64 = 20;

/// Scales from here on are told of any number: "from 3 to 2 million".
const HUNDRED: i64 = 100;

/// Gives the first number of a range the scale and the currency that only the second one has.
pub(super) fn share(sentence: &mut Sentence<'_>) {
    if sentence.numbers.len() < 2 {
        return;
    }
    for at in 0..sentence.len().saturating_sub(2) {
        let Some(shared) = shared(sentence, at) else { continue };
        let index = match sentence.at(at).kind {
            super::Kind::Number(index) => index as usize,
            _ => continue,
        };
        if let Some(number) = sentence.numbers.get_mut(index) {
            *number = shared;
        }
    }
}

/// The number at a token with what it has from the one behind it; none where it has nothing from it.
fn shared(sentence: &Sentence<'_>, at: usize) -> Option<Number> {
    let (low, high) = (sentence.number(at)?, sentence.number(at + 2)?);
    let dashed = ['-', '–', '—'].iter().any(|mark| sentence.mark(at + 1, *mark));
    let led = sentence.has(at + 1, Tag::Target) || sentence.has(at + 1, Tag::Or);
    let open = low.scale == 1 && low.suffix.is_none() && low.shape == Shape::Plain && high.shape == Shape::Plain;
    if !(dashed || led) || !open || high.scale == 1 && high.currency.is_none() {
        return None;
    }
    let scale = Decimal::from(high.scale);
    let size = high.value.checked_div(scale)?;
    let near = |one: Decimal, other: Decimal| other.checked_mul(Decimal::from(APART)).is_some_and(|most| one <= most);
    // "12 to two dozen": of things that are counted in dozens a range goes up.
    let rises = high.scale >= HUNDRED || low.value < size;
    let alike = near(low.value, size) && near(size, low.value) && rises;
    let mut number = *low;
    if high.scale != 1 && alike {
        number.value = low.value.checked_mul(scale)?.normalize();
        number.scale = high.scale;
        number.doubtful = false;
        number.marked = true;
    }
    number.currency = low.currency.or(high.currency.filter(|_| alike || dashed));
    Some(number)
}
