//! Until when, or how often.

use goalpost_prose::{DeadlineKind, Judgement, Kind, NotTimeBound, Setting};
use goalpost_values::iso_day;

use crate::{goal, habit, result};

#[test]
fn days() {
    use DeadlineKind::{Absolute, Quarter, Relative};
    for (text, day, kind) in [
        ("by 31 March", "2027-03-31", Absolute),
        ("by March 31st, 2027", "2027-03-31", Absolute),
        ("by 31/12/2027", "2027-12-31", Absolute),
        ("before 1 July", "2027-06-30", Absolute),
        ("by the thirty-first of March", "2027-03-31", Absolute),
        ("by the twenty second of May 2027", "2027-05-22", Absolute),
        ("by the twelfth of May", "2027-05-12", Absolute),
        ("by May the fourth", "2027-05-04", Absolute),
        ("by March thirty-first", "2027-03-31", Absolute),
        ("by March first", "2027-03-01", Absolute),
        ("in March first", "2027-03-31", Absolute),
        ("within a fortnight", "2026-12-05", Relative),
        ("by the end of February", "2027-02-28", Absolute),
        ("by mid-January", "2027-01-15", Absolute),
        ("in 2027", "2027-12-31", Absolute),
        ("by FY27 Q2", "2027-06-30", Absolute),
        ("before Christmas", "2026-12-24", Absolute),
        ("by Q2", "2027-06-30", Quarter),
        ("by EOQ2", "2027-06-30", Quarter),
        ("by Q1's end", "2027-03-31", Quarter),
        ("by the close of Q1 2028", "2028-03-31", Quarter),
        ("in the first half of 2027", "2027-06-30", Quarter),
        ("this quarter", "2026-12-31", Quarter),
        ("within the quarter", "2026-12-31", Relative),
        ("in CW 12", "2027-03-28", Absolute),
        ("by cw 12", "2027-03-28", Absolute),
        ("before noon by March", "2027-03-31", Absolute),
        ("during the month", "2026-11-30", Relative),
        ("in the year", "2026-12-31", Relative),
        ("over the year", "2026-12-31", Relative),
        ("across the quarter", "2026-12-31", Relative),
        ("by the end of the 3rd quarter", "2027-09-30", Quarter),
        ("in the second quarter of 2028", "2028-06-30", Quarter),
        ("for the rest of the quarter", "2026-12-31", Quarter),
        ("by EOY", "2026-12-31", Relative),
        ("by mid-year", "2027-06-30", Relative),
        ("within 6 weeks", "2027-01-02", Relative),
        ("within two years", "2028-11-21", Relative),
        ("over the next 90 days", "2027-02-19", Relative),
        ("two months from now", "2027-01-21", Relative),
        ("by Friday", "2026-11-27", Relative),
        ("by 2027-W12", "2027-03-28", Absolute),
        ("by week 12 of 2027", "2027-03-28", Absolute),
        ("by 2027-Q1", "2027-03-31", Quarter),
        ("by 2027 H1", "2027-06-30", Quarter),
        ("by 2027-03", "2027-03-31", Absolute),
        ("by 03/2027", "2027-03-31", Absolute),
        ("by 31 march 2027", "2027-03-31", Absolute),
        ("by 15 may", "2027-05-15", Absolute),
        ("by march 31, 2027", "2027-03-31", Absolute),
        ("by may 2027", "2027-05-31", Absolute),
        ("by the end of march", "2027-03-31", Absolute),
        ("by easter 2027", "2027-03-28", Absolute),
        ("by the council meeting on 14 April", "2027-04-14", Absolute),
        ("by Monday week", "2026-11-30", Relative),
        ("from 20 to 27 November 2026", "2026-11-27", Absolute),
        ("by 20–27 March", "2027-03-27", Absolute),
        ("by end of 2Q27", "2027-06-30", Quarter),
        ("by the second week of March", "2027-03-14", Absolute),
        ("by the 1st", "2026-12-01", Absolute),
        ("this weekend", "2026-11-22", Relative),
        ("in 90 days", "2027-02-19", Relative),
        ("in fewer than 90 days", "2027-02-19", Relative),
        ("through the whole of 2027", "2027-12-31", Absolute),
        ("throughout the entire year", "2026-12-31", Relative),
        ("in the March survey", "2027-03-31", Absolute),
        ("from Q1 to Q3", "2027-09-30", Quarter),
    ] {
        let text = format!("Launch the shop {text}");
        let deadline = goal(&text).deadline.unwrap_or_else(|| panic!("{text}"));
        let got = (deadline.day.map(|day| day.to_string()), deadline.kind);
        assert_eq!(got, (Some(day.to_owned()), kind), "{text}");
    }
}

