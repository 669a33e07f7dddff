//! Runs the conformance suite of the language, `grammar/conformance`, whose README says what its files mean.
//!
//! It stands in this crate because what is wrong with an `allow` or a `lint:` is known only where the rules are.
//! `UPDATE_EXPECT=1` rewrites the expectations that a case has, and drafts those of a new one; what it writes is to be
//! read against the reference before it is committed.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod case;
mod findings;
mod means;
mod quote;
mod tree;
mod values;

use std::fmt::Write;
use std::{env, fs};

use goalpost_fixtures::repository;

use case::{Case, Kind, Read};

/// How many cases there are at least, so that a suite that is not found is no suite that passes.
const FEWEST: usize = 400;

#[test]
fn every_case_reads_as_the_suite_expects() {
    let root = repository("grammar/conformance");
    let (cases, mut failures) = case::find(&root);
    for case in &cases {
        if env::var_os("UPDATE_EXPECT").is_some() {
            rewrite(case);
        }
        failures.extend(compare(case));
    }
    assert!(
        failures.is_empty(),
        "{} of {} cases:\n\n{}",
        failures.len(),
        cases.len(),
        failures.join("\n")
    );
    assert!(
        cases.len() >= FEWEST,
        "only {} cases in {}",
        cases.len(),
        root.display()
    );
}

/// What one kind of expectation should hold.
fn found(read: &Read, kind: Kind) -> String {
    match kind {
        Kind::Tree => tree::describe(read),
        Kind::Findings => findings::describe(read),
        Kind::Means => means::describe(read),
    }
}

/// What differs, as a text for whoever has to mend it.
fn compare(case: &Case) -> Option<String> {
    if Kind::ALL.iter().all(|kind| case.expected(*kind).is_none()) {
        return Some(format!("{}: nothing is expected of it\n", case.name));
    }
    let read = case.read();
    let mut differences = String::new();
    for file in read.model.files() {
        let leaves: String = file.tree.leaves().map(|leaf| leaf.text).collect();
        if leaves != file.tree.text() {
            writeln!(differences, "{}: the tree of {} is not the text", case.name, file.path).unwrap();
        }
    }
    for kind in Kind::ALL {
        let expected = match (case.expected(kind), kind) {
            (Some(text), _) => text,
            (None, Kind::Findings) => String::new(),
            (None, _) => continue,
        };
        let found = found(&read, kind);
        if expected != found {
            let name = format!("{}.{}", case.name, kind.ending());
            differences.push_str(&difference(&name, &expected, &found));
        }
    }
    (!differences.is_empty()).then_some(differences)
}

fn difference(name: &str, expected: &str, found: &str) -> String {
    let mut out = format!("{name}\n");
    let only = |ours: &str, theirs: &str| -> Vec<String> {
        let missing = ours.lines().filter(|line| !theirs.lines().any(|other| other == *line));
        missing.map(str::to_owned).collect()
    };
    let (missing, extra) = (only(expected, found), only(found, expected));
    if missing.is_empty() && extra.is_empty() {
        out.push_str("  the same lines in another order or number; found:\n");
        for line in found.lines() {
            writeln!(out, "  {line}").unwrap();
        }
    }
    for line in missing {
        writeln!(out, "  - {line}").unwrap();
    }
    for line in extra {
        writeln!(out, "  + {line}").unwrap();
    }
    out
}

/// Writes what is found where something is expected already, and drafts a tree where nothing is.
fn rewrite(case: &Case) {
    let is_new = Kind::ALL.iter().all(|kind| case.expected(*kind).is_none());
    let read = case.read();
    for kind in Kind::ALL {
        let path = case.expectation(kind);
        let text = found(&read, kind);
        let wanted = match kind {
            Kind::Tree => is_new || path.exists(),
            Kind::Means => path.exists(),
            Kind::Findings => path.exists() || !text.is_empty(),
        };
        if wanted {
            fs::write(path, text).unwrap();
        }
    }
}
