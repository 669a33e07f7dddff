//! `goalpost site`: where pages go, what they may say, and that nothing of earlier ones stays.

use std::fs;

use crate::support::Place;

/// Whom each word is for stands in it. The findings of all rules name things, too.
const SHARED: &str = "\
person @ana: Ana
person @mole: PersonsName
  share: person
objective open: Improve OpenTitle
  owner: @ana
  during: 2026-Q4
  result close: TeamsResult
    share: team
    measure: 10 to 77
    2026-10-05 11 blocked teamsblocker: TeamsWords
    > TeamsNote
goal own: Improve PersonsTitle and other PersonsThings asap
  owner: @mole
  share: person
  during: 2026-Q4
  supports: open
  why: PersonsReason
goal own: PersonsTwin
  share: person
goal far: Improve PersonsThird
  share: person
  owner: @ana
  during: 2025-Q1
goal near: Improve OpenSecond
  owner: @ana
  during: 2026-Q4
  measure: about half
";

fn pages(place: &Place, folder: &str) -> String {
    let mut names: Vec<_> = fs::read_dir(place.path(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    names.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn nothing_narrower_is_in_a_wider_page_not_even_in_what_check_finds() {
    let place = Place::workspace(&[("a.goals", SHARED)]);
    for (audience, hidden, shown) in [
        (
            "all",
            &["Teams", "teamsblocker", "Persons", "@mole"][..],
            &["OpenTitle", "OpenSecond", "about half"][..],
        ),
        ("team", &["Persons", "@mole"], &["TeamsResult", "TeamsWords"]),
        ("person", &[], &["PersonsTitle", "PersonsTwin", "@mole"]),
    ] {
        place
            .run(&["site", "--audience", audience, "-o", "one.html"])
            .ends_with(0);
        place.run(&["site", "--audience", audience, "-o", "many"]).ends_with(0);
        for text in [place.read("one.html"), pages(&place, "many")] {
            let text = text
                .replace(">Teams <", "")
                .replace(">Teams<", "")
                .replace("\"Teams\"", "");
            for word in hidden {
                assert!(!text.contains(word), "{audience}: {word}");
            }
            for word in shown {
                assert!(text.contains(word), "{audience}: no {word}");
            }
        }
    }
}

#[test]
fn pages_of_an_earlier_run_go_and_files_of_others_stay() {
    let place = Place::workspace(&[("a.goals", SHARED)]);
    place.write("public/mine.html", "<!doctype html><title>Mine</title>");
    place.write("public/notes.txt", "goalpost");
    place
        .run(&["site", "--audience", "person", "-o", "public/"])
        .ends_with(0);
    assert!(place.path("public/person-mole.html").is_file());
    place.run(&["site", "-o", "public/"]).ends_with(0);
    assert!(!place.path("public/person-mole.html").exists());
    assert!(place.path("public/person-ana.html").is_file());
    assert!(place.path("public/mine.html").is_file());
    assert!(place.path("public/notes.txt").is_file());
}

#[test]
fn a_page_of_somebody_else_is_never_written_over() {
    let place = Place::workspace(&[("a.goals", SHARED)]);
    place.write("public/index.html", "<!doctype html><title>Mine</title>");
    place.run(&["site", "-o", "public/"]).fails_with("public/index.html");
    assert_eq!(place.read("public/index.html"), "<!doctype html><title>Mine</title>");
    assert!(!place.path("public/findings.html").exists());
}

#[test]
fn where_the_pages_went_is_said() {
    let place = Place::workspace(&[("a.goals", SHARED)]);
    let told = place.run(&["site", "-o", "public/"]);
    assert!(told.stderr.contains("public/index.html"), "{}", told.stderr);
    assert_eq!(place.run(&["site", "-q", "-o", "public/"]).stderr, "");
}

#[test]
fn the_same_day_gives_the_same_bytes_wherever_they_go() {
    let place = Place::workspace(&[("a.goals", SHARED)]);
    place.run(&["site", "-o", "one.html"]).ends_with(0);
    let printed = place.run(&["site"]);
    printed.ends_with(0);
    assert_eq!(printed.stdout, place.read("one.html"));
}

#[test]
fn a_folder_without_goals_has_a_page_whose_example_checks_clean() {
    let place = Place::empty();
    place.write("ours/notes.txt", "nothing yet");
    place.run(&["site", "ours", "-o", "one.html"]).ends_with(0);
    let page = place.read("one.html");
    let (_, rest) = page.split_once("<pre class=\"drawn\" tabindex=\"0\">").unwrap();
    let example = rest.split_once("</pre>").unwrap().0;
    place.write("ours/goals/first.goals", example);
    let checked = place.run(&["check", "ours", "--format", "concise"]);
    assert_eq!(checked.stdout, "");
    checked.ends_with(0);
    place.run(&["site", "nowhere", "-o", "two.html"]).fails_with("nowhere");
    place
        .run(&["site", "ours/notes.txt", "-o", "two.html"])
        .fails_with("notes.txt");
}

#[test]
fn a_place_that_cannot_be_written_to_is_named() {
    let place = Place::workspace(&[("a.goals", SHARED)]);
    place.write("taken", "a file");
    place.run(&["site", "-o", "taken"]).fails_with("taken");
    for arguments in [
        ["site", "-o", "x.pdf"],
        ["export", "-o", "x.xlsx"],
        ["status", "-o", "x.docx"],
    ] {
        place
            .run(&arguments)
            .fails_with("called like a format that nothing here writes");
    }
    place
        .run(&["site", "-o", "missing/one.html"])
        .fails_with("missing/one.html");
}
