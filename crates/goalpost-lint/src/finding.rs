//! What checks read and where their findings go.

use std::cell::{OnceCell, RefCell};

use goalpost_model::{Evaluation, Model, ThingId, ThingRef};
use goalpost_text::{Code, Diagnostic, FileId, Tally};

use crate::limit::Origin;
use crate::plan::Plan;
use crate::state::Known;
use crate::{Bounds, Rule};

/// What a check may ask.
#[derive(Debug)]
pub(crate) struct Context<'m> {
    /// The workspace.
    pub(crate) model: &'m Model,
    /// Levels and limits in force.
    pub(crate) plan: &'m Plan,
    /// Where things stand today; begun by the first rule that asks.
    evaluation: OnceCell<Evaluation<'m>>,
    pub(crate) known: RefCell<Known>,
}

impl<'m> Context<'m> {
    /// What checks of a workspace may ask.
    pub(crate) fn new(model: &'m Model, plan: &'m Plan) -> Self {
        Self {
            model,
            plan,
            evaluation: OnceCell::new(),
            known: RefCell::default(),
        }
    }

    /// Where things stand today.
    pub(crate) fn evaluation(&self) -> &Evaluation<'m> {
        self.evaluation
            .get_or_init(|| Evaluation::new(self.model, self.model.today()))
    }

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

/// Collects findings. The severity of a diagnostic that is pushed caps the level of its rule: one that is made a
/// warning stays at most that.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    pub(crate) findings: Vec<Finding>,
    tally: Tally,
}

impl Sink {
    /// Reports something about a thing.
    pub(crate) fn report(&mut self, thing: ThingRef<'_>, diagnostic: Diagnostic) {
        self.push(Some(thing.id()), diagnostic);
    }

    /// Reports something that no `allow` of a thing can waive.
    pub(crate) fn report_at_large(&mut self, diagnostic: Diagnostic) {
        self.push(None, diagnostic);
    }

    /// Whether there are so many findings of a rule in a file that it need not look for more.
    pub(crate) fn is_full(&mut self, file: FileId, code: Code) -> bool {
        self.tally.is_full(file, code)
    }

    /// Whether there are so many findings in a file that no rule need look for more.
    pub(crate) fn is_file_full(&mut self, file: FileId) -> bool {
        self.tally.is_file_full(file)
    }

    /// Says of which rules findings were left out, as loudly as they are.
    pub(crate) fn report_left_out(&mut self, plan: &Plan) {
        let left_out: Vec<(Code, Diagnostic)> = self.tally.left_out().collect();
        for (code, mut diagnostic) in left_out {
            let is_said = |known: &Finding| known.diagnostic.message == diagnostic.message;
            if let Some(severity) = plan.level(code).severity()
                && !self
                    .findings
                    .iter()
                    .any(|known| known.diagnostic.file == diagnostic.file && is_said(known))
            {
                diagnostic.severity = severity;
                self.report_at_large(diagnostic);
            }
        }
    }

    /// Whether there are so many findings of a rule in a file, or in a file at all, that none is added to them.
    pub(crate) fn is_any_full(&self) -> bool {
        self.tally.is_any_full()
    }

    /// Adds what was found by another.
    pub(crate) fn put(&mut self, finding: Finding) {
        if self.tally.admits(&finding.diagnostic) {
            self.findings.push(finding);
        }
    }

    fn push(&mut self, thing: Option<ThingId>, diagnostic: Diagnostic) {
        self.put(Finding { thing, diagnostic });
    }
}
