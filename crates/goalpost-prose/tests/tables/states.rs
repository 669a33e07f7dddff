//! What shall be so, with and without a verb: "Bridge open to traffic", "Design spec approved".

use crate::{goal, result};

#[test]
fn states_without_a_verb_can_be_looked_at() {
    for text in [
        "Bridge open to traffic by June",
        "Website live by March",
        "Documented incident process in place for all teams",
        "Satellite in orbit by autumn",
        "Prototype of the search ready for user testing",
        "Vertical slice playable by June",
        "Archive searchable online",
        "Old cups out of the canteen",
    ] {
        let reading = result(text);
        assert!(
            reading.specific().is_yes() && reading.measurable().is_yes(),
            "{text}: {reading:?}"
        );
    }
}

#[test]
fn labels_are_no_states() {
    for text in [
        "Open positions",
        "Live chat",
        "Payments that just work",
        "Release process",
        "Well-defined release process",
        "A warehouse that never sleeps",
    ] {
        assert!(!result(text).measurable().is_yes(), "{text}");
    }
}

#[test]
fn a_noun_that_is_a_verb_as_well_is_read_by_its_participle() {
    for (text, verb) in [
        ("Design spec approved", "approve"),
        ("Support team trained", "train"),
        ("Budget approved by the board", "approve"),
        ("Bridge deck poured", "pour"),
        ("Roof repaired", "repair"),
        ("Captioned performance offered for each show", "offer"),
        ("400 samples sequenced", ""),
        ("Design forms for clinics", "design"),
        ("Support the team", "support"),
    ] {
        let reading = result(text);
        let found = reading.verbs().first().map_or("", |verb| verb.infinitive);
        assert_eq!(found, verb, "{text}");
    }
}

#[test]
fn what_others_can_do_then_is_there_or_not() {
    for text in [
        "Enable customers to export their data",
        "Allow admins to reset a password",
        "Customers can export their data",
        "Users are able to reset their password",
        "Users are able to reset their password without contacting support",
        "Students can solve two-step equations",
    ] {
        let reading = goal(text);
        assert!(
            reading.measurable().is_yes() && reading.vague_verbs().is_empty(),
            "{text}: {reading:?}"
        );
    }
    for text in [
        "Enable teams to work better",
        "Customers trust us with their data",
        "Team members rely on the handbook",
        "Residents feel at home",
        "Local businesses join the scheme",
    ] {
        assert!(!goal(text).measurable().is_yes(), "{text}");
    }
}

#[test]
fn things_that_happen_or_are_there() {
    for text in [
        "The auditor signs the accounts",
        "Construction of the new library begins",
        "The handbook is complete",
        "The archive is searchable online",
        "Planning application lodged with the council",
        "Complete research on alternative suppliers",
        "There is a single page to find the guide",
        "Have a public roadmap",
        "Be out of debt by Christmas",
        "Results to be published",
        "A new chair to be elected by May",
    ] {
        assert!(goal(text).measurable().is_yes(), "{text}");
    }
}
