//! Periods, good and bad.

use super::*;
use proptest::prelude::*;

fn days(text: &str, fiscal: Option<u32>) -> Result<String, PeriodError<'_>> {
    let named = |name: &str| match name {
        "summer-term" => Days::new(iso_day("2026-04-20")?, iso_day("2026-07-17")?),
        _ => None,
    };
    let period = Period::parse(text).unwrap_or_else(|found| panic!("{text}: {}", found.message));
    let days = period.days(fiscal, &named)?;
    Ok(format!("{} {}", days.first, days.last))
}

#[test]
fn periods_have_their_days() {
    for (text, expected) in [
        ("2026-11-03", "2026-11-03 2026-11-03"),
        ("2026", "2026-01-01 2026-12-31"),
        ("2026-H1", "2026-01-01 2026-06-30"),
        ("2026-H2", "2026-07-01 2026-12-31"),
        ("2026-Q1", "2026-01-01 2026-03-31"),
        ("2026-q4", "2026-10-01 2026-12-31"),
        ("2028-02", "2028-02-01 2028-02-29"),
        ("2026-W01", "2025-12-29 2026-01-04"),
        ("2026-W45", "2026-11-02 2026-11-08"),
        ("2026-W53", "2026-12-28 2027-01-03"),
        ("summer-term", "2026-04-20 2026-07-17"),
        ("2026-10..2026-11-15", "2026-10-01 2026-11-15"),
        ("2026 .. 2027", "2026-01-01 2027-12-31"),
        ("2026-10-01–2026-12-31", "2026-10-01 2026-12-31"),
        ("2026-01-01..summer-term", "2026-01-01 2026-07-17"),
        ("0001..9999", "0001-01-01 9999-12-31"),
    ] {
        assert_eq!(days(text, None), Ok(expected.to_owned()), "{text}");
    }
}

#[test]
fn a_fiscal_year_is_named_by_the_year_it_ends_in() {
    for (text, starts, expected) in [
        ("FY2027", 1, "2027-01-01 2027-12-31"),
        ("FY2027", 2, "2026-02-01 2027-01-31"),
        ("FY2027-Q1", 2, "2026-02-01 2026-04-30"),
        ("FY2027-Q4", 2, "2026-11-01 2027-01-31"),
        ("fy2027-h2", 9, "2027-03-01 2027-08-31"),
        ("FY2027-Q1..FY2027-Q2", 9, "2026-09-01 2027-02-28"),
    ] {
        assert_eq!(days(text, Some(starts)), Ok(expected.to_owned()), "{text} {starts}");
    }
}

#[test]
fn a_period_without_days_says_why() {
    for (text, code, marked, message) in [
        ("FY2027-Q1", "L05", "FY2027-Q1", "in which month the fiscal year starts"),
        ("winter-term", "R03", "winter-term", "no period is called `winter-term`"),
        (
            "2026..winter-term",
            "R03",
            "winter-term",
            "no period is called `winter-term`",
        ),
        (
            "2026-12-31..2026-10-01",
            "L05",
            "2026-12-31..2026-10-01",
            "ends on 2026-10-01, before it starts on 2026-12-31",
        ),
    ] {
        let found = days(text, None).unwrap_err().diagnostic(text);
        assert_eq!((found.code.0, found.span.of(text)), (code, marked));
        assert!(found.message.contains(message), "{}", found.message);
        assert!(!found.help.is_empty());
    }
}

