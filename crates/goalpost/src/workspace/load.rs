//! From a command line to workspaces in memory.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use rayon::prelude::*;

use super::find::{FoundBy, Root, WORKSPACE_FILE};
use super::paths::{absolute, seen_from, slashed};
use super::read::{self, Content};
use super::settings::Settings;
use super::targets::{Targets, targets};
use super::walk::{Found, is_goals, is_markdown, walk};
use super::{Kind, SourceFile, Workspace};
use crate::terminal::Terminal;

/// What was read, and what could not be.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The workspaces, in the order in which they were pointed at.
    pub workspaces: Vec<Workspace>,
    /// The roots of what was pointed at, without those of workspaces further down.
    pub roots: Vec<PathBuf>,
    /// What could not be read, a sentence each.
    pub troubles: Vec<String>,
}

impl Loaded {
    /// Says on standard error what could not be read.
    pub fn tell(&self, terminal: &Terminal) {
        self.troubles.iter().for_each(|trouble| terminal.trouble(trouble));
    }
}

/// How a file is read: from the disk, or from where somebody keeps a newer text of it.
pub type Reader<'r> = &'r (dyn Fn(&Path) -> io::Result<Content> + Sync);

/// Reads the workspaces in and around a folder, through a reader of the caller's. The workspace that the folder is part
/// of comes out even where nothing lies in it yet.
pub fn load_folder(folder: &Path, reader: Reader<'_>) -> Loaded {
    let mut loaded = Loaded::default();
    for targets in targets(&[folder.to_owned()], None).unwrap_or_default() {
        let found = walk(&targets.root.folder);
        loaded.troubles.extend(found.troubles.iter().cloned());
        for part in parts(&targets, &found) {
            let workspace = part.read(&targets, folder, reader, &mut loaded.troubles);
            loaded.workspaces.push(workspace);
        }
    }
    loaded
}

/// Reads every workspace in which something was pointed at. A folder that holds workspaces of its own stands for all
/// of them.
///
/// # Errors
/// When a path is not there, or there is no file at all.
pub fn load(paths: &[PathBuf], workspace: Option<&Path>) -> Result<Loaded> {
    let (loaded, empty) = pointed_at(paths, workspace)?;
    if loaded.workspaces.is_empty() && loaded.troubles.is_empty() {
        bail!("{}", nothing_found(paths, empty.as_ref()));
    }
    Ok(loaded)
}

/// The same; where folders were pointed at in which nobody wrote anything yet, the empty workspace of the first.
///
/// # Errors
/// When a path is not there, or a file is none of goals.
pub fn load_or_empty(paths: &[PathBuf], workspace: Option<&Path>) -> Result<Loaded> {
    let (mut loaded, empty) = pointed_at(paths, workspace)?;
    if loaded.workspaces.is_empty() && loaded.troubles.is_empty() {
        if !paths.iter().all(|path| path.is_dir()) {
            bail!("{}", nothing_found(paths, empty.as_ref()));
        }
        loaded.workspaces.extend(empty);
    }
    Ok(loaded)
}

/// The workspaces in which something was pointed at, and the first in which nothing was.
fn pointed_at(paths: &[PathBuf], workspace: Option<&Path>) -> Result<(Loaded, Option<Workspace>)> {
    let here = std::env::current_dir()?;
    let mut loaded = Loaded::default();
    let mut empty = None;
    for mut targets in targets(paths, workspace)? {
        let found = walk(&targets.root.folder);
        targets.follow_links(&found.goals);
        loaded.roots.push(targets.root.folder.clone());
        loaded.troubles.extend(found.troubles.iter().cloned());
        for part in parts(&targets, &found) {
            let workspace = part.read(&targets, &here, &read::file, &mut loaded.troubles);
            match workspace.asked_for() {
                0 => empty = empty.or(Some(workspace)),
                _ => loaded.workspaces.push(workspace),
            }
        }
    }
    Ok((loaded, empty))
}

