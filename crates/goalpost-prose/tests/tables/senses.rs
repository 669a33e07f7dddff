//! Words that are two things: nouns spelled like verbs, judging words inside a term or a name, a metal that is a medal.

use goalpost_prose::{Kind, NotSpecific};

use crate::{goal, of, result, words};

#[test]
fn the_noun_that_a_verb_tells_of_is_no_command() {
    for (text, verb) in [
        ("Staff survey score improves", "improve"),
        ("Report accuracy rises", "rise"),
        ("Book loans rise", "rise"),
        ("Order accuracy improves", "improve"),
        ("Test coverage grows", "grow"),
        ("Ticket volume falls", "fall"),
        ("Call waiting time falls", "fall"),
        ("Return rate drops", "drop"),
        ("Audit findings fall", "fall"),
        ("Review scores rise", "rise"),
        ("Report downloads rise", "rise"),
        ("Design defects fall", "fall"),
    ] {
        let reading = result(text);
        let verbs: Vec<_> = reading.verbs().iter().map(|verb| verb.infinitive).collect();
        assert_eq!(verbs, [verb], "{text}");
        assert!(reading.output().is_none() && !reading.measurable().is_yes(), "{text}");
    }
    for text in [
        "Staff the night shift",
        "Report accuracy to the board",
        "Train all volunteers",
        "Plan the spring tour",
        "Train managers in feedback",
        "Test backups monthly",
        "Launch sign-ups for the spring term",
        "Book speakers for the gala",
        "Review contracts before they renew",
        "Order books for Year 3",
        "Share meeting notes every Friday",
        "Report incidents within a day",
    ] {
        assert_eq!(result(text).output().map(|span| span.start), Some(0), "{text}");
    }
    for text in [
        "Patient falls",
        "Plan compliance",
        "Patch compliance",
        "Launch day sign-ups",
    ] {
        assert!(
            result(text).verbs().is_empty() && result(text).output().is_none(),
            "{text}"
        );
    }
}

#[test]
fn a_participle_in_front_of_what_shall_be_is_no_command() {
    for (text, verb) in [
        ("Protected mealtimes to be implemented", "implement"),
        ("Protected mealtimes are introduced", "introduce"),
        ("Protected characteristics training delivered", "deliver"),
    ] {
        let reading = goal(text);
        assert_eq!(
            reading.verbs().first().map(|verb| verb.infinitive),
            Some(verb),
            "{text}"
        );
        assert!(reading.specific().is_yes(), "{text}");
    }
    assert!(!goal("Protect the mealtimes").specific().is_yes());
}

#[test]
fn a_noun_in_front_of_an_article_is_a_command() {
    for text in [
        "Light the car park",
        "Broker a deal with the landlord",
        "Field a full tenor section",
        "Head up the Leipzig tour",
        "Paper the staff room",
        "Man the stall on Saturdays",
        "Gravel the path",
        "Floor the attic",
        "Crew the lifeboat in August",
        "Captain the second team",
        "Head the parents' council",
        "Mark books within three days",
        "Mark essays by Friday",
        "Return calls within a working day",
        "Answer emails within a day",
    ] {
        assert!(goal(text).specific().is_yes(), "{text}");
    }
    for text in [
        "Mark",
        "Paper",
        "Field trips",
        "Light bulbs",
        "Paper use",
        "Head office",
        "Man hours",
        "Head count",
        "Car park",
        "Revenue a month",
    ] {
        assert!(!goal(text).specific().is_yes(), "{text}");
    }
    for text in [
        "Page loads within 2 seconds",
        "Support tickets within 24 hours",
        "Response times within 4 hours",
    ] {
        assert!(result(text).output().is_none(), "{text}");
    }
}

