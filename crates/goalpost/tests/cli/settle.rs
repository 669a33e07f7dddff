//! Fixes, applied as `check --fix` applies them, to whole workspaces: the examples, well-written ones, and what these
//! become when something is cut out of them or put in.
//!
//! They settle: round after round comes to an end, and never back to where it was. They never make a tree worse; those
//! that want a look are held to that only where every line had a meaning before. And lines end as they ended before.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use goalpost::analysis::analyse;
use goalpost::fixing::rounds::Session;
use goalpost::workspace::Workspace;
use goalpost::workspace::load::load;
use goalpost::workspace::read::Content;
use goalpost_lint::{Fixes, Options, apply_fixes};
use goalpost_syntax::LineKind;
use goalpost_text::{Diagnostic, Edit, FileId, Fix, Safety, Severity};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestCaseError;

/// The most rounds that fixes may need: as many as the program gives them.
const ROUNDS: usize = 100;

/// Where every workspace begins that things are tried on.
static FOLDERS: LazyLock<Vec<PathBuf>> = LazyLock::new(|| {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut tops = vec![crates.join("../examples")];
    let good = crates.join("goalpost-lint/tests/good");
    tops.extend(std::fs::read_dir(good).unwrap().map(|entry| entry.unwrap().path()));
    tops.sort();
    let loaded = load(&tops, None).unwrap();
    let roots = loaded
        .workspaces
        .into_iter()
        .filter(|workspace| !workspace.files.is_empty());
    roots.map(|workspace| workspace.root.folder).collect()
});

fn workspace(folder: &Path) -> Workspace {
    let loaded = load(&[folder.to_owned()], Some(folder)).unwrap();
    loaded.workspaces.into_iter().next().unwrap()
}

fn findings(workspace: &Workspace) -> Vec<Diagnostic> {
    let found = analyse(workspace, "2026-11-20".parse().unwrap(), &Options::default()).findings;
    found.into_iter().map(|found| found.diagnostic).collect()
}

fn text(workspace: &Workspace, file: FileId) -> &Arc<str> {
    match &workspace.files[file.index()].content {
        Content::Text(text) => text,
        _ => panic!("only texts are tried"),
    }
}

fn texts(workspace: &Workspace) -> Vec<Arc<str>> {
    let files = (0..workspace.files.len()).map(|index| FileId(u32::try_from(index).unwrap()));
    files
        .filter(|file| matches!(workspace.files[file.index()].content, Content::Text(_)))
        .map(|file| Arc::clone(text(workspace, file)))
        .collect()
}

/// The lines that mean nothing, by file and number.
fn unread(texts: &[Arc<str>]) -> BTreeSet<(usize, u32)> {
    let mut lines = BTreeSet::new();
    for (file, text) in texts.iter().enumerate() {
        let tree = goalpost_syntax::parse(Arc::clone(text));
        let errors = tree.lines().filter(|line| line.kind() == LineKind::Error);
        lines.extend(errors.map(|line| (file, line.id().0)));
    }
    lines
}

fn count(found: &[Diagnostic], pick: impl Fn(&&Diagnostic) -> bool) -> usize {
    found.iter().filter(pick).count()
}

fn is_mistake(found: &&Diagnostic) -> bool {
    found.code.family() == 'L' && found.severity == Severity::Error
}

fn is_grave(found: &&Diagnostic) -> bool {
    found.severity <= Severity::Warning
}

/// Replaces the text of one file.
fn change(workspace: &mut Workspace, which: Index, change: impl FnOnce(&str) -> String) {
    let file = FileId(u32::try_from(which.index(workspace.files.len())).unwrap());
    if let Content::Text(old) = &workspace.files[file.index()].content {
        let new = change(old);
        workspace.files[file.index()].content = Content::Text(new.into());
    }
}

/// A text with one stretch replaced by something else.
fn mutated(text: &str, at: Index, len: usize, instead: &str) -> String {
    let at = at.index(text.len() + 1);
    let boundary = |at: usize| {
        (0..=at.min(text.len()))
            .rev()
            .find(|&at| text.is_char_boundary(at))
            .unwrap_or(0)
    };
    format!("{}{instead}{}", &text[..boundary(at)], &text[boundary(at + len)..])
}

