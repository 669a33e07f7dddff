//! Why goals of strangers were misread: each cause with sentences of many trades, and with neighbours read otherwise.

use goalpost_prose::Kind;

use crate::{goal, habit, of, result, words};

#[test]
fn a_habit_is_measured_by_its_pace() {
    for text in [
        "Sort the recycling",
        "Phone a friend",
        "Write down my expenses",
        "Take the stairs",
    ] {
        assert!(
            habit(text).specific().is_yes() && !habit(text).measurable().is_yes(),
            "{text}"
        );
    }
    for text in [
        "Get up at 5:45",
        "Lights out at 10:30 pm",
        "No screens before bed",
        "Walk 20 minutes",
        "Phone a friend every Sunday",
        "Practise scales 3x week",
        "Read 15 mins day",
        "Sketch everyday",
    ] {
        assert!(habit(text).measurable().is_yes(), "{text}");
    }
}

#[test]
fn a_rate_may_be_noted_without_what_joins_it() {
    for text in [
        "Practise scales 3x week",
        "Read 15 mins day",
        "Yoga x2 week",
        "Take my vitamins everyday",
    ] {
        assert!(habit(text).time_bound().is_yes(), "{text}");
    }
    assert!(!habit("Cook some evenings").time_bound().is_yes());
}

#[test]
fn a_light_verb_is_as_vague_as_its_noun() {
    for text in [
        "Make improvements to our internal tooling",
        "Provide support to the regional offices",
        "Make enhancements to search, filters and navigation",
        "Achieve improvements in the design process",
        "Bring improvements to our hiring",
    ] {
        let reading = result(text);
        assert!(!reading.specific().is_yes() && !reading.measurable().is_yes(), "{text}");
        assert!(!reading.vague_verbs().is_empty(), "{text}");
    }
    let counted = result("Make 5 improvements to the checkout");
    assert!(counted.measurable().is_yes() && counted.vague_verbs().is_empty());
}

#[test]
fn an_office_is_held_or_not() {
    for text in [
        "Become a school governor",
        "Become a registered childminder by 2028",
        "Become a member of the Institute of Physics",
        "Become a notary public",
    ] {
        let reading = goal(text);
        assert!(reading.specific().is_yes() && reading.measurable().is_yes(), "{text}");
        assert!(reading.vague_verbs().is_empty(), "{text}");
    }
    for text in [
        "Become an industry leader",
        "Become a trusted adviser to our clients",
        "Become a better listener",
    ] {
        assert!(
            !goal(text).measurable().is_yes() && !goal(text).vague_verbs().is_empty(),
            "{text}"
        );
    }
}

#[test]
fn a_finished_thing_is_there() {
    for text in [
        "A signed lease for the new clinic",
        "A published list of approved suppliers",
        "An agreed data-sharing protocol with the council",
    ] {
        let reading = result(text);
        assert!(reading.specific().is_yes() && reading.measurable().is_yes(), "{text}");
        assert!(reading.output().is_some(), "{text}");
    }
    for text in ["Improved morale", "A loyal audience", "Better onboarding"] {
        assert!(!result(text).measurable().is_yes(), "{text}");
    }
}

#[test]
fn what_is_done_is_not_judged_by_what_it_is_for() {
    for text in [
        "A style guide is written to give authors a common voice",
        "The archive is digitised to improve access for researchers",
        "A training plan is drawn up to strengthen nurses' skills",
    ] {
        assert!(
            result(text).measurable().is_yes() && result(text).output().is_some(),
            "{text}"
        );
    }
    assert!(!result("Complaints are handled well").measurable().is_yes());
}

#[test]
fn what_ends_by_its_verb_may_be_anything() {
    for text in [
        "Complete regression testing by end of May",
        "Complete onboarding by the end of month one",
        "Conclude negotiations with the union by March",
    ] {
        assert!(
            goal(text).specific().is_yes() && goal(text).measurable().is_yes(),
            "{text}"
        );
    }
}

