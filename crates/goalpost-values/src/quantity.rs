//! Quantities: a number and its unit, such as `840ms`, `$1.2M`, `4/5` and `3 memos`.

use std::cmp::Ordering;
use std::fmt;

use crate::number::{Digits, NoDigits, not_a_number, too_many, unsigned};
use crate::say::{self, BAD_UNIT, Parsed};
use crate::{Currency, Decimal, Standard, Unit, is_reserved, words};

/// A number with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity<'t> {
    /// The number, in the unit; `k`, `M` and `B` are multiplied out.
    pub value: Decimal,
    /// What it counts.
    pub unit: Unit<'t>,
}

impl<'t> Quantity<'t> {
    /// A number without a unit.
    #[must_use]
    pub fn bare(value: Decimal) -> Self {
        Self {
            value,
            unit: Unit::None,
        }
    }

    /// Reads a quantity. A leading `+` is read and means nothing here; whoever reads an event looks at it first.
    ///
    /// # Errors
    /// L06 for the number, L07 for the unit, L23 for more than 28 digits.
    pub fn parse(text: &'t str) -> Parsed<Self> {
        let (negative, rest) = unsigned(text);
        let (currency, rest) = match rest.as_bytes().first() {
            Some(b'0'..=b'9') | None => (None, rest),
            Some(_) => match Currency::strip_symbol(rest) {
                Some((currency, rest)) => (Some(currency), rest),
                None => (None, rest),
            },
        };
        let digits = match Digits::read(rest) {
            Ok(digits) => digits,
            Err(NoDigits::TooMany) => return Err(too_many(text)),
            Err(NoDigits::Missing) => return Err(not_a_number(text)),
        };
        let tail = rest.get(digits.len..).unwrap_or("");
        let (power, tail) = magnitude(tail);
        let digits = digits.times_ten_to(power).ok_or_else(|| too_many(text))?;
        let unit = match (currency, tail) {
            (None, "") => Unit::None,
            (Some(currency), "") => Unit::Currency(currency),
            (None, _) => read_unit(tail).ok_or_else(|| bad_unit(text, tail))?,
            (Some(currency), _) => over(Unit::Currency(currency), tail).ok_or_else(|| bad_unit(text, tail))?,
        };
        Ok(Self {
            value: digits.decimal(negative),
            unit,
        })
    }

    /// The value in another unit; none where the two cannot be compared, or the figure does not fit. Without a unit
    /// of its own it adopts the other, and where the other is none it stays as it is.
    #[must_use]
    pub fn in_unit(self, unit: Unit<'_>) -> Option<Decimal> {
        self.unit.convert(self.value, unit)
    }

    /// How the two compare, exactly; none where they cannot be compared.
    #[must_use]
    pub fn compare(self, other: Quantity<'_>) -> Option<Ordering> {
        // The finer unit of the two keeps the figures exact; dividing by the coarser one might round.
        let (there, back) = (self.in_unit(other.unit)?, other.in_unit(self.unit)?);
        if there.scale() <= back.scale() {
            Some(there.cmp(&other.value))
        } else {
            Some(self.value.cmp(&back))
        }
    }
}

fn bad_unit(text: &str, tail: &str) -> Box<goalpost_text::Diagnostic> {
    Box::new(say::bad(
        BAD_UNIT,
        text,
        &format!("has the unit {}, which cannot be read", say::quoted(tail.trim())),
    ))
}

/// Takes `k`, `M` or `B` off the start, where it sticks to the number and is no unit: the power of ten, and the rest.
fn magnitude(tail: &str) -> (u32, &str) {
    let power = match tail.as_bytes() {
        [b'k' | b'K', ..] => 3,
        [b'M', ..] => 6,
        [b'B', ..] => 9,
        _ => return (0, tail),
    };
    let rest = tail.get(1..).unwrap_or("");
    let stands_alone = rest.is_empty() || rest.starts_with(char::is_whitespace) || rest.starts_with('/');
    if stands_alone || Currency::from_code(rest).is_some() || Currency::strip_symbol(rest).is_some() {
        (power, rest)
    } else {
        (0, tail)
    }
}

