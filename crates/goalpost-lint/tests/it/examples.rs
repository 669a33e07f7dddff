//! Every rule fires on its poor example and not on its good one.

use goalpost_lint::{Examples, rules};
use goalpost_text::Safety;

use crate::common::{everything, model, shown};

#[test]
fn poor_examples_fire_and_good_ones_do_not() {
    for rule in rules() {
        let Some(Examples { poor, good }) = rule.examples() else {
            continue;
        };
        let fires = |text: &str| {
            let model = model(text);
            let found = everything(&model);
            (
                found.iter().any(|found| found.code == rule.code()),
                shown(&model, &found),
            )
        };
        let (fired, found) = fires(poor);
        assert!(fired, "{} is silent about\n{poor}\nFound:\n{found}", rule.code());
        let (fired, found) = fires(good);
        assert!(!fired, "{} speaks about\n{good}\nFound:\n{found}", rule.code());
    }
}

#[test]
fn only_a_rule_that_one_text_cannot_break_has_no_examples() {
    let without: Vec<&str> = rules()
        .iter()
        .filter(|rule| rule.examples().is_none())
        .map(|rule| rule.name())
        .collect();
    assert_eq!(without, ["double-event", "not-utf-8"]);
}

#[test]
fn findings_say_what_is_wrong_why_and_what_to_type() {
    for examples in rules().iter().filter_map(|rule| rule.examples()) {
        for found in everything(&model(examples.poor)) {
            for (text, what) in [
                (found.message.as_str(), "message"),
                (&found.why, "why"),
                (&found.help, "help"),
            ] {
                assert!(!text.is_empty(), "{} has no {what}: {}", found.code, found.message);
            }
        }
    }
}

#[test]
fn a_fix_is_as_safe_as_its_rule_declares() {
    for examples in rules().iter().filter_map(|rule| rule.examples()) {
        for found in everything(&model(examples.poor)) {
            let rule = goalpost_lint::rule(found.code.0).unwrap();
            let safest = found.fixes.iter().map(|fix| fix.safety).min();
            match rule.fix() {
                None => assert_eq!(safest, None, "{}", found.code),
                Some(Safety::Unsafe) => assert_ne!(safest, Some(Safety::Safe), "{}", found.code),
                Some(Safety::Safe) => {}
            }
        }
    }
}
