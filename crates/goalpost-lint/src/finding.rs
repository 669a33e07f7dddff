//! What checks read and where their findings go.

use goalpost_model::{Model, ThingId, ThingRef};
use goalpost_text::Diagnostic;

use crate::limit::Origin;
use crate::plan::Plan;
use crate::{Bounds, Rule};

/// What a check may ask.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'m> {
    /// The workspace.
    pub(crate) model: &'m Model,
    /// Levels and limits in force.
    pub(crate) plan: &'m Plan,
}

impl Context<'_> {
    /// The limit of a rule that has one, and who asks for it.
    pub(crate) fn limit(&self, rule: &Rule) -> (Bounds, Origin) {
        self.plan.limit(rule)
    }
}

/// A finding and the thing that it is about, which may stand elsewhere than the place it points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The thing whose `allow` waives it, and those of what holds that; none where only the place tells.
    pub thing: Option<ThingId>,
    /// What was found.
    pub diagnostic: Diagnostic,
}

impl Finding {
    /// The code of its rule.
    pub(crate) fn code(&self) -> &'static str {
        self.diagnostic.code.0
    }
}

/// Collects findings. The severity of a diagnostic that is pushed caps the level of its rule: one that is made a warning
/// stays at most that.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    pub(crate) findings: Vec<Finding>,
}

impl Sink {
    /// Reports something about a thing.
    pub(crate) fn report(&mut self, thing: ThingRef<'_>, diagnostic: Diagnostic) {
        self.findings.push(Finding {
            thing: Some(thing.id()),
            diagnostic,
        });
    }

    /// Reports something that no `allow` of a thing can waive.
    pub(crate) fn report_at_large(&mut self, diagnostic: Diagnostic) {
        self.findings.push(Finding {
            thing: None,
            diagnostic,
        });
    }
}
