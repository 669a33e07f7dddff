//! Any text parses to a tree that holds every byte of it, and every finding points into it.
#![no_main]

use goalpost_syntax::{Tree, parse, parse_markdown};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    holds_everything(&parse(text), text);
    points_inside(&parse_markdown(text), text);
});

fn holds_everything(tree: &Tree, text: &str) {
    let leaves: String = tree.leaves().map(|leaf| leaf.text).collect();
    assert_eq!(leaves, text);
    points_inside(tree, text);
}

fn points_inside(tree: &Tree, text: &str) {
    for diagnostic in tree.diagnostics() {
        assert!(text.get(diagnostic.span.range()).is_some(), "{diagnostic:?}");
        for edit in diagnostic.fixes.iter().flat_map(|fix| &fix.edits) {
            assert!(text.get(edit.edit.span.range()).is_some(), "{diagnostic:?}");
        }
    }
}