/// The unit of what follows a number; none where it is none.
fn read_unit(tail: &str) -> Option<Unit<'_>> {
    if let Some(of) = tail.strip_prefix('/') {
        return out_of(of);
    }
    let tail = tail.trim_start();
    let (head, rest) = tail.split_once(|c: char| c.is_whitespace()).unwrap_or((tail, ""));
    if let Some(unit) = single(head) {
        if rest.is_empty() {
            return Some(unit);
        }
        return over(unit, rest).or_else(|| unit_words(tail).filter(|_| matches!(unit, Unit::Standard(_))));
    }
    if let Some((head, under)) = head.split_once('/')
        && let Some(unit) = single(head).filter(|_| rest.is_empty() && !under.is_empty())
    {
        return Some(Unit::Per(unit.base()?, under));
    }
    unit_words(tail)
}

/// The unit of a single word or sign.
fn single(word: &str) -> Option<Unit<'_>> {
    match word {
        "%" => Some(Unit::Percent),
        "pp" => Some(Unit::Points),
        "m" => None,
        _ => {
            if let Some(unit) = Standard::read(word) {
                return Some(Unit::Standard(unit));
            }
            if let Some(currency) = Currency::from_code(word) {
                return Some(Unit::Currency(currency));
            }
            let (currency, rest) = Currency::strip_symbol(word)?;
            rest.is_empty().then_some(Unit::Currency(currency))
        }
    }
}

/// A unit over what follows it: ` per user`, `/user`.
fn over<'t>(unit: Unit<'t>, rest: &'t str) -> Option<Unit<'t>> {
    let rest = rest.trim_start();
    let under = match rest.strip_prefix('/') {
        Some(under) => under,
        None => rest
            .get(..3)
            .filter(|per| per.eq_ignore_ascii_case("per"))
            .and_then(|_| rest.get(3..))?,
    };
    let Unit::Words(under) = unit_words(under.trim_start())? else {
        return None;
    };
    Some(Unit::Per(unit.base()?, under))
}

fn out_of(text: &str) -> Option<Unit<'_>> {
    let digits = Digits::read(text).ok().filter(|digits| digits.len == text.len())?;
    let all = digits.decimal(false);
    (all > Decimal::ZERO).then_some(Unit::OutOf(all))
}

/// Words that count something; none where one of them is kept by the language, or is no word.
fn unit_words(text: &str) -> Option<Unit<'_>> {
    let legal = |word: &str| {
        word != "m"
            && !word.starts_with(|c: char| c.is_ascii_digit())
            && !word.bytes().any(|byte| {
                matches!(
                    byte,
                    b'@' | b'#' | b'[' | b']' | b'<' | b'>' | b'=' | b'?' | b',' | b';' | b'"' | b'+' | b'|'
                )
            })
            && (!is_reserved(word) || words::is_calendar_word(word))
    };
    (!text.is_empty() && text.split_whitespace().all(legal)).then_some(Unit::Words(text))
}

/// How many bytes at the start of a text are a quantity: the number and the words after it, up to the next fact word,
/// `by`, handle or tag. None where the text starts with no number.
#[must_use]
pub fn quantity_len(text: &str) -> Option<usize> {
    let (_, rest) = unsigned(text);
    let rest = Currency::strip_symbol(rest).map_or(rest, |(_, rest)| rest);
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut end = 0;
    for (at, word) in text.split_whitespace().enumerate() {
        let stops = word.starts_with(['@', '#', '+', '-', '=']) || is_reserved(word) && !words::is_calendar_word(word);
        if at > 0 && stops {
            break;
        }
        end = say::span_of(text, word).end as usize;
    }
    Some(end)
}

impl fmt::Display for Quantity<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.value.normalize();
        match self.unit {
            Unit::None => write!(f, "{value}"),
            Unit::Words(words) => write!(f, "{value} {words}"),
            Unit::Currency(currency) if currency.symbol().is_some() => write!(f, "{currency}{value}"),
            Unit::Currency(currency) => write!(f, "{value} {currency}"),
            Unit::Per(base, under) => write!(
                f,
                "{} per {under}",
                Quantity {
                    value,
                    unit: base.into()
                }
            ),
            unit => write!(f, "{value}{unit}"),
        }
    }
}
