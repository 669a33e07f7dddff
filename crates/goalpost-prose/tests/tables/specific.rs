//! Things that can be seen, and what happens to them.

use goalpost_prose::{Judgement, NotSpecific};

use crate::result;

#[test]
fn specific() {
    for text in [
        "Increase revenue",
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
        assert!(found.specific.is_yes(), "{text}: {:?}", found.specific);
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
        ("Customer onboarding", Abstract),
        ("Do this everywhere", Pointing),
        ("Reach 100% of the team", NumberOfNothing),
        ("Increase [metric] from 3 to 5", Slot),
        ("Streamline procurement", VagueDeed),
        ("Win the market", Abstract),
    ] {
        match result(text).specific {
            Judgement::No(found, _) => assert_eq!(found, reason, "{text}"),
            Judgement::Yes => panic!("{text}"),
        }
    }
}
