//! A link in a page leads to something that is there.

use super::Finding;
use crate::repository::{Repository, TextFile};

/// Folders of pages whose links are not meant for where they stand: inputs of tests, which may be broken on purpose, and
/// copies of pages that stand elsewhere.
const ELSEWHERE: &[&str] = &["tests/", "crates/goalpost/pages/"];

/// Names each relative link of a Markdown page that leads nowhere.
#[must_use]
pub fn find(repository: &Repository) -> Vec<Finding> {
    let pages = repository.with_extension("md");
    let pages = pages.filter(|file| !ELSEWHERE.iter().any(|folder| file.path.starts_with(folder)));
    pages.flat_map(|file| find_in(repository, file)).collect()
}

fn find_in(repository: &Repository, page: &TextFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut in_code = false;
    for (index, line) in page.text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if in_code {
            continue;
        }
        let dead = targets(line).filter(|target| !leads_somewhere(repository, &page.path, target));
        findings.extend(dead.map(|target| {
            let message = format!("the link to `{target}` leads nowhere");
            Finding::new(&page.path, index + 1, message)
        }));
    }
    findings
}

/// What stands in the brackets of `[text](target)`, outside of `code`.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    let outside_code = line.split('`').step_by(2);
    // The bracket that closes a text may stand behind code: [`name`](target).
    let rest = outside_code.flat_map(|part| part.split("](").skip(1));
    rest.filter_map(|rest| rest.split_once(')')).map(|(target, _)| target)
}

fn leads_somewhere(repository: &Repository, page: &str, target: &str) -> bool {
    let path = target.split('#').next().unwrap_or("");
    if path.is_empty() || path.contains(':') {
        return true;
    }
    let Some(path) = resolve(page, path) else {
        return false;
    };
    let folder = format!("{path}/");
    path.is_empty()
        || repository.paths.contains(&path)
        || repository.paths.iter().any(|other| other.starts_with(&folder))
}

/// The path from the top of the repository; none when it leads out of it.
fn resolve(page: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dead(text: &str) -> Vec<String> {
        let repository = Repository::of(&[("grammar/README.md", text), ("examples/acme/workspace.goals", "")]);
        find(&repository).into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn links_to_files_folders_anchors_and_the_web_pass() {
        let text = "[a](README.md#b) [`b`](../examples/acme/) [c](#d) [e](https://example.com/x) [f](..)";
        assert_eq!(dead(text), Vec::<String>::new());
    }

    #[test]
    fn a_link_to_nothing_or_out_of_the_repository_is_named() {
        assert_eq!(dead("[a](rules.md)"), ["the link to `rules.md` leads nowhere"]);
        assert_eq!(dead("[a](../../x)").len(), 1);
    }

    #[test]
    fn code_is_not_a_link() {
        assert!(dead("`- [text](link)`\n```\n[a](b)\n```\n").is_empty());
    }
}
