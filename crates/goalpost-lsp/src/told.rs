//! What the client was told of each document, so that it is not told again.

use std::collections::{BTreeMap, BTreeSet};

use tower_lsp::ls_types::{Diagnostic, Uri};

use crate::outbox::Outbox;

/// What the client was last told.
pub(crate) struct Published {
    outbox: Outbox,
    documents: BTreeMap<Uri, Document>,
}

/// What it was last told of a document.
struct Document {
    version: Option<i32>,
    diagnostics: Vec<Diagnostic>,
}

impl Published {
    pub(crate) fn new(outbox: Outbox) -> Self {
        Self {
            outbox,
            documents: BTreeMap::new(),
        }
    }

    /// Whether there is something that the client shows of a document.
    pub(crate) fn is_shown(&self, uri: &Uri) -> bool {
        let known = self.documents.get(uri);
        known.is_some_and(|known| !known.diagnostics.is_empty())
    }

    /// Tells the client what is to say about a document, unless it knows.
    pub(crate) fn tell(&mut self, uri: &Uri, version: Option<i32>, diagnostics: Vec<Diagnostic>) {
        let is_known = match self.documents.get(uri) {
            Some(known) => known.version == version && known.diagnostics == diagnostics,
            None => version.is_none() && diagnostics.is_empty(),
        };
        if !is_known {
            self.outbox.publish(uri.clone(), version, diagnostics.clone());
            let document = Document { version, diagnostics };
            self.documents.insert(uri.clone(), document);
        }
    }

    /// Takes back what was said of documents other than these.
    pub(crate) fn keep(&mut self, known: &BTreeSet<&Uri>) {
        let outbox = &self.outbox;
        self.documents.retain(|uri, document| {
            let is_known = known.contains(uri);
            if !is_known && !document.diagnostics.is_empty() {
                outbox.publish(uri.clone(), None, Vec::new());
            }
            is_known
        });
    }
}
