//! A workspace as the server keeps it: its files, those that are open with the text of the editor, and what they mean.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use goalpost_ide::Analysis;
use goalpost_model::{SourceFile, markdown_patterns};
use goalpost_syntax::{parse, parse_markdown};
use goalpost_text::{Diagnostic, FileId};
use rayon::prelude::*;
use tower_lsp::ls_types::Uri;

use crate::documents::Document;
use crate::host::{Content, Folder, Host};
use crate::uri::{Key, uri};

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
#[derive(Clone)]
pub(crate) struct File {
    /// Its path from the root.
    pub(crate) path: String,
    /// What it is known by.
    pub(crate) key: Key,
    /// Its address, as the client writes it where it is open.
    pub(crate) uri: Uri,
    /// Whether only its fences are read.
    is_markdown: bool,
    content: Content,
    parsed: Option<Arc<SourceFile>>,
}

impl File {
    fn new(path: String, key: Key, uri: Uri, is_markdown: bool, content: Content) -> Self {
        Self {
            path,
            key,
            uri,
            is_markdown,
            content,
            parsed: None,
        }
    }

    /// Gives it another text; its tree goes, unless the text is the same.
    fn set(&mut self, content: Content) {
        if !is_same(&self.content, &content) {
            self.parsed = None;
        }
        self.content = content;
    }

    /// The file with its tree; that of an empty text where its own cannot be had.
    fn parsed(&self) -> Arc<SourceFile> {
        if let Some(parsed) = &self.parsed {
            return Arc::clone(parsed);
        }
        let text: Arc<str> = match &self.content {
            Content::Text(text) => Arc::clone(text),
            Content::Unreadable { .. } => Arc::from(""),
        };
        let tree = if self.is_markdown {
            parse_markdown(text)
        } else {
            parse(text)
        };
        Arc::new(SourceFile {
            path: self.path.clone(),
            tree,
        })
    }
}

fn is_same(a: &Content, b: &Content) -> bool {
    matches!((a, b), (Content::Text(a), Content::Text(b)) if a == b)
}

/// A workspace.
pub(crate) struct Workspace {
    /// Its root; empty for a text that lies nowhere.
    pub(crate) root: PathBuf,
    /// Its files, sorted by path.
    pub(crate) files: Vec<File>,
    /// Whether a Markdown file counts.
    reads_markdown: Arc<dyn Fn(&str) -> bool + Send + Sync>,
    /// Which Markdown files the settings named when it was read.
    markdown: Vec<String>,
    /// What it means; none where something changed since.
    pub(crate) analysis: Option<Arc<Analysis>>,
    /// The addresses of the files of the analysis, by number.
    pub(crate) uris: Arc<Vec<Uri>>,
    /// What can be shown of files that cannot be read.
    pub(crate) shown: Arc<BTreeMap<FileId, Arc<str>>>,
    /// The day of the analysis.
    pub(crate) day: i32,
}

impl Workspace {
    /// A workspace that was read. What `before` had parsed of the same texts is kept.
    pub(crate) fn read(folder: Folder, before: Option<&Workspace>) -> Self {
        let mut files: Vec<File> = folder
            .files
            .into_iter()
            .filter_map(|file| {
                let markdown = is_markdown(&file.absolute);
                let uri = uri(&file.absolute)?;
                Some(File::new(
                    file.path,
                    Key::File(file.absolute),
                    uri,
                    markdown,
                    file.content,
                ))
            })
            .collect();
        for file in &mut files {
            let known = before.and_then(|before| before.file(&file.key));
            if let Some(known) = known.filter(|known| is_same(&known.content, &file.content)) {
                file.parsed.clone_from(&known.parsed);
            }
        }
        let mut workspace = Self {
            root: folder.root,
            files,
            reads_markdown: folder.reads_markdown,
            markdown: Vec::new(),
            analysis: None,
            uris: Arc::default(),
            shown: Arc::default(),
            day: 0,
        };
        workspace.markdown = workspace.named_markdown();
        workspace
    }

    /// A workspace of one document that belongs to no other.
    pub(crate) fn alone(key: &Key, document: &Document) -> Self {
        let mut alone = Self {
            root: PathBuf::new(),
            files: Vec::new(),
            reads_markdown: Arc::new(|_| false),
            markdown: Vec::new(),
            analysis: None,
            uris: Arc::default(),
            shown: Arc::default(),
            day: 0,
        };
        alone.put(key, document);
        alone
    }

