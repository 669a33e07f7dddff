//! Another language needs other data and one setting: the same reader, asked in German.
#![allow(clippy::unwrap_used)]

use goalpost_prose::{Direction, Kind, Language, Reading, Setting, read};
use goalpost_values::iso_day;

fn german(text: &str) -> Reading<'_> {
    read(
        Language::german(),
        text,
        &Setting::new(Kind::Goal, iso_day("2026-11-21").unwrap()),
    )
}

#[test]
fn amounts_and_directions() {
    for (text, from, to, by, direction) in [
        (
            "Umsatz von 1,2 Mio auf 2 Mio steigern",
            Some("1200000"),
            Some("2000000"),
            None,
            Some(Direction::Increase),
        ),
        (
            "Die Abwanderung von 5,2 % auf 3,5 % senken",
            Some("5.2"),
            Some("3.5"),
            None,
            Some(Direction::Decrease),
        ),
        (
            "Die Kosten um 10 % senken",
            None,
            None,
            Some("10"),
            Some(Direction::Decrease),
        ),
        (
            "1.500 neue Kunden gewinnen",
            None,
            Some("1500"),
            None,
            Some(Direction::Reach),
        ),
    ] {
        let found = german(text);
        let value = |amount: Option<goalpost_prose::Amount>| amount.map(|amount| amount.value.normalize().to_string());
        assert_eq!(value(found.from()).as_deref(), from, "{text}");
        assert_eq!(value(found.to()).as_deref(), to, "{text}");
        assert_eq!(value(found.by()).as_deref(), by, "{text}");
        assert_eq!(found.direction(), direction, "{text}");
        assert!(found.measurable().is_yes(), "{text}");
    }
}

#[test]
fn amounts_are_read_whole() {
    for (text, from, to, by, unit) in [
        ("Fehlerquote halbieren", "", "", "50", "%"),
        ("Zwei Drittel der Pflegekräfte schulen", "", "66.7", "", "%"),
        (
            "Umsatz von 1,2 Mio. € auf 1,5 Mio. € steigern",
            "1200000",
            "1500000",
            "",
            "EUR",
        ),
        ("Wartezeit von 9 auf 5 Minuten senken", "9", "5", "", "min"),
        ("Wartezeit auf 1 Std. 30 Min. senken", "", "90", "", "min"),
        ("Zwei Dutzend Bäume pflanzen", "", "24", "", "Bäume"),
        ("Eine halbe Million Nutzer gewinnen", "", "500000", "", "Nutzer"),
        ("Mitglieder von 4.000 auf 10.000 steigern", "4000", "10000", "", ""),
        ("Kosten um ein Drittel senken", "", "", "33.3", "%"),
        ("Ausschuss auf ein Zehntel senken", "", "", "90", "%"),
        ("Fehlerrate auf 1 von 1.000 senken", "", "0.1", "", "%"),
        ("Drei von vier Kunden befragen", "", "75", "", "%"),
    ] {
        let found = german(text);
        let value = |amount: Option<goalpost_prose::Amount>| {
            amount
                .map(|amount| amount.value.normalize().to_string())
                .unwrap_or_default()
        };
        let got = (value(found.from()), value(found.to()), value(found.by()));
        assert_eq!(got, (from.to_owned(), to.to_owned(), by.to_owned()), "{text}");
        let name = found.unit().map(|unit| unit.name(text).into_owned());
        assert_eq!(name.unwrap_or_default(), unit, "{text}");
    }
    assert_eq!(german("Versuchen, die Kosten zu senken").hedges().len(), 1);
    assert!(german("Den Bericht bis KW 12 fertigstellen").time_bound().is_yes());
}

#[test]
fn deadlines() {
    for (text, day) in [
        ("Das Handbuch bis 31. März veröffentlichen", "2027-03-31"),
        ("Das Handbuch bis Ende Juni veröffentlichen", "2027-06-30"),
        ("Das Handbuch bis 15.2.2027 veröffentlichen", "2027-02-15"),
        ("Das Handbuch innerhalb von 6 Wochen veröffentlichen", "2027-01-02"),
        ("Das Handbuch bis Jahresende veröffentlichen", "2026-12-31"),
        ("Das Handbuch bis Q1 veröffentlichen", "2027-03-31"),
        ("Das Handbuch bis kw 12 veröffentlichen", "2027-03-28"),
    ] {
        let deadline = german(text).deadline.unwrap_or_else(|| panic!("{text}"));
        assert_eq!(deadline.day.map(|day| day.to_string()).as_deref(), Some(day), "{text}");
    }
}

#[test]
fn vagueness_and_placeholders() {
    let found = german("Die Kommunikation im Team deutlich verbessern");
    assert_eq!(found.vague_verbs().len(), 1);
    assert_eq!(found.vague_words().len(), 1);
    assert!(!found.specific().is_yes() && !found.measurable().is_yes() && !found.time_bound().is_yes());
    assert!(german("Das Handbuch veröffentlichen").vague_verbs().is_empty());
    assert_eq!(german("Umsatz um XX% steigern").placeholders.len(), 1);
}

#[test]
fn a_point_may_make_an_order_or_shorten_a_word() {
    for (text, day) in [
        ("Drei Kunden gewinnen im 1. Quartal 2027", "2027-03-31"),
        ("Bis Ende des 2. Quartals 2027 drei Kunden gewinnen", "2027-06-30"),
        ("Drei Kunden gewinnen in der ersten Jahreshälfte 2027", "2027-06-30"),
        ("Bis zum 3. März 2027 drei Kunden gewinnen", "2027-03-03"),
    ] {
        let found = german(text);
        assert_eq!(
            found.deadline.as_ref().and_then(|deadline| deadline.day),
            iso_day(day),
            "{text}"
        );
        assert_eq!(found.to().map(|amount| amount.value), Some(3.into()), "{text}");
    }
    let found = german("Mindestens 1,5 Mio. Euro Umsatz");
    assert_eq!(
        found
            .unit()
            .map(|unit| unit.name("Mindestens 1,5 Mio. Euro Umsatz").into_owned()),
        Some("Euro".to_owned())
    );
    assert!(found.measurable().is_yes());
}

#[test]
fn degrees_are_measured() {
    for (text, to) in [
        ("Den Kühlschrank auf 4 °C halten", 4),
        ("Die Vorlauftemperatur auf 45°C senken", 45),
        ("Temperatur unter 8 °C halten", 8),
    ] {
        let found = german(text);
        assert_eq!(found.to().map(|amount| amount.value), Some(to.into()), "{text}");
        assert!(found.measurable().is_yes(), "{text}");
    }
}
