//! Verbs without an end, words without a measure, and what fixes them.

use crate::{goal, result, words};

#[test]
fn verbs() {
    for (text, found) in [
        ("Improve morale", "Improve"),
        ("Improve checkout latency to 300 ms", ""),
        ("Boost morale by holding 4 socials", "Boost"),
        ("Be better at Excel", "Be"),
        ("Become certified", ""),
        ("Get in shape", "Get"),
        ("Get [client] to sign the lease", ""),
        ("Get [client] to feel at home", "Get"),
        ("Engage an architect", ""),
        ("Engage a new supplier", ""),
        ("Engage a customer", "Engage"),
        ("Engage parents", "Engage"),
        ("Engage an excellent architect", "Engage"),
        ("Get the licence", ""),
        ("Learn French", "Learn"),
        ("Learn 500 kanji", ""),
        ("Build trust", "Build"),
        ("Build a shed", ""),
        ("Ensure a smooth handover", "Ensure"),
        ("Maintain 98% on-time delivery", ""),
        ("Enable SSO for customers", ""),
        ("Enable teams to move", "Enable"),
        ("Increase revenue", ""),
        ("Trusted by every hospital", ""),
        ("Have the policy reviewed", ""),
        ("Learn a new song a month", ""),
        ("Participate in the Hamburg triathlon", ""),
        ("Participate in the community", "Participate in"),
        ("Assess crime prevention strategies", "Assess"),
        ("Establish feedback mechanisms", "Establish"),
        ("Ensure that every employee understands our mission", "Ensure"),
        ("Make new friends", ""),
        ("Make better choices", "Make"),
        ("Get more sleep", ""),
        ("Get the team onto the new system", ""),
        ("The policy fully implemented", ""),
        ("Become a volunteer firefighter", ""),
        ("Be at peace with my body", "Be"),
        ("Acting with care and supporting one another", "supporting"),
        ("Baking bread and selling it at the fair", ""),
        ("Work well with others", "Work well with"),
        ("Deliver the best possible value for the town", "Deliver"),
        ("Check out the new library", "Check out"),
        ("Be in a better place", "Be"),
        ("Be in the choir by May", ""),
        ("Work in my garden", "Work in my"),
        ("Work in a bakery", ""),
        ("Live in the moment", "Live in the moment"),
        ("Live in Lisbon for six months", ""),
        ("Grow my negotiation skills", "Grow"),
        ("Grow donations", ""),
        ("Find out what our guests need", "Find out"),
        ("Find a new flat", ""),
        ("Adjust our intake to be more welcoming", "Adjust"),
        ("Adjust the rota", ""),
        ("Make explicit the roles in our choir", "Make"),
        ("Make our clinic the first choice for families", "Make"),
        ("Make the winch the default choice for skippers", "Make"),
        ("Make GraphQL the default API", ""),
        ("Provide more timely feedback to trainees", "Provide"),
        ("Create an inclusive workplace", "Create"),
        ("Create a workplace canteen", ""),
        ("Deliver maximum value for shareholders", "Deliver"),
        ("Ensure our hiring plan is aligned with the budget", "Ensure"),
        ("Ensure that all children have equal rights", "Ensure"),
        ("Ensure every ward has a defibrillator", ""),
        ("Improve retention through 4 exit interviews", "Improve"),
        ("Improve retention through the year to 95%", ""),
        ("The old forms are no longer used", ""),
        ("All boilers are submetered", ""),
        ("All posters are aligned with the brand book", ""),
        ("Residents are engaged", "engaged"),
    ] {
        assert_eq!(words(text, goal(text).vague_verbs()), found, "{text}");
    }
}

#[test]
fn judging_words() {
    for (text, found) in [
        ("Significantly cut onboarding time", "Significantly"),
        ("Significantly cut onboarding time, by 25%", ""),
        ("Fewer bugs", "Fewer"),
        ("Fewer than 4 bugs", ""),
        ("Better code quality", "Better"),
        ("Finish the kitchen soon", "soon"),
        ("Finish the kitchen soon, by Friday", ""),
        ("Take part in the Great North Run", ""),
        ("Win more competitive deals", "more"),
        ("Recruit regular givers", ""),
        ("Build the top features", ""),
        ("Reach 40 teams (8/10 confident)", ""),
        ("Come with the thing that matters most", ""),
        ("Sensible alerting", "Sensible"),
        ("Live greener", "greener"),
        ("Never later than 8:50 at my desk", ""),
        ("Develop a plan for affordable housing", ""),
    ] {
        assert_eq!(words(text, goal(text).vague_words()), found, "{text}");
    }
}

#[test]
fn words_that_judge_elsewhere() {
    for text in [
        "Answer one writing prompt a day",
        "Publish the fix to stable",
        "Collect 200 blankets for the poor",
        "Lobby the ministry to secure two more years of rent",
        "The pupil will articulate five sounds",
        "Finish refreshing the shop sign",
        "A plan for directly engaging schools as partners",
        "70% of pupils score good or outstanding in the test",
        "Raise the share of proficient/distinguished readers from 40% to 50%",
        "Close all outstanding customer complaints",
        "Hold a successful launch of the ferry app",
        "Pay off the card with highest balance",
        "Keep the score consistently above 80",
        "Call back within two days if we need more time",
        "Survey a significant sample of 300 residents",
        "Bright Young Minds: visit 12 schools",
        "Fax machines are no longer used",
        "Get up early, at 6:30",
        "Tidy the desk with no more than one prompt",
        "Keep the calendar up to date",
        "Get through the 62 outstanding probate files",
        "The inspection judges the nursery Good or Outstanding",
        "Lower the cyber insurance premium",
        "Sign the Better Homes Ltd contract",
        "Better Homes Ltd contract signed",
        "Teach professional boundaries",
        "Open a shop in Nice by June",
    ] {
        assert_eq!(words(text, goal(text).vague_words()), "", "{text}");
    }
    for (text, vague) in [
        ("Write engaging stories", "engaging"),
        ("Give prompt answers to tenants", "prompt"),
        ("Give good or outstanding service", "good|outstanding"),
        ("Give outstanding service to visitors", "outstanding"),
        ("Reply consistently", "consistently"),
        ("Get up early", "early"),
        ("Teach best practices in fire safety", "best practices"),
        ("The handbook is widely used", "widely"),
        ("Walk as tolerated", "as tolerated"),
        ("Write outstanding files", "outstanding"),
        ("Become the obvious choice for schools", "obvious choice"),
        ("Better homes for all", "Better"),
    ] {
        assert_eq!(words(text, goal(text).vague_words()), vague, "{text}");
    }
}

#[test]
fn a_number_fixes_what_it_is_about() {
    for (text, vague) in [
        ("Leave work earlier and drink 2 litres of water a day", "earlier"),
        ("Make sign-up faster so that 40% of visitors stay", "faster"),
        ("Build Trust & Healthy Habits Across Teams", "Healthy"),
        ("Make sign-up faster, in under 2 minutes", ""),
        ("Cook two dishes from Healthy Kitchen", ""),
    ] {
        assert_eq!(words(text, result(text).vague_words()), vague, "{text}");
    }
}
