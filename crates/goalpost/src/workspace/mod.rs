//! Workspaces as they lie on the disk: found, walked and read. What comes out is handed to the analysis, which never
//! touches a disk.

pub mod find;
pub mod load;
pub mod paths;
pub mod read;
pub mod settings;
pub mod targets;
pub mod track;
pub mod unusable;
pub mod walk;

use std::path::PathBuf;

use find::Root;
use paths::seen_from;
use read::Content;
use settings::Settings;

/// A workspace that was read.
#[derive(Debug)]
pub struct Workspace {
    /// Where it begins.
    pub root: Root,
    /// The root as seen from the current folder.
    pub seen_as: String,
    /// The folder from which it is seen, absolute.
    pub here: PathBuf,
    /// What its `workspace.goals` says about reading.
    pub settings: Settings,
    /// Its files, sorted by path.
    pub files: Vec<SourceFile>,
    /// Links that were passed over, absolute.
    pub links: Vec<PathBuf>,
}

/// A file that was read.
#[derive(Debug)]
pub struct SourceFile {
    /// The path from the root, with forward slashes: what the analysis calls it and sorts by.
    pub path: String,
    /// Where it is on the disk; none for standard input.
    pub absolute: Option<PathBuf>,
    /// How its text is to be read.
    pub kind: Kind,
    /// What it holds.
    pub content: Content,
    /// Whether the person pointed at it, so that its findings are shown.
    pub asked_for: bool,
}

/// How a text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// All of it is in the Goals language.
    Goals,
    /// Only its `goals` fences are.
    Markdown,
}

impl Workspace {
    /// The path of a file as people read it, from where they stand.
    pub fn seen(&self, path: &str) -> String {
        if self.seen_as == "." {
            return path.to_owned();
        }
        if self.seen_as.starts_with("..") {
            return seen_from(&self.here, &self.root.folder.join(path));
        }
        format!("{}/{path}", self.seen_as)
    }

    /// How many files the person asked for.
    pub fn asked_for(&self) -> usize {
        self.files.iter().filter(|file| file.asked_for).count()
    }
}
