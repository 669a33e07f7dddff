//! `goalpost export`: everything that a workspace means, for other programs.

mod folder;

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use anyhow::{Result, bail};
use goalpost_model::Evaluation;
use goalpost_report::Unreadable;
use goalpost_report::export::tables::{self, Form, PartitionBy, Split};
use goalpost_report::export::{self, Format, Options, Written};
use goalpost_report::reports::{Report, Scope, agenda};

use super::agenda::calendar;
use crate::args::see::{ExportArgs, ExportFormat};
use crate::destination::{Destination, cannot};
use crate::opened::Opened;
use crate::output::summary::counted;
use crate::progress::Working;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::workspace::paths::slashed;
use folder::OnDisk;

/// Writes the export, and says what it left out.
///
/// # Errors
/// When there is no workspace, or the output cannot be written.
pub fn run(args: &ExportArgs, terminal: &Terminal) -> Result<Outcome> {
    let opened = Opened::new(&args.view.place, terminal)?;
    let filter = opened.filter(&args.view.filter, terminal)?;
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    if is_calendar(args, &destination) {
        return into_calendar(args, &opened, &destination, terminal);
    }
    let evaluation = args.view.readers.audience().evaluation(&opened.model, opened.today);
    let seen = Arc::new(AtomicUsize::new(0));
    let options = Options {
        format: format(args, &destination),
        filter: &filter,
        audience: args.view.readers.audience(),
        seen: Some(&seen),
    };
    let is_shown = args.file.output_file.is_none();
    let total = opened.model.things().len();
    let working = Working::counting("Exporting", total, &seen, terminal.quiet || is_shown);
    let written = match folder_of(args, &destination)? {
        Some((folder, form)) => {
            let by: Vec<PartitionBy> = args.partition_by.iter().copied().map(Into::into).collect();
            into_folder(folder, &evaluation, &options, &Split { form, by: &by })?
        }
        None => {
            let mut written = Written::default();
            destination.write(|out| {
                written = export::write(out, &evaluation, &options)?;
                Ok(())
            })?;
            written
        }
    };
    drop(working);
    if let Some(path) = destination.file() {
        let things = counted(written.things, "thing");
        terminal.remark(&format!("wrote {things} to {}", slashed(path)));
    }
    tell(written, terminal);
    terminal.tell_unreadable(&Unreadable::of(&opened.model));
    Ok(opened.end(terminal))
}

/// The folder that tables are to go into, and how they are written; none where one file is wanted.
fn folder_of<'a>(args: &ExportArgs, destination: &Destination<'a>) -> Result<Option<(&'a Path, Form)>> {
    let is_split = !args.partition_by.is_empty();
    let is_parquet = args.format == Some(ExportFormat::Parquet) || destination.ending().as_deref() == Some("parquet");
    let Some(path) = destination.file() else {
        match is_split || is_parquet {
            true => bail!("tables go into a folder: name it, as `-o tables/`"),
            false => return Ok(None),
        }
    };
    let is_folder = path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/");
    if !is_folder && !is_split && (!is_parquet || destination.ending().is_some()) {
        match is_parquet {
            true => bail!("Parquet goes into a folder, a file for each table: name it, as `-o tables/`"),
            false => return Ok(None),
        }
    }
    let form = match args.format {
        Some(ExportFormat::Parquet) => Form::Parquet,
        Some(ExportFormat::Csv) => Form::Csv,
        Some(ExportFormat::Ndjson) => Form::Ndjson,
        _ => bail!("a folder holds csv, parquet or ndjson: say which with --format"),
    };
    Ok(Some((path, form)))
}

fn into_folder(path: &Path, evaluation: &Evaluation<'_>, options: &Options<'_>, split: &Split<'_>) -> Result<Written> {
    let write = || {
        let mut folder = OnDisk::new(path)?;
        let (written, manifest) = tables::write(&mut folder, evaluation, options, split)?;
        folder.forget_old(&manifest)?;
        Ok(written)
    };
    write().map_err(|error: io::Error| cannot(path, &error))
}

fn is_calendar(args: &ExportArgs, destination: &Destination<'_>) -> bool {
    match args.format {
        Some(format) => format == ExportFormat::Ics,
        None => destination.ending().as_deref() == Some("ics"),
    }
}

/// Writes what is due as a calendar, as `agenda` does.
fn into_calendar(
    args: &ExportArgs,
    opened: &Opened,
    destination: &Destination<'_>,
    terminal: &Terminal,
) -> Result<Outcome> {
    let filter = opened.filter(&args.view.filter, terminal)?;
    let evaluation = args.view.readers.audience().evaluation(&opened.model, opened.today);
    let scope = Scope {
        audience: args.view.readers.audience(),
        ..Scope::new(&evaluation, &filter)
    };
    let text = calendar(&scope, terminal);
    destination.write(|out| out.write_all(text.as_bytes()))?;
    if let Some(path) = destination.file() {
        let entries = match text.matches("BEGIN:VEVENT").count() {
            1 => "1 entry".to_owned(),
            several => format!("{several} entries"),
        };
        terminal.remark(&format!("wrote {entries} to {}", slashed(path)));
    }
    super::report::tell(agenda::collect(&scope, 1).head(), terminal);
    Ok(opened.end(terminal))
}

fn format(args: &ExportArgs, destination: &Destination<'_>) -> Format {
    match (args.format, destination.ending().as_deref()) {
        (Some(ExportFormat::Json), _) => Format::Json,
        (Some(ExportFormat::Ndjson), _) | (None, Some("ndjson" | "jsonl")) => Format::Ndjson,
        (Some(ExportFormat::Csv), _) | (None, Some("csv")) => Format::Csv,
        (Some(ExportFormat::Sql), _) | (None, Some("sql")) => Format::Sql,
        (Some(ExportFormat::Ics | ExportFormat::Parquet) | None, _) => Format::Json,
    }
}

/// What a reader of the export would not know from it.
fn tell(written: Written, terminal: &Terminal) {
    if written.things == 0 && written.other > 0 {
        terminal.remark("nothing matches, and nothing was exported");
    }
    terminal.tell_withheld(written.withheld);
}