#[test]
fn a_state_that_is_only_praised_is_no_end() {
    for text in [
        "Get my finances under control",
        "Get the project back on track",
        "Turn the branch into a place families love",
        "Make our branch the friendliest place in town to open an account",
        "Stakeholders are engaged",
    ] {
        assert!(
            !goal(text).measurable().is_yes() && !goal(text).vague_verbs().is_empty(),
            "{text}"
        );
    }
    for text in [
        "Turn the attic into a bedroom",
        "Get the boiler serviced",
        "Enable dark mode in the app",
    ] {
        assert!(
            goal(text).vague_verbs().is_empty() && goal(text).measurable().is_yes(),
            "{text}"
        );
    }
}

#[test]
fn two_verbs_share_what_is_counted() {
    for text in [
        "Amplify and publish 12 stories from partners",
        "Promote and run 6 taster sessions",
        "Add and retain 5 members",
    ] {
        assert!(result(text).vague_verbs().is_empty(), "{text}");
    }
    assert!(!result("Python handbook read and understood").vague_verbs().is_empty());
}

#[test]
fn what_tells_which_ones_is_not_vague() {
    for (text, vague) in [
        ("Recruit from groups that are typically underrepresented", ""),
        ("Report a hazard as soon as you see it", ""),
        ("Report a hazard as soon as possible", "as soon as possible"),
        ("Get 85% positive ratings from trainees", ""),
        ("Deliver an improved login page", "improved"),
        ("Stay Healthy", "Healthy"),
        ("Carry out realistic load tests", "realistic"),
    ] {
        assert_eq!(words(text, of(Kind::Goal, text).vague_words()), vague, "{text}");
    }
}

#[test]
fn to_aim_is_a_way_out() {
    for text in [
        "Aim for zero waste",
        "Strive for 40 sales",
        "Attempt the north face",
        "Strive to sign 3 customers",
        "Seek to sign 3 customers",
        "Work towards 3 signed customers",
        "Do your best to sign 3 customers",
    ] {
        assert!(!goal(text).hedges().is_empty(), "{text}");
    }
    assert!(goal("Try a new restaurant").hedges().is_empty());
}

#[test]
fn where_it_is_done_is_no_outcome() {
    for text in [
        "Roll out hand-held scanners across 12 warehouses",
        "Pilot the reading app in 4 schools",
        "Introduce the new rota in all five depots",
        "60 pilot users invited",
        "There is a new induction pack for volunteers",
        "Increase the number of home visits by 20%",
        "Collect 300 survey responses",
        "Engage 30 parents as reading volunteers",
    ] {
        assert!(result(text).output().is_some(), "{text}");
    }
    for text in [
        "45% of parents open the newsletter",
        "The trustees approve the budget by May",
        "Council adopts the cycling plan",
        "Peer mentoring is used by every department",
        "Volunteers stay for at least a year",
        "Have the press publish two stories about us",
        "0 missed deliveries because of a breakdown",
        "Pass the fire safety inspection",
    ] {
        assert!(result(text).output().is_none(), "{text}");
    }
}

#[test]
fn what_is_written_about_is_no_slot() {
    for text in [
        "Win Super Bowl XX",
        "Prepare lesson XX of Latin",
        "Remove all TBD markers from the spec",
        "Zero TODOs left in the codebase",
        "Resolve every TODO in the billing code",
    ] {
        assert!(goal(text).placeholders.is_empty(), "{text}");
    }
    for text in [
        "Send the 20XX report",
        "Grow x% sales",
        "Sell XX licences",
        "Reach XX% by June",
        "Launch by TBD",
    ] {
        assert!(!goal(text).placeholders.is_empty(), "{text}");
    }
}

