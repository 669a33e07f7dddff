//! Numbers that measure nothing.

use crate::{goal, result, value};

#[test]
fn no_amounts() {
    for text in [
        "Ship the iOS 18 migration",
        "Adopt OAuth 2.1",
        "Provide 24/7 support",
        "Update the 2025 report",
        "Hold the 1:1s",
        "Publish the top 10 list",
        "Pass ISO 27001",
        "Increase our Level 2 headcount",
        "Mark the Year 11 papers",
        "Become a Six Sigma Green Belt",
        "An unforgettable first ten minutes",
        "Run a 12-week programme",
        "Finish the 10k",
        "Answer voicemails by 5 pm",
        "Restore the 2TB database",
        "Reach the next level (8/10 confident)",
        "Close all tickets older than 90 days",
        "Climb a 7a",
        "Be debt-free when I turn 40",
        "Be able to onsight 6c+",
        "Write chapters 3 to 7",
        "Finish in the top half of the league",
    ] {
        let found = result(text);
        assert!(found.amounts.is_empty(), "{text}: {:?}", found.amounts);
    }
}

#[test]
fn names_whose_neighbours_count() {
    for text in [
        "Ship 18 migrations",
        "Adopt 2.1 tools a week",
        "Publish 10 lists",
        "Hold ten meetings in the first week",
        "Rank in the top 3 on Google",
        "Be in the top 25% of the FTSE index",
        "Restore a backup in 2 hours",
        "Run 10 km",
        "Beat my 10k time of 52 minutes",
        "Run 5k in 25 minutes",
    ] {
        assert_eq!(result(text).amounts.len(), 1, "{text}");
    }
}

#[test]
fn names_with_a_number_in_words() {
    for text in [
        "Open shop number four",
        "Complete module three",
        "Sing Mass number two",
        "Rewrite chapter four",
        "Rehearse act two",
        "Finish phase one by May",
        "Chapter five sent to the editor",
        "Stage one approved",
        "Release 2 shipped",
        "Line 3 opened by June",
        "Three-year contract signed",
        "Sign the three-year lease",
        "Ten-minute pitch",
        "Hold one-to-ones every week",
    ] {
        let found = result(text);
        assert!(found.amounts.is_empty(), "{text}: {:?}", found.amounts);
    }
    for (text, to) in [
        ("Grade 3 passed by 12 pupils", "12"),
        ("Give each class two lessons", "2"),
        ("Grade three essays", "3"),
        ("Page five doctors", "5"),
        ("Write five chapters", "5"),
        ("Finish lesson two worksheets", "2"),
        ("Lift the number of shops to six", "6"),
        ("Release 3 albums", "3"),
        ("Release 2 improved albums", "2"),
        ("Number of shops: four", "4"),
        ("Raise two-thirds of the money", "66.7"),
    ] {
        assert_eq!(value(result(text).to()), to, "{text}");
    }
}

#[test]
fn a_year_whose_level_others_are_held_against_is_no_amount() {
    for (text, numbers) in [
        ("Raise attendance to the level of 2024", ""),
        ("Bring attendance back to the 2010 level", ""),
        ("Bring footfall back to 2008 levels", ""),
        ("Return ridership to pre-2010 levels", ""),
        ("Return ridership to pre-2020 levels", ""),
        ("Cut emissions by 40% below 2005 levels", "40"),
        ("Cut emissions to 50% of the 2005 level", "50"),
        ("Bring crime below 2007's level", ""),
        ("Beat 2009's sales", ""),
        ("Bring bookings back to those of 2009", ""),
        ("Get sales back to the peak of 2007", ""),
        ("Grow revenue by 20% over 2008", "20"),
        ("Reach 2008 members", "2008"),
        ("Reach the level of 2005 members", "2005"),
        ("Complete 2000 levels of the game", "2000"),
        ("Reach a total of 2000", "2000"),
        ("Keep the average of 2000", "2000"),
        ("Cut it to below 2000", "2000"),
        ("Grow to 2,019 members", "2019"),
    ] {
        let found: Vec<String> = goal(text).amounts.iter().map(|amount| value(Some(*amount))).collect();
        assert_eq!(found.join(" "), numbers, "{text}");
    }
}
