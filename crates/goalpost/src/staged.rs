//! What is about to be committed: git's index, written as files into a folder of their own. The files that lie around
//! may say something else, and one that is deleted lies nowhere; what is checked before a commit must be what it holds.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::workspace::walk::{is_goals, is_markdown};

/// The index as files, for as long as this lives. One stands in it where one stood in the repository, so that paths
/// mean the same there.
#[derive(Debug)]
pub struct Staged {
    /// Removed again at the end.
    _folder: TempDir,
}

impl Staged {
    /// Writes the index out and goes there; none where nothing that holds goals is about to be committed, or no goals
    /// are left.
    ///
    /// # Errors
    /// When this is no repository, or git fails.
    pub fn enter() -> Result<Option<Self>> {
        let top = line_of(git(&["rev-parse", "--show-toplevel"])).context("--staged needs a git repository")?;
        let inside = line_of(git(&["rev-parse", "--show-prefix"]))?;
        let at_top = |arguments: &[&str]| output(git(arguments).current_dir(&top));
        let changed = at_top(&["diff", "--cached", "--name-only", "-z"])?;
        let all = at_top(&["ls-files", "-z"])?;
        let holds_goals = |name: &Path| is_goals(name) || is_markdown(name);
        if !names(&changed).any(|name| holds_goals(&name)) || !names(&all).any(|name| is_goals(&name)) {
            return Ok(None);
        }
        let folder = tempfile::tempdir().context("cannot make a folder for what is staged")?;
        // It is a repository's root, and its `.gitignore` counts.
        std::fs::create_dir(folder.path().join(".git"))?;
        let stands_in = folder.path().join(inside);
        std::fs::create_dir_all(&stands_in)?;
        write_out(&top, folder.path(), &all)?;
        std::env::set_current_dir(stands_in)?;
        Ok(Some(Self { _folder: folder }))
    }
}

/// Writes the files of the index: which of them a workspace reads only it knows.
fn write_out(top: &Path, folder: &Path, all: &[u8]) -> Result<()> {
    let mut prefix = folder.as_os_str().to_owned();
    prefix.push("/");
    let mut arguments = OsStr::new("--prefix=").to_owned();
    arguments.push(prefix);
    let mut git = git(&["checkout-index", "-z", "--stdin", "--force", "--quiet"]);
    let mut child = git.arg(arguments).current_dir(top).stdin(Stdio::piped()).spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(all)?;
    }
    match child.wait()?.success() {
        true => Ok(()),
        false => bail!("git could not write out what is staged"),
    }
}

fn git(arguments: &[&str]) -> Command {
    let mut git = Command::new("git");
    git.args(arguments);
    git
}

fn output(git: &mut Command) -> Result<Vec<u8>> {
    let output = git.output().context("cannot start git")?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => bail!("git: {}", String::from_utf8_lossy(&output.stderr).trim()),
    }
}

fn line_of(mut git: Command) -> Result<PathBuf> {
    let bytes = output(&mut git)?;
    Ok(path(bytes.strip_suffix(b"\n").unwrap_or(&bytes)))
}

/// The names in a list whose parts end with a zero.
fn names(list: &[u8]) -> impl Iterator<Item = PathBuf> + '_ {
    list.split(|&byte| byte == 0).filter(|name| !name.is_empty()).map(path)
}

#[cfg(unix)]
fn path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}
