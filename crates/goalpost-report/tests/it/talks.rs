//! What a talk is prepared with: the questions of a sheet, and the sheets of talks and obstacles for programs, which leave
//! out nothing that people are shown.

use goalpost_model::Evaluation;
use goalpost_report::filter::Filter;
use goalpost_report::reports::{self, Report, Scope, blockers, calibration, person, review};

use crate::support::{day, example, model, model_in};

/// What is made of a text on a day.
fn on<T>(text: &str, today: &str, take: impl FnOnce(&Scope<'_, '_>) -> T) -> T {
    let model = model(text, today);
    let evaluation = Evaluation::new(&model, day(today));
    let filter = Filter::default();
    take(&Scope::new(&evaluation, &filter))
}

const GOALS: &str = "person @ana: Ana
objective shop: Sell more
  owner: @ana
  during: 2026-Q4
  result bikes: Sell bikes
    measure: 0 -> 40 bikes
    2026-10-20 10 bikes confidence 8/10
    2026-11-16 12 bikes confidence 3/10 by @ana: the fair was empty
  result jig: Weld the jig
    measure: yes/no
    2026-11-10 blocked steel @bo by @ana: not delivered
goal old: Count the beans
  owner: @ana
  during: 2026-10-01..2026-11-13
  measure: 0 -> 100 beans
  2026-11-02 20 beans
";

/// What the sheet of @ana asks, each by the id and the word of it.
fn asked(text: &str, today: &str) -> Vec<(String, &'static str, String)> {
    on(text, today, |scope| {
        let report = person::collect(scope, "@ana").unwrap();
        let asked = report.questions.into_iter();
        asked
            .map(|point| (point.about.id.unwrap_or_default(), point.what, point.text))
            .collect()
    })
}

#[test]
fn a_sheet_asks_about_what_is_over_and_not_graded() {
    let found = asked(GOALS, "2026-11-20");
    let over = found.iter().find(|(id, ..)| id == "old");
    let (_, what, text) = over.unwrap();
    assert_eq!(*what, "overdue");
    assert_eq!(
        text,
        "its time was over 7 days ago, 20% done; what did we learn, and is it graded, extended or dropped?"
    );
    let graded = format!("{GOALS}  2026-11-19 score 0.2 by @ana: Too many beans\n");
    assert!(asked(&graded, "2026-11-20").iter().all(|(id, ..)| id != "old"));
}

#[test]
fn a_sheet_asks_about_confidence_that_fell_while_it_can_still_change() {
    let fell = |today: &str| {
        let found = asked(GOALS, today);
        found.into_iter().find(|(_, what, _)| *what == "less sure")
    };
    let (id, _, text) = fell("2026-11-20").unwrap();
    assert_eq!(
        (id.as_str(), text.as_str()),
        ("shop.bikes", "confidence fell from 8/10 to 3/10; what has changed?")
    );
    assert_eq!(fell("2026-11-15"), None, "before it fell");
    assert_eq!(fell("2027-01-05"), None, "when its time is over");
}

#[test]
fn nobody_is_asked_to_grade_the_parts_of_what_is_graded() {
    let parts = |text: &str| {
        let found = asked(text, "2027-01-05");
        found
            .iter()
            .filter(|(id, what, _)| id.starts_with("shop.") && *what == "overdue")
            .count()
    };
    assert_eq!(parts(GOALS), 2);
    let graded = GOALS.replace("goal old", "  2027-01-04 score 0.4 by @ana: Enough\ngoal old");
    assert_eq!(parts(&graded), 0);
}

/// The kinds of rows of a sheet, each once, in their order.
fn kinds(report: &impl Report) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in reports::csv(report).lines().skip(1) {
        let kind = line.split(',').next().unwrap_or_default().to_owned();
        if found.last() != Some(&kind) {
            found.push(kind);
        }
    }
    found
}

#[test]
fn a_sheet_for_programs_has_every_part_of_the_report() {
    let today = "2026-11-20";
    let model = model_in(&example("acme"), today);
    let evaluation = Evaluation::new(&model, day(today));
    let filter = Filter::default();
    let scope = Scope::new(&evaluation, &filter);
    assert_eq!(kinds(&blockers::collect(&scope)), ["obstacle", "diagnosis"]);
    assert_eq!(kinds(&calibration::collect(&scope)), ["all", "person", "said"]);
    let sheet = kinds(&person::collect(&scope, "@juno").unwrap());
    for part in [
        "result",
        "habit",
        "expectation",
        "observation",
        "question",
        "blocker",
        "promise",
    ] {
        assert!(sheet.iter().any(|kind| kind == part), "{part}: {sheet:?}");
    }
    let packet = kinds(&review::collect(&scope, "@juno").unwrap());
    for part in ["result", "habit", "expectation", "observation"] {
        assert!(packet.iter().any(|kind| kind == part), "{part}: {packet:?}");
    }
}

#[test]
fn every_row_of_a_sheet_says_what_it_is_about() {
    let sheets = on(GOALS, "2026-11-20", |scope| {
        [
            reports::csv(&blockers::collect(scope)),
            reports::csv(&calibration::collect(scope)),
            reports::csv(&person::collect(scope, "@ana").unwrap()),
        ]
    });
    insta::assert_snapshot!("sheets_for_programs", sheets.join("\n"));
}
