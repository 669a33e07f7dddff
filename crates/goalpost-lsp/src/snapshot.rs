//! What a question is answered from: the world as it was at the question's place among the messages, never changed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use goalpost_ide::Analysis;
use goalpost_model::{Model, SourceFile};
use goalpost_text::{FileEdit, FileId, Span};
use tower_lsp::ls_types::{
    CreateFile, CreateFileOptions, DocumentChangeOperation, DocumentChanges, Location, OneOf,
    OptionalVersionedTextDocumentIdentifier, Range, ResourceOp, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

use crate::client::Client;
use crate::convert::Ruler;

/// A workspace and what it means.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    /// What it means.
    pub(crate) model: Arc<Model>,
    /// Where it lies; empty for a text that lies nowhere.
    pub(crate) root: Arc<Path>,
    /// The addresses of its files, by number.
    pub(crate) uris: Arc<Vec<Uri>>,
    /// What can be shown of files that cannot be read.
    pub(crate) shown: Arc<BTreeMap<FileId, Arc<str>>>,
    /// The versions of those that are open.
    pub(crate) versions: Arc<BTreeMap<FileId, i32>>,
    /// What the client can do.
    pub(crate) client: Arc<Client>,
}

/// A document of it, with its tree.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// Its text and tree.
    pub(crate) file: Arc<SourceFile>,
    /// How its places are counted.
    pub(crate) ruler: Ruler,
    /// What the client can do.
    pub(crate) client: Arc<Client>,
}

/// A document and what its workspace means.
#[derive(Debug, Clone)]
pub(crate) struct Snapshot {
    /// The workspace.
    pub(crate) scope: Scope,
    /// The document.
    pub(crate) page: Page,
    /// Its number.
    pub(crate) id: FileId,
}

/// The same with what is to say of it.
#[derive(Debug, Clone)]
pub(crate) struct Judged {
    /// The document.
    pub(crate) snapshot: Snapshot,
    /// What is to say of it, and perhaps of others.
    pub(crate) analysis: Arc<Analysis>,
}

impl Scope {
    /// A file with a ruler.
    pub(crate) fn ruler(&self, id: FileId) -> Ruler {
        let file = match self.shown.get(&id) {
            Some(shown) => Arc::new(SourceFile::new("", Arc::clone(shown))),
            None => {
                let file = self.model.files().get(id.index()).cloned();
                file.unwrap_or_else(|| Arc::new(SourceFile::new("", "")))
            }
        };
        Ruler::new(file, self.client.encoding)
    }

    /// Places told to the client; each file is measured once.
    pub(crate) fn locations(&self, places: impl IntoIterator<Item = (FileId, Span)>) -> Vec<Location> {
        let mut rulers: BTreeMap<FileId, Ruler> = BTreeMap::new();
        let location = |(id, span): (FileId, Span)| {
            let ruler = rulers.entry(id).or_insert_with(|| self.ruler(id));
            let uri = self.uris.get(id.index())?.clone();
            Some(Location::new(uri, ruler.range(span)))
        };
        places.into_iter().filter_map(location).collect()
    }

    /// Edits told to the client, with the versions that they were made for where it reads those.
    pub(crate) fn workspace_edit(&self, edits: &[FileEdit]) -> WorkspaceEdit {
        let mut files: BTreeMap<FileId, Vec<TextEdit>> = BTreeMap::new();
        let mut rulers: BTreeMap<FileId, Ruler> = BTreeMap::new();
        for edit in edits {
            let ruler = rulers.entry(edit.file).or_insert_with(|| self.ruler(edit.file));
            files.entry(edit.file).or_default().push(ruler.edit(&edit.edit));
        }
        let files = files.into_iter();
        let named = files.filter_map(|(id, edits)| Some((id, self.uris.get(id.index())?.clone(), edits)));
        if !self.client.versioned_edits {
            return WorkspaceEdit {
                changes: Some(named.map(|(_, uri, edits)| (uri, edits)).collect()),
                ..WorkspaceEdit::default()
            };
        }
        let documents = named.map(|(id, uri, edits)| TextDocumentEdit {
            text_document: OptionalVersionedTextDocumentIdentifier {
                uri,
                version: self.versions.get(&id).copied(),
            },
            edits: edits.into_iter().map(OneOf::Left).collect(),
        });
        WorkspaceEdit {
            document_changes: Some(DocumentChanges::Edits(documents.collect())),
            ..WorkspaceEdit::default()
        }
    }
}

/// Edits that come with a new file.
pub(crate) fn with_file(edit: WorkspaceEdit, uri: Uri, text: String) -> WorkspaceEdit {
    let create = CreateFile {
        uri: uri.clone(),
        // One that there is, and that is not read, keeps what is in it.
        options: Some(CreateFileOptions {
            overwrite: Some(false),
            ignore_if_exists: Some(true),
        }),
        annotation_id: None,
    };
    let write = TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier { uri, version: None },
        edits: vec![OneOf::Left(TextEdit::new(Range::default(), text))],
    };
    let mut all = vec![DocumentChangeOperation::Op(ResourceOp::Create(create))];
    all.push(DocumentChangeOperation::Edit(write));
    if let Some(DocumentChanges::Edits(edits)) = edit.document_changes {
        all.extend(edits.into_iter().map(DocumentChangeOperation::Edit));
    }
    WorkspaceEdit {
        document_changes: Some(DocumentChanges::Operations(all)),
        ..WorkspaceEdit::default()
    }
}

impl Snapshot {
    pub(crate) fn new(scope: Scope, id: FileId) -> Self {
        let file = scope.model.files().get(id.index()).cloned();
        let file = file.unwrap_or_else(|| Arc::new(SourceFile::new("", "")));
        let page = Page::new(file, Arc::clone(&scope.client));
        Self { scope, page, id }
    }
}

impl Page {
    pub(crate) fn new(file: Arc<SourceFile>, client: Arc<Client>) -> Self {
        let ruler = Ruler::new(Arc::clone(&file), client.encoding);
        Self { file, ruler, client }
    }
}
