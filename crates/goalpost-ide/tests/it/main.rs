//! Every feature on texts with a cursor in them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that finds nothing has failed"
)]

mod actions;
mod completion;
mod harmless;
mod names;
mod shown;
mod structure;

use std::sync::Arc;

use goalpost_ide::Analysis;
use goalpost_lint::{Options, find};
use goalpost_model::{Input, Model};
use goalpost_text::{FileEdit, FileId, Span, apply_edits};
use goalpost_values::iso_day;

/// The day of all tests: a Friday.
const TODAY: &str = "2026-11-20";

/// A model with all that the rules find in it.
fn judged(model: Model) -> Analysis {
    let found = find(&model, &Options::default());
    Analysis::new(Arc::new(model), [], found)
}

/// A workspace whose texts had a cursor `$0` and marks `//^^^ word`: a comment line whose carets stand below what is
/// expected.
struct Fixture {
    analysis: Analysis,
    file: FileId,
    offset: u32,
    marks: Vec<(FileId, Span, String)>,
}

impl Fixture {
    /// One file.
    fn of(text: &str) -> Self {
        Self::of_files(&[("a.goals", text)])
    }

    /// Several files, sorted by path.
    fn of_files(files: &[(&str, &str)]) -> Self {
        let mut marks = Vec::new();
        let mut cursor = (FileId(0), 0);
        let mut plain = Vec::new();
        for ((path, text), id) in files.iter().zip((0..).map(FileId)) {
            let text = match text.find("$0") {
                Some(at) => {
                    cursor = (id, u32::try_from(at).unwrap());
                    text.replacen("$0", "", 1)
                }
                None => (*text).to_owned(),
            };
            marks.extend(marked(&text).into_iter().map(|(span, word)| (id, span, word)));
            plain.push((*path, text));
        }
        let texts = plain.iter().map(|(path, text)| (*path, text.as_str()));
        let model = Model::build(Input::of_texts(texts, iso_day(TODAY).unwrap()));
        Self {
            analysis: judged(model),
            file: cursor.0,
            offset: cursor.1,
            marks,
        }
    }

    fn model(&self) -> &Model {
        &self.analysis.model
    }

    fn text(&self, file: FileId) -> &str {
        self.model().file(file).tree.text()
    }

    /// What a file becomes.
    fn after(&self, edits: &[FileEdit]) -> String {
        let edits: Vec<_> = edits
            .iter()
            .filter(|edit| edit.file == self.file)
            .map(|edit| edit.edit.clone())
            .collect();
        apply_edits(self.text(self.file), &edits).unwrap()
    }
}

/// The stretches that carets stand below, with the word behind them.
fn marked(text: &str) -> Vec<(Span, String)> {
    let mut marks = Vec::new();
    let mut above = 0;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with("//") && line.contains('^') {
            let from = line.find('^').unwrap();
            let carets = line[from..].chars().take_while(|c| *c == '^').count();
            let word = line[from + carets..].trim().to_owned();
            marks.push((Span::from_usize(above + from, above + from + carets), word));
        } else {
            above = start;
        }
        start += line.len();
    }
    marks
}
