//! The cases of the suite: their files as they lie in its folders, and the workspace that they make.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use goalpost_lint::{Options, check, not_utf8};
use goalpost_model::{DataFile, Input, Model, SourceFile};
use goalpost_text::{Diagnostic, FileId, Span};
use goalpost_values::iso_day;

use crate::quote::unquote;

/// The day on which the suite is read. What the language says depends on none.
const TODAY: &str = "2026-11-21";

/// What is expected of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Lines, what they are and what holds them.
    Tree,
    /// What is wrong.
    Findings,
    /// What things and events mean.
    Means,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Tree, Self::Findings, Self::Means];

    /// The end of its file's name.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Tree => "tree",
            Self::Findings => "findings",
            Self::Means => "means",
        }
    }
}

/// A case: one file or the files of a folder, with what is expected beside it.
pub(crate) struct Case {
    /// Its topic and its own name, with a slash between.
    pub(crate) name: String,
    /// The path of its expectations, without their ending.
    stem: PathBuf,
    /// Paths below the case's folder, and bytes.
    files: Vec<(String, Vec<u8>)>,
    is_folder: bool,
}

/// A case that was read.
pub(crate) struct Read {
    pub(crate) model: Model,
    /// Everything that is found, rules about goals included.
    pub(crate) found: Vec<Diagnostic>,
    /// The texts of the model's files; of one that is not UTF-8, with a replacement character where it is not.
    pub(crate) texts: Vec<String>,
    /// Whether places need the path of their file.
    pub(crate) is_folder: bool,
}

/// Every case in the folders of topics, and what is wrong with the suite itself.
pub(crate) fn find(root: &Path) -> (Vec<Case>, Vec<String>) {
    let (mut cases, mut failures) = (Vec::new(), Vec::new());
    for topic in entries(root).into_iter().filter(|path| path.is_dir()) {
        let mut of_topic: BTreeMap<String, Case> = BTreeMap::new();
        let mut expectations = Vec::new();
        for path in entries(&topic) {
            let (stem, ending) = parts(&path);
            let name = format!("{}/{stem}", parts(&topic).0);
            if Kind::ALL.iter().any(|kind| kind.ending() == ending) {
                expectations.push((name, path));
            } else if let Some(files) = inputs(&path, &ending) {
                let case = Case {
                    name: name.clone(),
                    stem: topic.join(&stem),
                    files,
                    is_folder: path.is_dir(),
                };
                if of_topic.insert(stem, case).is_some() {
                    failures.push(format!("{name}: two inputs have this name\n"));
                }
            } else {
                failures.push(format!("{name}: `.{ending}` is no input and no expectation\n"));
            }
        }
        let lost = expectations
            .iter()
            .filter(|(name, _)| !of_topic.values().any(|case| case.name == *name));
        failures.extend(lost.map(|(_, path)| format!("{}: there is no input for it\n", path.display())));
        cases.extend(of_topic.into_values());
    }
    (cases, failures)
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
}

fn parts(path: &Path) -> (String, String) {
    let text = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    (text(path.file_stem()), text(path.extension()))
}

/// The files that an input is; none where it is no input.
fn inputs(path: &Path, ending: &str) -> Option<Vec<(String, Vec<u8>)>> {
    if path.is_dir() {
        let mut files = Vec::new();
        below(path, path, &mut files);
        files.sort();
        return Some(files);
    }
    let bytes = fs::read(path).unwrap();
    match ending {
        "goals" | "md" => Some(vec![(format!("case.{ending}"), bytes)]),
        "recipe" => Some(vec![(
            "case.goals".to_owned(),
            cooked(&String::from_utf8(bytes).unwrap()),
        )]),
        _ => None,
    }
}

fn below(root: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    for path in entries(folder) {
        if path.is_dir() {
            below(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            files.push((name, fs::read(&path).unwrap()));
        }
    }
}

/// A recipe's text: `COUNT "TEXT"` on each line, every text so often.
fn cooked(recipe: &str) -> Vec<u8> {
    let mut out = String::new();
    for line in recipe.lines() {
        let (count, text) = line.split_once(' ').unwrap();
        out.push_str(&unquote(text).unwrap().repeat(count.parse().unwrap()));
    }
    out.into_bytes()
}

impl Case {
    /// The path of an expectation.
    pub(crate) fn expectation(&self, kind: Kind) -> PathBuf {
        let mut name = self.stem.clone().into_os_string();
        name.push(".");
        name.push(kind.ending());
        name.into()
    }

    /// What is expected; none where nothing is said about it.
    pub(crate) fn expected(&self, kind: Kind) -> Option<String> {
        fs::read_to_string(self.expectation(kind)).ok()
    }

    /// The workspace that it is, with everything that is found in it.
    pub(crate) fn read(&self) -> Read {
        let is_text = |path: &str| path.ends_with(".goals") || path.ends_with(".md");
        let (texts, data): (Vec<_>, Vec<_>) = self.files.iter().partition(|(path, _)| is_text(path));
        let data = data.into_iter().map(|(path, bytes)| DataFile {
            path: path.clone(),
            text: utf8(bytes).map(Arc::from).ok_or_else(|| "it is not UTF-8".to_owned()),
        });
        // A file that is not UTF-8 is left alone, as if it were empty.
        let sources = texts
            .iter()
            .map(|(path, bytes)| Arc::new(SourceFile::new(path.clone(), utf8(bytes).unwrap_or_default())));
        let model = Model::build(Input {
            files: sources.collect(),
            data: data.collect(),
            today: iso_day(TODAY).unwrap(),
        });
        let mut found = check(&model, &Options::default());
        found.extend(
            texts
                .iter()
                .zip(0..)
                .filter_map(|((_, bytes), number)| unreadable(bytes, FileId(number))),
        );
        Read {
            model,
            found,
            texts: texts
                .iter()
                .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
                .collect(),
            is_folder: self.is_folder,
        }
    }
}

fn utf8(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

/// The finding about a file that is not UTF-8: its first wrong bytes, which count as one character.
fn unreadable(bytes: &[u8], file: FileId) -> Option<Diagnostic> {
    let start = std::str::from_utf8(bytes).err()?.valid_up_to();
    let end = start + char::REPLACEMENT_CHARACTER.len_utf8();
    Some(not_utf8(file, Span::from_usize(start, end), None))
}
