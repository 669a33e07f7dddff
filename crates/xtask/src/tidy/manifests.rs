//! Every crate takes what is common from the workspace: its lints, its edition, its licence and its version.

use super::Finding;
use crate::repository::{Repository, TextFile};

/// What a crate's `[package]` takes from the workspace.
const SHARED: &[&str] = &["version", "edition", "rust-version", "license"];

/// Names each crate that goes its own way.
#[must_use]
pub fn find(repository: &Repository) -> Vec<Finding> {
    manifests(repository).flat_map(|(_, file)| find_in(file)).collect()
}

/// The crates' manifests, with the crates' names.
pub(super) fn manifests(repository: &Repository) -> impl Iterator<Item = (&str, &TextFile)> {
    repository.files.iter().filter_map(|file| {
        let name = file.crate_name()?;
        (file.path == format!("crates/{name}/Cargo.toml")).then_some((name, file))
    })
}

fn find_in(file: &TextFile) -> Vec<Finding> {
    let manifest: toml::Table = match file.text.parse() {
        Ok(manifest) => manifest,
        Err(error) => return vec![Finding::new(&file.path, 0, format!("cannot be read: {error}"))],
    };
    let mut findings = Vec::new();
    if !inherits(manifest.get("lints")) {
        let message = "write `workspace = true` under `[lints]`";
        findings.push(Finding::new(&file.path, 0, message));
    }
    for key in SHARED {
        if !inherits(manifest.get("package").and_then(|package| package.get(key))) {
            let message = format!("write `{key}.workspace = true` under `[package]`");
            findings.push(Finding::new(&file.path, 0, message));
        }
    }
    findings
}

fn inherits(value: Option<&toml::Value>) -> bool {
    let workspace = value.and_then(|value| value.get("workspace"));
    workspace.and_then(toml::Value::as_bool) == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "\
[package]
name = \"goalpost-text\"
version.workspace = true
edition.workspace = true
rust-version.workspace = true
license.workspace = true

[lints]
workspace = true
";

    fn count(manifest: &str) -> usize {
        find(&Repository::of(&[("crates/goalpost-text/Cargo.toml", manifest)])).len()
    }

    #[test]
    fn a_crate_that_inherits_everything_passes() {
        assert_eq!(count(GOOD), 0);
    }

    #[test]
    fn own_lints_and_own_versions_are_named() {
        assert_eq!(count(&GOOD.replace("[lints]", "[features]")), 1);
        assert_eq!(
            count(&GOOD.replace("edition.workspace = true", "edition = \"2021\"")),
            1
        );
        assert_eq!(count("[package"), 1);
    }
}
