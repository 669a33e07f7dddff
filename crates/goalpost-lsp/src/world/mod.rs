//! The one owner of everything that changes: open documents, workspaces, what the client was told.
//!
//! It is told all in the order in which the client said it. What a change means is worked out beside it (`work`), from
//! the first pause on; what is to say of it is said once the client has been quiet for a moment. Questions are answered on
//! snapshots, and those that take long by threads of their own, so that none holds up the next message.

mod asking;
mod judging;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;
use tower_lsp::ls_types::{MessageType, TextDocumentContentChangeEvent, Uri};

use crate::client::Client;
use crate::documents::{Document, Documents};
use crate::host::Host;
use crate::message::{Message, Note};
use crate::outbox::{Letter, Outbox};
use crate::told::Published;
use crate::uri::Key;
use crate::work::{Step, Worker};
use crate::workspace::{Meaning, SETTINGS, Workspace, is_goals, is_markdown};

use asking::Waiting;

/// How long the client must be quiet before it is told what is to say of what it wrote.
const QUIET: Duration = Duration::from_millis(80);
/// How long the client must pause before it is worked out what that means: what it asks with an edit is answered first.
const PAUSE: Duration = Duration::from_millis(5);
/// How often the day is looked at.
const DAY_LOOK: Duration = Duration::from_secs(60);

/// Everything that changes.
pub(crate) struct World {
    host: Arc<dyn Host>,
    client: Arc<Client>,
    outbox: Outbox,
    folders: Vec<PathBuf>,
    documents: Documents,
    workspaces: Vec<Workspace>,
    worker: Worker,
    steps: mpsc::UnboundedReceiver<(u64, Step)>,
    /// Questions about what is to say, which is not known yet.
    waiting: Vec<Waiting>,
    published: Published,
    /// When it is worth while to begin to work out what has changed; none where that was begun.
    begins: Option<Instant>,
    /// When the client will have been quiet for long enough; none where it has.
    due: Option<Instant>,
    /// Folders that came are being read and judged, which the client shows until this is dropped.
    loading: Option<oneshot::Sender<()>>,
    /// How often that happened.
    loads: i32,
}

impl World {
    pub(crate) fn new(host: Arc<dyn Host>, client: Arc<Client>, outbox: Outbox) -> Self {
        let (tell, steps) = mpsc::unbounded_channel();
        Self {
            worker: Worker::new(Arc::clone(&host), tell),
            steps,
            waiting: Vec::new(),
            published: Published::new(outbox.clone()),
            host,
            client,
            outbox,
            folders: Vec::new(),
            documents: Documents::new(),
            workspaces: Vec::new(),
            begins: None,
            due: None,
            loading: None,
            loads: 0,
        }
    }

    /// Lives until nobody can tell it anything any more.
    pub(crate) async fn run(mut self, mut messages: mpsc::UnboundedReceiver<Message>) {
        let mut day = tokio::time::interval(DAY_LOOK);
        loop {
            let later = Instant::now() + DAY_LOOK;
            let (pause, quiet) = (self.begins.unwrap_or(later), self.due.unwrap_or(later));
            tokio::select! {
                biased;
                message = messages.recv() => match message {
                    Some(Message::Note(note)) => self.note(note).await,
                    Some(Message::Ask(ask)) => self.ask(ask).await,
                    None => return,
                },
                Some((number, step)) = self.steps.recv() => self.take(number, step),
                () = tokio::time::sleep_until(pause), if self.begins.is_some() => self.begin_all(),
                () = tokio::time::sleep_until(quiet), if self.due.is_some() => self.be_quiet().await,
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
        document.edit(changes, self.client.encoding);
        document.version = version;
        if let Some(workspace) = self.workspaces.iter_mut().find(|it| it.has(&key)) {
            workspace.put(&key, document);
        }
        self.changed();
    }

    fn close(&mut self, key: &Key) {
        if self.documents.remove(key).is_none() {
            return;
        }
        let alone = |workspace: &Workspace| workspace.is_alone() && workspace.has(key);
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
        self.workspaces.iter().any(|workspace| workspace.has(key))
    }

    fn look_at_the_day(&mut self) {
        let mut is_another = false;
        for workspace in &mut self.workspaces {
            let known = workspace.meaning.model.as_ref().map(|model| model.today());
            if known.is_some_and(|known| self.host.today(&workspace.parsed()) != known) {
                workspace.meaning = Meaning::default();
                is_another = true;
            }
        }
        if is_another {
            self.changed();
        }
    }

    fn show_loading(&mut self) {
        if self.client.shows_work {
            let (loading, over) = oneshot::channel();
            self.loading = Some(loading);
            self.loads += 1;
            self.outbox.send(Letter::Work(self.loads, "Reading goals", over));
        }
    }

    fn trouble(&self, text: &str) {
        self.outbox.send(Letter::Log(MessageType::ERROR, text.to_owned()));
    }
}