#[test]
fn a_judging_word_in_a_term_or_a_name_judges_nothing() {
    for text in [
        "Run the jobs fair with the college",
        "Win gold at the county fair",
        "Run a fair at the church",
        "Hold the spring plant fair",
        "Order high chairs for the canteen",
        "Install low energy lamps",
        "Buy high visibility vests",
        "Wash the soft furnishings",
        "Open a quiet room",
        "Submit the Better Care Fund bid",
        "Good Food mark, silver",
        "Win the Best Pub award",
        "Join the Better Homes programme",
        "Good Schools Guide award won",
        "Strong women choir day in March",
        "Cap the well",
    ] {
        assert_eq!(words(text, goal(text).vague_words()), "", "{text}");
    }
    for (text, vague) in [
        ("Offer fair prices", "fair"),
        ("Keep prices fair", "fair"),
        ("Make the process fair", "fair"),
        ("Hold a fair vote", "fair"),
        ("Keep energy use low", "low"),
        ("Offer high quality lunches", "high quality"),
        ("Serve good food", "good"),
        ("Serve Good Food In The Canteen", "Good"),
        ("Better Care For Every Patient", "Better"),
        ("Good Service", "Good"),
        ("Strong Women", "Strong"),
        ("Run a great choir day", "great"),
        ("Great sports day", "Great"),
    ] {
        assert_eq!(words(text, goal(text).vague_words()), vague, "{text}");
    }
}

#[test]
fn a_medal_is_the_verdict_of_others() {
    for text in [
        "Win bronze at the county choir contest",
        "Win Gold at the county show",
        "Win gold at the county fair",
        "Win bronze at the Bodleian Choir Contest 2027",
        "Win the Green Flag award",
        "Take silver at the nationals",
        "Get gold in the RHS show",
        "Bring home gold from the games",
        "Secure bronze at the science fair",
        "Achieve silver in the Eco Schools scheme",
        "Win first prize at the flower show",
        "Come first in the quiz league",
    ] {
        let reading = goal(text);
        assert!(reading.measurable().is_yes() && reading.specific().is_yes(), "{text}");
    }
    for text in [
        "Win customers at the county fair",
        "Win hearts at the fair",
        "Sell gold at the fair",
        "Collect silver",
        "Go for gold",
        "Win respect",
        "Be as good as gold",
    ] {
        assert!(!goal(text).measurable().is_yes(), "{text}");
    }
}

#[test]
fn what_points_at_aims_that_stand_elsewhere_measures_nothing() {
    for text in [
        "Meet all targets",
        "Meet our goals",
        "Hit our KPIs",
        "Hit the numbers",
        "Reach every target",
        "Achieve all objectives",
        "Exceed expectations",
        "Meet all deadlines",
        "Meet the requirements by June",
        "Finish everything",
        "Do everything",
        "Get everything done",
    ] {
        let reading = goal(text);
        assert!(!reading.measurable().is_yes(), "{text}");
        let pointing = |judged: &_| matches!(judged, goalpost_prose::Judgement::No(NotSpecific::Pointing, _));
        assert!(pointing(&reading.specific()), "{text}");
    }
    for text in [
        "Clean up tech debt",
        "Pay down technical debt",
        "Sort out the storeroom",
    ] {
        assert!(!goal(text).measurable().is_yes(), "{text}");
    }
    for text in [
        "Meet the 99.9% availability target",
        "Hit the 60% target for recycling",
        "Meet the WCAG 2.2 AA requirements",
        "Meet all tenants in March",
        "Meet our new trustees",
        "Finish all chapters",
        "Publish the goals",
        "Clean up the beach",
        "Tidy up the garage",
        "Clear the storeroom",
        "Finish the kitchen",
    ] {
        let reading = goal(text);
        assert!(reading.measurable().is_yes() && reading.specific().is_yes(), "{text}");
    }
    // What is expected of somebody every day is another matter.
    assert!(!matches!(
        of(Kind::Expectation, "Meet all deadlines").specific(),
        goalpost_prose::Judgement::No(NotSpecific::Pointing, _)
    ));
}
