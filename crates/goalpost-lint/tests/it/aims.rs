//! Rules about aims and where they lead: M sources and facts, O objectives, R links, T ends and starts.

use crate::common::{day, expect_of, expect_of_on, findings_of, goal, model, objective, says_of};

#[test]
fn what_is_measured_elsewhere_names_its_source() {
    for (measure, expected) in [
        ("15% to 10%", vec!["M04 5:12"]),
        ("? to 40%", vec!["M04 5:12"]),
        ("<= 2%", vec!["M04 5:12"]),
        ("average >= 4/5", vec!["M04 5:12"]),
        ("40 pages", vec![]),
        ("yes/no", vec![]),
        ("steps", vec![]),
        ("rollup", vec![]),
        ("15% to 10%\n  source: Book", vec![]),
        ("15% to 10%\n  track: a.csv", vec![]),
        ("15% to 10%\n  2026-11-02 score 0.6: Enough", vec![]),
    ] {
        expect_of("M04", &goal(&format!("  measure: {measure}\n")), &expected);
    }
}

#[test]
fn a_start_is_known_or_will_be_by_a_day() {
    for (lines, expected) in [
        ("", vec!["M03 5:12"]),
        ("  2026-11-02 baseline 24%\n", vec![]),
        ("  baseline: by 2026-11-21\n", vec![]),
        ("  baseline: by 2026-11-20\n", vec!["M11 6:13"]),
        ("  baseline: by 2026-11-20\n  2026-11-21 baseline 24%\n", vec![]),
        ("  baseline: by 2026-11-20\n  2026-11-19 dropped: Never mind\n", vec![]),
    ] {
        expect_of("M03 M11", &goal(&format!("  measure: ? to 40%\n{lines}")), &expected);
    }
}

#[test]
fn an_intangible_goal_rests_on_a_mix() {
    let (hard, soft) = (
        "  fact: Swaps\n    measure: 4 swaps\n",
        "  fact: Voices\n    soft: @ben\n",
    );
    let bar = "  fact: Voices\n    soft: @ben\n    measure: feedback >= 80%\n";
    for (facts, expected) in [
        (hard.to_owned(), vec!["M09 1:1"]),
        (soft.to_owned(), vec!["M09 1:1"]),
        (format!("{soft}{bar}"), vec!["M09 1:1"]),
        (format!("{hard}{soft}"), vec![]),
        (format!("{hard}{bar}"), vec![]),
        (format!("{hard}{hard}"), vec![]),
        (format!("  measure: 4 pages\n{soft}"), vec![]),
    ] {
        expect_of("M09", &goal(&facts), &expected);
    }
}

#[test]
fn two_of_three_yes_or_no_are_many() {
    let results = |yes_no: usize, others: usize| {
        let one = |measure: &str| format!("  result: R\n    measure: {measure}\n");
        objective(&(one("yes/no").repeat(yes_no) + &one("4 people").repeat(others)))
    };
    for (yes_no, others, expected) in [
        (1, 1, vec![]),
        (2, 3, vec!["M08 1:1"]),
        (2, 4, vec![]),
        (3, 5, vec!["M08 1:1"]),
    ] {
        expect_of("M08", &results(yes_no, others), &expected);
    }
}

#[test]
fn a_lone_result_is_a_warning_or_under_a_promise_a_hint() {
    let one = |kind: &str| objective(&format!("{kind}  result: R\n    measure: 4 people\n"));
    expect_of("O02 O12", &one(""), &["O02 1:1"]);
    expect_of("O02 O12", &one("  kind: aspirational\n"), &["O02 1:1"]);
    expect_of("O02 O12", &one("  kind: committed\n"), &["O12 1:1"]);
    let three = format!("workspace: W\n  lint: result-count 3\n{}", one("  kind: committed\n"));
    expect_of("O02 O12", &three, &["O02 3:1"]);
    expect_of(
        "O02 O12",
        &three.replace("result-count 3", "result-count 2..5"),
        &["O12 3:1"],
    );
}

