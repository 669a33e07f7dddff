//! What the language server does not know by itself: the disk, the clock, and what only who reads them can say. The
//! command line hands it in, so that both see the same files and judge them alike.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use goalpost_model::{Model, SourceFile};
use goalpost_text::{Diagnostic, FileId};
use goalpost_values::Day;

/// The text of a file that is open in the editor and outweighs the one on the disk.
pub type Overlay<'o> = &'o (dyn Fn(&Path) -> Option<Arc<str>> + Sync);

/// What the server asks of the program that it is part of. Called from several threads.
pub trait Host: Send + Sync + 'static {
    /// The workspaces in and around a folder, as the command line would read them there.
    fn load(&self, folder: &Path, open: Overlay<'_>) -> Vec<Folder>;

    /// A single file as it lies on the disk; none where it is gone.
    fn read(&self, file: &Path) -> Option<Content>;

    /// A number that changes when a file in or around a folder comes, goes or is written.
    fn stamp(&self, folder: &Path) -> u64;

    /// Works out what files mean today. What they meant `before`, if known, saves work and changes nothing.
    fn model(&self, root: &Path, files: Vec<Arc<SourceFile>>, before: Option<&Model>) -> Model;

    /// What only who reads the disk can say of a model: settings that mean nothing there.
    fn outside(&self, model: &Model) -> Vec<Diagnostic>;

    /// The day that counts as today in a workspace.
    fn today(&self, files: &[Arc<SourceFile>]) -> Day;
}

/// A workspace on the disk.
pub struct Folder {
    /// Its root, absolute.
    pub root: PathBuf,
    /// Its files, sorted by path.
    pub files: Vec<FileOnDisk>,
    /// Whether a Markdown file, by its path from the root, is read for its fences.
    pub reads_markdown: Arc<dyn Fn(&str) -> bool + Send + Sync>,
}

/// A file of a workspace.
pub struct FileOnDisk {
    /// Its path from the root, with forward slashes.
    pub path: String,
    /// Where it is.
    pub absolute: PathBuf,
    /// What it holds.
    pub content: Content,
}

/// What a file holds.
#[derive(Clone)]
pub enum Content {
    /// Text.
    Text(Arc<str>),
    /// Nothing that can be read as goals.
    Unreadable {
        /// What can be shown of it, for the places of what is said.
        shown: Arc<str>,
        /// What is to say of it.
        say: Arc<dyn Fn(FileId) -> Diagnostic + Send + Sync>,
    },
}
