//! A text goes one way through the house, and so do the crates' dependencies. Libraries that stand for a job of one
//! crate stay with it.

use toml::{Table, Value};

use super::Finding;
use super::manifests::manifests;
use crate::repository::Repository;

/// The crates in the order of the text's way, each with the libraries that only it uses. A crate may use those above
/// it, and none below.
const ORDER: &[(&str, &[&str])] = &[
    (FIXTURES, &[]),
    ("goalpost-text", &[]),
    ("goalpost-values", &[]),
    ("goalpost-syntax", &["pest", "pest_derive"]),
    ("goalpost-prose", &[]),
    ("goalpost-model", &[]),
    ("goalpost-lint", &[]),
    ("goalpost-report", &[]),
    ("goalpost-ide", &[]),
    ("goalpost-lsp", &["tokio", "tower-lsp", "tower-lsp-server"]),
    (
        "goalpost",
        &["clap", "clap_complete", "clap_mangen", "ignore", "miette", "notify"],
    ),
    ("xtask", &[]),
];

/// The crate of what tests need, which no product may carry.
const FIXTURES: &str = "goalpost-fixtures";

/// Names each dependency that points the wrong way, each library in the wrong crate, and each crate without a place.
#[must_use]
pub fn find(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, file) in manifests(repository) {
        // A manifest that cannot be read is named by the check of manifests.
        let Ok(manifest) = file.text.parse::<Table>() else {
            continue;
        };
        let Some(rank) = rank(name) else {
            let message = format!(
                "`{name}` has no place in the order of crates: give it one in {}",
                file!()
            );
            findings.push(Finding::new(&file.path, 0, message));
            continue;
        };
        for (section, dependency) in dependencies(&manifest) {
            if let Some(message) = objection(rank, section, dependency) {
                findings.push(Finding::new(&file.path, line_of(&file.text, dependency), message));
            }
        }
    }
    findings
}

fn rank(name: &str) -> Option<usize> {
    ORDER.iter().position(|(other, _)| *other == name)
}

/// Each dependency with the section it stands in, those of single platforms too.
fn dependencies(manifest: &Table) -> Vec<(&'static str, &str)> {
    let targets = manifest.get("target").and_then(Value::as_table);
    let platforms = targets
        .into_iter()
        .flat_map(|targets| targets.values())
        .filter_map(Value::as_table);
    let mut found = Vec::new();
    for table in std::iter::once(manifest).chain(platforms) {
        for section in ["dependencies", "build-dependencies", "dev-dependencies"] {
            let names = table.get(section).and_then(Value::as_table);
            found.extend(
                names
                    .into_iter()
                    .flat_map(|names| names.keys())
                    .map(|name| (section, name.as_str())),
            );
        }
    }
    found
}

/// Why the crate of this rank may not use the dependency.
fn objection(rank_of_user: usize, section: &str, dependency: &str) -> Option<String> {
    let (user, _) = ORDER[rank_of_user];
    if dependency == FIXTURES && section != "dev-dependencies" {
        return Some(format!("`{FIXTURES}` is for tests: name it under `[dev-dependencies]`"));
    }
    if let Some(rank_of_used) = rank(dependency) {
        let backwards = rank_of_used >= rank_of_user;
        return backwards.then(|| format!("`{user}` comes before `{dependency}` and cannot use it"));
    }
    // Tests may compare with any library, and what generates pages asks the crates that own them.
    if section == "dev-dependencies" || user == "xtask" {
        return None;
    }
    let (owner, _) = ORDER.iter().find(|(_, libraries)| libraries.contains(&dependency))?;
    (*owner != user).then(|| format!("`{dependency}` belongs to `{owner}`: use what that crate makes of it"))
}

/// The line a dependency is declared on, from 1; 0 when it cannot be found.
fn line_of(manifest: &str, dependency: &str) -> usize {
    let declares = |line: &str| {
        let rest = line.trim_start().strip_prefix(dependency);
        rest.is_some_and(|rest| rest.starts_with(['.', ' ', '=']))
    };
    manifest.lines().position(declares).map_or(0, |index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, manifest: &str) -> Vec<Finding> {
        let path = format!("crates/{name}/Cargo.toml");
        find(&Repository::of(&[(&path, manifest)]))
    }

    #[test]
    fn dependencies_that_point_forwards_pass() {
        let manifest = "[dependencies]\ngoalpost-text.workspace = true\ngoalpost-syntax.workspace = true\n";
        assert!(found("goalpost-model", manifest).is_empty());
    }

    #[test]
    fn a_dependency_that_points_backwards_is_named_with_its_line() {
        for section in ["dependencies", "dev-dependencies", "target.'cfg(unix)'.dependencies"] {
            let manifest = format!("[{section}]\ngoalpost-text.workspace = true\ngoalpost-lint = \"1\"\n");
            let findings = found("goalpost-model", &manifest);
            assert_eq!(findings.len(), 1, "{section}");
            assert_eq!(findings[0].line, 3);
            assert_eq!(
                findings[0].message,
                "`goalpost-model` comes before `goalpost-lint` and cannot use it"
            );
        }
    }

    #[test]
    fn what_tests_need_stays_with_the_tests() {
        let manifest = "[dev-dependencies]\ngoalpost-fixtures.workspace = true\n";
        assert!(found("goalpost-model", manifest).is_empty());
        assert_eq!(found("goalpost-model", &manifest.replace("dev-", "")).len(), 1);
    }

    #[test]
    fn a_library_stays_with_its_owner() {
        let manifest = "[dependencies]\npest.workspace = true\n";
        assert!(found("goalpost-syntax", manifest).is_empty());
        assert_eq!(found("goalpost-model", manifest).len(), 1);
        assert!(found("goalpost-model", &manifest.replace("[dep", "[dev-dep")).is_empty());
        assert!(found("xtask", manifest).is_empty());
    }

    #[test]
    fn a_crate_without_a_place_is_named() {
        assert_eq!(found("goalpost-new", "[package]\n").len(), 1);
    }
}
