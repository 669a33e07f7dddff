//! One day and one value of a data file.

use goalpost_text::Diagnostic;
use goalpost_values::{Day, Decimal, Quantity, iso_day, parse_day, parse_number};

/// What tables write where they have no value, in lower case.
const NO_VALUE: &[&str] = &["", "null", "nan", "na", "n/a"];

/// The most digits that a decimal may have.
const MAX_DIGITS: u32 = 28;

/// A value as its file gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// A number, in the measure's unit.
    Number(Decimal),
    /// A quantity with a unit of its own, checked to be one.
    Quantity(Box<str>),
}

/// Why a cell cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trouble {
    pub(super) message: String,
    pub(super) help: String,
}

impl From<Box<Diagnostic>> for Trouble {
    fn from(found: Box<Diagnostic>) -> Self {
        Self {
            message: found.message,
            help: found.help,
        }
    }
}

/// Reads a day; a time behind it is left out of account.
pub(super) fn day(text: &str) -> Result<Day, Trouble> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Trouble {
            message: "it has a value and no day".to_owned(),
            help: "give each row its day, such as `2026-10-05`".to_owned(),
        });
    }
    match text.split_once(['T', ' ']).map_or(text, |(day, _)| day) {
        day if iso_day(day).is_some() => Ok(iso_day(day).unwrap_or_default()),
        _ => parse_day(text).map_err(Trouble::from),
    }
}

/// Reads a value; none where the file has none.
pub(super) fn value(text: &str) -> Result<Option<Cell>, Trouble> {
    let text = text.trim();
    if NO_VALUE.iter().any(|none| none.eq_ignore_ascii_case(text)) {
        return Ok(None);
    }
    if let Some(number) = parse_number(text).ok().or_else(|| with_exponent(text)) {
        return Ok(Some(Cell::Number(number)));
    }
    Quantity::parse(text)?;
    Ok(Some(Cell::Quantity(text.into())))
}

/// Reads a number such as `1.5e-3`, exactly or not at all.
fn with_exponent(text: &str) -> Option<Decimal> {
    let (number, exponent) = text.split_once(['e', 'E'])?;
    let number = parse_number(number).ok()?;
    let exponent: i64 = exponent.parse().ok()?;
    let scale = i64::from(number.scale()).checked_sub(exponent)?;
    let (mantissa, scale) = match u32::try_from(scale) {
        Ok(scale) => (number.mantissa(), scale),
        Err(_) => {
            let power = u32::try_from(-scale).ok().filter(|power| *power <= MAX_DIGITS)?;
            (number.mantissa().checked_mul(10_i128.checked_pow(power)?)?, 0)
        }
    };
    let fits = mantissa.unsigned_abs() < 10_u128.pow(MAX_DIGITS);
    Decimal::try_from_i128_with_scale(mantissa, scale).ok().filter(|_| fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_may_have_a_time_behind_it() {
        let expected = iso_day("2026-10-05");
        for text in ["2026-10-05", " 2026-10-05 ", "2026-10-05T06:00:00Z", "2026-10-05 06:00"] {
            assert_eq!(day(text).ok(), expected, "{text}");
        }
        for text in ["", "05.10.2026", "2026-10", "2026-13-01", "today", "2026-10-055"] {
            let trouble = day(text).unwrap_err();
            assert!(!trouble.help.is_empty(), "{text}: {trouble:?}");
        }
    }

    #[test]
    fn a_value_is_a_number_or_a_quantity_and_exact() {
        let number = |text: &str| Ok(Some(Cell::Number(text.parse().unwrap())));
        for (text, expected) in [
            ("610", number("610")),
            (" -0.1 ", number("-0.1")),
            ("38.0", number("38.0")),
            (
                "0.1234567890123456789012345678",
                number("0.1234567890123456789012345678"),
            ),
            ("1.5e3", number("1500")),
            ("1.5E-3", number("0.0015")),
            ("12.5%", Ok(Some(Cell::Quantity("12.5%".into())))),
            ("$1.2M", Ok(Some(Cell::Quantity("$1.2M".into())))),
            ("", Ok(None)),
            ("NaN", Ok(None)),
            ("N/A", Ok(None)),
        ] {
            assert_eq!(value(text), expected, "{text}");
        }
        for text in ["12,5", "true", "[1]", "e3", "1e999999999999", "1e40", "1e-40", "-"] {
            assert!(value(text).is_err(), "{text}");
        }
    }
}
