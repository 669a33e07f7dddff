//! The one owner of everything that changes: open documents, workspaces, what the client was told.
//!
//! It is told all in the order in which the client said it. A change only marks what it concerns; what that means is
//! worked out once the client has been quiet for a moment, or when a question needs it. Questions are answered on
//! snapshots by threads of their own, so that none holds up the next message.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use goalpost_text::FileId;
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;
use tower_lsp::ls_types::{Diagnostic, MessageType, TextDocumentContentChangeEvent, Uri};

use crate::client::Client;
use crate::documents::{Document, Documents, edited};
use crate::host::Host;
use crate::outbox::{Letter, Outbox, Refresh};
use crate::publish::{by_file, diagnostics};
use crate::snapshot::{Page, Scope, Snapshot};
use crate::uri::Key;
use crate::workspace::{SETTINGS, Workspace, is_goals, is_markdown};

/// How long the client must be quiet before what it wrote is judged.
const QUIET: Duration = Duration::from_millis(80);
/// How often the day is looked at.
const DAY_LOOK: Duration = Duration::from_secs(60);

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
    Snapshot(Uri, Answer<Snapshot>),
    /// All workspaces.
    All(Box<dyn FnOnce(Vec<Scope>) + Send>),
}

/// What is to be done with what a question is about; none where the client asks about what the server does not know.
pub(crate) type Answer<T> = Box<dyn FnOnce(Option<T>) + Send>;

/// Everything that changes.
pub(crate) struct World {
    host: Arc<dyn Host>,
    client: Arc<Client>,
    outbox: Outbox,
    folders: Vec<PathBuf>,
    documents: Documents,
    workspaces: Vec<Workspace>,
    published: BTreeMap<Uri, Published>,
    due: Option<Instant>,
    /// Folders that came are being read and judged, which the client shows until this is dropped.
    loading: Option<oneshot::Sender<()>>,
    /// How often that happened.
    loads: i32,
}

/// What the client was last told of a document.
struct Published {
    version: Option<i32>,
    diagnostics: Vec<Diagnostic>,
}

impl World {
    pub(crate) fn new(host: Arc<dyn Host>, client: Arc<Client>, outbox: Outbox) -> Self {
        Self {
            host,
            client,
            outbox,
            folders: Vec::new(),
            documents: Documents::new(),
            workspaces: Vec::new(),
            published: BTreeMap::new(),
            due: None,
            loading: None,
            loads: 0,
        }
    }

    /// Lives until nobody can tell it anything any more.
    pub(crate) async fn run(mut self, mut messages: mpsc::UnboundedReceiver<Message>) {
        let mut day = tokio::time::interval(DAY_LOOK);
        loop {
            let quiet = self.due.unwrap_or_else(|| Instant::now() + DAY_LOOK);
            tokio::select! {
                biased;
                message = messages.recv() => match message {
                    Some(Message::Note(note)) => self.note(note).await,
                    Some(Message::Ask(ask)) => self.ask(ask).await,
                    None => return,
                },
                () = tokio::time::sleep_until(quiet), if self.due.is_some() => self.judge_all().await,
                _ = day.tick() => self.look_at_the_day(),
            }
        }
    }

    async fn note(&mut self, note: Note) {
        match note {
            Note::Ready(folders) => {
                self.folders = folders;
                self.show_loading();
                self.read_all().await;
            }
            Note::Opened(document) => self.open(document).await,
            Note::Edited(uri, version, changes) => self.edit(&uri, version, &changes),
            Note::Closed(uri) => self.close(&Key::of(&uri)),
            Note::OnDisk(paths) => self.on_disk(&paths).await,
            Note::DiskChanged => self.read_all().await,
            Note::Folders { added, removed } => {
                self.folders.retain(|folder| !removed.contains(folder));
                self.folders.extend(added);
                self.show_loading();
                self.read_all().await;
            }
        }
    }

    async fn open(&mut self, document: Document) {
        let key = Key::of(&document.uri);
        let is_new_root = key.path().is_some_and(|path| path.ends_with(SETTINGS)) && !self.is_known(&key);
        self.documents.insert(key.clone(), document);
        if is_new_root {
            self.read_all().await;
        } else {
            self.settle(&key).await;
        }
        self.changed();
    }