#[test]
fn one_target_may_be_told_twice() {
    for text in [
        "Lose 8 kg by 1 June 2027, from 92 kg to 84 kg",
        "Cut waste by 30%, from 10 t to 7 t, by June",
        "Get the p99 latency of /search below 250 ms by 1 Feb 2027",
        "Draft the exit plan for the depot and share with the board",
    ] {
        assert!(goal(text).compound().is_none(), "{text}");
    }
    assert!(goal("Cut waste by 30%, raise output to 7 t").compound().is_some());
}

#[test]
fn pictures_say_nothing() {
    for text in ["🚀 Ship the app by 1 March 2027", "⭐️ 🎯 Ship the app by 1 March 2027"] {
        let reading = goal(text);
        assert!(reading.specific().is_yes() && reading.measurable().is_yes(), "{text}");
    }
}

#[test]
fn marks_loads_and_what_is_known_by_heart_are_ends() {
    for text in [
        "Improve the score in the hygiene audit from B to A by May",
        "Improve our energy rating from D to B",
        "Strengthen the bridge to carry 40-tonne lorries by November 2027",
        "Learn to play the Moonlight Sonata from memory by my recital on 5 June",
        "Get every fourth-grader to read at grade level by June 2027",
        "Improve satisfaction with our canteens by 8 points",
    ] {
        let reading = goal(text);
        assert!(reading.specific().is_yes() && reading.measurable().is_yes(), "{text}");
        assert!(reading.vague_verbs().is_empty(), "{text}");
    }
    assert!(!goal("Strengthen the team to carry on").vague_verbs().is_empty());
}

#[test]
fn days_that_are_long_over_and_days_in_other_words() {
    for (text, day) in [
        ("Attend a conference by September 1, 2008", "2008-09-01"),
        ("Double the groups by December 31, 2008", "2008-12-31"),
        ("Hire 5 nurses by June 1998", "1998-06-30"),
        ("Compliance above 90% every month of Q3", "2027-09-30"),
        ("Run 10 miles on the morning of September 29", "2027-09-29"),
        ("Finish Q4 with 24 more customers than we started", "2026-12-31"),
        ("Complete 1,200 running miles for the year", "2026-12-31"),
        ("Ship the portal [Q1 2027]", "2027-03-31"),
        ("Move the office to Reading in May", "2027-05-31"),
    ] {
        let found = goal(text).deadline.and_then(|deadline| deadline.day);
        assert_eq!(found.map(|day| day.to_string()).as_deref(), Some(day), "{text}");
    }
    for text in [
        "Close the Q3 renewals",
        "Renew 90% of the contracts that expire in Q3",
        "Streamline month-end",
        "Be debt-free before my __ birthday",
    ] {
        assert!(!goal(text).time_bound().is_yes(), "{text}");
    }
    assert!(
        goal("Bake something at least every couple of months")
            .time_bound()
            .is_yes()
    );
}

#[test]
fn a_level_is_given_by_its_name() {
    for text in [
        "Achieve Platinum status with the supplier",
        "Reach \"Good\" in the next inspection",
        "Participate in Movember",
    ] {
        assert!(result(text).measurable().is_yes(), "{text}");
    }
    assert!(goal("Finish among the top 5").specific().is_yes());
    for text in ["Track my spending", "Mentor the team", "Rank among the best employers"] {
        assert!(!goal(text).measurable().is_yes(), "{text}");
    }
}

#[test]
fn what_somebody_is_brought_to_is_no_purpose() {
    for (text, purpose) in [
        ("Get the landlord to sign the lease by March", None),
        ("Teach 12 pupils to read music", None),
        (
            "Teach 12 pupils to read music so that the choir grows",
            Some("so that the choir grows"),
        ),
        ("Raise £500 to buy a kiln", Some("to buy a kiln")),
        ("Get a loan to buy the van", Some("to buy the van")),
        ("Get approval to build 12 homes", Some("to build 12 homes")),
        ("Get one newspaper to cover the campaign", None),
        ("Teach the beginners to breathe on both sides", None),
    ] {
        assert_eq!(goal(text).purpose().map(|span| span.of(text)), purpose, "{text}");
    }
}