    /// Whether it is one document that belongs to no other.
    pub(crate) fn is_alone(&self) -> bool {
        self.root.as_os_str().is_empty()
    }

    pub(crate) fn file(&self, key: &Key) -> Option<&File> {
        self.files.iter().find(|file| file.key == *key)
    }

    /// Whether an open document is one of its files, or becomes one.
    pub(crate) fn takes(&self, key: &Key) -> bool {
        let Some(path) = key.path() else { return false };
        let Ok(inside) = path.strip_prefix(&self.root) else {
            return false;
        };
        is_goals(path) || self.file(key).is_some() || is_markdown(path) && (self.reads_markdown)(&slashed(inside))
    }

    /// Puts the text of an open document in the place of its file.
    pub(crate) fn put(&mut self, key: &Key, document: &Document) {
        let content = Content::Text(Arc::clone(&document.text));
        self.analysis = None;
        if let Some(file) = self.files.iter_mut().find(|file| file.key == *key) {
            file.set(content);
            file.uri.clone_from(&document.uri);
            return;
        }
        let path = match key {
            Key::File(path) => slashed(path.strip_prefix(&self.root).unwrap_or(path)),
            Key::Other(address) => address.clone(),
        };
        let at = self.files.partition_point(|file| file.path < path);
        let file = File::new(path, key.clone(), document.uri.clone(), document.is_markdown, content);
        self.files.insert(at, file);
    }

    /// Puts what lies on the disk in the place of a file that it has; none takes the file out.
    pub(crate) fn replace(&mut self, key: &Key, content: Option<Content>) {
        let Some(at) = self.files.iter().position(|file| file.key == *key) else {
            return;
        };
        self.analysis = None;
        match content {
            Some(content) => self.files[at].set(content),
            None => {
                self.files.remove(at);
            }
        }
    }

    /// The number of a file.
    pub(crate) fn id(&self, key: &Key) -> Option<FileId> {
        let at = self.files.iter().position(|file| file.key == *key)?;
        u32::try_from(at).ok().map(FileId)
    }

    /// A file with its tree, which is kept.
    pub(crate) fn parsed(&mut self, id: FileId) -> Option<Arc<SourceFile>> {
        let file = self.files.get_mut(id.index())?;
        let parsed = file.parsed();
        file.parsed = Some(Arc::clone(&parsed));
        Some(parsed)
    }

    /// All files with their trees, which are kept.
    pub(crate) fn parse_all(&mut self) -> Vec<Arc<SourceFile>> {
        let is_small = self.files.iter().filter(|file| file.parsed.is_none()).count() < 2;
        if is_small {
            self.files.iter_mut().for_each(|file| file.parsed = Some(file.parsed()));
        } else {
            self.files
                .par_iter_mut()
                .for_each(|file| file.parsed = Some(file.parsed()));
        }
        self.files.iter().filter_map(|file| file.parsed.clone()).collect()
    }

    /// Whether its settings name other Markdown files than when it was read.
    pub(crate) fn must_be_read_again(&self) -> bool {
        !self.is_alone() && self.markdown != self.named_markdown()
    }

    fn named_markdown(&self) -> Vec<String> {
        let settings = self.files.iter().find(|file| file.path == SETTINGS);
        settings.map_or_else(Vec::new, |file| markdown_patterns(&file.parsed()))
    }

    /// What it takes to work out what it means; its files are parsed for it.
    pub(crate) fn job(&mut self, host: &Arc<dyn Host>) -> impl FnOnce() -> Analysis + Send + 'static {
        let files = self.parse_all();
        let unreadable: Vec<Diagnostic> = (0..)
            .map(FileId)
            .zip(&self.files)
            .filter_map(|(id, file)| match &file.content {
                Content::Unreadable { say, .. } => Some(say(id)),
                Content::Text(_) => None,
            })
            .collect();
        let shown = (0..)
            .map(FileId)
            .zip(&self.files)
            .filter_map(|(id, file)| match &file.content {
                Content::Unreadable { shown, .. } => Some((id, Arc::clone(shown))),
                Content::Text(_) => None,
            });
        self.shown = Arc::new(shown.collect());
        self.uris = Arc::new(self.files.iter().map(|file| file.uri.clone()).collect());
        self.day = host.day(&files);
        let (host, root) = (Arc::clone(host), self.root.clone());
        move || host.analyse(&root, files, unreadable)
    }
}

fn slashed(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        return text.into_owned();
    }
    text.replace(std::path::MAIN_SEPARATOR, "/")
}
