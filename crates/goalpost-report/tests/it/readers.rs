//! Who is shown what: a score that readers may see tells nothing of what they may not, and a report that is narrowed shows
//! what it was narrowed to, wherever that stands.

use goalpost_report::Audience;
use goalpost_report::filter::{Filter, Options};
use goalpost_report::list::{self, Kind};
use goalpost_report::reports::{self, Report, Scope, agenda, blockers, checkins, habits, person, review, scorecard};
use serde_json::Value;

use crate::support::{day, model, wide};

const ON: &str = "2026-11-20";

/// What is made of a text for some readers, narrowed by some options.
fn narrowed<T>(text: &str, audience: Audience, options: &Options<'_>, take: impl FnOnce(&Scope<'_, '_>) -> T) -> T {
    let model = model(text, ON);
    let evaluation = audience.evaluation(&model, day(ON));
    let filter = Filter::read(options, &model).unwrap();
    take(&Scope {
        audience,
        ..Scope::new(&evaluation, &filter)
    })
}

fn text(report: &impl Report) -> String {
    reports::text(report, &wide(110))
}

/// The grades of a text: what each is called, and its score.
fn grades(text: &str, audience: Audience, options: &Options<'_>) -> Vec<(String, Option<String>)> {
    let json = narrowed(text, audience, options, |scope| {
        goalpost_report::json(&scorecard::collect(scope))
    });
    let json: Value = serde_json::from_str(&json).unwrap();
    let grades = json["grades"].as_array().unwrap().iter();
    let two = |score: f64| format!("{score:.2}");
    grades
        .map(|grade| {
            (
                grade["id"].as_str().unwrap().to_owned(),
                grade["score"].as_f64().map(two),
            )
        })
        .collect()
}

/// An objective of two results, one of which only the team may read of; what rolls it up; and a goal by a hidden habit.
const SHARED: &str = "objective o: Make rides easier
  during: 2026-Q4
  result open: Open
    measure: 0 -> 10 bikes
    2026-11-02 2 bikes
  result kept: Kept
    share: team
    measure: 0 -> 10 bikes
    2026-11-02 8 bikes
objective over: Be there
  during: 2026-Q4
  measure: rollup
objective part: A part
  during: 2026-Q4
  supports: over
  share: person
  result x: X
    measure: 0 -> 10 bikes
    2026-11-02 9 bikes
objective seen: A part that is seen
  during: 2026-Q4
  supports: over
  result y: Y
    measure: 0 -> 10 bikes
    2026-11-02 1 bikes
goal g: Count
  during: 2026-Q4
  measure: habit h >= 80%
  habit h: Count
    share: person
    every: week on mon
    2026-10-05 done
    2026-10-12 done
";

#[test]
fn a_score_counts_nothing_that_its_readers_may_not_read_of() {
    let score = |audience, id: &str| {
        let found = grades(SHARED, audience, &Options::default());
        found.into_iter().find(|(known, _)| known == id).unwrap().1
    };
    for (audience, o, over) in [
        (Audience::All, "0.20", "0.10"),
        (Audience::Team, "0.50", "0.10"),
        (Audience::Person, "0.50", "0.50"),
    ] {
        assert_eq!(score(audience, "o").as_deref(), Some(o), "{audience:?}");
        assert_eq!(score(audience, "over").as_deref(), Some(over), "{audience:?}");
        assert_eq!(
            score(audience, "g").is_some(),
            audience == Audience::Person,
            "{audience:?}"
        );
    }
    let said = narrowed(SHARED, Audience::All, &Options::default(), |scope| {
        text(&scorecard::collect(scope))
    });
    assert!(said.contains("without 1 that is not shown"), "{said}");
}

#[test]
fn the_sheet_of_a_person_counts_what_is_their_own() {
    let text = SHARED
        .replace("    share: team\n", "    share: team\n    owner: @ana\n")
        .replace(
            "objective o: Make rides easier\n",
            "objective o: Make rides easier\n  owner: @ana\n",
        );
    let json = |who: &str| {
        narrowed(&text, Audience::All, &Options::default(), |scope| {
            goalpost_report::json(&person::collect(scope, who).unwrap())
        })
    };
    let own: Value = serde_json::from_str(&json("@ana")).unwrap();
    assert_eq!(own["results"][0]["score"].as_f64(), Some(0.5), "{own}");
}

const TEAM: &str = "objective flow: Keep things flowing
  owner: @bram
  during: 2026-Q4
  result rework: Less rework
    owner: @juno
    weight: 2
    tags: #layout
    measure: 10% -> 0%
    2026-11-02 8%
  result days: Fewer days
    measure: 10d -> 0d
    2026-11-02 0d
objective own: Her own
  owner: @juno
  during: 2026-Q4
  result r: R
    measure: 0 -> 10 bikes
    2026-11-02 8 bikes
habit h: Sweep
  owner: @bram
  every: week on mon
  start: 2026-09-07
  2026-09-07 done
";

#[test]
fn a_scorecard_has_what_somebody_answers_for_in_the_objectives_of_others() {
    let of_juno = Options {
        owner: Some("@juno"),
        ..Options::default()
    };
    let found = grades(TEAM, Audience::All, &of_juno);
    let ids: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["flow", "flow.rework", "own", "own.r"]);
    let (mean, said) = narrowed(TEAM, Audience::All, &of_juno, |scope| {
        let report = scorecard::collect(scope);
        (report.mean.map(|mean| mean.0.normalize().to_string()), text(&report))
    });
    // (2 · 0.2 + 1 · 0.8) / 3: the objective of somebody else does not count, her result in it does.
    assert_eq!(mean.as_deref(), Some("0.4"), "{said}");
    assert!(said.contains("shown for what is in it"), "{said}");
}

