//! What a sentence wants to reach, from where, by how much.

use goalpost_prose::Bound;

use crate::{goal, result, value};

#[test]
fn starts_targets_and_changes() {
    for (text, from, to, by) in [
        ("Lift NPS from 31 to 45", "31", "45", ""),
        ("Lift NPS to 45 from 31", "31", "45", ""),
        ("Lift NPS to 45 (31 now)", "31", "45", ""),
        ("Lift NPS to 45 (was 31)", "31", "45", ""),
        ("NPS: 31 today, 45 target", "31", "45", ""),
        ("NPS: 31 → 45", "31", "45", ""),
        ("Open rate: 34% to 50%", "34", "50", ""),
        ("Weight: 180 lbs to 165 lbs", "180", "165", ""),
        ("Cycle time 12d -> 5d", "12", "5", ""),
        ("Close takes 5 days instead of 9", "9", "5", ""),
        ("Absence down to 8% (12% last year)", "12", "8", ""),
        ("Cut costs by 10%", "", "", "10"),
        ("Cut costs 10%", "", "", "10"),
        ("Costs down 10%", "", "", "10"),
        ("Reduction of 10% in costs", "", "", "10"),
        ("Gross margin +2.5pp", "", "", "2.5"),
        ("Double the pipeline", "", "", "100"),
        ("Halve the backlog", "", "", "50"),
        ("Half as many complaints", "", "", "50"),
        ("3x inbound requests", "", "", "200"),
        ("Lose 8 kilos", "", "", "8"),
        ("Lose 5kg", "", "", "5"),
        ("Cut paper use by a third", "", "", "33.3"),
        ("Feedback from 10 customers", "", "10", ""),
        ("Get feedback from at least 10 customers", "", "10", ""),
        ("Training completed by 80% of staff", "", "80", ""),
        ("Half an hour of Arabic", "", "0.5", ""),
    ] {
        let found = result(text);
        let got = (value(found.from()), value(found.to()), value(found.by()));
        assert_eq!(got, (from.to_owned(), to.to_owned(), by.to_owned()), "{text}");
    }
}

#[test]
fn of_several_numbers_the_one_to_reach() {
    for (text, to) in [
        ("8% in Q1, 12% in Q2 and 16% by Q4 2027", "16"),
        ("100 users by March, 1,000 users by December", "1000"),
        ("Hold 3 to 5 demos", "3"),
        ("$12m–$15m in bookings", "12000000"),
        ("Answer 80% of calls in 20 seconds", "80"),
        ("Coverage of at least 3x", "3"),
        ("Manuscript read by two editors and 40 readers", "2"),
        ("p95 under 250ms for tenants with 1M+ documents", "250"),
        ("Zero critical CVEs older than 30 days", "0"),
        ("No 12-hour breaches", "0"),
    ] {
        assert_eq!(value(result(text).to()), to, "{text}");
    }
}

#[test]
fn both_ends_of_a_range() {
    for (text, low, high) in [
        ("Hire 5-7 engineers", "5", "7"),
        ("NPS to 40-50", "40", "50"),
        ("Keep NPS between 40 and 50", "40", "50"),
        ("Collect at least three and at most five references", "3", "5"),
        ("Hold 3 to 5 demos", "3", "5"),
        ("Read 12 books and write 40 reviews", "12", ""),
        ("NPS from 31 to 45", "45", ""),
    ] {
        let found = result(text);
        let got = (value(found.to()), value(found.upper()));
        assert_eq!(got, (low.to_owned(), high.to_owned()), "{text}");
    }
    let change = result("Increase sales by 20% to 40%");
    assert_eq!(
        (value(change.by()), value(change.upper())),
        ("20".to_owned(), "40".to_owned())
    );
}

#[test]
fn limits() {
    for (text, bound) in [
        ("Attrition below 8%", Bound::AtMost),
        ("Attrition at or below 8%", Bound::AtMost),
        ("Attrition of 8% or less", Bound::AtMost),
        ("Attrition ≤ 8%", Bound::AtMost),
        ("No more than 8 leavers", Bound::AtMost),
        ("Answered within one business day", Bound::AtMost),
        ("NPS above 40", Bound::AtLeast),
        ("NPS of 40 or better", Bound::AtLeast),
        ("NPS >= 40", Bound::AtLeast),
        ("NPS 40+", Bound::AtLeast),
        ("At least 40 replies", Bound::AtLeast),
        ("NPS of 40", Bound::None),
    ] {
        let found = result(text);
        assert_eq!(found.amounts[0].bound, bound, "{text}");
    }
}

