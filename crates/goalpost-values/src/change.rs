//! Changes: what is added to a start, such as `+25%`, `-3min` and `+5pp`.

use std::fmt;

use crate::{Decimal, Parsed, Quantity, Unit, add, arith, mul};

/// A change, its sign in its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change<'t> {
    /// `+25%`: that share of the start.
    Relative(Decimal),
    /// `+5pp`: that many percentage points, on a percentage.
    Points(Decimal),
    /// `-3min`: that much.
    Absolute(Quantity<'t>),
}

impl<'t> Change<'t> {
    /// Reads a change; the text starts with its sign.
    ///
    /// # Errors
    /// Those of [`Quantity::parse`].
    pub fn parse(text: &'t str) -> Parsed<Self> {
        Quantity::parse(text).map(Self::of)
    }

    /// The change that a signed quantity stands for.
    pub(crate) fn of(quantity: Quantity<'t>) -> Self {
        match quantity.unit {
            Unit::Percent => Self::Relative(quantity.value),
            Unit::Points => Self::Points(quantity.value),
            _ => Self::Absolute(quantity),
        }
    }

    /// The target that the change leads to from a start, in the start's unit (in the change's own where the start has
    /// none). None where the figures do not fit, or the units cannot be compared.
    #[must_use]
    pub fn apply(self, start: Quantity<'t>) -> Option<Quantity<'t>> {
        let with = |value| Quantity {
            value,
            unit: start.unit,
        };
        match self {
            Self::Relative(percent) => {
                let part = arith::div(percent, Decimal::ONE_HUNDRED)?;
                Some(with(add(start.value, mul(start.value, part)?)?))
            }
            Self::Points(points) => match start.unit {
                Unit::Percent => Some(with(add(start.value, points)?)),
                Unit::None => Some(Quantity {
                    value: add(start.value, points)?,
                    unit: Unit::Percent,
                }),
                _ => None,
            },
            Self::Absolute(by) => {
                let value = add(start.value, by.in_unit(start.unit)?)?;
                Some(Quantity {
                    value,
                    unit: start.unit.or(by.unit),
                })
            }
        }
    }

    /// The change as a quantity of its own: `25%`, `5pp`, `-3min`.
    #[must_use]
    pub fn quantity(self) -> Quantity<'t> {
        match self {
            Self::Relative(value) => Quantity {
                value,
                unit: Unit::Percent,
            },
            Self::Points(value) => Quantity {
                value,
                unit: Unit::Points,
            },
            Self::Absolute(quantity) => quantity,
        }
    }
}

/// With its sign, always.
impl fmt::Display for Change<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quantity = self.quantity();
        if quantity.value.is_sign_negative() {
            quantity.fmt(f)
        } else {
            write!(f, "+{quantity}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_counted_from_its_start() {
        for (start, change, target) in [
            ("24%", "+25%", Some("30%")),
            ("24%", "+5pp", Some("29%")),
            ("24", "+5pp", Some("29%")),
            ("12min", "-25%", Some("9min")),
            ("12min", "-3min", Some("9min")),
            ("2h", "-30min", Some("1.5h")),
            ("40", "+5 memos", Some("45 memos")),
            ("40 memos", "+5", Some("45 memos")),
            ("24 memos", "+5pp", None),
            ("24 memos", "+5 talks", None),
        ] {
            let start = Quantity::parse(start).unwrap();
            let target = target.map(|target| Quantity::parse(target).unwrap());
            assert_eq!(Change::parse(change).unwrap().apply(start), target, "{change}");
        }
    }

    #[test]
    fn a_change_is_written_with_its_sign() {
        for text in ["+25%", "-3min", "+5pp", "+2 memos", "-$3", "+$3"] {
            assert_eq!(Change::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_change_beyond_28_digits_is_refused() {
        let start = Quantity::parse("9999999999999999999999999999").unwrap();
        assert_eq!(Change::parse("+900%").unwrap().apply(start), None);
    }
}
