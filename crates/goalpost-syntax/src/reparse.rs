//! Reading a text again after an edit. What stands in top-level things before and behind the edit is taken over.
//!
//! A thing at the left margin closes everything before it, so that nothing in it depends on what stands above but how
//! the file is indented, which its first indented line decides.

use std::sync::Arc;

use goalpost_text::{Diagnostic, Span};

use crate::build::Builder;
use crate::chunks::{MAX_FILE_BYTES, feed, parse};
use crate::tree::{LineData, LineKind, NONE, Tree};

/// A file with more findings is read as a whole: how many are listed depends on all of them.
const MOST_FINDINGS: usize = 1_000;

/// Reads a text as [`parse`] does, and takes over what it has in common with one that was read before.
#[must_use]
pub fn reparse(old: &Tree, text: impl Into<Arc<str>>) -> Tree {
    let text = text.into();
    let spliced = Cut::find(old, &text).and_then(|cut| cut.splice(&text));
    spliced.unwrap_or_else(|| parse(text))
}

/// What is taken over of an old tree: the rows up to `first`, and those from `last` on.
struct Cut<'t> {
    old: &'t Tree,
    first: usize,
    last: usize,
    /// The part that is read again, in the new text.
    again: Span,
    /// How far what stands behind it moves, modulo 2³².
    by: u32,
}

impl<'t> Cut<'t> {
    /// None where there is nothing to take over, or something in it may depend on the rest.
    fn find(old: &'t Tree, text: &str) -> Option<Self> {
        let style_row = old.style?.row as usize;
        if text.len() > MAX_FILE_BYTES || old.lines.first()?.kind == LineKind::Outside || !can_be_parted(old) {
            return None;
        }
        let (before, behind) = in_common(old.text.as_bytes(), text.as_bytes());
        // The line that closes what stands before it must be the same one, with its ending.
        let known = old.lines.partition_point(|line| (line.start as usize) < before);
        let first = (style_row + 1..known.checked_sub(1)?)
            .rev()
            .find(|&row| old.is_top_row(row))?;
        let end = old.text.len() - behind;
        let behind = old.lines.partition_point(|line| line.start as usize <= end);
        let last = (behind..old.lines.len()).find(|&row| old.is_top_row(row));
        let last = last.unwrap_or(old.lines.len());
        let start = old.lines.get(first)?.start;
        let old_end = old.lines.get(last).map_or(old.text.len(), |line| line.start as usize);
        let again = Span::from_usize(start as usize, old_end + text.len() - old.text.len());
        let by = to_u32(text.len()).wrapping_sub(to_u32(old.text.len()));
        (again.len() as usize <= text.len() / 2).then_some(Self {
            old,
            first,
            last,
            again,
            by,
        })
    }

    /// The tree of the new text; none where too much is wrong with it.
    fn splice(&self, text: &Arc<str>) -> Option<Tree> {
        let old = self.old;
        let mut builder = Builder::within(text, self.again, old.style?);
        feed(&mut builder, text, self.again.start as usize, self.again.end as usize);
        let middle = builder.finish(Arc::clone(text));
        if !can_be_parted(&middle) {
            return None;
        }
        let rows = to_u32(middle.lines.len());
        let (first, last) = (to_u32(self.first), to_u32(self.last));
        let first_token = old.lines.get(self.first)?.first_token as usize;
        let last_token = old
            .lines
            .get(self.last)
            .map_or(old.tokens.len(), |line| line.first_token as usize);
        let moved = |line: &LineData, start: u32, row: u32, token: usize| LineData {
            start: line.start.wrapping_add(start),
            first_token: line.first_token.wrapping_add(to_u32(token)),
            parent: row_moved(line.parent, row),
            next_sibling: row_moved(line.next_sibling, row),
            ..*line
        };
        let tokens_by = (first_token + middle.tokens.len()).wrapping_sub(last_token);
        let rows_by = (first + rows).wrapping_sub(last);
        let mut lines = Vec::with_capacity(self.first + middle.lines.len() + old.lines.len() - self.last);
        lines.extend_from_slice(&old.lines[..self.first]);
        lines.extend(middle.lines.iter().map(|line| moved(line, 0, first, first_token)));
        lines.extend(
            old.lines[self.last..]
                .iter()
                .map(|line| moved(line, self.by, rows_by, tokens_by)),
        );
        let mut tokens = Vec::with_capacity(first_token + middle.tokens.len() + old.tokens.len() - last_token);
        tokens.extend_from_slice(&old.tokens[..first_token]);
        tokens.extend_from_slice(&middle.tokens);
        tokens.extend(old.tokens[last_token..].iter().map(|token| token.moved(self.by)));
        let mut tree = Tree {
            text: Arc::clone(text),
            runs: old.runs.spliced(first, &middle.runs, rows, last),
            lines,
            tokens,
            first_root: old.first_root,
            diagnostics: self.diagnostics(middle.diagnostics),
            style: old.style,
        };
        tree.link_roots(self.first, middle.lines.len());
        (tree.diagnostics.len() <= MOST_FINDINGS).then_some(tree)
    }