#[test]
fn a_day_that_only_the_author_knows_is_left_to_them() {
    for text in [
        "by summer 2027",
        "by early autumn 2027",
        "by the end of winter 2027",
        "by the end of term 2027",
        "by the 2027 AGM",
        "by the 2027 season",
        "by 2027/28",
        "in week 6",
        "by the end of week 3",
        "during the 2027-2028 school year",
        "every 4 to 6 days",
        "by summer",
        "before I turn 40",
    ] {
        let text = format!("Open ten shops {text}");
        let reading = goal(&text);
        let deadline = reading.deadline.as_ref().unwrap_or_else(|| panic!("{text}"));
        assert_eq!((deadline.day, reading.amounts.len()), (None, 1), "{text}");
    }
}

#[test]
fn what_says_when_it_begins_is_no_end() {
    for text in [
        "not before March 2027",
        "no earlier than March 2027",
        "after June 2027",
        "starting in February",
        "beginning in March",
        "effective 1 January 2027",
        "on a Friday",
    ] {
        let text = format!("Open ten shops {text}");
        assert_eq!(goal(&text).deadline, None, "{text}");
    }
}

#[test]
fn what_lasts_or_is_named_so_long_is_no_end() {
    for text in [
        "Hike 30 km in a day",
        "Ride 100 miles in one day",
        "Be absent for fewer than 3 days",
        "Mark each set of books within 5 school days",
        "Reply to every letter within a fortnight",
        "See all referrals inside 14 days",
        "Get every Year 6 pupil to read 20 books",
    ] {
        assert_eq!(goal(text).deadline, None, "{text}");
    }
}

#[test]
fn what_can_be_read_in_two_ways_is_not_guessed() {
    for (text, readings) in [
        ("Launch the shop by 03/04", ["2027-03-04", "2027-04-03"]),
        ("03/04 launch of the shop", ["2027-03-04", "2027-04-03"]),
        ("Launch the shop next Friday", ["2026-11-27", "2026-12-04"]),
        // It is a Wednesday, or a Saturday.
        ("Launch the shop by Friday 3 March 2027", ["2027-03-03", "2027-03-05"]),
        ("Launch the shop by Friday, March 3, 2027", ["2027-03-03", "2027-03-05"]),
        (
            "Launch the shop on Friday the 13th of March 2027",
            ["2027-03-12", "2027-03-13"],
        ),
        ("Launch the shop by Saturday", ["2026-11-21", "2026-11-28"]),
        ("Launch the shop next weekend", ["2026-11-22", "2026-11-29"]),
    ] {
        let deadline = goal(text).deadline.unwrap();
        assert_eq!(deadline.day, None, "{text}");
        let days: Vec<String> = deadline.readings.iter().map(ToString::to_string).collect();
        assert_eq!(days, readings, "{text}");
    }
}

#[test]
fn a_day_that_does_not_exist_is_not_guessed() {
    for (text, said) in [
        ("Launch the shop by 2027-02-30", "by 2027-02-30"),
        ("Launch the shop by 2027-13-01", "by 2027-13-01"),
        ("Launch the shop by June 31", "by June 31"),
        ("Launch the shop by June 32", "by June 32"),
        ("Launch the shop by the 31st of June", "by the 31st of June"),
        ("Launch the shop by 29 February 2027", "by 29 February 2027"),
        ("Launch the shop by 31/06/2027", "by 31/06/2027"),
        ("Launch the shop by 31/06", "by 31/06"),
        ("Launch the shop by 31.6.2027", "by 31.6.2027"),
        ("Launch the shop on 2027-06-31, in 2027", "on 2027-06-31"),
        ("31 June launch of the shop", "31 June"),
    ] {
        let found = goal(text);
        let deadline = found.deadline.as_ref().unwrap_or_else(|| panic!("{text}"));
        assert_eq!((deadline.day, deadline.is_no_day), (None, true), "{text}");
        assert_eq!(deadline.span.of(text), said);
        let no = Judgement::No(NotTimeBound::NoSuchDay, deadline.span);
        assert_eq!(found.time_bound(), no, "{text}");
    }
    for text in ["Launch the shop by 29 February", "Launch the shop by 2028-02-29"] {
        let deadline = goal(text).deadline.unwrap();
        assert_eq!(
            (deadline.day, deadline.is_no_day),
            (iso_day("2028-02-29"), false),
            "{text}"
        );
    }
}

