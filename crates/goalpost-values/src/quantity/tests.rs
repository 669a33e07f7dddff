//! Quantities, good and bad.

use super::*;
use crate::{Base, Standard};
use proptest::prelude::*;

fn read(text: &str) -> Quantity<'_> {
    Quantity::parse(text).unwrap_or_else(|found| panic!("{text}: {}", found.message))
}

fn decimal(text: &str) -> Decimal {
    crate::parse_number(text).unwrap()
}

#[test]
fn quantities_are_read_with_their_units() {
    let usd = Unit::Currency(Currency::from_code("USD").unwrap());
    let eur = Unit::Currency(Currency::from_code("EUR").unwrap());
    let minutes = Unit::Standard(Standard::Minute);
    for (text, value, unit) in [
        ("24%", "24", Unit::Percent),
        ("24 %", "24", Unit::Percent),
        ("5pp", "5", Unit::Points),
        ("$1.2M", "1200000", usd),
        ("1.2M EUR", "1200000", eur),
        ("1.2MEUR", "1200000", eur),
        ("5€", "5", eur),
        ("-$3", "-3", usd),
        ("+$3", "3", usd),
        ("\u{2212}5%", "-5", Unit::Percent),
        ("480ms", "480", Unit::Standard(Standard::Millisecond)),
        ("3 Days", "3", Unit::Standard(Standard::Day)),
        ("20 min.", "20", minutes),
        ("2.5kg.", "2.5", Unit::Standard(Standard::Kilogram)),
        ("14 months", "14", Unit::Standard(Standard::Month)),
        ("5B", "5000000000", Unit::None),
        ("5 B", "5", Unit::Standard(Standard::Byte)),
        ("5kB", "5", Unit::Standard(Standard::Kilobyte)),
        ("5km", "5", Unit::Standard(Standard::Kilometre)),
        ("12k users", "12000", Unit::Words("users")),
        ("12K users", "12000", Unit::Words("users")),
        ("4/5", "4", Unit::OutOf(decimal("5"))),
        ("3.6/5", "3.6", Unit::OutOf(decimal("5"))),
        ("3 memos", "3", Unit::Words("memos")),
        ("3memos", "3", Unit::Words("memos")),
        ("12 pull requests", "12", Unit::Words("pull requests")),
        ("3 days off", "3", Unit::Words("days off")),
        ("40 NPS", "40", Unit::Words("NPS")),
        ("21 °C", "21", Unit::Words("°C")),
        ("12 calls/day", "12", Unit::Words("calls/day")),
        ("12/week", "12", Unit::Words("/week")),
        ("$40 per user", "40", Unit::Per(usd.base().unwrap(), "user")),
        ("$40/user", "40", Unit::Per(usd.base().unwrap(), "user")),
        ("2h per week", "2", Unit::Per(Base::Standard(Standard::Hour), "week")),
        ("50 km/h", "50", Unit::Per(Base::Standard(Standard::Kilometre), "h")),
        ("2% per month", "2", Unit::Per(Base::Percent, "month")),
        ("1h30m", "90", minutes),
        ("-1h30min", "-90", minutes),
        ("42", "42", Unit::None),
    ] {
        assert_eq!(
            read(text),
            Quantity {
                value: decimal(value),
                unit
            },
            "{text}"
        );
    }
}

#[test]
fn quantities_are_written_as_a_person_would() {
    for (text, written) in [
        ("840ms", "840ms"),
        ("310000 USD", "310k USD"),
        ("$310000", "$310k"),
        ("-$1250000", "-$1.25M"),
        ("1234567 EUR", "1234567 EUR"),
        ("1500 lines", "1500 lines"),
        ("12000 users", "12k users"),
        ("99.90%", "99.9%"),
        ("4.0/5", "4/5"),
        ("1 memos", "1 memo"),
        ("1 people", "1 person"),
        ("3 person", "3 people"),
        ("1 lines of code", "1 line of code"),
        ("1 queries per user", "1 query per user"),
        ("1 branches", "1 branch"),
        ("1 calories", "1 calorie"),
        ("1 NPS", "1 NPS"),
        ("1 status", "1 status"),
        ("0 memos", "0 memos"),
        ("1 months", "1 month"),
        ("14 month", "14 months"),
        ("3GB", "3 GB"),
        ("30 minutes", "30min"),
        ("$40/user", "$40 per user"),
        ("12/week", "12/week"),
        ("5B", "5B"),
        ("12000 B", "12000 B"),
    ] {
        assert_eq!(read(text).to_string(), written, "{text}");
    }
    assert_eq!(
        format!(
            "{:.1}",
            Quantity {
                value: decimal("6.666666"),
                ..read("1h")
            }
        ),
        "6.7h"
    );
}

