//! Tables as files in a folder, one a table, or one for each part of it. Only one part is open at a time, and rows are
//! written as things are collected.

use std::collections::BTreeMap;
use std::io::{self, Write};

use goalpost_model::{Evaluation, ThingRef};

use super::manifest::{FileOf, Manifest};
use super::parquet::Columnar;
use super::partition::{PartitionBy, folders};
use super::separated::Separated;
use super::{Column, SCHEMA, TABLES, Table, Value};
use crate::export::links::Links;
use crate::export::thing::thing;
use crate::export::{Options, Written, json};

/// The name of the file that says what a folder holds.
pub const MANIFEST: &str = "_goalpost.json";

/// How tables are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// Text with commas, the first line for the names of the columns.
    Csv,
    /// Parquet.
    Parquet,
    /// One object a line, a thing with everything in it: there is no other table.
    Ndjson,
}

impl Form {
    fn ending(self) -> &'static str {
        match self {
            Form::Csv => "csv",
            Form::Parquet => "parquet",
            Form::Ndjson => "ndjson",
        }
    }
}

/// How tables are laid out.
#[derive(Debug, Clone, Copy)]
pub struct Split<'a> {
    /// How they are written.
    pub form: Form,
    /// What they are divided by, the outermost first; a table is one file where this is empty. Columns by which they
    /// are divided stand in the names of the folders only.
    pub by: &'a [PartitionBy],
}

/// Where the files go.
pub trait Folder {
    /// A file that is being written.
    type File: Write + Send;

    /// Begins a file. Its path has slashes, and is new.
    ///
    /// # Errors
    /// When it cannot be made.
    fn create(&mut self, path: &str) -> io::Result<Self::File>;

    /// Ends a file: everything was written.
    ///
    /// # Errors
    /// When it cannot be kept.
    fn finish(&mut self, path: &str, file: Self::File) -> io::Result<()>;
}

/// Writes a workspace as it stands on the day of the evaluation, and at last what the folder holds. Without parts every
/// table has its file, be it empty; with parts a table that is empty everywhere has one beside them.
///
/// # Errors
/// When the folder fails.
pub fn write<'m, F: Folder>(
    folder: &mut F,
    evaluation: &Evaluation<'m>,
    options: &Options<'_>,
    split: &Split<'_>,
) -> io::Result<(Written, Manifest)> {
    let links = Links::new(evaluation, options.audience);
    let (parts, written) = parts(evaluation, options, split.by);
    let mut files = Vec::new();
    for (part, things) in &parts {
        if split.form == Form::Ndjson {
            let path = path_of("things", part, split);
            let mut file = folder.create(&path)?;
            for found in things {
                json::line(&mut file, evaluation, *found, &links, options.filter, written.withheld)?;
                options.tick();
            }
            folder.finish(&path, file)?;
            files.push(file_of(&path, "things", things.len() as u64));
            continue;
        }
        let mut slots: Vec<Slot<'_, F::File>> = TABLES.iter().map(|table| Slot::new(table, part, split)).collect();
        for found in things {
            let thing = thing(evaluation, *found, &links, options.filter);
            for slot in &mut slots {
                let rows = slot.table.rows;
                rows(&thing, &mut |row| slot.put(folder, row))?;
            }
            options.tick();
        }
        for slot in slots {
            // A reader that expects a table finds it.
            let is_wanted = split.by.is_empty();
            files.extend(slot.close(folder, is_wanted)?);
        }
    }
    if split.form != Form::Ndjson {
        for table in &TABLES {
            if !files.iter().any(|file: &FileOf| file.table == table.name) {
                let whole = Split { by: &[], ..*split };
                let slot = Slot::new(table, "", &whole).beside_parts(split);
                files.extend(slot.close(folder, true)?);
            }
        }
    }
    let manifest = Manifest {
        schema: SCHEMA.to_owned(),
        today: evaluation.on().to_string(),
        audience: options.audience.word().to_owned(),
        partition_by: split.by.iter().map(|by| by.word().to_owned()).collect(),
        files,
    };
    let mut file = folder.create(MANIFEST)?;
    serde_json::to_writer_pretty(&mut file, &manifest)?;
    file.write_all(b"\n")?;
    folder.finish(MANIFEST, file)?;
    Ok((written, manifest))
}

