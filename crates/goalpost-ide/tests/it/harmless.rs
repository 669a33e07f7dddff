//! No action makes anything worse: each that is offered on any line of the examples, and of small broken texts, is
//! applied, and brings no error that was not there; one that writes what can be read already brings no warning either.

use std::collections::BTreeMap;
use std::path::Path;

use goalpost_fixtures::{folders, repository, texts};
use goalpost_ide::{Action, ActionKind, Analysis, actions};
use goalpost_model::{DataFile, Input, Model};
use goalpost_text::{Edit, FileId, Severity, Span, apply_edits};
use goalpost_values::iso_day;

use crate::{TODAY, judged};

/// A workspace that edits can be applied to.
struct Workspace {
    texts: Vec<(String, String)>,
    data: Vec<DataFile>,
}

impl Workspace {
    fn analysis(&self) -> Analysis {
        let texts = self.texts.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        let mut input = Input::of_texts(texts, iso_day(TODAY).unwrap());
        input.data.clone_from(&self.data);
        judged(Model::build(input))
    }

    fn after(&self, action: &Action) -> Self {
        let mut texts = self.texts.clone();
        for (text, id) in texts.iter_mut().zip((0..).map(FileId)) {
            let of_file = action.edits.iter().filter(|edit| edit.file == id);
            let edits: Vec<Edit> = of_file.map(|edit| edit.edit.clone()).collect();
            text.1 = apply_edits(&text.1, &edits).unwrap();
        }
        if let Some(new) = &action.creates {
            texts.push((new.path.clone(), new.text.clone()));
            texts.sort();
        }
        let data = self.data.clone();
        Self { texts, data }
    }
}

/// How many findings there are of each code, errors alone or warnings too.
fn counts(analysis: &Analysis, least: Severity) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for finding in &analysis.findings {
        let found = &finding.diagnostic;
        if found.severity <= least {
            // That nothing shows whether it is reached is said of a goal and of an objective.
            let code = if found.code.0 == "O01" { "M01" } else { found.code.0 };
            *counts.entry(code).or_default() += 1;
        }
    }
    counts
}

/// What an action leaves to be said by who takes it: the codes that ask for it.
fn holes(title: &str) -> &'static [&'static str] {
    let starts = |start| title.starts_with(start);
    if starts("Allow ") {
        // Why it is allowed.
        &["L18"]
    } else if starts("Add a check-in") {
        // The value or the words, of an event that is no fact before; and what is said of the parts that nobody has
        // looked at is said of the whole where nobody has looked at that.
        &["S03", "L06", "L21", "C03"]
    } else if starts("Agreed today") {
        &["C03"]
    } else if starts("Add a habit") || starts("Make it an expectation") {
        // The title; the examples.
        &["S03"]
    } else if starts("Split in two") {
        // What shows that the second is reached.
        &["M01"]
    } else {
        &[]
    }
}

/// Applies every action that is offered on any line of some workspaces, of which at least so many have to differ.
fn harms_nothing(workspaces: &[Workspace], of: impl Fn(&Action) -> bool, least: usize) {
    let found: Vec<(usize, Vec<String>)> = workspaces.iter().map(|workspace| harm(workspace, &of)).collect();
    let harm: Vec<&String> = found.iter().flat_map(|(_, harm)| harm).collect();
    assert_eq!(harm, [""; 0]);
    let tried: usize = found.iter().map(|(tried, _)| tried).sum();
    assert!(tried >= least, "{tried} actions were offered");
}

