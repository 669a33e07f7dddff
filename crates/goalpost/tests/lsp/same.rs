//! What the server says is what `check --format json` prints of the same text.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use goalpost::analysis::{analyse, book};
use goalpost::catalogue::catalogue;
use goalpost::output::{Finding, Run, json as writer};
use goalpost::workspace::load::load_folder;
use goalpost::workspace::read::{self, Content};
use goalpost_fixtures::{Dice, folders, repository};
use goalpost_lint::Options;
use goalpost_text::Diagnostic;
use goalpost_values::iso_day;
use serde_json::{Value, json};

use crate::client::{Client, TODAY, disk, uri};

/// Path, line, column, end line, end column, code, severity, message: places from 1, columns in code points.
type Said = (String, u64, u64, u64, u64, String, String, String);

/// What the command line prints of a folder, one text of it replaced.
fn printed(root: &Path, path: &Path, text: &str) -> Vec<Said> {
    let reader = |asked: &Path| match asked == path {
        true => Ok(Content::Text(text.into())),
        false => read::file(asked),
    };
    let mut said = Vec::new();
    for workspace in load_folder(root, &reader).workspaces {
        let analysis = analyse(&workspace, iso_day(TODAY).unwrap(), &Options::default());
        let book = book(&workspace);
        let finding = |found| Finding {
            book: &book,
            diagnostic: found,
            thing: None,
        };
        let is_asked_for = |found: &&Diagnostic| workspace.files[found.file.index()].asked_for;
        let found = analysis.findings.iter().map(|found| &found.diagnostic);
        let findings: Vec<_> = found.filter(is_asked_for).map(finding).collect();
        let run = Run {
            today: TODAY.to_owned(),
            files: Vec::new(),
            fails_on: None,
        };
        let mut out = Vec::new();
        writer::write(&mut out, run, &findings, catalogue).unwrap();
        let document: Value = serde_json::from_slice(&out).unwrap();
        said.extend(document["diagnostics"].as_array().unwrap().iter().map(of_json));
    }
    said.sort();
    said
}

fn of_json(found: &Value) -> Said {
    let number = |end: &str, what: &str| found["span"][end][what].as_u64().unwrap();
    let text = |what: &str| found[what].as_str().unwrap_or("").to_owned();
    let help = text("help");
    let message = if help.is_empty() {
        text("message")
    } else {
        format!("{}\n{help}", text("message"))
    };
    (
        text("path"),
        number("start", "line"),
        number("start", "column"),
        number("end", "line"),
        number("end", "column"),
        text("code"),
        text("severity"),
        message,
    )
}

/// What the client was told last of each document.
#[derive(Default)]
struct Told(BTreeMap<String, Vec<Said>>);

impl Told {
    /// Takes in what was heard since.
    fn hear(&mut self, client: &mut Client, root: &Path) {
        let prefix = format!("{}/", uri(root));
        for heard in client.heard.drain(..) {
            if heard["method"] == "textDocument/publishDiagnostics" {
                let address = heard["params"]["uri"].as_str().unwrap();
                let path = address.strip_prefix(&prefix).unwrap().to_owned();
                let found = heard["params"]["diagnostics"].as_array().unwrap().iter();
                let said = found.map(|found| of_lsp(&path, found)).collect();
                self.0.insert(path, said);
            }
        }
    }

    fn all(&self) -> Vec<Said> {
        let mut all: Vec<Said> = self.0.values().flatten().cloned().collect();
        all.sort();
        all
    }

    /// Waits until the client was told this. All is judged by then; only the way to the client takes its time.
    async fn becomes(&mut self, client: &mut Client, root: &Path, expected: &[Said]) -> bool {
        loop {
            self.hear(client, root);
            if self.all() == expected {
                return true;
            }
            match tokio::time::timeout(SILENCE, client.hear()).await {
                Ok(Some(message)) => client.heard.push(message),
                _ => return false,
            }
        }
    }
}

/// How long a client that was told something else waits for more.
const SILENCE: Duration = Duration::from_secs(5);

fn of_lsp(path: &str, found: &Value) -> Said {
    let number = |end: &str, what: &str| found["range"][end][what].as_u64().unwrap() + 1;
    let severity = match found["severity"].as_u64() {
        Some(1) => "error",
        Some(2) => "warning",
        _ => "hint",
    };
    (
        path.to_owned(),
        number("start", "line"),
        number("start", "character"),
        number("end", "line"),
        number("end", "character"),
        found["code"].as_str().unwrap().to_owned(),
        severity.to_owned(),
        found["message"].as_str().unwrap().to_owned(),
    )
}

/// The example workspaces, each in a folder that nothing lies above.
fn examples() -> Vec<tempfile::TempDir> {
    folders(&repository("examples"))
        .iter()
        .filter(|path| !files(path).is_empty())
        .map(|example| {
            let temp = tempfile::tempdir().unwrap();
            copy(example, temp.path());
            temp
        })
        .collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// The files of goals in a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    goalpost::workspace::walk::walk(folder).goals
}

/// A text with a random stretch replaced by something that people type.
fn edited(text: &str, dice: &mut Dice) -> String {
    const TYPED: [&str; 14] = [
        "",
        "",
        "x",
        "\n",
        "@",
        "  ",
        ":",
        "goal: New\n",
        "é😀",
        "#",
        "2026-11-20 3",
        "owner: @nobody\n",
        "-",
        "\r\n",
    ];
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let place = |at: usize| chars.get(at).map_or(text.len(), |(at, _)| *at);
    let from = dice.below(chars.len() + 1);
    let to = from + dice.below(6);
    format!(
        "{}{}{}",
        &text[..place(from)],
        TYPED[dice.below(TYPED.len())],
        &text[place(to)..]
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_example_and_a_thousand_edits_are_told_as_they_are_printed() {
    let mut dice = Dice(4);
    let examples = examples();
    let each = 1000 / examples.len() + 1;
    for example in examples {
        let root = example.path().canonicalize().unwrap();
        let mut told = Told::default();
        let can = json!({ "general": { "positionEncodings": ["utf-32"] } });
        let mut client = Client::with(disk(), &root, can).await;
        let files = files(&root);
        let mut version = 1;
        let mut at = usize::MAX;
        let mut text = String::new();
        for round in 0..each {
            // Several edits in a row of one file, each on what the last one left.
            if round % 25 == 0 {
                if at != usize::MAX {
                    client
                        .tell(
                            "textDocument/didClose",
                            json!({ "textDocument": { "uri": uri(&files[at]) } }),
                        )
                        .await;
                }
                at = dice.below(files.len());
                text = fs::read_to_string(&files[at]).unwrap();
                client.open(&files[at], &text).await;
            } else {
                version += 1;
                text = edited(&text, &mut dice);
                client.replace(&files[at], version, &text).await;
            }
            // A question about all workspaces makes the server judge all that it was told.
            client.ask("workspace/symbol", json!({ "query": "x" })).await;
            let expected = printed(&root, &files[at], &text);
            let is_same = told.becomes(&mut client, &root, &expected).await;
            let file = files[at].display();
            assert!(
                is_same,
                "{file} after {round} edits: told {:#?} and not {expected:#?}\n{text}",
                told.all()
            );
        }
    }
}
