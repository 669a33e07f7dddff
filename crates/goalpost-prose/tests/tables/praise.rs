//! Words that praise, the terms of art that only look like praise, and what a number of people does not fix.

use crate::{goal, result, words};

#[test]
fn praise_in_rarer_words_is_praise() {
    for (text, found) in [
        ("Publish an impeccable annual report", "impeccable"),
        (
            "Run a well-organised, eye-catching stand",
            "well-organised|eye-catching",
        ),
        ("Write a straightforward returns policy", "straightforward"),
        ("Hold a thought-provoking lecture", "thought-provoking"),
        ("Send a succinct summary after each call", "succinct"),
        ("Improved signage for cyclists", "Improved"),
        ("Improved revenue", ""),
        ("Publish engaging stories", "engaging"),
    ] {
        assert_eq!(words(text, goal(text).vague_words()), found, "{text}");
    }
}

#[test]
fn a_term_of_art_praises_nothing() {
    for text in [
        "Answer all outstanding questions of the auditors",
        "Settle all outstanding bills",
        "Join a professional association",
        "Submit two successful grant proposals",
        "Name three words with multiple meanings",
        "Return the form I got a few weeks ago",
        "Raise sales by engaging our alumni",
    ] {
        assert_eq!(words(text, goal(text).vague_words()), "", "{text}");
    }
}

#[test]
fn a_number_of_people_does_not_tell_what_is_better_for_them() {
    for text in [
        "300 families have strengthened their livelihoods",
        "60% of apprentices improved their confidence",
        "Better community cohesion for 400 residents",
        "Achieve 100% transparency in procurement",
    ] {
        let reading = result(text);
        assert!(!reading.specific().is_yes() && !reading.measurable().is_yes(), "{text}");
    }
    for text in [
        "300 families raised their income by 10%",
        "60% of apprentices passed the first exam",
        "Achieve 95% attendance",
        "50% fewer vans driven through the centre",
    ] {
        let reading = result(text);
        assert!(reading.specific().is_yes() && reading.measurable().is_yes(), "{text}");
    }
}

#[test]
fn a_thing_is_what_stands_in_front_of_that() {
    for text in [
        "Create a poster that lists the house rules",
        "Write a charter that states our mission",
        "Build a sales and service team",
        "Stay injury free",
        "The float must be ready before the parade on 1 May",
        "Print/laminate the menu",
    ] {
        let reading = goal(text);
        assert!(reading.specific().is_yes() && reading.measurable().is_yes(), "{text}");
        assert_eq!(words(text, reading.vague_verbs()), "", "{text}");
    }
    for text in [
        "Increase parental involvement",
        "Build determination",
        "Make headway on diversity",
    ] {
        assert!(!goal(text).specific().is_yes(), "{text}");
    }
}

#[test]
fn a_deed_that_somebody_sees_is_an_end() {
    for text in [
        "The resident will walk to the dining room and back",
        "Write down our unwritten kitchen rules",
        "A drop in the number of thefts from 40 to 25",
    ] {
        assert!(goal(text).measurable().is_yes(), "{text}");
    }
    for text in [
        "The resident will often walk",
        "The resident will show courage",
        "Write better rules",
    ] {
        assert!(!goal(text).measurable().is_yes(), "{text}");
    }
}
