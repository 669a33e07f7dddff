//! What somebody asks for that is not there, is ambiguous, or is not for them: said with what to type instead.

use crate::support::Place;

const TEXT: &str = "\
person @ana: Ana
person @ben: Ben
objective pub: Open the shop
  owner: @ana
  during: 2026-Q4
  result sold: Sell bread
    measure: 0 -> 40 loaves
    2026-11-10 12 loaves
  result told: Tell nobody
    share: person
    measure: 0 -> 10 letters
    2026-11-10 9 letters
goal sec: Quiet work
  owner: @ben
  due: 2026-12-18
  share: person
  measure: yes/no
goal next: Go on
  owner: @ana
  due: 2027-03-31
  supports: pub, sec
  continues: sec
  measure: yes/no
";

fn place() -> Place {
    Place::workspace(&[("a.goals", TEXT)])
}

#[test]
fn somebody_who_is_not_there_ends_every_command() {
    let place = place();
    for arguments in [
        &["report", "blockers", "--owner", "@bem"][..],
        &["status", "--team", "@bem"],
        &["site", "--owner", "@bem", "-o", "x.html"],
        &["export", "--filter", "#x || @bem"],
        &["list", "goals", "--owner", "@bem"],
        &["check", "--owner", "@bem"],
        &["agenda", "--owner", "@bem"],
        &["tree", "--filter", "owner:bem"],
    ] {
        place.run(arguments).fails_with("did you mean `@ben`?");
    }
    assert!(!place.path("x.html").exists());
}

#[test]
fn days_that_make_no_sense_are_refused() {
    let place = place();
    let upside_down = ["--since", "2026-12-01", "--until", "2026-11-01"];
    for command in [
        &["report", "scorecard"][..],
        &["report", "checkins"],
        &["status"],
        &["show", "pub"],
        &["export"],
    ] {
        place
            .run(&[command, &upside_down].concat())
            .fails_with("write the earlier day behind --since");
    }
    place
        .run(&["report", "checkins", "--since", "2027-01-01"])
        .fails_with("--since 2027-01-01 is ahead");
    for name in ["balance", "calibration"] {
        place
            .run(&["report", name, "--since", "2026-11-01"])
            .fails_with("there is no --since");
    }
    let ahead = ["report", "scorecard", "--since", "2027-01-01", "--until", "2027-03-31"];
    place.run(&ahead).ends_with(0);
    place
        .run(&["agenda", "--since", "2026-11-01"])
        .fails_with("an agenda begins today");
    place.run(&["agenda", "--until", "2026-11-01"]).fails_with("is over");
}

#[test]
fn a_name_leads_to_one_thing_or_says_which_to_write() {
    let place = Place::workspace(&[
        ("a.goals", "goal one: Nothing at all\ngoal two: Nothing yet\n"),
        ("b.goals", "goal one: Again\n"),
    ]);
    for command in [&["show"][..], &["report", "trend"], &["explain"]] {
        let run = |name| place.run(&[command, &[name]].concat());
        run("one").fails_with("write `a.goals:1` or `b.goals:1`");
        run("nothing").fails_with("have it in their titles, `a.goals:1`");
    }
    assert!(place.run(&["show", "b.goals:1"]).stdout.contains("Again"));
}

#[test]
fn what_is_shared_more_narrowly_is_not_explained() {
    let place = place();
    place.run(&["explain", "sec"]).fails_with("--audience person shows it");
    let explained = place.run(&["explain", "pub"]).stdout;
    assert!(explained.contains("1 of them is shared more narrowly"), "{explained}");
    assert!(
        explained.contains("Sell bread") && !explained.contains("Tell nobody"),
        "{explained}"
    );
    let all = place.run(&["explain", "pub", "--audience", "person"]).stdout;
    assert!(all.contains("Tell nobody"), "{all}");
}

#[test]
fn an_export_says_where_it_went_and_how_much_it_is() {
    let place = place();
    for (arguments, expected) in [
        (&["-o", "all.json"][..], "wrote 6 things to all.json"),
        (&["--format", "csv", "-o", "tables/"], "wrote 6 things to tables"),
        (&["-o", "due.ics"], "entries to due.ics"),
        (&["--period", "2031", "-o", "due.ics"], "nothing is due"),
    ] {
        let told = place.run(&[&["export"], arguments].concat()).stderr;
        assert!(told.contains(expected), "{expected}: {told}");
        let quiet = place.run(&[&["export", "-q"], arguments].concat());
        assert_eq!(quiet.stderr, "");
    }
}

#[test]
fn a_scorecard_is_about_the_period_that_was_asked_for() {
    let place = place();
    let text = place.run(&["report", "scorecard", "--period", "2031"]).stdout;
    assert!(text.contains("in 2031-01-01 to 2031-12-31; --period"), "{text}");
    assert!(!text.contains("2026-10-01"), "{text}");
}

#[test]
fn one_workspace_is_linked_once() {
    let place = place();
    place.run(&["export", "-o", "one.json"]).ends_with(0);
    place
        .run(&["export", "--audience", "person", "-o", "two.json"])
        .ends_with(0);
    let done = place.run(&["link", "one.json", "two.json"]);
    done.fails_with("one and two are exports of one workspace");
    assert_eq!(done.stderr.lines().count(), 1, "{}", done.stderr);
    // What its own workspace withholds is not missing.
    let alone = place.run(&["link", "one.json"]);
    alone.ends_with(0);
}
