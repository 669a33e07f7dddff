//! Lines written into a thing, laid out as their neighbours are.

use std::collections::BTreeMap;

use goalpost_model::ThingRef;
use goalpost_syntax::{LineKind, Node, Tree};
use goalpost_text::{Edit, FileId};

/// The indentation of one level where a file shows none.
const LEVEL: &str = "  ";

/// Inserts a line into a thing: behind its last field, or behind its own line.
pub(crate) fn insertion(thing: ThingRef<'_>, line: &str, levels: &mut Levels) -> Edit {
    let node = thing.node();
    let level = levels.of(thing.file(), node.tree());
    let last = last_field(node);
    let is_like_the_file = |line: &Node<'_>| {
        let own = indentation(*line);
        !own.is_empty() && own.chars().all(|blank| level.starts_with(blank))
    };
    let understood = |line: &Node<'_>| !matches!(line.kind(), LineKind::Blank | LineKind::Error);
    let neighbour = last
        .or_else(|| node.children().find(understood))
        .filter(is_like_the_file);
    let indentation = match neighbour {
        Some(line) => indentation(line).to_owned(),
        None => format!("{}{level}", indentation(node)),
    };
    let before = last.unwrap_or(node).full_span();
    let ending = ending(node.tree());
    let text = if before.of(node.tree().text()).ends_with(['\n', '\r']) {
        format!("{indentation}{line}{ending}")
    } else {
        format!("{ending}{indentation}{line}")
    };
    Edit::insert(before.end, text)
}

/// The last of the fields and waivers that a thing begins with.
fn last_field(node: Node<'_>) -> Option<Node<'_>> {
    let begins = |child: &Node<'_>| !matches!(child.kind(), LineKind::Thing | LineKind::Event | LineKind::Step);
    let mut head = node.children().take_while(begins);
    let mut last = None;
    while let Some(child) = head.find(|child| matches!(child.kind(), LineKind::Field | LineKind::Allow)) {
        last = Some(child);
    }
    last
}

/// The blanks before a line.
pub(crate) fn indentation(node: Node<'_>) -> &str {
    let line = node.line_span().of(node.tree().text());
    &line[..line.len() - line.trim_start().len()]
}

/// How the lines of a file end: as the first does.
pub(crate) fn ending(tree: &Tree) -> &'static str {
    let text = tree.text();
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// By how much each file indents what stands in a thing; looked up once.
#[derive(Debug, Default)]
pub(crate) struct Levels(BTreeMap<FileId, String>);

impl Levels {
    fn of(&mut self, file: FileId, tree: &Tree) -> &str {
        self.0.entry(file).or_insert_with(|| {
            let inside = |line: Node<'_>| {
                let holder = line.parent().filter(|holder| holder.kind() == LineKind::Thing)?;
                let level = indentation(line).strip_prefix(indentation(holder))?;
                // A hard blank among them would be one more mistake.
                let is_plain = level.chars().all(|blank| matches!(blank, ' ' | '\t'));
                (!level.is_empty() && is_plain).then(|| level.to_owned())
            };
            tree.lines().find_map(inside).unwrap_or_else(|| LEVEL.to_owned())
        })
    }
}