#[test]
fn a_filter_that_matches_only_a_result_finds_it_and_an_empty_one_is_named() {
    let tagged = |tag| Options {
        tag: Some(tag),
        ..Options::default()
    };
    let found = grades(TEAM, Audience::All, &tagged("#layout"));
    assert_eq!(found.len(), 2, "{found:?}");
    let none = |of: fn(&Scope<'_, '_>) -> String| narrowed(TEAM, Audience::All, &tagged("#nothing"), of);
    let scorecard = none(|scope| text(&scorecard::collect(scope)));
    assert!(scorecard.contains("Nothing of #nothing ends or runs in"), "{scorecard}");
    let habits = none(|scope| text(&habits::collect(scope)));
    assert!(habits.contains("No habit of #nothing is running."), "{habits}");
}

#[test]
fn a_period_names_the_days_that_a_report_looks_at() {
    let third = Options {
        period: Some("2026-Q3"),
        ..Options::default()
    };
    let heads = narrowed(TEAM, Audience::All, &third, |scope| {
        [
            text(&habits::collect(scope)),
            text(&checkins::collect(scope)),
            text(&blockers::collect(scope)),
            text(&review::collect(scope, "@bram").unwrap()),
        ]
    });
    for head in heads {
        assert!(head.contains("2026-07-01 to 2026-09-30"), "{head}");
    }
}

#[test]
fn what_may_still_be_missed_is_reckoned_with_what_the_goal_asks_for() {
    let goal = |bar: &str| {
        format!(
            "goal g: G\n  during: 2026-11-01..2026-11-30\n  measure: habit h >= {bar}\n  habit h: H\n    every: day\n\
             habit later: Later\n  every: day\n  start: 2027-01-01\n  due: 2027-02-01\n"
        )
    };
    for (bar, expected) in [
        ("80%", "out of reach"),
        ("10%", "8 to spare for 10%"),
        ("90%", "90% is out of reach"),
    ] {
        let said = narrowed(&goal(bar), Audience::All, &Options::default(), |scope| {
            text(&habits::collect(scope))
        });
        assert!(said.contains(expected), "{bar}: {said}");
        assert!(said.contains("Not begun") && !said.contains("Kept\n"), "{said}");
    }
}

#[test]
fn a_quota_is_due_in_each_stretch_that_begins_in_time() {
    let text = "habit sport: Sport\n  every: 3x per week\n  start: 2026-11-02\nhabit new: New\n  every: month\n  start: 2026-12-10\n";
    let json = narrowed(text, Audience::All, &Options::default(), |scope| {
        goalpost_report::json(&agenda::collect(scope, 28))
    });
    let json: Value = serde_json::from_str(&json).unwrap();
    let due = json["due"].as_array().unwrap().iter();
    let found: Vec<String> = due
        .map(|due| format!("{} {}", due["on"].as_str().unwrap(), due["text"].as_str().unwrap()))
        .collect();
    assert_eq!(
        found,
        [
            "2026-11-20 Sport",
            "2026-11-23 Sport",
            "2026-11-30 Sport",
            "2026-12-07 Sport",
            "2026-12-10 New",
            "2026-12-14 Sport",
        ]
    );
}

#[test]
fn a_rare_habit_is_in_the_calendar_however_far_ahead_its_next_time_is() {
    let text = "workspace: W\n  closed: 2026-12-24..2027-01-03\nhabit letter: Read the first letter\n  every: year on last fri\n  start: 2024-01-01\n  due: 2030-12-31\n";
    let ics = narrowed(text, Audience::All, &Options::default(), agenda::ics);
    assert!(
        ics.contains("DTSTART;VALUE=DATE:20271231\r\nRRULE:FREQ=YEARLY;BYMONTH=12;BYDAY=-1FR;UNTIL=20301231"),
        "{ics}"
    );
}

#[test]
fn a_list_tells_nothing_of_what_its_readers_may_not_read_of() {
    let text = "person @ana: Ana\nperson @ben: Ben\n  share: person\ntemplate open: Open\n  goal: [Something]\n\
                template kept: Kept\n  share: person\n  goal: [Else]\ngoal g: G\n  owner: @ben @ana\n  2026-11-02 blocked x\n\
                goal h: H\n  share: team\n  2026-11-03 blocked y\n";
    let csv = |kind: &str, audience: Audience| {
        let model = model(text, ON);
        let kind = Kind::read(kind).unwrap();
        let evaluation = audience.evaluation(&model, day(ON));
        list::csv(&list::collect(&evaluation, kind, &Filter::default(), audience))
    };
    for (kind, audience, there, not_there) in [
        ("templates", Audience::All, "Open", "Kept"),
        ("templates", Audience::Person, "Kept", "Closed"),
        ("handles", Audience::All, "@ben,,,", "undeclared"),
        ("handles", Audience::Person, "@ben,Ben,person", "undeclared"),
        ("files", Audience::Team, "goals.goals,,5,2,\n", "14"),
        ("files", Audience::Person, "goals.goals,,8,2,14", "goals.goals,,5"),
    ] {
        let found = csv(kind, audience);
        assert!(
            found.contains(there) && !found.contains(not_there),
            "{kind} {audience:?}: {found}"
        );
    }
}
