//! The repository of a pipeline: what reads its reports knows files by their paths from there, wherever a job stands.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::workspace::paths::absolute;

/// Where GitHub Actions and GitLab CI say that the repository lies.
const SAID_BY: [&str; 2] = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"];

/// The root of the repository that a pipeline checked out; none where no pipeline runs, or the job stands elsewhere.
pub(super) fn checkout(here: &Path) -> Option<PathBuf> {
    around(here, SAID_BY.iter().filter_map(std::env::var_os))
}

fn around(here: &Path, said: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    let mut roots = said
        .filter(|root| !root.is_empty())
        .filter_map(|root| absolute(Path::new(&root)).ok());
    roots.find(|root| here.starts_with(root))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_folder_around_the_job_is_its_repository() {
        for (said, expected) in [
            (["", "/builds/shop"], Some("/builds/shop")),
            (["/elsewhere", "/builds/shop/"], Some("/builds/shop")),
            (["/builds/shop/goals/q4", ""], None),
        ] {
            let found = around(Path::new("/builds/shop/goals"), said.into_iter().map(OsString::from));
            assert_eq!(found.as_deref(), expected.map(Path::new), "{said:?}");
        }
    }
}
