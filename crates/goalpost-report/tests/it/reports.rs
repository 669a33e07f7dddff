//! The reports of the example company and of small workspaces: what they show, to whom, and that nothing narrower than
//! its readers gets out.

use goalpost_model::{Evaluation, Model};
use goalpost_report::Audience;
use goalpost_report::filter::{Filter, Options};
use goalpost_report::list::{self, Kind};
use goalpost_report::reports::{
    self, Interval, Report, Scope, agenda, balance, blockers, calibration, checkins, habits, person, review, scorecard,
    tree, trend,
};
use goalpost_report::{Style, find, json, show, status};

use crate::support::{day, example, model, model_in, wide};

const ON: &str = "2026-11-20";

/// Every report in every form, each with its name.
fn everything(scope: &Scope<'_, '_>, who: &str, id: &str, style: &Style) -> Vec<(String, String)> {
    fn forms(name: &str, report: &impl Report, style: &Style, found: &mut Vec<(String, String)>) {
        found.push((format!("{name} text"), reports::text(report, style)));
        found.push((format!("{name} md"), reports::markdown(report)));
        found.push((format!("{name} json"), json(report)));
        found.push((format!("{name} csv"), reports::csv(report)));
    }
    let mut found = Vec::new();
    let all = &mut found;
    forms("checkins", &checkins::collect(scope), style, all);
    forms("scorecard", &scorecard::collect(scope), style, all);
    forms("habits", &habits::collect(scope), style, all);
    forms("blockers", &blockers::collect(scope), style, all);
    forms("balance", &balance::collect(scope), style, all);
    forms("calibration", &calibration::collect(scope), style, all);
    forms("agenda", &agenda::collect(scope, 14), style, all);
    let drawn = tree::collect(scope);
    forms("tree", &drawn, style, all);
    all.push(("tree dot".to_owned(), tree::dot(&drawn)));
    all.push(("tree mermaid".to_owned(), tree::mermaid(&drawn)));
    all.push(("tree svg".to_owned(), tree::svg(&drawn)));
    all.push(("agenda ics".to_owned(), agenda::ics(scope)));
    if let Ok(report) = person::collect(scope, who) {
        forms("person", &report, style, all);
    }
    if let Ok(report) = review::collect(scope, who) {
        forms("review", &report, style, all);
    }
    let thing = find::one(scope.evaluation.model(), id).ok();
    if let Some(report) = thing.and_then(|thing| trend::collect(scope, thing)) {
        forms("trend", &report, style, all);
    }
    found
}

fn on_acme(take: impl FnOnce(&Scope<'_, '_>)) {
    let model = model_in(&example("acme"), ON);
    let evaluation = Audience::All.evaluation(&model, day(ON));
    let filter = Filter::default();
    take(&Scope::new(&evaluation, &filter));
}

#[test]
fn each_report_of_the_company_reads_well() {
    on_acme(|scope| {
        let all = everything(scope, "@juno", "flow.rework", &wide(80));
        for name in [
            "checkins text",
            "scorecard text",
            "habits text",
            "blockers text",
            "blockers md",
            "balance text",
            "calibration text",
            "agenda text",
            "tree text",
            "tree mermaid",
            "person text",
            "review text",
            "trend text",
        ] {
            let (_, text) = all.iter().find(|(known, _)| known == name).unwrap();
            insta::assert_snapshot!(format!("report_{}", name.replace(' ', "_")), text);
        }
    });
}

#[test]
fn a_wide_page_puts_results_and_behaviour_beside_each_other() {
    on_acme(|scope| {
        let report = person::collect(scope, "@juno").unwrap();
        insta::assert_snapshot!("report_person_wide", reports::text(&report, &wide(150)));
    });
}

#[test]
fn no_line_is_wider_than_the_page_and_ascii_adds_nothing_else() {
    on_acme(|scope| {
        for width in [40, 60, 80, 120] {
            for (name, text) in everything(scope, "@juno", "flow.rework", &wide(width)) {
                let longest = text.lines().map(unicode_width).max().unwrap_or(0);
                assert!(
                    !name.ends_with(" text") || longest <= width,
                    "{name} at {width}: {longest}"
                );
            }
        }
        let ascii = Style {
            unicode: false,
            ..wide(80)
        };
        let drawn = ['●', '◐', '█', '│', '·', '└', '■', '▁', '“', '→'];
        for (name, text) in everything(scope, "@juno", "flow.rework", &ascii) {
            let is_drawn = name.ends_with(" text") && text.contains(drawn);
            assert!(!is_drawn, "{name}: {text}");
        }
    });
}

/// The columns of a line; wide enough for the letters of the example.
fn unicode_width(line: &str) -> usize {
    line.chars().count()
}

#[test]
fn a_report_is_the_same_whenever_it_is_made() {
    let made = || {
        let mut found = Vec::new();
        on_acme(|scope| found = everything(scope, "@juno", "flow.rework", &Style::PLAIN));
        found
    };
    assert_eq!(made(), made());
}