/// How many actions a workspace offers on its lines, and what those say that make something worse.
fn harm(workspace: &Workspace, of: impl Fn(&Action) -> bool) -> (usize, Vec<String>) {
    let analysis = workspace.analysis();
    let mut harm = Vec::new();
    let mut tried: Vec<Action> = Vec::new();
    for (id, (path, text)) in (0..).map(FileId).zip(&workspace.texts) {
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let indent = line.len() - line.trim_start().len();
            let at = Span::empty(u32::try_from(start + indent).unwrap());
            for action in actions(&analysis, id, at) {
                let is_known = |other: &Action| other.edits == action.edits;
                if !of(&action) || tried.iter().any(is_known) {
                    continue;
                }
                // Once a value can be read, the rules may have a warning about it.
                let least = match action.kind {
                    ActionKind::Rewrite => Severity::Warning,
                    _ => Severity::Error,
                };
                let before = counts(&analysis, least);
                let after = counts(&workspace.after(&action).analysis(), least);
                let known = |code: &str| before.get(code).copied().unwrap_or(0);
                let new = after
                    .iter()
                    .filter(|(code, count)| **count > known(code) && !holes(&action.title).contains(code));
                let new: Vec<&str> = new.map(|(code, _)| *code).collect();
                if !new.is_empty() {
                    harm.push(format!("{path}: {:?}: {} brings {new:?}", line.trim(), action.title));
                }
                tried.push(action);
            }
            start += line.len();
        }
    }
    (tried.len(), harm)
}

/// The workspaces in a folder of the examples, each with its texts and data.
fn workspaces(below: &str) -> Vec<Workspace> {
    folders(&repository("examples").join(below))
        .iter()
        .filter(|folder| !folder.ends_with("broken"))
        .map(|folder| Workspace {
            // One that is no text is kept out of the workspace by whoever reads the disk.
            texts: texts(folder, &["goals"]),
            data: data(folder),
        })
        .collect()
}

fn data(folder: &Path) -> Vec<DataFile> {
    let texts = texts(folder, &["csv", "json", "ndjson", "jsonl"]);
    let file = |(path, text): (String, String)| DataFile {
        path,
        text: Ok(text.into()),
    };
    texts.into_iter().map(file).collect()
}

#[test]
fn no_rewrite_makes_an_example_worse() {
    let workspaces = workspaces("");
    assert!(workspaces.len() > 2, "the examples are read");
    harms_nothing(&workspaces, |action| action.kind == ActionKind::Rewrite, 100);
}

#[test]
fn no_action_makes_a_broken_example_worse() {
    let workspaces = workspaces("broken");
    assert!(workspaces.len() > 20, "each mistake has a workspace");
    harms_nothing(&workspaces, |_| true, 100);
}

#[test]
fn no_action_makes_a_small_broken_text_worse() {
    let workspaces = BROKEN.iter().map(|text| Workspace {
        texts: vec![("a.goals".to_owned(), (*text).to_owned())],
        data: Vec::new(),
    });
    harms_nothing(&workspaces.collect::<Vec<_>>(), |_| true, 50);
}

/// Small texts with something wrong on most lines.
const BROKEN: &[&str] = &[
    "goal: Sell the bikes and paint the shed\n  owner: @ana\n  measure: 9 bikes\n",
    "goal x: Sell bikes\n  owner: @ana\n  during: 2026-Q4\n  measure: 9,5 km to 12,5 km\n  why: They rust\n",
    "objective o: Grow\n  owner: @ana\n  result a: Users\n    measure: 10 to 20 users\n  result b: Shops\n    measure: 3 shops\n  - [ ] Buy lock\n",
    "goal g: Build the shelf\n  owner: @ana\n\nmilestone m: Half of it\n  due: 2026-12-01\n",
    "goal g: Build the shelf\n  due: 12.31.2026\n  Owner : @ana\n  - [x] 2026-11-03: Buy oil\n  - Buy wood\n",
    "expectation e: Says early what slips\n  for: @ana\n  value: Honesty\n  good: On Monday\n  poor: On Thursday\n  start: 2026-10-01\n  2026-11-02 met @ana by @ben\n",
    "habit: Alone\n  every: day\n\nhabit: Swim\n  every: full moon\n  2026-11-02 done\n",
    "person @ana: Ana\ngoal g: Walk\n  owner: @bob\n  supports: nothing\n  2026-11-02 done by @bob\n  2026-11-02 on-trak\n  2026-11-09 dropped\n",
    "role a: A\n  next: one\nrole b: B\n  next: two\n",
    "goal: G\n  during: sprint-4\n  measure: 40\n  measure: 50 books\n  deadline: 2026-12-01\n",
    "goal a: A\ngoal a: B\ngoal done: C\n  owner: @ana @ben\n",
    "template t: T\n  goal: Learn [Tool]\n    measure: [Number] books\n",
    "",
];
