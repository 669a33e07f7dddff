//! The verbs that say what to do.

use crate::goal;

#[test]
fn main_verbs() {
    for (text, verbs) in [
        ("Launch the app", "launch"),
        ("I will launch the app", "launch"),
        ("By Friday, launch the app", "launch"),
        ("To win tenders, I will write a guide", "write"),
        ("By Q1 I'll have raised the score to 98%", "raise"),
        ("We've shipped the app", "ship"),
        ("Successfully migrate payroll", "migrate"),
        ("Design and build the form", "design build"),
        ("Draft, review and publish the guide", "draft review publish"),
        ("Try to read more", "read"),
        ("The guide has been published", "publish"),
        ("Churn falls to 3%", "fall"),
        ("Be flexible and open to change", "be"),
        ("Offers that are accepted", ""),
        ("Office move to King's Cross completed", "complete"),
        ("Q3 roadmap", ""),
        ("Support tickets below 20", ""),
    ] {
        let found: Vec<&str> = goal(text).verbs().iter().map(|verb| verb.infinitive).collect();
        assert_eq!(found.join(" "), verbs, "{text}");
    }
}
