//! What a sentence wants to reach, from where, by how much.

use goalpost_prose::{Direction, Role};

use crate::{goal, result, value};

#[test]
fn starts_targets_and_changes() {
    for (text, from, to, by) in [
        ("Lift NPS from 31 to 45", "31", "45", ""),
        ("Lift NPS to 45 from 31", "31", "45", ""),
        ("Lift NPS to 45 (31 now)", "31", "45", ""),
        ("Lift NPS to 45 (was 31)", "31", "45", ""),
        ("NPS: 31 today, 45 target", "31", "45", ""),
        ("NPS: 31 → 45", "31", "45", ""),
        ("Open rate: 34% to 50%", "34", "50", ""),
        ("Weight: 180 lbs to 165 lbs", "180", "165", ""),
        ("Cycle time 12d -> 5d", "12", "5", ""),
        ("Close takes 5 days instead of 9", "9", "5", ""),
        ("Drink 2 l of water instead of 3 coffees", "", "2", ""),
        ("Absence down to 8% (12% last year)", "12", "8", ""),
        ("Cut costs by 10%", "", "", "10"),
        ("Cut costs 10%", "", "", "10"),
        ("Costs down 10%", "", "", "10"),
        ("Reduction of 10% in costs", "", "", "10"),
        ("Gross margin +2.5pp", "", "", "2.5"),
        ("Double the pipeline", "", "", "100"),
        ("Halve the backlog", "", "", "50"),
        ("Half as many complaints", "", "", "50"),
        ("3x inbound requests", "", "", "200"),
        ("Lose 8 kilos", "", "", "8"),
        ("Lose 5kg", "", "", "5"),
        ("Cut paper use by a third", "", "", "33.3"),
        ("Feedback from 10 customers", "", "10", ""),
        ("Get feedback from at least 10 customers", "", "10", ""),
        ("Training completed by 80% of staff", "", "80", ""),
        ("Half an hour of Arabic", "", "0.5", ""),
        ("Members: 710 --> 1030", "710", "1030", ""),
        ("Cut churn from 2,5% to 1,5%", "2.5", "1.5", ""),
        ("NPS up 12 on last year", "", "", "12"),
        ("Returns down 40 on last year", "", "", "40"),
        ("Run a sub-4 marathon", "", "4", ""),
        ("Finish the ironman in sub-12.5 hours", "", "12.5", ""),
        ("Vaccinate 40 under-served children", "", "40", ""),
        ("Hire 5x nurses", "", "5", ""),
        ("Get 5x customers", "", "", "400"),
        ("Get to 20mn customers", "", "20000000", ""),
        ("Do 20mn of yoga", "", "20", ""),
        ("Finish draft 3 of the cookbook", "", "", ""),
        ("Finish draft #3 of The Long Road", "", "", ""),
        ("Hold a call with every account over $2m", "", "", ""),
        ("Call all customers above 500 seats", "", "", ""),
        ("Answer all calls under 30 seconds", "", "30", ""),
        ("Feed families who live on less than $2 a day", "", "", ""),
        ("Teach 30 people who score less than 50% to read", "", "30", ""),
        ("Keep every invoice under $200", "", "200", ""),
        ("Localise the app into 5 languages", "", "5", ""),
        ("Cut the flour for a loaf from 42p to 38p", "42", "38", ""),
        ("Read the manual [3]", "", "", ""),
        ("Cut errors to [3]", "", "3", ""),
    ] {
        let found = result(text);
        let got = (value(found.from()), value(found.to()), value(found.by()));
        assert_eq!(got, (from.to_owned(), to.to_owned(), by.to_owned()), "{text}");
    }
}

#[test]
fn of_several_numbers_the_one_to_reach() {
    for (text, to) in [
        ("8% in Q1, 12% in Q2 and 16% by Q4 2027", "16"),
        ("100 users by March, 1,000 users by December", "1000"),
        ("Hold 3 to 5 demos", "3"),
        ("$12m–$15m in bookings", "12000000"),
        ("Answer 80% of calls in 20 seconds", "80"),
        ("Coverage of at least 3x", "3"),
        ("Manuscript read by two editors and 40 readers", "2"),
        ("p95 under 250ms for tenants with 1M+ documents", "250"),
        ("Zero critical CVEs older than 30 days", "0"),
        ("No 12-hour breaches", "0"),
    ] {
        assert_eq!(value(result(text).to()), to, "{text}");
    }
}