/// A text with something put behind one of its lines.
fn at_line_end(text: &str, which: Index, what: &str) -> String {
    let ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let at = ends.get(which.index(ends.len().max(1))).copied().unwrap_or(text.len());
    format!("{}{what}{}", &text[..at], &text[at..])
}

/// What one finds in files: slips of the keyboard, other notations, prose that says what fields should.
fn slip() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-z@:0-9 .%-]{0,12}",
        1 => Just(String::new()),
        1 => prop::sample::select(vec![
            "\n", "\r", "\t", "\n\t", "\n    ", "\u{a0}", "é😀\u{301}", "\u{feff}", "\u{201c}x\u{201d}", " – ", " -> ",
            "\n  due: 31.12.2026\n", "\n  due: 18 Dec 2026\n", "\n  onwer: ana\n", "\n  meassure: 15% -> 10%\n",
            "\n  owner: ana\n  owner: @ana\n", "\n2026-11-02 done", "\n  2026-11-2 5 of 9 at risk: Late\n",
            "\n  allow R01 until 2026-01-01: x\n", "\n  allow vauge-verb: x\n", "\n  every: monday\n", " from 15% to 10%",
            " by the end of Q2", " by 31 March 2027", " and hire two people", "Improve ", "Try to ", "[Number]", "TBD",
            "\n  result: Cut the wait from 9 min to 4 min by 2026-12-31\n", "\n  - [ ] buy cups\n  -[x] sell cups\n",
            "\ngoal new: Read 12 books by the end of the year and write one\n",
        ]).prop_map(str::to_owned),
    ]
}

/// Applies fixes round by round, and holds each round and the whole against what fixes promise.
fn settles(workspace: &mut Workspace, unsafe_too: bool) -> Result<(), TestCaseError> {
    let mut session = Session::default();
    let mut seen = BTreeSet::from([texts(workspace)]);
    let first = (findings(workspace), texts(workspace));
    let mut found = first.0.clone();
    for round in 0.. {
        let fixes = apply_fixes(&found, unsafe_too);
        stays_in_style(workspace, &fixes)?;
        let before = texts(workspace);
        if !session.apply(workspace, &fixes) {
            break;
        }
        let after = texts(workspace);
        prop_assert!(round < ROUNDS, "round {round} still changes something: {fixes:?}");
        prop_assert!(seen.insert(after.clone()), "fixes fight: {fixes:?}");
        let now = findings(workspace);
        // A line that means something for the first time may contradict another, and hold others.
        let reveals = !unread(&before).is_subset(&unread(&after));
        let (old, new) = (count(&found, is_mistake), count(&now, is_mistake));
        prop_assert!(
            new <= old || reveals || unsafe_too,
            "{old} mistakes became {new} by {fixes:?}\n{found:#?}\n{now:#?}"
        );
        found = now;
    }
    // Where everything could be read there is nothing to reveal.
    if count(&first.0, |found| found.code.family() == 'L') == 0 {
        let (old, new) = (count(&first.0, is_grave), count(&found, is_grave));
        prop_assert!(new <= old, "{old} findings became {new}\n{:#?}\n{found:#?}", first.0);
    }
    let ends = |texts: &[Arc<str>]| {
        texts
            .iter()
            .map(|text| (text.ends_with(['\n', '\r']), text.starts_with('\u{feff}')))
            .collect()
    };
    let (before, after): (Vec<_>, Vec<_>) = (ends(&first.1), ends(&texts(workspace)));
    prop_assert_eq!(before, after);
    Ok(())
}

