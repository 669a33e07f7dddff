//! Days, good and bad.

use super::*;
use proptest::prelude::*;

#[test]
fn only_year_month_day_is_a_day() {
    for text in ["2026-11-03", "0001-01-01", "9999-12-31", "2028-02-29"] {
        assert_eq!(parse_day(text).unwrap().format("%Y-%m-%d").to_string(), text);
    }
    for text in [
        "2026-11-3",
        "2026-11-31",
        "2027-02-29",
        "0000-01-01",
        "2026/11/03",
        "2026-11-03 ",
        "20261103",
        "",
        "２０２６-11-03",
    ] {
        assert_eq!(iso_day(text), None, "{text}");
    }
}

#[test]
fn bad_days_offer_what_they_may_mean() {
    for (text, message, fixes) in [
        (
            "12/11/2026",
            "can be read as two days",
            &["2026-11-12", "2026-12-11"][..],
        ),
        (
            "Friday 3 March 2027",
            "says `Friday`, and 2027-03-03 is a Wednesday",
            &["2027-03-03", "2027-03-05"],
        ),
        (
            "Mon 7 March 2027",
            "2027-03-07 is a Sunday",
            &["2027-03-07", "2027-03-08"],
        ),
        ("Wednesday 3 March 2027", "is not how a day is written", &["2027-03-03"]),
        ("12-11-26", "can be read as two days", &["2026-11-12", "2026-12-11"]),
        ("26-12-31", "can be read as two days", &["2026-12-31", "2031-12-26"]),
        ("26-11-16", "can be read as", &["2026-11-16", "2016-11-26"]),
        ("31-12-26", "is not how a day is written", &["2026-12-31"]),
        ("11/11/2026", "is not how a day is written", &["2026-11-11"]),
        ("18/12/2026", "is not how a day is written", &["2026-12-18"]),
        ("12/18/2026", "is not how a day is written", &["2026-12-18"]),
        ("18.12.2026", "is not how a day is written", &["2026-12-18"]),
        ("12.11.2026", "is not how a day is written", &["2026-11-12"]),
        ("3. 11. 2026", "is not how a day is written", &["2026-11-03"]),
        ("2026/11/3", "is not how a day is written", &["2026-11-03"]),
        ("2026.11.03", "is not how a day is written", &["2026-11-03"]),
        ("2026-1-5", "is not how a day is written", &["2026-01-05"]),
        (
            "2026\u{2013}11\u{2013}03",
            "is not how a day is written",
            &["2026-11-03"],
        ),
        ("20261103", "is not how a day is written", &["2026-11-03"]),
        ("2026-11-03T10:00", "is not how a day is written", &["2026-11-03"]),
        ("2026-11-03 10:00", "is not how a day is written", &["2026-11-03"]),
        ("2026-12-31.", "is not how a day is written", &["2026-12-31"]),
        ("2026-11-03 2026-11-05", "is not a day", &[]),
        ("2026-11-03 20261105", "is not a day", &[]),
        ("before 2027-01-01", "is not how a day is written", &["2026-12-31"]),
        ("after November 2026", "more than one day", &["2026-12-01"]),
        ("Nov 3 2026", "is not how a day is written", &["2026-11-03"]),
        ("Nov. 3rd, 2026", "is not how a day is written", &["2026-11-03"]),
        ("3 November 2026", "is not how a day is written", &["2026-11-03"]),
        (
            "Tuesday, 3 November 2026",
            "is not how a day is written",
            &["2026-11-03"],
        ),
        ("3rd of Sept 2026", "is not how a day is written", &["2026-09-03"]),
        ("2026-W45-3", "is not how a day is written", &["2026-11-04"]),
        (
            "2026-11-31",
            "does not exist: November has 30 days",
            &["2026-11-30", "2026-12-01"],
        ),
        ("2027-02-29", "February has 28 days", &["2027-02-28", "2027-03-01"]),
        ("2026-13-02", "there is no month 13", &["2026-02-13"]),
        ("2026-13-32", "there is no month 13", &[]),
        ("2026-Q4", "more than one day", &["2026-12-31", "2026-10-01"]),
        ("2026-11", "more than one day", &["2026-11-30", "2026-11-01"]),
        ("November 2026", "more than one day", &["2026-11-30", "2026-11-01"]),
        ("2026", "more than one day", &["2026-12-31", "2026-01-01"]),
        ("end of 2026-Q2", "more than one day", &["2026-06-30"]),
        ("by the end of Q2 2026", "more than one day", &["2026-06-30"]),
        ("start of November 2026", "more than one day", &["2026-11-01"]),
        ("FY2027", "more than one day", &[]),
        ("Nov 3", "leaves the year open", &[]),
        ("by the end of Q2", "leaves the year open", &[]),
        ("next Friday", "means another one whenever", &[]),
        ("soon", "means another one whenever", &[]),
        ("when it is done", "is not a day", &[]),
        ("[Day]", "`[Day]` is still to be filled in", &[]),
        ("0000-00-00", "is not a day", &[]),
        ("", "missing", &[]),
    ] {
        let found = parse_day(text).expect_err(text);
        assert_eq!(found.code.0, "L05", "{text}");
        assert!(found.message.contains(message), "{text}: {}", found.message);
        assert!(!found.help.is_empty(), "{text}");
        let texts: Vec<&str> = found.fixes.iter().map(|fix| fix.edits[0].edit.text.as_str()).collect();
        assert_eq!(texts, fixes, "{text}");
        assert!(texts.iter().all(|text| iso_day(text).is_some()), "{text}");
    }
}

