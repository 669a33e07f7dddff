//! The tree: lossless for any text, nested as the table says, and never thrown by a line that is wrong.

use goalpost_syntax::{Fact, LineKind, Node, Tree, parse, read_event};

/// The tree as an outline: kind, first token and value of each line, indented by depth; diagnostics behind it.
fn outline(text: &str) -> String {
    let tree = parse(text);
    let mut out = String::new();
    for root in tree.roots() {
        describe(root, 0, &mut out);
    }
    for diagnostic in tree.diagnostics() {
        out.push_str(&format!("! {} {}\n", diagnostic.code, diagnostic.message));
    }
    out
}

fn describe(node: Node<'_>, depth: usize, out: &mut String) {
    let words: Vec<&str> = node.tokens().map(|token| token.text).collect();
    let kind = format!("{:?}", node.kind()).to_lowercase();
    out.push_str(&format!("{}{kind} {}\n", "  ".repeat(depth), words.join("|")));
    for child in node.children() {
        describe(child, depth + 1, out);
    }
}

fn leaves(tree: &Tree) -> String {
    tree.leaves().map(|leaf| leaf.text).collect()
}

#[test]
fn lines_nest_by_indentation() {
    let text = "goal pages: Read it\n  owner: @ana\n  due: 2026-12-31\n  during: 2026-Q4\n  why: It: matters\n  2026-10-19 12 pages on-track by @ana: One\n    > A note\n  - [x] 2026-10-20: Print\n  - [ ] due 2026-12-04 @lee: Rehearse\n  - [ ] A: b\n  habit: Read\n    every: week on tue at 08:30\n\nvision far: Away\n";
    assert_eq!(
        outline(text),
        "thing goal|pages|Read it\n  field owner|@ana\n  field due|2026-12-31\n  field during|2026-Q4\n  field why|It: matters\n  event 2026-10-19|12|pages|on-track|by|@ana|One\n    note A note\n  step [x]|2026-10-20|Print\n  step [ ]|due|2026-12-04|@lee|Rehearse\n  step [ ]|A: b\n  thing habit|Read\n    field every|week on tue at 08:30\nthing vision|far|Away\n"
    );
}

#[test]
fn a_misplaced_line_takes_nobody_with_it() {
    let text = "objective desk: O\n  result wait: W\n    measure: 12min to 5min\n    result solved: S\n      measure: 55% to 75%\n    source: Slips\n";
    assert_eq!(
        outline(text),
        "thing objective|desk|O\n  thing result|wait|W\n    field measure|12min to 5min\n    field source|Slips\n  thing result|solved|S\n    field measure|55% to 75%\n! L15 a key result cannot stand in a key result\n"
    );
}

#[test]
fn any_text_is_kept_to_the_byte() {
    for text in [
        "",
        "\u{feff}",
        "\r",
        "a\rb\r\nc\n\r",
        "goal: é😀\u{a0}\n\t x",
        "- [",
        ":",
        "@ana: x",
        "2026",
        "goal x:\n",
        "goal x: \r\n  due:\t2026-01-01 \r\n",
    ] {
        assert_eq!(leaves(&parse(text)), text, "{text:?}");
    }
}

#[test]
fn facts_are_read_from_left_to_right() {
    let tree = parse("2026-11-16 target 48 NPS was 50 NPS confidence 4/10 at-risk 47 NPS by @lee #q4: Sold\n");
    let mut diagnostics = Vec::new();
    let event = tree
        .roots()
        .next()
        .map(|node| read_event(node, &mut diagnostics))
        .unwrap();
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    assert_eq!(event.by.map(|by| by.text), Some("@lee"));
    assert!(
        matches!(
            event.facts.as_slice(),
            [
                (Fact::Revision { .. }, _),
                (Fact::Confidence(_), _),
                (Fact::Status(_), _),
                (Fact::Value(_), _)
            ]
        ),
        "{:?}",
        event.facts
    );
    assert!(event.target.is_none());
    assert_eq!(tree.roots().next().unwrap().kind(), LineKind::Event);
}

#[test]
fn a_dash_before_a_number_is_a_minus_and_alone_it_is_nothing() {
    let tree = parse("goal g: G\n  2026-10-05 −3\n  2026-10-06 –2\n  2026-10-07 – by @ana: x\n  2026-10-08 −\n");
    let mut found = Vec::new();
    let events = tree.lines().filter(|line| line.kind() == LineKind::Event);
    let values: Vec<_> = events
        .map(|event| match read_event(event, &mut found).facts.as_slice() {
            [(Fact::Value(value), _)] => value.value.to_string(),
            _ => String::new(),
        })
        .collect();
    assert_eq!(values, ["-3", "-2", "", ""]);
    assert_eq!(
        found.iter().map(|found| found.code.0).collect::<Vec<_>>(),
        ["L21", "L21"]
    );
}