/// A text, the code, what is marked, a part of the message, and the fixes.
type Bad = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
);

const BAD: &[Bad] = &[
    ("", "L06", "", "missing", &[]),
    ("quite a lot", "L06", "quite a lot", "does not start with a number", &[]),
    ("two memos", "L06", "two memos", "number in words", &["2 memos"]),
    ("about 40 users", "L06", "about 40 users", "not exact", &["40 users"]),
    ("~40", "L06", "~40", "not exact", &["40"]),
    ("1,500 lines", "L06", "1,500", "has a comma in it", &["1500"]),
    ("2,400 wishlists", "L06", "2,400", "has a comma in it", &["2400"]),
    ("$2,400", "L06", "2,400", "has a comma in it", &["2400"]),
    ("2,400 EUR", "L06", "2,400", "has a comma in it", &["2400"]),
    (
        "1,250 children per woman",
        "L06",
        "1,250",
        "can be read in two ways",
        &["1250", "1.250"],
    ),
    ("1,5 lines", "L06", "1,5", "has a comma in it", &["1.5"]),
    ("1,500", "L06", "1,500", "can be read in two ways", &["1500", "1.500"]),
    (
        "1,500 kg",
        "L06",
        "1,500",
        "can be read in two ways",
        &["1500", "1.500"],
    ),
    (
        "1,759 EUR per l",
        "L06",
        "1,759",
        "can be read in two ways",
        &["1759", "1.759"],
    ),
    ("1,250%", "L06", "1,250", "can be read in two ways", &["1250", "1.250"]),
    ("2,5%", "L06", "2,5", "comma", &["2.5"]),
    ("$1,500,000", "L06", "1,500,000", "comma", &["1500000"]),
    (
        "1.500.000 EUR",
        "L06",
        "1.500.000",
        "not how a number is written",
        &["1500000"],
    ),
    ("1.500,25 EUR", "L06", "1.500,25", "comma", &["1500.25"]),
    ("1 500 lines", "L06", "1 500", "not how a number is written", &["1500"]),
    ("1’500 CHF", "L06", "1’500", "not how a number is written", &["1500"]),
    (".5%", "L06", ".5", "not how a number is written", &["0.5"]),
    ("5.", "L06", "5.", "not how a number is written", &["5"]),
    ("1__5", "L06", "1__5", "not how a number is written", &["15"]),
    ("1e6 users", "L06", "1e6", "not how a number is written", &["1000000"]),
    ("$-3", "L06", "$-3", "between the symbol and the number", &["-$3"]),
    ("$ 5", "L06", "$ 5", "between the symbol and the number", &["$5"]),
    ("$", "L06", "$", "no number behind the symbol", &[]),
    ("EUR 5", "L07", "EUR 5", "currency before the number", &["5 EUR"]),
    ("5m", "L07", "5m", "minutes or millions", &["5min", "5M"]),
    ("5 m", "L07", "5 m", "minutes or millions", &["5min", "5M"]),
    (
        "5m per day",
        "L07",
        "5m per day",
        "minutes or millions",
        &["5min per day", "5M per day"],
    ),
    ("5m users", "L07", "5m users", "minutes or millions", &["5M users"]),
    ("$5m", "L07", "$5m", "small `m`", &["$5M"]),
    ("$3bn", "L07", "$3bn", "`bn`", &["$3B"]),
    ("3 million users", "L07", "3 million users", "`million`", &["3M users"]),
    ("$5 k", "L07", "$5 k", "`k`", &["$5k"]),
    ("4 out of 5", "L07", "4 out of 5", "point on a scale", &["4/5"]),
    ("4/5 stars", "L07", "4/5 stars", "point on a scale", &["4/5"]),
    ("4/0", "L07", "/0", "out of nothing", &[]),
    ("80 percent", "L07", "80 percent", "unit in words", &["80%"]),
    (
        "5 percentage points",
        "L07",
        "5 percentage points",
        "unit in words",
        &["5pp"],
    ),
    ("80% of users", "L07", "of users", "not part of the unit", &["80%"]),
    ("$2M ARR", "L07", "ARR", "not part of the unit", &["$2M"]),
    ("2M EUR ARR", "L07", "ARR", "not part of the unit", &["2M EUR"]),
    ("300ms p95", "L07", "p95", "not part of the unit", &["300ms"]),
    ("20 tickets done", "L07", "done", "word of the language", &[]),
    (
        "3 memos, 2 talks",
        "L07",
        "3 memos, 2 talks",
        "more than one value",
        &[],
    ),
    ("40+ users", "L07", "40+ users", "not an exact value", &[]),
    (
        "3.0 falls per 1,000 bed days",
        "L07",
        "1,000",
        "a unit is words",
        &["3.0 falls per thousand bed days"],
    ),
    (
        "3 falls per 1000 bed days",
        "L07",
        "1000",
        "a unit is words",
        &["3 falls per thousand bed days"],
    ),
    (
        "12 leaks per 100 km of pipe",
        "L07",
        "100",
        "a unit is words",
        &["12 leaks per hundred km of pipe"],
    ),
    ("3 falls per 250 bed days", "L07", "250", "a unit is words", &[]),
    ("12:30", "L07", ":30", "cannot be a unit", &[]),
    ("1h 30m", "L07", "1h 30m", "two units of time", &["90min"]),
    (
        "3 errors/1,000 lines",
        "L07",
        "1,000",
        "a unit is words",
        &["3 errors per thousand lines"],
    ),
    ("[Number] people", "L06", "[Number]", "to be filled in", &[]),
    ("3 [Things]", "L07", "[Things]", "to be filled in", &[]),
    (
        "12345678901234567890123456789 users",
        "L23",
        "12345678901234567890123456789 users",
        "28 digits",
        &[],
    ),
    (
        "12345678901234567890123456k",
        "L23",
        "12345678901234567890123456k",
        "28 digits",
        &[],
    ),
];

