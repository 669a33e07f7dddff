//! Checked decimal arithmetic, so that a figure is right or missing and never a panic.
//!
//! What fits 28 digits is exact. Quotients, and what is computed from them, are rounded to 28 digits; a value that was
//! converted (100 min in hours) is a quotient too, so nothing is refused for its last digits.

use goalpost_values::{Decimal, div};

/// Decimal places in which two shares are compared. A quotient is cut after 28 digits, so that thirty days of ninety
/// and a third of something may differ in the last of them; what is meant to be equal stays equal this way.
const COMPARED_PLACES: u32 = 24;

/// The sum of all values; `None` where it leaves the range of a decimal.
pub(crate) fn sum(values: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    values.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)
}

/// The value within 0…1.
pub(crate) fn clamp_share(value: Decimal) -> Decimal {
    value.clamp(Decimal::ZERO, Decimal::ONE)
}

/// How far `value` lies on the way from `start` to `target`: 0 at the start, 1 at the target, unclamped. `None` where
/// start and target are the same or the figures leave the range.
pub(crate) fn way(start: Decimal, target: Decimal, value: Decimal) -> Option<Decimal> {
    div(value.checked_sub(start)?, target.checked_sub(start)?)
}

/// Whether `share` is at least `bar`, quotients that are equal but for their last digits included.
pub(crate) fn reaches(share: Decimal, bar: Decimal) -> bool {
    share >= bar || share.round_dp(COMPARED_PLACES) >= bar.round_dp(COMPARED_PLACES)
}

/// The largest whole number that is not above `value`; three times a third is one.
pub(crate) fn whole_below(value: Decimal) -> Decimal {
    value.round_dp(COMPARED_PLACES).floor()
}

/// The smallest whole number that is not below `value`; three times a third is one.
pub(crate) fn whole_above(value: Decimal) -> Decimal {
    value.round_dp(COMPARED_PLACES).ceil()
}

/// The nearest binary number, for roots and powers.
pub(crate) fn binary(value: Decimal) -> f64 {
    f64::try_from(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_times_three_is_whole_again() {
        let third = Decimal::ONE / Decimal::from(3);
        assert_eq!(whole_below(third * Decimal::from(3)), Decimal::ONE);
        assert_eq!(whole_above(Decimal::from(2) - third * Decimal::from(3)), Decimal::ONE);
        assert!(reaches(third * Decimal::from(3), Decimal::ONE));
    }

    #[test]
    fn what_leaves_the_range_is_missing() {
        assert_eq!(sum([Decimal::MAX, Decimal::ONE]), None);
        assert_eq!(way(Decimal::MIN, Decimal::MAX, Decimal::ZERO), None);
        assert_eq!(way(Decimal::ONE, Decimal::ONE, Decimal::ZERO), None);
        assert_eq!(way(Decimal::ZERO, Decimal::new(1, 28), Decimal::MAX), None);
    }
}
