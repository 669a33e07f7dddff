//! Fixes of single lines: one too many goes, one that says too little gets room for its words.

use goalpost_model::Model;
use goalpost_text::{Diagnostic, Edit};

use super::moves::with_all_below;
use super::{Action, ActionKind, in_file, placeholder_in};

/// Takes away a field that its thing was given before, with what is indented below it. It loses words, so that nobody's
/// editor does it unasked.
pub(super) fn delete_again(model: &Model, finding: usize, found: &Diagnostic) -> Option<Action> {
    let file = found.file;
    let line = model.files().get(file.index())?.tree.line_at(found.span.start)?;
    (found.code.0 == "L04" && line.is_repeated()).then(|| Action {
        title: "Delete this line".to_owned(),
        kind: ActionKind::Fix,
        finding: Some(finding),
        edits: with_all_below(line)
            .into_iter()
            .map(|line| Edit::new(line.full_span(), ""))
            .map(in_file(file))
            .collect(),
        select: None,
        creates: None,
    })
}

/// Makes room for the words that a decision needs, and leads there.
pub(super) fn say_why(model: &Model, finding: usize, found: &Diagnostic) -> Option<Action> {
    let file = found.file;
    let tree = &model.files().get(file.index())?.tree;
    let line = tree.line_at(found.span.start).filter(|_| found.code.0 == "L18")?;
    let words = line.line_span();
    let written = words.of(tree.text()).trim_end();
    let room = if written.ends_with(':') { " " } else { ": " };
    let behind = words.start + u32::try_from(written.len()).ok()?;
    let edit = Edit::new(goalpost_text::Span::new(behind, words.end), room);
    let select = placeholder_in(&edit, "");
    let action = Action {
        title: "Say why".to_owned(),
        kind: ActionKind::PreferredFix,
        finding: Some(finding),
        edits: vec![in_file(file)(edit)],
        select: None,
        creates: None,
    };
    Some(action.selecting(file, select))
}
