//! Exports as far as links go: what each thing is called, where it stands, and what it names.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use goalpost_report::export;
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::workspace::paths::slashed;
use crate::workspace::read::reason;

/// The export of a workspace.
#[derive(Debug)]
pub(super) struct Export {
    /// What it is called: the name of its file without the ending, of its folder where it is one.
    pub(super) name: String,
    /// The day as of which it was made; empty where it holds nothing.
    pub(super) today: String,
    /// How many things it leaves out, because they are shared more narrowly; 0 where it does not say.
    pub(super) withheld: usize,
    /// Its things, in the order of its files and lines.
    pub(super) things: Vec<Thing>,
}

/// A thing.
#[derive(Debug, Deserialize)]
pub(super) struct Thing {
    pub(super) key: String,
    pub(super) id: Option<String>,
    pub(super) kind: String,
    pub(super) title: String,
    pub(super) path: String,
    pub(super) line: u32,
    pub(super) owners: Vec<String>,
    pub(super) team: Option<String>,
    pub(super) fields: Fields,
    pub(super) links: Links,
}

/// The fields that name something, as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Fields {
    supports: Vec<String>,
    continues: Vec<String>,
    needs: Vec<String>,
    develops: Vec<String>,
    lead: Vec<String>,
    manager: Vec<String>,
    mentor: Vec<String>,
}

/// What of that was found in the workspace itself, by keys.
#[derive(Debug, Deserialize)]
pub(super) struct Links {
    pub(super) parent: Option<String>,
    pub(super) supports: Vec<String>,
    pub(super) continues: Vec<String>,
    pub(super) needs: Vec<String>,
    pub(super) develops: Vec<String>,
}

impl Thing {
    /// Each field with ids: its name, what is written in it, and the keys of what was found.
    pub(super) fn references(&self) -> [(&'static str, &[String], &[String]); 4] {
        let (fields, links) = (&self.fields, &self.links);
        [
            ("supports", &fields.supports, &links.supports),
            ("continues", &fields.continues, &links.continues),
            ("needs", &fields.needs, &links.needs),
            ("develops", &fields.develops, &links.develops),
        ]
    }

    /// The handles that it names.
    pub(super) fn handles(&self) -> impl Iterator<Item = &str> {
        let fields = [&self.fields.lead, &self.fields.manager, &self.fields.mentor];
        let named = fields.into_iter().flatten().flat_map(|value| words(value));
        let own = self.owners.iter().chain(&self.team).map(String::as_str);
        own.chain(named).filter(|handle| handle.starts_with('@'))
    }
}

/// The pieces of a list, which are parted by blanks or commas.
pub(super) fn words(list: &str) -> impl Iterator<Item = &str> {
    let pieces = list.split(|c: char| c == ',' || c.is_whitespace());
    pieces.filter(|piece| !piece.is_empty())
}

/// A whole export, as `--format json` writes it.
#[derive(Deserialize)]
struct Document {
    schema: String,
    today: String,
    #[serde(default)]
    withheld: usize,
    things: Vec<Thing>,
}

/// A line of it, as `--format ndjson` writes it.
#[derive(Deserialize)]
struct Line {
    schema: String,
    today: String,
    #[serde(default)]
    withheld: usize,
    #[serde(flatten)]
    thing: Thing,
}

/// What tells the one from the other.
#[derive(Deserialize)]
struct Kind {
    schema: String,
    things: Option<IgnoredAny>,
}

/// Reads exports: files, or folders with files of lines in them.
pub(super) fn exports(paths: &[PathBuf]) -> Result<Vec<Export>> {
    let mut exports: Vec<Export> = Vec::with_capacity(paths.len());
    for path in paths {
        let mut export = Export {
            name: name_of(path, &exports),
            today: String::new(),
            withheld: 0,
            things: Vec::new(),
        };
        let mut files = Vec::new();
        gather(path, &mut files).map_err(|error| cannot(path, reason(&error)))?;
        if files.is_empty() {
            bail!(
                "`{}` holds no export; `goalpost export --format ndjson -o FOLDER/` writes one",
                slashed(path)
            );
        }
        for file in &files {
            read(file, &mut export).map_err(|error| cannot(file, error))?;
        }
        if let Some(same) = exports.iter().find(|other| is_same(other, &export)) {
            bail!(
                "{} and {} are exports of one workspace: name each workspace once",
                same.name,
                export.name
            );
        }
        exports.push(export);
    }
    Ok(exports)
}

/// Whether two exports are of one workspace: most of what has a name in the smaller one is in the other one, too, with
/// its title and in the same file. People and teams, whom everybody declares, do not count.
fn is_same(one: &Export, other: &Export) -> bool {
    let named = |export: &'_ Export| -> BTreeSet<(String, String, String)> {
        let is_own = |thing: &&Thing| !matches!(thing.kind.as_str(), "person" | "team" | "role" | "period" | "file");
        let own = export.things.iter().filter(is_own);
        own.filter_map(|thing| Some((thing.id.clone()?, thing.title.clone(), thing.path.clone())))
            .collect()
    };
    let (one, other) = (named(one), named(other));
    let smaller = one.len().min(other.len());
    one.intersection(&other).count() * 2 > smaller
}

