//! What a committed file never says: a path that only one machine has, or work that is left for later. The latter
//! belongs in an issue, where it is seen.

use std::borrow::Cow;

use super::{Finding, find_word};
use crate::repository::{Repository, TextFile};

/// This file has to say them.
const HERE: &str = "crates/xtask/src/tidy/words.rs";

/// The beginnings of paths that only one machine has, and the folder that stands beside the founders' checkouts.
const MACHINE_PATHS: &[&str] = &[
    "/home/",
    "/root/",
    "/tmp/",
    "/Users/",
    "/work/",
    "C:\\Users\\",
    "shared/",
];

/// What Kakoune itself calls the place of its highlighters; no folder, though it reads like one.
const KAKOUNE_HIGHLIGHTER: &str = "add-highlighter shared/";

/// Marks of work left for later.
const LEFT_FOR_LATER: &[&str] = &["TODO", "FIXME"];

/// Names each place that does.
#[must_use]
pub fn find(repository: &Repository) -> Vec<Finding> {
    let others = repository.files.iter().filter(|file| file.path != HERE);
    others.flat_map(find_in).collect()
}

fn find_in(file: &TextFile) -> Vec<Finding> {
    // The goals of a made-up person may hold anything, and a lock file is cargo's.
    if file.has_extension("goals") || file.has_extension("lock") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let line = &*if file.has_extension("kak") {
            Cow::Owned(line.replace(KAKOUNE_HIGHLIGHTER, ""))
        } else {
            Cow::Borrowed(line)
        };
        if let Some(path) = MACHINE_PATHS.iter().find(|path| names_path(line, path)) {
            let message = format!("`{path}` exists on one machine only: name the thing without its place");
            findings.push(Finding::new(&file.path, index + 1, message));
        }
        let prose = if file.has_extension("rs") { comment(line) } else { line };
        if let Some(word) = LEFT_FOR_LATER.iter().find(|word| says(prose, word)) {
            let message = format!("`{word}`: do it now, or open an issue");
            findings.push(Finding::new(&file.path, index + 1, message));
        }
    }
    findings
}

/// Whether the path begins in this line, and is not the inside of a longer one.
fn names_path(line: &str, path: &str) -> bool {
    let inside =
        |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '@' | '}') || (c == '.' && path.starts_with('/'));
    let mut starts = line.match_indices(path).map(|(at, _)| line[..at].chars().next_back());
    starts.any(|before| !before.is_some_and(inside))
}

/// What a line of Rust says to its reader. Its strings may hold anything.
fn comment(line: &str) -> &str {
    line.find("//").map_or("", |at| &line[at..])
}

/// Whether the line says the word; a quoted one is only spoken about.
fn says(line: &str, word: &str) -> bool {
    find_word(line, word).is_some_and(|at| !line[..at].ends_with(['`', '"', '\'', '[', '|']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        find(&Repository::of(&[(path, text)])).len()
    }

    #[test]
    fn machine_paths_are_named() {
        for line in [
            "see /home/ana/x",
            "`../shared/x`",
            "cd /tmp/y",
            "\"/work/main\"",
            "(shared/samples)",
        ] {
            assert_eq!(count("README.md", line), 1, "{line}");
        }
    }

    #[test]
    fn only_kakoune_has_highlighters_of_that_name() {
        assert_eq!(count("goals.kak", "add-highlighter shared/goals regions"), 0);
        assert_eq!(count("goals.kak", "source shared/goals.kak"), 1);
        assert_eq!(count("README.md", "add-highlighter shared/goals regions"), 1);
    }

    #[test]
    fn other_paths_pass() {
        for line in [
            "life/work/x",
            "tests/shared_fixtures",
            "$HOME/tmp/x",
            "./tmp/x",
            "is shared / kept",
        ] {
            assert_eq!(count("README.md", line), 0, "{line}");
        }
    }

    #[test]
    fn work_left_for_later_is_named_unless_quoted() {
        assert_eq!(count("a.rs", "// TODO: think"), 1);
        assert_eq!(count("a.md", "FIXME"), 1);
        assert_eq!(count("a.rs", "    let x = 1; // FIXME"), 1);
        assert_eq!(count("a.rs", "const TITLE: &str = \"Write a TODO list\";"), 0);
        assert_eq!(count("a.md", "A placeholder such as `TODO`."), 0);
        assert_eq!(count("a.goals", "goal x: TODO"), 0);
    }
}
