//! Cadences, good and bad.

use super::*;
use crate::iso_day;
use proptest::prelude::*;

#[test]
fn cadences_are_read_and_written() {
    for (text, cadence, written) in [
        ("day", Cadence::Days(1), "day"),
        ("Week", Cadence::Days(7), "week"),
        ("2 weeks", Cadence::Days(14), "2 weeks"),
        ("1 week", Cadence::Days(7), "week"),
        ("10 days", Cadence::Days(10), "10 days"),
        ("6w", Cadence::Days(42), "6 weeks"),
        ("10d", Cadence::Days(10), "10 days"),
        ("48h", Cadence::Days(2), "2 days"),
        ("month", Cadence::Months(1), "month"),
        ("quarter", Cadence::Months(3), "quarter"),
        ("2 quarters", Cadence::Months(6), "6 months"),
        ("year", Cadence::Months(12), "year"),
        ("2 years", Cadence::Months(24), "2 years"),
    ] {
        assert_eq!(Cadence::parse(text), Ok(cadence), "{text}");
        assert_eq!(cadence.to_string(), written);
    }
}

#[test]
fn bad_cadences_say_what_to_type() {
    for (text, message, fixes) in [
        ("weekly", "not how a cadence is written", &["week"][..]),
        ("every week", "not how a cadence is written", &["week"]),
        ("daily", "not how a cadence is written", &["day"]),
        ("every two weeks", "not how a cadence is written", &["2 weeks"]),
        ("every other week", "not how a cadence is written", &["2 weeks"]),
        ("fortnightly", "not how a cadence is written", &["2 weeks"]),
        ("every 3 months", "not how a cadence is written", &["quarter"]),
        ("annually", "not how a cadence is written", &["year"]),
        ("moth", "not a cadence", &["month"]),
        ("12h", "not a whole number of days", &[]),
        ("0 weeks", "not a cadence", &[]),
        ("99999999 years", "not a cadence", &[]),
        ("now and then", "not a cadence", &[]),
        ("", "missing", &[]),
    ] {
        let found = Cadence::parse(text).expect_err(text);
        assert_eq!(found.code.0, "L10");
        assert!(found.message.contains(message), "{text}: {}", found.message);
        assert!(!found.help.is_empty(), "{text}");
        let texts: Vec<&str> = found.fixes.iter().map(|fix| fix.edits[0].edit.text.as_str()).collect();
        assert_eq!(texts, fixes, "{text}");
        assert!(texts.iter().all(|text| Cadence::parse(text).is_ok()), "{text}");
    }
}

#[test]
fn months_are_counted_from_the_day_and_end_with_shorter_months() {
    for (day, cadence, times, expected) in [
        ("2026-10-01", "week", 2, "2026-10-15"),
        ("2026-11-30", "month", 3, "2027-02-28"),
        ("2026-12-31", "month", 2, "2027-02-28"),
        ("2026-12-31", "month", 3, "2027-03-31"),
        ("2028-02-29", "year", 1, "2029-02-28"),
        ("2026-10-01", "month", 2, "2026-12-01"),
        ("2026-10-01", "quarter", 0, "2026-10-01"),
    ] {
        let after = Cadence::parse(cadence).unwrap().after(iso_day(day).unwrap(), times);
        assert_eq!(Some(after), iso_day(expected), "{day} {cadence} {times}");
    }
}

proptest! {
    #[test]
    fn a_later_check_in_never_comes_earlier(start in 1_i32..3_652_059, months in 1_u32..1200, days in 1_u32..36_525, times in 0_u32..100) {
        let day = Day::from_num_days_from_ce_opt(start).unwrap();
        for cadence in [Cadence::Days(days), Cadence::Months(months)] {
            prop_assert!(cadence.after(day, times) < cadence.after(day, times + 1));
            prop_assert_eq!(Cadence::parse(&cadence.to_string()), Ok(cadence));
        }
    }

    #[test]
    fn past_the_end_of_the_calendar_stands_its_last_day(times in 1_u32.., count in 1_u32..) {
        for cadence in [Cadence::Days(count), Cadence::Months(count)] {
            prop_assert_eq!(cadence.after(Day::MAX, times), Day::MAX);
        }
    }
}