#[test]
fn a_fourth_objective_of_one_period_is_one_too_many() {
    let objectives = |owner: &str, count: usize| format!("objective: O\n  owner: {owner}\n").repeat(count);
    let file = |team: &str, rest: &str| format!("file all: All\n{team}  during: 2026-Q4\n{rest}");
    expect_of("O03", &file("", &objectives("@ana", 3)), &[]);
    expect_of("O03", &file("", &objectives("@ana", 4)), &["O03 9:1"]);
    let two_people = objectives("@ana", 2) + &objectives("@ben", 2);
    expect_of("O03", &file("", &two_people), &[]);
    expect_of("O03", &file("  team: @desk\n", &two_people), &["O03 10:1"]);
    // What a team has too much of is not said again of its people.
    expect_of("O03", &file("  team: @desk\n", &objectives("@ana", 4)), &["O03 10:1"]);
    let another_time = objectives("@ana", 3) + "objective: O\n  owner: @ana\n  due: 2026-12-15\n";
    expect_of("O03", &file("", &another_time), &[]);
}

#[test]
fn a_broken_promise_teaches_something() {
    let graded = |kind: &str, event: &str| objective(&format!("  kind: {kind}\n  2026-11-16 {event}\n"));
    for (kind, event, expected) in [
        ("committed", "score 0.9", vec!["O09 6:14"]),
        ("committed", "score 1.0", vec![]),
        ("committed", "score 0.9: The lift", vec![]),
        ("committed", "score 0.9\n    > The lift", vec![]),
        ("committed", "score 0.9\n  2026-11-17: The lift", vec![]),
        ("aspirational", "score 0.6", vec![]),
    ] {
        expect_of("O09", &graded(kind, event), &expected);
    }
}

#[test]
fn growth_has_a_level_held_beside_it() {
    let results = |measures: &[&str]| {
        let one = |measure: &&str| format!("  result: R\n    measure: {measure}\n");
        objective(&measures.iter().map(one).collect::<String>())
    };
    expect_of("O11", &results(&["300 to 500 people", "4 memos"]), &["O11 1:1"]);
    expect_of("O11", &results(&["300 to 500 people", ">= 70%"]), &[]);
    expect_of("O11", &results(&["12min to 5min", "yes/no"]), &[]);
}

#[test]
fn judgements_that_were_made_once_are_alike() {
    let results = |said: [&str; 3]| {
        let one = |said: &str| format!("  result: R\n    measure: 40 people\n    2026-11-16 {said}\n");
        objective(&said.map(one).concat())
    };
    for (said, expected) in [
        (["confidence 7/10"; 3], vec!["O13 1:1"]),
        (["confidence 7/10", "confidence 7/10", "confidence 6/10"], vec![]),
        (["22 people on-track"; 3], vec![]),
        (
            ["22 people on-track", "22 people on-track", "4 people on-track"],
            vec!["O13 1:1"],
        ),
    ] {
        expect_of("O13", &results(said), &expected);
    }
}

#[test]
fn a_team_supports_what_stands_above_it() {
    let company = "objective open: Open\n  owner: @mia\n  during: 2026-Q4\n  why: W\n";
    let desk = |rest: &str| format!("objective desk: Desk\n  team: @desk\n  owner: @ana\n  why: W\n  during: {rest}\n");
    for (above, own, expected) in [
        (company.to_owned(), "2026-Q4", vec!["R02 5:1"]),
        (company.to_owned(), "2027-Q1", vec![]),
        (company.to_owned(), "2026-Q4\n  type: development", vec![]),
        (company.to_owned(), "2026-Q4\n  draft: yes", vec![]),
        (company.replace("why: W", "draft: yes"), "2026-Q4", vec![]),
        (company.replace("why: W", "team: @other"), "2026-Q4", vec![]),
        (company.replace("why: W", "team: @desk"), "2026-Q4", vec![]),
        (company.replace("why: W", "supports: desk"), "2026-Q4", vec![]),
    ] {
        expect_of("R02", &format!("{above}{}", desk(own)), &expected);
    }
    let whole = "team @all: All\nteam @desk: Desk\n  part-of: @all\nperson @mia: Mia\nperson @ana: Ana\n";
    let of_whole = company.replace("why: W", "team: @all");
    expect_of("R02", &format!("{whole}{of_whole}{}", desk("2026-Q4")), &["R02 10:1"]);
}

