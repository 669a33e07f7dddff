//! The tree, as the suite writes it: `LINE KIND PARENT LEFT… : VALUE`.

use std::fmt::Write;

use goalpost_syntax::{LineKind, Node, TokenKind};

use crate::case::Read;
use crate::quote::quote;

/// Every line that is something, of every file; what is kept with an error line is nothing.
pub(crate) fn describe(read: &Read) -> String {
    let mut out = String::new();
    for file in read.model.files() {
        if read.is_folder {
            writeln!(out, "= {}", file.path).unwrap();
        }
        for node in file.tree.lines().filter(|node| !is_kept_with_an_error(*node)) {
            if let Some(kind) = word(node.kind()) {
                out.push_str(&line(node, kind));
            }
        }
    }
    out
}

fn is_kept_with_an_error(node: Node<'_>) -> bool {
    let mut above = std::iter::successors(node.parent(), |node| node.parent());
    above.any(|node| node.kind() == LineKind::Error)
}

fn word(kind: LineKind) -> Option<&'static str> {
    Some(match kind {
        LineKind::Blank | LineKind::Outside => return None,
        LineKind::Comment => "comment",
        LineKind::Note => "note",
        LineKind::Thing => "thing",
        LineKind::Field => "field",
        LineKind::Allow => "waiver",
        LineKind::Event => "event",
        LineKind::Step => "step",
        LineKind::Error => "error",
    })
}

fn line(node: Node<'_>, kind: &str) -> String {
    let number = node.id().0 + 1;
    let parent = match node.kind() {
        LineKind::Comment | LineKind::Error => "-".to_owned(),
        _ => node.parent().map_or(0, |parent| parent.id().0 + 1).to_string(),
    };
    let mut out = format!("{number} {kind} {parent}");
    if node.kind() != LineKind::Error {
        for token in node.head().filter(|token| token.kind != TokenKind::Junk) {
            write!(out, " {}", quote(token.text)).unwrap();
        }
        let value = node.value().text;
        if !value.is_empty() {
            write!(out, " : {}", quote(value)).unwrap();
        }
    }
    out.push('\n');
    out
}
