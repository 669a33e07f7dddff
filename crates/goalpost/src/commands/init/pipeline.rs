//! The file that makes a pipeline check the goals.

use std::path::Path;

use anyhow::Result;

use super::{New, git};
use crate::args::small::Pipeline;
use crate::workspace::paths::{absolute, seen_from};

const GITHUB: (&str, &str) = (
    ".github/workflows/goals.yml",
    include_str!("../../../templates/ci/github.yml"),
);
const GITLAB: (&str, &str) = (".gitlab-ci.yml", include_str!("../../../templates/ci/gitlab.yml"));

/// The file, at the root of the repository in which the folder lies, else in the folder.
pub(super) fn file(pipeline: Pipeline, folder: &Path) -> Result<New> {
    let folder = absolute(folder)?;
    let root = git::root(&folder)?.unwrap_or_else(|| folder.clone());
    let (name, text) = match pipeline {
        Pipeline::Github => GITHUB,
        Pipeline::Gitlab => GITLAB,
    };
    // Between single quotes YAML knows one mark: a quote, which is doubled.
    let quoted = |text: &str| text.replace('\'', "''");
    let inside = quoted(&seen_from(&root, &folder));
    let branch = git::main_branch(&root).unwrap_or_else(|| "main".to_owned());
    Ok(New {
        path: root.join(name),
        text: text
            .replace("%REPOSITORY%", env!("CARGO_PKG_REPOSITORY"))
            .replace("%BRANCH%", &quoted(&branch))
            .replace("%VERSION%", env!("CARGO_PKG_VERSION"))
            .replace("%FOLDER%", &inside),
        runs: false,
    })
}
