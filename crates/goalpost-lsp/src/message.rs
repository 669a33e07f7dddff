//! What the world is told and asked.

use std::path::PathBuf;

use tower_lsp::ls_types::{TextDocumentContentChangeEvent, Uri};

use crate::documents::Document;
use crate::snapshot::{Judged, Page, Scope, Snapshot};

/// Something that the world is told.
pub(crate) enum Message {
    /// Something happened.
    Note(Note),
    /// Somebody asks.
    Ask(Ask),
}

/// Something that happened.
pub(crate) enum Note {
    /// The client is ready, and these are its folders.
    Ready(Vec<PathBuf>),
    /// A document was opened.
    Opened(Document),
    /// A document was edited.
    Edited(Uri, i32, Vec<TextDocumentContentChangeEvent>),
    /// A document was closed: what lies on the disk counts again.
    Closed(Uri),
    /// These files changed, came or went on the disk.
    OnDisk(Vec<PathBuf>),
    /// Something on the disk changed.
    DiskChanged,
    /// Folders came and went.
    Folders {
        /// Those that came.
        added: Vec<PathBuf>,
        /// Those that went.
        removed: Vec<PathBuf>,
    },
}

/// A question, with what is to be done with what it is about.
pub(crate) enum Ask {
    /// A document and its tree.
    Page(Uri, Answer<Page>),
    /// A document and what its workspace means.
    Snapshot(Uri, Effort, Answer<Snapshot>),
    /// A document and what is to say of it.
    Judged(Uri, Extent, Answer<Judged>),
    /// All workspaces.
    All(Box<dyn FnOnce(Vec<Scope>) + Send>),
}

/// How long an answer takes to find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// Less than to hand it to another thread and back, which may take half a millisecond: it is about one place.
    Little,
    /// More, as it is about a whole document or about all.
    Much,
}

/// How much of what is to say a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What is to say of the document.
    Document,
    /// What is to say of all documents of its workspace.
    Workspace,
}

/// What is to be done with what a question is about. Who asks learns that something broke from its being dropped.
pub(crate) type Answer<T> = Box<dyn FnOnce(Found<T>) + Send>;

/// What a question is about.
pub(crate) enum Found<T> {
    /// This.
    This(T),
    /// Something that the server does not know.
    Nothing,
    /// Something that has changed before it was known.
    Outdated,
}