#[test]
fn units() {
    for (text, unit) in [
        ("Cut latency to 250ms", "ms"),
        ("Cut latency to 250 ms", "ms"),
        ("Save £1.5m", "GBP"),
        ("Save EUR 2,500", "EUR"),
        ("Churn to 3%", "%"),
        ("Churn down 2 percentage points", "pp"),
        ("Margin +30bps", "bp"),
        ("Rating of 4.5/5", "/5"),
        ("Sign 6 design partners", "design partners"),
        ("Read 12 books in 2027", "books"),
    ] {
        let name = result(text).unit().map(|unit| unit.name(text).into_owned());
        assert_eq!(name.as_deref(), Some(unit), "{text}");
    }
}

#[test]
fn ends_that_are_told_twice_or_in_two_kinds() {
    for (text, from, to, by, unit) in [
        ("Double users from 4,000 to 8,000", "4000", "8000", "", ""),
        (
            "Halve the time to set a mould from 40 to 20 minutes",
            "40",
            "20",
            "",
            "minutes",
        ),
        ("Lose 8 kg by June, from 92 kg to 84 kg", "92", "84", "", "kg"),
        ("Answer all within 48 hours, up from 60% today", "60", "", "", "%"),
        ("Answer 80% within 48 hours, up from 60% today", "60", "80", "", "%"),
        ("Recycling rate: 41% (2025) to 50% (2028)", "41", "50", "", "%"),
        ("Bike thefts: minus 30%", "", "", "30", "%"),
        ("3% like-for-like growth", "", "", "3", "%"),
        ("Add 500 followers", "", "", "500", "followers"),
        ("Add 12 unit tests", "", "12", "", "unit tests"),
        ("Take the load from 14 pages a week to 5", "14", "5", "", "pages"),
    ] {
        let found = result(text);
        let unit_found = found
            .unit()
            .map(|unit| unit.name(text).into_owned())
            .unwrap_or_default();
        let got = (value(found.from()), value(found.to()), value(found.by()), unit_found);
        let expected = (from.to_owned(), to.to_owned(), by.to_owned(), unit.to_owned());
        assert_eq!(got, expected, "{text}");
    }
}

#[test]
fn shares_of_two_numbers_and_parts_of_several() {
    for (text, to, unit) in [
        ("Have 3 out of 4 customers come back", "75", "%"),
        ("Cut the rate of wrong deliveries to 1 in 50", "2", "%"),
        ("Answer 40 calls in 2 teams", "40", "calls"),
        ("At least four of our six trainees certified", "4", "trainees"),
        ("Visit each of our 40 key suppliers", "40", "key suppliers"),
        ("Run 5 miles in under 45 minutes", "45", "minutes"),
        ("Run a half marathon in under two hours", "2", "hours"),
        ("No lost-time accidents on site B", "0", "lost-time accidents"),
        ("Lost-time injuries: none", "0", ""),
    ] {
        let found = result(text);
        let unit_found = found
            .unit()
            .map(|unit| unit.name(text).into_owned())
            .unwrap_or_default();
        assert_eq!(
            (value(found.to()), unit_found),
            (to.to_owned(), unit.to_owned()),
            "{text}"
        );
    }
}

#[test]
fn a_limit_that_is_denied_is_the_other_one() {
    for (text, bound, strict) in [
        ("Let no child wait more than 10 minutes", Bound::AtMost, false),
        ("Nobody works more than 40 hours", Bound::AtMost, false),
        ("Calls never take more than 3 minutes", Bound::AtMost, false),
        ("No more than 8 leavers", Bound::AtMost, false),
        ("Fewer than 5 open bugs", Bound::AtMost, true),
        ("More than 40 replies", Bound::AtLeast, true),
        (
            "Host four open evenings with at least 30 visitors each",
            Bound::None,
            false,
        ),
        ("30 min of Arabic", Bound::None, false),
    ] {
        let found = result(text).amounts[0];
        assert_eq!((found.bound, found.is_strict), (bound, strict), "{text}");
    }
}

#[test]
fn hours_frequencies_and_idioms_are_no_amounts() {
    for text in [
        "All branches open by eight",
        "Get everybody home by six",
        "Doors open at 9",
        "Go to bed earlier than 11",
        "Run three times a week",
        "Do yoga 4 days a week",
        "Trustees meet every six weeks",
        "Merge the two customer databases",
        "Bring everything under one roof",
        "Hard hats on past the gate, no exceptions",
        "One company, one ledger",
    ] {
        assert_eq!(goal(text).amounts, [], "{text}");
    }
    for (text, to) in [
        ("Cut defects to nine", "9"),
        ("Keep the score at 9", "9"),
        ("Raise the price by eight", ""),
    ] {
        assert_eq!(value(goal(text).to()), to, "{text}");
    }
}