    fn edit(&mut self, uri: &Uri, version: i32, changes: &[TextDocumentContentChangeEvent]) {
        let key = Key::of(uri);
        let Some(document) = self.documents.get_mut(&key) else {
            return;
        };
        document.text = edited(&document.text, changes, self.client.encoding).into();
        document.version = version;
        if let Some(workspace) = self.workspaces.iter_mut().find(|it| it.file(&key).is_some()) {
            workspace.put(&key, document);
        }
        self.changed();
    }

    fn close(&mut self, key: &Key) {
        if self.documents.remove(key).is_none() {
            return;
        }
        let alone = |workspace: &Workspace| workspace.is_alone() && workspace.file(key).is_some();
        self.workspaces.retain(|workspace| !alone(workspace));
        let content = key.path().and_then(|path| self.host.read(path));
        for workspace in &mut self.workspaces {
            workspace.replace(key, content.clone());
        }
        self.changed();
    }

    async fn on_disk(&mut self, paths: &[PathBuf]) {
        let mut must_read = false;
        for path in paths {
            let key = Key::File(path.clone());
            if self.documents.contains_key(&key) {
                continue;
            }
            let content = self.is_known(&key).then(|| self.host.read(path)).flatten();
            match content {
                Some(content) if !path.ends_with(SETTINGS) => {
                    for workspace in &mut self.workspaces {
                        workspace.replace(&key, Some(content.clone()));
                    }
                }
                // A file that came or went, a folder, data that results track.
                _ => must_read = true,
            }
        }
        if must_read {
            self.read_all().await;
        }
        self.changed();
    }

    /// Reads every folder again. What was parsed of the same texts is kept.
    async fn read_all(&mut self) {
        let host = Arc::clone(&self.host);
        let open: BTreeMap<PathBuf, Arc<str>> = self
            .documents
            .iter()
            .filter_map(|(key, document)| Some((key.path()?.to_owned(), Arc::clone(&document.text))))
            .collect();
        let folders = self.folders.clone();
        let read = move || {
            let overlay = |path: &Path| open.get(path).map(Arc::clone);
            let all = folders.iter().flat_map(|folder| host.load(folder, &overlay));
            all.collect::<Vec<_>>()
        };
        let Ok(mut read) = tokio::task::spawn_blocking(read).await else {
            self.trouble("cannot read the folders");
            return;
        };
        read.sort_by(|a, b| a.root.cmp(&b.root));
        read.dedup_by(|a, b| a.root == b.root);
        let before = std::mem::take(&mut self.workspaces);
        self.workspaces = read
            .into_iter()
            .map(|folder| {
                let known = before.iter().find(|known| known.root == folder.root);
                Workspace::read(folder, known)
            })
            .collect();
        for key in self.documents.keys().cloned().collect::<Vec<_>>() {
            self.settle(&key).await;
        }
        self.changed();
    }

    /// Finds the workspace of an open document, and puts its text there.
    async fn settle(&mut self, key: &Key) {
        let Some(document) = self.documents.get(key).cloned() else {
            return;
        };
        if let Some(home) = self.home(key) {
            self.workspaces[home].put(key, &document);
            return;
        }
        let folder = key.path().filter(|path| is_goals(path)).and_then(Path::parent);
        if let Some(folder) = folder.filter(|folder| {
            !self
                .workspaces
                .iter()
                .any(|it| folder.starts_with(&it.root) && !it.is_alone())
        }) {
            let (host, folder, text, path) = (
                Arc::clone(&self.host),
                folder.to_owned(),
                Arc::clone(&document.text),
                key.path().map(Path::to_owned),
            );
            let read = move || {
                let overlay = |asked: &Path| (Some(asked) == path.as_deref()).then(|| Arc::clone(&text));
                host.load(&folder, &overlay)
            };
            for folder in tokio::task::spawn_blocking(read).await.unwrap_or_default() {
                if !self.workspaces.iter().any(|it| it.root == folder.root) {
                    self.workspaces.push(Workspace::read(folder, None));
                }
            }
            if let Some(home) = self.home(key) {
                self.workspaces[home].put(key, &document);
                return;
            }
        }
        let is_served = key.path().is_none_or(|path| !is_markdown(path)) && !document.is_markdown;
        if is_served {
            self.workspaces.push(Workspace::alone(key, &document));
        }
    }

