//! A model that is rebuilt after an edit is the one that is built from nothing.

use std::sync::Arc;

use goalpost_fixtures::{repository, texts};
use goalpost_values::{Day, iso_day};
use proptest::prelude::*;

use super::*;
use crate::source::{DataFile, SourceFile};
use crate::standing::Links;

type Texts = Vec<(String, String)>;

fn today() -> Day {
    iso_day("2026-11-20").unwrap()
}

/// The goals of an example.
fn example(name: &str) -> Texts {
    texts(&repository("examples").join(name), &["goals"])
}

fn file((path, text): &(String, String)) -> Arc<SourceFile> {
    Arc::new(SourceFile::new(path.as_str(), text.as_str()))
}

fn input(files: &[Arc<SourceFile>]) -> Input {
    let data = DataFile {
        path: "metrics/a.csv".to_owned(),
        text: Ok(Arc::from("date,value\n2026-11-02,12\n2026-11-03,many\n")),
    };
    Input {
        files: files.to_vec(),
        data: vec![data],
        today: today(),
    }
}

/// What a model says, in an order that does not depend on how it came about.
fn told(model: &Model) -> Vec<String> {
    let calendar = model.calendar();
    let mut declared: Vec<_> = calendar.declared.iter().collect();
    declared.sort();
    let mut parties: Vec<_> = model.parties.iter().collect();
    parties.sort();
    let files = || (0..to_u32(model.files.len())).map(FileId);
    let meant = model.things().filter_map(|thing| {
        let name = thing.name()?.text;
        let id = |found: crate::ThingRef<'_>| found.id();
        let by_all = files().map(|file| model.resolve(name, None, file).map(id));
        Some((
            model.resolve(name, Some(thing.id()), thing.file()).map(id),
            by_all.collect::<Vec<_>>(),
        ))
    });
    let days: Vec<_> = calendar
        .names()
        .into_iter()
        .map(|name| (name, calendar.named(name)))
        .collect();
    Links::of(model);
    let mut lines: Vec<String> = model.things.iter().map(|thing| format!("{thing:?}")).collect();
    lines.extend(model.events.iter().map(|event| format!("{event:?}")));
    lines.extend(model.diagnostics.iter().map(|found| format!("{found:?}")));
    lines.extend(meant.map(|meant| format!("{meant:?}")));
    lines.push(format!(
        "{:?} {:?} {:?}",
        model.fields, model.things_of, model.file_things
    ));
    lines.push(format!(
        "{:?} {declared:?} {days:?} {:?}",
        model.workspace, calendar.closed
    ));
    lines.push(format!(
        "{parties:?} {} {:?}",
        model.names_are_unique, model.prefix_numbers
    ));
    lines.push(format!("{:?} {:?}", model.settings, model.edges));
    let tracked = model.things().map(|thing| thing.last_tracked(today()));
    lines.push(format!("{:?}", tracked.collect::<Vec<_>>()));
    lines
}

/// Where two models do not say the same.
fn differs(a: &Model, b: &Model) -> Vec<[String; 2]> {
    let (mut a, mut b) = (told(a), told(b));
    let most = a.len().max(b.len());
    a.resize(most, String::new());
    b.resize(most, String::new());
    let pairs = a.into_iter().zip(b).filter(|(a, b)| a != b);
    pairs.map(|(a, b)| [a, b]).collect()
}