/// A workspace in which every word that is not for all begins with its audience.
const SHARED: &str = "person @ana: Ana
person @ben: Ben
goal open: Everybody may read this
  owner: @ana
  during: 2026-Q4
  measure: 10 pages
  2026-11-16 +2 pages at-risk by @ana: In the open
  milestone hidden: PERSONALmilestone
    share: person
    owner: @ben
    due: 2026-11-27
    2026-11-17 blocked PERSONALname by @ben: PERSONALwords
    - [ ] due 2026-11-25 @ben: PERSONALstep
goal mine: PERSONALgoal
  share: person
  owner: @ben
  during: 2026-Q4
  measure: 10 pages
  supports: open
  2026-11-16 +1 page on-track by @ben: PERSONALwords2
  2026-11-17 praise @ana by @ben: PERSONALpraise
  habit h: PERSONALhabit
    every: week on tue
    2026-11-17 done
goal ours: TEAMgoal
  share: team
  owner: @ben
  during: 2026-Q4
  measure: yes/no
  2026-11-17 on-track by @ben: TEAMwords
expectation e: PERSONALexpectation
  share: person
  for: @ben
  2026-11-17 met @ben by @ana: PERSONALseen
objective past: TEAMpast
  share: team
  owner: @ben
  during: 2026-Q3
  2026-09-30 score 0.4: TEAMlearned
";

