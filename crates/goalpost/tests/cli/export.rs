//! Exports into folders, on the disk.

use std::fs;

use crate::support::{CLEAN, Place};

const TEAMS: &str = "\
team @kitchen: Kitchen
team @bar: Bar
goal soup: Offer three kinds of soup
  owner: @ana
  team: @kitchen
  during: 2026-Q4
  measure: 3 kinds
  2026-11-02 1 kind by @ana
goal juice: Offer three kinds of juice
  owner: @ana
  team: @bar
  during: 2027-Q1
  measure: 3 kinds
";

fn files(place: &Place, folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![place.path(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => found.push(path.strip_prefix(place.folder()).unwrap().to_str().unwrap().to_owned()),
            }
        }
    }
    found.sort();
    found
}

#[test]
fn a_folder_gets_a_file_for_each_table() {
    let place = Place::workspace(&[("tea.goals", CLEAN)]);
    place.run(&["export", "--format", "csv", "-o", "out/"]).ends_with(0);
    let names = [
        "blockers", "events", "habits", "links", "measured", "people", "steps", "teams", "things",
    ];
    let mut expected: Vec<String> = names.iter().map(|name| format!("out/{name}.csv")).collect();
    expected.insert(0, "out/_goalpost.json".to_owned());
    assert_eq!(files(&place, "out"), expected);
    place.run(&["export", "--format", "parquet", "-o", "out"]).ends_with(0);
    assert!(
        files(&place, "out").iter().all(|name| !name.ends_with(".csv")),
        "the export before is gone"
    );
    let bytes = fs::read(place.path("out/things.parquet")).unwrap();
    assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
}

#[test]
fn an_export_takes_away_the_one_before_and_nothing_else() {
    let place = Place::workspace(&[("teams.goals", TEAMS)]);
    place.write("out/notes.txt", "mine");
    place.write("out/things/team=@bar/mine.txt", "mine");
    let export = [
        "export",
        "--format",
        "csv",
        "--partition-by",
        "team,period",
        "-o",
        "out",
    ];
    place.run(&export).ends_with(0);
    let juice = "out/things/team=@bar/period=2027-Q1/part-0.csv";
    assert!(place.read(juice).contains("\njuice,goal,"));
    assert!(files(&place, "out").contains(&"out/events/team=@kitchen/period=2026-Q4/part-0.csv".to_owned()));
    place.write("teams.goals", TEAMS.replace("@bar", "@kitchen"));
    place.run(&export).ends_with(0);
    let left = files(&place, "out");
    assert!(!left.contains(&juice.to_owned()));
    assert!(
        !place.path("out/things/team=@bar/period=2027-Q1").exists(),
        "nor are empty folders left"
    );
    assert!(left.contains(&"out/notes.txt".to_owned()) && left.contains(&"out/things/team=@bar/mine.txt".to_owned()));
}

#[test]
fn a_manifest_of_somebody_else_takes_nothing_away() {
    let place = Place::workspace(&[("tea.goals", CLEAN)]);
    let manifest = "{\"schema\":\"goalpost/tables@1\",\"today\":\"\",\"audience\":\"all\",\"partition_by\":[],\
                    \"files\":[{\"path\":\"../tea.goals\",\"table\":\"things\",\"rows\":1}]}";
    place.write("out/_goalpost.json", manifest);
    place.run(&["export", "--format", "csv", "-o", "out"]).ends_with(0);
    assert_eq!(place.read("tea.goals"), CLEAN);
}

#[test]
fn what_cannot_be_is_said() {
    let place = Place::workspace(&[("tea.goals", CLEAN)]);
    for (arguments, sentence) in [
        (["--format", "parquet"].as_slice(), "name it, as `-o tables/`"),
        (&["--format", "parquet", "-o", "all.parquet"], "a file for each table"),
        (&["--partition-by", "team"], "name it, as `-o tables/`"),
        (&["--partition-by", "team", "-o", "out"], "say which with --format"),
        (&["--format", "sql", "-o", "out/"], "say which with --format"),
        (&["--format", "csv", "-o", "tea.goals/"], "cannot write `tea.goals/`"),
    ] {
        let whole: Vec<&str> = ["export"].into_iter().chain(arguments.iter().copied()).collect();
        place.run(&whole).fails_with(sentence);
    }
}
