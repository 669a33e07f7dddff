//! Profiles, `lint:` lines, and what a single run selects.

use goalpost_lint::{LintLine, Options, Profile, Selector, check};
use goalpost_text::Diagnostic;

use crate::common::{expect, findings, model, objective};

/// A text with an R01, and one result too few.
fn text(settings: &str) -> String {
    let desk = objective("  result r1: People who ask again\n    measure: 4 people\n    2026-11-20 review\n").replace(
        "  why: People wait in the wrong queue today\n",
        "  kind: aspirational\n",
    );
    format!("workspace: Desk\n{settings}{desk}")
}

fn levels(found: &[Diagnostic]) -> Vec<String> {
    found
        .iter()
        .map(|found| format!("{} {}", found.code, found.severity.as_str()))
        .collect()
}

fn with(settings: &str) -> Vec<String> {
    levels(&findings(&model(&text(settings))))
}

#[test]
fn levels_are_set_by_code_name_and_family() {
    assert_eq!(with(""), ["O02 warning", "R01 warning"]);
    assert_eq!(with("  lint: O02 error\n"), ["O02 error", "R01 warning"]);
    assert_eq!(with("  lint: no-why hint\n"), ["O02 warning", "R01 hint"]);
    assert_eq!(with("  lint: O off\n"), ["R01 warning"]);
    assert_eq!(with("  lint: R01 off\n  lint: O02 off\n"), Vec::<String>::new());
}

#[test]
fn a_single_rule_outweighs_its_family_and_a_later_line_an_earlier_one() {
    assert_eq!(with("  lint: O02 error\n  lint: O off\n"), ["O02 error", "R01 warning"]);
    assert_eq!(
        with("  lint: O02 error\n  lint: O02 hint\n"),
        ["O02 hint", "R01 warning"]
    );
}

#[test]
fn limits_are_set() {
    assert_eq!(with("  lint: result-count 1..5\n"), ["R01 warning"]);
    assert_eq!(with("  lint: O02 1\n"), ["R01 warning"]);
    let found = findings(&model(&text("  lint: result-count 3\n")));
    assert!(
        found[0].message.ends_with("has 1 key result, and 3 keep it in focus"),
        "{}",
        found[0].message
    );
}

#[test]
fn profiles_set_levels_and_limits() {
    let message = |profile| {
        findings(&model(&text(&format!("  profile: {profile}\n"))))[0]
            .message
            .clone()
    };
    assert!(message("google").contains("3 to 5"));
    assert!(message("wodtke").contains("and 3 keep"));
    assert_eq!(with("  profile: gentle\n"), ["O02 warning"]);
    assert_eq!(
        with("  profile: strict\n"),
        ["O02 warning", "O11 warning", "R01 warning"]
    );
    assert_eq!(with("  profile: google\n  lint: result-count 1..4\n"), ["R01 warning"]);
}

#[test]
fn hints_are_warnings_where_it_is_strict() {
    let waived = "  why: The audit\n  allow R01: No need\n";
    let with = |profile: &str| {
        let text = text(&format!("  profile: {profile}\n"))
            .replace("  during: 2026-Q4\n", &format!("  during: 2026-Q4\n{waived}"));
        levels(&findings(&model(&text)))
    };
    assert_eq!(with("seed"), ["O02 warning", "W02 hint"]);
    assert_eq!(with("strict"), ["O02 warning", "O11 warning", "W02 warning"]);
    assert_eq!(with("gentle"), ["O02 warning"]);
}

#[test]
fn what_is_wrong_with_settings_is_said_where_it_stands() {
    for (settings, place) in [
        ("  lint: R99 off\n", "L10 2:9"),
        ("  lint: no-wyh off\n", "L10 2:9"),
        ("  lint: R01\n", "L10 2:9"),
        ("  lint: R01 loud\n", "L10 2:13"),
        ("  lint: R01 2..4\n", "L10 2:13"),
        ("  lint: L05 off\n", "L10 2:13"),
        ("  lint:\n", "L10 2:3"),
        ("  profile: strickt\n", "L10 2:12"),
        ("  profile:\n", "L10 2:3"),
    ] {
        expect(&format!("workspace: Desk\n{settings}"), &[place]);
    }
    for settings in [
        "  lint: T06 hint\n",
        "  lint: lone-soft off\n",
        "  lint: C warning\n",
        "  lint: objective-count 1..2\n",
    ] {
        expect(&format!("workspace: Desk\n{settings}"), &[]);
    }
}