/// Lines that change what other files see, and some that do not.
const LINES: [&str; 35] = [
    "// a remark",
    "goal: Walk more",
    "goal winter: Sell the bikes",
    "objective winter: Bikes",
    "  result range: Range",
    "result range: Range",
    "    measure: 3 bikes to 9 bikes",
    "  supports: winter",
    "  supports: company/second-car",
    "  owner: @marek, @nobody",
    "person @marek: Marek",
    "person @Nobody: Nobody",
    "team @nobody: Nobodies",
    "period autumn: Autumn",
    "  dates: 2026-09..2026-11",
    "  dates: autumn",
    "  during: autumn",
    "  due: autumn",
    "workspace: Another",
    "  fiscal-year: starts february",
    "file other: Others",
    "2026-11-02 winter 4: So",
    "2026-11-02 winter 5: Or so",
    "2026-11-02 ride/winter at-risk by @marek: So",
    "2026-11-03 winter due autumn was 2026-12-31: Why",
    "  track: metrics/a.csv date=date value=value",
    "template winter: Template",
    "    for: @nobody",
    "what is this",
    "\u{fffd} \t",
    "```goals",
    "```",
    "  formerly: winter, g5",
    "    formerly: ride/winter, range",
    "goal größe: Größer 🎉",
];

#[derive(Debug, Clone)]
enum Edit {
    Insert(usize, usize),
    /// A line of this file or another one is written again.
    Copy(usize, usize, usize),
    Delete(usize, usize),
    /// A word is typed at the end of a line.
    Type(usize, &'static str),
}

fn edits() -> impl Strategy<Value = Vec<(usize, Edit)>> {
    let edit = prop_oneof![
        4 => (any::<usize>(), any::<usize>()).prop_map(|(at, line)| Edit::Insert(at, line)),
        2 => (any::<usize>(), any::<usize>(), any::<usize>()).prop_map(|(at, file, line)| Edit::Copy(at, file, line)),
        3 => (any::<usize>(), 1..4_usize).prop_map(|(at, lines)| Edit::Delete(at, lines)),
        2 => (any::<usize>(), prop::sample::select(vec!["s", " x", "2", ".", ":", "é", "\r", "\n\n\n"])).prop_map(|(at, word)| Edit::Type(at, word)),
    ];
    prop::collection::vec((any::<usize>(), edit), 1..10)
}

fn edit(texts: &mut Texts, file: usize, edit: &Edit) {
    let others = texts.clone();
    let text = &mut texts[file].1;
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    match edit {
        Edit::Insert(at, line) => lines.insert(at % (lines.len() + 1), LINES[line % LINES.len()].to_owned()),
        Edit::Copy(at, from, line) => {
            let from: Vec<&str> = others[from % others.len()].1.lines().collect();
            if let Some(line) = from.get(line % from.len().max(1)) {
                lines.insert(at % (lines.len() + 1), (*line).to_owned());
            }
        }
        Edit::Delete(at, count) if !lines.is_empty() => {
            let at = at % lines.len();
            lines.drain(at..(at + count).min(lines.len()));
        }
        Edit::Type(at, word) if !lines.is_empty() => {
            let at = at % lines.len();
            lines[at].push_str(word);
        }
        _ => {}
    }
    *text = lines.join("\n");
}

/// Holds the model that is rebuilt after each edit against the one that is built anew. `which` says which of so many
/// files an edit is made in.
fn rebuilt_as_built(
    mut texts: Texts,
    file: impl Fn(&(String, String)) -> Arc<SourceFile>,
    edits: &[(usize, Edit)],
    which: impl Fn(usize, usize) -> usize,
) -> Result<(), TestCaseError> {
    let mut files: Vec<Arc<SourceFile>> = texts.iter().map(&file).collect();
    let mut known = Model::rebuild(input(&files), None);
    for (at, change) in edits {
        let at = which(*at, files.len());
        edit(&mut texts, at, change);
        files[at] = file(&texts[at]);
        let fresh = Model::build(input(&files));
        known = Model::rebuild(input(&files), Some(&known));
        let differs = differs(&known, &fresh);
        prop_assert_eq!(
            &differs,
            &Vec::<[String; 2]>::new(),
            "after {:?} of {}",
            change,
            files[at].path
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_model_that_is_rebuilt_is_the_one_that_is_built(
        name in prop::sample::select(vec!["acme", "solo", "solo"]),
        edits in edits(),
    ) {
        rebuilt_as_built(example(name), file, &edits, |at, files| at % files)?;
    }
}

/// So many goals in one file, each of five lines, and some events of them elsewhere.
fn one_file(goals: usize) -> Texts {
    let goal = |at: usize| {
        let of = at % 7;
        format!(
            "goal g{at}: Read books\n  owner: @p{of}\n  measure: {at} books\n  2026-11-02 {of} books\n  supports: \
             g{of}\n"
        )
    };
    let all: String = (0..goals).map(goal).collect();
    let people: String = (0..7).map(|at| format!("person @p{at}: P\n")).collect();
    let events = "2026-11-03 g5 2 books: So\n2026-11-04 g9 3 books: So\n2026-11-05 winter 4 books: So\n".to_owned();
    let texts = [("all.goals", all), ("events.goals", events), ("people.goals", people)];
    texts.map(|(path, text)| (path.to_owned(), text)).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn one_large_file_is_rebuilt_as_it_is_built(goals in 0_usize..24, edits in edits(), written in 0..4) {
        // As it is, with a byte order mark, with the endings of Windows, in fences.
        let file = |(path, text): &(String, String)| match written {
            1 => file(&(path.clone(), format!("\u{feff}{text}"))),
            2 => file(&(path.clone(), text.replace('\n', "\r\n"))),
            3 => file(&(path.replace(".goals", ".md"), format!("# Goals\n\n```goals\n{text}"))),
            _ => file(&(path.clone(), text.clone())),
        };
        // Nearly always the same file.
        rebuilt_as_built(one_file(goals), file, &edits, |at, files| if at % 8 == 0 { at % files } else { 0 })?;
    }
}

/// How many parts of the first file were checked again, of how many.
fn checked(before: &Model, after: &Model) -> (usize, usize) {
    let (old, new) = (&before.kept[0].parts, &after.kept[0].parts);
    let is_new = |part: &&Arc<Kept>| !old.iter().any(|known| Arc::ptr_eq(known, part));
    (new.iter().filter(is_new).count(), new.len())
}

#[test]
fn a_file_in_parts_says_what_it_says_as_a_whole() {
    let text = "goal a: A\n  // one\n  // two\n  // three\n2026-11-02 b 4: So\n\
                goal b: B\n  2026-11-03 6 books\n  // one\n  // two\n  // three\n";
    let files = [Arc::new(SourceFile::new("all.goals", text))];
    let in_parts = Model::rebuild(input(&files), None);
    assert_eq!(in_parts.kept[0].parts.len(), 2);
    assert_eq!(
        differs(&in_parts, &Model::build(input(&files))),
        Vec::<[String; 2]>::new()
    );
}

#[test]
fn only_the_parts_of_a_file_that_have_changed_are_checked_again() {
    let texts = one_file(40);
    let mut files: Vec<Arc<SourceFile>> = texts.iter().map(file).collect();
    let before = Model::rebuild(input(&files), None);
    for (from, to, most) in [
        // What only its own lines say.
        ("goal g20: Read", "goal g20: Re-read", 2),
        ("goal g20: Read", "\ngoal: Walk\ngoal g20: Read", 3),
        ("goal g39: Read books\n", "", 3),
        ("goal g0: Read", "// first\ngoal g0: Read", 2),
        // What few others ask about, and what many do.
        ("measure: 9 books", "measure: 9 pages", 2),
        ("goal g3:", "goal h3:", 10),
    ] {
        let text = texts[0].1.replacen(from, to, 1);
        assert_ne!(text, texts[0].1, "{from}");
        files[0] = Arc::new(SourceFile::new("all.goals", text));
        let after = Model::rebuild(input(&files), Some(&before));
        let (checked, all) = checked(&before, &after);
        assert!(checked <= most && all > 30, "{from}: {checked} of {all}");
        assert!(differs(&after, &Model::build(input(&files))).is_empty(), "{from}");
    }
}

/// The files of two models that were not checked again.
fn taken_over(before: &Model, after: &Model) -> Vec<String> {
    let both = before.kept.iter().zip(&after.kept).zip(&after.files);
    let same = both.filter(|((a, b), _)| Arc::ptr_eq(a, b));
    same.map(|(_, file)| file.path.clone()).collect()
}

#[test]
fn only_the_files_that_ask_about_what_has_changed_are_checked_again() {
    let texts = [
        (
            "a.goals",
            "person @ana: Ana\n\ngoal one: One\n  owner: @ana\n  measure: 3 books\n",
        ),
        ("b.goals", "goal two: Two\n  supports: one\n"),
        ("c.goals", "2026-11-02 two done by @Ana: Yes\n"),
        ("d.goals", "goal four: Four\n"),
    ];
    for (path, from, to, others) in [
        // What nobody else sees.
        ("a.goals", "goal one: One", "goal one: The one\n  // so", "bcd"),
        ("d.goals", "goal four: Four", "goal: Walk\ngoal four: Four", "abc"),
        ("b.goals", "goal two: Two", "goal: Walk\ngoal two: Two", "acd"),
        // What is asked about.
        ("a.goals", "3 books", "4 books", "cd"),
        ("a.goals", "goal one", "goal another", "cd"),
        ("a.goals", "@ana: Ana", "@ana: Anna", "bcd"),
        ("a.goals", "person @ana", "team @ana", "bd"),
        ("d.goals", "goal four: Four", "goal two: Two", "ab"),
    ] {
        let mut files: Vec<_> = texts
            .iter()
            .map(|(path, text)| Arc::new(SourceFile::new(*path, *text)))
            .collect();
        let before = Model::rebuild(input(&files), None);
        let at = files.iter().position(|file| file.path == path).unwrap();
        files[at] = Arc::new(SourceFile::new(path, texts[at].1.replace(from, to)));
        let after = Model::rebuild(input(&files), Some(&before));
        let expected: Vec<String> = others.chars().map(|name| format!("{name}.goals")).collect();
        assert_eq!(taken_over(&before, &after), expected, "{path}: {from} -> {to}");
        assert!(
            differs(&after, &Model::build(input(&files))).is_empty(),
            "{path}: {from} -> {to}"
        );
    }
}

#[test]
fn what_changes_the_calendar_or_the_files_is_built_from_nothing() {
    let files = |texts: &[(&str, &str)]| -> Vec<Arc<SourceFile>> {
        let files = texts.iter().map(|(path, text)| Arc::new(SourceFile::new(*path, *text)));
        files.collect()
    };
    let before = files(&[
        ("a.goals", "period autumn: Autumn\n  dates: 2026-09..2026-11\n"),
        ("b.goals", "goal two: Two\n  during: autumn\n"),
    ]);
    let known = Model::rebuild(input(&before), None);
    for after in [
        files(&[
            ("a.goals", "period autumn: Autumn\n  dates: 2026-09..2026-12\n"),
            ("b.goals", ""),
        ]),
        vec![Arc::clone(&before[0])],
        vec![
            Arc::new(SourceFile::new("a.goals", "period autumn: Autumn\n  dates: 2026-08\n")),
            Arc::clone(&before[1]),
        ],
    ] {
        let rebuilt = Model::rebuild(input(&after), Some(&known));
        assert_eq!(taken_over(&known, &rebuilt), Vec::<String>::new());
        assert!(differs(&rebuilt, &Model::build(input(&after))).is_empty());
    }
}

#[test]
fn what_stands_before_its_file_line_inherits_no_days_again() {
    let stray = "goal: First\n  supports: one\nfile b: B\n  during: 2026-Q4\ngoal two: Two\n";
    let mut files = vec![
        Arc::new(SourceFile::new("a.goals", "goal one: One\n")),
        Arc::new(SourceFile::new("b.goals", stray)),
    ];
    let before = Model::rebuild(input(&files), None);
    files[0] = Arc::new(SourceFile::new("a.goals", "goal one: One\n  measure: 3 books\n"));
    let after = Model::rebuild(input(&files), Some(&before));
    assert!(taken_over(&before, &after).is_empty());
    assert!(differs(&after, &Model::build(input(&files))).is_empty());
}
