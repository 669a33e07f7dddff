//! The rules of the house that no compiler keeps. Each check looks at the whole repository and names every place that
//! breaks its rule.

pub mod banned_calls;
pub mod dependencies;
pub mod grammar;
pub mod headers;
pub mod ignored_tests;
pub mod length;
pub mod links;
pub mod manifests;
pub mod words;

mod product_code;

use std::fmt;

use crate::repository::Repository;

/// A place that breaks a rule of the house.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, from the top of the repository.
    pub path: String,
    /// The line, from 1; 0 where it is about the file as a whole.
    pub line: usize,
    /// What is wrong, and what to do.
    pub message: String,
}

impl Finding {
    fn new(path: &str, line: usize, message: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            message: message.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.message),
            line => write!(f, "{}:{line}: {}", self.path, self.message),
        }
    }
}

/// A check: from the repository to the places that break its rule.
pub type Check = fn(&Repository) -> Vec<Finding>;

/// Every check.
pub const CHECKS: &[Check] = &[
    banned_calls::find,
    dependencies::find,
    grammar::find,
    headers::find,
    ignored_tests::find,
    length::find,
    links::find,
    manifests::find,
    words::find,
];

/// Every place that breaks a rule, by path and line.
#[must_use]
pub fn findings(repository: &Repository) -> Vec<Finding> {
    let mut findings: Vec<_> = CHECKS.iter().flat_map(|check| check(repository)).collect();
    findings.sort();
    findings
}

/// Where `word` stands in `line` by itself, not as a part of a longer name.
fn find_word(line: &str, word: &str) -> Option<usize> {
    let in_name = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).map(|(at, _)| at).find(|&at| {
        let goes_on_before = line[..at].ends_with(in_name);
        let goes_on_after = word.ends_with(in_name) && line[at + word.len()..].starts_with(in_name);
        !goes_on_before && !goes_on_after
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_by_themselves() {
        assert_eq!(find_word("a std::fs::read", "std::fs"), Some(2));
        assert_eq!(find_word("mystd::fs", "std::fs"), None);
        assert_eq!(find_word("std::fsync; std::fs", "std::fs"), Some(12));
        assert_eq!(find_word("eprintln!()", "println!"), None);
    }

    #[test]
    fn findings_come_by_path_and_line() {
        let repository = Repository::of(&[
            ("crates/goalpost-text/src/b.rs", "fn b() { println!() }\n"),
            ("crates/goalpost-text/src/a.rs", "//! A.\n\nuse std::fs;\n"),
        ]);
        let shown: Vec<_> = findings(&repository).iter().map(ToString::to_string).collect();
        assert_eq!(shown.len(), 4, "{shown:#?}");
        assert!(shown[0].starts_with("crates/goalpost-text/src/a.rs:3: "));
        assert!(shown[1].starts_with("crates/goalpost-text/src/b.rs:1: "));
        assert!(shown[3].starts_with("grammar/goals.pest: "));
    }
}
