//! What the settings of a workspace make of the rules.

use goalpost_model::Model;

use crate::catalogue::rules;
use crate::check::Options;
use crate::finding::Sink;
use crate::plan::Plan;
use crate::{Bounds, Level, Rule};

/// A rule as it runs in a workspace.
#[derive(Debug, Clone, Copy)]
pub struct InForce {
    /// The rule.
    pub rule: &'static Rule,
    /// Its level there.
    pub level: Level,
    /// Its limit there, where it has one.
    pub limit: Option<Bounds>,
}

impl InForce {
    /// Whether its level or limit is another than its own.
    #[must_use]
    pub fn is_set(&self) -> bool {
        let own = self.rule.limit().map(|limit| limit.default);
        self.level != self.rule.level() || self.limit != own
    }

    /// What the page of the rule says of it there, in Markdown: nothing where it is as the rule itself has it.
    #[must_use]
    pub fn section(&self) -> String {
        if !self.is_set() {
            return String::new();
        }
        let level = self.level.as_str();
        let limit = self
            .limit
            .map_or_else(String::new, |limit| format!(", its limit {limit}"));
        format!("\n## In this workspace\n\nIts level is `{level}`{limit}, as `goalpost doctor` shows.\n")
    }
}

/// Every rule that is built, with the level and the limit that a workspace gives it: by its `profile:`, then by its
/// `lint:` lines.
#[must_use]
pub fn in_force(model: &Model) -> Vec<InForce> {
    let plan = Plan::read(model, &Options::default(), &mut Sink::default());
    let of = |rule: &&'static Rule| InForce {
        rule,
        level: plan.level(rule.code()),
        limit: rule.limit().map(|_| plan.limit(rule).0),
    };
    rules().iter().map(of).collect()
}
