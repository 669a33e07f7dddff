//! Every Rust file opens with a header that says why it exists.

use super::Finding;
use crate::repository::Repository;

/// Names each file without one.
#[must_use]
pub fn find(repository: &Repository) -> Vec<Finding> {
    let bare = repository
        .with_extension("rs")
        .filter(|file| !file.text.starts_with("//!"));
    bare.map(|file| {
        Finding::new(
            &file.path,
            1,
            "begin the file with `//!` and a sentence on why it exists",
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_header_is_named() {
        let repository = Repository::of(&[
            ("crates/goalpost-text/src/a.rs", "//! Why.\n"),
            ("crates/goalpost-text/src/b.rs", "// What.\n"),
            ("README.md", "# Goalpost\n"),
        ]);
        let found = find(&repository);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].path, "crates/goalpost-text/src/b.rs");
    }
}
