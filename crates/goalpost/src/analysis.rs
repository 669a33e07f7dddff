//! From texts to findings: the one place where a workspace that was read meets the analysis.

use std::path::Path;
use std::sync::Arc;

pub use goalpost_ide::Analysis;
use goalpost_lint::{Finding, Judgement, Options, Selector, file_too_large, find, not_utf8, rule};
use goalpost_model::{Input, Model, SourceFile};
use goalpost_syntax::{parse, parse_markdown};
use goalpost_text::{Diagnostic, FileId};
use goalpost_values::Day;
use rayon::prelude::*;

use crate::output::{Book, Page};
use crate::workspace::find::WORKSPACE_FILE;
use crate::workspace::paths::seen_from;
use crate::workspace::read::Content;
use crate::workspace::track::data_files;
use crate::workspace::unusable::problems;
use crate::workspace::{self, Kind, Workspace};

/// Works out what the texts of a workspace mean on a day.
pub fn model(workspace: &Workspace, today: Day) -> Model {
    let files: Vec<Arc<SourceFile>> = workspace.files.par_iter().map(|file| Arc::new(parsed(file))).collect();
    build(&workspace.root.folder, files, today)
}

/// The same of files that are parsed; the data files that they track are read.
pub fn build(root: &Path, files: Vec<Arc<SourceFile>>, today: Day) -> Model {
    Model::build(input(root, files, today))
}

/// Files with the data files that they track.
pub fn input(root: &Path, files: Vec<Arc<SourceFile>>, today: Day) -> Input {
    let data = data_files(root, files.iter().map(|file| &**file));
    Input { files, data, today }
}

/// The same, with everything that is to say about it.
pub fn analyse(workspace: &Workspace, today: Day, options: &Options) -> Analysis {
    let model = model(workspace, today);
    judge(model, unreadable(workspace), options)
}

/// Everything that is to say about a model, `unreadable` about the files whose text could not be had.
pub fn judge(model: Model, unreadable: impl Iterator<Item = Diagnostic>, options: &Options) -> Analysis {
    let outside = unreadable.chain(unusable(&model));
    let outside: Vec<Diagnostic> = outside.filter(|found| is_wanted(found, options)).collect();
    let found = found(&model, options);
    Analysis::new(Arc::new(model), outside, found)
}

/// Everything that is to say about the model of a workspace.
pub fn findings(model: &Model, workspace: &Workspace) -> Vec<Finding> {
    let outside = unreadable(workspace).chain(unusable(model));
    let mut findings: Vec<Finding> = outside
        .map(|diagnostic| Finding {
            thing: None,
            diagnostic,
        })
        .collect();
    findings.extend(found(model, &Options::default()));
    findings
}

/// What the rules find. All threads work at it, where there is more than one file: a part is what is found in one, and
/// what a thread has worked out for one part it knows for its others.
fn found(model: &Model, options: &Options) -> Vec<Finding> {
    let alone = || find(model, options);
    if model.files().len() < 2 {
        return alone();
    }
    let judgement = Judgement::new(model, options);
    rayon::broadcast(|_| judgement.work(None, &|| false));
    judgement.all().unwrap_or_else(alone)
}

/// Whether the selection lets a finding pass that is not the linter's own.
fn is_wanted(found: &Diagnostic, options: &Options) -> bool {
    let covered = |selectors: &[Selector]| selectors.iter().any(|selector| selector.covers(found.code));
    (options.select.is_empty() || covered(&options.select)) && !covered(&options.ignore)
}

/// The files as they are shown.
pub fn book<'w>(workspace: &'w Workspace) -> Book<'w> {
    let page = |file: &'w workspace::SourceFile| {
        Page::new(workspace.seen(&file.path), shown_text(&file.content)).inside(&file.path)
    };
    Book::new(workspace.files.iter().map(page).collect())
}

/// The same under the paths that somebody reads who stands in another folder.
pub fn book_seen_from<'w>(workspace: &'w Workspace, folder: &Path) -> Book<'w> {
    let page = |file: &'w workspace::SourceFile| {
        let seen = seen_from(folder, &workspace.root.folder.join(&file.path));
        Page::new(seen, shown_text(&file.content)).inside(&file.path)
    };
    Book::new(workspace.files.iter().map(page).collect())
}

/// What can be shown of a file.
pub fn shown_text(content: &Content) -> &str {
    match content {
        Content::Text(text) => text,
        Content::NotUtf8 { shown, .. } => shown,
        Content::TooLarge => "",
    }
}

/// A file with its tree; that of an empty text where its own cannot be had.
pub fn parsed(file: &workspace::SourceFile) -> SourceFile {
    let text: Arc<str> = match &file.content {
        Content::Text(text) => Arc::clone(text),
        Content::NotUtf8 { .. } | Content::TooLarge => Arc::from(""),
    };
    let tree = match file.kind {
        Kind::Goals => parse(text),
        Kind::Markdown => parse_markdown(text),
    };
    SourceFile::of_tree(file.path.clone(), tree, !matches!(file.content, Content::Text(_)))
}

/// What is to say of settings that the analysis cannot judge.
pub fn unusable(model: &Model) -> Vec<Diagnostic> {
    let files = (0..).map(FileId).zip(model.files());
    let settings = files.filter(|(_, file)| file.path == WORKSPACE_FILE);
    let why = |found: Diagnostic| match rule(found.code.0) {
        Some(rule) => found.why(rule.why()),
        None => found,
    };
    let found = settings.flat_map(|(id, file)| problems(&file.tree).into_iter().map(move |found| found.moved(id, 0)));
    found.map(why).collect()
}

/// What is to say of files whose text cannot be had.
fn unreadable(workspace: &Workspace) -> impl Iterator<Item = Diagnostic> {
    let numbered = workspace.files.iter().zip(0..);
    numbered.filter_map(|(file, number)| problem(&file.content, FileId(number)))
}

/// What is to say of a file whose text cannot be had.
pub fn problem(content: &Content, file: FileId) -> Option<Diagnostic> {
    match content {
        Content::Text(_) => None,
        Content::TooLarge => Some(file_too_large(file)),
        Content::NotUtf8 { at, looks_like, .. } => Some(not_utf8(file, *at, *looks_like)),
    }
}
