//! An old workspace under new rules: what is known is left out, or waived where it stands.

use serde_json::Value;

use crate::support::{CLEAN, FIXABLE, Place};

/// Two goals with the same two mistakes; the ends of their lines differ.
const OLD: &str = "goal a: Look after the bread\r\n  owner: @ana\r\n  why: We can\r\ngoal b: Look after the cake\r\n  owner: @ana\r\n  why: We can\r\n";
const RULES: &str = "M01,T01,L";

fn check(place: &Place, arguments: &[&str]) -> crate::support::Done {
    let all = [&["check", "--select", RULES, "--format", "concise"], arguments].concat();
    place.run(&all)
}

#[test]
fn a_baseline_knows_what_is_there_and_not_what_comes() {
    let place = Place::workspace(&[("a.goals", OLD)]);
    let done = place.run(&["check", "--select", RULES, "--write-baseline", "known.json"]);
    done.ends_with(0);
    assert_eq!((done.stdout.as_str(), done.stderr.lines().count()), ("", 1), "{done:?}");
    let done = check(&place, &["--baseline", "known.json"]);
    assert_eq!((done.status, done.stdout.as_str()), (Some(0), ""), "{done:?}");
    assert_eq!(done.stderr, "left out as known: 4 findings\n");

    let moved = format!("// A remark\r\n\r\n{OLD}goal c: Look after the tea\r\n  owner: @ana\r\n");
    place.write("a.goals", &moved);
    let done = check(&place, &["--baseline", "known.json"]);
    let places: Vec<&str> = done.stdout.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(places, ["a.goals:9:1:", "a.goals:9:1:"], "{done:?}");
    done.ends_with(1);
}

#[test]
fn a_finding_is_known_as_often_as_the_baseline_says() {
    let twice = "goal a: A\n  owner: @nobody\n  2026-11-01 by @nobody: x\n";
    let people = ("people.goals", "person @ana: Ana\n");
    let place = Place::workspace(&[("a.goals", twice), people]);
    check(&place, &[]).ends_with(1);
    place
        .run(&["check", "--select", RULES, "--write-baseline", "known.json", "-q"])
        .ends_with(0);
    place.write("a.goals", format!("{twice}  2026-11-02 by @nobody: x\n"));
    let done = check(&place, &["--baseline", "known.json", "-q"]);
    assert_eq!(
        done.stdout, "a.goals:4:17: error[L11] nobody declares `@nobody`\n",
        "{done:?}"
    );
}

#[test]
fn what_is_settled_is_to_be_forgotten() {
    let place = Place::workspace(&[("a.goals", OLD)]);
    place.run(&["check", "--write-baseline", "known.json"]).ends_with(0);
    place.write("a.goals", "");
    let done = place.run(&["check", "--baseline", "known.json"]);
    assert!(done.stderr.starts_with("settled since: "), "{done:?}");
    let done = place.run(&["check", "--baseline", "known.json", "--select", "L"]);
    assert_eq!(done.stderr, "", "{done:?}");
}

#[test]
fn a_baseline_says_nothing_of_the_machine_and_is_what_its_schema_says() {
    let place = Place::workspace(&[("teams/a.goals", OLD)]);
    let file = place.path("known.json");
    let mut command = place.command(&["check", "--write-baseline", file.to_str().unwrap()]);
    crate::support::done(command.current_dir(place.path("teams"))).ends_with(0);
    let text = place.read("known.json");
    assert!(!text.contains(place.folder().to_str().unwrap()), "{text}");
    let schema: Value = serde_json::from_str(&place.run(&["schema", "baseline"]).stdout).unwrap();
    assert!(
        jsonschema::draft202012::new(&schema)
            .unwrap()
            .is_valid(&serde_json::from_str(&text).unwrap())
    );
    place.run(&["check", "--write-baseline", "again.json"]).ends_with(0);
    assert_eq!(place.read("again.json"), text);
}