#[test]
fn bad_quantities_say_what_to_type() {
    for (text, code, marked, message, fixes) in BAD {
        let found = Quantity::parse(text).expect_err(text);
        assert_eq!(found.code.0, *code, "{text}: {}", found.message);
        assert_eq!(found.span.of(text), *marked, "{text}: {}", found.message);
        assert!(found.message.contains(message), "{text}: {}", found.message);
        assert!(!found.help.is_empty(), "{text}");
        let texts: Vec<&str> = found.fixes.iter().map(|fix| fix.edits[0].edit.text.as_str()).collect();
        assert_eq!(texts, *fixes, "{text}");
    }
}

#[test]
fn every_fix_of_a_bad_quantity_gives_a_good_one() {
    for (text, ..) in BAD {
        for fix in Quantity::parse(text).expect_err(text).fixes {
            let edits: Vec<_> = fix.edits.into_iter().map(|edit| edit.edit).collect();
            let fixed = goalpost_text::apply_edits(text, &edits).unwrap();
            assert!(Quantity::parse(&fixed).is_ok(), "{text}: {fixed}");
        }
    }
}

#[test]
fn units_convert_within_their_dimension_only() {
    for (text, into, value) in [
        ("0.61s", "1ms", Some("610")),
        ("105min", "1h", Some("1.75")),
        ("90min", "1s", Some("5400")),
        ("2d", "1h", Some("48")),
        ("2w", "1d", Some("14")),
        ("2 years", "1 month", Some("24")),
        ("1 quarter", "1 month", Some("3")),
        ("1 month", "1d", None),
        ("1GiB", "1MiB", Some("1024")),
        ("1MB", "1kB", Some("1000")),
        ("1 mile", "1 km", Some("1.609344")),
        ("1 kg", "1 g", Some("1000")),
        ("5%", "1pp", None),
        ("5pp", "1%", None),
        ("$5", "1 USD", Some("5")),
        ("$5", "1 EUR", None),
        ("7/10", "1/5", None),
        ("3 memos", "1 memo", Some("3")),
        ("3 People", "1 person", Some("3")),
        ("3 talks", "1 memo", None),
        ("3", "1 memo", Some("3")),
        ("3 memos", "1", Some("3")),
        ("12 calls/day", "1 call per day", Some("12")),
        ("12 calls per week", "1 call per day", None),
        ("2h per week", "1min per week", Some("120")),
        ("2h per week", "1min per month", None),
        ("3 memos", "1%", None),
    ] {
        assert_eq!(
            read(text).in_unit(read(into).unit),
            value.map(decimal),
            "{text} in {into}"
        );
    }
}

