//! Deeds, and what they change.

use crate::result;

#[test]
fn deeds() {
    for text in [
        "Ship v2",
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
        assert!(result(text).output.is_some(), "{text}");
    }
}

#[test]
fn changes() {
    for text in [
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
        assert!(result(text).output.is_none(), "{text}");
    }
}
