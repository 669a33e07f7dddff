//! R: reasons and links.

use crate::common::{expect, findings, findings_of, model, objective, shown};

const GOAL: &str = "  owner: @ana\n  during: 2026-Q4\n  measure: 40 pages\n";

#[test]
fn a_reason_is_a_why_a_link_or_a_parent() {
    let goal =
        |line: &str| format!("vision open: Nobody waits\n  owner: @ana\n\ngoal pages: Read the manual\n{GOAL}{line}");
    expect(&goal(""), &["R01 4:1"]);
    for line in ["  why: The audit asks\n", "  supports: open\n"] {
        expect(&goal(line), &[]);
    }
    expect(&goal("  supports: opn\n"), &["R03 8:13"]);
    expect(&goal("  wyh: The audit asks\n"), &["L03 8:3"]);
    let nested = "  result r1: People helped\n    measure: 5 people\n  result r2: Forms\n    measure: 9 forms\n  \
                  goal read: Read the manual\n    measure: 40 pages\n";
    expect(&objective(nested), &[]);
}

/// Things with nothing but links between them, as `name > other other`.
fn linked(links: &[&str]) -> String {
    links.iter().fold(String::new(), |text, link| {
        let (name, others) = link.split_once(" > ").unwrap_or((link, ""));
        let supports = if others.is_empty() {
            "why: It matters".to_owned()
        } else {
            format!("supports: {others}")
        };
        format!("{text}goal {name}: Read the manual\n{GOAL}  {supports}\n")
    })
}

#[test]
fn a_circle_is_shown_whole_at_its_first_link() {
    for (links, place, message) in [
        (
            &["one > two", "two > one"][..],
            "R04 5:13",
            "`one → two → one` runs in a circle",
        ),
        (&["one > one"], "R04 5:13", "`one` supports itself"),
        (
            &["one > two", "two > three", "three > one"],
            "R04 5:13",
            "`one → two → three → one` runs in a circle",
        ),
        (
            &["zero > one", "one > two", "two > three", "three > two"],
            "R04 15:13",
            "`two → three → two` runs in a circle",
        ),
        (
            &["one > top two", "top", "two > one"],
            "R04 5:17",
            "`one → two → one` runs in a circle",
        ),
        // The shorter way round is the one to show.
        (
            &["one > two", "two > three one", "three > one"],
            "R04 5:13",
            "`one → two → one` runs in a circle",
        ),
    ] {
        let text = linked(links);
        expect(&text, &[place]);
        assert_eq!(findings(&model(&text))[0].message, message);
    }
}

#[test]
fn each_circle_is_reported() {
    let two = ["a > b", "b > a", "c > d a", "d > c"];
    expect(&linked(&two), &["R04 5:13", "R04 15:13"]);
    // A link to oneself is a circle of its own, beside one of several.
    expect(&linked(&["a > b", "b > a b"]), &["R04 5:13", "R04 10:15"]);
    expect(&linked(&["a > a b", "b > a"]), &["R04 5:13", "R04 5:15"]);
}

#[test]
fn links_that_come_to_an_end_are_no_circle() {
    expect(
        &linked(&["one > two three", "two > four", "three > four two", "four"]),
        &[],
    );
}

#[test]
fn every_link_of_a_circle_is_shown() {
    let model = model(&linked(&["one > two", "two > three", "three > one"]));
    let related: Vec<String> = findings(&model)[0]
        .related
        .iter()
        .map(|related| {
            format!(
                "{}: {}",
                related.span.of(model.file(related.file).tree.text()),
                related.message
            )
        })
        .collect();
    assert_eq!(
        related,
        ["three: `two` supports `three`", "one: `three` supports `one`"]
    );
}

#[test]
fn what_stands_in_a_thing_supports_it() {
    let text = objective(
        "  supports: desk.r1\n  result r1: People\n    measure: 5 people\n  result r2: F\n    measure: 9 f\n",
    );
    expect(&text, &["R04 5:13"]);
    let model = model(&text);
    let found = findings(&model);
    assert_eq!(
        found[0].message,
        "`desk → desk.r1 → desk` runs in a circle",
        "{}",
        shown(&model, &found)
    );
    assert_eq!(found[0].related[0].message, "`desk.r1` stands in `desk`");
}

#[test]
fn needs_belonging_and_succession_run_in_no_circle_either() {
    let milestones = "goal move: Move house\n  owner: @ana\n  during: 2026-Q4\n  why: The lease ends\n  \
                      milestone pack: Packed\n    needs: load\n  milestone load: Loaded\n    needs: pack\n";
    expect(milestones, &["R04 6:12"]);
    expect("team @a: A\n  part-of: @b\nteam @b: B\n  part-of: @A\n", &["R04 2:12"]);
    let periods = "period run: Run\n  dates: 2026-10-05..2026-12-23\n  part-of: run\n";
    expect(periods, &["R04 3:12"]);
    let successors =
        "goal a: Read\n  why: x\n  continues: b\n  draft: yes\ngoal b: Read\n  why: x\n  continues: a\n  draft: yes\n";
    let found = findings(&model(successors));
    assert!(
        found
            .iter()
            .any(|found| found.code.0 == "R04" && found.message.contains("a → b → a"))
    );
}

#[test]
fn a_long_chain_with_many_ways_back_takes_no_longer_than_it_is_long() {
    let links: Vec<String> = (0..3000)
        .map(|at| format!("g{at} > g{} g{}", at + 1, 2999 - at))
        .collect();
    let links: Vec<&str> = links.iter().map(String::as_str).collect();
    let model = model(&linked(&links));
    let found = findings(&model)
        .into_iter()
        .filter(|found| found.code.0 == "R04")
        .count();
    assert_eq!(found, 1);
}

#[test]
fn what_is_above_an_objective_is_its_teams_whole_before_what_belongs_to_nobody() {
    let teams = "team @all: All\nteam @shop: Shop\n  part-of: @all\n";
    let objective = |id: &str, lines: &str| format!("objective {id}: Open\n  owner: @ana\n  during: 2026-Q4\n{lines}");
    let side = objective("side", "  kind: learning\n");
    let top = objective("top", "  team: @all\n");
    let text = format!("{teams}{side}{top}{}", objective("sub", "  team: @shop\n"));
    let model = model(&text);
    let found = findings_of("R02", &model);
    let helps: Vec<&str> = found.iter().map(|found| found.help.as_str()).collect();
    assert_eq!(helps, ["type what it helps to reach, such as `supports: top`"]);
}
