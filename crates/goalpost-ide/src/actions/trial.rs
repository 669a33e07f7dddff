//! Rewrites are tried before they are offered: one that would bring an error or a warning is none.

use std::collections::BTreeMap;
use std::sync::Arc;

use goalpost_lint::{Options, find};
use goalpost_model::{Input, Model, SourceFile, ThingRef};
use goalpost_text::{Edit, FileEdit, FileId, Severity, apply_edits};

/// How many bytes are judged again at most while somebody waits for a list of actions: a few milliseconds.
const MOST: usize = 1 << 18;

/// A workspace in which edits can be tried: the whole of it where it is small, else one file with the settings.
pub(super) struct Trial<'m> {
    model: &'m Model,
    files: Vec<FileId>,
    before: BTreeMap<&'static str, usize>,
}

impl<'m> Trial<'m> {
    /// None where judging would take too long.
    pub(super) fn of(model: &'m Model, file: FileId) -> Option<Self> {
        let settings = model.workspace_thing().map(ThingRef::file);
        let near = || {
            let mut near: Vec<FileId> = settings.into_iter().chain([file]).collect();
            near.sort_unstable();
            near.dedup();
            is_small(model, &near).then_some(near)
        };
        let files = whole(model).or_else(near)?;
        let mut trial = Self {
            model,
            files,
            before: BTreeMap::new(),
        };
        trial.before = trial.findings(&[])?;
        Some(trial)
    }

    /// Whether edits bring no error and no warning that was not there, but those about the holes that they leave on
    /// purpose.
    pub(super) fn allows(&self, edits: &[FileEdit], holes: &[&str]) -> bool {
        let Some(after) = self.findings(edits) else {
            return false;
        };
        let known = |code: &str| self.before.get(code).copied().unwrap_or(0);
        after
            .iter()
            .all(|(code, count)| holes.contains(code) || *count <= known(code))
    }

    /// How many errors and warnings there are of each code after edits; none where these do not fit the files.
    fn findings(&self, edits: &[FileEdit]) -> Option<BTreeMap<&'static str, usize>> {
        let model = judged(self.model, &self.files, edits)?;
        let mut counts = BTreeMap::new();
        for finding in find(&model, &Options::default()) {
            let found = &finding.diagnostic;
            if matches!(found.severity, Severity::Error | Severity::Warning) {
                *counts.entry(kind(found.code.0)).or_default() += 1;
            }
        }
        Some(counts)
    }
}

/// All files of a workspace that can be judged while somebody waits.
pub(super) fn whole(model: &Model) -> Option<Vec<FileId>> {
    let files: Vec<FileId> = (0..).map(FileId).take(model.files().len()).collect();
    is_small(model, &files).then_some(files)
}

fn is_small(model: &Model, files: &[FileId]) -> bool {
    let size = |file: &FileId| model.file(*file).tree.text().len();
    files.iter().map(size).sum::<usize>() <= MOST
}

/// What a code says: that nothing shows whether a goal is reached is one thing, whatever the goal is called.
fn kind(code: &'static str) -> &'static str {
    match code {
        "O01" => "M01",
        code => code,
    }
}

/// What some files of a workspace mean after edits; none where these do not fit them.
pub(super) fn judged(model: &Model, files: &[FileId], edits: &[FileEdit]) -> Option<Model> {
    if !edits.iter().all(|edit| files.contains(&edit.file)) {
        return None;
    }
    let mut input = Input {
        files: Vec::with_capacity(files.len()),
        data: Vec::new(),
        today: model.today(),
    };
    for id in files {
        let file = model.files().get(id.index())?;
        let of_file: Vec<Edit> = edits
            .iter()
            .filter(|edit| edit.file == *id)
            .map(|edit| edit.edit.clone())
            .collect();
        input.files.push(if of_file.is_empty() {
            Arc::clone(file)
        } else {
            let text = apply_edits(file.tree.text(), &of_file).ok()?;
            Arc::new(SourceFile::new(file.path.as_str(), text))
        });
    }
    Some(Model::build(input))
}
