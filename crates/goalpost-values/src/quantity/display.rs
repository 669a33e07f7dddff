//! Writing a quantity as a person would.

use std::fmt;

use super::Quantity;
use crate::{Decimal, Dimension, Standard, Unit, plural};

/// `840ms`, `$310k`, `12k users`, `1 memo`, `4/5`. It reads back as the same quantity. A precision (`{:.1}`) rounds to
/// that many places at most.
impl fmt::Display for Quantity<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut value = self.value;
        if let Some(places) = f.precision() {
            value = value.round_dp(u32::try_from(places).unwrap_or(u32::MAX));
        }
        let value = value.normalize();
        match self.unit {
            Unit::None => Short(value).fmt(f),
            Unit::Words(words) => worded(f, value, words),
            Unit::Currency(currency) => match currency.symbol() {
                Some(symbol) => {
                    let sign = if value.is_sign_negative() { "-" } else { "" };
                    write!(f, "{sign}{symbol}{}", Short(value.abs()))
                }
                None => write!(f, "{} {}", Short(value), currency.code()),
            },
            Unit::Standard(unit) => standard(f, value, unit),
            Unit::Percent | Unit::Points | Unit::OutOf(_) => write!(f, "{value}{}", self.unit),
            Unit::Per(base, under) => write!(
                f,
                "{} per {under}",
                Self {
                    value,
                    unit: base.into()
                }
            ),
        }
    }
}

fn worded(f: &mut fmt::Formatter<'_>, value: Decimal, words: &str) -> fmt::Result {
    if words.starts_with('/') {
        return write!(f, "{}{words}", Short(value));
    }
    write!(
        f,
        "{} {}",
        Short(value),
        plural::counted(words, value.abs() == Decimal::ONE)
    )
}

fn standard(f: &mut fmt::Formatter<'_>, value: Decimal, unit: Standard) -> fmt::Result {
    match unit.dimension() {
        Dimension::Time => write!(f, "{value}{}", unit.symbol()),
        Dimension::Calendar if value.abs() != Decimal::ONE => write!(f, "{value} {}s", unit.symbol()),
        _ => write!(f, "{value} {}", unit.symbol()),
    }
}

/// A number with `k`, `M` or `B` where that shortens it and loses nothing: from 10,000, at two places at most.
struct Short(Decimal);

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.0.abs();
        for (letter, power, from) in [("B", 9, 9), ("M", 6, 6), ("k", 3, 4)] {
            let (unit, least) = (Decimal::from(10_i64.pow(power)), Decimal::from(10_i64.pow(from)));
            let short = (size >= least)
                .then(|| self.0.checked_div(unit))
                .flatten()
                .map(|short| short.normalize());
            if let Some(short) = short.filter(|short| short.scale() <= 2 && short.checked_mul(unit) == Some(self.0)) {
                return write!(f, "{short}{letter}");
            }
        }
        write!(f, "{}", self.0)
    }
}
