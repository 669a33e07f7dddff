//! Measures that a sentence proposes. A proposal is for its author to accept: prose is never a source of a figure.

use goalpost_prose::{Amount, Bound, Direction, Reading, Role, Unit};
use goalpost_values::{Decimal, Level, Measure, Quantity, Unit as Counted};

/// The measure that the amounts of a sentence say, as `measure:` takes it; none where they say none that can be read, or
/// half of two goals.
#[must_use]
pub fn proposed_measure(reading: &Reading<'_>) -> Option<String> {
    if reading.compound().is_some() {
        return None;
    }
    written(reading).filter(|measure| leads_somewhere(measure))
}

/// Whether a measure can be read and has a way to go, in one unit.
fn leads_somewhere(measure: &str) -> bool {
    match Measure::parse(measure) {
        Ok(Measure::Move { start, target }) => start.compare(target).is_some_and(std::cmp::Ordering::is_ne),
        Ok(Measure::Hold(Level::Between(low, high))) => low.compare(high).is_some_and(std::cmp::Ordering::is_lt),
        Ok(Measure::Count { target }) => !target.value.is_zero(),
        Ok(_) => true,
        Err(_) => false,
    }
}

fn written(reading: &Reading<'_>) -> Option<String> {
    let value = |amount: Amount| paced(reading, amount);
    if let Some(high) = reading.upper() {
        return band(reading, high);
    }
    match (reading.from(), reading.to(), reading.by()) {
        (Some(from), Some(to), _) => {
            let noun = reading
                .counted()
                .map(|span| format!(" {}", words(span.of(reading.text))));
            Some(format!("{} to {}{}", value(from), value(to), noun.unwrap_or_default()))
        }
        (from, None, Some(by)) => {
            let is_down = reading.direction() == Some(Direction::Decrease);
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
    let low = reading.to().filter(|_| reading.from().is_none())?;
    let first = match low.unit.or(reading.unit()) {
        Some(Unit::Percent | Unit::Points | Unit::OutOf(_)) => with_unit(reading, low),
        _ => low.value.normalize().to_string(),
    };
    Some(format!("{first}..{}", paced(reading, high)))
}

fn level(reading: &Reading<'_>, to: Amount) -> String {
    let to = met(reading, to);
    let text = paced(reading, to);
    let held = reading.direction() == Some(Direction::Maintain);
    match to.bound {
        Bound::AtMost if to.value != Decimal::ZERO => format!("<= {text}"),
        Bound::AtMost if to.role == Role::Level => format!("<= {text}"),
        Bound::AtLeast if held || to.role != Role::Count => format!(">= {text}"),
        _ if held && reading.wants_less() => format!("<= {text}"),
        _ if held => format!(">= {text}"),
        _ if to.role == Role::Count || matches!(to.unit, Some(Unit::Money(_))) => counted(reading, to, text),
        _ => format!("? to {text}"),
    }
}

/// A number of things, counted from zero; what is weighed or paid again and again has to say so.
fn counted(reading: &Reading<'_>, to: Amount, text: String) -> String {
    if Measure::parse(&text).is_ok() {
        return text;
    }
    if reading.per().is_some() {
        return format!(">= {text}");
    }
    let mut zero = to;
    zero.value = Decimal::ZERO;
    format!("{} to {text}", paced(reading, zero))
}

/// A limit as a level that meets it: fewer than 5 things are 4 at most. What can be parted has no such next value.
pub(crate) fn met(reading: &Reading<'_>, mut to: Amount) -> Amount {
    let text = with_unit(reading, to);
    let things = Quantity::parse(&text).is_ok_and(|quantity| matches!(quantity.unit, Counted::Words(_)));
    if to.is_strict && things && to.value.fract().is_zero() && to.value >= Decimal::ONE {
        match to.bound {
            Bound::AtMost => to.value -= Decimal::ONE,
            Bound::AtLeast => to.value += Decimal::ONE,
            Bound::None => {}
        }
    }
    to
}

/// An amount as a quantity is written, with the unit of the target where it names none.
pub(crate) fn with_unit(reading: &Reading<'_>, amount: Amount) -> String {
    let value = amount.value.normalize();
    match amount.unit.or(reading.unit()) {
        None => value.to_string(),
        Some(unit @ (Unit::Percent | Unit::Points | Unit::OutOf(_))) => format!("{value}{}", unit.name(reading.text)),
        Some(unit) => {
            let name = unit.name(reading.text);
            format!("{value} {}", words(&name))
        }
    }
}

/// Words with one blank between them.
fn words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// The same, with the period that it is counted in: "3 customers per month" is not done after the first.
fn paced(reading: &Reading<'_>, amount: Amount) -> String {
    let mut text = with_unit(reading, amount);
    if let Some(period) = reading.per() {
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
            ("Keep the rate between 28% and 31% every month", Some("28%..31%")),
        ] {
            assert_proposed(text, measure);
        }
    }

    #[test]
    fn a_proposal_says_what_the_sentence_says_or_nothing() {
        for (text, measure) in [
            (
                "Double subscribers from 4,000 to 8,000",
                Some("4000 to 8000 subscribers"),
            ),
            ("Let no child wait more than 10 minutes", Some("<= 10 minutes")),
            (
                "Host four open evenings with at least 30 visitors each",
                Some("4 open evenings"),
            ),
            ("Get at least four of our six trainees certified", Some("4 trainees")),
            ("Have fewer than 5 open bugs", Some("<= 4 open bugs")),
            ("Churn under 3%", Some("<= 3%")),
            ("Keep churn at 4%", Some("<= 4%")),
            ("Keep uptime at 99%", Some(">= 99%")),
            ("Harvest 2 tonnes of tomatoes", Some("0 tonnes to 2 tonnes")),
            ("Save $500 a month", Some(">= 500 USD per month")),
            ("Manage the budget of €400k with under 2% variance", Some("<= 2%")),
            (
                "Halve the time it takes from 40 to 20 minutes",
                Some("40 minutes to 20 minutes"),
            ),
            ("Answer all requests within 48 hours, up from 60%", None),
            ("All branches open by eight", None),
            ("Publish 3 guides and hold 2 talks", None),
            ("Cut churn from 4% to 4%", None),
        ] {
            assert_proposed(text, measure);
        }
    }

    fn assert_proposed(text: &str, measure: Option<&str>) {
        let setting = Setting::new(Kind::Goal, iso_day("2026-11-21").unwrap_or_default());
        let reading = read(Language::english(), text, &setting);
        assert_eq!(proposed_measure(&reading).as_deref(), measure, "{text}");
    }
}
