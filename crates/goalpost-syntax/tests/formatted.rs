//! What holds of every formatted text: it means what it meant, and it is formatted.

mod support;

use std::collections::HashMap;

use goalpost_syntax::{LineKind, Node, TokenKind, Tree, format, format_edits, parse, parse_markdown};
use goalpost_text::apply_edits;
use proptest::prelude::*;

/// A line without regard to blanks and to how the machine's half is written.
#[derive(Debug, PartialEq)]
struct Line {
    kind: LineKind,
    parent: Option<usize>,
    is_repeated: bool,
    head: String,
    words: String,
}

fn outline(tree: &Tree) -> Vec<Line> {
    let lines: Vec<Node<'_>> = tree
        .lines()
        .filter(|line| !matches!(line.kind(), LineKind::Blank | LineKind::Outside))
        .collect();
    let places: HashMap<u32, usize> = lines.iter().enumerate().map(|(at, line)| (line.id().0, at)).collect();
    lines.iter().map(|line| describe(*line, &places)).collect()
}

fn describe(line: Node<'_>, places: &HashMap<u32, usize>) -> Line {
    let value = line.value().text;
    let is_machines = line.field_name().is_some_and(|field| !field.is_prose());
    // A comment belongs to nothing, and an error line is kept whole.
    let parent = line.parent().filter(|_| line.kind() != LineKind::Comment);
    let head = match line.kind() {
        LineKind::Error => line
            .span()
            .of(line.tree().text())
            .trim_start_matches(is_unseen)
            .to_owned(),
        LineKind::Thing => line.keyword().map_or("", |keyword| keyword.as_str()).to_owned() + &pieces(line, 1),
        _ => pieces(line, 0),
    };
    Line {
        kind: line.kind(),
        parent: parent.and_then(|parent| places.get(&parent.id().0).copied()),
        is_repeated: line.is_repeated(),
        head,
        words: if is_machines { plain(value) } else { value.to_owned() },
    }
}

/// A blank or a character that nobody sees: what a line may be indented with.
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

fn pieces(line: Node<'_>, from: usize) -> String {
    let pieces = line.head().skip(from).filter(|piece| piece.kind != TokenKind::Gap);
    plain(&pieces.map(|piece| piece.text).collect::<Vec<_>>().join(" "))
}

/// A text without blanks and case, its signs as a keyboard has them.
fn plain(text: &str) -> String {
    let text = text
        .replace(['→'], "to")
        .replace("->", "to")
        .replace(['≥', '⩾'], ">=")
        .replace(['≤', '⩽'], "<=");
    let text = text.replace(['\u{2212}', '\u{2013}', '\u{2014}'], "-").to_lowercase();
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '.' | '-'))
        .collect()
}

fn is_formatted_well(text: &str) {
    let tree = parse(text);
    let formatted = format(&tree);
    let again = parse(formatted.as_str());
    let (before, after) = (outline(&tree), outline(&again));
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after, "{text:?} became {formatted:?}");
    }
    assert_eq!(before.len(), after.len(), "{text:?} became {formatted:?}");
    assert_eq!(format(&again), formatted, "twice is not once for {text:?}");
    let edits = format_edits(&tree);
    assert_eq!(apply_edits(text, &edits).as_deref(), Ok(formatted.as_str()), "{text:?}");
    assert!(format_edits(&again).is_empty(), "{formatted:?}");
    looks_well(&formatted);
}

fn looks_well(text: &str) {
    let body = text.trim_start_matches('\u{feff}');
    assert!(!body.starts_with(['\n', '\r']), "{text:?} starts with nothing");
    assert!(body.is_empty() || body.ends_with('\n'), "{text:?} does not end");
    let body = body.replace("\r\n", "\n");
    assert!(
        !body.contains("\n\n\n") && !body.ends_with("\n\n"),
        "{text:?} has empty lines"
    );
    for line in parse(text).lines() {
        let indentation = line.span().start - line.line_span().start;
        if line.kind() != LineKind::Error {
            assert!(indentation % 2 == 0, "{text:?} is indented by {indentation}");
        }
    }
}

#[test]
fn the_examples_mean_what_they_meant() {
    support::examples().iter().for_each(|text| is_formatted_well(text));
}

#[test]
fn broken_examples_mean_what_they_meant() {
    support::mutations(10_000, is_formatted_well);
}

proptest! {
    #[test]
    fn any_text_means_what_it_meant(text in support::texts()) {
        is_formatted_well(&text);
    }

    #[test]
    fn any_string_means_what_it_meant(text in any::<String>()) {
        is_formatted_well(&text);
    }

    #[test]
    fn markdown_is_touched_in_its_fences_only(parts in proptest::collection::vec(support::texts(), 0..4)) {
        let text = parts.join("\n```goals\n");
        let tree = parse_markdown(text.as_str());
        let formatted = format(&tree);
        let again = parse_markdown(formatted.as_str());
        let outside = |tree: &Tree| -> Vec<String> {
            let lines = tree.lines().filter(|line| line.kind() == LineKind::Outside);
            lines.map(|line| line.full_span().of(tree.text()).to_owned()).collect()
        };
        prop_assert_eq!(outside(&tree), outside(&again));
        prop_assert_eq!(outline(&tree), outline(&again));
        prop_assert_eq!(format(&again), formatted);
    }
}
