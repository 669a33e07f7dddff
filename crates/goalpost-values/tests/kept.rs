//! What a fix that may be applied unseen keeps: every digit that its author wrote, in whatever form they wrote it.

use goalpost_text::{Diagnostic, Edit, Safety, apply_edits};
use goalpost_values::{Allowance, Cadence, Duration, Measure, Period, Quantity, Schedule, parse_day, parse_number};

/// Slips and other people's forms of values.
const SLIPS: &[&str] = &[
    "2026-10-01 2026-12-31",
    "2026-10-01, 2026-12-31",
    "2026-10-01 - 2026-12-31",
    "2026-12-31 23:59",
    "2026-12-31T08:00:15Z",
    "before 2027-01-01",
    "by 31 Dec 2026 or so",
    "31 Dec 2026 at noon",
    "mid December 2026",
    "~2026-12-31",
    "12/31/2026",
    "Dec 31st, 2026",
    "31.12.2026 5 pages",
    "FY27",
    "2026-10..12",
    "26-Q4",
    "30m per day",
    "10 minutes daily",
    "2h per day at 08:00",
    "day, week",
    "mon, week",
    "day and sat",
    "twice a week for 20 minutes",
    "3 times 20 minutes a week",
    "first and last mon of the month",
    "2h on mon and 1h on tue",
    "every 2 weeks, 3 times",
    "mon 8:30, tue 9:30",
    "month on day 1 and 15",
    "USD 5 to USD 10",
    "unknown to 40",
    "NPS 40 to 50",
    "5% or more",
    "at least 5% and at most 9%",
    "between 5% and 9%",
    "revenue 40 to 50",
    "week 3: 40 to 50",
    "24% + 5%",
    "10–5 min",
    "2 days 3 hours",
    "1h 30m",
    "1,5",
    "1 500",
    "1.500.000",
    "$ 5",
    "$-5",
    "EUR 5",
    "12 k users",
    "11 of 40 pages",
    "4 out of 5",
    "12/11/2026 5 pages",
    ".5min",
    "5.min",
    "80 percent of 40",
    "2 per month and 3 per week",
    "3 skips a month",
];

/// The digits of a text, in order of size.
fn digits(text: &str) -> Vec<char> {
    let mut digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    digits.sort_unstable();
    digits
}

fn lost(text: &str, fixed: &str) -> bool {
    let mut left = digits(fixed);
    digits(text)
        .into_iter()
        .any(|digit| match left.iter().position(|other| *other == digit) {
            Some(at) => {
                left.swap_remove(at);
                false
            }
            None => true,
        })
}

#[test]
fn no_safe_fix_loses_a_digit() {
    for text in SLIPS {
        let found: [(&str, Option<Box<Diagnostic>>); 9] = [
            ("day", parse_day(text).err()),
            ("period", Period::parse(text).err()),
            ("duration", Duration::parse(text).err()),
            ("number", parse_number(text).err()),
            ("quantity", Quantity::parse(text).err()),
            ("measure", Measure::parse(text).err()),
            ("schedule", Schedule::parse(text).err()),
            ("cadence", Cadence::parse(text).err()),
            ("allowance", Allowance::parse(text).err()),
        ];
        for (kind, found) in found {
            let fixes = found.map(|found| found.fixes).unwrap_or_default();
            for fix in fixes.into_iter().filter(|fix| fix.safety == Safety::Safe) {
                let edits: Vec<Edit> = fix.edits.into_iter().map(|edit| edit.edit).collect();
                let fixed = apply_edits(text, &edits).unwrap();
                assert!(!lost(text, &fixed), "as a {kind} `{text}` becomes `{fixed}`");
            }
        }
    }
}
