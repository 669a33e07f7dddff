//! What belongs to a workspace, and which day it is there.

use crate::support::{CLEAN, FIXABLE, Place};

/// The paths of the findings, in the order printed.
fn paths(stdout: &str) -> Vec<&str> {
    stdout.lines().filter_map(|line| line.split(':').next()).collect()
}

#[test]
fn a_workspace_inside_another_is_one_of_its_own() {
    let place = Place::workspace(&[("a.goals", FIXABLE), ("inner/workspace.goals", "workspace: Inner\n")]);
    place.write("inner/a.goals", FIXABLE);
    let inner = place.run(&["check", "inner", "--select", "L", "--format", "concise"]);
    assert_eq!(paths(&inner.stdout), ["inner/a.goals"]);
    let both = place.run(&["check", "--select", "L", "--format", "concise"]);
    // Neither sees that the other uses the same id.
    assert_eq!(paths(&both.stdout), ["a.goals", "inner/a.goals"]);
    assert!(!both.stdout.contains("L13"), "{both:?}");
}

#[test]
fn a_report_is_about_one_workspace() {
    let place = Place::empty();
    for name in ["one", "two"] {
        place.write(&format!("{name}/workspace.goals"), "workspace: W\n");
    }
    place
        .run(&["status"])
        .fails_with("there are several workspaces here: `one`, `two`");
    place.run(&["status", "one"]).ends_with(0);
}

#[test]
fn a_workspace_that_holds_another_is_reported_without_it() {
    let place = Place::workspace(&[("a.goals", CLEAN), ("inner/workspace.goals", "workspace: Inner\n")]);
    place.write("inner/a.goals", CLEAN.replace("tea", "cake"));
    for arguments in [&["status"][..], &["status", "."], &["status", "--workspace", "."]] {
        let done = place.run(arguments);
        done.ends_with(0);
        let kinds = ["of tea", "of cake"].map(|words| done.stdout.contains(words));
        assert_eq!(kinds, [true, false], "{done:?}");
        assert!(done.stderr.contains("a workspace of its own: `inner`"), "{done:?}");
    }
    place
        .run(&["status", "a.goals", "inner"])
        .fails_with("there are several workspaces here: `.`, `inner`");
}

#[test]
fn a_report_on_a_file_is_about_its_things_only() {
    let place = Place::workspace(&[("a.goals", CLEAN), ("b.goals", &CLEAN.replace("tea", "cake"))]);
    let (whole, part) = (place.run(&["status"]), place.run(&["status", "b.goals"]));
    let kinds = |done: &crate::support::Done| ["of tea", "of cake"].map(|words| done.stdout.contains(words));
    assert_eq!(kinds(&whole), [true, true], "{whole:?}");
    assert_eq!(kinds(&part), [false, true], "{part:?}");
}

#[test]
fn without_a_workspace_file_the_git_root_is_the_root() {
    let place = Place::empty();
    place.write("people.goals", "person @ana: Ana Ruiz\n");
    place.write("team/a.goals", CLEAN.replace("@ana", "@anna"));
    let alone = place.run(&["check", "team", "--select", "L", "--format", "concise"]);
    alone.ends_with(0);
    std::fs::create_dir(place.path(".git")).unwrap();
    let whole = place.run(&["check", "team", "--select", "L", "--format", "concise"]);
    whole.ends_with(1);
    assert!(whole.stdout.contains("nobody declares `@anna`"), "{whole:?}");
}

#[test]
fn markdown_counts_where_the_workspace_says_so_and_examples_never_do() {
    let fence = "# Monday\n\n```goals\nno shape at all\n```\n\n```goals example\nno shape either\n```\n";
    let place = Place::empty();
    place.write("workspace.goals", "workspace: W\n  markdown: docs/**\n");
    place.write("docs/monday.md", fence);
    place.write("other/monday.md", fence);
    let done = place.run(&["check", "--select", "L01", "--format", "concise"]);
    assert_eq!(done.stdout.lines().count(), 1, "{done:?}");
    assert!(done.stdout.starts_with("docs/monday.md:4:1: error[L01]"), "{done:?}");
    place.run(&["fmt", "docs"]).ends_with(0);
    assert_eq!(place.read("docs/monday.md"), fence);
}

#[test]
fn ignored_files_are_read_only_when_named() {
    let place = Place::workspace(&[("old/a.goals", FIXABLE), (".gitignore", "old/\n")]);
    place.run(&["check", "--select", "L"]).ends_with(0);
    place.run(&["check", "old/a.goals", "--select", "L"]).ends_with(1);
}

#[test]
fn standard_input_takes_the_place_of_the_file_it_is_named_after() {
    let place = Place::workspace(&[("people.goals", "person @ana: Ana Ruiz\n"), ("a.goals", FIXABLE)]);
    let done = place.feed(
        CLEAN.replace("@ana", "@anna").as_bytes(),
        &[
            "check",
            "-",
            "--stdin-filename",
            "a.goals",
            "--select",
            "L",
            "--format",
            "concise",
        ],
    );
    done.ends_with(1);
    assert_eq!(done.stdout.lines().count(), 1, "{done:?}");
    assert!(
        done.stdout
            .starts_with("a.goals:3:10: error[L11] nobody declares `@anna`"),
        "{done:?}"
    );
    let alone = place.feed(
        CLEAN.replace("@ana", "@anna").as_bytes(),
        &["check", "-", "--select", "L"],
    );
    alone.ends_with(0);
}

#[test]
fn today_is_the_option_then_the_environment_then_the_clock() {
    let place = Place::empty();
    place.write("workspace.goals", "workspace: W\n  time-zone: Europe/Lisbon\n");
    let today = |done: crate::support::Done| done.stdout.lines().nth(1).unwrap_or_default().to_owned();
    assert_eq!(
        today(place.run(&["doctor", "--today", "2026-01-02"])),
        "today      2026-01-02 (given by --today or GOALPOST_TODAY)"
    );
    assert_eq!(
        today(place.run(&["doctor"])),
        "today      2026-11-20 (given by --today or GOALPOST_TODAY)"
    );
    let mut command = place.command(&["doctor"]);
    let clock = today(crate::support::done(command.env_remove("GOALPOST_TODAY")));
    assert!(
        clock.ends_with("(the clock in Europe/Lisbon, as `time-zone:` says)"),
        "{clock}"
    );
    let mut command = place.command(&["doctor"]);
    crate::support::done(command.env("GOALPOST_TODAY", "20 Nov")).fails_with("write a day as 2026-11-21");
}
