//! The one task that calls the client. Everything for it waits here, so that nobody else waits for a client that does
//! not read or does not answer.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, oneshot};
use tower_lsp::Client;
use tower_lsp::ls_types::{
    Diagnostic, Location, MessageType, ProgressToken, Registration, ShowDocumentParams, Uri, WorkspaceEdit,
};

/// How long an answer of the client is waited for, before nobody asks any more.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long work may take without being shown.
const MOMENT: Duration = Duration::from_millis(300);

/// Something to tell the client.
#[derive(Debug)]
pub(crate) enum Letter {
    /// Watch, or offer, these.
    Register(Vec<Registration>),
    /// Something that it shows has changed: it may ask again.
    Refresh(Refresh),
    /// Edits that it may make, and what to show of them then.
    Apply(WorkspaceEdit, Option<Location>),
    /// A place that it may show.
    Show(Location),
    /// A line for its user.
    Say(MessageType, String),
    /// A line for its log.
    Log(MessageType, String),
    /// Work with a number of its own, for which the client shows this while the other end lives.
    Work(i32, &'static str, oneshot::Receiver<()>),
}

/// What the client may ask for again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refresh {
    /// The diagnostics of what is open.
    Diagnostics,
    /// Inlay hints.
    Hints,
    /// Code lenses.
    Lenses,
}

/// Where things for the client are put. Of several lists of diagnostics for one document only the last is sent.
#[derive(Debug, Clone, Default)]
pub(crate) struct Outbox(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    more: Notify,
}

#[derive(Debug, Default)]
struct Waiting {
    published: BTreeMap<Uri, (Option<i32>, Vec<Diagnostic>)>,
    letters: VecDeque<Letter>,
}

impl Outbox {
    /// Tells the client what is to say about a document.
    pub(crate) fn publish(&self, uri: Uri, version: Option<i32>, diagnostics: Vec<Diagnostic>) {
        self.with(|waiting| {
            waiting.published.insert(uri, (version, diagnostics));
        });
    }

    /// Tells the client something else; a refresh that already waits is not said twice.
    pub(crate) fn send(&self, letter: Letter) {
        self.with(|waiting| {
            let is_known =
                |other: &Letter| matches!((other, &letter), (Letter::Refresh(a), Letter::Refresh(b)) if a == b);
            if !waiting.letters.iter().any(is_known) {
                waiting.letters.push_back(letter);
            }
        });
    }

    fn with(&self, change: impl FnOnce(&mut Waiting)) {
        change(&mut self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        self.0.more.notify_one();
    }

    fn take(&self) -> Waiting {
        std::mem::take(&mut *self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Sends what is put here, for ever.
    pub(crate) async fn run(self, client: Client) {
        loop {
            let waiting = self.take();
            if waiting.published.is_empty() && waiting.letters.is_empty() {
                self.0.more.notified().await;
                continue;
            }
            for (uri, (version, diagnostics)) in waiting.published {
                client.publish_diagnostics(uri, diagnostics, version).await;
            }
            for letter in waiting.letters {
                deliver(&client, letter).await;
            }
        }
    }
}

/// Shows that something is at work, where it takes longer than a moment.
async fn show_work(client: Client, token: ProgressToken, title: &'static str, mut over: oneshot::Receiver<()>) {
    if tokio::time::timeout(MOMENT, &mut over).await.is_ok() {
        return;
    }
    let created = tokio::time::timeout(PATIENCE, client.create_work_done_progress(token.clone())).await;
    if let Ok(Ok(())) = created {
        let shown = client.progress(token, title).begin().await;
        let _ = over.await;
        shown.finish().await;
    }
}

async fn show(client: &Client, place: Location) {
    let params = ShowDocumentParams {
        uri: place.uri,
        external: None,
        take_focus: Some(true),
        selection: Some(place.range),
    };
    let _ = client.show_document(params).await;
}

/// Says something; what wants an answer waits for it on its own.
async fn deliver(client: &Client, letter: Letter) {
    let asked = client.clone();
    match letter {
        Letter::Log(kind, text) => client.log_message(kind, text).await,
        Letter::Work(number, title, over) => {
            tokio::spawn(show_work(asked, ProgressToken::Number(number), title, over));
        }
        Letter::Register(all) => {
            tokio::spawn(tokio::time::timeout(PATIENCE, async move {
                asked.register_capability(all).await
            }));
        }
        Letter::Say(kind, text) => client.show_message(kind, text).await,
        Letter::Apply(edit, place) => {
            tokio::spawn(tokio::time::timeout(PATIENCE, async move {
                let answer = asked.apply_edit(edit).await;
                if let Some(place) = place.filter(|_| answer.is_ok_and(|answer| answer.applied)) {
                    show(&asked, place).await;
                }
            }));
        }
        Letter::Show(place) => {
            tokio::spawn(tokio::time::timeout(PATIENCE, async move { show(&asked, place).await }));
        }
        Letter::Refresh(what) => {
            tokio::spawn(tokio::time::timeout(PATIENCE, async move {
                match what {
                    Refresh::Diagnostics => asked.workspace_diagnostic_refresh().await,
                    Refresh::Hints => asked.inlay_hint_refresh().await,
                    Refresh::Lenses => asked.code_lens_refresh().await,
                }
            }));
        }
    }
}
