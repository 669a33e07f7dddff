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
