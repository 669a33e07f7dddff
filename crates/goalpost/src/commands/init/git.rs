//! What `init` asks of git.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::workspace::paths::{absolute, slashed};

/// The root of the repository in which a folder lies or would lie; none where there is no repository.
pub(super) fn root(folder: &Path) -> Result<Option<PathBuf>> {
    let folder = absolute(folder)?;
    let root = folder.ancestors().find(|above| above.join(".git").exists());
    Ok(root.map(Path::to_owned))
}

/// Makes a folder a repository, unless it lies in one.
pub(super) fn make_repository(folder: &Path) -> Result<()> {
    if root(folder)?.is_some() {
        return Ok(());
    }
    let git = Command::new("git")
        .args(["init", "--quiet"])
        .current_dir(folder)
        .status();
    let status = git.context("cannot start git, which --git needs")?;
    if !status.success() {
        bail!("git could not make a repository of `{}`", slashed(folder));
    }
    Ok(())
}

/// Where git looks for the hook that it runs before a commit: that depends on its settings, and on worktrees.
pub(super) fn hook(folder: &Path) -> Result<PathBuf> {
    let mut git = Command::new("git");
    git.args(["rev-parse", "--git-path", "hooks/pre-commit"])
        .current_dir(folder);
    let output = git
        .stderr(Stdio::null())
        .output()
        .context("cannot start git, which --hook needs")?;
    if !output.status.success() {
        bail!(
            "`{}` is in no git repository, so there is nothing to hook into; --git makes one",
            slashed(folder)
        );
    }
    let path = String::from_utf8_lossy(&output.stdout);
    Ok(folder.join(path.trim_end_matches(['\n', '\r'])))
}

/// The branch that a repository's work comes together on: that of its remote, else the one that is checked out.
pub(super) fn main_branch(folder: &Path) -> Option<String> {
    let ask = |arguments: &[&str]| {
        let mut git = Command::new("git");
        let output = git
            .args(arguments)
            .current_dir(folder)
            .stderr(Stdio::null())
            .output()
            .ok()?;
        let name = String::from_utf8(output.stdout).ok()?;
        Some(name.trim().to_owned()).filter(|name| output.status.success() && !name.is_empty())
    };
    let remote = ask(&["symbolic-ref", "--short", "refs/remotes/origin/HEAD"]);
    let remote = remote.and_then(|name| Some(name.strip_prefix("origin/")?.to_owned()));
    remote.or_else(|| ask(&["symbolic-ref", "--short", "HEAD"]))
}
