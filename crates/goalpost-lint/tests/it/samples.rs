//! Whole workspaces: those that are well written have no error, and each mistake of the others is found where its file
//! says.

use std::fs;

use goalpost_fixtures::{files, folders, repository};
use goalpost_text::Diagnostic;

use crate::common::{day, errors, everything, folder, model_on, place, shown, today};

/// The errors and warnings among some findings.
fn loud(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_loud = |found: &Diagnostic| found.severity < goalpost_text::Severity::Hint;
    found.into_iter().filter(is_loud).collect()
}

#[test]
fn well_written_workspaces_have_nothing_but_hints() {
    let samples = folders(&repository("crates/goalpost-lint/tests/good"));
    assert!(!samples.is_empty());
    for path in std::iter::once(repository("examples/solo")).chain(samples) {
        let model = folder(&path, today());
        let loud = loud(everything(&model));
        assert!(loud.is_empty(), "{}\n{}", path.display(), shown(&model, &loud));
    }
}

/// Acme is a company in November: its README says what there is to do.
#[test]
fn the_company_has_left_two_things_lying() {
    let model = folder(&repository("examples/acme"), today());
    let loud = loud(everything(&model));
    let found: Vec<(&str, &str)> = loud
        .iter()
        .map(|found| (found.code.0, found.message.split('`').nth(1).unwrap()))
        .collect();
    let expected = [
        ("C02", "Routes that riders share with their neighbours"),
        ("T04", "Pass the safety inspection of the workshop"),
    ];
    assert_eq!(found, expected, "{}", shown(&model, &loud));
}

/// What a file says is found in it: `// expect: CODE at LINE[:COLUMN]`, several parted by `; `, and the day.
fn expected(text: &str) -> (Vec<&str>, &str) {
    let header = |name: &str| text.lines().take(2).find_map(|line| line.strip_prefix(name));
    let expected = header("// expect: ").unwrap_or_default();
    (
        expected.split("; ").collect(),
        header("// today: ").unwrap_or("2026-11-21"),
    )
}

#[test]
fn each_mistake_is_found_where_its_file_says_and_no_other_error() {
    let mistakes = files(&repository("crates/goalpost-lint/tests/bad"));
    assert!(!mistakes.is_empty());
    for path in mistakes {
        let text = fs::read_to_string(&path).unwrap();
        let (expected, today) = expected(&text);
        let model = model_on(&text, day(today));
        let found = everything(&model);
        let places: Vec<String> = found
            .iter()
            .map(|found| place(&model, found).replace(' ', " at "))
            .collect();
        for wanted in &expected {
            let here = places
                .iter()
                .any(|place| place == wanted || place.starts_with(&format!("{wanted}:")));
            assert!(here, "{}: {wanted} is not among {places:?}", path.display());
        }
        let others: Vec<Diagnostic> = errors(found)
            .into_iter()
            .filter(|found| !expected.iter().any(|wanted| wanted.starts_with(found.code.0)))
            .collect();
        assert!(others.is_empty(), "{}\n{}", path.display(), shown(&model, &others));
    }
}
