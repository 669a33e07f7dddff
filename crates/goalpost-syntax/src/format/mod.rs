//! The formatter: one style, no options. It writes the machine's half of each line in one way and never touches
//! people's words; what it cannot read it leaves as it is.
//!
//! Two spaces a level; small letters for keywords, field names and fact words; `to`, `>=`, `<=`; one blank behind a
//! colon and between pieces, none at the end of a line; at most one blank line in a row, none at the ends of the file;
//! the line ending that most lines have. A byte order mark stays.

mod depth;
mod line;
mod value;

use goalpost_text::{Edit, Span};

use crate::tree::{LineKind, Node, Tree};
use depth::Depths;

/// The text of a tree in the one style. Formatting twice is formatting once, and the tree means the same.
#[must_use]
pub fn format(tree: &Tree) -> String {
    let text = tree.text();
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    out.push_str(mark(tree));
    let mut writer = Writer::new(tree);
    for node in tree.lines() {
        writer.line(node, &mut out);
    }
    out
}

/// The edits that turn a text into its formatted one: the lines that differ, each for itself.
#[must_use]
pub fn format_edits(tree: &Tree) -> Vec<Edit> {
    let mut writer = Writer::new(tree);
    let mut edits = Vec::new();
    let mut line = String::new();
    for node in tree.lines() {
        line.clear();
        writer.line(node, &mut line);
        let span = node.full_span();
        if span.of(tree.text()) != line {
            edits.push(Edit::new(span, line.as_str()));
        }
    }
    edits
}

/// What a text begins with before its first line: a byte order mark, or nothing.
fn mark(tree: &Tree) -> &str {
    let text = tree.text();
    let first = tree.lines().next().map(|first| first.full_span().start as usize);
    &text[..first.unwrap_or(text.len())]
}

/// Writes the lines of a tree, one after the other.
struct Writer<'t> {
    text: &'t str,
    ending: &'static str,
    depths: Depths,
    /// What stands before each line of a Markdown fence, as before the fence itself.
    margin: &'t str,
    is_markdown: bool,
    is_first: bool,
}

impl<'t> Writer<'t> {
    fn new(tree: &'t Tree) -> Self {
        Self {
            text: tree.text(),
            ending: line_ending(tree.text()),
            depths: Depths::new(tree),
            margin: "",
            is_markdown: tree.lines().any(|line| line.kind() == LineKind::Outside),
            is_first: true,
        }
    }

    /// A line with its ending; lines of nothing in a row come as one and go as one.
    fn line(&mut self, node: Node<'t>, out: &mut String) {
        let span = node.full_span();
        let is_first = std::mem::take(&mut self.is_first);
        let is_last = span.end as usize == self.text.len();
        match node.kind() {
            LineKind::Outside => {
                self.margin = margin(span.of(self.text));
                self.depths.close_all();
                out.push_str(span.of(self.text));
            }
            LineKind::Blank if self.is_markdown => out.push_str(span.of(self.text)),
            LineKind::Blank if is_first || is_last => {}
            LineKind::Blank => out.push_str(self.ending),
            kind => {
                out.push_str(self.margin);
                for _ in 0..self.depths.next(node) {
                    out.push_str("  ");
                }
                line::write(node, kind, out);
                let is_cut = self.is_markdown && is_last && !self.text.ends_with(['\n', '\r']);
                out.push_str(if is_cut { "" } else { self.ending });
            }
        }
    }
}

/// The indentation of the last line of a stretch of Markdown: of the fence that opens behind it.
fn margin(outside: &str) -> &str {
    let body = outside.trim_end_matches(['\n', '\r']);
    let line = &body[body.rfind(['\n', '\r']).map_or(0, |ending| ending + 1)..];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// The ending that most lines have.
fn line_ending(text: &str) -> &'static str {
    let all = memchr::memchr_iter(b'\n', text.as_bytes()).count();
    let windows = memchr::memchr_iter(b'\r', text.as_bytes()).filter(|&at| text.as_bytes().get(at + 1) == Some(&b'\n'));
    if windows.count() * 2 > all { "\r\n" } else { "\n" }
}

/// A stretch of the text between two offsets.
fn between(text: &str, start: u32, end: u32) -> &str {
    Span::new(start, end).of(text)
}