    /// The deepest workspace that a document is part of.
    fn home(&self, key: &Key) -> Option<usize> {
        let takers = self.workspaces.iter().enumerate().filter(|(_, it)| !it.is_alone());
        let path = key.path()?;
        let deepest = takers
            .filter(|(_, it)| path.starts_with(&it.root))
            .max_by_key(|(_, it)| it.root.components().count())?;
        deepest.1.takes(key).then_some(deepest.0)
    }

    fn is_known(&self, key: &Key) -> bool {
        self.workspaces.iter().any(|workspace| workspace.file(key).is_some())
    }

    fn changed(&mut self) {
        self.due = Some(Instant::now() + QUIET);
    }

    fn look_at_the_day(&mut self) {
        let host = &self.host;
        let mut is_another = false;
        for workspace in self.workspaces.iter_mut().filter(|it| it.analysis.is_some()) {
            if host.day(&workspace.parse_all()) != workspace.day {
                workspace.analysis = None;
                is_another = true;
            }
        }
        if is_another {
            self.changed();
        }
    }

    async fn ask(&mut self, ask: Ask) {
        match ask {
            Ask::Page(uri, answer) => {
                let found = self.place(&uri);
                let page = found.and_then(|(at, id)| {
                    let file = self.workspaces[at].parsed(id)?;
                    Some((file, Arc::clone(&self.client)))
                });
                tokio::task::spawn_blocking(move || answer(page.map(|(file, client)| Page::new(file, client))));
            }
            Ask::Snapshot(uri, answer) => {
                self.heed_settings().await;
                if let Some((at, _)) = self.place(&uri) {
                    self.judge(at).await;
                }
                let snapshot = self.snapshot(&uri);
                // Where the analysis broke, the question is dropped, which its asker hears as an error.
                if let Ok(found) = snapshot {
                    tokio::task::spawn_blocking(move || {
                        answer(found.map(|(scope, id)| {
                            let file = scope.analysis.model.files().get(id.index()).cloned();
                            let file = file.unwrap_or_else(|| Arc::new(goalpost_model::SourceFile::new("", "")));
                            let page = Page::new(file, Arc::clone(&scope.client));
                            Snapshot { scope, page, id }
                        }));
                    });
                }
            }
            Ask::All(answer) => {
                self.judge_all().await;
                let scopes = (0..self.workspaces.len()).filter_map(|at| self.scope(at)).collect();
                tokio::task::spawn_blocking(move || answer(scopes));
            }
        }
    }

    fn snapshot(&self, uri: &Uri) -> Result<Option<(Scope, FileId)>, ()> {
        match self.place(uri) {
            Some((at, id)) => self.scope(at).map(|scope| Some((scope, id))).ok_or(()),
            None => Ok(None),
        }
    }

    fn place(&self, uri: &Uri) -> Option<(usize, FileId)> {
        let key = Key::of(uri);
        (0..self.workspaces.len()).find_map(|at| Some((at, self.workspaces[at].id(&key)?)))
    }

    fn scope(&self, at: usize) -> Option<Scope> {
        let workspace = self.workspaces.get(at)?;
        let versions = (0..).map(FileId).zip(&workspace.files).filter_map(|(id, file)| {
            let document = self.documents.get(&file.key)?;
            Some((id, document.version))
        });
        Some(Scope {
            analysis: Arc::clone(workspace.analysis.as_ref()?),
            uris: Arc::clone(&workspace.uris),
            shown: Arc::clone(&workspace.shown),
            versions: Arc::new(versions.collect()),
            client: Arc::clone(&self.client),
        })
    }

    async fn judge_all(&mut self) {
        self.heed_settings().await;
        self.due = None;
        for at in 0..self.workspaces.len() {
            self.judge(at).await;
        }
        self.forget_what_is_gone();
        self.loading = None;
    }

    fn show_loading(&mut self) {
        if self.client.shows_work {
            let (loading, over) = oneshot::channel();
            self.loading = Some(loading);
            self.loads += 1;
            self.outbox.send(Letter::Work(self.loads, "Reading goals", over));
        }
    }

