//! Sums and products that are exact or refused, and quotients to 28 digits.
//!
//! The decimals' own operators round silently when a result has more digits than fit. A figure in a report must not
//! depend on that, so these give `None` instead.

use crate::Decimal;

/// The exact sum; none where it has more digits than a decimal holds (28 always fit).
#[must_use]
pub fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    if a.scale() == b.scale() {
        return exact(a.mantissa().checked_add(b.mantissa())?, a.scale());
    }
    let (a, b) = (a.normalize(), b.normalize());
    let scale = a.scale().max(b.scale());
    exact(widened(a, scale)?.checked_add(widened(b, scale)?)?, scale)
}

/// The exact difference; none where it has more digits than a decimal holds (28 always fit).
#[must_use]
pub fn sub(a: Decimal, b: Decimal) -> Option<Decimal> {
    add(a, -b)
}

/// The exact product; none where it has more digits than a decimal holds (28 always fit).
#[must_use]
pub fn mul(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    exact(a.mantissa().checked_mul(b.mantissa())?, a.scale() + b.scale())
}

/// The quotient, exact where it has at most 28 digits and rounded to them where it has more; none for a division by
/// zero, or where it is too large.
#[must_use]
pub fn div(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_div(b)
}

/// The mantissa at a larger scale.
fn widened(a: Decimal, scale: u32) -> Option<i128> {
    a.mantissa()
        .checked_mul(10_i128.checked_pow(scale.checked_sub(a.scale())?)?)
}

/// The decimal `mantissa` / 10^`scale`, without the trailing zeros that would keep it from fitting.
fn exact(mut mantissa: i128, mut scale: u32) -> Option<Decimal> {
    if let Ok(decimal) = Decimal::try_from_i128_with_scale(mantissa, scale) {
        return Some(decimal);
    }
    while scale > 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        scale -= 1;
    }
    Decimal::try_from_i128_with_scale(mantissa, scale).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        crate::parse_number(text).unwrap()
    }

    #[test]
    fn what_does_not_fit_exactly_is_refused_instead_of_rounded() {
        let (long, tiny) = (
            decimal("1234567890123456789012345678"),
            decimal("0.0000000000000000000000000001"),
        );
        assert_eq!(add(long, tiny), None);
        assert_eq!(sub(long, tiny), None);
        assert_eq!(mul(long, decimal("1.0000000001")), None);
        assert_eq!(mul(tiny, tiny), None);
        assert_eq!(mul(Decimal::MAX, decimal("10")), None);
        assert_eq!(add(Decimal::MAX, Decimal::MAX), None);
        assert_eq!(div(long, Decimal::ZERO), None);
    }

    #[test]
    fn trailing_zeros_never_refuse_a_result() {
        assert_eq!(
            mul(decimal("1.00000000000000000000"), decimal("2.50000000000000000000")),
            Some(decimal("2.5"))
        );
        assert_eq!(add(decimal("5.00000000000000000000"), decimal("1")), Some(decimal("6")));
    }

    #[test]
    fn quotients_have_28_digits() {
        assert_eq!(
            div(decimal("1"), decimal("3")),
            Some(decimal("0.3333333333333333333333333333"))
        );
        assert_eq!(
            div(decimal("2"), decimal("3")),
            Some(decimal("0.6666666666666666666666666667"))
        );
        assert_eq!(div(decimal("45"), decimal("8")), Some(decimal("5.625")));
    }

    proptest! {
        #[test]
        fn sums_and_products_are_those_of_integers(a in -1_000_000_000_i64..1_000_000_000, b in -1_000_000_000_i64..1_000_000_000, s in 0_u32..9, t in 0_u32..9) {
            let (x, y) = (Decimal::new(a, s), Decimal::new(b, t));
            let scale = s.max(t);
            let sum = i128::from(a) * 10_i128.pow(scale - s) + i128::from(b) * 10_i128.pow(scale - t);
            prop_assert_eq!(add(x, y), Some(Decimal::from_i128_with_scale(sum, scale)));
            prop_assert_eq!(mul(x, y), Some(Decimal::from_i128_with_scale(i128::from(a) * i128::from(b), s + t)));
            prop_assert_eq!(sub(add(x, y).unwrap(), y), Some(x));
        }
    }
}
