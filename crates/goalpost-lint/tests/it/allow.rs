//! Waivers written for what was found: where they stand, what they leave alone, and that they are enough.

use goalpost_lint::{Finding, Options, Selector, allow_findings, find};
use goalpost_model::Model;
use goalpost_text::{FileId, apply_edits};
use proptest::prelude::*;

use crate::common::model;
use crate::mutants::{corpus, garbage, mutated};

const REASON: &str = "Written before we had rules";

/// What all rules find.
fn found(model: &Model) -> Vec<Finding> {
    find(model, &Options::default())
}

/// The text of a workspace of one file, with what is found in it allowed.
fn allowed(text: &str, options: &Options) -> String {
    let model = model(text);
    let fixes = allow_findings(&model, &find(&model, options), REASON);
    let edits = fixes.edits.get(&FileId(0)).map_or(&[][..], Vec::as_slice);
    assert!(edits.iter().all(|edit| edit.span.is_empty()), "{edits:?}");
    apply_edits(text, edits).unwrap()
}

#[track_caller]
fn becomes(text: &str, expected: &str) {
    let rules = ["L", "H01", "M01", "R01", "S08", "T01"];
    let options = Options {
        select: rules.iter().map(|rule| Selector::parse(rule).unwrap()).collect(),
        ..Options::default()
    };
    let expected = expected.replace("REASON", REASON);
    assert_eq!(allowed(text, &options), expected);
    assert_eq!(allowed(&expected, &options), expected, "a second time changes nothing");
}

#[test]
fn the_line_stands_behind_the_fields_in_the_style_of_its_neighbours() {
    becomes(
        "goal a: A\n   owner: @ana\n   during: 2026-Q4\n   // x\n   2026-11-02 a remark: y\n   why: z\n",
        "goal a: A\n   owner: @ana\n   during: 2026-Q4\n   allow M01: REASON\n   // x\n   2026-11-02 a remark: y\n   why: z\n",
    );
    becomes(
        "goal a: A\r\n\towner: @ana\r\n\twhy: z\r\n\tdue: 2026-12-31\r\n",
        "goal a: A\r\n\towner: @ana\r\n\twhy: z\r\n\tdue: 2026-12-31\r\n\tallow M01: REASON\r\n",
    );
}

#[test]
fn a_thing_that_holds_nothing_is_indented_as_others_in_its_file_are() {
    becomes("goal a: A", "goal a: A\n  allow M01 R01 S08 T01: REASON");
    becomes(
        "goal a: A\nperson @ana: Ana\n\tteam: @tea\n",
        "goal a: A\n\tallow M01 R01 S08 T01: REASON\nperson @ana: Ana\n\tteam: @tea\n",
    );
}

#[test]
fn what_a_thing_above_allows_is_not_said_again() {
    becomes(
        "goal a: A\n  due: 2026-12-31\n  milestone m: M\n    habit h: H\n",
        "goal a: A\n  due: 2026-12-31\n  allow R01 S08: REASON\n  milestone m: M\n    habit h: H\n      allow H01: REASON\n",
    );
}

#[test]
fn mistakes_of_the_language_stay() {
    let text = "goal a: A\n  owner: @ana\n  why: z\n  measure: 4 pages\n  due: soon\n";
    becomes(text, text);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_left_and_no_other_line_is_touched(which in any::<prop::sample::Index>(), at in any::<usize>(), len in 0_usize..24, instead in garbage()) {
        let corpus = corpus();
        let text = mutated(&corpus[which.index(corpus.len())], at, len, &instead);
        let after = allowed(&text, &Options::default());
        let others = |found: &[Finding]| {
            let family = |found: &Finding| found.diagnostic.code.family();
            found.iter().filter(|found| matches!(family(found), 'L' | 'W')).count()
        };
        // Beside a line that mixes tabs and blanks there is no right indentation.
        prop_assume!(found(&model(&text)).iter().all(|found| found.diagnostic.code.0 != "L19"));
        let (before, left) = (found(&model(&text)), found(&model(&after)));
        prop_assert_eq!(others(&before), others(&left), "{}\n---\n{}", &text, &after);
        prop_assert_eq!(others(&left), left.len(), "{:?}\n{}", &left, &after);
        prop_assert_eq!(allowed(&after, &Options::default()), after);
    }
}
