//! Formatting any text twice is formatting it once, the edits lead to the formatted text, and it means the same.
#![no_main]

use goalpost_syntax::{FieldName, Keyword, LineKind, Tree, format, format_edits, parse, parse_markdown};
use goalpost_text::apply_edits;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    keeps_its_promises(text, |text| parse(text));
    keeps_its_promises(text, |text| parse_markdown(text));
});

fn keeps_its_promises(text: &str, parse: impl Fn(&str) -> Tree) {
    let tree = parse(text);
    let formatted = format(&tree);
    assert_eq!(
        apply_edits(text, &format_edits(&tree)).as_deref(),
        Ok(formatted.as_str())
    );

    let again = parse(&formatted);
    assert_eq!(format(&again), formatted);
    assert_eq!(meaning(&again), meaning(&tree));
}

/// What a line means to the model, as far as the tree tells: its kind and name, the title of a thing, and where its
/// parent stands among the lines.
type Line = (LineKind, Option<Keyword>, Option<FieldName>, String, Option<usize>);

fn meaning(tree: &Tree) -> Vec<Line> {
    let lines: Vec<_> = tree.lines().filter(|line| line.kind() != LineKind::Blank).collect();
    lines
        .iter()
        .map(|line| {
            let title = match line.kind() {
                LineKind::Thing => line.value().text.trim().to_owned(),
                _ => String::new(),
            };
            let parent = line.parent().map(|parent| parent.id());
            let parent = lines.partition_point(|other| Some(other.id()) < parent);
            (
                line.kind(),
                line.keyword(),
                line.field_name(),
                title,
                line.parent().map(|_| parent),
            )
        })
        .collect()
}
