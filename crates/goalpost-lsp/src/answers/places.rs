//! Where things are: declarations, uses, links, and their renaming.

use goalpost_ide as ide;
use goalpost_model::ThingRef;
use goalpost_text::FileId;
use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::ls_types::*;

use super::outline::kind;
use crate::snapshot::{Scope, Snapshot};

fn offset(snapshot: &Snapshot, position: Position) -> u32 {
    snapshot.page.ruler.offset(position)
}

/// Where what is named at a position is declared.
pub(crate) fn declaration(snapshot: &Snapshot, position: Position) -> GotoDefinitionResponse {
    let model = &snapshot.scope.model;
    let places = ide::definition(model, snapshot.id, offset(snapshot, position));
    GotoDefinitionResponse::Array(
        snapshot
            .scope
            .locations(places.into_iter().map(|place| (place.file, place.span))),
    )
}

/// Where what is named at a position is named.
pub(crate) fn references(snapshot: &Snapshot, position: Position, with_declarations: bool) -> Vec<Location> {
    let model = &snapshot.scope.model;
    let places = ide::references(model, snapshot.id, offset(snapshot, position), with_declarations);
    snapshot
        .scope
        .locations(places.into_iter().map(|place| (place.file, place.span)))
}

/// The same in this document alone.
pub(crate) fn highlights(snapshot: &Snapshot, position: Position) -> Vec<DocumentHighlight> {
    let model = &snapshot.scope.model;
    let all = ide::highlights(model, snapshot.id, offset(snapshot, position)).into_iter();
    all.map(|(span, role)| DocumentHighlight {
        range: snapshot.page.ruler.range(span),
        kind: Some(match role {
            ide::Role::Declares => DocumentHighlightKind::WRITE,
            ide::Role::Uses => DocumentHighlightKind::READ,
        }),
    })
    .collect()
}

/// What can be renamed at a position.
pub(crate) fn prepare_rename(snapshot: &Snapshot, position: Position) -> Option<PrepareRenameResponse> {
    let model = &snapshot.scope.model;
    let (span, name) = ide::prepare(model, snapshot.id, offset(snapshot, position))?;
    Some(PrepareRenameResponse::RangeWithPlaceholder {
        range: snapshot.page.ruler.range(span),
        placeholder: name.to_owned(),
    })
}

/// The edits of a renaming.
pub(crate) fn rename(snapshot: &Snapshot, position: Position, name: &str) -> Result<WorkspaceEdit> {
    let model = &snapshot.scope.model;
    let edits = ide::rename(model, snapshot.id, offset(snapshot, position), name);
    let edits = edits.map_err(|error| Error {
        code: ErrorCode::InvalidParams,
        message: error.to_string().into(),
        data: None,
    })?;
    Ok(snapshot.scope.workspace_edit(&edits))
}

/// The places that change with the name at a position.
pub(crate) fn linked(snapshot: &Snapshot, position: Position) -> Option<LinkedEditingRanges> {
    let model = &snapshot.scope.model;
    let spans = ide::linked(model, snapshot.id, offset(snapshot, position));
    let ranges: Vec<Range> = spans.into_iter().map(|span| snapshot.page.ruler.range(span)).collect();
    (ranges.len() > 1).then_some(LinkedEditingRanges {
        ranges,
        word_pattern: Some("@?[A-Za-z0-9][A-Za-z0-9._-]*".to_owned()),
    })
}

/// What can be opened.
pub(crate) fn links(snapshot: &Snapshot) -> Vec<DocumentLink> {
    let model = &snapshot.scope.model;
    let file = &snapshot.page.file;
    let settings = model.files().iter().position(|file| file.path == "workspace.goals");
    let base = settings
        .or(Some(snapshot.id.index()))
        .and_then(|at| snapshot.scope.uris.get(at));
    let found = ide::links(&file.tree).into_iter();
    found
        .filter_map(|link| {
            let (span, target) = match link {
                ide::Link::Address(span, text) => (span, text.parse().ok()),
                ide::Link::File(span, path) => (span, base.and_then(|base| beside(base, path))),
            };
            Some(DocumentLink {
                range: snapshot.page.ruler.range(span),
                target: Some(target?),
                tooltip: None,
                data: None,
            })
        })
        .collect()
}

fn beside(base: &Uri, path: &str) -> Option<Uri> {
    let folder = crate::uri::path(base)?;
    crate::uri::uri(&folder.parent()?.join(path))
}

/// The thing that a hierarchy starts from.
pub(crate) fn prepare_hierarchy(snapshot: &Snapshot, position: Position) -> Vec<TypeHierarchyItem> {
    let model = &snapshot.scope.model;
    let thing = ide::thing_at(model, snapshot.id, offset(snapshot, position));
    thing
        .and_then(|thing| item(&snapshot.scope, thing, thing.title().to_owned()))
        .into_iter()
        .collect()
}

/// What a thing helps to reach.
pub(crate) fn supertypes(snapshot: &Snapshot, data: Option<&Value>) -> Vec<TypeHierarchyItem> {
    walk(
        snapshot,
        data,
        ide::supertypes,
        ["it stands in this", "it supports this"],
    )
}

/// What helps to reach a thing.
pub(crate) fn subtypes(snapshot: &Snapshot, data: Option<&Value>) -> Vec<TypeHierarchyItem> {
    walk(snapshot, data, ide::subtypes, ["stands in it", "supports it"])
}

fn walk<'s>(
    snapshot: &'s Snapshot,
    data: Option<&Value>,
    step: impl Fn(ThingRef<'s>) -> Vec<(ide::Tie, ThingRef<'s>)>,
    [nested, supports]: [&str; 2],
) -> Vec<TypeHierarchyItem> {
    let at = data
        .and_then(|data| data.get("offset")?.as_u64())
        .and_then(|at| u32::try_from(at).ok());
    let model = &snapshot.scope.model;
    let thing = at.and_then(|at| model.thing_at(snapshot.id, at));
    let found = thing.map(step).unwrap_or_default().into_iter();
    found
        .filter_map(|(tie, thing)| {
            let tie = match tie {
                ide::Tie::Nested => nested,
                ide::Tie::Supports => supports,
            };
            item(&snapshot.scope, thing, format!("{tie} · {}", thing.title()))
        })
        .collect()
}

fn item(scope: &Scope, thing: ThingRef<'_>, detail: String) -> Option<TypeHierarchyItem> {
    let file: FileId = thing.file();
    let ruler = scope.ruler(file);
    let node = thing.node();
    Some(TypeHierarchyItem {
        name: thing.label(),
        kind: kind(thing.keyword()),
        tags: None,
        detail: Some(detail),
        uri: scope.uris.get(file.index())?.clone(),
        range: ruler.range(node.span()),
        selection_range: ruler.range(thing.title_span()),
        data: Some(json!({ "offset": node.span().start })),
    })
}
