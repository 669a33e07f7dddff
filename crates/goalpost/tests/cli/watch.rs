//! Commands that run again when something changes.

use std::fs;

use crate::live::Live;
use crate::support::{CLEAN, FIXABLE, Place};

#[test]
fn a_check_runs_again_after_each_change() {
    let place = Place::workspace(&[("tea.goals", CLEAN)]);
    let mut live = Live::start(&mut place.command(&["check", "--watch", "--format", "concise"]));
    // Without a finding the format says nothing; the first change brings the line between two runs.
    std::thread::sleep(std::time::Duration::from_millis(500));
    place.write("coffee.goals", FIXABLE);
    live.says("--- ");
    live.says("coffee.goals:5:8");
    // As editors write: a new file takes the place of the old one.
    place.write(
        "new.tmp",
        FIXABLE.replace("18 Dec 2026", "2026-12-18").replace("3 kinds", "many"),
    );
    fs::rename(place.path("new.tmp"), place.path("coffee.goals")).unwrap();
    live.says("L09");
    assert!(live.is_running());
    #[cfg(unix)]
    assert_eq!(live.interrupt(), Some(2), "ctrl-c stops it");
}

#[test]
fn a_folder_may_vanish_and_come_back() {
    let place = Place::empty();
    place.write("ours/workspace.goals", "workspace: Tea house\n");
    place.write("ours/tea.goals", CLEAN);
    let mut live = Live::start(&mut place.command(&["status", "--watch", "ours"]));
    live.says("Offer three kinds of tea");
    fs::rename(place.path("ours"), place.path("away")).unwrap();
    live.says("error: ");
    fs::rename(place.path("away"), place.path("ours")).unwrap();
    live.says("Offer three kinds of tea");
    place.write("ours/tea.goals", CLEAN.replace("of tea", "of cake"));
    live.says("Offer three kinds of cake");
}

#[test]
fn tracked_data_counts_and_what_the_run_writes_does_not() {
    let goals =
        "goal seats: Sell seats\n  owner: @ana\n  during: 2026-Q4\n  measure: 0 seats to 9 seats\n  track: seats.csv\n";
    let place = Place::workspace(&[("seats.goals", goals), ("seats.csv", "date,value\n2026-11-02,3\n")]);
    let mut live = Live::start(&mut place.command(&["show", "seats", "--watch"]));
    live.says("3 seats now");
    place.write("seats.csv", "date,value\n2026-11-02,3\n2026-11-09,7\n");
    live.says("7 seats now");
    let mut writing = Live::start(&mut place.command(&["status", "--watch", "-o", "status.md"]));
    std::thread::sleep(std::time::Duration::from_secs(3));
    place.write("seats.csv", "date,value\n2026-11-09,8\n");
    writing.says("---");
    std::thread::sleep(std::time::Duration::from_secs(3));
    assert!(place.read("status.md").contains('8'));
    place.write("x.goals", "vision v: End of it\n");
    writing.says("---");
    assert_eq!(writing.said.len(), 2, "{:?}", writing.said);
}

#[test]
fn what_is_wrong_with_the_question_ends_it() {
    let place = Place::workspace(&[("tea.goals", CLEAN)]);
    place.run(&["status", "--watch", "nowhere"]).fails_with("nowhere");
    place.run(&["check", "--watch", "-"]).fails_with("read once");
}