#[test]
fn a_line_may_begin_with_a_day_in_words() {
    for (text, day, fix) in [
        ("Nov 16, 2026 510ms", "Nov 16, 2026", "2026-11-16"),
        ("November 16, 2026: 510ms", "November 16, 2026", "2026-11-16"),
        ("16 Nov 2026 510ms", "16 Nov 2026", "2026-11-16"),
        ("16 Nov 510ms by @ben", "16 Nov", ""),
        ("Nov 16", "Nov 16", ""),
        ("2026-10-03, 7 min", "2026-10-03,", "2026-10-03"),
        ("Monday 510ms", "Monday", ""),
        ("today: ok", "today", ""),
    ] {
        let (len, found) = explain_leading_day(text).expect(text);
        assert_eq!(&text[..len], day);
        assert_eq!(found.span.of(text), day);
        assert!(!found.help.is_empty());
        assert_eq!(
            found.fixes.first().map_or("", |fix| &fix.edits[0].edit.text),
            fix,
            "{text}"
        );
    }
    for text in [
        "May I go",
        "Nov 510ms",
        "",
        "2026-11-16 510ms",
        "May 5000 hares jump",
        "- 16 Nov 2026",
        "march on",
        "due 2026-12-11",
        "by 16 Nov 2026",
        "until Dec 5",
        "before 2027-01-01 12 pages",
    ] {
        let found = explain_leading_day(text);
        assert!(found.is_none(), "{text}: {found:?}");
    }
}

#[test]
fn a_year_left_open_is_shown_where_it_belongs() {
    assert!(parse_day("by the end of Q2").unwrap_err().help.contains("`YYYY-Q2`"));
    assert!(parse_day("3 Nov").unwrap_err().help.contains("`YYYY-11-03`"));
}

proptest! {
    #[test]
    fn a_day_written_and_read_is_the_same(number in 1_i32..3_652_059) {
        let day = Day::from_num_days_from_ce_opt(number).unwrap();
        prop_assert_eq!(iso_day(&day.format("%Y-%m-%d").to_string()), Some(day));
    }

    #[test]
    fn any_text_is_a_day_or_explained(text in "\\PC{0,20}", date in "[0-9]{0,9}[-/. TQWHFYabyendoftNv]{0,3}[0-9]{0,5}[-/. ][0-9]{0,5}") {
        for text in [text, date] {
            if let Err(found) = parse_day(&text) {
                let offers_days = !found.message.contains("is in quotes");
                prop_assert!(!offers_days || found.fixes.iter().all(|fix| iso_day(&fix.edits[0].edit.text).is_some()), "{:?}", found);
            }
        }
    }
}
