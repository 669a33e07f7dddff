//! The calendar that others subscribe to, and the agenda as text: what is due on which day, and on which it is not.

use goalpost_model::Evaluation;
use goalpost_report::Audience;
use goalpost_report::filter::Filter;
use goalpost_report::reports::{self, Scope, agenda};

use crate::support::{day, model, wide};

const PEOPLE: &str = "workspace: W\n  closed: 2026-12-28\nperson @ana: Ana\n  away: 2026-12-07..2026-12-11\n";

/// What is made of a text on 20 November 2026, a Friday.
fn on_friday<T>(text: &str, take: impl FnOnce(&Scope<'_, '_>) -> T) -> T {
    let model = model(text, "2026-11-20");
    let evaluation = Evaluation::new(&model, day("2026-11-20"));
    let filter = Filter::default();
    take(&Scope {
        audience: Audience::Person,
        ..Scope::new(&evaluation, &filter)
    })
}

/// The lines of each entry of the calendar that say what it is and when.
fn entries(text: &str) -> Vec<String> {
    let text = on_friday(text, agenda::ics).replace("\r\n ", "").replace("\r\n", "\n");
    let entries = text.split("BEGIN:VEVENT\n").skip(1);
    let told = |line: &&str| {
        ["SUMMARY", "DTSTART", "RRULE", "EXDATE"]
            .iter()
            .any(|name| line.starts_with(name))
    };
    entries
        .map(|entry| entry.lines().filter(told).collect::<Vec<_>>().join("\n"))
        .collect()
}

#[test]
fn nobody_is_asked_for_a_check_in_on_a_day_off() {
    let text = format!(
        "{PEOPLE}objective o: Do it\n  owner: @ana\n  during: 2026-10-01..2027-01-05\n  result r: Sell\n    measure: 0 -> 40 bikes\n    2026-11-16 2 bikes\n"
    );
    let found = entries(&text);
    let expected = "DTSTART;VALUE=DATE:20261123\nRRULE:FREQ=WEEKLY;UNTIL=20270105\nEXDATE;VALUE=DATE:20261207\n\
                    EXDATE;VALUE=DATE:20261228\nSUMMARY:Check in: Sell";
    assert!(found.contains(&expected.to_owned()), "{found:#?}");
}

#[test]
fn a_quota_reminds_on_the_first_day_that_is_not_off() {
    let text = format!("{PEOPLE}habit sport: Sport\n  owner: @ana\n  every: 5h per week\n  start: 2026-10-05\n");
    assert_eq!(
        entries(&text),
        [
            "DTSTART;VALUE=DATE:20261123\nRRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE;VALUE=DATE:20261207\n\
             EXDATE;VALUE=DATE:20261228\nSUMMARY:Sport (5h per week)",
            "DTSTART;VALUE=DATE:20261120\nSUMMARY:Sport (5h per week)",
            "DTSTART;VALUE=DATE:20261212\nSUMMARY:Sport (5h per week)",
            "DTSTART;VALUE=DATE:20261229\nSUMMARY:Sport (5h per week)",
        ]
    );
}

#[test]
fn the_running_month_or_year_of_a_quota_is_due_today_until_it_is_done() {
    let habit = |id: &str, every: &str, event: &str| {
        format!("habit {id}: {id}\n  every: {every}\n  start: 2026-01-01\n  due: 2027-06-30\n{event}")
    };
    let text = [
        habit("teeth", "year", ""),
        habit("copy", "month", ""),
        habit("kept", "quarter", "  2026-11-02 done\n"),
    ]
    .concat();
    assert_eq!(
        entries(&text),
        [
            "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;UNTIL=20270630\nSUMMARY:teeth (every year)",
            "DTSTART;VALUE=DATE:20261120\nSUMMARY:teeth (every year)",
            "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20270630\nSUMMARY:copy (every month)",
            "DTSTART;VALUE=DATE:20261120\nSUMMARY:copy (every month)",
            "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1;UNTIL=20270630\nSUMMARY:kept (every quarter)",
        ]
    );
}

#[test]
fn what_is_late_stays_in_the_calendar() {
    let text = "goal old: Close the books\n  due: 2026-11-18\n  - [ ] due 2026-11-10: Count\ngoal move: Move house\n  due: 2027-01-31\n  milestone box: Pack\n    due: 2026-11-15\n";
    let found = entries(text);
    for expected in [
        "DTSTART;VALUE=DATE:20261118\nSUMMARY:Late: Close the books",
        "DTSTART;VALUE=DATE:20261110\nSUMMARY:Late: Count (Close the books)",
        "DTSTART;VALUE=DATE:20261115\nSUMMARY:Late: Pack (Move house)",
        "DTSTART;VALUE=DATE:20270131\nSUMMARY:Due: Move house",
    ] {
        assert!(found.contains(&expected.to_owned()), "{expected}\n{found:#?}");
    }
}

#[test]
fn a_calendar_in_which_nothing_is_due_is_still_one() {
    let text = on_friday("vision v: Be there\n", agenda::ics);
    assert!(
        text.contains("BEGIN:VTIMEZONE\r\n") && !text.contains("VEVENT"),
        "{text}"
    );
}