#[test]
fn both_ends_of_a_range() {
    for (text, low, high) in [
        ("Hire 5-7 engineers", "5", "7"),
        ("NPS to 40-50", "40", "50"),
        ("Keep NPS between 40 and 50", "40", "50"),
        ("Collect at least three and at most five references", "3", "5"),
        ("Hold 3 to 5 demos", "3", "5"),
        ("Hire two or three engineers", "2", "3"),
        ("Read 12 books and write 40 reviews", "12", ""),
        ("NPS from 31 to 45", "45", ""),
        ("Keep the fridge between 2 and 8 °C", "2", "8"),
        ("Keep the fridge from 2°C to 8°C", "2", "8"),
        ("Hold the greenhouse at 18 °C to 24 °C", "18", "24"),
        ("Maintain 60 kg to 65 kg", "60", "65"),
        ("Keep growing from 2 to 8 members", "8", ""),
        ("Maintain and grow income from £2k to £3k", "3000", ""),
    ] {
        let found = result(text);
        let got = (value(found.to()), value(found.upper()));
        assert_eq!(got, (low.to_owned(), high.to_owned()), "{text}");
    }
    let change = result("Increase sales by 20% to 40%");
    assert_eq!(
        (value(change.by()), value(change.upper())),
        ("20".to_owned(), "40".to_owned())
    );
}

#[test]
fn units() {
    for (text, unit) in [
        ("Cut latency to 250ms", "ms"),
        ("Cut latency to 250 ms", "ms"),
        ("Save £1.5m", "GBP"),
        ("Save EUR 2,500", "EUR"),
        ("Churn to 3%", "%"),
        ("Churn down 2 percentage points", "pp"),
        ("Margin +30bps", "bp"),
        ("Rating of 4.5/5", "/5"),
        ("Sign 6 design partners", "design partners"),
        ("Read 12 books in 2027", "books"),
        ("Lower the hall from 22°C to 19°C", "°C"),
        ("Lower a loaf from 42p to 38p", "p"),
    ] {
        let name = result(text).unit().map(|unit| unit.name(text).into_owned());
        assert_eq!(name.as_deref(), Some(unit), "{text}");
    }
}

#[test]
fn ends_that_are_told_twice_or_in_two_kinds() {
    for (text, from, to, by, unit) in [
        ("Double users from 4,000 to 8,000", "4000", "8000", "", ""),
        (
            "Halve the time to set a mould from 40 to 20 minutes",
            "40",
            "20",
            "",
            "minutes",
        ),
        ("Lose 8 kg by June, from 92 kg to 84 kg", "92", "84", "", "kg"),
        ("Answer all within 48 hours, up from 60% today", "60", "", "", "%"),
        ("Answer 80% within 48 hours, up from 60% today", "60", "80", "", "%"),
        ("Recycling rate: 41% (2025) to 50% (2028)", "41", "50", "", "%"),
        ("Bike thefts: minus 30%", "", "", "30", "%"),
        ("3% like-for-like growth", "", "", "3", "%"),
        ("Add 500 followers", "", "", "500", "followers"),
        ("Add 12 unit tests", "", "12", "", "unit tests"),
        ("Take the load from 14 pages a week to 5", "14", "5", "", "pages"),
    ] {
        let found = result(text);
        let unit_found = found
            .unit()
            .map(|unit| unit.name(text).into_owned())
            .unwrap_or_default();
        let got = (value(found.from()), value(found.to()), value(found.by()), unit_found);
        let expected = (from.to_owned(), to.to_owned(), by.to_owned(), unit.to_owned());
        assert_eq!(got, expected, "{text}");
    }
}

