//! A test that nobody runs proves nothing: it is made fast, or it goes.

use super::Finding;
use crate::repository::Repository;

/// Names each ignored test.
#[must_use]
pub fn find(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in repository.with_extension("rs") {
        for (index, line) in file.text.lines().enumerate() {
            if line.trim_start().starts_with("#[ignore") {
                let message = "an ignored test proves nothing: make it fast enough to run, or remove it";
                findings.push(Finding::new(&file.path, index + 1, message));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ignored_test_is_named() {
        let text = "//! H.\n#[test]\n#[ignore = \"slow\"]\nfn x() {}\n";
        let found = find(&Repository::of(&[("crates/goalpost-text/tests/x.rs", text)]));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 3);
    }
}
