//! Which way a target lies.

use goalpost_prose::Direction::{self, Decrease, Increase, Maintain, Reach};

use crate::result;

#[test]
fn directions() {
    let table: &[(&str, Option<Direction>)] = &[
        ("Churn from 5% to 3%", Some(Decrease)),
        ("Ratio improves from 68% to 60%", Some(Decrease)),
        ("Increase revenue", Some(Increase)),
        ("Lose 8 kilos", Some(Decrease)),
        ("Absence down to 8%", Some(Decrease)),
        ("Attrition below 8%", Some(Decrease)),
        ("Zero incidents", Some(Decrease)),
        ("NPS above 40", Some(Increase)),
        ("A score of 4.5 or above", Some(Increase)),
        ("More customers", Some(Increase)),
        ("Keep uptime at 99.9%", Some(Maintain)),
        ("40% of roles held by women", Some(Reach)),
        ("Publish at least 5 posts", Some(Reach)),
        ("Move from monthly to weekly releases", Some(Increase)),
        ("Become a more strategic partner", None),
        ("Launch the app", None),
        ("Hold 4 socials", Some(Reach)),
        ("12 interviews held", Some(Reach)),
        ("Error rate stays under 2%", Some(Maintain)),
        ("Stabilise retention at 74%", Some(Maintain)),
        ("Improve the pass rate to 63%", Some(Increase)),
        ("Boost the pass rate to 63%", Some(Increase)),
        ("Optimise the ratio of temporary staff to 15%", Some(Reach)),
        ("Emissions reduced by a quarter", Some(Decrease)),
        ("Time to review: 6 d → 36 h", Some(Decrease)),
        ("A reduction in infections", Some(Decrease)),
        ("All paid within 30 days, up from 71%", Some(Increase)),
        ("Get more bookings", Some(Increase)),
        ("Get the pipeline to run faster", None),
    ];
    for (text, direction) in table {
        assert_eq!(result(text).direction(), *direction, "{text}");
    }
}
