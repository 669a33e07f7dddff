//! A workspace that was understood: what the command line prints and what an editor underlines come from here, so that
//! they cannot differ.

use std::sync::Arc;

use goalpost_lint::{Finding, Options, Selector, find};
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
    /// Finds everything there is to say about a model. `outside` is what only who reads the disk can know: texts that
    /// cannot be had, settings that mean nothing there.
    #[must_use]
    pub fn new(model: Model, outside: impl IntoIterator<Item = Diagnostic>, options: &Options) -> Self {
        let wanted = outside.into_iter().filter(|found| is_wanted(found, options));
        let found = find(&model, options);
        Self::of_findings(Arc::new(model), wanted, found)
    }

    /// The same of findings that the linter has made, of all files or of some.
    #[must_use]
    pub fn of_findings(model: Arc<Model>, outside: impl IntoIterator<Item = Diagnostic>, found: Vec<Finding>) -> Self {
        let of_outside = |diagnostic| Finding {
            thing: None,
            diagnostic,
        };
        let findings = outside.into_iter().map(of_outside).chain(found).collect();
        Self { model, findings }
    }
}

/// Whether the selection lets a finding pass that is not the linter's own.
fn is_wanted(found: &Diagnostic, options: &Options) -> bool {
    let covered = |selectors: &[Selector]| selectors.iter().any(|selector| selector.covers(found.code));
    (options.select.is_empty() || covered(&options.select)) && !covered(&options.ignore)
}