#[test]
fn what_is_no_baseline_is_refused() {
    let place = Place::workspace(&[
        ("a.goals", OLD),
        ("no.json", "{}"),
        ("old.json", r#"{"schema":"x","findings":[]}"#),
    ]);
    for (name, sentence) in [
        ("none.json", "cannot read `none.json`"),
        ("no.json", "`no.json` is no baseline"),
        ("old.json", "its schema is `x`"),
    ] {
        place.run(&["check", "--baseline", name]).fails_with(sentence);
    }
}

#[test]
fn fixes_leave_what_is_known_alone() {
    let place = Place::workspace(&[("a.goals", FIXABLE)]);
    place.run(&["check", "--write-baseline", "known.json"]).ends_with(0);
    place.run(&["check", "--fix", "--baseline", "known.json"]).ends_with(0);
    assert_eq!(place.read("a.goals"), FIXABLE);
}

#[test]
fn what_a_waived_finding_hid_is_waived_as_well() {
    let objective = "objective o: Tea for all\n  owner: @ana\n  result: TBD\n";
    let place = Place::workspace(&[("a.goals", objective), ("people.goals", "person @ana: Ana\n")]);
    place.run(&["check", "--add-allow", "As of old"]).ends_with(0);
    let left = place.run(&["check", "--format", "concise"]);
    assert_eq!((left.status, left.stdout.as_str()), (Some(0), ""), "{left:?}");
}

#[test]
fn waivers_are_written_once_and_only_their_lines_change() {
    let place = Place::workspace(&[("a.goals", OLD), ("clean.goals", CLEAN)]);
    let done = check(&place, &["--add-allow", "  As of old "]);
    assert_eq!(
        (done.status, done.stderr.as_str()),
        (Some(0), "4 findings allowed\n"),
        "{done:?}"
    );
    let allow = "  why: We can\r\n  allow M01 T01: As of old\r\n";
    let expected = OLD.replace("  why: We can\r\n", allow);
    assert_eq!(place.read("a.goals"), expected);
    check(&place, &["--add-allow", "As of old"]).ends_with(0);
    assert_eq!(place.read("a.goals"), expected);
    assert_eq!(place.read("clean.goals"), CLEAN);
    assert_eq!(place.names(), ["a.goals", "clean.goals", "workspace.goals"]);
}

#[test]
fn waivers_can_be_seen_first_and_come_behind_fixes() {
    let text = FIXABLE
        .replace("  measure: 3 kinds\n", "")
        .replace("Offer three kinds of coffee", "Look after the coffee");
    let place = Place::workspace(&[("a.goals", &text)]);
    let done = place.run(&["check", "--select", RULES, "--add-allow", "Old", "--diff"]);
    done.ends_with(1);
    assert!(
        done.stdout.contains("+  allow M01: Old\n") && !done.stdout.contains("-  due"),
        "{done:?}"
    );
    assert_eq!(place.read("a.goals"), text);
    let done = check(&place, &["--fix", "--add-allow", "Old"]);
    assert_eq!(done.stderr, "2 findings settled or allowed\n");
    let why = "  why: Half of the guests ask for it\n";
    let expected = text
        .replace("18 Dec 2026", "2026-12-18")
        .replace(why, &format!("{why}  allow M01: Old\n"));
    assert_eq!(place.read("a.goals"), expected);
}

#[test]
fn what_cannot_be_waived_stays_a_finding() {
    let place = Place::workspace(&[("a.goals", "goal a: A\n  due: 2026-13-45\n")]);
    let done = check(&place, &["--add-allow", "Old"]);
    done.ends_with(1);
    assert_eq!(done.stdout.lines().count(), 1, "{done:?}");
    assert!(done.stdout.contains("L05"), "{done:?}");
}

#[test]
fn a_reason_is_a_line_of_text() {
    let place = Place::workspace(&[("a.goals", OLD)]);
    for reason in ["", "  ", "two\nlines", "bell\u{7}"] {
        place.run(&["check", "--add-allow", reason]).fails_with("--add-allow");
    }
    assert_eq!(place.read("a.goals"), OLD);
}

#[test]
fn what_is_known_stays_known_under_another_name_and_as_time_goes_by() {
    let old = "\
goal tea: Look aftr the tea
  owner: @ana
  during: 2026-Q4
  cadence: week
  fact leaves: Look after the leaves
    2026-10-05 on-track
";
    let place = Place::workspace(&[("a.goals", old)]);
    let known = &["check", "--write-baseline", "known.json", "--today", "2026-10-14"];
    place.run(known).ends_with(0);
    let check = |day: &str| {
        place.run(&[
            "check",
            "--baseline",
            "known.json",
            "--format",
            "concise",
            "--today",
            day,
        ])
    };
    assert_eq!(check("2026-10-14").stdout, "");
    let renamed = old.replace(
        "goal tea: Look aftr the tea\n",
        "goal leaf: Look after the tea\n  formerly: tea\n",
    );
    place.write("a.goals", renamed);
    assert_eq!(check("2026-10-14").stdout, "");
    assert_eq!(check("2026-12-14").stdout, "");
    place.write("a.goals", old.replace("goal tea", "goal cup"));
    assert_ne!(check("2026-10-14").stdout, "");
}
