//! Measures that a sentence proposes. A proposal is for its author to accept: prose is never a source of a figure.

use goalpost_prose::{Amount, Bound, Direction, Reading, Role, Unit};
use goalpost_values::{Decimal, Measure};

/// The measure that the amounts of a sentence say, as `measure:` takes it; none where they say none that can be read.
#[must_use]
pub fn proposed_measure(reading: &Reading<'_>) -> Option<String> {
    written(reading).filter(|measure| Measure::parse(measure).is_ok())
}

fn written(reading: &Reading<'_>) -> Option<String> {
    let value = |amount: Amount| with_unit(reading, amount);
    match (reading.from, reading.to, reading.by) {
        (Some(from), Some(to), _) => Some(format!("{} to {}", value(from), value(to))),
        (from, None, Some(by)) => {
            let is_down = reading.direction == Some(Direction::Decrease);
            let sign = if is_down { '-' } else { '+' };
            let start = from.map_or_else(|| "?".to_owned(), value);
            Some(format!("{start} {sign}{}", value(by)))
        }
        (None, Some(to), _) => Some(level(reading, to)),
        _ => None,
    }
}

fn level(reading: &Reading<'_>, to: Amount) -> String {
    let text = with_unit(reading, to);
    let held = reading.direction == Some(Direction::Maintain);
    match to.bound {
        Bound::AtMost if to.value != Decimal::ZERO => format!("<= {text}"),
        Bound::AtMost if to.role == Role::Level => format!("<= {text}"),
        Bound::AtLeast if held || to.role != Role::Count => format!(">= {text}"),
        _ if held => format!(">= {text}"),
        _ if to.role == Role::Count || matches!(to.unit, Some(Unit::Money(_))) => text,
        _ => format!("? to {text}"),
    }
}

/// An amount as a quantity is written, with the unit of the target where it names none.
pub(crate) fn with_unit(reading: &Reading<'_>, amount: Amount) -> String {
    let value = amount.value.normalize();
    match amount.unit.or(reading.unit) {
        None => value.to_string(),
        Some(unit @ (Unit::Percent | Unit::Points | Unit::OutOf(_))) => format!("{value}{}", unit.name(reading.text)),
        Some(unit) => {
            let name = unit.name(reading.text);
            let words: Vec<&str> = name.split_whitespace().collect();
            format!("{value} {}", words.join(" "))
        }
    }
}
