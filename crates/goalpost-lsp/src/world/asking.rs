//! Questions, and the snapshots that they are answered from.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use goalpost_text::FileId;
use tower_lsp::ls_types::Uri;

use super::World;
use crate::message::{Answer, Ask, Effort, Extent, Found};
use crate::snapshot::{Judged, Page, Scope, Snapshot};
use crate::uri::Key;
use crate::workspace::Meaning;

/// A question about what is to say of a document, which is not known yet.
pub(super) struct Waiting {
    /// The job that will tell.
    number: u64,
    id: FileId,
    extent: Extent,
    snapshot: Snapshot,
    answer: Answer<Judged>,
}

/// Where a document is.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// Its workspace.
    at: usize,
    id: FileId,
}

impl World {
    pub(super) async fn ask(&mut self, ask: Ask) {
        match ask {
            Ask::Page(uri, answer) => {
                let place = self.place(&uri);
                let source = place.and_then(|Place { at, id }| self.workspaces[at].source(id));
                let client = Arc::clone(&self.client);
                tokio::task::spawn_blocking(move || {
                    let page = source.map(|source| Page::new(Arc::clone(source.parsed()), client));
                    answer(page.map_or(Found::Nothing, Found::This));
                });
            }
            Ask::Snapshot(uri, effort, answer) => match self.understood(&uri).await {
                Understood::This(scope, place) => {
                    let work = move || answer(Found::This(Snapshot::new(scope, place.id)));
                    match effort {
                        // Who asks learns that it broke from its being dropped.
                        Effort::Little => drop(catch_unwind(AssertUnwindSafe(work))),
                        Effort::Much => drop(tokio::task::spawn_blocking(work)),
                    }
                }
                Understood::Nothing => answer(Found::Nothing),
                Understood::Broken => {}
            },
            Ask::Judged(uri, extent, answer) => match self.understood(&uri).await {
                Understood::This(scope, place) => self.judged(scope, place, extent, answer),
                Understood::Nothing => answer(Found::Nothing),
                Understood::Broken => {}
            },
            Ask::All(answer) => {
                self.heed_settings().await;
                for at in 0..self.workspaces.len() {
                    self.understand(at).await;
                }
                // Who asks about everything has stopped writing.
                self.be_quiet().await;
                let scopes = (0..self.workspaces.len()).filter_map(|at| self.scope(at)).collect();
                tokio::task::spawn_blocking(move || answer(scopes));
            }
        }
    }

    /// The workspace of a document, once it is known what it means.
    async fn understood(&mut self, uri: &Uri) -> Understood {
        self.heed_settings().await;
        let Some(place) = self.place(uri) else {
            return Understood::Nothing;
        };
        self.understand(place.at).await;
        match self.scope(place.at) {
            Some(scope) => Understood::This(scope, place),
            None => Understood::Broken,
        }
    }

    /// Waits until it is known what a workspace means, or will not be.
    async fn understand(&mut self, at: usize) {
        self.begin(at);
        let is_open = |meaning: &Meaning| meaning.model.is_none() && !meaning.is_broken();
        while is_open(&self.workspaces[at].meaning) {
            let Some((number, step)) = self.steps.recv().await else {
                return;
            };
            self.take(number, step);
        }
    }

    /// Answers at once, or when it is known what is to say.
    fn judged(&mut self, scope: Scope, place: Place, extent: Extent, answer: Answer<Judged>) {
        let Some(work) = &self.workspaces[place.at].meaning.work else {
            return;
        };
        let number = work.number;
        let waiting = Waiting {
            number,
            id: place.id,
            extent,
            snapshot: Snapshot::new(scope, place.id),
            answer,
        };
        self.waiting.push(waiting);
        self.answer_those_who_wait();
    }

    /// Answers the questions whose answer is known by now, or never will be.
    pub(super) fn answer_those_who_wait(&mut self) {
        for waiting in std::mem::take(&mut self.waiting) {
            let meanings = self.workspaces.iter().map(|it| &it.meaning);
            let is_its_own = |meaning: &&Meaning| meaning.work.as_ref().is_some_and(|it| it.number == waiting.number);
            let Some(meaning) = meanings.into_iter().find(is_its_own) else {
                (waiting.answer)(Found::Outdated);
                continue;
            };
            let known = match waiting.extent {
                Extent::Document => meaning.of(waiting.id),
                Extent::Workspace => meaning.whole.as_ref(),
            };
            if let Some(analysis) = known.cloned() {
                let Waiting { snapshot, answer, .. } = waiting;
                tokio::task::spawn_blocking(move || answer(Found::This(Judged { snapshot, analysis })));
            } else if !meaning.is_broken() {
                self.waiting.push(waiting);
            }
        }
    }

    fn place(&self, uri: &Uri) -> Option<Place> {
        let key = Key::of(uri);
        let mut all = self.workspaces.iter().enumerate();
        all.find_map(|(at, workspace)| {
            Some(Place {
                at,
                id: workspace.id(&key)?,
            })
        })
    }

    /// What a workspace means; none where that is not known.
    pub(super) fn scope(&self, at: usize) -> Option<Scope> {
        let workspace = self.workspaces.get(at)?;
        Some(Scope {
            model: Arc::clone(workspace.meaning.model.as_ref()?),
            root: workspace.root.as_path().into(),
            uris: Arc::clone(workspace.uris()),
            shown: Arc::new(workspace.shown()),
            versions: Arc::new(self.versions(at)),
            client: Arc::clone(&self.client),
        })
    }

    /// The versions of the documents of a workspace that are open.
    pub(super) fn versions(&self, at: usize) -> BTreeMap<FileId, i32> {
        let Some(workspace) = self.workspaces.get(at) else {
            return BTreeMap::new();
        };
        let of_one =
            |(key, document): (&Key, &crate::documents::Document)| Some((workspace.id(key)?, document.version));
        self.documents.iter().filter_map(of_one).collect()
    }
}

/// What is known of the workspace that a question is about.
enum Understood {
    This(Scope, Place),
    /// The server does not know the document.
    Nothing,
    /// Working it out broke off.
    Broken,
}
