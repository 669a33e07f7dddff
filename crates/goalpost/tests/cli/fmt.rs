//! `fmt`: what it changes, what it only tells, and what it leaves alone.

use std::fs;

use crate::support::{CLEAN, Place};

const UGLY: &str = "goal tea :Offer three kinds of tea\n     due: 2026-12-18   \n";

#[test]
fn a_missing_path_is_named() {
    let place = Place::workspace(&[]);
    place.run(&["fmt", "gaols"]).fails_with("there is no file or folder `gaols`");
}

#[test]
fn bytes_that_are_not_utf8_stay_as_they_are() {
    let bytes = b"goal caf\xe9: Open\n     due: 2026-12-18\n";
    let place = Place::workspace(&[]);
    place.write("a.goals", bytes);
    place.run(&["fmt"]).fails_with("`a.goals` is not UTF-8 and stays as it is");
    assert_eq!(fs::read(place.path("a.goals")).unwrap(), bytes);
    let done = place.feed(bytes, &["fmt", "-"]);
    done.fails_with("not UTF-8");
    assert_eq!(done.stdout, "");
}
