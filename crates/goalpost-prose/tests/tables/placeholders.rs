//! Slots that nobody filled in, and brackets that are none.

use goalpost_prose::{Language, placeholders};

use crate::{result, words};

#[test]
fn slots() {
    for (text, slots) in [
        ("Read [Number] books by [Date]", "[Number]|[Date]"),
        ("Raise eNPS from X to Y", "X|Y"),
        ("Cut costs by XX%", "XX"),
        ("Collect ZZZ testimonials", "ZZZ"),
        ("Deliver x user driven improvements", "x"),
        ("Guest surveys show an NPS of X for each hut", "X"),
        ("Reach $N in bookings", "$N"),
        ("Revenue: €N", "€N"),
        ("Keep churn below X.X%", "X.X"),
        ("Win rate: ??", "??"),
        ("Lose __ kg", "__"),
        ("Publish the ______ case study", "______"),
        ("Raise NPS to 30 (owner tbd)", "tbd"),
        ("Grow my {{metric}} by {{amount}}", "{{metric}}|{{amount}}"),
        ("Finish <course name>", "<course name>"),
        ("Open a shop in [TOWN]", "[TOWN]"),
        ("Launch [PRODUCT]", "[PRODUCT]"),
        ("Cut refund time from Xh to Yh", "Xh|Yh"),
        ("Bring page weight down to Xkb", "Xkb"),
        ("Win x design awards", "x"),
        ("Avoid X cost in the mill", "X"),
        ("Read X number of plays", "X"),
        ("Run X-Y miles a week", "X-Y"),
        ("Recruit N+ volunteers", "N+"),
        ("Raise £xx,xxx for the ferry", "£xx,xxx"),
        ("Migrate n of m services", "n of m"),
        ("Raise share of wallet from a% to b%", "a|b"),
        ("Collect [X] glowing testimonials", "[X]"),
        ("Hire (number) deckhands", "(number)"),
        ("Lift attendance to (X)%", "(X)"),
        ("Raise NPS from ... to ...", "...|..."),
        ("Read … plays", "…"),
        ("Reach 00% completion", "00%"),
        ("Finish the barn by YYYY-MM-DD", "YYYY-MM-DD"),
        ("Enter number of calls here", "Enter number of calls here"),
    ] {
        assert_eq!(words(text, &result(text).placeholders), slots, "{text}");
        assert_eq!(words(text, &placeholders(Language::english(), text)), slots, "{text}");
    }
}

#[test]
fn no_slots() {
    for text in [
        "<p class=\"MsoNormal\">Increase NPS from <b>40</b> to <b>50</b><o:p></o:p></p>",
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
        "GET /users/{id} under 100ms",
        "Read [the page](https://example.org) and [the other][2]",
        "He said they was [sic] late",
        "Write to <ana@example.org>",
        "Why not give it a try??? It is 30 days!",
        "__Reduce churn__ to 3% by __31 March 2027__",
        "Replace Vec<String> in the parser",
        "Sell 40 Model X vans",
        "Train k-NN models",
        "Grow the [EU] pipeline to €2m",
        "Remove the ${HOME} variable from all scripts",
        "Add a <title> tag to every page",
        "Plot x and y axes in all 12 charts",
        "Rename __init__ in the package",
        "Add Yd and Nm to the table of units",
        "Cycle from A to B three days a week",
        "Sleep more... and wake at 6",
        "Win the X Games qualifier",
        "Rewrite module y in Go",
        "Use XXL boxes for all returns",
        "Cut [API] errors from 40 to 10",
        "[JIRA-12] Cut errors from 40 to 10",
        "Keep the fridge below 8 [°C]",
        "Report [°C] and [kPa] of each fridge",
        "Visit Toby, €N",
        "Finish the MX-5 restoration",
    ] {
        assert_eq!(words(text, &result(text).placeholders), "", "{text}");
    }
}

/// Whoever looks for slots only passes over what holds none, and finds what a reading finds.
#[test]
fn a_search_finds_what_a_reading_finds() {
    let tests = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests");
    let mut looked = 0;
    for folder in ["corpus", "prose"] {
        for entry in std::fs::read_dir(format!("{tests}/{folder}")).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|ending| ending != "jsonl") {
                continue;
            }
            for line in std::fs::read_to_string(path).unwrap().lines() {
                let row: serde_json::Value = serde_json::from_str(line).unwrap();
                let text = row["text"].as_str().unwrap();
                assert_eq!(
                    placeholders(Language::english(), text),
                    result(text).placeholders,
                    "{text}"
                );
                looked += 1;
            }
        }
    }
    assert!(looked > 500, "{looked}");
}
