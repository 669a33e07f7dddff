//! What holds of the tree of every text.

mod support;

use goalpost_syntax::{Keyword, LineKind, Node, Tree, parse, parse_markdown, read_event};
use goalpost_text::{Diagnostic, Span};
use proptest::prelude::*;

fn holds_together(text: &str) {
    let tree = parse(text);
    is_lossless(&tree, text);
    lines_are_linked(&tree);
    places_are_in_the_text(tree.diagnostics(), text);
    let mut found = Vec::new();
    for node in tree.lines().filter(|node| node.kind() == LineKind::Event) {
        let _ = read_event(node, &mut found);
    }
    places_are_in_the_text(&found, text);
}

fn is_lossless(tree: &Tree, text: &str) {
    let leaves: String = tree.leaves().map(|leaf| leaf.text).collect();
    assert_eq!(leaves, text, "{text:?}");
    let lines: String = tree.lines().map(|node| node.full_span().of(text)).collect();
    assert_eq!(lines, text.strip_prefix('\u{feff}').unwrap_or(text), "{text:?}");
}

fn lines_are_linked(tree: &Tree) {
    let text = tree.text();
    for node in tree.lines() {
        let mut last = node.full_span().start;
        for child in node.children() {
            assert_eq!(child.parent(), Some(node), "{text:?}");
            assert!(child.full_span().start > last, "out of order in {text:?}");
            last = child.full_span().start;
        }
        let parent = node.parent();
        if !matches!(node.kind(), LineKind::Blank | LineKind::Comment | LineKind::Outside) {
            let mut siblings = parent.map_or_else(|| tree.roots(), Node::children);
            assert!(
                siblings.any(|sibling| sibling == node),
                "{node:?} is nobody's in {text:?}"
            );
        }
        may_hold(parent, node);
        for token in node.tokens() {
            let line = node.line_span();
            assert!(
                line.start <= token.span.start && token.span.end <= line.end,
                "{token:?} in {text:?}"
            );
        }
        assert_eq!(tree.node(node.id()), node);
        assert_eq!(tree.line_at(node.full_span().start), Some(node));
    }
}

fn may_hold(parent: Option<Node<'_>>, node: Node<'_>) {
    let Some(parent) = parent else {
        let fits = match node.kind() {
            LineKind::Thing => node.keyword().is_some_and(Keyword::at_top),
            LineKind::Field | LineKind::Allow | LineKind::Step | LineKind::Note => false,
            _ => true,
        };
        return assert!(fits, "{node:?} stands in nothing in {:?}", node.tree().text());
    };
    let fits = match (parent.kind(), parent.keyword(), node.kind()) {
        (LineKind::Error, ..) | (_, _, LineKind::Error | LineKind::Comment) => true,
        (LineKind::Thing, Some(holder), LineKind::Thing) => node.keyword().is_some_and(|child| holder.holds(child)),
        (LineKind::Thing, Some(holder), LineKind::Field) => node.field_name().is_some_and(|field| field.fits(holder)),
        (LineKind::Thing, Some(holder), LineKind::Step) => holder.holds_steps(),
        (LineKind::Thing, ..) => matches!(node.kind(), LineKind::Allow | LineKind::Event | LineKind::Note),
        (LineKind::Event | LineKind::Step, _, kind) => kind == LineKind::Note,
        _ => false,
    };
    assert!(fits, "{node:?} stands in {parent:?} in {:?}", node.tree().text());
}

fn places_are_in_the_text(found: &[Diagnostic], text: &str) {
    let fits = |span: Span| text.get(span.range()).is_some();
    for diagnostic in found {
        assert!(fits(diagnostic.span), "{diagnostic:?} in {text:?}");
        assert!(
            !diagnostic.message.is_empty() && !diagnostic.help.is_empty(),
            "{diagnostic:?}"
        );
        assert!(
            diagnostic.related.iter().all(|related| fits(related.span)),
            "{diagnostic:?} in {text:?}"
        );
        let edits = diagnostic.fixes.iter().flat_map(|fix| &fix.edits);
        assert!(edits.map(|edit| edit.edit.span).all(fits), "{diagnostic:?} in {text:?}");
    }
}

#[test]
fn the_examples_hold_together() {
    support::examples().iter().for_each(|text| holds_together(text));
}

#[test]
fn broken_examples_hold_together() {
    support::mutations(10_000, holds_together);
}

proptest! {
    #[test]
    fn any_text_holds_together(text in support::texts()) {
        holds_together(&text);
    }

    #[test]
    fn any_string_holds_together(text in any::<String>()) {
        holds_together(&text);
    }

    #[test]
    fn any_markdown_is_kept_to_the_byte(parts in proptest::collection::vec(support::texts(), 0..4)) {
        let text = parts.join("\n```goals\n");
        let tree = parse_markdown(text.as_str());
        let leaves: String = tree.leaves().map(|leaf| leaf.text).collect();
        prop_assert_eq!(&leaves, &text);
        lines_are_linked(&tree);
        places_are_in_the_text(tree.diagnostics(), &text);
    }
}
