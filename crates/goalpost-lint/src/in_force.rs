//! What the settings of a workspace make of the rules.

use goalpost_model::Model;
use goalpost_syntax::FieldName;

use crate::catalogue::rules;
use crate::check::Options;
use crate::finding::Sink;
use crate::lint_line::Change;
use crate::plan::Plan;
use crate::words::listed;
use crate::{Bounds, Level, LintLine, Rule, Selector};

/// A rule as it runs in a workspace.
#[derive(Debug, Clone)]
pub struct InForce {
    /// The rule.
    pub rule: &'static Rule,
    /// Its level there.
    pub level: Level,
    /// Its limit there, where it has one.
    pub limit: Option<Bounds>,
    /// The lines of its settings that say so, as they stand there.
    set_by: Vec<String>,
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
        let (level, own) = (self.level.as_str(), self.rule.level());
        let level = if self.level == own {
            format!("`{level}`")
        } else {
            format!("`{level}` in place of `{}`", own.as_str())
        };
        let limit = self
            .limit
            .map_or_else(String::new, |limit| format!(", its limit {limit}"));
        let lines: Vec<String> = self.set_by.iter().map(|line| format!("`{line}`")).collect();
        format!(
            "\n## In this workspace\n\nIts level is {level}{limit}, set by {} in `workspace.goals`.\n",
            listed(&lines)
        )
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
        set_by: set_by(model, rule, plan.level(rule.code()) != rule.level()),
    };
    rules().iter().map(of).collect()
}

/// What has the last word about the level and the limit of a rule: of the `lint:` lines that set either the last that
/// names the rule, else the last that names its family; where none sets the level and it is another than the rule's
/// own, the profile.
fn set_by(model: &Model, rule: &Rule, is_other_level: bool) -> Vec<String> {
    let settings = model.settings().lint.iter();
    let lines = settings.filter_map(|setting| Some((LintLine::parse(&setting.text).ok()?, &setting.text)));
    let lines: Vec<(LintLine, &String)> = lines.filter(|(line, _)| line.selector.covers(rule.code())).collect();
    let last = |is_level: bool| {
        let of = |is_single: bool| {
            let is_meant = |(line, _): &&(LintLine, &String)| {
                let sets_level = matches!(line.change, Change::Level(_));
                sets_level == is_level && matches!(line.selector, Selector::Rule(_)) == is_single
            };
            lines.iter().rfind(is_meant)
        };
        let (_, text) = of(true).or_else(|| of(false))?;
        Some(format!("lint: {}", text.trim()))
    };
    let profile = || {
        let workspace = model.workspace_thing()?;
        Some(format!("profile: {}", workspace.value(FieldName::Profile)?))
    };
    let level = last(true).or_else(|| profile().filter(|_| is_other_level));
    level.into_iter().chain(last(false)).collect()
}
