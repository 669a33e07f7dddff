//! `goalpost init`: a first small workspace that checks clean, to be changed into one's own, and what checks it before
//! a commit and in a pipeline.

mod git;
mod pipeline;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::{Datelike, Days, Months};
use goalpost_values::Day;

use crate::args::small::InitArgs;
use crate::destination::Destination;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::workspace::find::{FoundBy, WORKSPACE_FILE, root_of};
use crate::workspace::paths::{absolute, seen_from, slashed};
use crate::workspace::read::reason;
use crate::workspace::settings::Settings;
use crate::workspace::walk::walk;
use crate::{atomic, clock};

/// The files and what they say; `TODAY` and `LATER` stand for the first and the last day.
const FILES: [(&str, &str); 3] = [
    (WORKSPACE_FILE, include_str!("../../../templates/first/workspace.goals")),
    ("people.goals", include_str!("../../../templates/first/people.goals")),
    ("goals.goals", include_str!("../../../templates/first/goals.goals")),
];

/// What git runs before a commit.
const HOOK: &str = include_str!("../../../templates/ci/pre-commit");

/// Days that should be left of the quarter at whose end the first goals are due; else it is the next.
const DAYS_LEFT: u64 = 30;

/// A file to write, which is not there yet.
struct New {
    path: PathBuf,
    text: String,
    /// Whether it is a program.
    runs: bool,
}

/// Writes the files.
///
/// # Errors
/// When one of them is there already, or cannot be written.
pub fn run(args: &InitArgs, terminal: &Terminal) -> Result<Outcome> {
    let adds = args.ci.is_some() || args.hook;
    let there = if adds { workspace_there(&args.folder)? } else { None };
    let mut files = Vec::new();
    if there.is_none() {
        files.extend(first_files(args));
    }
    let folder = there.as_ref().unwrap_or(&args.folder);
    let pipeline = args.ci.map(|pipeline| pipeline::file(pipeline, folder)).transpose()?;
    files.extend(pipeline);
    refuse_to_overwrite(&files)?;
    fs::create_dir_all(folder).map_err(|error| cannot("make the folder", folder, &error))?;
    if args.git {
        git::make_repository(folder)?;
    }
    if args.hook {
        files.push(hook(folder)?);
    }
    files.iter().try_for_each(write)?;
    Destination::new(None, terminal).write(|out| {
        files
            .iter()
            .try_for_each(|file| writeln!(out, "wrote {}", seen(&file.path)))?;
        if !terminal.quiet && !adds {
            out.write_all(
                b"Next: change them into your own, then type `goalpost check` and `goalpost status` there.\n",
            )?;
        }
        Ok(())
    })?;
    Ok(Outcome::Clean)
}

/// The workspace that a folder is in, or that lies in it: what is to check goals needs no more. Another folder than
/// the current one that holds no goals is to become a workspace, wherever it lies.
fn workspace_there(folder: &Path) -> Result<Option<PathBuf>> {
    let whole = absolute(folder)?;
    let holds_goals = whole.is_dir() && !walk(&whole).goals.is_empty();
    if !holds_goals && whole != absolute(Path::new("."))? {
        return Ok(None);
    }
    let root = root_of(&whole);
    if root.found_by == FoundBy::WorkspaceFile {
        return Ok(Some(root.folder));
    }
    Ok(holds_goals.then(|| folder.to_owned()))
}

fn first_files(args: &InitArgs) -> impl Iterator<Item = New> + use<> {
    let today = clock::today(args.setting.today, &Settings::default());
    let folder = args.folder.clone();
    FILES.into_iter().map(move |(name, text)| New {
        path: folder.join(name),
        text: filled(text, today),
        runs: false,
    })
}

/// The hook of the repository in which a folder lies.
fn hook(folder: &Path) -> Result<New> {
    let path = git::hook(folder)?;
    let whole = absolute(folder)?;
    let root = git::root(&whole)?.unwrap_or_else(|| whole.clone());
    let inside = in_shell(&seen_from(&root, &whole));
    if path.exists() {
        bail!(
            "`{}` is already there, and nothing was written: add the line `goalpost check --staged -- {inside}` to it",
            seen(&path)
        );
    }
    Ok(New {
        path,
        text: HOOK.replace("%FOLDER%", &inside),
        runs: true,
    })
}

/// A word that a shell takes as it is.
fn in_shell(word: &str) -> String {
    match word
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '.' | '/' | '_' | '-'))
    {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', "'\\''")),
    }
}

fn refuse_to_overwrite(files: &[New]) -> Result<()> {
    match files.iter().find(|file| file.path.exists()) {
        Some(file) => bail!("`{}` is already there, and nothing was written", seen(&file.path)),
        None => Ok(()),
    }
}

fn write(file: &New) -> Result<()> {
    let path = &file.path;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| cannot("make the folder", folder, &error))?;
    }
    atomic::create(path, file.text.as_bytes()).map_err(|error| cannot("write", path, &error))?;
    if file.runs {
        atomic::make_runnable(path).map_err(|error| cannot("make a program of", path, &error))?;
    }
    Ok(())
}

/// The path from where the person stands.
fn seen(path: &Path) -> String {
    match (absolute(Path::new(".")), absolute(path)) {
        (Ok(here), Ok(path)) => seen_from(&here, &path),
        _ => slashed(path),
    }
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> anyhow::Error {
    anyhow::anyhow!("cannot {what} `{}`: {}", slashed(path), reason(error))
}

/// The goals begin today: nobody starts with a delay.
fn filled(text: &str, today: Day) -> String {
    text.replace("TODAY", &today.to_string())
        .replace("LATER", &end_of_quarter(today).to_string())
}

/// The last day of the quarter that has enough days left.
fn end_of_quarter(today: Day) -> Day {
    let day = today.checked_add_days(Days::new(DAYS_LEFT)).unwrap_or(today);
    let next = day
        .with_day(1)
        .and_then(|first| first.checked_add_months(Months::new(3 - day.month0() % 3)));
    next.and_then(|next| next.pred_opt()).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use goalpost_values::iso_day;

    use super::*;

    #[test]
    fn a_quarter_that_is_nearly_over_gives_way_to_the_next() {
        for (today, expected) in [
            ("2026-10-01", "2026-12-31"),
            ("2026-12-01", "2026-12-31"),
            ("2026-12-02", "2027-03-31"),
            ("2026-12-31", "2027-03-31"),
        ] {
            assert_eq!(end_of_quarter(iso_day(today).unwrap()).to_string(), expected, "{today}");
        }
    }

    #[test]
    fn the_files_are_in_the_style_and_have_no_fault_of_shape() {
        for (name, text) in FILES {
            let text = filled(text, iso_day("2026-11-20").unwrap());
            let tree = goalpost_syntax::parse(text.as_str());
            assert!(tree.diagnostics().is_empty(), "{name}: {:?}", tree.diagnostics());
            assert_eq!(goalpost_syntax::format(&tree), text, "{name}");
        }
    }
}
