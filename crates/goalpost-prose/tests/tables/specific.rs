//! Things that can be seen, and what happens to them.

use goalpost_prose::{Judgement, Kind, NotSpecific};

use crate::{of, result};

#[test]
fn specific() {
    for text in [
        "Increase revenue",
        "Engage an architect",
        "Move from 14th to 5th in the league",
        "Stay until the last guest has left",
        "Get [client] to sign the lease",
        "Deliver x improvements",
        "40 customers",
        "Improve retention",
        "Improve page load time",
        "Launch the app",
        "Ship v2",
        "Learn Kubernetes",
        "Have the policy reviewed",
        "Menu available in braille",
        "All customers on the new contract",
        "Design and build the form",
        "Never push to main",
        "More customers on annual plans",
    ] {
        let found = result(text);
        assert!(found.specific().is_yes(), "{text}: {:?}", found.specific());
    }
}

#[test]
fn what_a_verb_of_making_names_can_be_seen() {
    for text in [
        "Document the hiring process",
        "Publish our diversity strategy",
        "Reach the semi-finals",
        "Meet the January deadline",
        "Establish the position of an outreach manager",
        "Become a volunteer firefighter",
        "Serve as a school governor",
        "Convert the barn into a home",
        "Build a whole bike that a customer rides home",
        "Coordinate with the schools to open a club",
        "Win the feast",
        "Keep a bullet journal",
        "Keep the shop open on Sundays",
        "Get back to gardening",
        "Participate in the Hamburg triathlon",
        "Continue to implement the bicycle plan",
        "Bench my body weight",
        "Solve 200 puzzles",
        "Explore JAX",
        "Better organize my photos",
        "Produce a quarterly report on diversity",
        "Track and report NPS monthly",
        "Switch to renewable energy at all sites",
    ] {
        assert!(
            result(text).specific().is_yes(),
            "{text}: {:?}",
            result(text).specific()
        );
    }
}

#[test]
fn what_only_sounds_like_making() {
    for text in [
        "Find a better work-life balance",
        "Reach the parents",
        "Become a leader",
        "Keep the team happy",
        "Grow our people",
        "Participate in the community",
        "Provide assistance",
        "Establish feedback mechanisms",
        "Assess crime prevention strategies",
        "Explore AI",
        "Ensure that every employee understands our mission",
    ] {
        assert!(!result(text).specific().is_yes(), "{text}");
    }
}

#[test]
fn a_direction_may_stand_in_other_words_than_the_verb() {
    for text in [
        "See a reduction in infections",
        "Achieve an increase in bookings",
        "Get more walk-in traffic",
        "Get more sleep",
        "Accelerate the discharge of patients by reducing the processing time",
        "Basket value at __ %",
    ] {
        assert!(
            result(text).specific().is_yes(),
            "{text}: {:?}",
            result(text).specific()
        );
    }
}

#[test]
fn not_specific() {
    use NotSpecific::{Abstract, Label, NumberOfNothing, Pointing, Slot, VagueDeed};
    for (text, reason) in [
        ("Improve morale", Abstract),
        ("Increase reliability", Abstract),
        ("Optimise processes", Abstract),
        ("Q3 roadmap", Label),
        ("70%", Label),
        ("£40k", Label),
        ("Customer onboarding", Abstract),
        ("Do this everywhere", Pointing),
        ("Reach 100% of the team", NumberOfNothing),
        ("Increase [metric] from 3 to 5", Slot),
        ("Streamline procurement", VagueDeed),
        ("Win the market", Abstract),
        ("Win the midmarket", Abstract),
    ] {
        match result(text).specific() {
            Judgement::No(found, _) => assert_eq!(found, reason, "{text}"),
            Judgement::Yes => panic!("{text}"),
        }
    }
}

#[test]
fn the_deed_behind_other_words() {
    for text in [
        "Please return all keys to the porter",
        "Help paint the village hall",
        "Get coffee with a former colleague",
        "Get new tyres",
        "Fax machines are no longer used",
        "All meters are sub-billed to tenants",
        "X% of tenants pay by direct debit",
        "Publish leaflets covering safety and care",
        "Write a guide that plainly lists the risks and benefits",
        "Have fewer missed lessons than last year",
        "Have a new NFC reader at each door",
        "Increase academic success by improving attendance",
        "Sales and marketing agree on a price list",
        "All staff to complete the fire course",
        "Ops to move the backups",
        "Keep the calendar up to date",
        "Patients remain free of infection",
    ] {
        assert!(
            result(text).specific().is_yes(),
            "{text}: {:?}",
            result(text).specific()
        );
    }
    assert!(of(Kind::Goal, "More hiking").specific().is_yes());
}

#[test]
fn what_is_only_in_the_eyes_of_others() {
    for text in [
        "Customers see us as fair and friendly",
        "Make Bowline the obvious choice for sailors",
        "Establish the library as the heart of the town",
        "Transform the library into the heart of the town",
        "Act professionally",
        "Conduct yourself with integrity",
        "Conduct Yourself with integrity",
        "Work safely at all times",
        "Use money sensibly",
        "Provide a high level of public safety",
        "Build a small, devoted community",
        "Bring fresh perspectives to our work",
        "Better housing security for 300 families",
        "Improved food security for 300 families",
        "Donor retention: [X]%",
        "90% of trainees make progress in writing",
        "Put tenants at the heart of every decision",
        "Treat guests with unfailing respect",
    ] {
        assert!(!result(text).specific().is_yes(), "{text}");
    }
    for text in [
        "See the doctor as a private patient",
        "Make the bench in the hall",
        "Raise the level of the lake",
        "Build a small, red shed",
    ] {
        assert!(
            result(text).specific().is_yes(),
            "{text}: {:?}",
            result(text).specific()
        );
    }
}

#[test]
fn what_was_set_elsewhere_is_not_named() {
    for text in ["Meet all targets", "Hit the forecast", "Fulfil all requirements"] {
        let pointing = matches!(result(text).specific(), Judgement::No(NotSpecific::Pointing, _));
        assert!(pointing, "{text}: {:?}", result(text).specific());
    }
}
