//! What sentences of strangers taught: forms that stand for many others, each with a neighbour that is read otherwise.

use goalpost_prose::Kind;

use crate::{goal, habit, of, result};

#[test]
fn a_deed_that_is_asked_of_somebody_is_read_as_the_deed() {
    for (text, verb) in [
        ("Volunteers are expected to sign the register", "sign"),
        ("You will be required to always wear a badge", "wear"),
        ("Our goal for May is to open the second shop", "open"),
        ("If a delivery is late, the driver calls the customer", "call"),
        ("Make it possible to export a list as PDF", "export"),
    ] {
        let reading = of(Kind::Expectation, text);
        let found: Vec<&str> = reading.verbs().iter().map(|verb| verb.infinitive).collect();
        assert_eq!(found, [verb], "{text}");
        assert!(
            reading.specific().is_yes() && reading.vague_verbs().is_empty(),
            "{text}"
        );
    }
}

#[test]
fn what_bounds_a_goal_in_the_words_of_many_trades() {
    for text in [
        "5% reduction in paper use within 12 months",
        "Deadlift 100 kg by end of cycle",
        "Raise the pass rate to 90% by the end of the course",
        "Cut the backlog by 10% during the pilot",
        "Move every class online this half-term",
        "Write 200 words a day until the novel is done",
        "Send the draft by the time the printer opens",
        "Book the hall by the last Friday of January",
        "The rate hits 60% within six weeks of opening",
        "Cut costs by 8% in the next budget cycle",
        "Finish the audit in two to three months",
        "Finish the audit in the summer of 2027",
        "Finish the audit this spring",
        "Meet the tutors once per academic semester",
    ] {
        assert!(goal(text).time_bound().is_yes(), "{text}");
    }
    assert!(result("Risk registers reviewed monthly").time_bound().is_yes());
    for text in [
        "Attendance of 95% for every year group",
        "Footfall +20% vs. Q3",
        "Every starter passes the test in their first 30 days",
        "Arrears below £30k [baseline £52k, May 2026]",
    ] {
        assert!(!result(text).time_bound().is_yes(), "{text}");
    }
}

#[test]
fn a_habit_hangs_on_what_comes_again() {
    for text in [
        "Ten squats before every meal",
        "No phone on school days",
        "Stretch after waking up",
    ] {
        assert!(habit(text).time_bound().is_yes(), "{text}");
    }
    assert!(!habit("No screens before bed").time_bound().is_yes());
}

#[test]
fn the_nth_weekday_of_a_month_is_a_day() {
    for (text, day) in [
        ("Open the shop by the last Friday of January", "2027-01-29"),
        ("Open the shop by the second Tuesday in May", "2027-05-11"),
    ] {
        let day_found = goal(text).deadline.and_then(|deadline| deadline.day);
        assert_eq!(day_found.map(|day| day.to_string()).as_deref(), Some(day), "{text}");
    }
}

#[test]
fn specific_unless_something_speaks_against_it() {
    for (kind, text) in [
        (Kind::Result, "Approval from both regulators"),
        (Kind::Result, "Small warehouse (20k+ boxes)"),
        (Kind::Result, "Reduction of X% of late parcels"),
        (Kind::Result, "Measure the satisfaction of visitors"),
        (Kind::Result, "The sample is not skewed"),
        (Kind::Goal, "Be a plastic-free shop"),
        (Kind::Goal, "Make ticket queues shorter"),
        (Kind::Goal, "Collaborate with the schools to run a fair twice a year"),
        (Kind::Goal, "Tenors learn the Requiem by heart"),
        (Kind::Habit, "Try a new recipe every month"),
        (Kind::Habit, "Sketch more often"),
        (Kind::Expectation, "Gloves on at all times behind the line"),
        (Kind::Expectation, "Headsets are kept on during calls"),
        (Kind::Expectation, "Communicate any delays that hold up an order"),
    ] {
        let reading = of(kind, text);
        assert!(reading.specific().is_yes(), "{text}: {:?}", reading.specific());
    }
    for (kind, text) in [
        (Kind::Result, "Customer portal"),
        (Kind::Result, "The portal has great features"),
        (Kind::Objective, "Show that our tools help clubs"),
        (Kind::Objective, "Win the South West"),
        (Kind::Expectation, "Use appropriate tools"),
        (Kind::Expectation, "Communicate proactively"),
        (Kind::Expectation, "Be open with no hidden motives"),
        (Kind::Result, "60% of trainees become more confident"),
    ] {
        assert!(!of(kind, text).specific().is_yes(), "{text}");
    }
}

