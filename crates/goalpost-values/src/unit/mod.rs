//! Units: what the number of a quantity counts.

pub(crate) mod read;
pub(crate) mod spelled;

use std::cmp::Ordering;
use std::fmt;

use crate::plural::same_words;
use crate::{Currency, Decimal, Standard};

/// A unit as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit<'t> {
    /// None was given; it adopts whatever it is compared with.
    None,
    /// `%`
    Percent,
    /// `pp`, percentage points: the difference of two percentages. Never mixes with `%`.
    Points,
    /// Money.
    Currency(Currency),
    /// Time, data and other standard units.
    Standard(Standard),
    /// `/5`: so many of at most so many, more than 0.
    OutOf(Decimal),
    /// Whatever people count: `memos`, `lines of code`, `calls per day`.
    Words(&'t str),
    /// One of the above per something: `$ per user`, `h per week`.
    Per(Base, &'t str),
}

/// A unit that something else can be divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// `%`
    Percent,
    /// `pp`
    Points,
    /// Money.
    Currency(Currency),
    /// Time, data and other standard units.
    Standard(Standard),
}

impl From<Base> for Unit<'_> {
    fn from(base: Base) -> Self {
        match base {
            Base::Percent => Self::Percent,
            Base::Points => Self::Points,
            Base::Currency(currency) => Self::Currency(currency),
            Base::Standard(unit) => Self::Standard(unit),
        }
    }
}

impl<'t> Unit<'t> {
    /// The unit it can be put over something; none where it has a denominator already, or is none.
    pub(crate) fn base(self) -> Option<Base> {
        match self {
            Self::Percent => Some(Base::Percent),
            Self::Points => Some(Base::Points),
            Self::Currency(currency) => Some(Base::Currency(currency)),
            Self::Standard(unit) => Some(Base::Standard(unit)),
            Self::None | Self::OutOf(_) | Self::Words(_) | Self::Per(..) => None,
        }
    }

    /// Whether values of the two can be compared: the same unit, or two that convert. No unit goes with any.
    #[must_use]
    pub fn same_dimension(self, other: Unit<'_>) -> bool {
        match (self, other) {
            (Self::None, _) | (_, Unit::None) | (Self::Percent, Unit::Percent) | (Self::Points, Unit::Points) => true,
            (Self::Currency(a), Unit::Currency(b)) => a == b,
            (Self::Standard(a), Unit::Standard(b)) => a.dimension() == b.dimension(),
            (Self::OutOf(a), Unit::OutOf(b)) => a == b,
            (Self::Words(a), Unit::Words(b)) => same_words(a, b),
            (Self::Per(a, under), Unit::Per(b, other)) => {
                same_words(under, other) && Self::from(a).same_dimension(b.into())
            }
            _ => false,
        }
    }

    /// A value of this unit in another; none where the two cannot be compared, or the figure does not fit. A value
    /// without a unit adopts the other.
    #[must_use]
    pub fn convert(self, value: Decimal, into: Unit<'_>) -> Option<Decimal> {
        match (self, into) {
            (Self::Standard(from), Unit::Standard(into)) => from.convert(value, into),
            (Self::Per(from, a), Unit::Per(into, b)) if same_words(a, b) => {
                Self::from(from).convert(value, into.into())
            }
            _ => self.same_dimension(into).then_some(value),
        }
    }

    /// How a value of this unit compares with one of another; none where the two cannot be compared.
    pub(crate) fn compare(self, value: Decimal, other: Unit<'_>, by: Decimal) -> Option<Ordering> {
        match (self, other) {
            (Self::Standard(unit), Unit::Standard(other)) => unit.compare(value, other, by),
            (Self::Per(Base::Standard(unit), a), Unit::Per(Base::Standard(other), b)) if same_words(a, b) => {
                unit.compare(value, other, by)
            }
            _ => self.same_dimension(other).then(|| value.cmp(&by)),
        }
    }

    /// This unit, or the other where none was given.
    #[must_use]
    pub fn or(self, other: Unit<'t>) -> Unit<'t> {
        if self == Self::None { other } else { self }
    }
}

/// The unit by itself, as a heading or a sentence needs it: `ms`, `%`, `EUR`, `/5`, `memos`, `EUR per user`.
impl fmt::Display for Unit<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Percent => f.write_str("%"),
            Self::Points => f.write_str("pp"),
            Self::Currency(currency) => currency.fmt(f),
            Self::Standard(unit) => f.write_str(unit.symbol()),
            Self::OutOf(all) => write!(f, "/{}", all.normalize()),
            Self::Words(words) => f.write_str(words),
            Self::Per(base, under) => write!(f, "{} per {under}", Self::from(*base)),
        }
    }
}
