//! What a tree takes, measured by the bytes that it holds.

#[path = "../benches/inputs/mod.rs"]
#[allow(dead_code)]
mod inputs;

use goalpost_syntax::parse;

#[test]
fn a_tree_takes_little_more_than_its_text() {
    let text = inputs::workspace(1 << 20);
    let tree = parse(text.as_str());
    let share = tree.memory() as f64 / text.len() as f64;
    assert!(share <= 1.2, "{share:.2} × the text");
}

#[test]
fn a_hostile_text_does_not_fill_the_memory() {
    for (name, shape) in inputs::HOSTILE {
        let text = shape(1 << 17);
        let tree = parse(text.as_str());
        let share = tree.memory() as f64 / text.len() as f64;
        assert!(share <= 13.0, "{name}: {share:.2} × the text");
        assert!(tree.diagnostics().len() <= 10_001, "{name}");
    }
}
