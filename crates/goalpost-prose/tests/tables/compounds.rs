//! Two goals in one sentence, and what only looks like it.

use crate::result;

#[test]
fn two_goals() {
    for text in [
        "Launch the app and hire a designer",
        "Cut churn to 3% and grow ARPU to $29",
        "$5M pipeline / 30% win rate",
        "NPS > 50, churn < 2%",
        "Grow margin to 12% while keeping NPS above 40",
        "Raise conversion to 30% without raising CAC above $80",
        "CSAT above 50 with fewer than 5 complaints a month",
        "Redesign the website; negotiate a new contract",
        "Run a marathon and read 20 books",
        "Improve attendance and completion rates",
        "Reduce cost and time to market",
        "Print the leaflet; complaints down by 20% by June",
        "Type 60 words per minute with 2 or fewer errors",
        "Call three members a week with the aim of raising renewals by 5%",
        "Eat slowly and rest",
        "Reach a 40% first-year pass rate and a 60% third-year pass rate",
        "Raise eNPS to 42, with participation above 75%",
    ] {
        assert!(result(text).compound().is_some(), "{text}");
    }
}

#[test]
fn one_goal() {
    for text in [
        "Raise uptime to 99% and maintain 99%",
        "Print the leaflet; 80% of members read it",
        "Perform and record tests",
        "Design and deliver a health and safety course",
        "Research, design, and test a new prototype",
        "Draft the guide and publish it",
        "p95 for search and checkout below 300 ms",
        "Grow revenue from products and services by 20%",
        "8% in Q1, 12% in Q2 and 16% by Q4 2027",
        "Grow bookings 10% by rewriting the page and adding live chat",
        "Launch the portal and have 500 users log in",
        "Read 12 books, one a month",
        "Be flexible and open to change",
        "Run a survey and publish the results",
        "Evaluate three vendors and recommend one",
        "Identify the steps and take the steps to the end",
        "Launch Core Values and Show Up training with students",
        "8% fewer admissions and readmissions within 28 days of discharge",
        "Work out 3 days a week, but aiming for 4",
        "Starting March, go on two dates per month",
    ] {
        assert!(result(text).compound().is_none(), "{text}");
    }
}
