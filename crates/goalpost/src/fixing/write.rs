//! Changed texts on their way back to the disk.

use std::path::PathBuf;
use std::sync::Arc;

use goalpost_text::FileId;

use crate::atomic;
use crate::workspace::Workspace;
use crate::workspace::read::{Content, reason};

/// A text that is to change.
#[derive(Debug, Clone)]
pub struct Change {
    /// Which file of its workspace it is.
    pub file: FileId,
    /// The path as people read it.
    pub seen: String,
    /// Where the file is; none for standard input.
    pub absolute: Option<PathBuf>,
    /// The text as it was read.
    pub old: Arc<str>,
    /// The text as it is to be.
    pub new: Arc<str>,
}

impl Change {
    /// Writes it, unless the file holds something else by now.
    ///
    /// # Errors
    /// With a sentence, when the file changed meanwhile or cannot be written. It is as it was then.
    pub fn write(&self) -> Result<(), String> {
        let Some(path) = &self.absolute else { return Ok(()) };
        let written = atomic::replace(path, self.old.as_bytes(), self.new.as_bytes());
        written.map_err(|error| format!("cannot write `{}`: {}", self.seen, reason(&error)))
    }

    /// Puts the old text back into the workspace in memory.
    pub fn take_back(&self, workspace: &mut Workspace) {
        if let Some(file) = workspace.files.get_mut(self.file.index()) {
            file.content = Content::Text(Arc::clone(&self.old));
        }
    }
}