#[test]
fn shares_of_two_numbers_and_parts_of_several() {
    for (text, to, unit) in [
        ("Have 3 out of 4 customers come back", "75", "%"),
        ("Cut the rate of wrong deliveries to 1 in 50", "2", "%"),
        ("Answer 9 calls out of 10 within 3 rings", "90", "%"),
        ("Answer 40 calls in 2 teams", "40", "calls"),
        ("At least four of our six trainees certified", "4", "trainees"),
        ("Visit each of our 40 key suppliers", "40", "key suppliers"),
        ("Run 5 miles in under 45 minutes", "45", "minutes"),
        ("Run a half marathon in under two hours", "2", "hours"),
        ("No lost-time accidents on site B", "0", "lost-time accidents"),
        ("Lost-time injuries: none", "0", ""),
    ] {
        let found = result(text);
        let unit_found = found
            .unit()
            .map(|unit| unit.name(text).into_owned())
            .unwrap_or_default();
        assert_eq!(
            (value(found.to()), unit_found),
            (to.to_owned(), unit.to_owned()),
            "{text}"
        );
    }
}

#[test]
fn hours_frequencies_and_idioms_are_no_amounts() {
    for text in [
        "All branches open by eight",
        "Get everybody home by six",
        "Doors open at 9",
        "Go to bed earlier than 11",
        "Run three times a week",
        "Do yoga 4 days a week",
        "Trustees meet every six weeks",
        "Merge the two customer databases",
        "Bring everything under one roof",
        "Hard hats on past the gate, no exceptions",
        "One company, one ledger",
    ] {
        assert_eq!(goal(text).amounts, [], "{text}");
    }
    for (text, to) in [
        ("Cut defects to nine", "9"),
        ("Keep the score at 9", "9"),
        ("Raise the price by eight", ""),
    ] {
        assert_eq!(value(goal(text).to()), to, "{text}");
    }
}

#[test]
fn numbers_in_several_words_are_read_whole() {
    for (text, to) in [
        ("Sell two dozen tickets", "24"),
        ("Sell one hundred and twenty tickets", "120"),
        ("Sell two thousand five hundred tickets", "2500"),
        ("Sell a hundred and fifty thousand tickets", "150000"),
        ("Sell half a million tickets", "500000"),
        ("Sell a quarter of a million tickets", "250000"),
        ("Sell one and a half million tickets", "1500000"),
        ("Cut the wait to one and a half days", "1.5"),
        ("Cut the wait to two and a quarter hours", "2.25"),
        ("Raise €1.2–1.5 million", "1200000"),
        ("Raise $2.5-3M", "2500000"),
        ("Raise between two and three million euros", "2000000"),
        ("Sell 1.200.000 tickets", "1200000"),
        ("Raise 1.000,50 euros", "1000.5"),
        ("Hire five and train ten people", "5"),
    ] {
        assert_eq!(value(result(text).to()), to, "{text}");
    }
    for (text, from) in [
        ("Grow revenue from 1.2 to 1.5 million euros", "1200000"),
        ("Grow users from 500 to 1 million", "500"),
        ("Cut no-shows from one in five to one in ten", "20"),
        ("Lower the error rate from 1 in 10,000 to 1 in 20,000", "0.01"),
        ("Raise the score from 7.8 to 8.5 out of 10", "7.8"),
    ] {
        assert_eq!(value(result(text).from()), from, "{text}");
    }
}

