//! Rules about people and what they carry: S owners, A load and reach, R balance and agreement, H habits.

use crate::common::{day, expect_of, expect_of_on, goal, objective, says_of};

/// A file of so many goals of `@ana`, with two lines each behind the first three.
fn goals(lines: &[&str]) -> String {
    let goal = |(at, line): (usize, &&str)| format!("goal g{at}: Read\n  measure: 4 pages\n{line}");
    let goals: String = lines.iter().enumerate().map(goal).collect();
    format!("file all: All\n  owner: @ana\n  during: 2026-Q4\n{goals}")
}

#[test]
fn one_person_owns_or_a_team_that_somebody_leads() {
    let team = |lead: &str| format!("team @desk: Desk\n{lead}person @ana: Ana\nperson @ben: Ben\n");
    let owned = |owner: &str| goal("  measure: 4 pages\n").replace("@ana", owner);
    for (owner, lead, expected) in [
        ("@ana", "", vec![]),
        ("@ana @ben", "", vec!["S09 5:10"]),
        ("@desk", "", vec!["S09 4:1"]),
        ("@desk", "  lead: @ben\n", vec![]),
        ("@desk @ana", "", vec![]),
    ] {
        expect_of("S09", &format!("{}{}", team(lead), owned(owner)), &expected);
    }
    expect_of(
        "S09",
        &goals(&[""]).replace("owner: @ana", "owner: @ana, @ben"),
        &["S09 2:10"],
    );
}

#[test]
fn an_owner_is_there_until_the_end_of_the_last_day() {
    let text = |until: &str, rest: &str| {
        format!(
            "person @ana: Ana\n  until: {until}\nperson @ben: Ben\n{}",
            goal(&format!("  measure: 4 pages\n{rest}"))
        )
    };
    for (until, rest, expected) in [
        ("2026-11-21", "", vec![]),
        ("2026-11-20", "", vec!["S10 4:1"]),
        ("2026-10", "", vec!["S10 4:1"]),
        (
            "2026-10",
            "  2026-10-30 owner @ben was @ana: He has the manual\n",
            vec![],
        ),
        ("2026-10", "  2026-10-30 score 0.6: As far as I came\n", vec![]),
        ("2026-10", "  habit h: Read\n    every: day\n", vec!["S10 4:1"]),
        (
            "2026-10",
            "  habit h: Read\n    every: day\n    owner: @ben\n",
            vec!["S10 4:1"],
        ),
    ] {
        expect_of("S10", &text(until, rest), &expected);
    }
}

#[test]
fn a_task_takes_less_than_a_week() {
    let task = |days: &str, rest: &str| format!("goal badge: Order a badge\n  owner: @ana\n  during: {days}\n{rest}");
    for (days, rest, expected) in [
        ("2026-11-23..2026-11-28", "", vec!["S11 1:1"]),
        ("2026-11-23..2026-11-29", "", vec![]),
        ("2026-11-23", "  - [ ] Ask\n", vec!["S11 1:1"]),
        ("2026-11-23", "  measure: yes/no\n", vec![]),
        ("2026-11-23", "  fact a: A\n    measure: 4 a\n", vec![]),
    ] {
        expect_of("S11", &task(days, rest), &expected);
    }
}

#[test]
fn more_than_three_goals_on_one_day_are_too_many() {
    for (lines, expected) in [
        (vec!["", "", ""], vec![]),
        (vec!["", "", "", ""], vec!["A03 10:1"]),
        (vec!["", "", "", "  draft: yes\n"], vec![]),
        (vec!["", "", "", "  2026-11-02 dropped: Never mind\n"], vec![]),
        (vec!["", "", "", "  2026-11-02 paused: Floor\n"], vec![]),
        (vec!["", "", "", "  due: 2026-11-20\n"], vec![]),
        (vec!["", "", "", "  owner: @ben\n"], vec![]),
        (vec!["  due: 2026-12-01\n", "", "", "  start: 2026-12-02\n"], vec![]),
        (
            vec!["  due: 2026-12-01\n", "", "", "  start: 2026-12-01\n"],
            vec!["A03 11:1"],
        ),
    ] {
        expect_of("A03", &goals(&lines), &expected);
    }
}

