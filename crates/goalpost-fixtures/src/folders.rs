//! Folders of the repository, and what lies in them.

#![expect(clippy::expect_used, reason = "without its files a test can only fail")]

use std::fs;
use std::path::{Path, PathBuf};

/// A file or folder of the repository, by its path from the root: `examples/acme`.
#[must_use]
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The folders right inside of one, in the order of their names.
///
/// # Panics
/// When it cannot be read.
#[must_use]
pub fn folders(folder: &Path) -> Vec<PathBuf> {
    let mut found = entries(folder);
    found.retain(|path| path.is_dir());
    found
}

/// Every file in a folder and in those inside of it, in the order of their paths.
///
/// # Panics
/// When a folder cannot be read.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in entries(folder) {
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found.sort();
    found
}

/// The files whose names have one of these endings (`goals`, `csv`) and whose text is UTF-8: each path from the folder
/// on, with `/`, and its text.
///
/// # Panics
/// When a folder or file cannot be read.
#[must_use]
pub fn texts(folder: &Path, endings: &[&str]) -> Vec<(String, String)> {
    let wanted = |path: &PathBuf| {
        endings
            .iter()
            .any(|ending| path.extension().is_some_and(|own| own == *ending))
    };
    let mut found: Vec<(String, String)> = files(folder)
        .into_iter()
        .filter(wanted)
        .filter_map(|path| {
            let bytes = fs::read(&path).expect("the file can be read");
            Some((inside(folder, &path), String::from_utf8(bytes).ok()?))
        })
        .collect();
    found.sort();
    found
}

/// A path from a folder on, with `/`.
fn inside(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).expect("the path lies in the folder");
    inside.to_string_lossy().replace('\\', "/")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    paths.sort();
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_named_from_their_folder_in_order() {
        let found = texts(&repository("examples/acme"), &["goals"]);
        let paths: Vec<&str> = found.iter().map(|(path, _)| path.as_str()).collect();
        assert!(paths.contains(&"workspace.goals"), "{paths:?}");
        assert!(paths.iter().any(|path| path.contains('/')), "{paths:?}");
        assert!(paths.is_sorted(), "{paths:?}");
        assert!(paths.iter().all(|path| path.ends_with(".goals")));
    }

    #[test]
    fn folders_are_those_right_inside() {
        let names: Vec<PathBuf> = folders(&repository("examples"));
        assert!(names.iter().any(|path| path.ends_with("acme")));
        assert!(
            names
                .iter()
                .all(|path| path.is_dir() && path.parent() == Some(&repository("examples")))
        );
    }
}
