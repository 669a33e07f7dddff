//! What tells a deed from a wish in sentences of every trade: one table for each thing that is true of English.

use goalpost_prose::Kind;

use crate::{goal, habit, of, result};

fn is_specific(kind: Kind, text: &str) -> bool {
    of(kind, text).specific().is_yes()
}

#[test]
fn an_adjective_behind_is_judges_its_subject() {
    for text in [
        "Onboarding is delightful",
        "The catalogue is easy to browse",
        "The wiki is fast to search",
        "Communication between shifts will be better",
        "Ticket prices will be clearer",
        "Our sales team is unstoppable",
        "Managers are more confident",
        "Staff feel heard",
    ] {
        let reading = result(text);
        assert!(!reading.specific().is_yes(), "{text}");
        assert!(reading.output().is_none() && !reading.measurable().is_yes(), "{text}");
    }
    for text in [
        "The DHT is enabled by default",
        "The report is published",
        "The reading room is open to the public",
        "Code and projects are properly documented",
    ] {
        assert!(result(text).specific().is_yes(), "{text}");
    }
}

#[test]
fn a_thing_told_only_by_how_it_is_felt_is_none() {
    for text in [
        "Create a workplace where people thrive",
        "Create a neighbourhood that is safe and welcoming",
        "Create an evening programme which engages our students",
        "Make our clinic a place patients trust",
        "Make this the easiest bank to deal with",
        "Provide every child with a great start",
        "Develop the next generation of leaders",
        "Build a world-class data team",
    ] {
        assert!(!is_specific(Kind::Objective, text), "{text}");
    }
    for text in [
        "Create a dashboard that shows open orders",
        "Create a style guide for the web team",
        "Establish a structured induction process for lecturers",
        "Provide each apprentice with a toolkit",
        "Deliver the bridge survey",
        "Develop a written succession plan for the three site managers",
        "Maintain the wiki's runbook pages",
        "Add support for Windows on ARM",
        "Support SSO with Okta",
    ] {
        assert!(is_specific(Kind::Goal, text), "{text}");
    }
}

#[test]
fn what_is_done_can_be_seen_however_much_of_it() {
    for text in [
        "Cook at home more",
        "Drink less coffee",
        "Spend less on clothes",
        "Spend a lot less on takeaways",
        "Dress smartly",
        "Try rock climbing",
        "Re-roof the garage",
        "Re-implement the usage report",
        "Break all my lap records",
        "Meet with users",
        "Don't gossip",
        "Call parents when a pupil is absent",
    ] {
        assert!(goal(text).specific().is_yes(), "{text}");
    }
    for text in [
        "Keep up the gratitude diary",
        "Keep the gratitude list going",
        "Journal more",
    ] {
        assert!(habit(text).specific().is_yes(), "{text}");
    }
    for text in [
        "Exercise regularly",
        "Release faster",
        "Do well in my exams",
        "Worry less",
        "Raise the bar",
    ] {
        assert!(!goal(text).specific().is_yes(), "{text}");
    }
}

#[test]
fn a_label_with_a_direction_or_a_scale_is_a_level() {
    for text in [
        "Complaints: none",
        "Backlog older than 30 days: zero",
        "NPS up",
        "Churn down",
        "90+ on Lighthouse",
        "4.6 stars on the App Store",
        "First paying customer",
    ] {
        let reading = result(text);
        assert!(reading.specific().is_yes() && reading.output().is_none(), "{text}");
    }
    for text in ["Clean architecture", "Clear value proposition", "One team, one plan"] {
        assert!(!result(text).specific().is_yes(), "{text}");
    }
}

#[test]
fn what_was_done_to_a_thing_is_a_deed() {
    for text in [
        "All invoices moved to e-billing",
        "Build nodes moved off the old cluster",
        "Safety policy reviewed, approved and published",
        "Cleaning policy drafted, tested and handed over",
        "Topping-out of the tower achieved",
        "Surge plan rehearsed with the brokers",
        "20 case studies added to the site",
        "Ensure every page has alt text",
        "100% of services have runbooks",
        "Admins can force a refresh of permissions",
        "Have documentation for every public API",
        "Make the API docs public",
        "Make dark mode the default",
        "Expand to Canada",
        "Move to monthly billing",
        "Extend the user guide",
        "Define the budget",
        "Create a hiring plan for 2027",
        "Hire +1 designer",
        "Send a note to every donor who gave more than $500",
        "Ship the scanner app to all 30 stores",
        "Test two price points with 200 visitors each",
        "3 prototypes",
        "1,200 billable hours per consultant",
    ] {
        assert!(result(text).output().is_some(), "{text}");
    }
}

#[test]
fn what_others_do_is_no_deed() {
    for text in [
        "Fewer than 3 goals conceded per match",
        "No more than 5 points open",
        "Two grants awarded to the department",
        "Move 60% of traffic to self-service",
        "Two universities adopt the curriculum",
        "At least 5 partners publish an integration",
        "Run 4 webinars with 300 registrants",
        "Publish 6 case studies, generating 90 demo requests",
        "20 posts written, reaching 5,000 readers",
        "Have 500 people at the fair",
        "Median wait of 9 minutes",
        "40 new subscribers",
    ] {
        assert!(result(text).output().is_none(), "{text}");
    }
}

#[test]
fn a_verb_behind_a_joint_is_told_by_what_follows() {
    for text in [
        "Open the Riga office and exit Tallinn",
        "Launch in Portugal and close the Madrid office",
        "Strengthen partnerships and support local artists",
        "Learn to swim and to dive",
        "Conversion ≥ 4% and zero payment outages",
        "Recall of 0.9 at under 30 ms",
        "Margin at 31%, DSO at 40 days",
        "Hire 2 nurses and 3 carers",
    ] {
        assert!(result(text).compound().is_some(), "{text}");
    }
    for text in [
        "Earn a scuba/first-aid/lifeguard certificate",
        "Elevate one process, practice, or programme to the council",
        "Finish in the top 30, or score 1800",
        "Publish 6 case studies, generating 90 demo requests",
        "Draft, consult on and adopt a youth policy",
        "Answer 90% of calls within 20 seconds",
        "Train for the race and report what I learn",
        "Identify candidates and invite speakers",
        "One team, one plan",
    ] {
        assert!(
            result(text).compound().is_none(),
            "{text}: {:?}",
            result(text).compound()
        );
    }
}

#[test]
fn an_occasion_that_everybody_knows_bounds_a_goal() {
    for text in [
        "Repaint the hut before the village fete",
        "Shadow two engineers before the month is over",
        "Visit 25 states before 30",
        "Finish the novel before I turn 40",
        "Lose eight pounds over the course of two months",
        "Keep the shop open throughout the entire year",
        "Launch in spring",
        "Drink a gallon of water a day",
        "Try 3 new restaurants per month",
        "Improve my writing by publishing one essay a month",
        "Win 40 members in the first year",
    ] {
        assert!(goal(text).time_bound().is_yes(), "{text}");
    }
    for text in [
        "Ask before you merge",
        "Put people before profits",
        "Check the diff before the merge",
    ] {
        assert!(!of(Kind::Expectation, text).time_bound().is_yes(), "{text}");
    }
}
