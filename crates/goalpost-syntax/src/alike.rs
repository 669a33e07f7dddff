//! What two trees have in common, so that who knows what one means need not ask the other again.

use crate::tree::{LineData, LineId, NONE, TokenData, Tree};

/// The lines at the start and at the end of two trees that are the same, with all that stands on them and in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alike {
    /// The first line that may differ.
    pub before: LineId,
    /// The first lines of the end that is the same, in the first tree and in the other; one behind the last line where
    /// there is none.
    pub behind: [LineId; 2],
}

/// Compares two trees line by line: their texts, and how they were read. None where the texts are indented by different
/// rules, as then the same words may be read in other ways.
#[must_use]
pub fn alike(old: &Tree, new: &Tree) -> Option<Alike> {
    let rule = |tree: &Tree| tree.style.map(|style| (style.blank, style.level));
    if rule(old) != rule(new) {
        return None;
    }
    let least = old.lines.len().min(new.lines.len());
    let before = (0..least).take_while(|&row| is_same(old, row, new, row)).count();
    let (last, other) = (old.lines.len(), new.lines.len());
    let behind = (1..=least - before)
        .take_while(|&back| is_same(old, last - back, new, other - back))
        .count();
    let line = |tree: &Tree, row: usize| LineId(tree.runs.line_of(u32::try_from(row).unwrap_or(NONE)));
    Some(Alike {
        before: line(old, before).min(line(new, before)),
        behind: [line(old, last - behind), line(new, other - behind)],
    })
}

/// Whether two rows are the same but for where they stand; their parents are told by how far they are away.
fn is_same(old: &Tree, a: usize, new: &Tree, b: usize) -> bool {
    let (Some(one), Some(other)) = (old.lines.get(a), new.lines.get(b)) else {
        return false;
    };
    let parent = |line: &LineData, row: usize| (line.parent != NONE).then(|| row.wrapping_sub(line.parent as usize));
    one.is_read_like(other)
        && parent(one, a) == parent(other, b)
        && words(old, a) == words(new, b)
        && tokens(old, a).eq(tokens(new, b))
}

/// The text of a row, with the lines that are stored with it.
fn words(tree: &Tree, row: usize) -> &[u8] {
    let start = |row: usize| tree.lines.get(row).map(|line| line.start as usize);
    let end = start(row + 1).unwrap_or(tree.text.len());
    let text = tree.text.as_bytes();
    text.get(start(row).unwrap_or(end)..end).unwrap_or_default()
}

fn tokens(tree: &Tree, row: usize) -> impl Iterator<Item = TokenData> {
    let start = tree.lines.get(row).map_or(0, |line| line.start);
    let tokens = tree.tokens.get(tree.token_range(row)).unwrap_or_default();
    tokens.iter().map(move |token| token.moved(start.wrapping_neg()))
}
