//! Shares of one, as in `confidence 7/10` and `score 0.7`.

use crate::number::{Decimal, parse_number};
use crate::quantity::Quantity;
use crate::say::{self, BAD_VALUE, Parsed};
use crate::{Unit, div};

/// Reads a share: `7/10`, `0.7` or `70%`, from 0 to 1.
///
/// # Errors
/// L06 where it is no number, L10 where it is none from 0 to 1.
pub fn parse_share(text: &str) -> Parsed<Decimal> {
    let quantity = Quantity::parse(text).or_else(|_| parse_number(text).map(Quantity::bare))?;
    let share = match quantity.unit {
        Unit::None => Some(quantity.value),
        Unit::Percent => div(quantity.value, Decimal::ONE_HUNDRED),
        Unit::OutOf(all) => div(quantity.value, all),
        _ => None,
    };
    share
        .filter(|share| *share >= Decimal::ZERO && *share <= Decimal::ONE)
        .ok_or_else(|| {
            Box::new(say::bad(BAD_VALUE, text, "is not a share from 0 to 1").help("type `7/10`, `0.7` or `70%`"))
        })
}
