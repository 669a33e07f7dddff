//! What the person pointed at: files and folders, sorted by the workspace that each belongs to.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::find::{FoundBy, Root, root_of};
use super::paths::{absolute, slashed};
use super::read::reason;
use super::walk::{is_goals, is_markdown};

/// The files and folders of one workspace that were pointed at.
#[derive(Debug)]
pub struct Targets {
    /// The workspace.
    pub root: Root,
    /// Folders pointed at, absolute.
    pub folders: Vec<PathBuf>,
    /// Files pointed at, absolute.
    pub files: Vec<PathBuf>,
}

impl Targets {
    fn new(root: Root) -> Self {
        Self {
            root,
            folders: Vec::new(),
            files: Vec::new(),
        }
    }

    /// Takes a link to one of some files for that file, so that it is not read twice.
    pub fn follow_links(&mut self, found: &[PathBuf]) {
        for file in &mut self.files {
            if found.binary_search(file).is_ok() {
                continue;
            }
            let real = file
                .canonicalize()
                .ok()
                .filter(|real| found.binary_search(real).is_ok());
            if let Some(real) = real {
                *file = real;
            }
        }
    }

    /// Whether the person pointed at this file or a folder above it.
    pub fn include(&self, path: &Path) -> bool {
        self.folders.iter().any(|folder| path.starts_with(folder)) || self.files.iter().any(|file| file == path)
    }
}

/// Sorts the paths of a command line by workspace; none stands for the current folder. `workspace` is what
/// `--workspace` names.
///
/// # Errors
/// When a path is not there, or lies outside the workspace that was named.
pub fn targets(paths: &[PathBuf], workspace: Option<&Path>) -> Result<Vec<Targets>> {
    let named = workspace.map(named_root).transpose()?;
    let mut all: Vec<Targets> = Vec::new();
    let here = [named
        .as_ref()
        .map_or_else(|| PathBuf::from("."), |root| root.folder.clone())];
    let paths = if paths.is_empty() { &here } else { paths };
    for path in paths {
        let target = existing(path)?;
        let is_folder = target.is_dir();
        let folder = if is_folder {
            target.as_path()
        } else {
            target.parent().unwrap_or(&target)
        };
        if !is_folder && !is_goals(&target) && !is_markdown(&target) {
            bail!("`{}` is no .goals file", slashed(path));
        }
        let root = named.clone().unwrap_or_else(|| root_of(folder));
        if !target.starts_with(&root.folder) {
            bail!(
                "`{}` does not lie in the workspace `{}`",
                slashed(path),
                slashed(&root.folder)
            );
        }
        let place = match all.iter().position(|known| known.root.folder == root.folder) {
            Some(place) => place,
            None => {
                all.push(Targets::new(root));
                all.len() - 1
            }
        };
        if let Some(targets) = all.get_mut(place) {
            let list = if is_folder {
                &mut targets.folders
            } else {
                &mut targets.files
            };
            list.push(target);
        }
    }
    Ok(all)
}

fn named_root(folder: &Path) -> Result<Root> {
    let path = existing(folder)?;
    if !path.is_dir() {
        bail!("--workspace wants a folder, and `{}` is a file", slashed(folder));
    }
    Ok(Root {
        folder: path,
        found_by: FoundBy::Option,
    })
}

fn existing(path: &Path) -> Result<PathBuf> {
    if path.as_os_str() == "-" {
        bail!("`-` (standard input) cannot be combined with other paths");
    }
    let absolute = absolute(path)?;
    match absolute.metadata() {
        Ok(_) => Ok(absolute),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            bail!("there is no file or folder `{}`", slashed(path))
        }
        Err(error) => bail!("cannot read `{}`: {}", slashed(path), reason(&error)),
    }
}
