//! `goalpost site`: the dashboard, as one page or a folder of pages.

use std::ffi::OsStr;
use std::fs;
use std::io::{IsTerminal, Read, stdout};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, bail};
use goalpost_lint::rule;
use goalpost_report::reports::Scope;
use goalpost_report::site::{self, Finding, Input, Options, Page, Progress};

use crate::args::site::SiteArgs;
use crate::args::view::ViewArgs;
use crate::atomic;
use crate::destination::Destination;
use crate::opened::Opened;
use crate::own::refuse_goals;
use crate::progress::Working;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::workspace::paths::slashed;
use crate::workspace::read::reason;

/// Writes the dashboard.
///
/// # Errors
/// When there is no workspace, or the place cannot be written to.
pub fn run(args: &SiteArgs, terminal: &Terminal) -> Result<Outcome> {
    let output = args.output_file.as_ref();
    if output.is_none() && stdout().is_terminal() {
        bail!("say where the pages go: `-o goals.html` for one file, `-o public/` for a folder");
    }
    output.map_or(Ok(()), |path| refuse_goals(path))?;
    let opened = Opened::new_or_empty(&args.view.place, terminal)?;
    let progress = Arc::new(Progress::default());
    let sizes = {
        let progress = Arc::clone(&progress);
        move || progress.sizes()
    };
    let working = Working::measuring("Drawing", sizes, terminal.quiet || output.is_none());
    let drawing = Drawing {
        view: &args.view,
        redact: args.redact,
        live: false,
        trouble: None,
        progress: Some(&progress),
    };
    let wrote = match output.filter(|path| is_folder(path)) {
        Some(folder) => {
            let pages = draw(&drawing, &opened, terminal, site::pages)?;
            write_folder(folder, &pages)?;
            let first = folder.join("index.html");
            Some(format!("wrote {} pages, the first is {}", pages.len(), slashed(&first)))
        }
        None => {
            let page = draw(&drawing, &opened, terminal, site::whole)?;
            Destination::new(output, terminal).write(|out| out.write_all(page.as_bytes()))?;
            output.map(|file| format!("wrote {}", slashed(file)))
        }
    };
    // The sign of life is gone before anything else is said.
    drop(working);
    if let Some(wrote) = wrote {
        terminal.remark(&wrote);
    }
    Ok(opened.end(terminal))
}

/// What is asked of a dashboard.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drawing<'a> {
    /// Which things, and who is to read it.
    pub(super) view: &'a ViewArgs,
    /// Whether names and figures are hidden.
    pub(super) redact: bool,
    /// Whether a server stands behind it.
    pub(super) live: bool,
    /// What went wrong since it was made.
    pub(super) trouble: Option<&'a str>,
    /// Where it is told how much of it is drawn.
    pub(super) progress: Option<&'a Progress>,
}

/// Draws the dashboard of a workspace, as one page or as several.
///
/// # Errors
/// When an option names what nobody knows.
pub(super) fn draw<R>(
    drawing: &Drawing<'_>,
    opened: &Opened,
    terminal: &Terminal,
    into: impl FnOnce(&Input<'_, '_>) -> R,
) -> Result<R> {
    let filter = opened.filter(&drawing.view.filter, terminal)?;
    let found = opened.findings();
    let findings: Vec<Finding<'_>> = found
        .iter()
        .map(|found| Finding {
            thing: found.thing,
            diagnostic: &found.diagnostic,
            rule: rule(found.diagnostic.code.0).map_or("", |rule| rule.name()),
        })
        .collect();
    let audience = drawing.view.readers.audience();
    let evaluation = audience.evaluation(&opened.model, opened.today);
    let input = Input {
        scope: Scope {
            audience,
            ..Scope::new(&evaluation, &filter)
        },
        findings: &findings,
        options: Options {
            redact: drawing.redact,
            live: drawing.live,
            trouble: drawing.trouble,
            progress: drawing.progress,
        },
    };
    Ok(into(&input))
}

/// Whether a place is a folder: it is one already, or is not called like a page.
fn is_folder(path: &Path) -> bool {
    let ending = path.extension().map(OsStr::to_ascii_lowercase);
    let is_page = ending.is_some_and(|ending| ending == "html" || ending == "htm");
    path.is_dir() || !is_page
}

/// Puts the pages into a folder. What an earlier run put there and this one did not goes: it may be about somebody
/// whom the readers of these pages may not read of.
fn write_folder(folder: &Path, pages: &[Page]) -> Result<()> {
    let trouble = |error: &std::io::Error| anyhow!("{}", reason(error));
    fs::create_dir_all(folder)
        .map_err(|error| trouble(&error))
        .with_context(|| format!("cannot make the folder `{}`", slashed(folder)))?;
    for page in pages {
        let path = folder.join(&page.path);
        if path.exists() && !is_ours(&path).map_err(|error| trouble(&error))? {
            bail!(
                "`{}` is a page of somebody else: name another folder, or move it away",
                slashed(&path)
            );
        }
    }
    for page in pages {
        let path = folder.join(&page.path);
        atomic::write(&path, page.html.as_bytes())
            .map_err(|error| trouble(&error))
            .with_context(|| format!("cannot write `{}`", slashed(&path)))?;
    }
    remove_earlier(folder, pages)
        .map_err(|error| trouble(&error))
        .with_context(|| format!("cannot remove earlier pages in `{}`", slashed(folder)))
}

/// What every page of a dashboard says of itself near its beginning.
const MARK: &[u8] = b"<meta name=\"generator\" content=\"goalpost\">";
/// How far from its beginning that is at most, in bytes.
const HEAD: u64 = 4096;

fn remove_earlier(folder: &Path, pages: &[Page]) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let is_new = pages.iter().any(|page| name == page.path.as_str());
        let is_page = Path::new(&name).extension().is_some_and(|ending| ending == "html");
        if is_new || !is_page || !entry.file_type()?.is_file() {
            continue;
        }
        if is_ours(&entry.path())? {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Whether a file says of itself that it is a page of a dashboard.
fn is_ours(path: &Path) -> std::io::Result<bool> {
    let mut head = Vec::new();
    fs::File::open(path)?.take(HEAD).read_to_end(&mut head)?;
    Ok(head.windows(MARK.len()).any(|window| window == MARK))
}
