//! `goalpost check`: everything that is wrong or weak, all at once.

mod judge;
mod pipeline;
mod print;

use judge::{Judge, findings_of};

use std::path::Path;

use anyhow::{Result, bail};
use goalpost_lint::allow_findings;
use goalpost_syntax::LineKind;

use crate::analysis::{Analysis, book, book_seen_from};
use crate::args::check::CheckArgs;
use crate::baseline::{self, Hidden};
use crate::clock;
use crate::destination::Destination;
use crate::fixing::diff;
use crate::fixing::rounds::{Fixed, Session};
use crate::input::{is_stdin, read_stdin};
use crate::output::summary::{Summary, counted};
use crate::output::{self, Book, Finding, Run};
use crate::progress::Working;
use crate::staged::Staged;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::workspace::load::{Loaded, load, load_around};
use crate::workspace::paths::slashed;
use crate::workspace::read::Content;
use crate::workspace::settings::Settings;
use crate::workspace::walk::{is_goals, is_markdown};
use crate::workspace::{Kind, Workspace};

pub(super) use print::print_findings;

/// Checks what was pointed at, and settles what was asked to be settled.
///
/// # Errors
/// When nothing could be read, or the output cannot be written.
pub fn run(args: &CheckArgs, terminal: &Terminal) -> Result<Outcome> {
    let judge = Judge::new(args, terminal)?;
    let staged = args.staged.then(Staged::enter).transpose()?;
    if matches!(staged, Some(None)) {
        return Ok(Outcome::Clean);
    }
    let working = Working::start("Checking", terminal.quiet);
    let mut loaded = read(args)?;
    tell_empty(&loaded, terminal);
    if args.changes() {
        let fixed = settle(args, &judge, &mut loaded)?;
        if args.diff {
            drop(working);
            return show_diff(&fixed, &loaded, terminal);
        }
        write(args, &fixed, &mut loaded, terminal);
    }
    let judged = loaded.workspaces.iter().map(|workspace| judge.findings(workspace));
    let judged = judged.collect::<Result<Vec<Analysis>>>()?;
    drop(working);
    let books: Vec<_> = loaded
        .workspaces
        .iter()
        .map(|workspace| book_for(args, workspace))
        .collect();
    let mut findings = Vec::new();
    for (book, analysis) in books.iter().zip(&judged) {
        findings.extend(findings_of(analysis, book));
    }
    output::sort(&mut findings);
    let trouble = |loaded: &Loaded| !loaded.troubles.is_empty() || is_unreadable_input(args, loaded);
    if let Some(path) = &args.write_baseline {
        write_baseline(path, &findings, terminal)?;
        loaded.tell(terminal);
        return Ok(Outcome::Clean.with_trouble(trouble(&loaded)));
    }
    let hidden = judge.hide_known(&mut findings);
    print::print(args, about(args, &loaded.workspaces, &books), &findings, terminal)?;
    tell_hidden(args, hidden, terminal);
    loaded.tell(terminal);
    Ok(outcome(args, &findings).with_trouble(trouble(&loaded)))
}

/// The files as they are shown; to a pipeline under the paths that its repository knows them by.
fn book_for<'w>(args: &CheckArgs, workspace: &'w Workspace) -> Book<'w> {
    let checkout = args
        .is_for_pipeline()
        .then(|| pipeline::checkout(&workspace.here))
        .flatten();
    match checkout {
        Some(checkout) => book_seen_from(workspace, &checkout),
        None => book(workspace),
    }
}

fn write_baseline(path: &Path, findings: &[Finding<'_>], terminal: &Terminal) -> Result<()> {
    baseline::write(path, findings)?;
    let count = counted(findings.len(), "finding");
    terminal.remark(&format!(
        "{count} known from now on to `goalpost check --baseline {}`",
        slashed(path)
    ));
    Ok(())
}

/// Says what the baseline hid, and that it knows what is not there any more.
fn tell_hidden(args: &CheckArgs, hidden: Option<Hidden>, terminal: &Terminal) {
    let Some((path, hidden)) = args.baseline.as_deref().zip(hidden) else {
        return;
    };
    if hidden.known > 0 {
        terminal.remark(&format!("left out as known: {}", counted(hidden.known, "finding")));
    }
    if hidden.gone > 0 && !args.narrows() {
        let path = slashed(path);
        let gone = counted(hidden.gone, "finding");
        terminal.remark(&format!(
            "settled since: {gone}; `goalpost check --write-baseline {path}` forgets what is settled"
        ));
    }
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
    if args.changes() && !args.diff {
        bail!("standard input cannot be changed; --diff prints what would change");
    }
    let name = args.stdin_filename.as_deref();
    if let Some(name) = name.filter(|name| !is_goals(name) && !is_markdown(name)) {
        bail!("`{}` (--stdin-filename) is no .goals file", slashed(name));
    }
    load_around(name, workspace, read_stdin()?)
}

/// Says of Markdown that was pointed at that it holds no goals: that nothing is wrong with it means nothing.
fn tell_empty(loaded: &Loaded, terminal: &Terminal) {
    let files = loaded
        .workspaces
        .iter()
        .flat_map(|workspace| workspace.files.iter().map(move |file| (workspace, file)));
    let mut asked_for = files.filter(|(_, file)| file.asked_for);
    let (Some((workspace, file)), None) = (asked_for.next(), asked_for.next()) else {
        return;
    };
    let holds_none = |text: &str| {
        !goalpost_syntax::parse_markdown(text)
            .lines()
            .any(|line| line.kind() == LineKind::Thing)
    };
    if file.kind == Kind::Markdown && matches!(&file.content, Content::Text(text) if holds_none(text)) {
        let name = workspace.seen(&file.path);
        terminal.remark(&format!("`{name}` holds no goals: they stand between ```goals and ```"));
    }
}

/// How often waivers are written at most: a finding may hide another, and that a third.
const HIDDEN: usize = 4;

/// Applies fixes, and writes waivers into what is left, in memory.
fn settle(args: &CheckArgs, judge: &Judge<'_>, loaded: &mut Loaded) -> Result<Vec<Fixed>> {
    let mut all = Vec::with_capacity(loaded.workspaces.len());
    for workspace in &mut loaded.workspaces {
        let mut session = Session::default();
        if args.fixes() {
            session.fix(workspace, args.unsafe_fixes, |workspace| {
                let found = judge.unknown(workspace)?.findings;
                Ok(found.into_iter().map(|found| found.diagnostic).collect())
            })?;
        }
        if let Some(reason) = &args.add_allow {
            // What a finding hid is found once that is waived.
            for _ in 0..HIDDEN {
                let Analysis { model, findings } = judge.unknown(workspace)?;
                let fixes = allow_findings(&model, &findings, reason);
                if fixes.edits.is_empty() {
                    break;
                }
                session.apply(workspace, &fixes);
            }
        }
        all.push(session.finish(workspace));
    }
    Ok(all)
}

fn show_diff(fixed: &[Fixed], loaded: &Loaded, terminal: &Terminal) -> Result<Outcome> {
    let destination = Destination::new(None, terminal);
    let color = destination.look().color;
    destination.write_exactly(|out| {
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
fn write(args: &CheckArgs, fixed: &[Fixed], loaded: &mut Loaded, terminal: &Terminal) {
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
        let what = match (args.fixes(), args.add_allow.is_some()) {
            (true, true) => "settled or allowed",
            (false, true) => "allowed",
            (_, false) => "settled",
        };
        terminal.remark(&format!("{} {what}", counted(settled, "finding")));
    }
}