    /// Settings may name other files to read than before.
    async fn heed_settings(&mut self) {
        if self.workspaces.iter().any(Workspace::must_be_read_again) {
            self.read_all().await;
        }
    }

    /// Works out what a workspace means, where that is not known, and tells the client what is new.
    async fn judge(&mut self, at: usize) {
        let Some(workspace) = self.workspaces.get_mut(at).filter(|it| it.analysis.is_none()) else {
            return;
        };
        let job = workspace.job(&self.host);
        // What panics in there is written to the log by the process; the server lives, and asks again after the next edit.
        let Ok(analysis) = tokio::task::spawn_blocking(job).await else {
            self.trouble("the analysis broke off; please report the file that you were editing");
            return;
        };
        self.workspaces[at].analysis = Some(Arc::new(analysis));
        self.publish(at);
    }

    fn publish(&mut self, at: usize) {
        let Some(scope) = self.scope(at) else { return };
        let found = by_file(&scope);
        let mut is_open = false;
        for (id, uri) in (0..).map(FileId).zip(scope.uris.iter()) {
            let version = scope.versions.get(&id).copied();
            let is_shown = version.is_some() || self.is_shown(at, id);
            let of_file = found.get(&id).filter(|_| is_shown).map_or(&[][..], Vec::as_slice);
            let before = self.published.get(uri);
            if of_file.is_empty() && version.is_none() && before.is_none_or(|before| before.diagnostics.is_empty()) {
                continue;
            }
            // What is open is asked for by a client that can ask: to tell it too would show everything twice.
            if self.client.pulls && version.is_some() {
                is_open = true;
                self.tell(uri, None, Vec::new());
            } else {
                is_open |= version.is_some();
                let shown = diagnostics(&scope, &scope.ruler(id), of_file);
                self.tell(uri, version, shown);
            }
        }
        if is_open {
            self.refresh();
        }
    }

    /// Whether a file that is not open is spoken of: only what lies in a folder of the client, as `check` there does.
    fn is_shown(&self, at: usize, id: FileId) -> bool {
        let file = self.workspaces.get(at).and_then(|it| it.files.get(id.index()));
        let path = file.and_then(|file| file.key.path());
        path.is_some_and(|path| self.folders.iter().any(|folder| path.starts_with(folder)))
    }

    /// What is shown in open documents depends on all others: the client may ask again.
    fn refresh(&self) {
        for (can, what) in [
            (
                self.client.pulls && self.client.refreshes_diagnostics,
                Refresh::Diagnostics,
            ),
            (self.client.refreshes_hints, Refresh::Hints),
            (self.client.refreshes_lenses, Refresh::Lenses),
        ] {
            if can {
                self.outbox.send(Letter::Refresh(what));
            }
        }
    }

    /// Tells the client what is to say about a document, unless it knows.
    fn tell(&mut self, uri: &Uri, version: Option<i32>, shown: Vec<Diagnostic>) {
        let before = self.published.get(uri);
        let is_known = before.map_or(shown.is_empty() && version.is_none(), |before| {
            before.version == version && before.diagnostics == shown
        });
        if is_known {
            return;
        }
        self.outbox.publish(uri.clone(), version, shown.clone());
        self.published.insert(
            uri.clone(),
            Published {
                version,
                diagnostics: shown,
            },
        );
    }

    /// Takes back what was said of documents that are no part of any workspace any more.
    fn forget_what_is_gone(&mut self) {
        let known: BTreeSet<&Uri> = self.workspaces.iter().flat_map(|it| it.uris.iter()).collect();
        let gone: Vec<Uri> = self
            .published
            .keys()
            .filter(|uri| !known.contains(uri))
            .cloned()
            .collect();
        for uri in gone {
            if self
                .published
                .remove(&uri)
                .is_some_and(|before| !before.diagnostics.is_empty())
            {
                self.outbox.publish(uri, None, Vec::new());
            }
        }
    }

    fn trouble(&self, text: &str) {
        self.outbox.send(Letter::Log(MessageType::ERROR, text.to_owned()));
    }
}
