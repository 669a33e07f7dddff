//! What is worked out beside the world, and telling the client of it.

use std::collections::BTreeSet;

use goalpost_text::FileId;
use tokio::time::Instant;
use tower_lsp::ls_types::Uri;

use super::World;
use crate::outbox::{Letter, Refresh};
use crate::publish::{by_file, diagnostics};
use crate::work::Step;
use crate::workspace::{Told, Workspace};

impl World {
    /// Notes that something has changed, and that the client is not quiet.
    pub(super) fn changed(&mut self) {
        let now = Instant::now();
        self.begins = Some(now + super::PAUSE);
        self.due = Some(now + super::QUIET);
        self.answer_those_who_wait();
    }

    /// Begins to work out what is not known; what has to be read again first is left.
    pub(super) fn begin_all(&mut self) {
        self.begins = None;
        for at in 0..self.workspaces.len() {
            if !self.workspaces[at].must_be_read_again() {
                self.begin(at);
            }
        }
    }

    /// Begins to work out what a workspace means, unless that was begun.
    pub(super) fn begin(&mut self, at: usize) {
        if self.workspaces[at].meaning.work.is_none() {
            let open = self.versions(at).into_keys().collect();
            let job = self.workspaces[at].job(open);
            self.workspaces[at].meaning.work = Some(self.worker.begin(job));
        }
    }

    /// Takes in what was worked out, unless something has changed since.
    pub(super) fn take(&mut self, number: u64, step: Step) {
        let is_its_own = |it: &Workspace| it.meaning.work.as_ref().is_some_and(|work| work.number == number);
        let Some(at) = self.workspaces.iter().position(is_its_own) else {
            return;
        };
        let workspace = &mut self.workspaces[at];
        let meaning = &mut workspace.meaning;
        match step {
            Step::Model(model) => workspace.means(model),
            Step::Open(found) => meaning.of_open = Some(found),
            Step::Whole(analysis) => meaning.whole = Some(analysis),
            Step::Broken => {
                if let Some(work) = &mut meaning.work {
                    work.is_broken = true;
                }
                self.trouble("the analysis broke off; please report the file that you were editing");
            }
        }
        self.answer_those_who_wait();
        if self.due.is_none() {
            self.tell_all();
        }
    }

    /// The client is quiet: it is told what is known, and what is not as soon as it is.
    pub(super) async fn be_quiet(&mut self) {
        self.heed_settings().await;
        self.due = None;
        self.begin_all();
        self.tell_all();
    }

    /// Settings may name other files to read than before.
    pub(super) async fn heed_settings(&mut self) {
        if self.workspaces.iter().any(Workspace::must_be_read_again) {
            self.read_all().await;
        }
    }

    /// Tells the client what it was not told yet.
    fn tell_all(&mut self) {
        for at in 0..self.workspaces.len() {
            let meaning = &self.workspaces[at].meaning;
            if meaning.whole.is_some() && meaning.told < Told::All {
                self.tell(at, None);
            } else if let Some(open) = meaning.of_open.as_ref().filter(|_| meaning.told < Told::Open) {
                let files = open.files.clone();
                self.tell(at, Some(&files));
            }
        }
        let known: BTreeSet<&Uri> = self.workspaces.iter().flat_map(|it| it.uris().iter()).collect();
        self.published.keep(&known);
        let is_done = |it: &Workspace| it.meaning.whole.is_some() || it.meaning.is_broken();
        if self.workspaces.iter().all(is_done) {
            self.loading = None;
        }
    }

    /// Tells the client what is to say of a workspace, or of some files of it.
    fn tell(&mut self, at: usize, files: Option<&[FileId]>) {
        let Some(scope) = self.scope(at) else { return };
        let meaning = &mut self.workspaces[at].meaning;
        let was_told = std::mem::replace(&mut meaning.told, files.map_or(Told::All, |_| Told::Open));
        let of_open = meaning.of_open.as_ref().map(|it| &it.analysis);
        let Some(analysis) = meaning.whole.as_ref().or(of_open).cloned() else {
            return;
        };
        let found = by_file(&analysis);
        for (id, uri) in (0..).map(FileId).zip(scope.uris.iter()) {
            if files.is_some_and(|files| !files.contains(&id)) {
                continue;
            }
            let version = scope.versions.get(&id).copied();
            let is_shown = version.is_some() || self.is_shown(at, id);
            let of_file = found.get(&id).filter(|_| is_shown).map_or(&[][..], Vec::as_slice);
            if of_file.is_empty() && version.is_none() && !self.published.is_shown(uri) {
                continue;
            }
            // What is open is asked for by a client that can ask: to tell it too would show everything twice.
            if self.client.pulls && version.is_some() {
                self.published.tell(uri, None, Vec::new());
            } else {
                let shown = diagnostics(&scope, &scope.ruler(id), of_file);
                self.published.tell(uri, version, shown);
            }
        }
        if was_told == Told::Nothing && !scope.versions.is_empty() {
            self.refresh();
        }
    }

    /// Whether a file that is not open is spoken of: only what lies in a folder of the client, as `check` there does.
    fn is_shown(&self, at: usize, id: FileId) -> bool {
        let path = self.workspaces.get(at).and_then(|it| it.path(id));
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
}
