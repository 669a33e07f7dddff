//! Numbers: sign, digits, `_` groups and a point, kept exactly as decimals.

mod explain;

use crate::say::Parsed;

pub(crate) use explain::{
    explain, explain_whole, grouped_by_comma, is_grouped_by_comma, missing, run, thousands, too_many, word_number,
};

/// An exact decimal of up to 28 digits.
pub type Decimal = rust_decimal::Decimal;

/// The most digits that a number may have, before and behind the point together.
pub(crate) const MAX_DIGITS: u32 = 28;

/// Reads a bare number, such as `-1_500.25`.
///
/// # Errors
/// L06 where it is none (with every reading of a comma offered), L23 where it has more than 28 digits.
pub fn parse_number(text: &str) -> Parsed<Decimal> {
    let (negative, rest) = unsigned(text);
    match Digits::read(rest) {
        Ok(digits) if digits.len == rest.len() => Ok(digits.decimal(negative)),
        Err(NoDigits::TooMany) => Err(too_many(text)),
        _ => Err(explain(text)),
    }
}

/// Takes a sign off the start: whether it was a minus (as typed, as the sign proper, or as a word processor's dash),
/// and the rest.
pub(crate) fn unsigned(text: &str) -> (bool, &str) {
    match text.as_bytes().first() {
        Some(b'+') => (false, text.get(1..).unwrap_or("")),
        Some(b'-') => (true, text.get(1..).unwrap_or("")),
        Some(0xE2) => text
            .strip_prefix(['\u{2212}', '\u{2013}'])
            .map_or((false, text), |rest| (true, rest)),
        _ => (false, text),
    }
}

/// Digits as they were read: `mantissa` / 10^`scale`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Digits {
    mantissa: u128,
    scale: u32,
    /// Bytes of the text that were read.
    pub(crate) len: usize,
}

/// Why digits could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoDigits {
    /// There are none.
    Missing,
    /// There are more than 28 of them.
    TooMany,
}

impl Digits {
    /// Reads the digits at the start of a text, up to the first byte that does not belong to a number.
    pub(crate) fn read(text: &str) -> Result<Self, NoDigits> {
        let bytes = text.as_bytes();
        let (mut mantissa, mut digits, mut scale) = (0_u128, 0, 0);
        let (mut at, mut point) = (0, false);
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'0'..=b'9' => {
                    mantissa = mantissa * 10 + u128::from(byte - b'0');
                    digits += u32::from(mantissa != 0);
                    scale += u32::from(point);
                    if digits > MAX_DIGITS || scale > MAX_DIGITS {
                        return Err(NoDigits::TooMany);
                    }
                }
                b'_' if at > 0 && is_digit(bytes.get(at - 1)) && is_digit(bytes.get(at + 1)) => {}
                b'.' if at > 0 && !point && is_digit(bytes.get(at + 1)) => point = true,
                _ => break,
            }
            at += 1;
        }
        if at == 0 {
            return Err(NoDigits::Missing);
        }
        Ok(Self {
            mantissa,
            scale,
            len: at,
        })
    }

    /// The same number times a power of ten; none where it then has more than 28 digits.
    pub(crate) fn times_ten_to(mut self, power: u32) -> Option<Self> {
        let cut = power.min(self.scale);
        self.scale -= cut;
        self.mantissa = self.mantissa.checked_mul(10_u128.checked_pow(power - cut)?)?;
        (self.mantissa < 10_u128.pow(MAX_DIGITS)).then_some(self)
    }

    /// The decimal, with its sign; zero has none.
    pub(crate) fn decimal(self, negative: bool) -> Decimal {
        let part = |shift: u32| u32::try_from(self.mantissa >> shift & u128::from(u32::MAX)).unwrap_or(0);
        Decimal::from_parts(part(0), part(32), part(64), negative && self.mantissa != 0, self.scale)
    }
}

fn is_digit(byte: Option<&u8>) -> bool {
    byte.is_some_and(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_exactly() {
        for (text, mantissa, scale) in [
            ("0", 0, 0),
            ("-0", 0, 0),
            ("007", 7, 0),
            ("+5", 5, 0),
            ("-5", -5, 0),
            ("\u{2212}5", -5, 0),
            ("\u{2013}5", -5, 0),
            ("1_500_000.25", 150_000_025, 2),
            ("0.1", 1, 1),
            ("9999999999999999999999999999", 9_999_999_999_999_999_999_999_999_999, 0),
            ("0.0000000000000000000000000001", 1, 28),
            ("00000000000000000000000000000000000000007", 7, 0),
        ] {
            assert_eq!(
                parse_number(text),
                Ok(Decimal::from_i128_with_scale(mantissa, scale)),
                "{text}"
            );
        }
    }

    #[test]
    fn more_than_28_digits_are_refused_and_never_cut() {
        for text in [
            "10000000000000000000000000000",
            "0.00000000000000000000000000001",
            "1234567890123456789.1234567890",
        ] {
            assert_eq!(parse_number(text).unwrap_err().code.0, "L23", "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_number_printed_and_read_is_the_same(mantissa in -9_999_999_999_999_999_999_999_999_999_i128..9_999_999_999_999_999_999_999_999_999, scale in 0_u32..=28) {
            let number = Decimal::from_i128_with_scale(mantissa, scale);
            prop_assert_eq!(parse_number(&number.to_string()), Ok(number));
        }
    }
}