#[test]
fn events_bound_a_goal_without_a_day() {
    for text in [
        "Sign a left-back before the transfer window shuts",
        "Launch the shop before registration opens",
        "Reach 60 bpm by my 40th birthday",
        "Slice playable by GDC",
        "Cut the install size by 40% by gold",
        "Fix 40 bugs by alpha",
        "Close all P1 bugs before certification",
        "Publish 3 replies in the first 48 hours after the trailer",
        "Sell 400 tickets in the first week after opening night",
        "File the appeal no later than 14 days after the judgment",
        "Publish the accounts before the board meeting",
    ] {
        let deadline = goal(text).deadline.unwrap_or_else(|| panic!("{text}"));
        assert_eq!((deadline.kind, deadline.day), (DeadlineKind::Relative, None), "{text}");
    }
    let spent = goal("Spend the next four months training").deadline.unwrap();
    assert_eq!(spent.day, iso_day("2027-03-21"));
    let moved = goal("I will cut failed visits from 40% to 10% in 3 months")
        .deadline
        .unwrap();
    assert_eq!(moved.day, iso_day("2027-02-21"));
}

#[test]
fn times_that_bound_nothing() {
    for text in [
        "Beat our best month in the year",
        "Update the 2025 report",
        "Improve retention of the Q3 cohort",
        "Answer tickets within 4 hours",
        "Invoices paid within 30 days",
        "95% of referrals triaged within 2 days",
        "Month-end close takes 6 days",
        "OTIF: 91% today, 97% target",
        "Raise deploys from 3 to 8 per week",
        "Finish the report soon",
        "Budget approved by the board",
        "Used by Google",
        "Potholes repaired within 5 working days of report",
        "Make sure each rep has 12 demos per month",
        "70% of seats sold on weeknights",
    ] {
        assert_eq!(result(text).deadline, None, "{text}");
    }
}

#[test]
fn cadences() {
    for (text, schedule) in [
        ("Run every Monday", Some("week on mon")),
        ("Meet the team every second Thursday", Some("2 weeks on thu")),
        ("Run twice a week", Some("2x per week")),
        ("Stretch daily", Some("day")),
        ("Yoga on Tuesdays", Some("week on tue")),
        ("Plan tomorrow each evening", Some("day")),
        ("Learn a new recipe a month", Some("month")),
        ("Publish 2 essays a quarter", Some("quarter")),
        ("One peer workshop per semester", Some("6 months")),
        ("Ten cold calls, Monday to Thursday", None),
        ("Ten cold calls Mon-Thu", None),
        ("Penalty practice after Thursday training", Some("week on thu")),
    ] {
        let deadline = habit(text).deadline.unwrap_or_else(|| panic!("{text}"));
        assert_eq!(deadline.kind, DeadlineKind::Recurring, "{text}");
        assert_eq!(deadline.recurrence.as_deref(), schedule, "{text}");
    }
    // The second of two weekdays is no day by which a goal is reached.
    let open = goal("Open the shop Mon-Thu")
        .deadline
        .map(|found| (found.kind, found.day));
    assert_eq!(open, Some((DeadlineKind::Recurring, None)));
}

#[test]
fn quarters_are_those_of_the_fiscal_year() {
    let mut setting = Setting::new(Kind::Goal, iso_day("2026-11-21").unwrap());
    setting.fiscal_start = Some(2);
    let found = goalpost_prose::read(goalpost_prose::Language::english(), "Launch the shop by Q4", &setting);
    assert_eq!(found.deadline.unwrap().day, iso_day("2027-01-31"));
}

