//! What the server offers.

use serde_json::{Value, json};
use tower_lsp::ls_types::*;

use crate::answers::LEGEND;
use crate::client::Client;
use crate::convert::encoding_kind;

/// Writes a check-in; takes a document and a position.
pub(crate) const CHECK_IN: &str = "goalpost.checkIn";
/// Shows where a thing stands; takes a document and a position.
pub(crate) const SHOW: &str = "goalpost.show";
/// Shows what is to be filled in behind an action; takes a document and a range.
pub(crate) const SELECT: &str = "goalpost.select";
/// The commands behind lenses and actions.
const COMMANDS: [&str; 3] = [CHECK_IN, SHOW, SELECT];

/// What the server offers to a client.
pub(crate) fn offered(client: &Client) -> ServerCapabilities {
    let [first, more @ ..] = goalpost_ide::TYPED;
    ServerCapabilities {
        position_encoding: Some(encoding_kind(client.encoding)),
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::Supported(true)),
            ..TextDocumentSyncOptions::default()
        })),
        document_formatting_provider: Some(OneOf::Left(true)),
        document_range_formatting_provider: Some(OneOf::Left(true)),
        document_on_type_formatting_provider: Some(DocumentOnTypeFormattingOptions {
            first_trigger_character: first.to_string(),
            more_trigger_character: Some(more.iter().map(ToString::to_string).collect()),
        }),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![
                CodeActionKind::QUICKFIX,
                CodeActionKind::SOURCE_FIX_ALL,
                CodeActionKind::REFACTOR_REWRITE,
            ]),
            ..CodeActionOptions::default()
        })),
        code_lens_provider: Some(CodeLensOptions {
            resolve_provider: Some(false),
        }),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(["@", "#", " ", "/", "."].map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        declaration_provider: Some(DeclarationCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        document_link_provider: Some(DocumentLinkOptions {
            resolve_provider: Some(false),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        }),
        document_symbol_provider: Some(OneOf::Left(true)),
        workspace_symbol_provider: Some(OneOf::Left(true)),
        execute_command_provider: Some(ExecuteCommandOptions {
            commands: COMMANDS.map(str::to_owned).to_vec(),
            ..ExecuteCommandOptions::default()
        }),
        folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        inlay_hint_provider: Some(OneOf::Left(true)),
        linked_editing_range_provider: Some(LinkedEditingRangeServerCapabilities::Simple(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        })),
        selection_range_provider: Some(SelectionRangeProviderCapability::Simple(true)),
        semantic_tokens_provider: Some(SemanticTokensServerCapabilities::SemanticTokensOptions(
            SemanticTokensOptions {
                legend: SemanticTokensLegend {
                    token_types: LEGEND.0.to_vec(),
                    token_modifiers: LEGEND.1.to_vec(),
                },
                range: Some(true),
                full: Some(SemanticTokensFullOptions::Delta { delta: Some(true) }),
                ..SemanticTokensOptions::default()
            },
        )),
        diagnostic_provider: client.pulls.then(|| {
            DiagnosticServerCapabilities::Options(DiagnosticOptions {
                identifier: Some("goalpost".to_owned()),
                inter_file_dependencies: true,
                workspace_diagnostics: false,
                ..DiagnosticOptions::default()
            })
        }),
        workspace: Some(WorkspaceServerCapabilities {
            workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(OneOf::Left(true)),
            }),
            file_operations: None,
        }),
        ..ServerCapabilities::default()
    }
}

/// The files that the client is asked to watch: goals, Markdown and what results may track.
pub(crate) fn watched() -> Registration {
    let patterns = [
        "**/*.goals",
        "**/*.{md,markdown}",
        "**/*.{csv,json,ndjson,jsonl}",
        "**/.gitignore",
        "**/.ignore",
    ];
    let watchers = patterns.map(|pattern| FileSystemWatcher {
        glob_pattern: GlobPattern::String(pattern.to_owned()),
        kind: None,
    });
    Registration {
        id: "goalpost-files".to_owned(),
        method: "workspace/didChangeWatchedFiles".to_owned(),
        register_options: serde_json::to_value(DidChangeWatchedFilesRegistrationOptions {
            watchers: watchers.to_vec(),
        })
        .ok(),
    }
}

/// Adds to what the server offers what the library's own list has no place for: what supports what.
pub(crate) fn completed(mut answer: Value, client: &Client) -> Value {
    if !client.hierarchies
        && let Some(offered) = answer.get_mut("capabilities").and_then(Value::as_object_mut)
    {
        offered.insert("typeHierarchyProvider".to_owned(), Value::Bool(true));
    }
    answer
}

/// The same for a client that can be told so later.
pub(crate) fn hierarchies() -> Registration {
    Registration {
        id: "goalpost-hierarchies".to_owned(),
        method: "textDocument/prepareTypeHierarchy".to_owned(),
        register_options: Some(json!({ "documentSelector": [{ "language": "goals" }, { "pattern": "**/*.goals" }] })),
    }
}
