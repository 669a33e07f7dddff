//! Reading a text again after an edit gives what reading it anew gives.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use goalpost_syntax::{Node, Tree, parse, reparse};
use support::edits;

#[test]
fn what_is_taken_over_is_what_would_be_read() {
    edits(150, 40, |before, text| {
        let again = reparse(&parse(before), text);
        let anew = parse(text);
        assert_eq!(format!("{again:?}"), format!("{anew:?}"), "{before:?}\n{text:?}");
        let lines = |tree: &Tree| tree.lines().map(Node::id).collect::<Vec<_>>();
        assert_eq!(lines(&again), lines(&anew));
    });
}

#[test]
fn edit_after_edit_is_taken_over() {
    let mut kept = parse("");
    edits(20, 60, |before, text| {
        if kept.text() != before {
            kept = parse(before);
        }
        kept = reparse(&kept, text);
        assert_eq!(
            format!("{kept:?}"),
            format!("{:?}", parse(text)),
            "{before:?}\n{text:?}"
        );
    });
}