#[test]
fn an_allow_in_the_person_waives_what_is_too_much_for_them() {
    let many = goals(&["", "", "", ""]);
    let with = |person: &str, rest: &str| format!("{many}{rest}person @ana: Ana\n{person}");
    expect_of("A03", &with("", ""), &["A03 10:1"]);
    expect_of("A03", &with("  allow A03: Only until Friday\n", ""), &[]);
    expect_of("A03", &with("", "  allow A03: Only until Friday\n"), &[]);
}

#[test]
fn a_way_is_a_sentence_a_habit_steps_or_milestones() {
    for (line, expected) in [
        ("", vec!["A04 1:1"]),
        ("  how: Four pages a week\n", vec![]),
        ("  - [ ] Print it\n", vec![]),
        ("  habit h: Read\n    every: day\n", vec![]),
        ("  milestone m: Half\n", vec![]),
        ("  2026-11-02 score 0.6: As far as I came\n", vec![]),
    ] {
        expect_of("A04", &goal(&format!("  measure: 4 pages\n{line}")), &expected);
    }
}

#[test]
fn more_than_a_third_and_at_least_three_in_a_week_are_a_heap() {
    let spread = ["  due: 2026-11-27\n", "  due: 2026-12-04\n", "  due: 2026-12-11\n"];
    let last = "  due: 2026-12-30\n";
    expect_of("A05", &goals(&[last, last]), &[]);
    expect_of("A05", &goals(&[last, last, last]), &["A05 4:1"]);
    expect_of(
        "A05",
        &goals(&[last, last, last, spread[0], spread[1], spread[2]]),
        &["A05 4:1"],
    );
    // Everybody's quarter ends on the same day.
    expect_of("A05", &goals(&["", "", "", ""]), &[]);
    let moved = "  2026-11-02 due 2026-12-31 was 2026-12-30: Ben is ill\n";
    let moved = &format!("{last}{moved}");
    expect_of("A05", &goals(&[moved, last, last]), &["A05 4:1"]);
    let nine = [&[last; 3][..], &spread, &spread].concat();
    expect_of("A05", &goals(&nine), &[]);
}

#[test]
fn ten_times_the_pace_is_out_of_reach() {
    let values = |measure: &str, values: [&str; 3]| {
        let events = values
            .iter()
            .zip([5, 12, 19])
            .map(|(value, day)| format!("  2026-11-{day:02} {value}\n"));
        goal(&format!("  measure: {measure}\n{}", events.collect::<String>()))
    };
    expect_of("A01", &values("400 pages", ["1", "2", "3"]), &["A01 1:1"]);
    expect_of("A01", &values("40 pages", ["10", "13", "16"]), &[]);
    expect_of("A01", &values("400 pages", ["3", "2", "1"]), &[]);
    expect_of("A01", &values("400 pages", ["300", "301", "302"]), &[]);
}

#[test]
fn a_first_confidence_is_neither_hopeless_nor_safe() {
    let sure = |kind: &str, first: u32, then: &str| {
        format!(
            "{}  2026-10-05 confidence {first}/10\n{then}",
            objective(&format!("  kind: {kind}\n"))
        )
    };
    for (kind, first, then, expected) in [
        ("committed", 3, "", vec![]),
        ("committed", 2, "", vec!["A01 6:14"]),
        ("committed", 2, "  2026-11-02 confidence 6/10\n", vec![]),
        ("committed", 9, "", vec![]),
        ("aspirational", 8, "", vec![]),
        ("aspirational", 9, "", vec!["A02 6:14"]),
        ("aspirational", 9, "  2026-11-02 confidence 5/10\n", vec![]),
    ] {
        expect_of("A01 A02", &sure(kind, first, then), &expected);
    }
    let wodtke = format!("workspace: W\n  profile: wodtke\n{}", sure("aspirational", 6, ""));
    expect_of("A01 A02", &wodtke, &["A02 8:14"]);
}

