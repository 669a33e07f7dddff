//! What a talk is prepared with: the questions of a sheet, and the sheets of talks and obstacles for programs, which leave
//! out nothing that people are shown.

use goalpost_model::Evaluation;
use goalpost_report::filter::Filter;
use goalpost_report::reports::{self, Report, Scope, balance, blockers, calibration, person, review};

use crate::support::{day, example, model, model_in, wide};

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
        "fact",
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

const TALK: &str = "person @ana: Ana
person @bo: Bo
goal field: Measure where it happens
  owner: @ana
  type: development
  during: 2026-Q4
  - [ ] due 2026-11-24 @bo: Swap the tours
  fact tours: Tours taken
    measure: 6 tours
    2026-11-10 +2 tours by @ana
  milestone map: The map hangs
    owner: @bo
    due: 2026-11-18
goal pick: Decide on the frame
  owner: @ana
  during: 2026-Q4
  measure: yes/no
  2026-11-17 done by @ana: The long tail; it fits the lift
goal rest: Give a talk
  owner: @bo
  type: development
  due: 2026-12-01
  measure: steps
  - [ ] due 2026-11-10: Slides
  - [x] 2026-11-12: Title
  2026-11-16 paused by @bo: Moved to spring
goal beans: Count the beans
  owner: @bo
  type: performance
  during: 2026-Q4
  measure: 0 -> 100 beans
";

/// What was promised to or by somebody: the words, how kept, and by whom.
fn promised(handle: &str) -> Vec<(String, person::Kept, Option<String>)> {
    on(TALK, "2026-11-20", |scope| {
        let report = person::collect(scope, handle).unwrap();
        let told = report.promises.iter();
        told.map(|promise| (promise.text.to_owned(), promise.kept, promise.by.map(str::to_owned)))
            .collect()
    })
}

#[test]
fn what_others_promised_for_a_goal_stands_on_both_sheets() {
    use person::Kept;
    let of = |text: &str, kept, by: Option<&str>| (text.to_owned(), kept, by.map(str::to_owned));
    assert_eq!(
        promised("@ana"),
        [
            of("The map hangs", Kept::Late, Some("@bo")),
            of("Swap the tours", Kept::Open, Some("@bo")),
        ]
    );
    // What rests is not late, and what was done before stays.
    assert_eq!(
        promised("@bo"),
        [
            of("The map hangs", Kept::Late, None),
            of("Title", Kept::Done, None),
            of("Swap the tours", Kept::Open, None),
        ]
    );
}

#[test]
fn a_sheet_shows_the_facts_of_a_goal_and_what_happened_to_which() {
    on(TALK, "2026-11-20", |scope| {
        let report = person::collect(scope, "@ana").unwrap();
        let text = reports::text(&report, &wide(90));
        for expected in [
            "2026-11-10 @ana “Tours taken” +2 tours",
            "2 of 6 tours",
            "“Decide on the frame”: The long tail; it fits the lift (@ana)",
        ] {
            assert!(text.contains(expected), "{expected}\n{text}");
        }
        let field = report
            .results
            .iter()
            .find(|moved| moved.line.id.as_deref() == Some("field"));
        let facts: Vec<&str> = field.unwrap().facts.iter().map(|fact| fact.title).collect();
        assert_eq!(facts, ["Tours taken"]);
    });
}

#[test]
fn who_learns_later_is_told_from_who_has_nothing_to_learn() {
    on(TALK, "2026-11-20", |scope| {
        let report = balance::collect(scope);
        let bo = report.people.iter().find(|load| load.who == "@bo").unwrap();
        assert_eq!(bo.remarks, ["nothing to learn just now"]);
    });
}
