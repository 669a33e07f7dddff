//! Left of the command line and the language server nothing reads the disk, the environment or the clock, and nothing
//! prints: files and today come in, data goes out. So the same analysis serves all of them, and a test needs no set-up.

use super::product_code::{is_product, product_lines};
use super::{Finding, find_word};
use crate::repository::{Repository, TextFile};

/// The crates that talk with the outside, and what only tests use.
const OUTER: &[&str] = &["goalpost", "goalpost-fixtures", "goalpost-lsp", "xtask"];

/// The modules of the standard library that reach outside.
const MODULES: &[&str] = &["env", "fs", "net", "process"];

/// What else reads the clock or prints.
const CALLS: &[&str] = &[
    "Instant::now",
    "Local::now",
    "SystemTime",
    "Utc::now",
    "dbg!",
    "eprint!",
    "eprintln!",
    "io::stderr",
    "io::stdin",
    "io::stdout",
    "print!",
    "println!",
];

/// Names each call.
#[must_use]
pub fn find(repository: &Repository) -> Vec<Finding> {
    repository
        .files
        .iter()
        .filter(|file| is_inner(file))
        .flat_map(find_in)
        .collect()
}

fn is_inner(file: &TextFile) -> bool {
    is_product(file) && !file.crate_name().is_some_and(|name| OUTER.contains(&name))
}

fn find_in(file: &TextFile) -> Vec<Finding> {
    let lines = product_lines(&file.text);
    let banned = |(number, line)| {
        let call = banned_in(line)?;
        let message =
            format!("`{call}` belongs in the command line or the language server: take its answer as an argument");
        Some(Finding::new(&file.path, number, message))
    };
    lines.into_iter().filter_map(banned).collect()
}

fn banned_in(line: &str) -> Option<String> {
    if let Some(call) = CALLS.iter().find(|call| find_word(line, call).is_some()) {
        return Some((*call).to_owned());
    }
    let imported = line.split_once("std::{").map_or("", |(_, rest)| rest);
    let reached = |module: &&&str| {
        let full = format!("std::{module}");
        find_word(line, &full).is_some() || find_word(imported, module).is_some()
    };
    MODULES.iter().find(reached).map(|module| format!("std::{module}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_found(path: &str, text: &str) -> Vec<usize> {
        find(&Repository::of(&[(path, text)]))
            .iter()
            .map(|finding| finding.line)
            .collect()
    }

    #[test]
    fn calls_that_reach_outside_are_named() {
        let text = "\
use std::fs;
use std::{collections::BTreeMap, env};
use std::fmt;
fn now() -> chrono::NaiveDate { chrono::Local::now().date_naive() }
fn say() { println!(\"hello\"); }
fn write(out: &mut String) { writeln!(out, \"hello\"); }
// A comment may say std::fs.
";
        assert_eq!(lines_found("crates/goalpost-model/src/lib.rs", text), [1, 2, 4, 5]);
    }

    #[test]
    fn the_outer_crates_and_tests_may() {
        let text = "use std::fs;\n";
        for path in [
            "crates/goalpost/src/main.rs",
            "crates/goalpost-lsp/src/lib.rs",
            "crates/xtask/src/lib.rs",
            "crates/goalpost-model/tests/cases.rs",
        ] {
            assert!(lines_found(path, text).is_empty(), "{path}");
        }
        let tested = "#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n";
        assert!(lines_found("crates/goalpost-model/src/lib.rs", tested).is_empty());
    }
}