#[test]
fn an_ambition_is_not_reached_in_the_first_quarter_of_its_time() {
    let result = "  kind: aspirational\n  result r1: People\n    measure: 100 people\n    2026-10-19 75 people\n";
    expect_of_on("A02", &objective(result), day("2026-10-23"), &["A02 8:16"]);
    expect_of_on("A02", &objective(result), day("2026-10-25"), &[]);
    expect_of_on("A02", &objective(&result.replace("75", "69")), day("2026-10-23"), &[]);
    expect_of_on(
        "A02",
        &objective(&result.replace("aspirational", "committed")),
        day("2026-10-23"),
        &[],
    );
}

#[test]
fn two_periods_that_follow_each_other_are_two_running() {
    let graded = |kind: &str, grades: [(&str, &str); 2]| {
        grades
            .map(|(during, grade)| {
                let head = "objective: O\n  owner: @ana\n  why: It matters\n  measure: rollup\n";
                format!("{head}  kind: {kind}\n  during: {during}\n  2026-10-05 score {grade}: Words\n")
            })
            .concat()
    };
    for (kind, grades, expected) in [
        (
            "aspirational",
            [("2026-Q2", "0.95"), ("2026-Q3", "1.0")],
            vec!["A02 14:14"],
        ),
        ("aspirational", [("2026-Q2", "0.9"), ("2026-Q3", "1.0")], vec![]),
        ("aspirational", [("2026-Q1", "0.95"), ("2026-Q3", "1.0")], vec![]),
        ("committed", [("2026-Q2", "0.95"), ("2026-Q3", "1.0")], vec![]),
        (
            "committed",
            [("2026-Q2", "0.3"), ("2026-Q3", "0.39")],
            vec!["A06 14:14"],
        ),
        ("committed", [("2026-Q2", "0.3"), ("2026-Q3", "0.4")], vec![]),
    ] {
        expect_of("A02 A06", &graded(kind, grades), &expected);
    }
}

#[test]
fn people_deliver_and_learn() {
    let text = |goals: &str| format!("person @ana: Ana\n{goals}");
    let goal = |kind: &str| format!("goal: Read\n  type: {kind}\n  owner: @ana\n  during: 2026-Q4\n");
    for (goals, expected) in [
        (String::new(), vec![]),
        (goal("performance"), vec!["R06 1:1"]),
        // Nobody says of what sort anything is.
        ("objective: O\n  owner: @ana\n  during: 2026-Q4\n".to_owned(), vec![]),
        (goal("development"), vec!["R06 1:1"]),
        (goal("onboarding"), vec![]),
        (goal("performance") + &goal("development"), vec![]),
        (
            goal("development") + "objective: O\n  owner: @ana\n  during: 2026-Q4\n",
            vec![],
        ),
        (goal("performance") + "  draft: yes\n", vec![]),
    ] {
        expect_of("R06", &text(&goals), &expected);
    }
}

#[test]
fn an_agreement_is_as_old_as_the_last_revision() {
    let people = "person @lee: Lee\nperson @ana: Ana\n  manager: @lee\n";
    let text = |events: &str| format!("{people}{}", goal(&format!("  measure: 4 pages\n{events}")));
    let revised = "  2026-11-02 target 3 pages was 4 pages: Less\n";
    for (events, expected) in [
        (String::new(), vec!["R07 4:1"]),
        ("  2026-10-01 agreed @ana @lee\n".to_owned(), vec![]),
        (format!("  2026-10-01 agreed @ana\n{revised}"), vec!["R07 10:14"]),
        (format!("{revised}  2026-11-02 agreed @ana\n"), vec![]),
        ("  2026-11-02 dropped: Never mind\n".to_owned(), vec![]),
    ] {
        expect_of("R07", &text(&events), &expected);
    }
    let nested = objective("  2026-10-01 agreed @ana\n  result: People\n    measure: 4 people\n");
    expect_of("R07", &format!("{people}{nested}"), &[]);
    expect_of(
        "R07",
        &format!("{people}{}", nested.replace("agreed", "praise")),
        &["R07 4:1"],
    );
}

#[test]
fn a_habit_leads_somewhere() {
    let habit = |line: &str| format!("habit run: Run\n  owner: @ana\n  every: day\n{line}");
    expect_of("H02", &habit(""), &["H02 1:1"]);
    expect_of("H02", &habit("  supports: lake\nvision lake: Round it\n"), &[]);
    expect_of("H02", &habit("  during: 2026-Q3\n"), &[]);
    expect_of("H02", &goal("  habit run: Run\n    every: day\n"), &[]);
}