type Parts<'m> = BTreeMap<String, Vec<ThingRef<'m>>>;

/// The things that are wanted, by the part that they are in.
fn parts<'m>(evaluation: &Evaluation<'m>, options: &Options<'_>, by: &[PartitionBy]) -> (Parts<'m>, Written) {
    let mut parts = Parts::new();
    if by.is_empty() {
        parts.insert(String::new(), Vec::new());
    }
    let written = options.wanted(evaluation, |thing| {
        let part = folders(by, evaluation, thing);
        parts.entry(part).or_default().push(thing);
    });
    (parts, written)
}

fn path_of(table: &str, part: &str, split: &Split<'_>) -> String {
    let ending = split.form.ending();
    match split.by.is_empty() {
        true => format!("{table}.{ending}"),
        false => format!("{table}/{part}part-0.{ending}"),
    }
}

fn file_of(path: &str, table: &str, rows: u64) -> FileOf {
    FileOf {
        path: path.to_owned(),
        table: table.to_owned(),
        rows,
    }
}

/// A table of a part: its file is made when its first row comes.
struct Slot<'p, W: Write + Send> {
    table: &'static Table,
    path: String,
    split: &'p Split<'p>,
    sink: Option<Sink<W>>,
    rows: u64,
}

enum Sink<W: Write + Send> {
    Separated(Box<Separated<W>>),
    Columnar(Box<Columnar<W>>),
}

impl<'p, W: Write + Send> Slot<'p, W> {
    fn new(table: &'static Table, part: &str, split: &'p Split<'p>) -> Self {
        Self {
            table,
            path: path_of(table.name, part, split),
            split,
            sink: None,
            rows: 0,
        }
    }

    /// The same in the folder of the table.
    fn beside_parts(self, split: &'p Split<'p>) -> Self {
        Self {
            path: path_of(self.table.name, "", split),
            split,
            ..self
        }
    }

    fn put<F: Folder<File = W>>(&mut self, folder: &mut F, row: &[Value<'_>]) -> io::Result<()> {
        let by = self.split.by;
        let cells = self.table.columns.iter().zip(row);
        let cells = cells.filter(|(column, _)| stays(column, by)).map(|(_, value)| value);
        self.rows += 1;
        match self.open(folder)? {
            Sink::Separated(sheet) => sheet.put(cells),
            Sink::Columnar(columns) => columns.put(cells),
        }
    }

    fn open<F: Folder<File = W>>(&mut self, folder: &mut F) -> io::Result<&mut Sink<W>> {
        if self.sink.is_none() {
            let by = self.split.by;
            let columns = self.table.columns.iter().filter(|column| stays(column, by));
            let file = folder.create(&self.path)?;
            self.sink = Some(match self.split.form {
                Form::Parquet => Sink::Columnar(Box::new(Columnar::new(file, self.table.name, columns)?)),
                Form::Csv | Form::Ndjson => Sink::Separated(Box::new(Separated::new(file, columns)?)),
            });
        }
        self.sink.as_mut().ok_or_else(|| io::Error::other("no file is open"))
    }

    fn close<F: Folder<File = W>>(mut self, folder: &mut F, even_empty: bool) -> io::Result<Option<FileOf>> {
        if even_empty {
            self.open(folder)?;
        }
        let file = match self.sink {
            None => return Ok(None),
            Some(Sink::Separated(sheet)) => sheet.finish()?,
            Some(Sink::Columnar(columns)) => columns.finish()?,
        };
        folder.finish(&self.path, file)?;
        Ok(Some(file_of(&self.path, self.table.name, self.rows)))
    }
}

/// Whether a column is in the files: what they are divided by is in the names of the folders.
fn stays(column: &Column, by: &[PartitionBy]) -> bool {
    by.iter().all(|by| by.word() != column.name)
}