#[test]
fn what_stays_as_it_is_can_be_looked_at() {
    for text in [
        "Keep the lights on",
        "Keep the office hours as they are",
        "Keep the stall open",
    ] {
        assert!(goal(text).vague_verbs().is_empty(), "{text}");
    }
    assert!(!goal("Keep the team happy").vague_verbs().is_empty());
}

#[test]
fn two_targets_and_one_told_twice() {
    for text in [
        "Close 3 renewal deals and 10 upsell deals",
        "Raise eNPS from 30 to 40 by Q3, with participation above 80%",
        "Half the contract is signed; no gap in cleaning",
        "Regulars double; complaints do not",
    ] {
        assert!(result(text).compound().is_some(), "{text}");
    }
    for text in [
        "Answer in under six minutes, 90% of the time",
        "Hold the times at 5.5 – 4.5 – 3.5 minutes",
        "Keep waste between 2 and 4% of sales",
        "Launch the club and get 200 members in its first month",
        "Ask for the budget; get an answer by May",
        "Cut the wait by 50% from avg. 2 minutes",
        "Hire 4 drivers, including 2 trainees",
    ] {
        assert!(result(text).compound().is_none(), "{text}");
    }
}

#[test]
fn work_and_what_it_changes() {
    for text in [
        "Continue closing old tickets",
        "Tackle 60% of the defects raised",
        "Have 4 open evenings",
        "Examples exist for all the modules",
        "100% of the books are available online",
        "Onboard 2 maintainers",
        "Collect samples from all wells",
    ] {
        assert!(result(text).output().is_some(), "{text}");
    }
    for text in [
        "Ensure that no defect blocks a sale",
        "Inspection closed without a single finding",
        "Letters answered within one working day",
        "Generate 40 applications",
        "Two fully booked workshops",
        "4 new films with over 1,000 viewers each",
        "More than 80% of the files have a 95% match rate",
    ] {
        assert!(result(text).output().is_none(), "{text}");
    }
}

#[test]
fn what_a_form_left_open() {
    for text in [
        "Sign # new members",
        "Finish the report by MM/DD/YYYY",
        "Finish the report by (date)",
        "(Student) will read 90 words a minute",
        "Downloads: ?",
    ] {
        assert!(!goal(text).placeholders.is_empty(), "{text}");
    }
    for text in ["Fix bug #4521", "Learn C#", "Cut arrears to £30k [baseline £52k]"] {
        assert!(goal(text).placeholders.is_empty(), "{text}");
    }
}

#[test]
fn a_pace_can_be_measured_and_more_often_cannot() {
    for text in ["Raise the release frequency to weekly", "No sugar in January"] {
        assert!(goal(text).measurable().is_yes(), "{text}");
    }
    for text in ["Paint at home more often", "Paint often"] {
        assert!(!goal(text).measurable().is_yes(), "{text}");
    }
    // How often what is done comes up is told of the thing, not of the deed.
    assert!(goal("Complete the periodic inspection").measurable().is_yes());
}

#[test]
fn how_things_shall_be_is_vague_whatever_the_word() {
    for text in ["Make the meetings less", "Make launches uneventful"] {
        assert!(!goal(text).vague_verbs().is_empty(), "{text}");
    }
    for text in [
        "Make new curtains",
        "Get the paper accepted",
        "Become a plastic-free shop",
    ] {
        assert!(goal(text).vague_verbs().is_empty(), "{text}");
    }
}