#[test]
fn three_times_of_silence_are_a_lapse() {
    let kept = |events: &str| goal(&format!("  habit run: Run\n    every: week on mon\n{events}"));
    for (events, expected) in [
        ("    2026-10-26 done\n", vec!["H03 5:3"]),
        ("    2026-11-02 done\n", vec![]),
        ("    2026-10-26 done\n    2026-11-09 skip: Ill\n", vec![]),
        ("    2026-10-26 done\n    2026-10-27 paused: Ill\n", vec![]),
        ("    2026-10-26 done\n    2026-11-09 missed: Ill\n", vec!["H03 5:3"]),
    ] {
        expect_of("H03", &kept(events), &expected);
    }
}

#[test]
fn what_does_not_count_is_said_where_it_stands() {
    let habit = |every: &str, events: &str| goal(&format!("  habit run: Run\n    every: {every}\n{events}"));
    for (every, events, expected) in [
        (
            "week on mon",
            "    2026-11-10 done\n    2026-11-16 done\n",
            vec!["H04 7:5"],
        ),
        ("week on mon", "    2026-11-09 done\n    2026-11-16 done\n", vec![]),
        ("3x per week", "    2026-09-30 done\n", vec!["H04 7:5"]),
        ("3x per week", "    2026-10-01 done\n", vec![]),
        (
            "5h per week",
            "    2026-11-10 done\n    2026-11-11 done 1h\n",
            vec!["H04 7:16"],
        ),
    ] {
        expect_of("H04", &habit(every, events), &expected);
    }
    says_of(
        "H04",
        &habit("5h per week", "    2026-11-10 done\n"),
        "`5h per week` counts time, and this `done` of `Run` has none",
        "type how long it took: `done 45m`",
    );
}

#[test]
fn skips_are_allowed_by_words_or_by_number() {
    let habit = |lines: &str| goal(&format!("  habit run: Run\n    every: week on mon\n{lines}"));
    let (first, second) = ("    2026-11-02 skip: Ill\n", "    2026-11-09 skip: Guests\n");
    for (lines, expected) in [
        (format!("{first}{second}"), vec![]),
        (format!("    skips: 1 per month\n{first}{second}"), vec!["H05 7:12"]),
        (format!("    skips: 2 per month\n{first}{second}"), vec![]),
        ("    2026-11-02 skip\n".to_owned(), vec!["H05 7:16"]),
    ] {
        expect_of("H05", &habit(&lines), &expected);
    }
}

#[test]
fn expectations_of_a_role_and_of_everyone_are_counted_together() {
    let role = |count: usize| {
        let own: String = (0..count).map(|at| format!("  expectation e{at}: E\n")).collect();
        format!("role desk: Desk\n{own}")
    };
    let all = "expectation a: A\n  for: everyone\n";
    expect_of("E03", "role desk: Desk\n", &[]);
    expect_of("E03", &role(2), &["E03 1:1"]);
    expect_of("E03", &format!("{}{all}", role(2)), &[]);
    expect_of("E03", &format!("{}{all}", role(5)), &["E03 1:1"]);
    let person = "person @ana: Ana\n  role: desk\n";
    expect_of("E03", &format!("{}{person}", role(2)), &["E03 1:1"]);
    let own = "expectation b: B\n  for: @ana\n";
    expect_of("E03", &format!("{}{person}{own}", role(5)), &["E03 7:1"]);
}

#[test]
fn nothing_is_asked_of_people_who_have_left() {
    for (until, expected) in [
        ("2027-06-30", &["R06 2:1", "R07 5:1"][..]),
        ("2026-10-31", &["S10 5:1"]),
    ] {
        let people = format!("person @lee: Lee\nperson @ana: Ana\n  manager: @lee\n  until: {until}\n");
        let text = format!("{people}goal pages: Read it\n  type: performance\n  owner: @ana\n  during: 2026-Q4\n");
        expect_of("R06 R07 S10", &text, expected);
    }
}
