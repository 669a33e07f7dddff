//! The formatter: one style, no options. It writes the machine's half of each line in one way and never touches
//! people's words; what it cannot read it leaves as it is.
//!
//! Two spaces a level; small letters for keywords, field names and fact words; `to`, `>=`, `<=`; one blank behind a
//! colon and between pieces, none at the end of a line; at most one blank line in a row, none at the ends of the file;
//! the line ending that most lines have. A byte order mark stays.

mod line;
mod value;

use goalpost_text::{Edit, Span};

use crate::tree::{LineKind, Node, Tree};
use crate::{parse, parse_markdown};

/// The text of a tree in the one style. Formatting twice is formatting once, and the tree means the same.
#[must_use]
pub fn format(tree: &Tree) -> String {
    let formatted = write(tree, Indentation::ByParent);
    if tree
        .diagnostics()
        .iter()
        .all(|found| !matches!(found.code.0, "L15" | "L19"))
    {
        return formatted;
    }
    // Where lines stand out of place, a new indentation might give one to another parent.
    if same_nesting(tree, &formatted) {
        return formatted;
    }
    write(tree, Indentation::AsFound)
}

/// The edits that turn a text into its formatted one: whole lines that differ, nothing else.
#[must_use]
pub fn format_edits(tree: &Tree) -> Vec<Edit> {
    let formatted = format(tree);
    let text = tree.text();
    if formatted == text {
        return Vec::new();
    }
    let same_front = common(text.as_bytes().iter(), formatted.as_bytes().iter());
    let front = line_start(text, same_front);
    let (old, new) = (&text[front..], &formatted[front..]);
    let same_back = common(old.as_bytes().iter().rev(), new.as_bytes().iter().rev());
    let back = line_end(old, old.len() - same_back);
    let kept = old.len() - back;
    vec![Edit::new(
        Span::from_usize(front, front + back),
        new.get(..new.len() - kept).unwrap_or(new),
    )]
}

fn common<'b>(a: impl Iterator<Item = &'b u8>, b: impl Iterator<Item = &'b u8>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

/// The start of the line that an offset lies on.
fn line_start(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset]
        .iter()
        .rposition(|&b| b == b'\n')
        .map_or(0, |at| at + 1)
}

/// The end of the line that an offset lies on, with its ending.
fn line_end(text: &str, offset: usize) -> usize {
    text.as_bytes()[offset..]
        .iter()
        .position(|&b| b == b'\n')
        .map_or(text.len(), |at| offset + at + 1)
}

/// Where the indentation of a line comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Indentation {
    /// Two spaces for each line that holds it.
    ByParent,
    /// Left as it is.
    AsFound,
}

fn write(tree: &Tree, indentation: Indentation) -> String {
    let text = tree.text();
    let ending = line_ending(text);
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    if text.starts_with('\u{feff}') {
        out.push('\u{feff}');
    }
    let start = out.len();
    let is_markdown = tree.lines().any(|line| line.kind() == LineKind::Outside);
    let mut blank_before = true;
    for node in tree.lines() {
        match node.kind() {
            LineKind::Outside => out.push_str(node.full_span().of(text)),
            LineKind::Blank if is_markdown => out.push_str(node.full_span().of(text)),
            LineKind::Blank => {
                if !blank_before {
                    out.push_str(ending);
                }
                blank_before = true;
            }
            kind => {
                blank_before = false;
                indent(node, indentation, &mut out);
                line::write(node, kind, &mut out);
                out.push_str(ending);
            }
        }
    }
    if is_markdown {
        // The last line of a Markdown file keeps whether it ends.
        if !text.ends_with(['\n', '\r']) {
            out.truncate(out.trim_end_matches(['\n', '\r']).len());
        }
        return out;
    }
    let end = out.trim_end_matches(['\n', '\r']).len().max(start);
    out.truncate(end);
    if out.len() > start {
        out.push_str(ending);
    }
    out
}

fn indent(node: Node<'_>, indentation: Indentation, out: &mut String) {
    match indentation {
        Indentation::ByParent => (0..node.depth()).for_each(|_| out.push_str("  ")),
        Indentation::AsFound => {
            let (line, content) = (node.line_span(), node.span());
            let found = Span::new(line.start, content.start).of(node.tree().text());
            out.push_str(found.trim_start_matches('\u{feff}'));
        }
    }
}

/// The ending that most lines have.
fn line_ending(text: &str) -> &'static str {
    let all = memchr::memchr_iter(b'\n', text.as_bytes()).count();
    let windows = memchr::memmem::find_iter(text.as_bytes(), b"\r\n").count();
    if windows * 2 > all { "\r\n" } else { "\n" }
}

/// Whether a formatted text nests as the tree does: the same kinds of lines under the same ones, blank lines aside.
fn same_nesting(tree: &Tree, formatted: &str) -> bool {
    let is_markdown = tree.lines().any(|line| line.kind() == LineKind::Outside);
    let new = if is_markdown {
        parse_markdown(formatted)
    } else {
        parse(formatted)
    };
    let counts = |line: &Node<'_>| line.kind() != LineKind::Blank;
    let shape = |tree: &Tree| -> Vec<(LineKind, usize, usize)> {
        let mut order = vec![0; tree.lines().len()];
        let mut next = 0;
        for line in tree.lines().filter(counts) {
            next += 1;
            order[line.id().0 as usize] = next;
        }
        tree.lines()
            .filter(counts)
            .map(|line| {
                let parent = line.parent().map_or(0, |parent| order[parent.id().0 as usize]);
                (line.kind(), parent, line.depth())
            })
            .collect()
    };
    shape(tree) == shape(&new)
}