#[test]
fn bad_periods_offer_what_they_may_mean() {
    for (text, marked, message, fixes) in [
        ("Q4 2026", "Q4 2026", "is written", &["2026-Q4"][..]),
        ("2026Q4", "2026Q4", "is written", &["2026-Q4"]),
        ("1Q27", "1Q27", "is written", &["2027-Q1"]),
        ("2H2027", "2H2027", "is written", &["2027-H2"]),
        (
            "by Easter 2027",
            "by Easter 2027",
            "Easter Sunday is 2027-03-28",
            &["2027-03-28"],
        ),
        (
            "Sat, 3/3/2027",
            "Sat, 3/3/2027",
            "is a Wednesday",
            &["2027-03-03", "2027-03-06"],
        ),
        ("Q4/2026", "Q4/2026", "is written", &["2026-Q4"]),
        ("second quarter", "second quarter", "not a day or a period", &[]),
        ("H2 2026", "H2 2026", "is written", &["2026-H2"]),
        ("November 2026", "November 2026", "is written", &["2026-11"]),
        ("11/2026", "11/2026", "is written", &["2026-11"]),
        ("2026-1", "2026-1", "a month and as a quarter", &["2026-01", "2026-Q1"]),
        ("2026-7", "2026-7", "is written", &["2026-07"]),
        ("12.2026", "12.2026", "is written", &["2026-12"]),
        ("Q4/26", "Q4/26", "is written", &["2026-Q4"]),
        (
            "31. Dezember 2026",
            "31. Dezember 2026",
            "how a day is written",
            &["2026-12-31"],
        ),
        (
            "October to December 2026",
            "October to December 2026",
            "how a range is written",
            &["2026-10..2026-12"],
        ),
        (
            "Oct-Dec 2026",
            "Oct-Dec 2026",
            "how a range is written",
            &["2026-10..2026-12"],
        ),
        (
            "Oct \u{2013} Dec 2026",
            "Oct \u{2013} Dec 2026",
            "how a range is written",
            &["2026-10..2026-12"],
        ),
        (
            "2026-10..12",
            "2026-10..12",
            "how a range is written",
            &["2026-10..2026-12"],
        ),
        ("November to January 2027", "November", "leaves the year open", &[]),
        ("0000-01-01", "0000-01-01", "has no year", &[]),
        ("20226-12-31", "20226-12-31", "more than four digits", &[]),
        ("2026-W5", "2026-W5", "is written", &["2026-W05"]),
        ("week 45 2026", "week 45 2026", "is written", &["2026-W45"]),
        ("FY27", "FY27", "is written", &["FY2027"]),
        ("FY 2027 Q1", "FY 2027 Q1", "is written", &["FY2027-Q1"]),
        ("Q1 FY27", "Q1 FY27", "is written", &["FY2027-Q1"]),
        ("18.12.2026", "18.12.2026", "is written", &["2026-12-18"]),
        (
            "12/11/2026",
            "12/11/2026",
            "can be read as two days",
            &["2026-11-12", "2026-12-11"],
        ),
        (
            "2026-11-31",
            "2026-11-31",
            "does not exist",
            &["2026-11-30", "2026-12-01"],
        ),
        ("2027–12–25", "2027–12–25", "is written", &["2027-12-25"]),
        ("2026–12", "2026–12", "how a period is written", &["2026-12"]),
        ("2026-Q5", "2026-Q5", "four quarters", &[]),
        ("2026-W60", "2026-W60", "no week", &[]),
        ("by the end of Q2", "by the end of Q2", "leaves the year open", &[]),
        (
            "by the end of 2026-Q2",
            "by the end of 2026-Q2",
            "is written",
            &["2026-06-30"],
        ),
        ("Q4", "Q4", "leaves the year open", &[]),
        ("next quarter", "next quarter", "means another one", &[]),
        ("2026-2027", "2026-2027", "not how a range is written", &["2026..2027"]),
        (
            "2026-10-01 to 2026-12-31",
            "2026-10-01 to 2026-12-31",
            "not how a range is written",
            &["2026-10-01..2026-12-31"],
        ),
        (
            "2026-10-01 2026-12-31",
            "2026-10-01 2026-12-31",
            "not how a range is written",
            &["2026-10-01..2026-12-31"],
        ),
        (
            "2026-12-31 2026-10-01",
            "2026-12-31 2026-10-01",
            "not a day or a period",
            &[],
        ),
        ("before 2027-01-01", "before 2027-01-01", "is written", &["2026-12-31"]),
        ("after 2026-Q3", "after 2026-Q3", "is written", &["2026-10-01"]),
        (
            "from 2026-10 - 2026-12",
            "from 2026-10 - 2026-12",
            "not how a range is written",
            &["2026-10..2026-12"],
        ),
        ("2026-10-01..12/31/2026", "12/31/2026", "is written", &["2026-12-31"]),
        ("2026-10..", "2026-10..", "has no end", &[]),
        ("..2026-10", "..2026-10", "has no start", &[]),
        ("Summer-Term", "Summer-Term", "not a day or a period", &["summer-term"]),
        ("[Timeframe]", "[Timeframe]", "to be filled in", &[]),
        ("", "", "missing", &[]),
    ] {
        let found = Period::parse(text).expect_err(text);
        assert_eq!(
            (found.code.0, found.span.of(text)),
            ("L05", marked),
            "{}",
            found.message
        );
        assert!(found.message.contains(message), "{text}: {}", found.message);
        assert!(!found.help.is_empty(), "{text}");
        let texts: Vec<&str> = found.fixes.iter().map(|fix| fix.edits[0].edit.text.as_str()).collect();
        assert_eq!(texts, fixes, "{text}");
        assert!(texts.iter().all(|text| Period::parse(text).is_ok()), "{text}");
    }
}

proptest! {
    #[test]
    fn the_parts_of_a_year_fill_it(year in 1_i32..9999) {
        for (parts, letter) in [(2, "H"), (4, "Q"), (12, "")] {
            let mut next = Day::from_ymd_opt(year, 1, 1);
            for part in 1..=parts {
                let text = if letter.is_empty() { format!("{year:04}-{part:02}") } else { format!("{year:04}-{letter}{part}") };
                let days = Period::parse(&text).unwrap().days(None, &|_| None).unwrap();
                prop_assert_eq!(Some(days.first), next);
                next = days.last.succ_opt();
            }
            prop_assert_eq!(next, Day::from_ymd_opt(year + 1, 1, 1));
        }
    }

    #[test]
    fn any_text_is_a_period_or_explained(text in "\\PC{0,24}", other in "[0-9QHWFYa-c./–, to-]{0,24}") {
        for text in [text, other] {
            match Period::parse(&text) {
                Ok(period) => {
                    let written = period.to_string();
                    prop_assert_eq!(Period::parse(&written), Ok(period));
                    let _ = period.days(Some(2), &|_| None).map_err(|error| error.diagnostic(&text));
                }
                Err(found) => prop_assert!(found.span.is_empty() || !found.span.of(&text).is_empty()),
            }
        }
    }
}
