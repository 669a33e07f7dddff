//! Fixes: they apply, they help, and they never make it worse.

use goalpost_lint::{Examples, apply_fixes, check, rules};
use goalpost_model::{Input, Model};
use goalpost_syntax::LineKind;
use goalpost_text::{FileId, apply_edits};
use proptest::prelude::*;

use crate::common::{errors, everything, model, today};
use crate::mutants::{corpus, garbage, mutated};

/// The text of a workspace of one file with the fixes of what is found in it.
fn fixed(text: &str, unsafe_too: bool) -> (String, usize) {
    let fixes = apply_fixes(&everything(&model(text)), unsafe_too);
    let edits = fixes.edits.get(&FileId(0)).map_or(&[][..], Vec::as_slice);
    (apply_edits(text, edits).unwrap(), fixes.settled)
}

/// How many errors of the language a text has. A thing that becomes readable is judged for the first time, so the other
/// families do not tell whether a fix was one.
fn mistakes(text: &str) -> usize {
    let errors = errors(everything(&model(text)));
    errors.iter().filter(|found| found.code.family() == 'L').count()
}

/// The numbers of the lines that mean nothing.
fn unread(text: &str) -> Vec<u32> {
    let tree = goalpost_syntax::parse(text);
    let errors = tree.lines().filter(|line| line.kind() == LineKind::Error);
    errors.map(|line| line.id().0).collect()
}

#[test]
fn what_a_safe_fix_settles_is_gone() {
    let mut settled = 0;
    for Examples { poor, .. } in rules().iter().filter_map(|rule| rule.examples()) {
        let (text, count) = fixed(poor, false);
        settled += count;
        assert!(mistakes(&text) + count <= mistakes(poor), "{poor}\n{text}");
    }
    assert!(settled >= 5, "{settled}");
}

#[test]
fn fixes_are_applied_round_by_round_until_nothing_is_left_to_do() {
    let mut text = "goal pages: Read\n  onwer: ana\n  due: 31.12.2026\n  measure: 1200 to 9m\n".to_owned();
    for _ in 0..5 {
        text = fixed(&text, true).0;
    }
    assert!(text.contains("  owner: @ana\n  due: 2026-12-31\n"), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn safe_fixes_never_add_an_error(which in any::<prop::sample::Index>(), at in any::<usize>(), len in 0_usize..24, instead in garbage()) {
        let corpus = corpus();
        let text = mutated(&corpus[which.index(corpus.len())], at, len, &instead);
        let (fixed, settled) = fixed(&text, false);
        let fixes = || apply_fixes(&everything(&model(&text)), false);
        prop_assert!(settled == 0 || fixed != text, "{:?} changes nothing in\n{text}", fixes());
        // A line that means something for the first time may contradict another, and hold others.
        let still = unread(&fixed);
        let reveals = unread(&text).iter().any(|line| !still.contains(line));
        let (before, after) = (mistakes(&text), mistakes(&fixed));
        prop_assert!(after <= before || reveals, "{before} errors became {after}\n--- before\n{text}\n--- after\n{fixed}");
    }

    #[test]
    fn all_fixes_apply_to_the_text_they_were_made_for(which in any::<prop::sample::Index>(), at in any::<usize>(), len in 0_usize..24, instead in garbage()) {
        let corpus = corpus();
        let text = mutated(&corpus[which.index(corpus.len())], at, len, &instead);
        let found = everything(&model(&text));
        for fix in found.iter().flat_map(|found| &found.fixes) {
            let edits: Vec<_> = fix.edits.iter().map(|edit| edit.edit.clone()).collect();
            prop_assert!(apply_edits(&text, &edits).is_ok(), "{fix:?}");
        }
        prop_assert!(found.iter().all(|found| found.span.end as usize <= text.len() && text.is_char_boundary(found.span.start as usize)));
        fixed(&text, true);
    }

    #[test]
    fn any_text_is_checked_the_same_twice(text in any::<String>()) {
        let model = Model::build(Input::of_texts([("a.goals", text.as_str()), ("b.goals", "goal a: A\n")], today()));
        let once = everything(&model);
        prop_assert_eq!(once, check(&model, &goalpost_lint::Options::default()));
    }
}