#[test]
fn what_ends_on_a_day_of_its_own_has_none_here() {
    for (text, said) in [
        ("Launch the shop by Ramadan 2027", "by Ramadan 2027"),
        ("Paint the fence before the first frost", "before the first frost"),
        ("Visit 25 states before 30", "before 30"),
        ("Launch the shop this season", "this season"),
        (
            "Launch the shop by the start of the next school year",
            "by the start of the next school year",
        ),
        (
            "Recruit five families by the first day of the summer holidays",
            "by the first day of the summer holidays",
        ),
        ("Score 15 goals in the 2026/27 season", "in the 2026/27 season"),
        ("Launch the shop by week 12", "by week 12"),
        ("Launch the shop within the next sprint", "within the next sprint"),
        ("Launch the shop by yesterday", "by yesterday"),
    ] {
        let deadline = goal(text).deadline.unwrap_or_else(|| panic!("{text}"));
        assert_eq!((deadline.span.of(text), deadline.day), (said, None), "{text}");
        assert!(deadline.readings.is_empty(), "{text}");
    }
    assert!(goal("Renew the lease for five years").deadline.is_none());
}

#[test]
fn a_fiscal_year_ends_on_several_days_until_somebody_says_where_it_starts() {
    let mut setting = Setting::new(Kind::Goal, iso_day("2026-11-21").unwrap());
    setting.fiscal_start = None;
    for (text, days) in [
        ("Launch the shop by FY27", "2027-03-31 2027-06-30 2027-09-30 2027-12-31"),
        (
            "Launch the shop by the end of the fiscal year",
            "2026-12-31 2027-03-31 2027-06-30 2027-09-30",
        ),
    ] {
        let found = goalpost_prose::read(goalpost_prose::Language::english(), text, &setting)
            .deadline
            .unwrap();
        let readings: Vec<String> = found.readings.iter().map(ToString::to_string).collect();
        assert_eq!((found.day, readings.join(" ")), (None, days.to_owned()), "{text}");
    }
}

#[test]
fn what_keeps_coming_has_a_time_each_and_no_day() {
    for text in [
        "Patch all critical CVEs within 7 days",
        "Mark books within three days",
        "Design reviews done within two days",
        "Boiler repairs done within 3 days",
        "See urgent cases within 2 weeks",
        "Grade essays within two weeks",
        "Handle warranty claims within 2 weeks",
        "Assess all referrals within 14 days",
        "Inspect reported leaks within 7 days",
        "Treat wounds within 3 days",
    ] {
        assert_eq!(result(text).deadline, None, "{text}");
    }
    for text in [
        "See the dentist within 10 days",
        "Mark the pitch within three days",
        "Mark books within three months",
        "Return the library books within two weeks",
        "Grade 40 essays within two weeks",
        "Treat two barns within 10 days",
        "Publish guidelines within 2 weeks",
        "Install new lamps within 10 days",
        "Patch our server within 7 days",
        "Pay my debts within two weeks",
    ] {
        assert!(result(text).deadline.is_some(), "{text}");
    }
}

#[test]
fn what_is_named_after_a_holiday_is_not_due_on_it() {
    for text in [
        "Christmas menu printed",
        "Easter service planned",
        "Good Friday rota published",
        "Halloween party sold out",
        "Black Friday stock ordered",
        "Thanksgiving dinner for 12 cooked",
        "Easter 2027 services planned",
        "Print the Christmas menu",
        "Sunday lunch served to 40 guests",
        "Saturday market stall booked",
    ] {
        assert_eq!(result(text).deadline, None, "{text}");
    }
    assert_eq!(habit("Black Friday stock ordered").deadline, None);
    for (text, said, day) in [
        ("Menu printed by Christmas", "by Christmas", Some("2026-12-25")),
        ("Open before Easter", "before Easter", Some("2027-03-27")),
        ("Christmas: menu printed", "Christmas", Some("2026-12-25")),
        ("Christmas Eve open the shop", "Christmas Eve", Some("2026-12-24")),
        ("Open by Black Friday", "by Black Friday", Some("2026-11-27")),
        ("Open by Palm Sunday", "by Palm Sunday", Some("2027-03-21")),
        ("Wednesday: swim", "Wednesday", Some("2026-11-25")),
        ("Wednesday Swim", "Wednesday", Some("2026-11-25")),
        // What is named after it has a day of its own.
        ("Open before the Christmas market", "before the Christmas market", None),
        ("Hall ready by the Easter fair", "by the Easter fair", None),
        ("Sing at the Christmas concert", "at the Christmas concert", None),
    ] {
        let deadline = result(text).deadline.unwrap_or_else(|| panic!("{text}"));
        assert_eq!(
            (deadline.span.of(text), deadline.day),
            (said, day.and_then(iso_day)),
            "{text}"
        );
    }
}

