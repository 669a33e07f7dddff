//! Whether somebody else could tell that it is done.

use goalpost_prose::Kind;

use crate::{goal, of};

#[test]
fn measurable() {
    for text in [
        "Churn to 3%",
        "Halve the backlog",
        "Every pull request gets a reviewer",
        "No critical findings",
        "Launch the app",
        "Pass the audit",
        "Engage an architect",
        "Improve our ranking from 14th to 5th",
        "Reach 4th place in the league",
        "Finish 4th in the league",
        "Move breakfast from 8:00 to 7:30",
        "Deliver on time",
        "Stay until the shop is clean",
        "Get [client] to sign the lease",
        "Be able to onsight 6c+",
        "Remove all plastic from the canteen",
        "Become certified",
        "Have the policy reviewed",
        "Menu available in braille",
        "Sign-off of the design",
        "Boost morale with 4 socials",
        "Move from weekly to daily releases",
        "Quit smoking",
        "Go camping",
        "We are able to track parcels on the ferry",
        "Add table lamps in the hall",
        "Develop a plan for a healthier canteen",
        "EuroFair: renovate the hall",
        "I expect every member to follow the safety code",
        "Legal to check the lease",
        "The patient will state what a balanced meal is",
        "Households have adopted the new stove",
        "Prepare a report for the board",
        "Reduce reply time to the same day",
        "Bring turnaround down to next-day",
        "Do not run in the corridor",
        "Never be late for training",
        "Stay unbeaten at home",
        "Avoid relegation",
        "Row 2k in under 7:30",
        "Keep within budget",
        "Finish in the top half of the table",
        "Come first in the relay",
        "Test and release version 2",
        "No more paper forms",
    ] {
        assert!(goal(text).measurable().is_yes(), "{text}");
    }
}

#[test]
fn not_measurable() {
    for text in [
        "Answer the phone sooner",
        "Increase revenue",
        "Improve morale",
        "Improve ward 4b",
        "Learn French",
        "Inspire 50 people",
        "Start running",
        "Go camping more often",
        "Add happy customers",
        "Reduce waste while protecting all wetlands",
        "Evening classes: [X] pupils - [Quality]/10",
        "Check out the new library, again",
        "The patient will report less pain",
        "Households have adopted accountability",
        "Prepare for the storm",
        "Prepare our ferry for the demands of summer",
        "Advise the family about diet",
        "Be in the top quartile",
        "Ship [Number] features",
        "Sell bread",
        "Help every pupil leave as a confident reader",
        "A love of reading in every classroom",
        "Provide an environment where all learners thrive",
        "24/7 support",
        "Be in the top 3",
        "Avoid conflict",
        "Do not worry about the fair",
        "Do not underestimate our rivals",
        "Keep within reach",
        "Test and release",
    ] {
        assert!(!goal(text).measurable().is_yes(), "{text}");
    }
}

#[test]
fn an_act_with_its_pace_can_be_counted() {
    for text in [
        "Blog once a week",
        "Call mum weekly",
        "Learn a new song a month",
        "Keep doing Pilates at least twice a week",
        "Have dinner with friends once a month",
        "Half an hour of Arabic until June",
    ] {
        assert!(goal(text).measurable().is_yes(), "{text}");
    }
    for text in [
        "Lose weight",
        "Release faster",
        "Watch fewer shows",
        "Use my phone less",
        "Get back to golfing",
        "Better organize my photos",
    ] {
        assert!(!goal(text).measurable().is_yes(), "{text}");
    }
}

#[test]
fn things_that_are_made_or_brought_somewhere_have_an_end() {
    for text in [
        "Make a portfolio website",
        "Get the team onto the new system",
        "Make GraphQL the default API",
        "Learn the viola part by heart",
        "Launch Safe Campus training",
        "Run a 5k without stopping",
        "Keep clear of debt",
        "The night desk moves to the ground floor",
    ] {
        assert!(goal(text).measurable().is_yes(), "{text}");
    }
}

#[test]
fn a_way_of_working_can_be_checked_each_time() {
    for (text, measurable) in [
        ("Wear eye protection at all times", true),
        ("Reply within one business day", true),
        ("Name the owner in every design doc", true),
        ("Report near misses as soon as possible", false),
        ("Act with urgency", false),
        ("Call when you miss a shift", true),
        ("Be on time for every meeting", true),
    ] {
        assert_eq!(of(Kind::Expectation, text).measurable().is_yes(), measurable, "{text}");
    }
}
