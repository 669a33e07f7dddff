//! What the language's own reference shows is read, and written back as it stands there.

use goalpost_values::{Cadence, Duration, Measure, Period, Quantity, Schedule, parse_day, parse_number};

#[test]
fn every_measure_of_the_reference_is_read() {
    for text in [
        "840ms to 300ms",
        "840ms -> 300ms",
        "840ms → 300ms",
        "40k visits +25%",
        "12min -3min",
        "24% +5pp",
        "3 memos",
        "$2M",
        "? to 40%",
        "? +25%",
        ">= 99.9%",
        "<= 2%",
        "95%..99%",
        "60%–80%",
        "average >= 4/5",
        "Average ≥ 4/5",
        "average <= 2d",
        "yes/no",
        "steps",
        "milestones",
        "habit reading >= 80%",
        "habit habits/words >= 80%",
        "habit talks 6 in a row",
        "feedback >= 80%",
        "rollup",
        "40 to 50 NPS",
        "0 to 1500 lines",
        "0 EUR to 1.8k EUR",
        "6.8/10 to 8/10",
        "74 bpm to 60 bpm",
        "6k to 7.2k subscribers",
        "-10 to 20",
        "20 → −10 NPS",
        ">= 14 months",
        "12 pull requests",
        "$310k to $400k",
        "$40 per user to $30 per user",
    ] {
        assert!(Measure::parse(text).is_ok(), "{text}: {:?}", Measure::parse(text));
    }
}

#[test]
fn every_schedule_of_the_reference_is_read_and_written_back() {
    for text in [
        "day",
        "weekday",
        "mon,wed,fri",
        "tue",
        "week",
        "month",
        "quarter",
        "year",
        "week on tue",
        "2 weeks on fri",
        "month on day 15",
        "month on day 31",
        "month on first mon",
        "quarter on 2nd tue",
        "year on last sun",
        "month on 3rd wed for 2h",
        "month on 4th thu",
        "3x per week",
        "4x per month",
        "5h per week",
        "weekday at 08:30",
        "weekday at 10:00-11:30",
        "week on tue for 30m",
        "tue,thu,sat for 30m",
    ] {
        let schedule = Schedule::parse(text).unwrap_or_else(|found| panic!("{text}: {}", found.message));
        assert_eq!(schedule.to_string(), text);
    }
}

#[test]
fn every_quantity_of_the_reference_is_read() {
    for text in [
        "24%",
        "5pp",
        "$1.2M",
        "1.2M EUR",
        "480ms",
        "12k users",
        "4/5",
        "3 memos",
        "-$3",
        "+$3",
        "€5",
        "5 €",
        "3 GB",
        "2 days",
        "10 km/h",
    ] {
        assert!(Quantity::parse(text).is_ok(), "{text}: {:?}", Quantity::parse(text));
    }
}

#[test]
fn every_period_of_the_reference_is_read_and_written_back() {
    for text in [
        "2026",
        "2026-H2",
        "2026-Q4",
        "2026-11",
        "2026-W45",
        "FY2027",
        "FY2027-Q1",
        "summer-term",
        "2026-11-02..2026-12-18",
        "2026-07..2026-12",
        "2026..2027",
    ] {
        let period = Period::parse(text).unwrap_or_else(|found| panic!("{text}: {}", found.message));
        assert_eq!(period.to_string(), text);
    }
}

#[test]
fn days_durations_cadences_and_numbers_are_read_and_written_back() {
    assert_eq!(parse_day("2026-11-02").unwrap().to_string(), "2026-11-02");
    for text in ["30m", "1h30m", "2d", "6w"] {
        assert_eq!(Duration::parse(text).unwrap().to_string(), text);
    }
    for text in ["day", "week", "2 weeks", "month", "quarter", "year", "10 days"] {
        assert_eq!(Cadence::parse(text).unwrap().to_string(), text);
    }
    for text in ["0", "-5", "1.50", "1500", "1.2"] {
        assert_eq!(parse_number(text).unwrap().to_string(), text);
    }
}
