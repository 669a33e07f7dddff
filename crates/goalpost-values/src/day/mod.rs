//! Days, written `YYYY-MM-DD` and in no other way.

mod easter;
pub(crate) mod explain;
pub(crate) mod guess;
mod weekday;

use crate::say::Parsed;
pub use easter::easter;
pub(crate) use easter::easter_named;
pub use explain::explain_leading_day;
pub use guess::month_named;
pub use weekday::{nearest_weekday, weekday_that_differs};

/// A day of the calendar, without a time or a zone.
pub type Day = chrono::NaiveDate;

/// Reads `YYYY-MM-DD` of the years 1 to 9999, and builds no error where it is none.
#[must_use]
pub fn iso_day(text: &str) -> Option<Day> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else {
        return None;
    };
    let year = number(&[a, b, c, d]).filter(|year| *year > 0)?;
    Day::from_ymd_opt(year.into(), number(&[e, f])?.into(), number(&[g, h])?.into())
}

/// Reads a day.
///
/// # Errors
/// L05, with the day or days offered that the text may mean.
pub fn parse_day(text: &str) -> Parsed<Day> {
    iso_day(text).ok_or_else(|| explain::day(text))
}

/// The value of one to four digits; none where one of the bytes is no digit, or there are more.
pub(crate) fn number(digits: &[u8]) -> Option<u16> {
    let mut value = 0_u16;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value.checked_mul(10)?.checked_add(digit.into())?;
    }
    Some(value)
}

#[cfg(test)]
mod tests;