#[test]
fn the_language_can_be_quiet_but_not_silent() {
    let bad = "goal pages: Read\n  owner: @ana\n  due: 31.12.2026\n  why: The audit\n  measure: 4 pages\n";
    let found = |settings: &str| levels(&findings(&model(&format!("workspace: Desk\n{settings}{bad}"))));
    assert_eq!(found("  lint: L05 hint\n"), ["L05 hint"]);
    assert_eq!(found("  lint: L off\n"), ["L10 error", "L05 error"]);
}

#[test]
fn a_limit_is_said_with_those_who_ask_for_it() {
    for (settings, expected) in [
        ("", "2 to 4 is what MentorStack asks for."),
        ("  profile: google\n", "3 to 5 is what the profile `google` asks for."),
        (
            "  lint: result-count 3\n",
            "3 is what `lint:` in `workspace.goals` asks for.",
        ),
    ] {
        let why = findings(&model(&text(settings)))[0].why.clone();
        assert!(why.ends_with(expected), "{why}");
    }
}

fn run(options: &Options) -> Vec<String> {
    levels(&check(&model(&text("  lint: W02 off\n")), options))
}

fn selectors(names: &[&str]) -> Vec<Selector> {
    names.iter().map(|name| Selector::parse(name).unwrap()).collect()
}

#[test]
fn a_run_selects_and_ignores() {
    let select = |select: &[&str], ignore: &[&str]| {
        run(&Options {
            select: selectors(select),
            ignore: selectors(ignore),
            ..Options::default()
        })
    };
    assert_eq!(select(&[], &[]), ["O02 warning", "R01 warning"]);
    assert_eq!(select(&["R"], &[]), ["R01 warning"]);
    assert_eq!(select(&["result-count"], &[]), ["O02 warning"]);
    assert_eq!(select(&[], &["R01"]), ["O02 warning"]);
    assert_eq!(select(&["R", "O"], &["O02"]), ["R01 warning"]);
    assert_eq!(select(&["G01"], &[]), Vec::<String>::new());
}

#[test]
fn a_rule_that_is_off_runs_when_it_is_asked_for_by_name() {
    let text = "goal p: Read\n  owner: @ana\n  during: 2026-Q4\n  measure: 4 p\n  why: x\n  allow M01: No need\n";
    let off = "workspace: Desk\n  lint: W02 off\n";
    let with = |select: &[&str]| {
        let options = Options {
            select: selectors(select),
            ..Options::default()
        };
        levels(&check(&model(&format!("{off}{text}")), &options))
    };
    // W02 speaks only of rules that ran, as loudly as it always does.
    assert_eq!(with(&["W02", "M01"]), ["W02 hint"]);
    assert_eq!(with(&["W02"]), Vec::<String>::new());
    assert_eq!(with(&["W", "M01"]), Vec::<String>::new());
}

#[test]
fn a_run_brings_a_profile_and_lines_of_its_own() {
    let profile = Options {
        profile: Profile::named("gentle"),
        ..Options::default()
    };
    assert_eq!(run(&profile), ["O02 warning"]);
    let lines = Options {
        lint: vec![LintLine::parse("O02 error").unwrap(), LintLine::parse("R off").unwrap()],
        ..Options::default()
    };
    assert_eq!(run(&lines), ["O02 error"]);
}

#[test]
fn findings_come_by_place_and_carry_a_reason() {
    let model = model(&text(""));
    let found = findings(&model);
    assert!(found.is_sorted_by_key(|found| (found.file, found.span.start, found.code)));
    assert!(found.iter().all(|found| !found.why.is_empty()), "{found:?}");
}
