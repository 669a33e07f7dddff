//! A workspace as the server keeps it: its files, those that are open with the text of the editor, and what they mean.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use goalpost_ide::Analysis;
use goalpost_model::{Model, SourceFile, markdown_patterns};
use goalpost_text::FileId;
use tower_lsp::ls_types::Uri;

use crate::documents::Document;
use crate::host::{Content, Folder};
use crate::source::Source;
use crate::uri::{Key, uri};
use crate::work::{Job, Work};

/// The file that holds a workspace's settings.
pub(crate) const SETTINGS: &str = "workspace.goals";

/// Whether a path may only be read for its fences.
pub(crate) fn is_markdown(path: &Path) -> bool {
    has_extension(path, &["md", "markdown"])
}

/// Whether a path is of a file in the Goals language.
pub(crate) fn is_goals(path: &Path) -> bool {
    has_extension(path, &["goals"])
}

fn has_extension(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| endings.iter().any(|one| one.eq_ignore_ascii_case(ending)))
}

/// One file.
pub(crate) struct File {
    /// What it is known by.
    pub(crate) key: Key,
    /// Its address, as the client writes it where it is open.
    uri: Uri,
    /// Its text.
    pub(crate) source: Arc<Source>,
}

/// A workspace.
pub(crate) struct Workspace {
    /// Its root; empty for a text that lies nowhere.
    pub(crate) root: PathBuf,
    /// Its files, sorted by path.
    files: Vec<File>,
    /// Where each stands among them.
    numbers: HashMap<Key, usize>,
    /// Whether a Markdown file counts.
    reads_markdown: Arc<dyn Fn(&str) -> bool + Send + Sync>,
    /// Which Markdown files the settings named when it was read.
    markdown: Vec<String>,
    /// The addresses of its files, by number.
    uris: Arc<Vec<Uri>>,
    /// What it means, as far as that is known.
    pub(crate) meaning: Meaning,
    /// What it meant when that was worked out last: little of it changes with an edit.
    known: Option<Arc<Model>>,
}

/// What a workspace means, as far as it was worked out since the last change.
#[derive(Default)]
pub(crate) struct Meaning {
    /// Who works it out; nobody where that was not begun.
    pub(crate) work: Option<Work>,
    /// What it means.
    pub(crate) model: Option<Arc<Model>>,
    /// What is to say of the files that were open.
    pub(crate) of_open: Option<OfOpen>,
    /// What is to say of all.
    pub(crate) whole: Option<Arc<Analysis>>,
    /// How much of that the client was told.
    pub(crate) told: Told,
}

/// What is to say of some files.
#[derive(Clone)]
pub(crate) struct OfOpen {
    /// The files.
    pub(crate) files: Arc<[FileId]>,
    /// What is to say of them.
    pub(crate) analysis: Arc<Analysis>,
}

impl Meaning {
    /// What is to say of a file, and perhaps of others.
    pub(crate) fn of(&self, file: FileId) -> Option<&Arc<Analysis>> {
        let of_open = self.of_open.as_ref().filter(|it| it.files.contains(&file));
        self.whole.as_ref().or_else(|| Some(&of_open?.analysis))
    }

    /// Whether it broke off, and what is not known yet never will be.
    pub(crate) fn is_broken(&self) -> bool {
        self.work.as_ref().is_some_and(|work| work.is_broken)
    }
}

/// How much the client was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Told {
    /// Nothing.
    #[default]
    Nothing,
    /// What is to say of the files that were open.
    Open,
    /// Everything.
    All,
}

impl Workspace {
    /// A workspace that was read. What `before` had parsed of the same texts is kept.
    pub(crate) fn read(folder: Folder, before: Option<&Workspace>) -> Self {
        let read = folder.files.into_iter();
        let files = read.filter_map(|file| {
            let uri = uri(&file.absolute)?;
            let is_markdown = is_markdown(&file.absolute);
            let key = Key::File(file.absolute);
            let known = before.and_then(|before| before.file(&key));
            let source = match known.filter(|known| known.source.holds(&file.content)) {
                Some(known) => Arc::clone(&known.source),
                None => Arc::new(Source::new(file.path, is_markdown, file.content)),
            };
            Some(File { key, uri, source })
        });
        let mut workspace = Self::new(folder.root, files.collect(), folder.reads_markdown);
        workspace.markdown = workspace.named_markdown();
        workspace.known = before.and_then(|before| before.known.clone());
        workspace
    }

    /// A workspace of one document that belongs to no other.
    pub(crate) fn alone(key: &Key, document: &Document) -> Self {
        let mut alone = Self::new(PathBuf::new(), Vec::new(), Arc::new(|_| false));
        alone.put(key, document);
        alone
    }

    fn new(root: PathBuf, files: Vec<File>, reads_markdown: Arc<dyn Fn(&str) -> bool + Send + Sync>) -> Self {
        let mut workspace = Self {
            root,
            files,
            numbers: HashMap::new(),
            reads_markdown,
            markdown: Vec::new(),
            uris: Arc::default(),
            meaning: Meaning::default(),
            known: None,
        };
        workspace.number();
        workspace
    }

    /// Numbers its files anew, once some came or went.
    fn number(&mut self) {
        let keys = self.files.iter().map(|file| file.key.clone());
        self.numbers = keys.zip(0..).collect();
        self.uris = Arc::new(self.files.iter().map(|file| file.uri.clone()).collect());
    }

