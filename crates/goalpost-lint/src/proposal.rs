//! Measures that a sentence proposes. A proposal is for its author to accept: prose is never a source of a figure.

use goalpost_prose::{Amount, Bound, Direction, Reading, Role, Unit};
use goalpost_values::{Decimal, Measure};

/// The measure that the amounts of a sentence say, as `measure:` takes it; none where they say none that can be read.
#[must_use]
pub fn proposed_measure(reading: &Reading<'_>) -> Option<String> {
    written(reading).filter(|measure| Measure::parse(measure).is_ok())
}

fn written(reading: &Reading<'_>) -> Option<String> {
    let value = |amount: Amount| paced(reading, amount);
    if let Some(high) = reading.upper {
        return band(reading, high);
    }
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

/// A range as a level to hold; none of a range that starts somewhere or of a change, as no measure says that.
fn band(reading: &Reading<'_>, high: Amount) -> Option<String> {
    let low = reading.to.filter(|_| reading.from.is_none())?;
    let first = match low.unit.or(reading.unit) {
        Some(Unit::Percent | Unit::Points | Unit::OutOf(_)) => with_unit(reading, low),
        _ => low.value.normalize().to_string(),
    };
    Some(format!("{first}..{}", paced(reading, high)))
}

fn level(reading: &Reading<'_>, to: Amount) -> String {
    let text = paced(reading, to);
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

/// The same, with the period that it is counted in: "3 customers per month" is not done after the first.
fn paced(reading: &Reading<'_>, amount: Amount) -> String {
    let mut text = with_unit(reading, amount);
    if let Some(period) = reading.per {
        text += " per ";
        text += &period.of(reading.text).to_lowercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use goalpost_prose::{Kind, Language, Setting, read};
    use goalpost_values::iso_day;

    use super::proposed_measure;

    #[test]
    fn neither_half_of_a_range_nor_a_pace_is_lost() {
        for (text, measure) in [
            ("Hire 5-7 engineers", Some("5..7 engineers")),
            ("NPS to 40-50", Some("40..50")),
            ("Keep NPS between 40 and 50", Some("40..50")),
            ("Keep uptime between 95% and 99%", Some("95%..99%")),
            ("Raise NPS from 30 to 40-50", None),
            ("Increase sales by 20% to 40%", None),
            ("Win 3 new customers per month", Some("3 new customers per month")),
            ("No more than 2 incidents per month", Some("<= 2 incidents per month")),
            (
                "Write one blog post a week until December",
                Some("1 blog post per week"),
            ),
            ("Win 3 new customers", Some("3 new customers")),
        ] {
            let setting = Setting::new(Kind::Goal, iso_day("2026-11-21").unwrap_or_default());
            let reading = read(Language::english(), text, &setting);
            assert_eq!(proposed_measure(&reading).as_deref(), measure, "{text}");
        }
    }
}