#[test]
fn an_orphan_without_a_reason_is_one_finding() {
    let text = "objective open: Open\n  owner: @mia\n  during: 2026-Q4\n  why: W\nobjective desk: Desk\n  team: @desk\n  owner: @ana\n  during: 2026-Q4\n";
    expect_of("R01 R02", text, &["R02 5:1"]);
}

#[test]
fn support_is_for_what_is_still_to_come() {
    let above = |rest: &str| format!("objective desk: Desk\n  owner: @ana\n{rest}");
    let goal = |line: &str| format!("goal: Read\n  owner: @ana\n  during: 2026-Q4\n  {line}\n");
    for (rest, line, expected) in [
        ("  during: 2026-Q4\n", "supports: desk", vec![]),
        (
            "  during: 2026-Q4\n  2026-11-02 dropped: W\n",
            "supports: desk",
            vec!["R05 8:13"],
        ),
        (
            "  during: 2026-Q4\n  2026-11-02 score 1.0: W\n",
            "supports: desk",
            vec!["R05 8:13"],
        ),
        ("  during: 2026-Q3\n", "supports: desk", vec!["R05 7:13"]),
        ("  during: 2027-Q1\n", "supports: desk", vec!["R05 7:13"]),
        ("  during: 2026-Q3\n", "continues: desk", vec![]),
        ("  during: 2026-Q4\n", "continues: desk", vec!["R05 7:14"]),
        ("  during: 2026-Q3\n", "supports: desk\n  2026-11-02 dropped: W", vec![]),
    ] {
        expect_of("R05", &format!("{}{}", above(rest), goal(line)), &expected);
    }
}

#[test]
fn what_is_over_and_open_is_overdue_once() {
    let text = goal("  measure: 4 pages\n  milestone m: Half\n    due: 2026-11-01\n");
    expect_of("T04", &text, &["T04 6:3"]);
    expect_of_on("T04", &text, day("2027-01-01"), &["T04 1:1"]);
    for line in ["2026-12-30 4 pages", "2026-12-30 dropped: W", "2026-12-30 score 0.5: W"] {
        let closed = goal(&format!("  measure: 4 pages\n  {line}\n"));
        expect_of_on("T04 C01 C02 C03", &closed, day("2027-06-01"), &[]);
    }
    let moved = goal("  measure: 4 pages\n  2026-12-30 due 2027-01-31 was 2026-12-31: Snow\n");
    expect_of_on("T04", &moved, day("2027-01-31"), &[]);
    expect_of_on("T04", &moved, day("2027-02-01"), &["T04 1:1"]);
    says_of(
        "T04",
        &goal("  measure: 4 pages\n").replace("2026-Q4", "2026-10"),
        "`Read the safety manual before the audit` ended on 2026-10-31, 21 days ago, and nobody has closed it",
        "type how it ended and what it taught: `2026-11-21 score 0.7: …`, or `dropped` with the reason; if it goes on, move its end with the reason: `2026-11-21 due DAY was 2026-10-31: …`",
    );
}

#[test]
fn a_long_way_has_a_stop() {
    let long = |days: &str, rest: &str| goal(&format!("  measure: 4 pages\n{rest}")).replace("2026-Q4", days);
    for (days, rest, expected) in [
        ("2026-Q4", "", vec![]),
        ("2026-10-01..2027-01-01", "", vec!["T05 1:1"]),
        ("2026-10-01..2027-01-01", "  milestone: M\n", vec![]),
        ("2026-10-01..2027-01-01", "  - [ ] S\n", vec![]),
        ("2026-10-01..2027-01-01", "  2026-11-02 0 pages\n", vec![]),
        ("2026-10-01..2027-01-01", "  2026-11-02: Words\n", vec!["T05 1:1"]),
    ] {
        expect_of("T05", &long(days, rest), &expected);
    }
}

