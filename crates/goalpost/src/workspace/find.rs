//! Where a workspace begins.

use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;

/// The file that marks the root of a workspace and holds its settings.
pub const WORKSPACE_FILE: &str = "workspace.goals";

/// The root of a workspace and what made it the root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// The folder, absolute.
    pub folder: PathBuf,
    /// What made it the root.
    pub found_by: FoundBy,
}

/// What made a folder the root.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FoundBy {
    /// `--workspace` names it.
    Option,
    /// It holds `workspace.goals`.
    WorkspaceFile,
    /// It holds `.git`.
    Git,
    /// It is the folder that was given.
    GivenFolder,
}

impl FoundBy {
    /// As a half sentence: "the nearest folder with a workspace.goals".
    pub fn describe(self) -> &'static str {
        match self {
            Self::Option => "named by --workspace",
            Self::WorkspaceFile => "the nearest folder with a workspace.goals",
            Self::Git => "the root of the git repository, as no folder on the way has a workspace.goals",
            Self::GivenFolder => "the folder given, as no folder above has a workspace.goals or is a git repository",
        }
    }
}

/// The root of the workspace to which a folder belongs: the nearest folder upward that holds `workspace.goals`, else
/// the git root, else the folder itself. `folder` is absolute.
pub fn root_of(folder: &Path) -> Root {
    let nearest = |name: &str| folder.ancestors().find(|above| above.join(name).exists());
    let found = |folder: &Path, found_by| Root {
        folder: folder.to_owned(),
        found_by,
    };
    if let Some(above) = nearest(WORKSPACE_FILE) {
        return found(above, FoundBy::WorkspaceFile);
    }
    match nearest(".git") {
        Some(above) => found(above, FoundBy::Git),
        None => found(folder, FoundBy::GivenFolder),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_nearest_workspace_file_wins_over_a_nearer_git_root() {
        let temp = tempfile::tempdir().unwrap();
        let root = temp.path();
        let inner = root.join("repo/team/deep");
        fs::create_dir_all(&inner).unwrap();
        fs::create_dir(root.join("repo/.git")).unwrap();
        let found = |from: &Path| {
            let root = root_of(from);
            (root.folder, root.found_by)
        };
        assert_eq!(found(&inner), (root.join("repo"), FoundBy::Git));
        fs::write(root.join(WORKSPACE_FILE), "workspace: All").unwrap();
        assert_eq!(found(&inner), (root.to_owned(), FoundBy::WorkspaceFile));
        fs::write(root.join("repo/team").join(WORKSPACE_FILE), "workspace: Team").unwrap();
        assert_eq!(found(&inner), (root.join("repo/team"), FoundBy::WorkspaceFile));
    }
}
