//! Amounts that bound what is to be reached, from above or from below.

use goalpost_prose::Bound;

use crate::{goal, result, value};

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
fn what_is_denied_or_kept_has_its_limit() {
    for (text, to) in [
        ("Do not miss a single rehearsal", "0"),
        ("Run the regatta without a single collision", "0"),
        ("Go a term without a broken window", "0"),
        ("Get through July without an outage", "0"),
        ("Build the hut without a plan", ""),
        ("Do not miss more than one rehearsal", "1"),
        ("Never lose more than two parcels a month", "2"),
        ("No more category 3 sores", "0"),
        ("Have no more broken gates", "0"),
        ("Keep inside its budget of £1.4m", "1400000"),
        ("Do the fair on a budget of £500", "500"),
        ("Secure a budget of £500", "500"),
        ("Be in the top 3 of the county league", "3"),
        ("Be in the top 3", ""),
        ("Keep overheads to 12% of income", "12"),
        ("Answer the phone within 5 rings", "5"),
        ("Limit calls to 30 minutes", "30"),
        ("Cap the spend at £15k", "15000"),
        ("Cap on-call at 2 nights a month", "2"),
        ("Return calls within a working day", "1"),
        ("Answer all mails within an hour", "1"),
        ("Stay below 5 incidents", "5"),
    ] {
        let found = goal(text).to();
        assert_eq!(value(found), to, "{text}");
        let limited = found.is_none_or(|to| to.bound == Bound::AtMost) != text.starts_with("Secure");
        assert!(limited, "{text}");
    }
    for text in [
        "Keep access to 3 pools",
        "Keep pay linked to 3% inflation",
        "Keep going to 40 markets",
    ] {
        assert_eq!(goal(text).to().map(|to| to.bound), Some(Bound::None), "{text}");
    }
}

#[test]
fn what_may_be_paid_up_to_is_limited_and_what_is_moved_up_to_is_not() {
    for (text, to, bound) in [
        ("Keep the price up to £9k", "9000", Bound::AtMost),
        ("Price up to £9k", "9000", Bound::AtMost),
        ("Price up to 9 euros a ticket", "9", Bound::AtMost),
        ("Set a price up to £9k", "9000", Bound::AtMost),
        ("Find a flat with a rent up to £900", "900", Bound::AtMost),
        ("Keep spending up to £40 a week", "40", Bound::AtMost),
        ("Pay up to £30 an hour", "30", Bound::AtMost),
        ("Push the price up to £9k", "9000", Bound::None),
        ("Bring the price up to £9k", "9000", Bound::None),
        ("Drive the rent up to £900", "900", Bound::None),
        ("Price up to 12 products", "12", Bound::None),
        ("Price up 12 products", "12", Bound::None),
        ("Scale up to 40 users", "40", Bound::None),
        ("Get the score up to 80", "80", Bound::None),
    ] {
        let found = goal(text).to().unwrap();
        assert_eq!((value(Some(found)), found.bound), (to.to_owned(), bound), "{text}");
    }
}

#[test]
fn past_and_beyond_are_limits_where_they_are_denied_and_levels_to_reach_elsewhere() {
    for (text, to) in [
        ("Never past 100 open tickets", "100"),
        ("Do not go past 100 open tickets", "100"),
        ("Never let the queue grow past 100 tickets", "100"),
        ("No ticket stays open past 48 hours", "48"),
        ("Latency not beyond 100 ms", "100"),
        ("Cost must not go beyond £20k", "20000"),
        ("Keep the backlog from going past 40", "40"),
        ("Keep the backlog from going above 40", "40"),
        ("Run the fair without going past £500", "500"),
        ("Stop the queue going past 40", "40"),
        ("Avoid going past 3 drinks", "3"),
        ("Calls no longer than 5 minutes", "5"),
        ("Stay this side of 5 %", "5"),
        ("Keep rent on this side of £900", "900"),
    ] {
        let found = goal(text).to().unwrap();
        assert_eq!(
            (value(Some(found)), found.bound),
            (to.to_owned(), Bound::AtMost),
            "{text}"
        );
    }
    for (text, to, bound) in [
        ("Get past 100 members", "100", Bound::AtLeast),
        ("Go beyond 1,000 users", "1000", Bound::AtLeast),
        ("Push the average past 4.5", "4.5", Bound::AtLeast),
        ("Raise NPS beyond 50", "50", Bound::AtLeast),
        ("Not only go past 100 members", "100", Bound::AtLeast),
        ("Sell past 5,000 tickets", "5000", Bound::AtLeast),
        ("Walk past 3 shops", "3", Bound::None),
        ("Review the past 12 months", "12", Bound::None),
        ("Go from past 40 to 20", "20", Bound::None),
    ] {
        let found = goal(text).to().unwrap();
        assert_eq!((value(Some(found)), found.bound), (to.to_owned(), bound), "{text}");
    }
}
