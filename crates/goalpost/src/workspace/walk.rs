//! Which files a folder holds: `*.goals` and Markdown, ignore files respected, links not followed (so that no circle
//! of links can be walked), always in the same order.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use ignore::{DirEntry, WalkBuilder, WalkState};

use super::paths::slashed;

/// Folders in which version control keeps its own files.
const NOT_OURS: [&str; 4] = [".git", ".hg", ".jj", ".svn"];

/// What lies in a folder. Paths are absolute and sorted.
#[derive(Debug, Default)]
pub struct Found {
    /// Files whose name ends in `.goals`.
    pub goals: Vec<PathBuf>,
    /// Markdown files; `markdown:` says which of them count.
    pub markdown: Vec<PathBuf>,
    /// Links to folders, and links that are named like a file of goals, which were passed over.
    pub links: Vec<PathBuf>,
    /// What could not be looked into, a sentence each.
    pub troubles: Vec<String>,
}

/// Looks through a folder and all below it.
pub fn walk(folder: &Path) -> Found {
    let found = Mutex::new(Found::default());
    let walker = WalkBuilder::new(folder)
        .hidden(false)
        .require_git(false)
        .filter_entry(|entry| !is_version_control(entry))
        .threads(rayon::current_num_threads())
        .build_parallel();
    walker.run(|| {
        Box::new(|entry| {
            if let Some(item) = item(entry)
                && let Ok(mut found) = found.lock()
            {
                found.take(item);
            }
            WalkState::Continue
        })
    });
    let mut found = found.into_inner().unwrap_or_default();
    found.goals.sort();
    found.markdown.sort();
    found.links.sort();
    found.troubles.sort();
    found
}

fn is_version_control(entry: &DirEntry) -> bool {
    entry.depth() > 0 && NOT_OURS.iter().any(|name| entry.file_name() == *name)
}

/// Something of interest that was met on the way.
enum Item {
    Goals(PathBuf),
    Markdown(PathBuf),
    Link(PathBuf),
    Trouble(String),
}

fn item(entry: Result<DirEntry, ignore::Error>) -> Option<Item> {
    let entry = match entry {
        Ok(entry) => entry,
        Err(error) => return sentence(&error).map(Item::Trouble),
    };
    let kind = entry.file_type()?;
    if kind.is_symlink() {
        let matters = is_goals(entry.path()) || entry.path().is_dir();
        matters.then(|| Item::Link(entry.into_path()))
    } else if kind.is_dir() {
        None
    } else if is_goals(entry.path()) {
        Some(Item::Goals(entry.into_path()))
    } else if is_markdown(entry.path()) {
        Some(Item::Markdown(entry.into_path()))
    } else {
        None
    }
}

impl Found {
    fn take(&mut self, item: Item) {
        match item {
            Item::Goals(path) => self.goals.push(path),
            Item::Markdown(path) => self.markdown.push(path),
            Item::Link(path) => self.links.push(path),
            Item::Trouble(sentence) => self.troubles.push(sentence),
        }
    }
}

/// Whether a path is named like a file in the Goals language.
pub fn is_goals(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("goals"))
}

/// Whether a path is named like a Markdown file.
pub fn is_markdown(path: &Path) -> bool {
    let named = |name| {
        path.extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case(name))
    };
    named("md") || named("markdown")
}

/// What to tell the person; nothing about a file that vanished while the folder was read.
fn sentence(error: &ignore::Error) -> Option<String> {
    match error {
        ignore::Error::WithPath { path, err } => {
            let reason = io_reason(err)?;
            Some(format!("cannot look into `{}`: {reason}", slashed(path)))
        }
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => sentence(err),
        ignore::Error::Partial(errors) => errors.iter().find_map(sentence),
        other => io_reason(other),
    }
}

fn io_reason(error: &ignore::Error) -> Option<String> {
    match error.io_error() {
        Some(io) if io.kind() == std::io::ErrorKind::NotFound => None,
        Some(io) => Some(super::read::reason(io)),
        None => Some(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn names(root: &Path, paths: &[PathBuf]) -> Vec<String> {
        paths
            .iter()
            .map(|path| slashed(path.strip_prefix(root).unwrap()))
            .collect()
    }

    #[test]
    fn files_come_sorted_and_ignored_ones_not_at_all() {
        let temp = tempfile::tempdir().unwrap();
        let root = temp.path();
        for folder in ["b", "a", ".hidden", ".git", "old"] {
            fs::create_dir(root.join(folder)).unwrap();
            fs::write(root.join(folder).join("x.goals"), "").unwrap();
        }
        for file in ["b.goals", "B.GOALS", "notes.md", "a.txt", ".goals"] {
            fs::write(root.join(file), "").unwrap();
        }
        fs::write(root.join(".gitignore"), "old/\n").unwrap();
        let found = walk(root);
        assert_eq!(
            names(root, &found.goals),
            [".hidden/x.goals", "B.GOALS", "a/x.goals", "b/x.goals", "b.goals"]
        );
        assert_eq!(names(root, &found.markdown), ["notes.md"]);
        assert!(found.troubles.is_empty(), "{:?}", found.troubles);
    }

    #[cfg(unix)]
    #[test]
    fn a_circle_of_links_is_walked_once() {
        let temp = tempfile::tempdir().unwrap();
        let root = temp.path();
        fs::create_dir(root.join("a")).unwrap();
        fs::write(root.join("a/x.goals"), "").unwrap();
        std::os::unix::fs::symlink(root, root.join("a/up")).unwrap();
        std::os::unix::fs::symlink(root.join("gone"), root.join("y.goals")).unwrap();
        let found = walk(root);
        assert_eq!(names(root, &found.goals), ["a/x.goals"]);
        assert_eq!(names(root, &found.links), ["a/up", "y.goals"]);
        assert!(found.troubles.is_empty());
    }

    #[test]
    fn a_folder_that_is_not_there_holds_nothing() {
        let found = walk(Path::new("/nowhere/at/all"));
        assert!(found.goals.is_empty() && found.troubles.is_empty());
    }
}
