//! A file stays short enough to be read in one go.

use super::Finding;
use crate::repository::Repository;

/// The most lines that a Rust file may have.
pub const LIMIT: usize = 600;

/// Names each file with more.
#[must_use]
pub fn find(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in repository.with_extension("rs") {
        let lines = file.text.lines().count();
        if lines > LIMIT {
            let message = format!("{lines} lines are more than {LIMIT}: split the file by what its parts are about");
            findings.push(Finding::new(&file.path, LIMIT + 1, message));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_the_last_length_that_passes() {
        let (fits, too_long) = ("\n".repeat(LIMIT), "\n".repeat(LIMIT + 1));
        let repository = Repository::of(&[("a.rs", &fits), ("b.rs", &too_long), ("c.md", &too_long)]);
        let found = find(&repository);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].path.as_str(), found[0].line), ("b.rs", LIMIT + 1));
    }
}
