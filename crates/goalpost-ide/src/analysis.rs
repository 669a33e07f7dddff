//! A workspace that was understood: what the command line prints and what an editor underlines come from here, so that
//! they cannot differ.

use std::sync::Arc;

use goalpost_lint::Finding;
use goalpost_model::Model;
use goalpost_text::Diagnostic;

/// A workspace that was understood, and everything that was found in it.
#[derive(Debug)]
pub struct Analysis {
    /// What it means.
    pub model: Arc<Model>,
    /// Everything that was found: what only who read the disk could see, then the rest by file and place.
    pub findings: Vec<Finding>,
}

impl Analysis {
    /// A model with what the linter has `found`, in all files or in some. `outside` is what only who reads the disk can
    /// know: texts that cannot be had, settings that mean nothing there.
    #[must_use]
    pub fn new(model: Arc<Model>, outside: impl IntoIterator<Item = Diagnostic>, found: Vec<Finding>) -> Self {
        let of_outside = |diagnostic| Finding {
            thing: None,
            diagnostic,
        };
        let findings = outside.into_iter().map(of_outside).chain(found).collect();
        Self { model, findings }
    }
}