#[test]
fn what_leads_from_somewhere_to_somewhere() {
    for (text, from, to, by) in [
        ("Increase retention from Q1's 71% to 78%", "71", "78", ""),
        ("Reduce load times on Switch from 38s to 12s", "38", "12", ""),
        ("Cut waste from 10-12% to 5%", "10", "5", ""),
        ("Train 10 more mentors (now 6)", "6", "", "10"),
        ("Grow membership by 40 to 250", "", "250", "40"),
        ("Grow membership by 10 to 15", "", "", "10"),
        ("Increase sales by 20% to 40%", "", "", "20"),
        ("Cut complaints to a tenth", "", "", "90"),
        ("Cut the share of complaints to a tenth", "", "10", ""),
        ("Cut page weight to 1/3", "", "", "66.7"),
        ("Cut drop-out from a third to a fifth", "33.3", "20", ""),
        ("Get 2/3 of the staff trained", "", "66.7", ""),
        ("Raise productivity by half a day per week", "", "", "0.5"),
        ("Reduce errors by 2/3", "", "", "66.7"),
        ("Cut the list by more than half", "", "", "50"),
        ("Raise the share of regulars to a third", "", "33.3", ""),
        ("Improve the score to 3/4", "", "3", ""),
        ("Deadlift 1.5x bodyweight", "", "1.5", ""),
        ("Make the build 20% quieter", "", "", "20"),
        ("Reduce churn from ４％ to ３％", "4", "3", ""),
        ("Reduce churn from&nbsp;4% to&#160;3%", "4", "3", ""),
    ] {
        let found = result(text);
        let got = (value(found.from()), value(found.to()), value(found.by()));
        assert_eq!(got, (from.to_owned(), to.to_owned(), by.to_owned()), "{text}");
    }
}

#[test]
fn times_in_two_units_are_one_amount() {
    for (text, to, unit) in [
        ("Cut builds to 1h 20min", "80", "min"),
        ("Cut builds to 1 h 20", "80", "min"),
        ("Cut builds to 1h30", "90", "min"),
        ("Cut changeover to 4 min 30 s", "270", "s"),
        ("Cut lead time to 2 days and 4 hours", "52", "h"),
        ("Cut the lap to 5:30 minutes", "330", "s"),
        ("Run 10 km in under 45:00", "45", "min"),
        ("Run a marathon in under 4:00:00", "4", "h"),
        ("Run a marathon in 3 hours 45 minutes", "225", "min"),
        ("Cut the wait to 30 minutes 90 seconds", "30", "minutes"),
    ] {
        let found = result(text);
        let name = found
            .unit()
            .map(|unit| unit.name(text).into_owned())
            .unwrap_or_default();
        assert_eq!((value(found.to()).as_str(), name.as_str()), (to, unit), "{text}");
    }
    for text in [
        "Start the shift at 9h30",
        "Open from 9:00 to 17:00",
        "Answer mail by 16:30",
    ] {
        assert!(result(text).amounts.is_empty(), "{text}");
    }
}

#[test]
fn rates_are_over_what_stands_behind_per() {
    for (text, under) in [
        ("Raise the rate from $250/h to $275/h", "h"),
        ("Type from 50 to 60 words per minute", "minute"),
        ("Get LDL from 160 mg/dL to under 100 mg/dL", "dL"),
        (
            "Keep overtime below 5 hours per person per week in 2027",
            "person per week",
        ),
        ("No more than two complaints a quarter in 2027", "quarter"),
        ("Earn £300k a quarter", "quarter"),
        ("Go from 3 to 1 cups of coffee a day", "day"),
        ("Cut falls from 6.2 to 4.0 per 1,000 bed days", "1,000 bed days"),
        ("Answer 40 calls received per day by June", "day"),
        ("Answer 40 calls/emails", ""),
        ("Keep the rate between 28% and 31% every month", ""),
        ("Read a book a quarter of which is about bees", ""),
    ] {
        let per = result(text).per().map(|under| under.of(text)).unwrap_or_default();
        assert_eq!(per, under, "{text}");
    }
}

