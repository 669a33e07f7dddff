//! What there is to say about a workspace, less what was not asked for.

use anyhow::Result;
use goalpost_lint::{Finding, Options, Selector, UnknownRule};
use goalpost_model::{Evaluation, ThingRef};
use goalpost_report::filter::Filter;
use goalpost_syntax::Keyword;

use crate::analysis::{Analysis, analyse, book};
use crate::args::check::CheckArgs;
use crate::baseline::{Baseline, Hidden};
use crate::clock;
use crate::output;
use crate::selecting::filter;
use crate::terminal::Terminal;
use crate::workspace::Workspace;

/// What a run asks for.
#[derive(Debug)]
pub(super) struct Judge<'a> {
    args: &'a CheckArgs,
    options: Options,
    baseline: Option<Baseline>,
    terminal: &'a Terminal,
}

impl<'a> Judge<'a> {
    /// Reads `--select`, `--ignore` and the baseline.
    ///
    /// # Errors
    /// When they name a rule that there is not, or the baseline cannot be read.
    pub(super) fn new(args: &'a CheckArgs, terminal: &'a Terminal) -> Result<Self> {
        let selectors = |names: &[String]| -> Result<Vec<Selector>, UnknownRule> {
            names.iter().map(|name| Selector::parse(name.trim())).collect()
        };
        Ok(Self {
            options: Options {
                select: selectors(&args.select)?,
                ignore: selectors(&args.ignore)?,
                ..Options::default()
            },
            baseline: args.baseline.as_deref().map(Baseline::read).transpose()?,
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
            narrow(&mut analysis, &filter, self.terminal);
        }
        Ok(analysis)
    }

    /// The same without what the baseline knows.
    ///
    /// # Errors
    /// As [`Judge::findings`].
    pub(super) fn unknown(&self, workspace: &Workspace) -> Result<Analysis> {
        let mut analysis = self.findings(workspace)?;
        if self.baseline.is_some() {
            let book = book(workspace);
            let mut shown: Vec<output::Finding<'_>> = findings_of(&analysis, &book).collect();
            self.hide_known(&mut shown);
            let kept: Vec<Finding> = shown
                .iter()
                .map(|shown| Finding {
                    thing: shown.thing.map(ThingRef::id),
                    diagnostic: shown.diagnostic.clone(),
                })
                .collect();
            analysis.findings = kept;
        }
        Ok(analysis)
    }

    /// Takes out what the baseline knows.
    pub(super) fn hide_known(&self, findings: &mut Vec<output::Finding<'_>>) -> Option<Hidden> {
        Some(self.baseline.as_ref()?.hide(findings))
    }
}

/// The findings of a workspace as they are shown.
pub(super) fn findings_of<'a>(
    analysis: &'a Analysis,
    book: &'a output::Book<'a>,
) -> impl Iterator<Item = output::Finding<'a>> {
    let Analysis { model, findings } = analysis;
    findings.iter().map(move |found| {
        let diagnostic = &found.diagnostic;
        let thing = found.thing.map(|thing| model.thing(thing));
        output::Finding {
            book,
            diagnostic,
            thing: thing.or_else(|| model.thing_at(diagnostic.file, diagnostic.span.start)),
        }
    })
}

/// Keeps what is said about things that pass. Where none does, that nothing is wrong means nothing.
fn narrow(analysis: &mut Analysis, filter: &Filter, terminal: &Terminal) {
    let Analysis { model, findings } = analysis;
    let evaluation = Evaluation::new(model, model.today());
    findings.retain(|found| {
        let thing = model.thing_at(found.diagnostic.file, found.diagnostic.span.start);
        thing.is_some_and(|thing| filter.keeps(&evaluation, thing))
    });
    let mut things = model
        .things()
        .filter(|thing| !thing.in_template() && is_judged(thing.keyword()));
    if !things.any(|thing| filter.keeps(&evaluation, thing)) {
        let what = filter.describe().unwrap_or_default();
        terminal.remark(&format!("nothing here matches {what}, so nothing was judged"));
    }
}

/// Whether most rules are about things of a kind, and not about who and what is named.
fn is_judged(keyword: Keyword) -> bool {
    use Keyword::{Competency, File, Period, Person, Role, Team, Template, Workspace};
    !matches!(
        keyword,
        Competency | File | Period | Person | Role | Team | Template | Workspace
    )
}
