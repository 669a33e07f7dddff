//! Deeds, and what they change.

use crate::result;

#[test]
fn deeds() {
    for text in [
        "Ship v2",
        "Write handbooks covering 80% of the roles",
        "Have benchmarks for both engines",
        "Publish 4 case studies",
        "Recruit two consultants",
        "Have the policy reviewed by legal",
        "20 customer interviews done",
        "Two webinars a month",
        "All customer accounts migrated",
        "Menu available in braille",
        "Sign-off of the design by the board",
        "Every page has alt text",
        "100% of managers attend the workshop",
        "Submit three applications over £100k",
        "Close the depot",
        "Support the rollout",
    ] {
        assert!(result(text).output().is_some(), "{text}");
    }
}

#[test]
fn deeds_in_other_words() {
    for text in [
        "All dependencies are updated",
        "Distribute the book to 500 people",
        "Deliver training to 200 members of staff",
        "Enable customers to export their data",
        "Make 50 sales calls",
        "Have a public roadmap",
        "Training completed by 80% of staff",
        "5 speaking engagements",
        "3 iterations of the design",
        "Satellite in orbit by autumn",
        "Launch of the mobile app",
    ] {
        assert!(result(text).output().is_some(), "{text}");
    }
}

#[test]
fn what_others_grant_give_or_do() {
    for text in [
        "Treaty ratified before the visit",
        "Planning permission granted",
        "Get the pricing model approved by the board",
        "The auditor signs the accounts",
        "Add 25 customers",
        "Sell 300 tickets",
        "Receive 20 proposals",
        "Finish in the top 6 of the table",
        "Team members rely on the handbook",
        "Support 5 languages with 80% satisfaction",
        "A relay runs for 14 days without a crash",
        "Deliver 5 workshops with an average rating of 4.5",
        "4 of 5 schools adopt the new curriculum",
        "Do not miss a single handover",
        "Never miss a handover",
    ] {
        assert!(result(text).output().is_none(), "{text}");
    }
}

#[test]
fn changes() {
    for text in [
        "450 MAUs",
        "Fewer than 3 outages",
        "Churn to 3%",
        "Sign 6 design partners",
        "Deliver £1.5m of savings",
        "Get featured in 5 magazines",
        "Get one newspaper to cover the campaign",
        "Convert 60% of pilots into contracts",
        "95% of employees agree with the statement",
        "Pass the audit",
        "Launch the portal with 500 sign-ups",
        "Invoices approved within 1 business day",
        "Move NPS to 50",
        "Increase revenue",
    ] {
        assert!(result(text).output().is_none(), "{text}");
    }
}

#[test]
fn a_number_of_what_others_do_is_no_deed() {
    for (text, deed) in [
        ("Number of claims filed online rises by 12%", false),
        ("Percentage of invoices approved without changes: 85%", false),
        ("Each claim is filed online", true),
        ("Launch a heat map covering 100% of active countries", true),
        ("Write a handbook read by 80% of pupils", false),
        ("Write the rules and get them reviewed by two skippers", true),
        ("We have a public page of all outages", true),
        ("Remove 5 hours of manual work a week", false),
        ("Remove the old payment page", true),
        ("Source 40% of our timber from certified forests", false),
        ("Source three new suppliers of glass", true),
        ("Meet the quarterly revenue goals", false),
        ("Close Q3 with 12 more clients", false),
        ("Close the depot", true),
        ("Establish the wiki as the single source of truth", false),
        ("Establish a steering group", true),
        ("The new form is widely used", false),
        ("75% of pupils experience a rise in marks", false),
        ("60% of apprentices participate in the exchange", true),
        ("Draft and maintain a glossary of port terms", true),
        ("Reach and maintain 95% uptime", false),
        ("Have working backups for all sites", true),
        ("Have happy customers", false),
        ("Add a part-time bookkeeper", true),
        ("Add 40 customers", false),
        ("Learn Portuguese", false),
        ("Avoid 30k of storage cost", false),
        ("Increased number of lessons watched per pupil", false),
        ("All supervisors to finish the forklift course", true),
        ("Legal to check the lease", true),
        ("Complaints to fall below 20", false),
        ("Add one full-time data engineer", true),
        ("Three projects have been prioritised for the spring", true),
        ("Our capacity is aligned with the plan", false),
        ("Our invoices are more legible", false),
        ("Hold a review with every account above £1m", true),
        ("Document 90% of the public API", true),
        ("45 mins sketching three times a week", true),
        ("20 press-ups each work day", true),
        ("Explore three vendors and sign a contract with one", true),
        ("Learn three new songs each month", true),
    ] {
        assert_eq!(result(text).output().is_some(), deed, "{text}");
    }
}