#[test]
fn quantities_compare_exactly_across_units() {
    for (a, b, order) in [
        ("60min", "1h", Some(Ordering::Equal)),
        ("61min", "1h", Some(Ordering::Greater)),
        ("1d", "1w", Some(Ordering::Less)),
        ("3", "4 memos", Some(Ordering::Less)),
        ("3 memos", "3 talks", None),
        ("20min", "0.3333333333333333333333333333h", Some(Ordering::Greater)),
    ] {
        assert_eq!(read(a).compare(read(b)), order, "{a} {b}");
    }
}

#[test]
fn a_quantity_in_an_event_ends_before_the_next_fact() {
    for (text, quantity) in [
        ("720ms on-track confidence 7/10 by @ana", Some("720ms")),
        ("350ms was 300ms", Some("350ms")),
        ("2 presentations @lee", Some("2 presentations")),
        ("+2 memos by @ana", Some("+2 memos")),
        ("12 calls per day on-track", Some("12 calls per day")),
        ("-$3 #cost", Some("-$3")),
        ("1 office + by @zoe", Some("1 office")),
        ("on-track", None),
        ("- by @ana", None),
        ("", None),
    ] {
        assert_eq!(quantity_len(text).map(|len| &text[..len]), quantity, "{text}");
    }
}

fn units() -> impl Strategy<Value = Standard> {
    prop::sample::select(Standard::ALL)
}

proptest! {
    #[test]
    fn a_quantity_written_and_read_is_the_same(
        mantissa in -1_000_000_000_000_i64..1_000_000_000_000,
        scale in 0_u32..6,
        unit in prop::sample::select(vec!["", "%", "pp", " EUR", "ms", " memos", " months", "/5", " EUR per user", " km", " B"]),
    ) {
        let value = Decimal::new(mantissa, scale);
        let template = format!("1{unit}");
        let quantity = Quantity { value, unit: read(&template).unit };
        let written = quantity.to_string();
        let again = read(&written);
        prop_assert_eq!(again.value, value, "{}", &written);
        prop_assert!(again.unit.same_dimension(quantity.unit), "{}", written);
    }

    #[test]
    fn a_conversion_to_a_smaller_unit_and_back_is_exact(mantissa in -1_000_000_000_i64..1_000_000_000, scale in 0_u32..4, a in units(), b in units()) {
        let value = Decimal::new(mantissa, scale);
        let whole = a.convert(Decimal::ONE, b).filter(|factor| factor.fract().is_zero() && *factor >= Decimal::ONE);
        if let Some(there) = whole.and_then(|_| a.convert(value, b)) {
            prop_assert_eq!(b.convert(there, a), Some(value));
        }
        prop_assert_eq!(a.convert(value, b).is_some(), a.dimension() == b.dimension());
    }

    #[test]
    fn any_text_is_read_or_explained(text in "\\PC{0,30}") {
        check_total(&text)?;
    }

    #[test]
    fn any_text_of_the_language_is_read_or_explained(text in "[-+$€0-9.,_'’ %/kmMBeE½~\\[\\]a-dto→≥–]{0,16}") {
        check_total(&text)?;
    }
}

/// It never panics, and its places lie in the text.
fn check_total(text: &str) -> Result<(), TestCaseError> {
    let _ = quantity_len(text);
    if let Err(found) = Quantity::parse(text) {
        prop_assert!(found.span.is_empty() || !found.span.of(text).is_empty(), "{:?}", found);
        for fix in found.fixes {
            let edits: Vec<_> = fix.edits.into_iter().map(|edit| edit.edit).collect();
            prop_assert!(goalpost_text::apply_edits(text, &edits).is_ok());
        }
    }
    Ok(())
}
