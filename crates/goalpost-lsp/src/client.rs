//! What the client can do, as far as an answer depends on it.

use goalpost_text::Encoding;
use serde_json::Value;
use tower_lsp::ls_types::{InitializeParams, MarkupKind, PositionEncodingKind, ResourceOperationKind};

use crate::convert::encoding;

/// What the client can do. What it does not mention it cannot.
#[derive(Debug, Clone)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing that a client may be able to do"
)]
pub(crate) struct Client {
    /// What columns are counted in.
    pub(crate) encoding: Encoding,
    /// It asks for the diagnostics of what is open.
    pub(crate) pulls: bool,
    /// It asks again when told so.
    pub(crate) refreshes_diagnostics: bool,
    /// The same for inlay hints.
    pub(crate) refreshes_hints: bool,
    /// The same for code lenses.
    pub(crate) refreshes_lenses: bool,
    /// It can be asked to watch files.
    pub(crate) watches: bool,
    /// It shows other places of a diagnostic.
    pub(crate) related: bool,
    /// It shows where a rule is described.
    pub(crate) describes_codes: bool,
    /// It knows snippets.
    pub(crate) snippets: bool,
    /// It knows outlines that nest.
    pub(crate) nested_symbols: bool,
    /// It shows Markdown in hovers.
    pub(crate) markdown: bool,
    /// It shows Markdown beside what may be typed.
    pub(crate) documents_markdown: bool,
    /// It folds whole lines only.
    pub(crate) folds_lines: bool,
    /// It can be told of type hierarchies.
    pub(crate) hierarchies: bool,
    /// It takes edits that name the version of their document.
    pub(crate) versioned_edits: bool,
    /// It takes edits that come with new files.
    pub(crate) creates_files: bool,
    /// It takes actions that carry edits.
    pub(crate) literal_actions: bool,
    /// It shows how far work has come.
    pub(crate) shows_work: bool,
    /// It can be asked to show a place in a document.
    pub(crate) shows_documents: bool,
    /// It wants hints of progress: said so, or shows no lenses, which say the same.
    pub(crate) progress_hints: bool,
}

impl Client {
    pub(crate) fn of(params: &InitializeParams) -> Self {
        let all = &params.capabilities;
        let document = all.text_document.as_ref();
        let workspace = all.workspace.as_ref();
        let completion = document.and_then(|it| it.completion.as_ref()?.completion_item.as_ref());
        let hover = document.and_then(|it| it.hover.as_ref()?.content_format.as_ref());
        let published = document.and_then(|it| it.publish_diagnostics.as_ref());
        Self {
            encoding: encoding_of(params),
            pulls: document.is_some_and(|it| it.diagnostic.is_some()),
            refreshes_diagnostics: workspace
                .and_then(|it| it.diagnostics.as_ref()?.refresh_support)
                .unwrap_or(false),
            refreshes_hints: workspace
                .and_then(|it| it.inlay_hint.as_ref()?.refresh_support)
                .unwrap_or(false),
            refreshes_lenses: workspace
                .and_then(|it| it.code_lens.as_ref()?.refresh_support)
                .unwrap_or(false),
            watches: workspace
                .and_then(|it| it.did_change_watched_files.as_ref()?.dynamic_registration)
                .unwrap_or(false),
            related: published.and_then(|it| it.related_information).unwrap_or(false),
            describes_codes: published.and_then(|it| it.code_description_support).unwrap_or(false),
            snippets: completion.and_then(|it| it.snippet_support).unwrap_or(false),
            nested_symbols: document
                .and_then(|it| it.document_symbol.as_ref()?.hierarchical_document_symbol_support)
                .unwrap_or(false),
            markdown: hover.is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            documents_markdown: completion
                .and_then(|it| it.documentation_format.as_ref())
                .is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            folds_lines: document
                .and_then(|it| it.folding_range.as_ref()?.line_folding_only)
                .unwrap_or(false),
            hierarchies: document
                .and_then(|it| it.type_hierarchy.as_ref()?.dynamic_registration)
                .unwrap_or(false),
            versioned_edits: workspace
                .and_then(|it| it.workspace_edit.as_ref()?.document_changes)
                .unwrap_or(false),
            creates_files: workspace.and_then(|it| it.workspace_edit.as_ref()).is_some_and(|it| {
                let kinds = it.resource_operations.as_deref().unwrap_or_default();
                it.document_changes == Some(true) && kinds.contains(&ResourceOperationKind::Create)
            }),
            literal_actions: document.is_some_and(|it| {
                it.code_action
                    .as_ref()
                    .is_some_and(|action| action.code_action_literal_support.is_some())
            }),
            shows_work: all
                .window
                .as_ref()
                .and_then(|it| it.work_done_progress)
                .unwrap_or(false),
            shows_documents: all
                .window
                .as_ref()
                .and_then(|it| it.show_document.as_ref())
                .is_some_and(|it| it.support),
            progress_hints: option(params, "progressHints")
                .and_then(Value::as_bool)
                .unwrap_or_else(|| document.is_none_or(|it| it.code_lens.is_none())),
        }
    }
}

/// What the client says that it counts. Of one that says nothing its user may: some count bytes all the same.
fn encoding_of(params: &InitializeParams) -> Encoding {
    let general = params.capabilities.general.as_ref();
    if let Some(offered) = general.and_then(|it| it.position_encodings.as_deref()) {
        return encoding(Some(offered));
    }
    let named = option(params, "positionEncoding").and_then(Value::as_str);
    let named = named.map(|name| [PositionEncodingKind::from(name.to_owned())]);
    encoding(named.as_ref().map(<[_; 1]>::as_slice))
}

/// What the editor's settings for the server say of something.
fn option<'p>(params: &'p InitializeParams, name: &str) -> Option<&'p Value> {
    params.initialization_options.as_ref()?.get(name)
}
