//! The commands that help to get going, and the outputs that programs read.

use serde_json::Value;

use crate::support::{CLEAN, FIXABLE, Place};

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
    for command in ["check", "init", "status", "export"] {
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
        // A schema of several shapes names each below.
        assert!(schema["type"] == "object" || schema["anyOf"].is_array(), "{name}");
        let is_table = schema["title"].as_str().is_some_and(|title| title.contains('@'));
        assert!(is_table || schema.to_string().contains(r#""schema":{"#), "{name}");
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
    for (name, start) in [
        ("f.sarif", "{\n  \"$schema\""),
        ("f.jsonl", "{\"code\""),
        ("f.xml", "<?xml"),
    ] {
        place.run(&["check", "-o", name]).ends_with(1);
        assert!(place.read(name).starts_with(start), "{}", place.read(name));
    }
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

#[test]
fn an_export_is_in_the_format_that_was_asked_for() {
    let place = Place::workspace(&[("a.goals", CLEAN), ("people.goals", "person @ana: Ana Ruiz\n")]);
    let json: Value = serde_json::from_str(&place.run(&["export"]).stdout).unwrap();
    assert_eq!(json["schema"], "goalpost/export@1");
    place.run(&["export", "-o", "all.ndjson"]).ends_with(0);
    let lines = place.read("all.ndjson");
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines.iter().all(Value::is_object), "{lines:?}");
    place.run(&["export", "-o", "all.csv"]).ends_with(0);
    let csv = place.read("all.csv");
    assert!(csv.starts_with("key,kind,title,"), "{csv}");
    assert!(csv.contains("Offer three kinds of tea"), "{csv}");
}

#[test]
fn what_is_kept_from_everybody_is_not_exported_and_is_counted() {
    let secret = CLEAN.replace("  type: performance\n", "  type: performance\n  share: person\n");
    let place = Place::workspace(&[("a.goals", &secret)]);
    let done = place.run(&["export", "--format", "csv"]);
    done.ends_with(0);
    assert!(!done.stdout.contains("Offer three kinds of tea"), "{done:?}");
    assert!(done.stderr.contains("1 thing left out because of `share:`"), "{done:?}");
    let done = place.run(&["export", "--format", "csv", "--audience", "person"]);
    assert!(done.stdout.contains("Offer three kinds of tea"), "{done:?}");
}

#[test]
fn lists_know_their_kinds() {
    let place = Place::workspace(&[("a.goals", CLEAN), ("people.goals", "person @ana: Ana Ruiz\n")]);
    let people = place.run(&["list", "people"]);
    people.ends_with(0);
    assert!(
        people.stdout.contains("@ana") && people.stdout.contains("Ana Ruiz"),
        "{people:?}"
    );
    let goals: Value = serde_json::from_str(&place.run(&["list", "goal", "--format", "json"]).stdout).unwrap();
    assert_eq!(goals["schema"], "goalpost/list@1");
    place.run(&["list", "poeple"]).fails_with("did you mean `people`?");
}

#[test]
fn reports_work_on_a_broken_workspace() {
    let place = Place::workspace(&[("a.goals", &FIXABLE.replace("measure: 3 kinds", "measure: about three"))]);
    for arguments in [
        &["status"][..],
        &["show", "coffee"],
        &["list", "goals"],
        &["export"],
        &["explain", "coffee"],
    ] {
        place.run(arguments).ends_with(0);
    }
    assert!(
        place
            .run(&["export"])
            .stderr
            .contains("1 thing could not be read in full")
    );
}

#[test]
fn a_rule_is_explained_by_code_and_name_and_a_thing_by_its_id() {
    let place = Place::workspace(&[("a.goals", CLEAN)]);
    let page = place.run(&["explain", "M01"]);
    page.ends_with(0);
    assert!(page.stdout.starts_with("# M01 unmeasurable"), "{page:?}");
    assert_eq!(place.run(&["explain", "Unmeasurable"]).stdout, page.stdout);
    let thing = place.run(&["explain", "tea"]);
    thing.ends_with(0);
    assert!(thing.stdout.starts_with("Offer three kinds of tea"), "{thing:?}");
    place.run(&["explain", "M99"]).fails_with("and no rule is");
}

#[test]
fn a_letter_is_explained_as_a_thing_where_one_is_called_so_and_as_a_family_of_rules_elsewhere() {
    let place = Place::workspace(&[("a.goals", &CLEAN.replace("goal tea:", "goal m:"))]);
    let thing = place.run(&["explain", "m"]);
    thing.ends_with(0);
    assert!(thing.stdout.starts_with("Offer three kinds of tea"), "{thing:?}");
    place.run(&["explain", "S"]).fails_with("S is a family of rules");
}

#[test]
fn a_thing_is_shown_with_the_events_of_a_time() {
    let events = "  2026-10-12 +1 kinds: Sencha\n  2026-11-09 +1 kinds: Rooibos\n";
    let place = Place::workspace(&[("a.goals", &format!("{CLEAN}{events}"))]);
    let all = place.run(&["show", "tea"]);
    assert!(
        all.stdout.contains("Sencha") && all.stdout.contains("Rooibos"),
        "{all:?}"
    );
    let late = place.run(&["show", "tea", "--since", "2026-11-01"]);
    assert!(
        !late.stdout.contains("Sencha") && late.stdout.contains("Rooibos"),
        "{late:?}"
    );
    place.run(&["show", "tae"]).fails_with("did you mean");
}

#[test]
fn the_answer_about_a_sound_objective_has_no_finding_at_all() {
    let place = Place::workspace(&[(
        "desk.goals",
        "person @ana: Ana\n\nobjective desk: Become the desk that people walk up to first\n  kind: committed\n  owner: @ana\n  \
         during: 2026-Q4\n  why: People wait in the wrong queue today\n  result wait: Minutes until somebody is helped\n    \
         measure: 12min to 5min\n    source: Ticket machine\n    2026-11-16 8min confidence 6/10 by @ana\n  \
         result once: Questions that need one visit only\n    measure: 40% to 70%\n    source: Slips at the counter\n    \
         2026-11-16 55% confidence 5/10 by @ana\n",
    )]);
    let done = place.run(&["check", "--format", "json", "--today", "2026-11-20"]);
    let answer: Value = serde_json::from_str(&done.stdout).unwrap();
    assert_eq!(answer["diagnostics"], Value::Array(Vec::new()), "{}", done.stdout);
    let none = serde_json::json!({"error": 0, "warning": 0, "hint": 0});
    assert_eq!((done.status, &answer["summary"]), (Some(0), &none));
}

#[test]
fn rules_are_shown_as_they_run_here() {
    let place = Place::empty();
    place.write(
        "workspace.goals",
        "workspace: Tea house\n  lint: M01 off\n  lint: overload 5\n",
    );
    let rules = place.run(&["rules"]).stdout;
    assert!(rules.contains("M01 unmeasurable       off*"), "{rules}");
    assert!(rules.contains("S08 no-owner           error "), "{rules}");
    let page = place.run(&["explain", "A03"]).stdout;
    assert!(
        page.ends_with("Its level is `warning`, its limit 5, set by `lint: overload 5` in `workspace.goals`.\n"),
        "{page}"
    );
    let page = place.run(&["explain", "unmeasurable"]).stdout;
    assert!(
        page.ends_with("Its level is `off` in place of `error`, set by `lint: M01 off` in `workspace.goals`.\n"),
        "{page}"
    );
    let json: Value = serde_json::from_str(&place.run(&["rules", "--format", "json"]).stdout).unwrap();
    let rule = json["rules"]
        .as_array()
        .unwrap()
        .iter()
        .find(|rule| rule["code"] == "M01")
        .unwrap();
    assert_eq!(
        (&rule["level"], &rule["in_force"]["level"]),
        (&"error".into(), &"off".into())
    );
    assert!(!Place::empty().run(&["rules"]).stdout.contains('*'));
}

#[test]
fn a_byte_order_mark_is_no_column() {
    let place = Place::workspace(&[("a.goals", "\u{feff}gaol x: X\ngaol y: Y\n")]);
    let found = place.run(&["check", "a.goals", "--format", "concise"]).stdout;
    assert!(
        found.starts_with("a.goals:1:1: ") && found.contains("a.goals:2:1: "),
        "{found}"
    );
}

#[test]
fn a_draft_that_holds_no_goals_is_not_passed_in_silence() {
    let place = Place::workspace(&[]);
    let done = place.feed(b"goal x: Improve joy\n", &["check", "-", "--stdin-filename", "x.md"]);
    assert!(done.stderr.contains("`x.md` holds no goals"), "{done:?}");
    let done = place.feed(b"goal x: Improve joy\n", &["check", "-", "--stdin-filename", "x.txt"]);
    done.fails_with("`x.txt` (--stdin-filename) is no .goals file");
}
