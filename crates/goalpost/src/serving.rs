//! What the language server asks of the disk and the clock, answered as the command line answers itself.

use std::hash::Hasher;
use std::path::Path;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use goalpost_lsp::{Content, FileOnDisk, Folder, Host, Overlay};
use goalpost_model::{Model, SourceFile};
use goalpost_text::{Diagnostic, FileId};
use goalpost_values::Day;
use siphasher::sip::SipHasher13;

use crate::analysis::{input, problem, shown_text, unusable};
use crate::clock;
use crate::workspace::find::{WORKSPACE_FILE, root_of};
use crate::workspace::load::load_folder;
use crate::workspace::settings::Settings;
use crate::workspace::walk::walk;
use crate::workspace::{Workspace, read};

/// The disk and the clock of this machine.
#[derive(Debug, Clone, Copy)]
pub struct Disk {
    /// The day that counts as today; the clock's where none is given.
    pub today: Option<Day>,
}

impl Host for Disk {
    fn load(&self, folder: &Path, open: Overlay<'_>) -> Vec<Folder> {
        let reader = |path: &Path| match open(path) {
            Some(text) => Ok(read::Content::Text(text)),
            None => read::file(path),
        };
        let loaded = load_folder(folder, &reader);
        loaded.workspaces.into_iter().map(served).collect()
    }

    fn read(&self, file: &Path) -> Option<Content> {
        read::file(file).ok().map(content)
    }

    fn stamp(&self, folder: &Path) -> u64 {
        let found = walk(&root_of(folder).folder);
        let mut hasher = SipHasher13::new();
        for path in found.goals.iter().chain(&found.markdown) {
            hasher.write(path.as_os_str().as_encoded_bytes());
            let Ok(metadata) = path.metadata() else { continue };
            hasher.write_u64(metadata.len());
            let written = metadata
                .modified()
                .ok()
                .and_then(|at| at.duration_since(UNIX_EPOCH).ok());
            hasher.write_u128(written.map_or(0, |since| since.as_nanos()));
        }
        hasher.finish()
    }

    fn model(&self, root: &Path, files: Vec<Arc<SourceFile>>, before: Option<&Model>) -> Model {
        let today = self.today(&files);
        Model::rebuild(input(root, files, today), before)
    }

    fn outside(&self, model: &Model) -> Vec<Diagnostic> {
        unusable(model)
    }

    fn today(&self, files: &[Arc<SourceFile>]) -> Day {
        clock::today(self.today, &settings(files))
    }
}

fn settings(files: &[Arc<SourceFile>]) -> Settings {
    let file = files.iter().find(|file| file.path == WORKSPACE_FILE);
    file.map_or_else(Settings::default, |file| Settings::of(&file.tree))
}

fn served(workspace: Workspace) -> Folder {
    let markdown = workspace.settings.markdown_files();
    let files = workspace.files.into_iter().filter_map(|file| {
        Some(FileOnDisk {
            path: file.path,
            absolute: file.absolute?,
            content: content(file.content),
        })
    });
    Folder {
        root: workspace.root.folder,
        files: files.collect(),
        reads_markdown: Arc::new(move |path| markdown.is_match(path)),
    }
}

fn content(content: read::Content) -> Content {
    match content {
        read::Content::Text(text) => Content::Text(text),
        unreadable => Content::Unreadable {
            shown: shown_text(&unreadable).into(),
            say: Arc::new(move |file: FileId| {
                // Only a text has no problem, and this is none.
                problem(&unreadable, file).unwrap_or_else(|| goalpost_lint::file_too_large(file))
            }),
        },
    }
}