#[test]
fn what_only_its_author_can_tell_is_doubted() {
    use goalpost_prose::DoubtKind::{Cells, Rate, Start, Thousands, Unit, Way};
    for (text, doubt) in [
        ("Sell 1.200 tickets", Some((Thousands, "1.200"))),
        ("Grow from 4.000 to 10.000 members", Some((Thousands, "4.000"))),
        ("Keep uptime at 99.950%", None),
        ("Sell 0.125 tons", None),
        ("Sell 1,200 tickets", None),
        ("Cut waste from 10-12% to 5%", Some((Start, "10"))),
        ("Cut changeover from 12 to 4 min 30 s", Some((Unit, "12"))),
        ("Make the ward 20% quieter", Some((Way, "20%"))),
        ("Make the build 20% faster", None),
        ("| Churn | 4% | 3% |", Some((Cells, "4%"))),
        ("Falls to 4 per 250 bed days", Some((Rate, "250 bed days"))),
        ("Falls to 4 per 1,000 bed days", None),
        ("Cut pages from 12 a month to 5 a week", Some((Rate, "week"))),
        ("Cut pages from 12 a month to 5 a month", None),
    ] {
        let found = result(text).doubt().map(|doubt| (doubt.kind, doubt.span.of(text)));
        assert_eq!(found, doubt, "{text}");
    }
}

#[test]
fn what_stands_right_behind_its_verb_is_a_start_a_change_or_a_number_of_things() {
    for (text, from, to, by) in [
        ("Cut 14 errors a month to 7", "14", "7", ""),
        ("Grow 180 members to 240", "180", "240", ""),
        ("Raise 3 sessions a week to 5", "3", "5", ""),
        ("Cut errors by 50% (14 to 7 a month)", "14", "7", ""),
        ("Cut 3 meetings to 30 minutes", "", "30", ""),
        ("Raise £300 to 5 charities", "", "300", ""),
        ("Hold 30 talks for 400 pupils", "", "30", ""),
        ("Deliver the course to 40 staff", "", "40", ""),
        ("Grow the crew to 40 staff", "", "40", ""),
        ("Cut 20 MWh", "", "", "20"),
        ("Cut £2,000 from the budget", "", "", "2000"),
        ("Cut 40 jobs", "", "40", ""),
        ("Lift 100 kg", "", "100", ""),
        ("Use 20 MWh less", "", "", "20"),
        ("Bring in £500 more a month", "", "", "500"),
        ("Get 5 more likes than last year", "", "", "5"),
        ("Get 5 more likes", "", "5", ""),
        ("Lift margin 2 points to 34%", "", "34", "2"),
        ("Cut cloud spend by 20% to $32k", "", "32000", "20"),
        ("Reach a score of +0.3", "", "0.3", ""),
        ("Raise £4,000 from at least 12 trusts", "", "4000", ""),
        ("Stand on one leg for 2 minutes", "", "2", ""),
        ("Take 10 seconds off my sprint", "", "", "10"),
        ("Take 3 weeks off", "", "3", ""),
        ("Run 5 km in 24:30", "", "", ""),
        ("Raise uptake among over-65s to 82%", "", "82", ""),
        ("Over-65s make up 30% of visitors", "", "30", ""),
        ("Reach 8.5 of 10 in the survey", "", "8.5", ""),
        ("Get page loads under 30s", "", "30", ""),
        ("Get 9 ewes in 10 scanned", "", "90", ""),
        ("Plant 9 trees in 10 gardens", "", "9", ""),
        ("Get 9 orders in 10 right", "", "9", ""),
        ("Ship 9 orders in 10 on time", "", "90", ""),
        ("Ship 9 orders in 10", "", "90", ""),
        ("Get 4 of every 5 beds cleaned", "", "80", ""),
        ("Give 12 grants of up to £2,000", "", "12", ""),
        ("Have 2 fewer meetings a week", "", "", "2"),
        ("Reach the last 16 of the cup", "", "16", ""),
        ("Bring in a crew from 14 up to 20", "14", "20", ""),
        ("Onboard a client in 3 days rather than 10", "10", "3", ""),
        ("Win a Progress 8 score of 0.3", "", "0.3", ""),
    ] {
        let found = goal(text);
        let got = (value(found.from()), value(found.to()), value(found.by()));
        assert_eq!(got, (from.to_owned(), to.to_owned(), by.to_owned()), "{text}");
    }
    assert_eq!(goal("Use 20 MWh less").direction(), Some(Direction::Decrease));
    for (text, done_for) in [
        ("Deliver the course to 40 staff", true),
        ("Grow the crew to 40 staff", false),
    ] {
        assert_eq!(
            goal(text).to().is_some_and(|to| to.role == Role::Count),
            done_for,
            "{text}"
        );
    }
}

