//! The commands that help to get going, and the outputs that programs read.

use serde_json::Value;

use crate::support::{FIXABLE, Place};

#[test]
fn the_first_workspace_checks_clean_and_is_never_overwritten() {
    for today in ["2026-01-01", "2026-11-20", "2026-12-31"] {
        let place = Place::empty();
        place.run(&["init", "first", "--today", today]).ends_with(0);
        let check = place.run(&["check", "first", "--fail-on", "hint", "--today", today]);
        check.ends_with(0);
        place.run(&["status", "first", "--today", today]).ends_with(0);
        place.write("first/people.goals", "mine");
        place
            .run(&["init", "first"])
            .fails_with("is already there, and nothing was written");
        assert_eq!(place.read("first/people.goals"), "mine");
    }
}

#[test]
fn init_makes_a_repository_where_there_is_none() {
    let place = Place::empty();
    place.run(&["init", "--git", "-q"]).ends_with(0);
    assert!(place.path(".git").is_dir());
}

#[test]
fn every_shell_gets_completions_that_know_the_commands() {
    let place = Place::empty();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let done = place.run(&["completions", shell]);
        done.ends_with(0);
        assert!(
            done.stdout.contains("status") && done.stdout.contains("stdin-filename"),
            "{shell}"
        );
    }
}

#[test]
fn every_command_has_a_manual_page() {
    let place = Place::empty();
    place.run(&["man", "--folder", "man1", "-q"]).ends_with(0);
    let help = place.run(&["help"]).stdout;
    for command in ["check", "init", "status", "doctor"] {
        assert!(help.contains(&format!("  {command} ")), "{command}");
        let page = place.read(&format!("man1/goalpost-{command}.1"));
        assert!(page.starts_with(".") && page.contains(command), "{page}");
    }
    assert_eq!(place.run(&["man"]).stdout, place.read("man1/goalpost.1"));
}

#[test]
fn every_named_schema_is_one() {
    let place = Place::empty();
    let names = place.run(&["schema"]).stdout;
    assert!(names.lines().count() >= 4, "{names}");
    for name in names.lines().filter_map(|line| line.split_whitespace().next()) {
        let schema: Value = serde_json::from_str(&place.run(&["schema", name]).stdout).unwrap();
        assert_eq!(schema["type"], "object", "{name}");
        assert!(schema["properties"]["schema"].is_object(), "{name}");
    }
}

#[test]
fn the_reference_of_the_language_is_in_the_program() {
    let done = Place::empty().run(&["spec"]);
    done.ends_with(0);
    assert!(done.stdout.starts_with("# ") && done.stdout.contains("milestone"));
}

#[test]
fn json_tells_places_in_lines_characters_and_bytes() {
    let place = Place::workspace(&[("a.goals", &format!("// é😀\n{FIXABLE}"))]);
    let done = place.run(&["check", "--select", "L05", "--format", "json"]);
    done.ends_with(1);
    let json: Value = serde_json::from_str(&done.stdout).unwrap();
    assert_eq!(json["schema"], "goalpost/diagnostics@1");
    assert_eq!(json["today"], "2026-11-20");
    assert_eq!(json["files"], 2);
    assert_eq!(
        json["summary"],
        serde_json::json!({ "error": 1, "warning": 0, "hint": 0 })
    );
    let found = &json["diagnostics"][0];
    for (key, value) in [
        ("code", "L05"),
        ("name", "bad-day"),
        ("family", "L"),
        ("severity", "error"),
        ("path", "a.goals"),
    ] {
        assert_eq!(found[key], value, "{key}");
    }
    let text = place.read("a.goals");
    let offset = text.find("18 Dec").unwrap();
    let start = serde_json::json!({ "line": 6, "column": 8, "offset": offset });
    assert_eq!(found["span"]["start"], start);
    let fix = &found["fixes"][0];
    assert_eq!(fix["safety"], "safe");
    assert_eq!(fix["edits"][0]["start"], start);
    assert_eq!(fix["edits"][0]["text"], "2026-12-18");
}

#[test]
fn the_name_of_the_output_file_decides_the_format() {
    let place = Place::workspace(&[("a.goals", FIXABLE)]);
    let done = place.run(&["check", "--select", "L", "-o", "found.json"]);
    done.ends_with(1);
    assert_eq!(done.stdout, "");
    let json: Value = serde_json::from_str(&place.read("found.json")).unwrap();
    assert_eq!(json["summary"]["error"], 1);
    place
        .run(&["check", "--select", "L", "-o", "found.txt", "--color", "always"])
        .ends_with(1);
    let text = place.read("found.txt");
    assert!(
        text.contains("error[L05] bad-day") && !text.contains('\u{1b}'),
        "{text}"
    );
    place
        .run(&["check", "-o", "no/such/folder.txt"])
        .fails_with("cannot write `no/such/folder.txt`");
}

#[test]
fn colour_comes_only_when_asked_for() {
    let place = Place::workspace(&[("a.goals", FIXABLE)]);
    assert!(!place.run(&["check"]).stdout.contains('\u{1b}'));
    assert!(place.run(&["check", "--color", "always"]).stdout.contains('\u{1b}'));
    assert!(!place.run(&["check", "--color", "never"]).stdout.contains('\u{1b}'));
}