    /// Whether it is one document that belongs to no other.
    pub(crate) fn is_alone(&self) -> bool {
        self.root.as_os_str().is_empty()
    }

    fn file(&self, key: &Key) -> Option<&File> {
        self.files.get(*self.numbers.get(key)?)
    }

    /// Whether it has a file.
    pub(crate) fn has(&self, key: &Key) -> bool {
        self.numbers.contains_key(key)
    }

    /// Whether an open document is one of its files, or becomes one.
    pub(crate) fn takes(&self, key: &Key) -> bool {
        let Some(path) = key.path() else { return false };
        let Ok(inside) = path.strip_prefix(&self.root) else {
            return false;
        };
        is_goals(path) || self.has(key) || is_markdown(path) && (self.reads_markdown)(&slashed(inside))
    }

    /// Puts the text of an open document in the place of its file.
    pub(crate) fn put(&mut self, key: &Key, document: &Document) {
        let content = Content::Text(Arc::clone(&document.text));
        if let Some(&at) = self.numbers.get(key) {
            let file = &mut self.files[at];
            if file.source.holds(&content) {
                // Nothing means anything else, but it has another version.
                self.meaning.told = Told::Nothing;
            } else {
                file.source = Arc::new(file.source.with(content).with_lines(document.lines.clone()));
                self.meaning = Meaning::default();
            }
            if file.uri != document.uri {
                file.uri.clone_from(&document.uri);
                self.number();
            }
            return;
        }
        self.meaning = Meaning::default();
        let path = match key {
            Key::File(path) => slashed(path.strip_prefix(&self.root).unwrap_or(path)),
            Key::Other(address) => address.clone(),
        };
        let at = self.files.partition_point(|file| file.source.path() < path.as_str());
        let file = File {
            key: key.clone(),
            uri: document.uri.clone(),
            source: Arc::new(Source::new(path, document.is_markdown, content)),
        };
        self.files.insert(at, file);
        self.number();
    }

    /// Puts what lies on the disk in the place of a file that it has; none takes the file out.
    pub(crate) fn replace(&mut self, key: &Key, content: Option<Content>) {
        let Some(&at) = self.numbers.get(key) else {
            return;
        };
        if content
            .as_ref()
            .is_some_and(|content| self.files[at].source.holds(content))
        {
            self.meaning.told = Told::Nothing;
            return;
        }
        self.meaning = Meaning::default();
        match content {
            Some(content) => self.files[at].source = Arc::new(self.files[at].source.with(content)),
            None => {
                self.files.remove(at);
                self.number();
            }
        }
    }

    /// The number of a file.
    pub(crate) fn id(&self, key: &Key) -> Option<FileId> {
        u32::try_from(*self.numbers.get(key)?).ok().map(FileId)
    }

    /// The text of a file.
    pub(crate) fn source(&self, id: FileId) -> Option<Arc<Source>> {
        self.files.get(id.index()).map(|file| Arc::clone(&file.source))
    }

    /// The path of a file on the disk.
    pub(crate) fn path(&self, id: FileId) -> Option<&Path> {
        self.files.get(id.index())?.key.path()
    }

    /// The addresses of its files, by number.
    pub(crate) fn uris(&self) -> &Arc<Vec<Uri>> {
        &self.uris
    }

    /// What can be shown of files that cannot be read.
    pub(crate) fn shown(&self) -> BTreeMap<FileId, Arc<str>> {
        let unreadable = self.numbered().filter_map(|(id, file)| match file.source.content() {
            Content::Unreadable { shown, .. } => Some((id, Arc::clone(shown))),
            Content::Text(_) => None,
        });
        unreadable.collect()
    }

    fn numbered(&self) -> impl Iterator<Item = (FileId, &File)> {
        (0..).map(FileId).zip(&self.files)
    }

    /// All files with their trees.
    pub(crate) fn parsed(&self) -> Vec<Arc<SourceFile>> {
        self.files.iter().map(|file| Arc::clone(file.source.parsed())).collect()
    }

    /// Whether its settings name other Markdown files than when it was read.
    pub(crate) fn must_be_read_again(&self) -> bool {
        !self.is_alone() && self.markdown != self.named_markdown()
    }

    fn named_markdown(&self) -> Vec<String> {
        let settings = self.files.iter().find(|file| file.source.path() == SETTINGS);
        settings.map_or_else(Vec::new, |file| markdown_patterns(file.source.parsed()))
    }

    /// What there is to be worked out, `open` being looked at.
    pub(crate) fn job(&self, open: Vec<FileId>) -> Job {
        let unreadable = self.numbered().filter_map(|(id, file)| match file.source.content() {
            Content::Unreadable { say, .. } => Some(say(id)),
            Content::Text(_) => None,
        });
        Job {
            root: self.root.clone(),
            unreadable: unreadable.collect(),
            sources: self.files.iter().map(|file| Arc::clone(&file.source)).collect(),
            open,
            before: self.known.clone(),
        }
    }

    /// Takes in what it means.
    pub(crate) fn means(&mut self, model: Arc<Model>) {
        self.known = Some(Arc::clone(&model));
        self.meaning.model = Some(model);
    }
}

fn slashed(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        return text.into_owned();
    }
    text.replace(std::path::MAIN_SEPARATOR, "/")
}
