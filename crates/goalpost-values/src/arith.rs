//! Sums and products that are exact or refused, and quotients to 28 digits.
//!
//! The decimals' own operators round silently when a result has more digits than fit. A figure in a report must not
//! depend on that, so these give `None` instead.

use crate::Decimal;

/// The exact sum; none where it does not fit 28 digits.
#[must_use]
pub fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    if a.scale() == b.scale() {
        return a.checked_add(b);
    }
    let (a, b) = (a.normalize(), b.normalize());
    let scale = a.scale().max(b.scale());
    let sum = widened(a, scale)?.checked_add(widened(b, scale)?)?;
    exact(sum, scale)
}

/// The exact difference; none where it does not fit 28 digits.
#[must_use]
pub fn sub(a: Decimal, b: Decimal) -> Option<Decimal> {
    add(a, -b)
}

/// The exact product; none where it does not fit 28 digits.
#[must_use]
pub fn mul(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    let product = a.mantissa().checked_mul(b.mantissa())?;
    exact(product, a.scale() + b.scale())
}

/// The quotient to 28 digits; none for a division by zero.
#[must_use]
pub fn div(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_div(b)
}

fn widened(a: Decimal, scale: u32) -> Option<i128> {
    a.mantissa().checked_mul(10_i128.checked_pow(scale - a.scale())?)
}

fn exact(mut mantissa: i128, mut scale: u32) -> Option<Decimal> {
    while scale > 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        scale -= 1;
    }
    Decimal::try_from_i128_with_scale(mantissa, scale).ok()
}
