//! What is checked before a commit is what the commit would hold, and a diff is one that git applies.

use std::process::Command;

use crate::support::{CLEAN, Done, FIXABLE, Place, done, git};

/// A goal that cannot be read.
const BAD: &str = "gaol x: X\n";
/// One that supports the other.
const SUPPORTS: &str = "\
goal pots: Buy two pots for the tea
  type: performance
  owner: @ana
  during: 2026-Q4
  measure: 2 pots
  how: At the market
  supports: tea
";

/// A repository with a workspace, all of it committed, and the hook that `init` writes.
fn repository(files: &[(&str, &str)]) -> Place {
    let place = Place::workspace(files);
    place.write("people.goals", "person @ana: Ana\n");
    git(&place, &["init", "-q"]).ends_with(0);
    place.run(&["init", "--hook"]).ends_with(0);
    git(&place, &["add", "."]).ends_with(0);
    git(&place, &["commit", "-qm", "first", "--no-verify"]).ends_with(0);
    place
}

fn commit(place: &Place) -> Done {
    git(place, &["commit", "-qm", "next"])
}

#[track_caller]
fn refused(done: &Done, code: &str) {
    assert_ne!(done.status, Some(0), "{done:?}");
    assert!(format!("{}{}", done.stdout, done.stderr).contains(code), "{done:?}");
}

#[test]
fn what_is_staged_counts_and_not_what_lies_around() {
    let place = repository(&[("a.goals", CLEAN)]);
    place.write("a.goals", BAD);
    git(&place, &["add", "."]).ends_with(0);
    place.write("a.goals", CLEAN);
    refused(&commit(&place), "L02");

    git(&place, &["add", "."]).ends_with(0);
    place.write("b.goals", CLEAN.replace("goal tea", "goal cups"));
    git(&place, &["add", "."]).ends_with(0);
    place.write("b.goals", BAD);
    commit(&place).ends_with(0);
}

#[test]
fn what_others_lean_on_is_missed_wherever_it_goes() {
    let place = repository(&[("a.goals", CLEAN), ("b.goals", SUPPORTS)]);
    place.write("a.goals", CLEAN.replace("goal tea", "goal leaves"));
    git(&place, &["add", "."]).ends_with(0);
    refused(&commit(&place), "b.goals:7:13");
    git(&place, &["reset", "-q", "--hard"]).ends_with(0);
    git(&place, &["rm", "-q", "a.goals"]).ends_with(0);
    refused(&commit(&place), "R03");
    git(&place, &["rm", "-q", "b.goals"]).ends_with(0);
    commit(&place).ends_with(0);
}

#[test]
fn a_commit_of_something_else_is_not_held_up() {
    let place = repository(&[("a.goals", BAD)]);
    place.write("notes.txt", "no goals");
    git(&place, &["add", "."]).ends_with(0);
    commit(&place).ends_with(0);
    place.run(&["check"]).ends_with(1);
    let empty = Place::workspace(&[]);
    empty
        .run(&["check", "--staged"])
        .fails_with("--staged needs a git repository");
}

#[test]
fn the_hook_finds_the_workspace_further_down() {
    let place = Place::empty();
    git(&place, &["init", "-q"]).ends_with(0);
    place.write("goals/workspace.goals", "workspace: Tea house\n");
    let init = place.run(&["init", "--hook"]);
    assert_eq!(init.stdout, "wrote .git/hooks/pre-commit\n", "{init:?}");
    assert_eq!(place.names(), [".git", "goals"]);
    place
        .run(&["init", "--hook"])
        .fails_with("add the line `goalpost check --staged -- .` to it");
}

#[test]
fn git_applies_a_diff_wherever_one_stands() {
    let odd = FIXABLE
        .replace("goal coffee", "goal odd")
        .replace("  owner", "\rx\u{b}\r  owner");
    for folder in [".", "our teams"] {
        let file = "our teams/north/a.goals";
        let place = repository(&[(file, FIXABLE), ("odd.goals", &odd), ("our teams/b.goals", CLEAN)]);
        let mut command = place.command(&["check", "--fix", "--diff"]);
        let diff = done(command.current_dir(place.path(folder)));
        std::fs::write(place.path("fix.diff"), &diff.stdout).unwrap();
        let mut apply = Command::new("git");
        apply.args(["apply", "--whitespace=nowarn"]).arg(place.path("fix.diff"));
        done(apply.current_dir(place.path(folder))).ends_with(0);
        let applied = [place.read(file), place.read("odd.goals")];
        git(&place, &["checkout", "-q", "."]).ends_with(0);
        let mut fix = place.command(&["check", "--fix"]);
        done(fix.current_dir(place.path(folder)));
        assert_eq!(applied, [place.read(file), place.read("odd.goals")], "{diff:?}");
        assert_ne!(applied[0], FIXABLE);
    }
}

#[test]
fn a_pipeline_reads_paths_from_the_root_of_its_repository() {
    let place = Place::empty();
    place.write("goals/workspace.goals", "workspace: Tea house\n");
    place.write("goals/a.goals", BAD);
    for (format, variable, expected) in [
        ("github", "GITHUB_WORKSPACE", "file=goals/a.goals"),
        ("gitlab", "CI_PROJECT_DIR", "\"goals/a.goals\""),
        ("sarif", "GITHUB_WORKSPACE", "\"goals/a.goals\""),
        // People read paths from where they stand.
        ("concise", "GITHUB_WORKSPACE", "\na.goals:1:1"),
    ] {
        let mut check = place.command(&["check", "--format", format, "--select", "L"]);
        check.current_dir(place.path("goals")).env(variable, place.folder());
        let done = done(&mut check);
        assert!(format!("\n{}", done.stdout).contains(expected), "{format}: {done:?}");
    }
}