#[test]
fn a_time_that_is_compared_with_bounds_nothing() {
    for text in [
        "Costs £3k less than in 2025",
        "Sales above those of 2024",
        "More visitors than in 2023",
        "Sales higher than in Q3",
        "Raise £500 more than in March",
        "Sell 10% more than 2025",
        "20 more members than at Easter",
        "As many visitors as in 2024",
        "Takings up on 2024",
        "Takings up 5% on March",
        "Grow sales 10% over 2025",
        "Waste down 5% compared with 2025",
        "Revenue beats 2025",
        "Members up from 40 in 2025 to 60",
        "Visitors: 3,000 (2025: 2,400)",
        "Raise the share from 41% (2025) to 50%",
    ] {
        assert_eq!(result(text).deadline, None, "{text}");
    }
    for (text, day) in [
        ("More visitors in 2027 than in 2026", "2027-12-31"),
        ("Sell 10% more than in Q3 by June 2027", "2027-06-30"),
        ("Grow sales 10% over 2027", "2027-12-31"),
        ("Spend less than £200 in May", "2027-05-31"),
        ("Open no later than in March", "2027-03-31"),
        ("Publish on March 2027", "2027-03-31"),
        ("Cut waits from 40 to 30 in 2027 and keep them there", "2027-12-31"),
        // What is over is still what its author wrote as the end.
        ("Open the shop in 2025", "2025-12-31"),
        ("Complete 1,200 running miles (2023)", "2023-12-31"),
    ] {
        let deadline = result(text).deadline.unwrap_or_else(|| panic!("{text}"));
        assert_eq!(deadline.day, iso_day(day), "{text}");
    }
}

#[test]
fn what_comes_again_without_a_rhythm_has_no_schedule() {
    for (text, said, schedule) in [
        ("Walk most evenings", "most evenings", None),
        ("See friends most weekends", "most weekends", None),
        ("Save £50 each payday", "each payday", None),
        ("Call Dad every bank holiday", "every bank holiday", None),
        ("Read a classic each half-term", "each half-term", None),
        ("Check the van before each shift", "each shift", None),
        ("Run two workshops per term", "per term", None),
        ("Five duties a term", "a term", None),
        ("Log it every time a fall happens", "every time", None),
        (
            "Meet on the first Monday of the month",
            "first Monday of the month",
            None,
        ),
        (
            "Meet on the last Friday of every month",
            "last Friday of every month",
            None,
        ),
        ("Read at bedtime", "at bedtime", Some("day")),
        // The days are told as well.
        (
            "Ten cold calls before lunch, Monday to Thursday",
            "Monday to Thursday",
            None,
        ),
        ("Practise before breakfast, every weekday", "every weekday", Some("day")),
        ("Run on alternate Sundays", "alternate Sundays", Some("2 weeks on sun")),
        (
            "Run a clinic fortnightly on Tuesdays",
            "fortnightly on Tuesdays",
            Some("2 weeks on tue"),
        ),
        (
            "Run a clinic weekly on Tuesdays",
            "weekly on Tuesdays",
            Some("week on tue"),
        ),
        ("Walk the fence once a fortnight", "once a fortnight", Some("2 weeks")),
        ("Walk the fence every fortnight", "every fortnight", Some("2 weeks")),
        ("Walk the fence twice a fortnight", "twice a fortnight", None),
    ] {
        let deadline = habit(text).deadline.unwrap_or_else(|| panic!("{text}"));
        let got = (deadline.span.of(text), deadline.kind, deadline.recurrence.as_deref());
        assert_eq!(got, (said, DeadlineKind::Recurring, schedule), "{text}");
    }
    // What comes again bounds a goal as well, and an expectation where it is a time.
    for text in [
        "Check the van before each shift",
        "Brief the team at every handover",
        "Run two workshops a term",
        "Save £50 each payday",
        "Meet the choir on the first Monday of the month",
    ] {
        assert!(goal(text).deadline.is_some(), "{text}");
        assert!(crate::of(Kind::Expectation, text).deadline.is_some(), "{text}");
    }
    assert!(goal("Stretch after every match").deadline.is_some());
    for text in [
        "Stretch after every match",
        "Most days off are planned",
        "Each term starts with a drill",
        "Every match is filmed",
        "A card beside every cup",
        "Injuries per season below 4",
        "Exclusions fall to 3 a term",
        "At least one woman on every interview panel",
        "Name the decision-maker in every design doc",
    ] {
        assert_eq!(crate::of(Kind::Expectation, text).deadline, None, "{text}");
    }
}

