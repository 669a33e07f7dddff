//! The few settings of `workspace.goals` that are asked for before a model is made: which Markdown files count, which
//! day it is, and how a sentence is read.

use std::path::Path;

use chrono_tz::Tz;
use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use goalpost_model::titles_in;
use goalpost_syntax::{FieldName, Keyword, Node, Tree};
use goalpost_values::{list, parse_fiscal_start};

use super::find::{WORKSPACE_FILE, root_of};
use super::read::{self, Content};

/// What the workspace file says about reading.
#[derive(Debug, Default)]
pub struct Settings {
    /// The patterns behind `markdown:`, as written.
    pub markdown: Vec<String>,
    /// The zone behind `time-zone:`, as written.
    pub time_zone: Option<String>,
    /// The month, 1 to 12, in which the fiscal year starts.
    pub fiscal_start: Option<u32>,
    /// The language that titles are written in, as a code.
    pub titles_in: Option<&'static str>,
}

impl Settings {
    /// Reads them from the tree of `workspace.goals`.
    pub fn of(tree: &Tree) -> Self {
        let mut settings = Self::default();
        for field in fields(tree) {
            let value = field.value().text;
            match field.field_name() {
                Some(FieldName::Markdown) => settings.markdown = list(value).map(|(_, item)| item.to_owned()).collect(),
                Some(FieldName::TimeZone) => settings.time_zone = Some(value.to_owned()),
                Some(FieldName::FiscalYear) => settings.fiscal_start = parse_fiscal_start(value).ok(),
                Some(FieldName::Language) => settings.titles_in = titles_in(value),
                _ => {}
            }
        }
        settings
    }

    /// Reads those of the workspace that a folder belongs to; the defaults where it has no file that can be read.
    pub fn around(folder: &Path) -> Self {
        let file = root_of(folder).folder.join(WORKSPACE_FILE);
        match read::file(&file) {
            Ok(Content::Text(text)) => Self::of(&goalpost_syntax::parse(text)),
            _ => Self::default(),
        }
    }

    /// The patterns behind `markdown:`, to be matched against paths from the root. A pattern that cannot be read
    /// matches nothing.
    pub fn markdown_files(&self) -> GlobSet {
        let mut set = GlobSetBuilder::new();
        for pattern in &self.markdown {
            let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
            if let Ok(glob) = GlobBuilder::new(pattern).literal_separator(true).build() {
                set.add(glob);
            }
        }
        set.build().unwrap_or_default()
    }

    /// The zone in which today is decided, where one is named and known.
    pub fn zone(&self) -> Option<Tz> {
        self.time_zone.as_deref()?.parse().ok()
    }
}

/// The fields of the `workspace` thing that count.
pub(super) fn fields(tree: &Tree) -> impl Iterator<Item = Node<'_>> {
    tree.roots()
        .filter(|node| node.keyword() == Some(Keyword::Workspace))
        .flat_map(Node::children)
        .filter(|field| !field.is_repeated())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(text: &str) -> Settings {
        Settings::of(&goalpost_syntax::parse(text))
    }

    #[test]
    fn patterns_match_paths_from_the_root() {
        let files = settings("workspace: W\n  markdown: docs/** notes/*.md, ./README.md\n").markdown_files();
        for (path, counts) in [
            ("docs/a.md", true),
            ("docs/deep/a.md", true),
            ("notes/a.md", true),
            ("notes/deep/a.md", false),
            ("README.md", true),
            ("other/README.md", false),
        ] {
            assert_eq!(files.is_match(path), counts, "{path}");
        }
    }

    #[test]
    fn a_zone_that_nobody_knows_is_none() {
        assert_eq!(
            settings("workspace: W\n  time-zone: Europe/Lisbon\n").zone(),
            Some(Tz::Europe__Lisbon)
        );
        assert_eq!(settings("workspace: W\n  time-zone: Lisbon\n").zone(), None);
        assert_eq!(settings("workspace: W\n").zone(), None);
    }
}
