//! `goalpost fmt`: every file in the one style.

use std::sync::Arc;

use anyhow::{Result, bail};
use goalpost_syntax::{format, parse};
use goalpost_text::FileId;
use rayon::prelude::*;

use crate::args::check::FmtArgs;
use crate::destination::Destination;
use crate::fixing::diff;
use crate::fixing::write::Change;
use crate::input::{is_stdin, read_stdin};
use crate::output::summary::counted;
use crate::progress::Working;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::workspace::load::load;
use crate::workspace::paths::slashed;
use crate::workspace::read::Content;
use crate::workspace::{Kind, SourceFile, Workspace};

/// Formats what was pointed at.
///
/// # Errors
/// When nothing could be read, or the output cannot be written.
pub fn run(args: &FmtArgs, terminal: &Terminal) -> Result<Outcome> {
    if is_stdin(&args.place.paths) {
        return stream(args, terminal);
    }
    let working = Working::start("Formatting", terminal.quiet);
    let loaded = load(&args.place.paths, args.place.setting.workspace.as_deref())?;
    let mut changes = Vec::new();
    let mut troubles = loaded.troubles;
    for workspace in &loaded.workspaces {
        changes.extend(changes_of(workspace));
        troubles.extend(unreadable(workspace));
    }
    drop(working);
    let of_kind = |kind: Kind| {
        let files = loaded.workspaces.iter().flat_map(|workspace| &workspace.files);
        files.filter(|file| file.asked_for && file.kind == kind).count()
    };
    let looked_at = of_kind(Kind::Goals);
    if of_kind(Kind::Markdown) > 0 {
        let left = counted(of_kind(Kind::Markdown), "Markdown file");
        terminal.remark(&format!("{left} left as found: Markdown is its author's own"));
    }
    let outcome = if args.check || args.diff {
        show(args, &changes, looked_at, terminal)?
    } else {
        troubles.extend(write(&changes, looked_at, terminal));
        Outcome::Clean
    };
    troubles.iter().for_each(|trouble| terminal.trouble(trouble));
    Ok(outcome.with_trouble(!troubles.is_empty()))
}

/// Standard input to standard output.
fn stream(args: &FmtArgs, terminal: &Terminal) -> Result<Outcome> {
    let seen = args
        .stdin_filename
        .as_deref()
        .map_or_else(|| "<stdin>".to_owned(), slashed);
    let old = match read_stdin()? {
        Content::Text(old) => old,
        Content::NotUtf8 { .. } => bail!("standard input is not UTF-8, and stays as it is"),
        Content::TooLarge => bail!("standard input is larger than 1 GiB, and stays as it is"),
    };
    let change = Change {
        file: FileId(0),
        new: formatted(&old),
        seen,
        absolute: None,
        old,
    };
    if args.check || args.diff {
        let changes = if change.old == change.new {
            Vec::new()
        } else {
            vec![change]
        };
        return show(args, &changes, 1, terminal);
    }
    Destination::new(None, terminal).write(|out| out.write_all(change.new.as_bytes()))?;
    Ok(Outcome::Clean)
}

fn formatted(text: &Arc<str>) -> Arc<str> {
    format(&parse(Arc::clone(text))).into()
}

/// What formatting changes in the files asked for. Markdown is its author's own.
fn changes_of(workspace: &Workspace) -> Vec<Change> {
    let is_ours = |(_, file): &(FileId, &SourceFile)| file.asked_for && file.kind == Kind::Goals;
    let files: Vec<(FileId, &SourceFile)> = (0..).map(FileId).zip(&workspace.files).filter(is_ours).collect();
    files
        .par_iter()
        .filter_map(|(id, file)| change_of(workspace, *id, file))
        .collect()
}

fn change_of(workspace: &Workspace, id: FileId, file: &SourceFile) -> Option<Change> {
    let Content::Text(old) = &file.content else { return None };
    let new = formatted(old);
    (*old != new).then(|| Change {
        file: id,
        seen: workspace.seen(&file.path),
        absolute: file.absolute.clone(),
        old: Arc::clone(old),
        new,
    })
}

/// What cannot be formatted, a sentence each.
fn unreadable(workspace: &Workspace) -> Vec<String> {
    let mut sentences = Vec::new();
    for file in workspace.files.iter().filter(|file| file.asked_for) {
        let reason = match file.content {
            Content::Text(_) => continue,
            Content::NotUtf8 { .. } => "is not UTF-8",
            Content::TooLarge => "is larger than 1 GiB",
        };
        sentences.push(format!("`{}` {reason} and stays as it is", workspace.seen(&file.path)));
    }
    sentences
}

/// Says what would change, as a list or as a diff.
fn show(args: &FmtArgs, changes: &[Change], looked_at: usize, terminal: &Terminal) -> Result<Outcome> {
    let destination = Destination::new(None, terminal);
    destination.write_exactly(|out| {
        if args.diff {
            return diff::write(out, changes, destination.look().color);
        }
        changes.iter().try_for_each(|change| writeln!(out, "{}", change.seen))
    })?;
    if changes.is_empty() {
        terminal.remark(&format!("{} in the style", counted(looked_at, "file")));
        return Ok(Outcome::Clean);
    }
    terminal.remark(&format!(
        "{} would change, of {looked_at}",
        counted(changes.len(), "file")
    ));
    Ok(Outcome::Findings)
}

/// Writes the changes, and says what could not be written.
fn write(changes: &[Change], looked_at: usize, terminal: &Terminal) -> Vec<String> {
    let troubles: Vec<String> = changes.iter().filter_map(|change| change.write().err()).collect();
    let written = changes.len() - troubles.len();
    terminal.remark(&format!("{} changed, of {looked_at}", counted(written, "file")));
    troubles
}