#[test]
fn opening_hours_are_no_amounts() {
    for text in [
        "9-5 cover at the desk",
        "Phones answered 9–5 on weekdays",
        "Open 8 to 6",
        "Staffed from 7 to 7",
        "Provide 24/7 cover",
        "Shop open 10–4 on Sundays",
        "Library open 9 to 5 every day",
        "Open the café 8–3",
        "Phone line open 8 till 8",
        "Phones answered between 8 and 6",
    ] {
        assert!(result(text).amounts.is_empty(), "{text}");
    }
    for text in [
        "Cut waits from 8 to 6",
        "Won 8 to 6",
        "Open 8 to 10 shops",
        "Open 8 to 10",
        "Cover 9 to 5 topics",
        "Open complaints from 9 to 5",
        "Tickets answered fall from 9 to 5",
        "Cut shifts covered from 9 to 5",
        "Work 12 to 10 hours",
    ] {
        assert_eq!(result(text).amounts.len(), 2, "{text}");
    }
}

#[test]
fn times_as_trades_write_them() {
    for (text, said, day) in [
        ("Move the flock w/c 11 January", "11 January", Some("2027-01-17")),
        (
            "Paint the hall in the week beginning 11 January",
            "in the week beginning 11 January",
            Some("2027-01-17"),
        ),
        (
            "Send the return by the 7th of next month",
            "by the 7th of next month",
            Some("2026-12-07"),
        ),
        ("Fit the boiler two weeks today", "two weeks today", Some("2026-12-05")),
        (
            "Book the hall 3 weeks before Easter",
            "3 weeks before Easter",
            Some("2027-03-07"),
        ),
        ("Order stock 6 weeks before Christmas", "6 weeks before Christmas", None),
        ("Run 4 fairs March to June", "March to June", Some("2027-06-30")),
        (
            "Two visits between 1 and 31 March",
            "1 and 31 March",
            Some("2027-03-31"),
        ),
        ("Draft the essay by week 9 of term", "by week 9 of term", None),
        ("Close the books by working day 5", "by working day 5", None),
        ("Read 6 books over the next two terms", "over the next two terms", None),
        ("Win 5 games over the next 8 matches", "over the next 8 matches", None),
        ("Get the grant in the new year", "in the new year", None),
        ("Get the grant by the new tax year", "by the new tax year", None),
        ("Recruit 4 coaches before pre-season", "before pre-season", None),
        ("Finish the patio by the weekend", "by the weekend", None),
        ("Finish the patio over the weekend", "over the weekend", None),
    ] {
        let deadline = goal(text).deadline.unwrap_or_else(|| panic!("{text}"));
        assert_eq!(
            (deadline.span.of(text), deadline.day),
            (said, day.and_then(iso_day)),
            "{text}"
        );
    }
    let nights = goal("Put the bins out Sunday nights").deadline.unwrap();
    assert_eq!(nights.recurrence.as_deref(), Some("week on sun"));
    for text in [
        "Wear masks until further notice",
        "Start the new rota from 1 February",
        "A change waits over a weekend",
        "Half the fields limed by then",
    ] {
        assert_eq!(goal(text).deadline, None, "{text}");
    }
}