/// Reads the workspace around a file whose text comes from elsewhere, and puts that text in its place. Without a
/// name the text stands alone.
///
/// # Errors
/// When the name lies in no folder.
pub fn load_around(name: Option<&Path>, workspace: Option<&Path>, content: Content) -> Result<Loaded> {
    let here = std::env::current_dir()?;
    let Some(name) = name else {
        return Ok(alone(here, content));
    };
    let absolute = absolute(name)?;
    let folder = absolute.parent().filter(|folder| folder.is_dir());
    let Some(folder) = folder else {
        bail!("the folder of `{}` (--stdin-filename) is not there", slashed(name));
    };
    let mut loaded = Loaded::default();
    for targets in targets(&[folder.to_owned()], workspace)? {
        let found = walk(&targets.root.folder);
        for part in parts(&targets, &found) {
            if part.root.folder != targets.root.folder {
                continue;
            }
            let mut workspace = part.read(&targets, &here, &read::file, &mut loaded.troubles);
            put(&mut workspace, &absolute, content.clone());
            loaded.workspaces.push(workspace);
        }
    }
    Ok(loaded)
}

/// A workspace of one text that lies nowhere.
fn alone(here: PathBuf, content: Content) -> Loaded {
    let workspace = Workspace {
        root: Root {
            folder: here.clone(),
            found_by: FoundBy::GivenFolder,
        },
        seen_as: ".".to_owned(),
        here,
        settings: Settings::default(),
        files: vec![SourceFile {
            path: "<stdin>".to_owned(),
            absolute: None,
            kind: Kind::Goals,
            content,
            asked_for: true,
        }],
        links: Vec::new(),
    };
    Loaded {
        workspaces: vec![workspace],
        ..Loaded::default()
    }
}

/// Puts a text in the place of a file, or adds it, and makes it the only one that was asked for.
fn put(workspace: &mut Workspace, absolute: &Path, content: Content) {
    let path = from_root(&workspace.root, absolute);
    for file in &mut workspace.files {
        file.asked_for = false;
    }
    workspace.files.retain(|file| file.path != path);
    let kind = if is_markdown(absolute) {
        Kind::Markdown
    } else {
        Kind::Goals
    };
    workspace.files.push(SourceFile {
        path,
        absolute: None,
        kind,
        content,
        asked_for: true,
    });
    workspace.files.sort_by(|a, b| a.path.cmp(&b.path));
}

/// What to say where there is no file of goals, and `empty` is what was looked through.
fn nothing_found(paths: &[PathBuf], empty: Option<&Workspace>) -> String {
    let place = match paths {
        [] => "this folder".to_owned(),
        [path] => format!("`{}`", slashed(path)),
        _ => "the files and folders given".to_owned(),
    };
    let passed_over = empty.and_then(|empty| {
        let link = empty.links.iter().find(|link| is_goals(link))?;
        Some(slashed(link.strip_prefix(&empty.here).unwrap_or(link)))
    });
    match passed_over {
        Some(link) => format!(
            "no .goals file in {place}, but `{link}`, which is a link: links in a folder are not followed, so name it \
             itself or the folder where its file lies"
        ),
        None => format!("no .goals file in {place}; `goalpost init` writes a first one"),
    }
}

/// The files of one workspace, not read yet.
struct Part {
    root: Root,
    goals: Vec<PathBuf>,
    markdown: Vec<PathBuf>,
    links: Vec<PathBuf>,
}

/// Sorts what was found by the workspace that it belongs to: the deepest folder above it that holds a
/// `workspace.goals`, else the root. The root comes first.
fn parts(targets: &Targets, found: &Found) -> Vec<Part> {
    let root = &targets.root;
    let mut parts = BTreeMap::from([(root.folder.clone(), Part::new(root.clone()))]);
    for file in &found.goals {
        let Some(folder) = file.parent().filter(|folder| folder.join(WORKSPACE_FILE) == *file) else {
            continue;
        };
        parts.entry(folder.to_owned()).or_insert_with(|| {
            Part::new(Root {
                folder: folder.to_owned(),
                found_by: FoundBy::WorkspaceFile,
            })
        });
    }
    let given = targets
        .files
        .iter()
        .filter(|file| found.goals.binary_search(file).is_err());
    for file in found.goals.iter().chain(given) {
        home(&mut parts, file, |part| part.goals.push(file.clone()));
    }
    for file in &found.markdown {
        home(&mut parts, file, |part| part.markdown.push(file.clone()));
    }
    for link in &found.links {
        home(&mut parts, link, |part| part.links.push(link.clone()));
    }
    parts.into_values().collect()
}