#[test]
fn a_year_ahead_is_as_far_as_a_goal_goes() {
    let due = |day: &str| goal("  measure: 4 pages\n").replace("during: 2026-Q4", &format!("due: {day}"));
    expect_of("T07", &due("2027-11-21"), &[]);
    expect_of("T07", &due("2027-11-22"), &["T07 3:8"]);
}

#[test]
fn a_start_is_a_field_an_agreement_or_an_event() {
    let text = |rest: &str| goal(&format!("  measure: 4 pages\n{rest}")).replace("during: 2026-Q4", "due: 2026-12-31");
    for (rest, expected) in [
        ("", vec!["T08 1:1"]),
        ("  start: 2026-11-01\n", vec![]),
        ("  strat: 2026-11-01\n", vec![]),
        ("  2026-11-01 agreed @ana\n", vec![]),
        ("  2026-11-01: Began\n", vec![]),
        ("  2026-12-01: Will begin\n", vec!["T08 1:1"]),
    ] {
        expect_of("T08", &text(rest), &expected);
    }
}

#[test]
fn leading_asks_people_and_arriving_is_learning() {
    let typed = |kind: &str, rest: &str| goal(&format!("  type: {kind}\n{rest}"));
    let asks = [
        "    soft: @ben\n",
        "    measure: feedback >= 80%\n",
        "    measure: 6/10 to 8/10\n",
        "    measure: 3 people\n",
    ];
    for lines in asks {
        expect_of("R09", &typed("leadership", &format!("  fact: F\n{lines}")), &[]);
    }
    expect_of(
        "R09",
        &typed("leadership", "  fact: F\n    measure: 4 pages\n"),
        &["R09 1:1"],
    );
    expect_of("R09", &typed("onboarding", ""), &["R09 1:1"]);
    expect_of("R09", &typed("onboarding", "  milestone: M\n"), &[]);
    expect_of("R09", &typed("performance", ""), &[]);
}

#[test]
fn a_message_names_only_people_who_are_there() {
    let led =
        "goal shift: Lead the early shift\n  type: leadership\n  owner: @ana\n  during: 2026-Q4\n  measure: 4 swaps\n";
    let fact = "goal g: Read\n  owner: @ana\n  during: 2026-Q4\n  fact f: The mood in the shift\n";
    let counted = "goal g: Read\n  owner: @ana\n  during: 2026-Q4\n  fact f: Pages\n    measure: 4 pages\n";
    let unowned = "goal g: Read\n  during: 2026-Q4\n  measure: 4 pages\n";
    let of = |names: &[&str]| -> String {
        let person = |name: &&str| {
            format!(
                "person {name}: P\n  until: {}\n",
                if *name == "@gone" { "2026-10" } else { "2027" }
            )
        };
        names.iter().map(person).collect()
    };
    for (code, text, people, part) in [
        ("R09", led, of(&[]), "`soft: @ben @cleo`"),
        ("R09", led, of(&["@ana", "@gone", "@zoe"]), "`soft: @zoe`"),
        ("R09", led, of(&["@Ana"]), "`soft:` and their handles"),
        ("R09", led, "team @desk: Desk\n".to_owned(), "`soft:` and their handles"),
        ("M01", fact, of(&["@ana", "@yan", "@zoe"]), "`soft: @yan @zoe`"),
        ("M09", counted, of(&["@ana", "@zoe"]), "`soft: @zoe`"),
        ("M01", fact, of(&["@ana"]), "`soft:` and their handles"),
        ("S08", unowned, of(&[]), "`owner: @ana`"),
        ("S08", unowned, of(&["@gone", "@zoe"]), "`owner: @zoe`"),
    ] {
        let found = findings_of(code, &model(&format!("{text}{people}")));
        assert_eq!(found.len(), 1, "{code}\n{people}");
        assert!(found[0].help.contains(part), "{}\n{people}", found[0].help);
    }
}
