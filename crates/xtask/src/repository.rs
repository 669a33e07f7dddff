//! What is in the repository: every file that git would commit, read once, for the checks to look at.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

/// A file of the repository that is text.
#[derive(Debug, Clone)]
pub struct TextFile {
    /// Its path from the top, parted by `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl TextFile {
    /// Whether its name ends so: `rs`, `md`.
    #[must_use]
    pub fn has_extension(&self, extension: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|it| it == extension)
    }

    /// The name of the crate it belongs to, by its folder.
    #[must_use]
    pub fn crate_name(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }
}

/// The files of the repository, in the order of their paths.
#[derive(Debug, Clone, Default)]
pub struct Repository {
    /// The files that are UTF-8.
    pub files: Vec<TextFile>,
    /// The paths of all files, the others too.
    pub paths: BTreeSet<String>,
}

impl Repository {
    /// Reads everything below `root` that the repository's own ignore files leave, hidden files too.
    ///
    /// # Errors
    /// When a folder or a file cannot be read.
    pub fn read(root: &Path) -> Result<Self, ignore::Error> {
        let mut repository = Self::default();
        for entry in walk(root) {
            let entry = entry?;
            if !entry.file_type().is_some_and(|kind| kind.is_file()) {
                continue;
            }
            let path = relative(root, entry.path());
            if let Ok(text) = String::from_utf8(fs::read(entry.path())?) {
                let path = path.clone();
                repository.files.push(TextFile { path, text });
            }
            repository.paths.insert(path);
        }
        repository.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(repository)
    }

    /// One that holds exactly these paths and texts; for tests of the checks.
    #[must_use]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |&(path, text): &(&str, &str)| TextFile {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        Self {
            files: files.iter().map(file).collect(),
            paths: files.iter().map(|(path, _)| (*path).to_owned()).collect(),
        }
    }

    /// The text of the file at a path.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        let file = self.files.iter().find(|file| file.path == path)?;
        Some(&file.text)
    }

    /// The files whose names end so.
    pub fn with_extension(&self, extension: &str) -> impl Iterator<Item = &TextFile> {
        self.files.iter().filter(move |file| file.has_extension(extension))
    }
}

/// The top of the repository that this crate was built from.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

fn walk(root: &Path) -> ignore::Walk {
    WalkBuilder::new(root)
        .hidden(false)
        // What one person ignores on one machine is no business of the repository's.
        .git_global(false)
        .git_exclude(false)
        .parents(false)
        .require_git(false)
        .filter_entry(|entry| entry.file_name() != ".git")
        .build()
}

fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_hidden_files_and_leaves_ignored_ones() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, bytes: &[u8]| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        };
        write(".gitignore", b"/target\n");
        write("target/debug/x", b"built");
        write(".git/HEAD", b"ref");
        write(".ci/run", b"exec");
        write("tests/latin-1.goals", b"caf\xe9");

        let repository = Repository::read(folder.path()).unwrap();

        let texts: Vec<_> = repository.files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(texts, [".ci/run", ".gitignore"]);
        assert!(repository.paths.contains("tests/latin-1.goals"));
        assert_eq!(repository.paths.len(), 3);
    }

    #[test]
    fn names_the_crate_of_a_file() {
        let repository = Repository::of(&[("crates/goalpost-text/src/span.rs", ""), ("README.md", "")]);
        let crates: Vec<_> = repository.files.iter().map(TextFile::crate_name).collect();
        assert_eq!(crates, [Some("goalpost-text"), None]);
    }
}