#[test]
fn only_whole_things_have_a_next_number() {
    for (text, whole) in [
        ("Fewer than 5 complaints", true),
        ("Fewer than 5", true),
        ("Reduce complaints to under 5", true),
        ("Have under 12 pupils per class", true),
        ("Less than one working day", false),
        ("Under 3 hours of downtime", false),
        ("Waiting times below 5", false),
        ("Score below 5", false),
        ("Attrition under 5%", false),
        ("Fewer than 1 goal a game", false),
        ("Fewer than 5 absences a term", true),
        ("Fewer than 1 defect per batch", false),
    ] {
        let found = goal(text);
        assert_eq!(found.to().map(|to| found.is_whole(&to)), Some(whole), "{text}");
    }
}

#[test]
fn what_is_collected_starts_from_nothing_and_what_is_lifted_does_not() {
    for (text, gathers) in [
        ("Collect 3 tonnes of cans", true),
        ("Complete 40 hours of training", true),
        ("Cycle 5,000 km this year", true),
        ("Cycle 50 km", false),
        ("Run 10 km without stopping", false),
        ("Hold a plank for 3 minutes", false),
        ("Play 90 minutes", false),
        ("Lift 100 kg by May", false),
        ("Weigh 80 kg", false),
    ] {
        let found = goal(text);
        assert_eq!(found.to().map(|to| found.gathers(&to)), Some(gathers), "{text}");
    }
}

#[test]
fn a_share_or_a_sum_that_opens_the_title_is_where_it_stands() {
    for (text, from, to, upper) in [
        ("6% to 3% no-shows", "6", "3", ""),
        ("12 to 5 complaints a month", "12", "5", ""),
        ("£9 to £7 per box", "9", "7", ""),
        ("93% to 96% attendance", "93", "96", ""),
        ("60% to 75% of pupils read daily", "60", "75", ""),
        ("Rating of 4.3 to 4.7 stars", "4.3", "4.7", ""),
        ("Score of 6 to 8 in the survey", "6", "8", ""),
        ("£42k to £50k", "42000", "50000", ""),
        ("Raise £9k to £12k per month", "9000", "12000", ""),
        ("Grow margin 12% to 15%", "12", "15", ""),
        ("Stock turns from 4x to 6x", "4", "6", ""),
        ("Coverage from 2x to 3x of quota", "2", "3", ""),
        ("Deploys 2/day to 10/day", "2", "10", ""),
        ("Calls 5 per day to 12 per day", "5", "12", ""),
        ("Posts 2 a week to 5 a week", "2", "5", ""),
        ("£4 per box to £3 per box", "4", "3", ""),
        ("Hold 3 to 5 demos", "", "3", "5"),
        ("Hire 5 to 7 engineers", "", "5", "7"),
        ("A team of 5 to 7 people", "", "5", "7"),
        ("3 to 5 case studies published", "", "3", "5"),
        ("Read 10 to 20 pages a day", "", "10", "20"),
        ("Keep attendance at 93% to 96%", "", "93", "96"),
        ("Offer a discount of 5% to 10%", "", "5", "10"),
        ("Raise £9k to £12k", "", "9000", "12000"),
        ("Give 2 a day to 10 children", "", "2", ""),
        ("Serve 30 meals a day to 40 guests", "", "30", ""),
        ("3x inbound leads", "", "", ""),
    ] {
        let found = result(text);
        let got = (value(found.from()), value(found.to()), value(found.upper()));
        assert_eq!(got, (from.to_owned(), to.to_owned(), upper.to_owned()), "{text}");
    }
}

