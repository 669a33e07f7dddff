//! `goalpost check`: everything that is wrong or weak, all at once.

mod judge;
mod print;

use judge::Judge;

use anyhow::{Result, bail};

use crate::analysis::{Analysis, book};
use crate::args::check::CheckArgs;
use crate::clock;
use crate::destination::Destination;
use crate::fixing::diff;
use crate::fixing::rounds::{Fixed, fix};
use crate::input::{is_stdin, read_stdin};
use crate::output::summary::{Summary, counted};
use crate::output::{self, Book, Finding, Run};
use crate::progress::Working;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::workspace::Workspace;
use crate::workspace::load::{Loaded, load, load_around};
use crate::workspace::read::Content;
use crate::workspace::settings::Settings;

/// Checks what was pointed at, and settles what was asked to be settled.
///
/// # Errors
/// When nothing could be read, or the output cannot be written.
pub fn run(args: &CheckArgs, terminal: &Terminal) -> Result<Outcome> {
    let judge = Judge::new(args, terminal)?;
    let working = Working::start("Checking", terminal.quiet);
    let mut loaded = read(args)?;
    if args.fixes() {
        let fixed = settle(args, &judge, &mut loaded)?;
        if args.diff {
            drop(working);
            return show_diff(&fixed, &loaded, terminal);
        }
        write(&fixed, &mut loaded, terminal);
    }
    let judged = loaded.workspaces.iter().map(|workspace| judge.findings(workspace));
    let judged = judged.collect::<Result<Vec<Analysis>>>()?;
    drop(working);
    let books: Vec<_> = loaded.workspaces.iter().map(book).collect();
    let mut findings = Vec::new();
    for (book, analysis) in books.iter().zip(&judged) {
        findings.extend(findings_of(analysis, book));
    }
    output::sort(&mut findings);
    print::print(args, about(args, &loaded.workspaces, &books), &findings, terminal)?;
    loaded.tell(terminal);
    let trouble = !loaded.troubles.is_empty() || is_unreadable_input(args, &loaded);
    Ok(outcome(args, &findings).with_trouble(trouble))
}

/// What the run says beside its findings.
fn about<'a>(args: &CheckArgs, workspaces: &[Workspace], books: &'a [Book<'_>]) -> Run<'a> {
    let nothing = Settings::default();
    let settings = workspaces.first().map_or(&nothing, |workspace| &workspace.settings);
    let mut files = Vec::new();
    for (workspace, book) in workspaces.iter().zip(books) {
        let pages = workspace.files.iter().zip(book.pages());
        files.extend(pages.filter(|(file, _)| file.asked_for).map(|(_, page)| page.path()));
    }
    files.sort_unstable();
    Run {
        today: clock::today(args.place.setting.today, settings).to_string(),
        files,
        fails_on: args.fails_on(),
    }
}

/// The findings of a workspace as they are shown.
fn findings_of<'a>(analysis: &'a Analysis, book: &'a Book<'a>) -> impl Iterator<Item = Finding<'a>> {
    let Analysis { model, findings } = analysis;
    findings.iter().map(move |found| {
        let diagnostic = &found.diagnostic;
        let thing = found.thing.map(|thing| model.thing(thing));
        Finding {
            book,
            diagnostic,
            thing: thing.or_else(|| model.thing_at(diagnostic.file, diagnostic.span.start)),
        }
    })
}

/// Whether standard input was no text: then nothing was checked at all.
fn is_unreadable_input(args: &CheckArgs, loaded: &Loaded) -> bool {
    let mut files = loaded.workspaces.iter().flat_map(|workspace| &workspace.files);
    is_stdin(&args.place.paths) && files.any(|file| file.asked_for && !matches!(file.content, Content::Text(_)))
}

fn outcome(args: &CheckArgs, findings: &[Finding<'_>]) -> Outcome {
    let summary = Summary::of(findings);
    match args.fails_on() {
        Some(limit) if summary.at_least(limit) > 0 => Outcome::Findings,
        _ => Outcome::Clean,
    }
}

fn read(args: &CheckArgs) -> Result<Loaded> {
    let workspace = args.place.setting.workspace.as_deref();
    if !is_stdin(&args.place.paths) {
        return load(&args.place.paths, workspace);
    }
    if args.fixes() && !args.diff {
        bail!("standard input cannot be changed; --diff prints what would change");
    }
    load_around(args.stdin_filename.as_deref(), workspace, read_stdin()?)
}

fn settle(args: &CheckArgs, judge: &Judge<'_>, loaded: &mut Loaded) -> Result<Vec<Fixed>> {
    let find = |workspace: &Workspace| {
        let findings = judge.findings(workspace)?.findings;
        Ok(findings.into_iter().map(|found| found.diagnostic).collect())
    };
    let workspaces = loaded.workspaces.iter_mut();
    workspaces
        .map(|workspace| fix(workspace, args.unsafe_fixes, find))
        .collect()
}

fn show_diff(fixed: &[Fixed], loaded: &Loaded, terminal: &Terminal) -> Result<Outcome> {
    let destination = Destination::new(None, terminal);
    let color = destination.look().color;
    destination.write(|out| {
        fixed
            .iter()
            .try_for_each(|fixed| diff::write(out, &fixed.changes, color))
    })?;
    loaded.tell(terminal);
    let nothing = fixed.iter().all(|fixed| fixed.changes.is_empty());
    let outcome = if nothing { Outcome::Clean } else { Outcome::Findings };
    Ok(outcome.with_trouble(!loaded.troubles.is_empty()))
}

/// Writes what changed. A file that cannot be written keeps its findings.
fn write(fixed: &[Fixed], loaded: &mut Loaded, terminal: &Terminal) {
    let mut settled = 0;
    for (fixed, workspace) in fixed.iter().zip(&mut loaded.workspaces) {
        settled += fixed.settled;
        for change in &fixed.changes {
            if let Err(trouble) = change.write() {
                change.take_back(workspace);
                loaded.troubles.push(trouble);
            }
        }
    }
    if loaded.troubles.is_empty() {
        terminal.remark(&format!("{} settled", counted(settled, "finding")));
    }
}
