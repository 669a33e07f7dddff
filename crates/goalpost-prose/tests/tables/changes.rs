//! What changes, told by a noun or a verb beside its number, and numbers that only tell when or which.

use goalpost_prose::Direction::{self, Decrease, Increase, Maintain, Reach};

use crate::{result, value};

#[test]
fn nouns_of_change() {
    for (text, to, by, direction) in [
        ("10% cost reduction", "", "10", Decrease),
        ("A 15-point NPS gain by June", "", "15", Increase),
        ("Achieve a 10-percent reduction in waste", "", "10", Decrease),
        ("A 3-minute cut in waiting time", "", "3", Decrease),
        ("Deliver a two-day reduction in lead time", "", "2", Decrease),
        ("5 kg weight loss by June", "", "5", Decrease),
        ("A 12% drop in absences", "", "12", Decrease),
        ("A 12% fall in absences", "", "12", Decrease),
        ("A £20k cost reduction", "", "20000", Decrease),
        ("5% revenue growth", "", "5", Increase),
        ("Keep a 3% growth rate", "3", "", Maintain),
        ("At least 10% growth in sales", "10", "", Increase),
        ("Raise 30 minute slots to 40", "40", "", Increase),
    ] {
        let found = result(text);
        assert_eq!(
            (value(found.to()), value(found.by()), found.direction()),
            (to.to_owned(), by.to_owned(), Some(direction)),
            "{text}"
        );
    }
    assert_eq!(value(result("50% of pupils see a rise in marks").to()), "50");
    for (text, to) in [
        ("Serve 200 g rib cut", "200"),
        ("Buy a 5 kg prime cut", "5"),
        ("Edit a 90-minute cut of the film", ""),
        ("Break 5 hours of work into blocks", "5"),
    ] {
        let found = result(text);
        assert_eq!((value(found.to()), found.by()), (to.to_owned(), None), "{text}");
    }
    for text in [
        "Deliver a 12-week improvement programme",
        "Run a 5-day drop-in clinic",
        "Grant 3-day extensions",
    ] {
        assert!(result(text).amounts.is_empty(), "{text}");
    }
}

#[test]
fn verbs_in_front_of_where_it_goes() {
    let table: &[(&str, Option<Direction>)] = &[
        ("Applicants reviewing time fall to 5 days", Some(Decrease)),
        ("Average waiting time falls to 5 days", Some(Decrease)),
        ("Number of valid claims submitted increases by X%", Some(Increase)),
        ("Defects decline by X%", Some(Decrease)),
        ("Newsletter reaches 300 (+100% growth) subscribers", Some(Reach)),
        ("Break 5 minutes in the mile", Some(Decrease)),
        ("Break 300 sales", Some(Reach)),
    ];
    for (text, direction) in table {
        assert_eq!(result(text).direction(), *direction, "{text}");
    }
}

#[test]
fn a_share_with_its_start() {
    let found = result("Letters leave within 24 hours for 85% of stays, up from 58%");
    assert_eq!(
        (value(found.from()), value(found.to())),
        ("58".to_owned(), "85".to_owned())
    );
    let found = result("With 12 as a baseline, raise the rate by 20%");
    assert_eq!(
        (value(found.from()), value(found.by())),
        ("12".to_owned(), "20".to_owned())
    );
}

#[test]
fn shares_of_every_so_many() {
    for (text, to) in [
        ("Gift Aid declared on nine out of every ten donations", "90"),
        ("Win 3 out of every 4 home games", "75"),
        ("Win 3 of every 4 home games", "75"),
        ("Win 9 games out of 10", "90"),
        ("Take 3 boxes out of 5 rooms", "3"),
    ] {
        assert_eq!(value(result(text).to()), to, "{text}");
    }
}

#[test]
fn who_does_it() {
    for text in [
        "Every change is reviewed by at least two engineers",
        "Each role has been performed by at least two different people",
    ] {
        let found = result(text);
        assert_eq!(
            (value(found.to()), value(found.by())),
            ("2".to_owned(), String::new()),
            "{text}"
        );
    }
}

#[test]
fn when_it_is_looked_at_and_which_ones() {
    for text in [
        "Retention at the 30, 60, and 90-day marks increases by 10%",
        "Retention at 30, 60 and 90 days rises by 10%",
    ] {
        let found = result(text);
        assert_eq!(found.amounts.len(), 1, "{text}");
        assert_eq!((value(found.by()), found.compound()), ("10".to_owned(), None), "{text}");
    }
    for text in [
        "Planning consent granted for plots 4, 5 and 6",
        "Repaint rooms 3 and 4",
        "Repair lifts 1, 2 and 5",
    ] {
        let found = result(text);
        assert!(found.amounts.is_empty() && found.compound().is_none(), "{text}");
    }
    assert_eq!(result("Sell 40 cards, 30 mugs and 20 shirts").amounts.len(), 3);
}

#[test]
fn dozens_are_of_either_number_alone() {
    for (text, from, to) in [
        ("Grow the choir from a dozen to two dozen singers", "12", "24"),
        ("Grow the choir from 12 to two dozen singers", "12", "24"),
        ("Sell 2 to 3 dozen pies", "", "24"),
        ("Grow sales from 2 to 3 million", "2000000", "3000000"),
    ] {
        let found = result(text);
        assert_eq!(
            (value(found.from()), value(found.to())),
            (from.to_owned(), to.to_owned()),
            "{text}"
        );
    }
}

#[test]
fn an_average_is_no_deed() {
    assert!(result("Average class attendance up from 81% to 92%").verbs().is_empty());
    assert_eq!(result("Average 8 hours of sleep").verbs().len(), 1);
    assert_eq!(result("Average at least 4 stars").verbs().len(), 1);
}