/// Takes every fix on offer alone, and holds it against what even one that wants a look promises: it brings no error into
/// files in which every line has a meaning, and changes nothing but what it names. One that may be applied unseen brings
/// nothing there that was not said before, not so much as a hint.
fn each_alone_makes_nothing_worse(workspace: &mut Workspace) -> Result<(), TestCaseError> {
    let found = findings(workspace);
    if count(&found, |found| found.code.family() == 'L') > 0 {
        return Ok(());
    }
    let is_error = |found: &&Diagnostic| found.severity == Severity::Error;
    for (finding, fix) in found
        .iter()
        .flat_map(|finding| finding.fixes.iter().map(move |fix| (finding, fix)))
    {
        let fixes = alone(fix);
        let before: Vec<(FileId, Arc<str>)> = fixes
            .edits
            .keys()
            .map(|file| (*file, Arc::clone(text(workspace, *file))))
            .collect();
        stays_in_style(workspace, &fixes)?;
        Session::default().apply(workspace, &fixes);
        let now = findings(workspace);
        let (old, new) = (count(&found, is_error), count(&now, is_error));
        for (file, old) in before {
            workspace.files[file.index()].content = Content::Text(old);
        }
        prop_assert!(
            new <= old,
            "{old} errors became {new} by {fix:?} of {finding:?}\n{:#?}",
            now.iter().filter(is_error).collect::<Vec<_>>()
        );
        let is_new = |now: &&Diagnostic| {
            !found
                .iter()
                .any(|old| (old.code, &old.message) == (now.code, &now.message))
        };
        prop_assert!(
            fix.safety == Safety::Unsafe || !now.iter().any(|now| is_new(&now)),
            "{fix:?} of {finding:?} brings {:#?}",
            now.iter().filter(is_new).collect::<Vec<_>>()
        );
    }
    Ok(())
}

/// One fix as what is to be applied.
fn alone(fix: &Fix) -> Fixes {
    let mut fixes = Fixes {
        settled: 1,
        ..Fixes::default()
    };
    for edit in &fix.edits {
        let edits: &mut Vec<Edit> = fixes.edits.entry(edit.file).or_default();
        edits.push(edit.edit.clone());
    }
    for edits in fixes.edits.values_mut() {
        edits.sort_unstable_by_key(|edit| edit.span);
    }
    fixes
}

/// Whether what fixes put into a file ends its lines as the file does.
fn stays_in_style(workspace: &Workspace, fixes: &Fixes) -> Result<(), TestCaseError> {
    for (file, edits) in &fixes.edits {
        let text = text(workspace, *file);
        let crlf = text.contains("\r\n");
        let mixed = crlf && text.replace("\r\n", "").contains('\n');
        for edit in edits {
            let bare = edit.text.replace("\r\n", "").contains('\n');
            prop_assert!(
                mixed || !(crlf && bare),
                "a line feed alone in a file of CRLF: {edit:?}"
            );
            prop_assert!(
                crlf || !edit.text.contains("\r\n"),
                "CRLF in a file of line feeds: {edit:?}"
            );
        }
    }
    Ok(())
}

#[test]
fn every_example_settles() {
    assert!(FOLDERS.len() > 20, "{FOLDERS:?}");
    for folder in FOLDERS.iter() {
        for (unsafe_too, crlf) in [(false, false), (true, false), (true, true)] {
            let mut workspace = workspace(folder);
            if crlf {
                for file in &mut workspace.files {
                    if let Content::Text(text) = &file.content {
                        file.content = Content::Text(text.replace("\r\n", "\n").replace('\n', "\r\n").into());
                    }
                }
            }
            settles(&mut workspace, unsafe_too).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        }
        let alone = each_alone_makes_nothing_worse(&mut workspace(folder));
        alone.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_slipped_in_settles(
        folder in any::<Index>(),
        slips in prop::collection::vec((any::<Index>(), any::<Index>(), 0_usize..24, slip()), 1..4),
        unsafe_too in any::<bool>(),
        crlf in any::<bool>(),
    ) {
        let mut workspace = workspace(&FOLDERS[folder.index(FOLDERS.len())]);
        for (file, at, len, instead) in slips {
            change(&mut workspace, file, |text| {
                let text = mutated(text, at, len, &instead);
                if crlf { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text }
            });
        }
        settles(&mut workspace, unsafe_too)?;
    }
    #[test]
    fn no_fix_that_is_taken_alone_makes_anything_worse(
        folder in any::<Index>(),
        slips in prop::collection::vec((any::<Index>(), any::<Index>(), slip()), 1..4),
    ) {
        let mut workspace = workspace(&FOLDERS[folder.index(FOLDERS.len())]);
        for (file, line, instead) in slips {
            change(&mut workspace, file, |text| at_line_end(text, line, &instead));
        }
        each_alone_makes_nothing_worse(&mut workspace)?;
    }
}
