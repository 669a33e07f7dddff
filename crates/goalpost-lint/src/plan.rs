//! Which rule runs at which level with which limit: the profile, then the workspace's lines, then what was asked for.

use goalpost_model::Model;
use goalpost_syntax::FieldName;
use goalpost_text::{Code, Safety, nearest};

use crate::catalogue::{PLANNED, index, rules};
use crate::finding::Sink;
use crate::limit::Origin;
use crate::lint_line::Change;
use crate::rule::{Check, WorkspaceCheck};
use crate::rules::language::l10_bad_value::RULE as BAD_VALUE;
use crate::words::{listed, quoted};
use crate::{Bounds, Family, Level, LintLine, Options, PROFILES, Profile, Rule, Selector};

/// Levels and limits in force, by the places of the rules in the catalogue.
#[derive(Debug)]
pub(crate) struct Plan {
    levels: Vec<Level>,
    limits: Vec<Option<(Bounds, Origin)>>,
    /// The rules that are on, and left out of this run.
    left_out: Vec<bool>,
}

impl Plan {
    /// Reads the settings of a workspace; what is wrong with them is reported.
    pub(crate) fn read(model: &Model, options: &Options, sink: &mut Sink) -> Self {
        let profile = options.profile.unwrap_or_else(|| profile_of(model, sink));
        let of_profile = Origin::Profile(profile.name);
        let mut plan = Self {
            levels: rules().iter().map(|rule| profile.level(rule)).collect(),
            limits: rules()
                .iter()
                .map(|rule| Some((profile.limit(rule)?, of_profile)))
                .collect(),
            left_out: vec![false; rules().len()],
        };
        let mut lines = Vec::new();
        for setting in &model.settings().lint {
            match LintLine::parse(&setting.text) {
                Ok(line) => lines.push(line),
                Err(found) if !setting.text.is_empty() => {
                    sink.report_at_large(found.moved(setting.file, setting.span.start));
                }
                // An empty field was reported by the model.
                Err(_) => {}
            }
        }
        lines.extend(&options.lint);
        plan.apply(&lines);
        plan.narrow(options);
        plan
    }

    /// A family's line gives way to that of a single rule, wherever the two stand.
    fn apply(&mut self, lines: &[LintLine]) {
        let (families, single): (Vec<&LintLine>, Vec<&LintLine>) = lines
            .iter()
            .partition(|line| matches!(line.selector, Selector::Family(_)));
        for line in families.into_iter().chain(single) {
            for (at, rule) in rules().iter().enumerate() {
                if !line.selector.covers(rule.code()) {
                    continue;
                }
                match line.change {
                    Change::Limit(bounds) => self.limits[at] = Some((bounds, Origin::Workspace)),
                    Change::Level(Level::Off) if rule.family() == Family::Language => {}
                    Change::Level(level) => self.levels[at] = level,
                }
            }
        }
    }

    /// Who asks for a rule by its code or name gets it, though it be off; who asks for a family gets what is on in it.
    fn narrow(&mut self, options: &Options) {
        for (at, rule) in rules().iter().enumerate() {
            let asked_for = options.select.iter().any(|selector| selector.covers(rule.code()));
            let by_name = options.select.contains(&Selector::Rule(rule.code()));
            let left_out = options.ignore.iter().any(|selector| selector.covers(rule.code()));
            if left_out || !(asked_for || options.select.is_empty()) {
                self.left_out[at] = self.levels[at] != Level::Off;
                self.levels[at] = Level::Off;
            } else if by_name && self.levels[at] == Level::Off {
                // One that is off by itself has no other level.
                self.levels[at] = match rule.level() {
                    Level::Off => Level::Warning,
                    level => level,
                };
            }
        }
    }

    /// The level of a rule that is built.
    pub(crate) fn level(&self, code: Code) -> Level {
        let at = index(code.0).and_then(|at| self.levels.get(at));
        at.copied().unwrap_or(Level::Error)
    }

    /// The rules that run.
    pub(crate) fn running(&self) -> impl Iterator<Item = &'static Rule> {
        rules()
            .iter()
            .copied()
            .zip(&self.levels)
            .filter(|(_, level)| **level != Level::Off)
            .map(|(rule, _)| rule)
    }

    /// The checks that run and look at all things together.
    pub(crate) fn checks_of_all(&self) -> impl Iterator<Item = WorkspaceCheck> {
        self.running().filter_map(|rule| match rule.check {
            Check::Workspace(check) => Some(check),
            _ => None,
        })
    }

    /// Whether a rule runs, or all of a family that is on, so that silence means something.
    pub(crate) fn runs_all(&self, selector: Selector) -> bool {
        if PLANNED.iter().any(|rule| selector.covers(Code(rule.code))) {
            return false;
        }
        let places = |at: &usize| selector.covers(rules()[*at].code());
        let mut covered = (0..rules().len()).filter(places);
        let is_on = |at: usize| self.levels[at] != Level::Off;
        match selector {
            Selector::Rule(_) => covered.all(is_on),
            Selector::Family(_) => covered.clone().any(is_on) && !covered.any(|at| self.left_out[at]),
        }
    }

    /// The limit of a rule that has one, and who asks for it.
    pub(crate) fn limit(&self, rule: &Rule) -> (Bounds, Origin) {
        let set = index(rule.code().0).and_then(|at| *self.limits.get(at)?);
        let own = || rule.limit().map(|limit| (limit.default, Origin::Rule(limit.by)));
        let any = Bounds {
            least: 0,
            most: u32::MAX,
        };
        set.or_else(own).unwrap_or((any, Origin::Rule("nobody")))
    }
}

/// The profile that the workspace picks.
fn profile_of(model: &Model, sink: &mut Sink) -> &'static Profile {
    let field = model
        .workspace_thing()
        .and_then(|workspace| Some((workspace, workspace.field(FieldName::Profile)?)));
    let Some((workspace, field)) = field.filter(|(_, field)| !field.value().text.is_empty()) else {
        return &PROFILES[0];
    };
    let value = field.value();
    Profile::named(value.text).unwrap_or_else(|| {
        let names = PROFILES.iter().map(|profile| profile.name);
        let all: Vec<String> = names.clone().map(|name| format!("`{name}`")).collect();
        let message = format!("no profile is called {}", quoted(value.text));
        let found = BAD_VALUE.at(workspace.file(), value.span, message);
        let found = found.help(format!("type one of {}", listed(&all)));
        sink.report_at_large(match nearest(value.text, names) {
            Some(name) => found.fix(format!("write `{name}`"), Safety::Safe, value.span, name),
            None => found,
        });
        &PROFILES[0]
    })
}
