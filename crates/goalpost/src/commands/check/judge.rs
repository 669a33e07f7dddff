//! What there is to say about a workspace, less what was not asked for.

use anyhow::Result;
use goalpost_lint::{Finding, Options, Selector, UnknownRule};
use goalpost_model::Evaluation;
use goalpost_report::filter::Filter;

use crate::analysis::{Analysis, analyse};
use crate::args::check::CheckArgs;
use crate::clock;
use crate::selecting::filter;
use crate::terminal::Terminal;
use crate::workspace::Workspace;

/// What a run asks for.
#[derive(Debug)]
pub(super) struct Judge<'a> {
    args: &'a CheckArgs,
    options: Options,
    terminal: &'a Terminal,
}

impl<'a> Judge<'a> {
    /// Reads `--select` and `--ignore`.
    ///
    /// # Errors
    /// When they name a rule that there is not.
    pub(super) fn new(args: &'a CheckArgs, terminal: &'a Terminal) -> Result<Self, UnknownRule> {
        let selectors = |names: &[String]| -> Result<Vec<Selector>, UnknownRule> {
            names.iter().map(|name| Selector::parse(name.trim())).collect()
        };
        Ok(Self {
            options: Options {
                select: selectors(&args.select)?,
                ignore: selectors(&args.ignore)?,
                ..Options::default()
            },
            args,
            terminal,
        })
    }

    /// The findings in files that were asked for, about things that were asked for.
    ///
    /// # Errors
    /// When the options that narrow name something that the workspace does not know.
    pub(super) fn findings(&self, workspace: &Workspace) -> Result<Analysis> {
        let today = clock::today(self.args.place.setting.today, &workspace.settings);
        let mut analysis = analyse(workspace, today, &self.options);
        let is_asked_for = |found: &Finding| {
            let file = workspace.files.get(found.diagnostic.file.index());
            file.is_some_and(|file| file.asked_for)
        };
        analysis.findings.retain(is_asked_for);
        let filter = filter(&self.args.filter, &analysis.model, self.terminal)?;
        if !filter.is_empty() {
            narrow(&mut analysis, &filter);
        }
        Ok(analysis)
    }
}

/// Keeps what is said about things that pass.
fn narrow(analysis: &mut Analysis, filter: &Filter) {
    let Analysis { model, findings } = analysis;
    let evaluation = Evaluation::new(model, model.today());
    findings.retain(|found| {
        let thing = model.thing_at(found.diagnostic.file, found.diagnostic.span.start);
        thing.is_some_and(|thing| filter.keeps(&evaluation, thing))
    });
}
