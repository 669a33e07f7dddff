//! Slots that nobody filled in, and brackets that are none.

use crate::{result, words};

#[test]
fn slots() {
    for (text, slots) in [
        ("Read [Number] books by [Date]", "[Number]|[Date]"),
        ("Raise eNPS from X to Y", "X|Y"),
        ("Cut costs by XX%", "XX"),
        ("Guest surveys show an NPS of X for each hut", "X"),
        ("Reach $N in bookings", "$N"),
        ("Keep churn below X.X%", "X.X"),
        ("Win rate: ??", "??"),
        ("Lose __ kg", "__"),
        ("Publish the ______ case study", "______"),
        ("Raise NPS to 30 (owner tbd)", "tbd"),
        ("Grow my {{metric}} by {{amount}}", "{{metric}}|{{amount}}"),
        ("Finish <course name>", "<course name>"),
        ("Open a shop in [TOWN]", "[TOWN]"),
        ("Launch [PRODUCT]", "[PRODUCT]"),
    ] {
        assert_eq!(words(text, &result(text).placeholders), slots, "{text}");
    }
}

#[test]
fn no_slots() {
    for text in [
        "[ ] Renew the licence",
        "[x] Renew the licence",
        "[Growth] Reach 40 teams",
        "Card declines under 3% [1]",
        "Median ping below 50 [ms]",
        "Read [the guide](https://example.org)",
        "Move to Project X",
        "10x the throughput",
        "<b>Launch</b> the shop",
        "Generation X customers buy twice",
        "[P1] Organize 2 meetups in Madrid",
        "Rewrite the tide tables [P2][OPS][HARBOUR]",
        "Paint the boat shed [YARD]",
        "source{d} models mentioned in a paper",
    ] {
        assert_eq!(words(text, &result(text).placeholders), "", "{text}");
    }
}
