//! How tests check a text or a folder.

use std::path::Path;
use std::sync::Arc;

use goalpost_fixtures::texts;
use goalpost_lint::{Options, Selector, check};
use goalpost_model::{DataFile, Input, Model, SourceFile, markdown_patterns};
use goalpost_text::{Diagnostic, Encoding, LineIndex, Severity};
use goalpost_values::Day;

/// The day on which tests happen, unless they say else.
pub(crate) fn today() -> Day {
    day("2026-11-21")
}

/// A day.
pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A workspace of one text. One that declares the workspace is a `workspace.goals`.
pub(crate) fn model(text: &str) -> Model {
    model_on(text, today())
}

/// The same on a day.
pub(crate) fn model_on(text: &str, today: Day) -> Model {
    let settles = text.lines().any(|line| line.starts_with("workspace:"));
    let path = if settles { "workspace.goals" } else { "goals.goals" };
    Model::build(Input::of_texts([(path, text)], today))
}

/// A workspace as it lies in a folder, with the Markdown files that it names.
pub(crate) fn folder(path: &Path, today: Day) -> Model {
    let files = texts(path, &["goals", "md", "csv", "json", "ndjson"]);
    let is_goals = |(path, _): &&(String, String)| path.ends_with(".goals");
    let mut sources: Vec<Arc<SourceFile>> = files
        .iter()
        .filter(is_goals)
        .map(|(path, text)| Arc::new(SourceFile::new(path.clone(), text.as_str())))
        .collect();
    let named = sources.iter().find(|file| file.path == "workspace.goals");
    let folders: Vec<String> = named.map_or_else(Vec::new, |file| markdown_patterns(file));
    let is_named = |path: &str| {
        folders
            .iter()
            .any(|folder| path.starts_with(folder.trim_end_matches('*')))
    };
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".md") && is_named(path)) {
        sources.push(Arc::new(SourceFile::new(path.clone(), text.as_str())));
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    let data = sources.iter().flat_map(|file| file.tracked()).map(|track| DataFile {
        path: track.split(' ').next().unwrap_or_default().to_owned(),
        text: Err("it is not there".to_owned()),
    });
    let mut data: Vec<DataFile> = data.collect();
    for file in &mut data {
        if let Some((_, text)) = files.iter().find(|(path, _)| *path == file.path) {
            file.text = Ok(text.as_str().into());
        }
    }
    Model::build(Input {
        files: sources,
        data,
        today,
    })
}

/// What is found in a workspace with its own settings.
pub(crate) fn everything(model: &Model) -> Vec<Diagnostic> {
    check(model, &Options::default())
}

/// What the short texts of most tests leave out on purpose: words in a title, a kind, a way, a start, where a number comes
/// from, a second fact, what a habit is for, a look now and then, and other people to do all that. Tests of these rules ask
/// for them, [`expect_of`].
const ASIDE: [&str; 15] = [
    "S07", "O06", "A03", "A04", "A05", "M03", "M04", "M09", "T05", "T08", "H02", "H03", "C01", "C02", "C03",
];

/// The same without the rules about what short texts leave out.
pub(crate) fn findings(model: &Model) -> Vec<Diagnostic> {
    let ignore = ASIDE.map(|code| Selector::parse(code).unwrap()).to_vec();
    let options = Options {
        ignore,
        ..Options::default()
    };
    check(model, &options)
}

/// What some rules find, by their codes, whether they are on or off.
pub(crate) fn findings_of(codes: &str, model: &Model) -> Vec<Diagnostic> {
    let select = codes.split(' ').map(|code| Selector::parse(code).unwrap());
    let options = Options {
        select: select.collect(),
        ..Options::default()
    };
    check(model, &options)
}

/// Asserts where some rules, by their codes, find something in a text: each as `CODE LINE:COLUMN`, in order.
pub(crate) fn expect_of(codes: &str, text: &str, expected: &[&str]) {
    expect_of_on(codes, text, today(), expected);
}

/// The same on a day.
pub(crate) fn expect_of_on(codes: &str, text: &str, today: Day, expected: &[&str]) {
    let model = model_on(text, today);
    let found = findings_of(codes, &model);
    let places: Vec<String> = found.iter().map(|found| place(&model, found)).collect();
    assert_eq!(places, expected, "\n{text}\n{}", shown(&model, &found));
}

/// Asserts how the only finding of a rule is put: its message and its help.
pub(crate) fn says_of(code: &str, text: &str, message: &str, help: &str) {
    let model = model(text);
    let found = findings_of(code, &model);
    assert_eq!(found.len(), 1, "\n{text}\n{}", shown(&model, &found));
    assert_eq!((found[0].message.as_str(), found[0].help.as_str()), (message, help));
}

/// Where a finding stands: `CODE LINE:COLUMN`, both from 1, columns in code points.
pub(crate) fn place(model: &Model, found: &Diagnostic) -> String {
    let text = model.file(found.file).tree.text();
    let position = LineIndex::new(text).position(text, found.span.start, Encoding::Utf32);
    format!("{} {}:{}", found.code, position.line + 1, position.column + 1)
}

/// A goal that every rule is content with, but for its measure and what follows: four lines, the next one is the fifth.
pub(crate) fn goal(lines: &str) -> String {
    let head = "goal pages: Read the safety manual before the audit\n  owner: @ana\n  during: 2026-Q4\n";
    format!("{head}  why: The audit in January asks about it\n{lines}")
}

/// The same of an objective, but for its key results.
pub(crate) fn objective(lines: &str) -> String {
    let head = "objective desk: Become the desk that people walk up to first\n  owner: @ana\n  during: 2026-Q4\n";
    format!("{head}  why: People wait in the wrong queue today\n{lines}")
}

/// Asserts which findings a text has, all of them in order, as `CODE LINE:COLUMN`.
pub(crate) fn expect(text: &str, expected: &[&str]) {
    let model = model(text);
    assert_eq!(
        places(&model),
        expected,
        "\n{text}\n{}",
        shown(&model, &findings(&model))
    );
}

/// Asserts how the only finding of a text is put: its message and its help.
pub(crate) fn says(text: &str, message: &str, help: &str) {
    let model = model(text);
    let found = findings(&model);
    assert_eq!(found.len(), 1, "\n{text}\n{}", shown(&model, &found));
    assert_eq!((found[0].message.as_str(), found[0].help.as_str()), (message, help));
}

/// The places of all findings.
pub(crate) fn places(model: &Model) -> Vec<String> {
    findings(model).iter().map(|found| place(model, found)).collect()
}

/// The findings as a person would read them, for messages of tests.
pub(crate) fn shown(model: &Model, found: &[Diagnostic]) -> String {
    let line = |found: &Diagnostic| {
        let path = &model.file(found.file).path;
        let (place, severity) = (place(model, found), found.severity.as_str());
        format!(
            "{path} {place} {severity}: {}\n    help: {}\n",
            found.message, found.help
        )
    };
    found.iter().map(line).collect()
}

/// The errors among some findings.
pub(crate) fn errors(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    found
        .into_iter()
        .filter(|found| found.severity == Severity::Error)
        .collect()
}
