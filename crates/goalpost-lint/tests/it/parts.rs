//! What is judged in parts is what is judged at once.

use std::sync::{Arc, OnceLock};

use goalpost_fixtures::repository;
use goalpost_lint::{Finding, Judgement, Options, find};
use goalpost_model::{Input, Model, SourceFile, ThingRef};
use goalpost_text::FileId;
use proptest::prelude::*;

use crate::common::{folder, model, today};
use crate::mutants::{garbage, mutated};

/// A workspace of many files, and the ids that are declared there.
struct Company {
    texts: Vec<(String, String)>,
    ids: Vec<String>,
}

fn company() -> &'static Company {
    static COMPANY: OnceLock<Company> = OnceLock::new();
    COMPANY.get_or_init(|| {
        let path = repository("examples/acme");
        let model = folder(&path, today());
        let text = |file: &Arc<SourceFile>| (file.path.clone(), file.tree.text().to_owned());
        Company {
            texts: model.files().iter().map(text).collect(),
            ids: model.things().filter_map(ThingRef::full_id).collect(),
        }
    })
}

/// A line put between two others.
fn with_line(text: &str, at: usize, line: &str) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.insert(at % (lines.len() + 1), line);
    lines.join("\n")
}

#[derive(Debug, Clone)]
enum Change {
    /// Something is torn out or put in.
    Tear(usize, usize, String),
    /// A rule is waived.
    Allow(usize, &'static str),
    /// Something happens to a thing that may stand in another file.
    Event(usize, usize, &'static str),
}

fn changes() -> impl Strategy<Value = Vec<(usize, Change)>> {
    let codes = prop_oneof![
        Just("S"),
        Just("M"),
        Just("R"),
        Just("T"),
        Just("C"),
        Just("R01"),
        Just("O02")
    ];
    let facts = prop_oneof![
        Just("12: So"),
        Just("blocked: Why"),
        Just("dropped: Why"),
        Just("due 2030-01-01 was 2020-01-01: Why"),
        Just("8/10: Sure"),
        Just("off-track: Late"),
        Just("skip: Ill"),
        Just("0.7: Done"),
        Just("weight -1 was 3: Why"),
    ];
    let change = prop_oneof![
        (any::<usize>(), 0..40_usize, garbage()).prop_map(|(at, len, with)| Change::Tear(at, len, with)),
        (any::<usize>(), codes).prop_map(|(at, code)| Change::Allow(at, code)),
        (any::<usize>(), any::<usize>(), facts).prop_map(|(at, id, fact)| Change::Event(at, id, fact)),
    ];
    proptest::collection::vec((any::<usize>(), change), 0..12)
}

fn changed(company: &Company, changes: &[(usize, Change)]) -> Model {
    let mut texts = company.texts.clone();
    for (file, change) in changes {
        let at = file % texts.len();
        let text = &mut texts[at].1;
        *text = match change {
            Change::Tear(at, len, with) => mutated(text, *at, *len, with),
            Change::Allow(at, code) => with_line(text, *at, &format!("  allow {code}: It is well known")),
            Change::Event(at, id, fact) => {
                let id = &company.ids[id % company.ids.len()];
                with_line(text, *at, &format!("2026-11-12 {id} {fact}"))
            }
        };
    }
    let texts = texts.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    Model::build(Input::of_texts(texts, today()))
}

fn of_files(findings: &[Finding], files: &[FileId]) -> Vec<Finding> {
    let is_in_them = |found: &&Finding| files.contains(&found.diagnostic.file);
    findings.iter().filter(is_in_them).cloned().collect()
}

/// Two threads do all of it.
fn worked_out<'m>(model: &'m Model, options: &'m Options) -> Judgement<'m> {
    let judgement = Judgement::new(model, options);
    std::thread::scope(|threads| {
        for _ in 0..2 {
            threads.spawn(|| judgement.work(None, &|| false));
        }
    });
    judgement
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn some_files_are_judged_as_they_are_with_all_others(changes in changes(), of in any::<(usize, usize)>()) {
        let model = changed(company(), &changes);
        let options = Options::default();
        let all = find(&model, &options);
        let count = model.files().len();
        let pair = [of.0 % count, of.1 % count];
        let singles = (0..count).map(|at| vec![at]);
        for files in singles.chain([pair.to_vec()]) {
            let files: Vec<FileId> = files.into_iter().map(|at| FileId(u32::try_from(at).unwrap())).collect();
            let judgement = Judgement::new(&model, &options);
            judgement.work(Some(&files), &|| false);
            // A torn line may leave the workspace without any.
            let settings = model.workspace_thing().map(ThingRef::file);
            let holds_settings = settings.is_some_and(|file| files.contains(&file));
            let found = judgement.of(&files);
            prop_assert_eq!(found.is_none(), holds_settings);
            if let Some(found) = found {
                prop_assert_eq!(found, of_files(&all, &files));
            }
        }
    }

    #[test]
    fn all_parts_together_are_the_whole(changes in changes()) {
        let model = changed(company(), &changes);
        let options = Options::default();
        prop_assert_eq!(worked_out(&model, &options).all().unwrap(), find(&model, &options));
    }
}

#[test]
fn what_is_given_up_tells_nothing() {
    let model = model("goal: Something\n");
    let options = Options::default();
    let judgement = Judgement::new(&model, &options);
    judgement.work(None, &|| true);
    assert_eq!((judgement.of(&[FileId(0)]), judgement.all()), (None, None));
}

#[test]
fn of_more_findings_than_are_listed_only_the_whole_tells_which() {
    let model = model(&"goal: Something\n".repeat(6000));
    let options = Options::default();
    let judgement = worked_out(&model, &options);
    assert_eq!(judgement.of(&[FileId(0)]), None);
    assert_eq!(judgement.all().unwrap(), find(&model, &options));
}