fn home(parts: &mut BTreeMap<PathBuf, Part>, file: &Path, put: impl FnOnce(&mut Part)) {
    let folder = file.ancestors().skip(1).find(|folder| parts.contains_key(*folder));
    if let Some(part) = folder.and_then(|folder| parts.get_mut(folder)) {
        put(part);
    }
}

impl Part {
    fn new(root: Root) -> Self {
        Self {
            root,
            goals: Vec::new(),
            markdown: Vec::new(),
            links: Vec::new(),
        }
    }

    /// Whether anything in it was pointed at.
    fn is_asked_for(&self, targets: &Targets) -> bool {
        self.root.folder == targets.root.folder
            || targets
                .folders
                .iter()
                .any(|folder| self.root.folder.starts_with(folder))
    }

    fn read(self, targets: &Targets, here: &Path, reader: Reader<'_>, troubles: &mut Vec<String>) -> Workspace {
        let seen_as = seen_from(here, &self.root.folder);
        let mut workspace = Workspace {
            root: self.root.clone(),
            seen_as,
            here: here.to_owned(),
            settings: Settings::default(),
            files: Vec::new(),
            links: self.links.clone(),
        };
        if !self.is_asked_for(targets) {
            return workspace;
        }
        let mut read = |paths: &[PathBuf]| read_all(&self.root, paths, targets, here, reader, troubles);
        workspace.files = read(&self.goals);
        workspace.settings = settings_of(&workspace.files);
        let wanted = workspace.settings.markdown_files();
        let is_wanted = |file: &&PathBuf| wanted.is_match(from_root(&self.root, file));
        let markdown: Vec<PathBuf> = self.markdown.iter().filter(is_wanted).cloned().collect();
        workspace.files.extend(read(&markdown));
        workspace.files.sort_by(|a, b| a.path.cmp(&b.path));
        workspace.files.dedup_by(|a, b| a.path == b.path);
        workspace
    }
}

/// Reads files on all cores, in their order. One that vanished after the folder was read is left out, as if it had
/// never been there.
fn read_all(
    root: &Root,
    paths: &[PathBuf],
    targets: &Targets,
    here: &Path,
    reader: Reader<'_>,
    troubles: &mut Vec<String>,
) -> Vec<SourceFile> {
    let contents: Vec<io::Result<Content>> = paths.par_iter().map(|path| reader(path)).collect();
    let mut files = Vec::with_capacity(paths.len());
    for (absolute, content) in paths.iter().zip(contents) {
        match content {
            Ok(content) => files.push(SourceFile {
                path: from_root(root, absolute),
                absolute: Some(absolute.clone()),
                kind: if is_markdown(absolute) {
                    Kind::Markdown
                } else {
                    Kind::Goals
                },
                content,
                asked_for: targets.include(absolute),
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                let path = seen_from(here, absolute);
                troubles.push(format!("cannot read `{path}`: {}", read::reason(&error)));
            }
        }
    }
    files
}

fn settings_of(files: &[SourceFile]) -> Settings {
    let file = files.iter().find(|file| file.path == WORKSPACE_FILE);
    match file.map(|file| &file.content) {
        Some(Content::Text(text)) => Settings::of(&goalpost_syntax::parse(text.clone())),
        _ => Settings::default(),
    }
}

fn from_root(root: &Root, path: &Path) -> String {
    slashed(path.strip_prefix(&root.folder).unwrap_or(path))
}
