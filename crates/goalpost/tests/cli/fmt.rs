//! `fmt`: what it changes, what it only tells, and what it leaves alone.

use std::fs;

use crate::support::{CLEAN, Place};

const UGLY: &str = "goal tea :Offer three kinds of tea\n     due: 2026-12-18   \n";

#[test]
fn a_missing_path_is_named() {
    let place = Place::workspace(&[]);
    place
        .run(&["fmt", "gaols"])
        .fails_with("there is no file or folder `gaols`");
}

#[test]
fn bytes_that_are_not_utf8_stay_as_they_are() {
    let bytes = b"goal caf\xe9: Open\n     due: 2026-12-18\n";
    let place = Place::workspace(&[]);
    place.write("a.goals", bytes);
    place
        .run(&["fmt"])
        .fails_with("`a.goals` is not UTF-8 and stays as it is");
    assert_eq!(fs::read(place.path("a.goals")).unwrap(), bytes);
    let done = place.feed(bytes, &["fmt", "-"]);
    done.fails_with("not UTF-8");
    assert_eq!(done.stdout, "");
}

#[test]
fn files_are_written_in_the_style_once() {
    let place = Place::workspace(&[("a.goals", UGLY), ("b.goals", CLEAN)]);
    let done = place.run(&["fmt"]);
    done.ends_with(0);
    assert!(done.stderr.contains("1 file changed, of 3"), "{done:?}");
    assert_ne!(place.read("a.goals"), UGLY);
    assert_eq!(place.read("b.goals"), CLEAN);
    assert!(place.run(&["fmt"]).stderr.contains("0 files changed, of 3"));
    place.run(&["fmt", "--check"]).ends_with(0);
}

#[test]
fn to_check_and_to_show_changes_nothing() {
    let place = Place::workspace(&[("a.goals", UGLY)]);
    let done = place.run(&["fmt", "--check"]);
    done.ends_with(1);
    assert_eq!(done.stdout, "a.goals\n");
    let done = place.run(&["fmt", "--diff"]);
    done.ends_with(1);
    assert!(done.stdout.starts_with("--- a/a.goals\n+++ b/a.goals\n@@ "), "{done:?}");
    assert_eq!(place.read("a.goals"), UGLY);
}

#[test]
fn standard_input_becomes_standard_output() {
    let place = Place::workspace(&[("a.goals", UGLY)]);
    let done = place.feed(UGLY.as_bytes(), &["fmt", "-"]);
    done.ends_with(0);
    place.run(&["fmt"]).ends_with(0);
    assert_eq!(done.stdout, place.read("a.goals"));
    place.feed(UGLY.as_bytes(), &["fmt", "-", "--check"]).ends_with(1);
    place.feed(CLEAN.as_bytes(), &["fmt", "-", "--check"]).ends_with(0);
}
