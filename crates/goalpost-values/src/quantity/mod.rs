//! Quantities: a number and its unit, such as `840ms`, `$1.2M`, `4/5` and `3 memos`.

mod display;
mod explain;
mod extent;

use std::cmp::Ordering;

use crate::number::{Digits, unsigned};
use crate::unit::read;
use crate::{Currency, Decimal, Duration, Parsed, Standard, Unit};

pub(crate) use explain::number_of_wholes;
pub use explain::round_number_word;
pub use extent::quantity_len;

/// A number with its unit. `==` asks whether two are written alike; [`Quantity::compare`] converts.
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
    /// L06 for the number, L07 for the unit, L23 for more than 28 digits; each with what it may mean offered.
    pub fn parse(text: &'t str) -> Parsed<Self> {
        Self::read(text).ok_or_else(|| explain::quantity(text))
    }

    /// Reads a quantity; none where it is none.
    pub(crate) fn read(text: &'t str) -> Option<Self> {
        let (negative, rest) = unsigned(text);
        let (currency, rest) = strip_currency(rest);
        let digits = Digits::read(rest).ok()?;
        let (power, tail) = magnitude(rest.get(digits.len..)?);
        let digits = if power == 0 {
            digits
        } else {
            digits.times_ten_to(power)?
        };
        match read::unit(currency, tail) {
            Some(unit) => Some(Self {
                value: digits.decimal(negative),
                unit,
            }),
            None => compound(negative, rest),
        }
    }

    /// The value in another unit; none where the two cannot be compared, or the figure does not fit. Without a unit
    /// of its own it adopts the other, and where the other is none it stays as it is. Exact where the result has at
    /// most 28 digits.
    #[must_use]
    pub fn in_unit(self, unit: Unit<'_>) -> Option<Decimal> {
        self.unit.convert(self.value, unit)
    }

    /// How the two compare, across units that convert; none where they cannot be compared. Nothing is rounded, unless a
    /// figure has close to 28 digits.
    #[must_use]
    pub fn compare(self, other: Quantity<'_>) -> Option<Ordering> {
        self.unit.compare(self.value, other.unit, other.value)
    }
}

fn strip_currency(text: &str) -> (Option<Currency>, &str) {
    // Nearly every quantity starts with its number.
    if text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return (None, text);
    }
    match Currency::strip_symbol(text) {
        Some((currency, rest)) => (Some(currency), rest),
        None => (None, text),
    }
}

/// Takes `k`, `M` or `B` off the start, where it sticks to the number and is no unit: the power of ten, and the rest.
fn magnitude(tail: &str) -> (u32, &str) {
    let power = match tail.as_bytes().first() {
        Some(b'k' | b'K') => 3,
        Some(b'M') => 6,
        Some(b'B') => 9,
        _ => return (0, tail),
    };
    let rest = tail.get(1..).unwrap_or("");
    let stands_alone = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c == '/');
    let money = || {
        let word = rest.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or("");
        Currency::from_code(word).is_some() || Currency::strip_symbol(word).is_some()
    };
    if stands_alone || money() {
        (power, rest)
    } else {
        (0, tail)
    }
}

/// `1h30m` and its like, in minutes: behind hours an `m` can mean nothing else.
fn compound<'t>(negative: bool, text: &str) -> Option<Quantity<'t>> {
    let units = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let duration = Duration::read(text).filter(|_| units > 1)?;
    let minutes = Decimal::from(duration.minutes);
    let value = if negative { -minutes } else { minutes };
    Some(Quantity {
        value,
        unit: Unit::Standard(Standard::Minute),
    })
}

#[cfg(test)]
mod tests;
