//! Reading the unit that follows a number.

use super::{Unit, spelled};
use crate::words::ends_unit;
use crate::{Currency, Decimal, Dimension, Standard, number::Digits};

/// The unit of everything that follows a number and its magnitude; `currency` is the symbol that stood before it.
/// None where it is none.
pub(crate) fn unit(currency: Option<Currency>, tail: &str) -> Option<Unit<'_>> {
    match (currency, tail) {
        (None, "") => Some(Unit::None),
        (None, "%") => Some(Unit::Percent),
        (Some(currency), "") => Some(Unit::Currency(currency)),
        (Some(currency), _) => over(Unit::Currency(currency), tail),
        (None, _) => behind(tail),
    }
}

fn behind(tail: &str) -> Option<Unit<'_>> {
    if let Some(of) = tail.strip_prefix('/') {
        return if of.starts_with(|c: char| c.is_ascii_digit()) {
            out_of(of)
        } else {
            words(tail)
        };
    }
    let glued = tail.starts_with(|c: char| !c.is_whitespace());
    let tail = tail.trim_start();
    let (head, rest) = tail.split_once(char::is_whitespace).unwrap_or((tail, ""));
    let Some(unit) = single(head) else {
        let per = head
            .split_once('/')
            .filter(|(_, under)| rest.is_empty() && !under.is_empty());
        let base = per.and_then(|(head, under)| Some((single(head)?.base()?, under)));
        return base.map(|(base, under)| Unit::Per(base, under)).or_else(|| {
            // `1h30m` and `1e6` are no number of `h30m` and `e6`.
            let odd = glued && head.bytes().any(|byte| byte.is_ascii_digit());
            if odd { None } else { words(tail) }
        });
    };
    if rest.is_empty() {
        return Some(unit);
    }
    // `3 days off` counts days off; `300ms p95` and `80% of users` do not name a unit.
    over(unit, rest)
        .or_else(|| words(tail).filter(|_| matches!(unit, Unit::Standard(standard) if is_noun(standard, head))))
}

/// The unit of a single word or sign; none where it is something that people count, or the bare `m`.
pub(crate) fn single(word: &str) -> Option<Unit<'_>> {
    match word {
        "%" => return Some(Unit::Percent),
        "pp" => return Some(Unit::Points),
        "m" => return None,
        _ => {}
    }
    // No standard unit is spelled in three capitals, as every currency is.
    if let Some(currency) = Currency::from_code(word) {
        return Some(Unit::Currency(currency));
    }
    if let Some(unit) = Standard::read(word) {
        return Some(Unit::Standard(unit));
    }
    // `20 min.` is what `20 min` is.
    if let Some(short) = word.strip_suffix('.') {
        return Standard::read(short).map(Unit::Standard);
    }
    let (currency, rest) = Currency::strip_symbol(word)?;
    rest.is_empty().then_some(Unit::Currency(currency))
}

/// Whether a standard unit was written as a noun (`days`) and not as its symbol (`d`).
fn is_noun(unit: Standard, written: &str) -> bool {
    written != unit.symbol() || unit.dimension() == Dimension::Calendar
}

/// A unit over what follows it: ` per user`, `/user`.
fn over<'t>(unit: Unit<'t>, rest: &'t str) -> Option<Unit<'t>> {
    let rest = rest.trim_start();
    let under = match rest.strip_prefix('/') {
        Some(under) => under,
        None => {
            let (per, under) = rest.split_once(char::is_whitespace)?;
            under.trim_start().get(..).filter(|_| per.eq_ignore_ascii_case("per"))?
        }
    };
    match words(under)? {
        Unit::Words(under) => Some(Unit::Per(unit.base()?, under)),
        _ => None,
    }
}

fn out_of(text: &str) -> Option<Unit<'_>> {
    let digits = Digits::read(text).ok().filter(|digits| digits.len == text.len())?;
    let all = digits.decimal(false);
    (all > Decimal::ZERO).then_some(Unit::OutOf(all))
}

/// Words that count something; none where one of them is kept by the language, or is no word.
fn words(text: &str) -> Option<Unit<'_>> {
    let mut words = text.split_whitespace();
    let first = words.next()?;
    let counts = !spelled::is_misleading(first, text) && may_count(first) && words.all(may_count);
    counts.then_some(Unit::Words(text))
}

/// Whether a word may be part of a unit.
pub(crate) fn may_count(word: &str) -> bool {
    is_word(word) && word != "m" && !ends_unit(word)
}

/// Whether something is a word at all: a letter (or a degree, a pictogram) first, and nothing in it that means
/// something else in the language.
pub(crate) fn is_word(word: &str) -> bool {
    let starts_well = match word.as_bytes().first() {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'('),
        _ => word.starts_with(|c: char| c.is_alphabetic() || c == '°' || c >= '\u{2600}'),
    };
    let odd = |byte| {
        matches!(
            byte,
            b'@' | b'#' | b'[' | b']' | b'<' | b'>' | b'=' | b'?' | b',' | b';' | b'"' | b'+' | b'|' | b'%'
        )
    };
    starts_well && !word.bytes().any(odd)
}