#[test]
fn over_how_many_it_is_counted_is_no_amount() {
    for (text, amounts) in [
        ("Reduce falls per 1,000 bed days from 6.2 to 3.0", 2),
        ("Cut errors per 1,000 lines from 12 to 4", 2),
        ("Falls from 6.2 to 3.0 per 1,000 bed days", 2),
        ("Cut waste per 100 meals from 12 kg to 8 kg", 2),
        ("Falls per 1,000 bed days", 0),
        ("Sell 40 boxes per 3 weeks", 1),
        ("Run 100 km per week", 1),
    ] {
        assert_eq!(goal(text).amounts.len(), amounts, "{text}");
    }
    assert_eq!(goal("Reduce falls per 1,000 bed days from 6.2 to 3.0").unit(), None);
}

#[test]
fn what_a_deed_may_cost_is_no_amount() {
    for (text, cost) in [
        ("Refurbish the kitchen in January, budget £15k", true),
        ("Refurbish the kitchen (max £15k)", true),
        ("Hold the fair in May (budget: 800 EUR)", true),
        ("Replace the boiler, max £4,000", true),
        ("Rewire the barn by June – cost £2k", true),
        ("Host the gala, budget of $20k", true),
        ("Refit the bar, budget under £15k", true),
        ("Refurbish the kitchen, raise £15k", false),
        ("Raise sponsorship to £15k", false),
        ("Cut the budget to £15k", false),
        ("Cap the budget at £15k", false),
        ("Run the fair, save £300", false),
        ("Cut churn to 2%, cost below £3k per account", false),
        ("NPS above 40, cost £3k", false),
    ] {
        let found = goal(text);
        assert_eq!(found.amounts.is_empty(), cost, "{text}: {:?}", found.amounts);
        assert!(!cost || found.compound().is_none(), "{text}");
    }
}

#[test]
fn what_something_is_made_into_is_counted() {
    for text in ["Localise the app into 5 languages", "Split the team into 3 squads"] {
        assert_eq!(goal(text).to().map(|to| to.role), Some(Role::Count), "{text}");
    }
    assert_eq!(
        goal("Bring the team to 3 squads").to().map(|to| to.role),
        Some(Role::To)
    );
}

#[test]
fn a_share_by_which_something_changes_may_have_two_ends() {
    for (text, by, upper, way) in [
        ("20% to 30% fewer complaints", "20", "30", Direction::Decrease),
        ("10-15% less waste", "10", "15", Direction::Decrease),
        ("10 to 15 percent less waste", "10", "15", Direction::Decrease),
        ("Reach 20% to 30% more bookings", "20", "30", Direction::Increase),
        ("10% to 15% lower costs", "10", "15", Direction::Decrease),
        ("From 20% to 30% fewer complaints", "20", "30", Direction::Decrease),
        ("20% or 30% fewer complaints", "20", "30", Direction::Decrease),
        ("Cut waste 10 to 15%", "10", "15", Direction::Decrease),
        ("Reduce travel 20% to 30%", "20", "30", Direction::Decrease),
        ("5 to 10 fewer tickets a week", "5", "10", Direction::Decrease),
        ("Earn £5k to £10k more a month", "5000", "10000", Direction::Increase),
        ("15 percent less waste", "15", "", Direction::Decrease),
    ] {
        let found = goal(text);
        assert_eq!(
            (value(found.by()), value(found.upper())),
            (by.to_owned(), upper.to_owned()),
            "{text}"
        );
        assert_eq!(
            (value(found.from()), value(found.to())),
            (String::new(), String::new()),
            "{text}"
        );
        assert_eq!(found.direction(), Some(way), "{text}");
    }
    for (text, from, to, upper) in [
        ("93% to 96% attendance", "93", "96", ""),
        ("20% to 30% open rate", "20", "30", ""),
        ("Raise it from 3% to 5% growth", "3", "5", ""),
        ("Cut churn 5% to 3%", "5", "3", ""),
        ("Raise attendance 93% to 96%", "93", "96", ""),
        ("Cut the error rate to 10 to 15%", "", "10", "15"),
        ("10 to 20 mentors", "", "10", "20"),
    ] {
        let found = goal(text);
        let told = [found.from(), found.to(), found.upper()].map(value);
        assert_eq!(told, [from, to, upper], "{text}");
        assert_eq!(found.by(), None, "{text}");
    }
}
