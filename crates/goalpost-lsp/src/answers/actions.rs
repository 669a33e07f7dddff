//! What can be done about a place.

use goalpost_ide as ide;
use tower_lsp::ls_types::*;

use crate::publish::diagnostic;
use crate::snapshot::{Judged, Snapshot};

/// What can be done about a range, of the kinds that are wanted.
pub(crate) fn actions(judged: &Judged, range: Range, context: &CodeActionContext) -> CodeActionResponse {
    let Judged { snapshot, analysis } = judged;
    let scope = &snapshot.scope;
    let ruler = &snapshot.page.ruler;
    let wanted = |kind: &CodeActionKind| {
        let Some(only) = &context.only else { return true };
        let is_below = |wanted: &CodeActionKind| {
            let rest = kind.as_str().strip_prefix(wanted.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || wanted.as_str().is_empty())
        };
        only.iter().any(is_below)
    };
    // Edits without names are no use to a client that knows commands only.
    if !scope.client.literal_actions {
        return Vec::new();
    }
    let all = ide::actions(analysis, snapshot.id, ruler.span(range)).into_iter();
    all.filter(|action| wanted(&kind(action.kind)))
        .map(|action| {
            let finding = action.finding.and_then(|at| analysis.findings.get(at));
            let about = finding.map(|finding| vec![diagnostic(scope, ruler, &finding.diagnostic)]);
            CodeActionOrCommand::CodeAction(CodeAction {
                title: action.title,
                kind: Some(kind(action.kind)),
                diagnostics: about,
                edit: Some(scope.workspace_edit(&action.edits)),
                is_preferred: (action.kind == ide::ActionKind::PreferredFix).then_some(true),
                ..CodeAction::default()
            })
        })
        .collect()
}

fn kind(kind: ide::ActionKind) -> CodeActionKind {
    match kind {
        ide::ActionKind::Fix | ide::ActionKind::PreferredFix => CodeActionKind::QUICKFIX,
        ide::ActionKind::FixAll => CodeActionKind::SOURCE_FIX_ALL,
        ide::ActionKind::Rewrite => CodeActionKind::REFACTOR_REWRITE,
    }
}

/// The edit that writes a check-in of today at a position.
pub(crate) fn check_in(snapshot: &Snapshot, position: Position) -> Option<WorkspaceEdit> {
    let offset = snapshot.page.ruler.offset(position);
    let (edit, _) = ide::check_in(&snapshot.scope.model, snapshot.id, offset)?;
    Some(snapshot.scope.workspace_edit(&[edit]))
}
