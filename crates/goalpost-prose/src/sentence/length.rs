//! Lengths of time in two units, or as a clock shows them: "1h 20min", "4 min 30 s", "1h30", "6:30 minutes", "4:00:00".
//! Each becomes one number in the smaller unit, so that no half of it is taken for the whole.

use goalpost_values::{Decimal, Standard};

use super::{Kind, Number, Sentence, Shape};
use crate::lexicon::{List, Tag, Tags};

/// Joins the parts of every length of time.
pub(super) fn join(sentence: &mut Sentence<'_>) {
    // One number is joined with nothing, but may be what a clock shows.
    let joins = match sentence.numbers.as_slice() {
        [] => false,
        [number] => number.shape == Shape::Clock,
        _ => true,
    };
    if !joins {
        return;
    }
    let (mut read, mut write) = (0, 0);
    while let Some(token) = sentence.tokens.get(read) {
        // Most tokens stay where they are.
        if read == write && !token.is_number() {
            (read, write) = (read + 1, write + 1);
            continue;
        }
        let mut token = *token;
        let mut used = 1;
        if let (Kind::Number(index), Some((length, tokens))) = (token.kind, at(sentence, read)) {
            token.span = sentence.span(read, read + tokens);
            used = tokens;
            if let Some(number) = sentence.numbers.get_mut(index as usize) {
                *number = length;
            }
        }
        if let Some(slot) = sentence.tokens.get_mut(write) {
            *slot = token;
        }
        write += 1;
        read += used;
    }
    sentence.tokens.truncate(write);
}

/// The length of time that starts at a token, and how many tokens it takes.
fn at(sentence: &Sentence<'_>, at: usize) -> Option<(Number, usize)> {
    let first = *sentence.number(at)?;
    if first.shape == Shape::Clock {
        return clock(sentence, at).map(|number| (number, 1));
    }
    // A second number stands behind the unit and what joins it.
    (at + 1..at + 4).find(|at| sentence.at(*at).is_number())?;
    let (unit, next) = unit(sentence, at)?;
    let joint = next + usize::from(sentence.has(next, Tag::And) || is_shortened(sentence, next));
    let second = *sentence.number(joint)?;
    let (smaller, end) = self::unit(sentence, joint).or_else(|| bare(sentence, joint, unit))?;
    let parts = [first, second];
    let plain = |number: &Number| number.shape == Shape::Plain && number.currency.is_none() && number.sign.is_none();
    let follows = unit_below(unit) == Some(smaller) && parts.iter().all(plain);
    let value = unit.convert(first.value, smaller)?.checked_add(second.value)?;
    let end = end + usize::from(is_shortened(sentence, end));
    let below = second.value < unit.convert(Decimal::ONE, smaller)?;
    (follows && below).then(|| (length(value, smaller), end - at))
}

/// The minutes of "1 h 30", and the token behind them.
fn bare(sentence: &Sentence<'_>, at: usize, unit: Standard) -> Option<(Standard, usize)> {
    let next = sentence.at(at + 1);
    let closes = next.is_break() || next.tags.any(Tags::of(&[Tag::Target, Tag::Due]));
    let minutes = unit == Standard::Hour && sentence.at(at).span.len() == 2 && closes;
    minutes.then_some((Standard::Minute, at + 1))
}

/// The unit of time of the number at a token, and the token behind it.
fn unit(sentence: &Sentence<'_>, at: usize) -> Option<(Standard, usize)> {
    let number = sentence.number(at)?;
    if let Some(suffix) = number.suffix {
        return Some((named(sentence, suffix.of(sentence.text))?, at + 1));
    }
    sentence.at(at + 1).is_word().then_some(())?;
    Some((named(sentence, sentence.word(at + 1))?, at + 2))
}

/// The point of "Std." and "min.", where the sentence goes on.
fn is_shortened(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at + 1);
    sentence.mark(at, '.') && !sentence.at(at).spaced && (next.is_number() || next.is_word() && !next.capital)
}

fn named(sentence: &Sentence<'_>, word: &str) -> Option<Standard> {
    let unit = sentence.language.time(word).or_else(|| Standard::read(word))?;
    (unit == Standard::Second || unit_below(unit).is_some()).then_some(unit)
}

fn unit_below(unit: Standard) -> Option<Standard> {
    match unit {
        Standard::Day => Some(Standard::Hour),
        Standard::Hour => Some(Standard::Minute),
        Standard::Minute => Some(Standard::Second),
        _ => None,
    }
}

/// "4:00:00", "6:30 to 5:00 minutes", "45:00": how long it takes, and no time of the day.
fn clock(sentence: &Sentence<'_>, at: usize) -> Option<Number> {
    let text = sentence.word(at).replace('h', ":");
    let parts: Vec<i64> = text.split(':').map(str::parse).collect::<Result<_, _>>().ok()?;
    let behind = |at: usize| named(sentence, sentence.word(at));
    // A unit behind the second of two is that of both.
    let far = sentence.has(at + 1, Tag::Target).then(|| behind(at + 3)).flatten();
    let unit = behind(at + 1).or(far);
    let (minutes, seconds) = (Standard::Minute, Standard::Second);
    match (parts.as_slice(), unit) {
        ([hours, minutes, seconds], _) => Some(length(
            Decimal::from(hours * 3600 + minutes * 60 + seconds),
            Standard::Second,
        )),
        ([first, second], Some(Standard::Hour)) => Some(length(Decimal::from(first * 60 + second), minutes)),
        ([first, second], Some(Standard::Minute)) => Some(length(Decimal::from(first * 60 + second), seconds)),
        ([first, second], None) if *first > LAST_HOUR => Some(length(Decimal::from(first * 60 + second), seconds)),
        ([first, second], None) if sentence.word(at).contains('h') && !is_of_day(sentence, at) => {
            Some(length(Decimal::from(first * 60 + second), minutes))
        }
        _ => None,
    }
}

/// The last hour that a clock shows.
const LAST_HOUR: i64 = 24;

/// "At 9h30", "by 17h30": a time of the day.
fn is_of_day(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.word_in(at.wrapping_sub(1), List::OfDay)
}

/// A length of time in the largest unit that it is a whole number of.
fn length(value: Decimal, unit: Standard) -> Number {
    let above = match unit {
        Standard::Second => Some(Standard::Minute),
        Standard::Minute => Some(Standard::Hour),
        _ => None,
    };
    let larger = above.and_then(|above| Some((unit.convert(value, above)?, above)));
    if let Some((value, above)) = larger.filter(|(value, _)| value.fract().is_zero() && !value.is_zero()) {
        return length(value, above);
    }
    Number {
        time: Some(unit),
        ..Number::plain(value.normalize())
    }
}
