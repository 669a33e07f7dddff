//! A slip on the command line costs nobody their work: output takes the place of earlier output only.

use crate::support::{CLEAN, FIXABLE, Place};

/// Files that people wrote.
const MINE: [(&str, &str); 7] = [
    ("a.goals", CLEAN),
    ("README.md", "# Our project\n\nIt tells goalpost what we want.\n"),
    ("package.json", "{\n  \"name\": \"shop\"\n}\n"),
    ("page.html", "<html><body>Mine</body></html>"),
    ("metrics.csv", "day,p95\n2026-11-20,310\n"),
    ("Makefile", "all:\n"),
    ("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
];

#[test]
fn no_output_takes_the_place_of_what_a_person_wrote() {
    for arguments in [
        &["check", "-o"][..],
        &["check", "--write-baseline"],
        &["status", "-o"],
        &["tree", "-o"],
        &["report", "checkins", "-o"],
        &["export", "-o"],
        &["site", "-o"],
        &["agenda", "-o"],
        &["list", "goals", "-o"],
        &["rules", "-o"],
    ] {
        let place = Place::workspace(&MINE);
        for (name, text) in MINE {
            let done = place.run(&[arguments, &[name]].concat());
            assert_eq!(done.status, Some(2), "{arguments:?} {name}: {done:?}");
            assert_eq!(place.read(name), text, "{arguments:?} {name}");
        }
    }
}

#[test]
fn no_output_is_called_like_goals() {
    let place = Place::workspace(&[("a.goals", CLEAN)]);
    for option in ["-o", "--write-baseline"] {
        place
            .run(&["check", option, "new.GOALS"])
            .fails_with("`new.GOALS` is called like a file of goals");
    }
    assert_eq!(place.names(), ["a.goals", "workspace.goals"]);
}

#[test]
fn earlier_output_is_written_anew() {
    let place = Place::workspace(&[("a.goals", FIXABLE)]);
    for (arguments, name) in [
        (&["check", "--exit-zero"][..], "out.txt"),
        (&["check", "--exit-zero"], "findings"),
        (&["check", "--exit-zero"], "out.json"),
        (&["check", "--exit-zero"], "out.jsonl"),
        (&["check", "--exit-zero"], "out.sarif"),
        (&["check", "--exit-zero"], "out.xml"),
        (&["check", "--exit-zero", "--format", "gitlab"], "quality.json"),
        (&["check", "--exit-zero", "--format", "rdjson"], "rd.json"),
        (&["check", "--exit-zero", "--format", "checkstyle"], "style.xml"),
        (&["status"], "status.md"),
        (&["status"], "status.html"),
        (&["status"], "status.csv"),
        (&["tree"], "tree.svg"),
        (&["tree"], "tree.dot"),
        (&["tree"], "tree.mmd"),
        (&["agenda"], "agenda.ics"),
        (&["report", "checkins"], "checkins.md"),
        (&["export"], "all.json"),
        (&["export"], "all.ndjson"),
        (&["export"], "all.sql"),
        (&["site"], "site.html"),
    ] {
        let write = |day: &str, name: &str| {
            let done = place.run(&[arguments, &["--today", day, "-o", name]].concat());
            assert_eq!(done.status, Some(0), "{arguments:?} {name} {day}: {done:?}");
            place.read(name)
        };
        write("2026-11-20", name);
        let anew = write("2026-12-05", name);
        std::fs::remove_file(place.path(name)).unwrap();
        assert_eq!(anew, write("2026-12-05", name), "{arguments:?} {name}");
    }
    place.run(&["check", "--write-baseline", "known.json"]).ends_with(0);
    place.run(&["check", "--write-baseline", "known.json"]).ends_with(0);
}

#[test]
fn tables_leave_the_files_of_others_alone() {
    let place = Place::workspace(&[("a.goals", CLEAN), ("tables/things.csv", "mine\n")]);
    let tables = &["export", "--format", "csv", "-o", "tables/"];
    place.run(tables).fails_with("things.csv` is there already");
    assert_eq!(place.read("tables/things.csv"), "mine\n");
    std::fs::remove_file(place.path("tables/things.csv")).unwrap();
    place.run(tables).ends_with(0);
    place.run(tables).ends_with(0);
}
