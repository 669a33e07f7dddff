//! The grammar stands twice: in `grammar/`, where readers and other implementations look for it, and inside the crate
//! that compiles it, so that the crate can be published. The two are one text.

use super::Finding;
use crate::repository::Repository;

const PUBLIC: &str = "grammar/goals.pest";
const COMPILED: &str = "crates/goalpost-syntax/src/goals.pest";

/// Says when the two differ, or one is missing.
#[must_use]
pub fn find(repository: &Repository) -> Vec<Finding> {
    match (repository.text(PUBLIC), repository.text(COMPILED)) {
        (Some(public), Some(compiled)) if public == compiled => Vec::new(),
        (Some(_), Some(_)) => {
            let message = format!("differs from `{COMPILED}`: copy the one that is right over the other");
            vec![Finding::new(PUBLIC, 0, message)]
        }
        (None, _) => vec![Finding::new(PUBLIC, 0, "the grammar is missing")],
        (_, None) => vec![Finding::new(COMPILED, 0, format!("the copy of `{PUBLIC}` is missing"))],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_copies_must_be_there_and_equal() {
        let table: &[(&[(&str, &str)], usize)] = &[
            (&[(PUBLIC, "a"), (COMPILED, "a")], 0),
            (&[(PUBLIC, "a"), (COMPILED, "b")], 1),
            (&[(PUBLIC, "a")], 1),
            (&[(COMPILED, "a")], 1),
        ];
        for (files, expected) in table {
            assert_eq!(find(&Repository::of(files)).len(), *expected, "{files:?}");
        }
    }
}