fn found_in(audience: Audience, word: &str, who: &str) -> Vec<String> {
    let model: Model = model(SHARED, ON);
    let evaluation = Evaluation::new(&model, day(ON));
    let filter = Filter::default();
    let scope = Scope {
        audience,
        ..Scope::new(&evaluation, &filter)
    };
    let mut all = everything(&scope, who, "goals.goals:14", &Style::PLAIN);
    let standing = status::collect(&evaluation, &filter, audience);
    all.push(("status".to_owned(), status::text(&standing, &Style::PLAIN)));
    all.push(("status as JSON".to_owned(), json(&standing)));
    for (name, kind) in Kind::all().filter(|(name, _)| *name != "files") {
        let listed = list::collect(&evaluation, kind, &filter, audience);
        all.push((format!("list {name}"), list::text(&listed, &Style::PLAIN)));
        all.push((format!("list {name} as JSON"), json(&listed)));
    }
    for thing in model.things().filter(|thing| audience.sees(*thing)) {
        let shown = show::collect(&evaluation, thing, &filter, audience);
        all.push((format!("show {}", thing.label()), show::text(&shown, &Style::PLAIN)));
        all.push((format!("show {} as JSON", thing.label()), json(&shown)));
    }
    all.into_iter()
        .filter(|(_, text)| text.contains(word))
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn nothing_narrower_gets_into_what_is_shown_to_more() {
    assert_eq!(found_in(Audience::All, "PERSONAL", "@ana"), Vec::<String>::new());
    assert_eq!(found_in(Audience::All, "TEAM", "@ana"), Vec::<String>::new());
    assert_eq!(found_in(Audience::Team, "PERSONAL", "@ana"), Vec::<String>::new());
    assert!(!found_in(Audience::Team, "TEAM", "@ana").is_empty());
    assert!(found_in(Audience::Person, "PERSONAL", "@ana").len() > 10);
}

#[test]
fn what_is_kept_back_is_counted() {
    let model: Model = model(SHARED, ON);
    let evaluation = Evaluation::new(&model, day(ON));
    let filter = Filter::default();
    for (audience, goals, habits, all) in [
        (Audience::All, 2, 1, 6),
        (Audience::Team, 1, 1, 4),
        (Audience::Person, 0, 0, 0),
    ] {
        let withheld = |kind| list::collect(&evaluation, Kind::read(kind).unwrap(), &filter, audience).withheld;
        assert_eq!((withheld("goals"), withheld("habits")), (goals, habits), "{audience:?}");
        let standing = status::collect(&evaluation, &filter, audience);
        let shown = standing.people.iter().map(|person| person.goals.len()).sum::<usize>();
        assert_eq!((shown, standing.habits.len()), (3 - goals, 1 - habits), "{audience:?}");
        let scope = Scope {
            audience,
            ..Scope::new(&evaluation, &filter)
        };
        let reported = checkins::collect(&scope).head.left_out.withheld;
        assert_eq!((standing.left_out.withheld, reported), (all, all), "{audience:?}");
    }
}

#[test]
fn a_person_reads_what_is_their_own() {
    let found = found_in(Audience::All, "PERSONALgoal", "@ben");
    assert!(!found.is_empty());
    assert!(
        found
            .iter()
            .all(|name| name.starts_with("person") || name.starts_with("review")),
        "{found:?}"
    );
}

#[test]
fn a_report_names_who_is_meant() {
    on_acme(|scope| {
        for (asked, said) in [
            ("@jun", "nobody here is called @jun; did you mean @juno?"),
            ("@workshop", "@workshop is a team; this report is about one person"),
        ] {
            assert_eq!(person::collect(scope, asked).unwrap_err().to_string(), said);
        }
    });
}

#[test]
fn broken_and_empty_workspaces_have_every_report() {
    for text in [
        "",
        "goal x: A\n  owner: @ana\n  measure: quite a lot\n  due: soon\nobjective\n  result r:\n  every now\n",
        "objective a: One\n  supports: b\n  measure: rollup\nobjective b: Two\n  supports: a\n  measure: rollup\n",
        "habit: No schedule\nhabit h: Odd\n  every: week on tue\n  due: 2026-01-01\n",
    ] {
        let model = model(text, ON);
        let evaluation = Evaluation::new(&model, day(ON));
        let filter = Filter::default();
        let scope = Scope {
            interval: Some(Interval::Month),
            since: Some(day("2026-12-24")),
            until: Some(day("2026-12-01")),
            ..Scope::new(&evaluation, &filter)
        };
        for (name, text) in everything(&scope, "@ana", "x", &wide(40)) {
            assert!(!text.is_empty(), "{name}");
        }
    }
}

#[test]
fn a_scorecard_of_a_period_shows_what_was_promised() {
    let model = model_in(&example("acme"), ON);
    let evaluation = Evaluation::new(&model, day(ON));
    let options = Options {
        period: Some("2026-Q3"),
        team: Some("@shops"),
        ..Options::default()
    };
    let filter = Filter::read(&options, &model).unwrap();
    let report = scorecard::collect(&Scope::new(&evaluation, &filter));
    insta::assert_snapshot!("report_scorecard_q3", reports::text(&report, &wide(80)));
}

#[test]
fn what_a_balance_remarks_names_everybody_once() {
    let mut text = "person @ana: Ana\nperson @ben: Ben\nperson @zoe: Zoe\n".to_owned();
    for (number, owner) in [(1, "@ana"), (2, "@ana"), (3, "@ana"), (4, "@ana"), (5, "@ben")] {
        text.push_str(&format!(
            "goal g{number}: Goal\n  type: performance\n  owner: {owner}\n  during: 2026-Q4\n  measure: yes/no\n  2026-11-18: Going on\n"
        ));
    }
    let model = model(&text, ON);
    let evaluation = Evaluation::new(&model, day(ON));
    let filter = Filter::default();
    let text = reports::text(&balance::collect(&Scope::new(&evaluation, &filter)), &wide(80));
    insta::assert_snapshot!("report_balance_remarks", text);
}

/// A goal that has been off track for weeks, one that is blocked again, one that is heard of again, and one that goes on beyond the quarter.
const WEEKLY: &str = "file team: Team
  owner: @ana
  during: 2026-Q4
goal bad: Answer the forty letters
  weight: 3
  measure: 40 letters
  2026-10-20 1 letters
goal back: Keep the queue short
  weight: 0
  measure: >= 99%
  cadence: week
  2026-10-05 99.5%
  2026-11-18 99.5%
goal open: Cut the frames
  measure: 10 frames
  2026-10-20 6 frames
  2026-11-16 unblocked jig: It came
  2026-11-17 blocked jig: It broke
goal later: Paint the hall
  during: 2026-H2
  due: 2027-03-31
  measure: 10 walls
  2026-11-01 9 walls
";

#[test]
fn a_meeting_hears_of_what_stays_bad_and_praises_only_what_got_better() {
    let model = model(WEEKLY, ON);
    let evaluation = Evaluation::new(&model, day(ON));
    let filter = Filter::default();
    let report = checkins::collect(&Scope::new(&evaluation, &filter));
    let said = |points: &[reports::Point<'_>]| -> Vec<String> {
        let of_one =
            |point: &reports::Point<'_>| format!("{} {}", point.what, point.about.id.clone().unwrap_or_default());
        points.iter().map(of_one).collect()
    };
    assert_eq!(said(&report.decisions), ["blocked team/open", "off track team/bad"]);
    assert_eq!(said(&report.praise), Vec::<String>::new());
}

#[test]
fn the_mean_of_a_scorecard_weighs_what_ends_in_its_period() {
    let model = model(WEEKLY, ON);
    let evaluation = Evaluation::new(&model, day(ON));
    let filter = Filter::default();
    let report = scorecard::collect(&Scope::new(&evaluation, &filter));
    // (3 · 1/40 + 6/10) / 4
    assert_eq!(report.mean.unwrap().0, "0.16875".parse().unwrap());
    let beyond: Vec<&str> = report
        .grades
        .iter()
        .filter(|grade| grade.beyond)
        .map(|grade| grade.line.title)
        .collect();
    assert_eq!(beyond, ["Paint the hall"]);
}

#[test]
fn a_misspelt_type_is_none_in_the_balance() {
    let text = "person @ana: Ana\ngoal a: A\n  owner: @ana\n  due: 2026-12-18\n  type: perfomance\ngoal b: B\n  owner: @ana\n  due: 2026-12-18\n  type: Behavior\n";
    let model = model(text, ON);
    let evaluation = Evaluation::new(&model, day(ON));
    let filter = Filter::default();
    let report = balance::collect(&Scope::new(&evaluation, &filter));
    let text = reports::text(&report, &wide(100));
    assert!(!text.contains("perfomance") && text.contains("behaviour"), "{text}");
}
