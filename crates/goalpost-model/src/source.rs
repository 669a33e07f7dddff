//! What comes in: the files of a workspace, parsed, the data files that its results track, and the day.

use std::sync::{Arc, OnceLock};

use goalpost_syntax::{FieldName, LineId, Node, Tree, parse, parse_markdown};
use goalpost_text::LineIndex;
use goalpost_values::Day;

/// A parsed file.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Its path below the workspace root, with `/`.
    pub path: String,
    /// Its tree.
    pub tree: Tree,
    /// Whether its text could not be had; its tree is that of an empty text then.
    pub is_missing: bool,
    /// The lines of its `track:` fields; looked for when they are first asked for.
    tracked: OnceLock<Box<[LineId]>>,
    /// Where its lines start; looked for when that is first asked for.
    lines: OnceLock<LineIndex>,
}

impl SourceFile {
    /// Parses a text. A path that ends with `.md` or `.markdown` is read for its fences.
    #[must_use]
    pub fn new(path: impl Into<String>, text: impl Into<Arc<str>>) -> Self {
        let path = path.into();
        let tree = if is_markdown(&path) {
            parse_markdown(text)
        } else {
            parse(text)
        };
        Self::of_tree(path, tree, false)
    }

    /// A file whose text is parsed, or could not be had.
    #[must_use]
    pub fn of_tree(path: impl Into<String>, tree: Tree, is_missing: bool) -> Self {
        Self {
            path: path.into(),
            tree,
            is_missing,
            tracked: OnceLock::new(),
            lines: OnceLock::new(),
        }
    }

    /// The same for who knows where the lines of its text start.
    #[must_use]
    pub fn with_lines(self, lines: LineIndex) -> Self {
        Self {
            lines: OnceLock::from(lines),
            ..self
        }
    }

    /// Where the lines of its text start.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(self.tree.text()))
    }

    /// The last part of its path.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The values of its `track:` fields, so that whoever reads the disk knows which data files belong to it.
    pub fn tracked(&self) -> impl Iterator<Item = &str> {
        let lines = self.tracked.get_or_init(|| {
            let fields = self.fields(FieldName::Track);
            fields.map(Node::id).collect()
        });
        lines.iter().map(|line| self.tree.node(*line).value().text)
    }

    /// The values of its fields of a name, wherever they stand.
    pub fn field_values(&self, name: FieldName) -> impl Iterator<Item = &str> {
        self.fields(name).map(|line| line.value().text)
    }

    fn fields(&self, name: FieldName) -> impl Iterator<Item = Node<'_>> {
        let lines = self.tree.lines();
        lines.filter(move |line| line.field_name() == Some(name))
    }
}

fn is_markdown(path: &str) -> bool {
    let end = |ending: &str| {
        path.len() > ending.len()
            && path
                .get(path.len() - ending.len()..)
                .is_some_and(|tail| tail.eq_ignore_ascii_case(ending))
    };
    end(".md") || end(".markdown")
}

/// A data file that a `track:` field names.
#[derive(Debug, Clone)]
pub struct DataFile {
    /// Its path below the workspace root, as the field writes it.
    pub path: String,
    /// Its text; none where it could not be read, with the reason.
    pub text: Result<Arc<str>, String>,
}

/// Everything that a model is built from.
#[derive(Debug, Clone)]
pub struct Input {
    /// The files, in the order of their paths.
    pub files: Vec<Arc<SourceFile>>,
    /// The data files.
    pub data: Vec<DataFile>,
    /// The day as of which everything is judged.
    pub today: Day,
}

impl Input {
    /// An input of texts, for tests and small uses: pairs of path and text.
    #[must_use]
    pub fn of_texts<'t>(texts: impl IntoIterator<Item = (&'t str, &'t str)>, today: Day) -> Self {
        let mut files: Vec<Arc<SourceFile>> = texts
            .into_iter()
            .map(|(path, text)| Arc::new(SourceFile::new(path, text)))
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self {
            files,
            data: Vec::new(),
            today,
        }
    }
}