fn cannot(path: &Path, why: impl std::fmt::Display) -> anyhow::Error {
    anyhow!("cannot read `{}`: {why}", slashed(path))
}

/// What an export is called: no two are called alike.
fn name_of(path: &Path, others: &[Export]) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let stem = stem.unwrap_or_else(|| slashed(path));
    match others.iter().any(|other| other.name == stem) {
        true => slashed(path),
        false => stem,
    }
}

/// A file, or the files of lines in a folder and below, sorted. Names that begin with `_` or `.` are of no thing.
fn gather(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut entries = std::fs::read_dir(path)?.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        let is_lines = Path::new(&name).extension().is_some_and(|ending| ending == "ndjson");
        if matches!(name.as_encoded_bytes().first(), Some(b'_' | b'.')) {
            continue;
        }
        if entry.file_type()?.is_dir() || is_lines {
            gather(&entry.path(), files)?;
        }
    }
    Ok(())
}

fn read(path: &Path, export: &mut Export) -> Result<()> {
    let file = File::open(path).map_err(|error| anyhow!("{}", reason(&error)))?;
    let mut input = BufReader::with_capacity(1 << 16, file);
    let mut first = String::new();
    input
        .read_line(&mut first)
        .map_err(|error| anyhow!("{}", reason(&error)))?;
    if first.trim().is_empty() && input.fill_buf()?.is_empty() {
        return Ok(());
    }
    // The first line of a document goes on in the next, unless somebody wrote it on one.
    let lines = match serde_json::from_str::<Kind>(&first) {
        Ok(kind) => {
            is_export(&kind.schema)?;
            kind.things.is_none()
        }
        Err(_) => false,
    };
    if !lines {
        let document: Document = parsed(Cursor::new(first).chain(input))?;
        is_export(&document.schema)?;
        export.today = document.today;
        export.withheld = document.withheld;
        export.things.extend(document.things);
        return Ok(());
    }
    take_line(&first, export)?;
    for line in input.lines() {
        let line = line.map_err(|error| anyhow!("{}", reason(&error)))?;
        if !line.trim().is_empty() {
            take_line(&line, export)?;
        }
    }
    Ok(())
}

fn take_line(line: &str, export: &mut Export) -> Result<()> {
    let line: Line = parsed(line.as_bytes())?;
    is_export(&line.schema)?;
    export.today = line.today;
    export.withheld = export.withheld.max(line.withheld);
    export.things.push(line.thing);
    Ok(())
}

fn parsed<T: DeserializeOwned>(input: impl Read) -> Result<T> {
    serde_json::from_reader(input)
        .map_err(|error| anyhow!("it is no export of `goalpost export --format json` or ndjson ({error})"))
}

fn is_export(schema: &str) -> Result<()> {
    match schema == export::SCHEMA {
        true => Ok(()),
        false => bail!("it is `{schema}`; `{}` is read", export::SCHEMA),
    }
}