#[test]
fn each_habit_has_its_schedule_and_each_review_its_people() {
    let text = "habit count: Count frames\n  every: month on day 31\n  start: 2026-10-01\nrole smith: Smith\n  expectation heat: Keeps the fire\n    2026-11-10 met @bo\nperson @bo: Bo\n  role: smith\nperson @ex: Ex\n  role: smith\n  until: 2026-10-31\nexpectation tidy: Leaves it tidy\n  for: everyone\n  2026-11-11 met @bo\n";
    let text = on_friday(text, |scope| reports::text(&agenda::collect(scope, 60), &wide(90)));
    for expected in [
        "Count frames · every month on day 31",
        "Keeps the fire · @bo",
        "Leaves it tidy · everyone",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}

#[test]
fn a_check_in_says_where_a_thing_stands_when_it_needs_a_look() {
    let goal = |id: &str, value: &str| {
        format!(
            "goal {id}: {id}\n  during: 2026-Q4\n  cadence: week\n  measure: 0 -> 40 bikes\n  2026-11-17 {value} bikes\n"
        )
    };
    let text = format!("{}{}", goal("bad", "2"), goal("fine", "30"));
    let text = on_friday(&text, |scope| reports::text(&agenda::collect(scope, 14), &wide(90)));
    assert!(text.contains("check-in   bad · off track\ncheck-in   fine\n"), "{text}");
}

/// The lines of a calendar with two habits, one with an end, in a time zone.
fn calendar_in(zone: &str) -> Vec<String> {
    let text = format!(
        "workspace: W\n  time-zone: {zone}\nhabit a: Walk\n  every: mon,thu at 08:30-09:00\n  start: 2026-10-01\n  due: 2027-03-31\n"
    );
    on_friday(&text, agenda::ics).lines().map(str::to_owned).collect()
}

#[test]
fn times_are_in_the_zone_of_the_workspace_which_is_told_in_full() {
    for (zone, told, until) in [
        (
            "Europe/Brussels",
            "DAYLIGHT 20250330T020000 +0100 +0200 RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n\
             STANDARD 20251026T030000 +0200 +0100 RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "20270331T215959Z",
        ),
        (
            "Australia/Sydney",
            "STANDARD 20250406T030000 +1100 +1000 RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU\n\
             DAYLIGHT 20251005T020000 +1000 +1100 RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU",
            "20270331T125959Z",
        ),
        (
            "America/Santiago",
            "STANDARD 20250406T000000 -0300 -0400 RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8\n\
             DAYLIGHT 20250907T000000 -0400 -0300 RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8",
            "20270401T025959Z",
        ),
        (
            "Asia/Kolkata",
            "STANDARD 20250101T000000 +0530 +0530",
            "20270331T182959Z",
        ),
    ] {
        let lines = calendar_in(zone);
        let zone_lines: Vec<&str> = lines
            .iter()
            .map(String::as_str)
            .skip_while(|line| *line != "BEGIN:VTIMEZONE")
            .take_while(|line| *line != "END:VTIMEZONE")
            .collect();
        let parts = zone_lines.split(|line| line.starts_with("END:"));
        let part = |lines: &[&str]| {
            let lines = lines
                .iter()
                .filter(|line| !line.starts_with("TZ") || line.starts_with("TZOFFSET"));
            let lines = lines.filter(|line| **line != "BEGIN:VTIMEZONE");
            let values = lines.map(|line| match line.starts_with("RRULE") {
                true => line,
                false => line.split_once(':').map_or(*line, |(_, value)| value),
            });
            values.collect::<Vec<&str>>().join(" ")
        };
        let found: Vec<String> = parts.map(part).filter(|part| !part.is_empty()).collect();
        assert_eq!(found.join("\n"), told, "{zone}");
        for expected in [
            format!("DTSTART;TZID={zone}:20261123T083000"),
            format!("RRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL={until}"),
        ] {
            assert!(lines.contains(&expected), "{expected}\n{lines:#?}");
        }
    }
}

#[test]
fn a_zone_that_moves_by_the_moon_has_each_of_its_days_named() {
    let lines = calendar_in("Africa/Casablanca");
    assert!(lines.contains(&"RDATE:20270314T020000".to_owned()), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.starts_with("RRULE:FREQ=YEARLY")));
}

#[test]
fn times_of_a_zone_that_nobody_knows_are_those_of_whoever_reads_them() {
    let lines = calendar_in("Nowhere/Else");
    assert!(lines.contains(&"DTSTART:20261123T083000".to_owned()), "{lines:#?}");
    assert!(
        !lines
            .iter()
            .any(|line| line.contains("TZID") || line.contains("Nowhere"))
    );
    let zone = "workspace: W\n  time-zone: Nowhere/Else\n";
    let habit = "habit a: Walk\n  every: mon at 08:30\n  start: 2026-10-01\n";
    for (text, unknown) in [
        (format!("{zone}{habit}"), true),
        (zone.to_owned(), false),
        (format!("workspace: W\n  time-zone: UTC\n{habit}"), false),
    ] {
        on_friday(&text, |scope| {
            assert_eq!(agenda::unknown_zone(scope).is_some(), unknown, "{text}");
        });
    }
}
