//! The one workspace that a report is about.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use goalpost_lint::Finding;
use goalpost_model::{Model, ThingRef};
use goalpost_report::filter::Filter;
use goalpost_text::FileId;
use goalpost_values::Day;

use crate::analysis::{findings, model};
use crate::args::global::{FilterArgs, PlaceArgs};
use crate::clock;
use crate::input::is_stdin;
use crate::progress::Working;
use crate::selecting::filter;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::workspace::Workspace;
use crate::workspace::load::{Loaded, load, load_or_empty};

/// A workspace that was read and understood.
#[derive(Debug)]
pub struct Opened {
    /// What it means.
    pub model: Model,
    /// The workspace.
    pub workspace: Workspace,
    /// The day.
    pub today: Day,
    /// What could not be read.
    troubles: Vec<String>,
}

impl Opened {
    /// Reads the workspace that was pointed at.
    ///
    /// # Errors
    /// When there is none, or more than one and none of them holds the others.
    pub fn new(place: &PlaceArgs, terminal: &Terminal) -> Result<Self> {
        Self::with(place, terminal, load)
    }

    /// The same; a folder in which nobody wrote anything yet is a workspace without goals.
    ///
    /// # Errors
    /// When the folder is not there, or holds more than one workspace.
    pub fn new_or_empty(place: &PlaceArgs, terminal: &Terminal) -> Result<Self> {
        Self::with(place, terminal, load_or_empty)
    }

    fn with(
        place: &PlaceArgs,
        terminal: &Terminal,
        load: impl Fn(&[PathBuf], Option<&Path>) -> Result<Loaded>,
    ) -> Result<Self> {
        if is_stdin(&place.paths) {
            bail!("only `check` and `fmt` read standard input");
        }
        let _working = Working::start("Reading", terminal.quiet);
        let mut loaded = load(&place.paths, place.setting.workspace.as_deref())?;
        let workspace = the_one(&mut loaded)?;
        let troubles = loaded.troubles;
        if !loaded.workspaces.is_empty() {
            terminal.remark(&format!(
                "not in it, as a `workspace.goals` makes a workspace of its own: {}",
                names(&loaded.workspaces)
            ));
        }
        let today = clock::today(place.setting.today, &workspace.settings);
        Ok(Self {
            model: model(&workspace, today),
            workspace,
            today,
            troubles,
        })
    }

    /// The filter that the options ask for, narrowed to the files that were pointed at.
    ///
    /// # Errors
    /// When an option names a period that nobody knows, or an expression cannot be read.
    pub fn filter(&self, args: &FilterArgs, terminal: &Terminal) -> Result<Filter> {
        let filter = filter(args, &self.model, terminal)?;
        let files = &self.workspace.files;
        if files.iter().all(|file| file.asked_for) {
            return Ok(filter);
        }
        let asked_for = (0..).map(FileId).zip(files).filter(|(_, file)| file.asked_for);
        let (ids, paths): (Vec<FileId>, Vec<&str>) = asked_for.map(|(id, file)| (id, file.path.as_str())).unzip();
        let things = ids.into_iter().flat_map(|file| self.model.things_in(file));
        Ok(filter.within(things.map(ThingRef::id).collect(), &named(&paths)))
    }

    /// Everything that `check` says, in the order in which it is shown.
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = findings(&self.model, &self.workspace);
        let path = |found: &Finding| self.model.file(found.diagnostic.file).path.as_str();
        findings.sort_by(|a, b| {
            let place = |found: &Finding| {
                (
                    found.diagnostic.span.start,
                    found.diagnostic.code,
                    found.diagnostic.span.end,
                )
            };
            (path(a), place(a)).cmp(&(path(b), place(b)))
        });
        findings
    }

    /// The files whose text could not be had.
    pub fn missing(&self) -> impl Iterator<Item = &str> {
        let files = self.model.files().iter().filter(|file| file.is_missing);
        files.map(|file| file.path.as_str())
    }

    /// How the command ends once it has shown what there is: what could not be read is said, and counts.
    pub fn end(&self, terminal: &Terminal) -> Outcome {
        self.troubles.iter().for_each(|trouble| terminal.trouble(trouble));
        Outcome::Clean.with_trouble(!self.troubles.is_empty())
    }
}

/// Takes the workspace that was pointed at: the only one, or the one that the others lie in.
fn the_one(loaded: &mut Loaded) -> Result<Workspace> {
    let found = &mut loaded.workspaces;
    let outer = match loaded.roots.as_slice() {
        [root] => found.iter().position(|workspace| workspace.root.folder == *root),
        _ => None,
    };
    match (outer, found.len()) {
        (Some(outer), _) => Ok(found.remove(outer)),
        (None, 1) => Ok(found.remove(0)),
        (None, 0) => bail!("{}", loaded.troubles.join("; ")),
        (None, _) => bail!("there are several workspaces here: {}; name one of them", names(found)),
    }
}

fn named(paths: &[&str]) -> String {
    match paths.len().saturating_sub(NAMED) {
        0 => paths.join(", "),
        more => format!(
            "{} and {more} more files",
            paths.get(..NAMED).unwrap_or(paths).join(", ")
        ),
    }
}

/// Some workspaces as seen from the current folder.
fn names(workspaces: &[Workspace]) -> String {
    let mut names: Vec<&str> = workspaces.iter().map(|workspace| workspace.seen_as.as_str()).collect();
    names.sort_unstable();
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let list = names.join("`, `");
    match more {
        0 => format!("`{list}`"),
        _ => format!("`{list}` and {more} more"),
    }
}

/// Workspaces that a sentence names.
const NAMED: usize = 4;