    fn diagnostics(&self, middle: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let old = &self.old.diagnostics;
        let end = self.old.lines.get(self.last).map_or(NONE, |line| line.start);
        let first = old.partition_point(|found| found.span.start < self.again.start);
        let last = old.partition_point(|found| found.span.start < end);
        let mut all = Vec::with_capacity(first + middle.len() + old.len() - last);
        all.extend_from_slice(&old[..first]);
        all.extend(middle);
        all.extend(old[last..].iter().map(|found| moved(found.clone(), self.by)));
        all
    }
}

/// Whether the findings of a tree are all listed, and each depends on its own top-level thing alone. How a lone
/// carriage return is to be mended depends on the lines around it.
fn can_be_parted(tree: &Tree) -> bool {
    let is_alone = |found: &Diagnostic| {
        let is_return = found.code.0 == "L20" && found.span.of(&tree.text) == "\r";
        found.code.0 != "L23" && !is_return
    };
    tree.diagnostics.len() <= MOST_FINDINGS && tree.diagnostics.iter().all(is_alone)
}

/// How many bytes two texts have in common at their starts, and behind that at their ends.
fn in_common(a: &[u8], b: &[u8]) -> (usize, usize) {
    /// So many bytes are compared at once.
    const STRETCH: usize = 256;
    let least = a.len().min(b.len());
    let mut before = 0;
    while before + STRETCH <= least && a[before..before + STRETCH] == b[before..before + STRETCH] {
        before += STRETCH;
    }
    before += a[before..].iter().zip(&b[before..]).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[before..], &b[before..]);
    let least = a.len().min(b.len());
    let mut behind = 0;
    let stretch = |text: &'_ [u8], behind: usize| text.len() - behind - STRETCH..text.len() - behind;
    while behind + STRETCH <= least && a[stretch(a, behind)] == b[stretch(b, behind)] {
        behind += STRETCH;
    }
    let rest = |text: &'_ [u8]| text.len() - behind;
    let pairs = a[..rest(a)].iter().rev().zip(b[..rest(b)].iter().rev());
    (before, behind + pairs.take_while(|(a, b)| a == b).count())
}

fn row_moved(row: u32, by: u32) -> u32 {
    if row == NONE { NONE } else { row.wrapping_add(by) }
}

/// A finding with all its places moved, modulo 2³².
fn moved(mut found: Diagnostic, by: u32) -> Diagnostic {
    let moved = |span: Span| Span::new(span.start.wrapping_add(by), span.end.wrapping_add(by));
    found.span = moved(found.span);
    for related in &mut found.related {
        related.span = moved(related.span);
    }
    for edit in found.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
        edit.edit.span = moved(edit.edit.span);
    }
    found
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number & u32::MAX as usize).unwrap_or(NONE)
}
