//! What can be done about a place.

use std::sync::Arc;

use goalpost_ide as ide;
use goalpost_model::SourceFile;
use goalpost_text::{Edit, apply_edits};
use tower_lsp::ls_types::*;

use crate::capabilities::SELECT;
use crate::convert::Ruler;
use crate::publish::diagnostic;
use crate::snapshot::{Judged, Scope, Snapshot, with_file};
use crate::uri::uri;

/// What can be done about a range, of the kinds that are wanted.
pub(crate) fn actions(judged: &Judged, range: Range, context: &CodeActionContext) -> CodeActionResponse {
    let Judged { snapshot, analysis } = judged;
    let scope = &snapshot.scope;
    let ruler = &snapshot.page.ruler;
    let wanted = |kind: &CodeActionKind| {
        // What concerns a whole file is done on saving, or by name; it is not looked for on each line.
        let Some(only) = &context.only else {
            return *kind != CodeActionKind::SOURCE_FIX_ALL;
        };
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
        .filter_map(|action| {
            let finding = action.finding.and_then(|at| analysis.findings.get(at));
            let about = finding.map(|finding| vec![diagnostic(scope, ruler, &finding.diagnostic)]);
            let command = select(snapshot, &action).map(|place| Command {
                title: action.title.clone(),
                command: SELECT.to_owned(),
                arguments: serde_json::to_value(place).ok().map(|place| vec![place]),
            });
            let edit = whole_edit(scope, &action)?;
            Some(CodeActionOrCommand::CodeAction(CodeAction {
                command,
                title: action.title,
                kind: Some(kind(action.kind)),
                diagnostics: about,
                edit: Some(edit),
                is_preferred: (action.kind == ide::ActionKind::PreferredFix).then_some(true),
                ..CodeAction::default()
            }))
        })
        .collect()
}

/// What an action writes; none where it needs a file that the client does not make.
fn whole_edit(scope: &Scope, action: &ide::Action) -> Option<WorkspaceEdit> {
    let edit = scope.workspace_edit(&action.edits);
    let Some(new) = &action.creates else {
        return Some(edit);
    };
    let has_place = scope.client.creates_files && !scope.root.as_os_str().is_empty();
    let uri = has_place.then(|| uri(&scope.root.join(&new.path))).flatten()?;
    Some(with_file(edit, uri, new.text.clone()))
}

fn kind(kind: ide::ActionKind) -> CodeActionKind {
    match kind {
        ide::ActionKind::Fix | ide::ActionKind::PreferredFix => CodeActionKind::QUICKFIX,
        ide::ActionKind::FixAll => CodeActionKind::SOURCE_FIX_ALL,
        ide::ActionKind::Rewrite => CodeActionKind::REFACTOR_REWRITE,
    }
}

/// What a check-in of today at a position writes, and where the cursor belongs then.
pub(crate) fn check_in(snapshot: &Snapshot, position: Position) -> Option<(WorkspaceEdit, Option<Location>)> {
    let offset = snapshot.page.ruler.offset(position);
    let action = ide::check_in(&snapshot.scope.model, snapshot.id, offset)?;
    Some((snapshot.scope.workspace_edit(&action.edits), select(snapshot, &action)))
}

/// What is to be filled in once an action was taken, for clients that can be shown a place.
fn select(snapshot: &Snapshot, action: &ide::Action) -> Option<Location> {
    let (file, span) = action.select.filter(|_| snapshot.scope.client.shows_documents)?;
    let edits = action.edits.iter().filter(|edit| edit.file == file);
    let edits: Vec<Edit> = edits.map(|edit| edit.edit.clone()).collect();
    let text = apply_edits(snapshot.scope.model.files().get(file.index())?.tree.text(), &edits).ok()?;
    let ruler = Ruler::new(Arc::new(SourceFile::new("", text)), snapshot.scope.client.encoding);
    Some(Location::new(
        snapshot.scope.uris.get(file.index())?.clone(),
        ruler.range(span),
    ))
}
