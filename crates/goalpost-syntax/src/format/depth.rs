//! How deep each line is indented, so that the formatted text nests as the tree does.
//!
//! A line stands one level below the line that holds it. A misplaced line would close, at that depth, what stands open
//! around it; where that is still to hold something, the line stays below it and is read where it was read before.

use crate::tree::{LineKind, NONE, Node, Tree};

/// An open line.
#[derive(Debug, Clone, Copy)]
struct Open {
    row: u32,
    depth: usize,
}

/// Walks the lines in order, with what is open in the text as it is written.
#[derive(Debug)]
pub(super) struct Depths {
    /// The last line directly in each line; [`NONE`] for those that hold nothing.
    last_child: Vec<u32>,
    open: Vec<Open>,
}

impl Depths {
    pub(super) fn new(tree: &Tree) -> Self {
        let mut last_child = vec![NONE; tree.line_count()];
        for node in tree.lines().filter(|node| node.kind() != LineKind::Comment) {
            if let Some(last) = last_child.get_mut(node.parent_row() as usize) {
                *last = node.row();
            }
        }
        Self {
            last_child,
            open: Vec::new(),
        }
    }

    /// Closes everything, as at the end of a fence.
    pub(super) fn close_all(&mut self) {
        self.open.clear();
    }

    /// The depth of the next line.
    pub(super) fn next(&mut self, node: Node<'_>) -> usize {
        let parent = node.parent_row();
        if is_aside(node) {
            let holder = self.open.iter().rposition(|open| open.row == parent);
            let holder = holder.and_then(|at| self.open.get(at));
            return match (holder, self.open.last()) {
                (Some(open), _) => open.depth + 1,
                (None, Some(last)) if parent != NONE => last.depth + 1,
                _ => 0,
            };
        }
        while let Some(last) = self.open.last() {
            let holds_more = self
                .last_child
                .get(last.row as usize)
                .is_some_and(|&child| child != NONE && child > node.row());
            if last.row == parent || holds_more {
                break;
            }
            self.open.pop();
        }
        let depth = self.open.last().map_or(0, |last| last.depth + 1);
        if node.is_open() {
            self.open.push(Open { row: node.row(), depth });
        }
        depth
    }
}

/// Whether a line opens and closes nothing: a comment, or a line that says nothing.
fn is_aside(node: Node<'_>) -> bool {
    match node.kind() {
        LineKind::Comment => true,
        LineKind::Error => !node.is_open(),
        _ => false,
    }
}
