//! How a file hangs together: what folds, and what a selection grows to.

use goalpost_syntax::{FieldName, LineKind, Tree};
use goalpost_text::Span;

use crate::outline::whole;

/// Why something folds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoldKind {
    /// What is in a thing, an event or a step.
    Body,
    /// Comments or notes in a row.
    Comment,
}

/// Lines that fold into their first one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fold {
    /// From the start of the first line's text to the end of the last one.
    pub span: Span,
    /// Why.
    pub kind: FoldKind,
}

/// What folds in a file, by place.
#[must_use]
pub fn folds(tree: &Tree) -> Vec<Fold> {
    let mut folds = Vec::new();
    let mut run: Option<(LineKind, Span)> = None;
    for line in tree.lines() {
        let kind = line.kind();
        let is_remark = matches!(kind, LineKind::Comment | LineKind::Note);
        run = match run {
            Some((of, span)) if of == kind => Some((of, span.cover(line.span()))),
            before => {
                push_run(tree, before, &mut folds);
                is_remark.then(|| (kind, line.span()))
            }
        };
        if matches!(kind, LineKind::Thing | LineKind::Event | LineKind::Step) && line.children().next().is_some() {
            let span = whole(line);
            if span.end > line.line_span().end {
                folds.push(Fold {
                    span,
                    kind: FoldKind::Body,
                });
            }
        }
    }
    push_run(tree, run, &mut folds);
    folds.sort_by_key(|fold| (fold.span.start, fold.span.end));
    folds
}

/// What a piece consists of at an offset, the smallest first: of prose a word, of a value its part of a reference, and
/// the whole reference.
fn parts(text: &str, piece: Span, offset: u32, is_prose: bool) -> Vec<Span> {
    let within = |ends: &dyn Fn(char) -> bool| {
        let at = (offset - piece.start) as usize;
        let (before, behind) = piece.of(text).split_at_checked(at)?;
        let start = before.rfind(ends).map_or(0, |found| {
            found + before[found..].chars().next().map_or(1, char::len_utf8)
        });
        let end = behind
            .find(ends)
            .map_or(before.len() + behind.len(), |found| at + found);
        let from = piece.start as usize;
        (start < end).then(|| Span::from_usize(from + start, from + end))
    };
    let blank = |c: char| c.is_whitespace() || c == ',';
    let joint = |c: char| blank(c) || matches!(c, '/' | '.');
    let word = |c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '\u{2019}' | '-');
    let all = if is_prose {
        [within(&word), None]
    } else {
        [within(&joint), within(&blank)]
    };
    all.into_iter().flatten().collect()
}

fn push_run(tree: &Tree, run: Option<(LineKind, Span)>, folds: &mut Vec<Fold>) {
    let Some((_, span)) = run else { return };
    if span.of(tree.text()).contains(['\n', '\r']) {
        folds.push(Fold {
            span,
            kind: FoldKind::Comment,
        });
    }
}

/// What a selection at an offset grows to: the piece, the value, the line, the thing, what holds that, the file. Each
/// holds the one before it.
#[must_use]
pub fn selections(tree: &Tree, offset: u32) -> Vec<Span> {
    let mut spans = Vec::new();
    if let Some(line) = tree.line_at(offset) {
        let piece = line.tokens().map(|token| token.span).find(|span| span.touches(offset));
        if let Some(piece) = piece {
            let is_prose = line.field_name().is_none_or(FieldName::is_prose) && line.kind() != LineKind::Event;
            spans.extend(parts(tree.text(), piece, offset, is_prose));
            spans.push(piece);
        }
        spans.push(line.span());
        spans.extend(std::iter::successors(Some(line), |line| line.parent()).map(whole));
    }
    spans.push(Span::from_usize(0, tree.text().len()));
    let mut grown: Vec<Span> = Vec::new();
    for span in spans {
        let covers = |last: &Span| span.cover(*last) == span && span != *last;
        if span.touches(offset) && grown.last().is_none_or(covers) {
            grown.push(span);
        }
    }
    grown
}
