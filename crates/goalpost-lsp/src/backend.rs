//! The handlers. None has any logic: a notification is one send into the world's queue with nothing awaited before it, a
//! question one send and the wait for its answer.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use tokio::sync::{Notify, mpsc, oneshot};
use tower_lsp::jsonrpc::{Error, Request, Response, Result};
use tower_lsp::ls_types::*;
use tower_lsp::{Client as Connection, LanguageServer};

use crate::client::Client;
use crate::documents::Document;
use crate::host::Host;
use crate::message::{Answer, Ask, Effort, Extent, Found, Message, Note};
use crate::outbox::{Letter, Outbox};
use crate::snapshot::{Judged, Page, Snapshot};
use crate::uri::path;
use crate::workspace::is_markdown;
use crate::world::World;
use crate::{answers, capabilities, parent, watch};

/// The server as the protocol sees it.
pub(crate) struct Backend {
    connection: Connection,
    host: Arc<dyn Host>,
    outbox: Outbox,
    gone: Arc<Notify>,
    world: OnceLock<mpsc::UnboundedSender<Message>>,
    begun: OnceLock<Begun>,
    colours: answers::Told,
}

/// What the client said of itself.
struct Begun {
    client: Arc<Client>,
    folders: Vec<PathBuf>,
}

impl Backend {
    /// A server for a client; `gone` is told when the process of the client is gone.
    pub(crate) fn new(connection: Connection, host: Arc<dyn Host>, gone: Arc<Notify>) -> Self {
        Self {
            connection,
            host,
            outbox: Outbox::default(),
            gone,
            world: OnceLock::new(),
            begun: OnceLock::new(),
            colours: answers::Told::default(),
        }
    }

    fn begin(&self, params: &InitializeParams) -> Arc<Client> {
        let client = Arc::new(Client::of(params));
        let (tell, told) = mpsc::unbounded_channel();
        let world = World::new(Arc::clone(&self.host), Arc::clone(&client), self.outbox.clone());
        tokio::spawn(world.run(told));
        tokio::spawn(self.outbox.clone().run(self.connection.clone()));
        if let Some(process) = params.process_id {
            let gone = Arc::clone(&self.gone);
            tokio::spawn(async move {
                parent::gone(process).await;
                gone.notify_one();
            });
        }
        let folders = folders(params);
        if !client.watches {
            tokio::spawn(watch::watch(folders.clone(), Arc::clone(&self.host), tell.clone()));
        }
        let _ = self.world.set(tell);
        let _ = self.begun.set(Begun {
            client: Arc::clone(&client),
            folders,
        });
        client
    }

    fn tell(&self, note: Note) {
        if let Some(world) = self.world.get() {
            let _ = world.send(Message::Note(note));
        }
    }

    fn ask(&self, ask: Ask) -> Result<()> {
        let world = self.world.get().ok_or_else(Error::internal_error)?;
        world.send(Message::Ask(ask)).map_err(|_| Error::internal_error())
    }

    /// Adds to the answer to `initialize` what the library has no place for.
    pub(crate) fn completed(&self, answer: Response) -> Response {
        let Some(begun) = self.begun.get() else { return answer };
        let (id, body) = answer.into_parts();
        Response::from_parts(id, body.map(|body| capabilities::completed(body, &begun.client)))
    }

    /// Begins to answer a request whose answer is long, and is written out where it is made: taken apart and put together
    /// again on its way through the library it would take several times as long. None for others, and for what the
    /// library refuses.
    pub(crate) fn written(&self, request: &Request) -> Option<oneshot::Receiver<Vec<u8>>> {
        if request.method() != "textDocument/documentSymbol" {
            return None;
        }
        let id = serde_json::to_vec(request.id()?).ok()?;
        let mut message = [&br#"{"jsonrpc":"2.0","id":"#[..], &id, br#","result":"#].concat();
        let params = DocumentSymbolParams::deserialize(request.params()?).ok()?;
        let uri = params.text_document.uri;
        let named = uri.clone();
        let (done, written) = oneshot::channel();
        let answer = move |found: Found<Page>| {
            if done.is_closed() {
                return;
            }
            let written = match &found {
                Found::This(page) => answers::write_outline(page, &named, &mut message),
                Found::Nothing | Found::Outdated => serde_json::to_writer(&mut message, &()),
            };
            if written.is_ok() {
                message.push(b'}');
                let _ = done.send(message);
            }
        };
        self.ask(Ask::Page(uri, Box::new(answer))).ok()?;
        Some(written)
    }

    /// Answers from a document and its tree.
    async fn page<T: Send + 'static>(
        &self,
        uri: Uri,
        answer: impl FnOnce(&Page) -> T + Send + 'static,
    ) -> Result<Option<T>> {
        self.answer(answer, |answer| Ask::Page(uri, answer)).await
    }

    /// Answers from a document and what its workspace means.
    async fn snapshot<T: Send + 'static>(
        &self,
        uri: Uri,
        answer: impl FnOnce(&Snapshot) -> T + Send + 'static,
    ) -> Result<Option<T>> {
        self.answer(answer, |answer| Ask::Snapshot(uri, Effort::Much, answer))
            .await
    }

    /// The same where that takes no time: what is about one place, whatever the size of the workspace.
    async fn quickly<T: Send + 'static>(
        &self,
        uri: Uri,
        answer: impl FnOnce(&Snapshot) -> T + Send + 'static,
    ) -> Result<Option<T>> {
        self.answer(answer, |answer| Ask::Snapshot(uri, Effort::Little, answer))
            .await
    }

    /// Answers from what is to say of a document.
    async fn judged<T: Send + 'static>(
        &self,
        uri: Uri,
        extent: Extent,
        answer: impl FnOnce(&Judged) -> T + Send + 'static,
    ) -> Result<Option<T>> {
        self.answer(answer, |answer| Ask::Judged(uri, extent, answer)).await
    }

    async fn answer<S: 'static, T: Send + 'static>(
        &self,
        answer: impl FnOnce(&S) -> T + Send + 'static,
        ask: impl FnOnce(Answer<S>) -> Ask,
    ) -> Result<Option<T>> {
        let (done, answered) = oneshot::channel();
        let work = Box::new(move |found: Found<S>| {
            let _ = done.send(match found {
                Found::This(found) => Ok(Some(answer(&found))),
                Found::Nothing => Ok(None),
                Found::Outdated => Err(Error::content_modified()),
            });
        });
        self.ask(ask(work))?;
        // Where the answer panics its sender is dropped.
        answered.await.map_err(|_| Error::internal_error())?
    }
}

/// What the commands take.
#[derive(Deserialize)]
struct TextDocumentPlace {
    uri: Uri,
    position: Position,
}

impl TextDocumentPlace {
    fn of(given: LSPAny) -> Result<Self> {
        serde_json::from_value(given).map_err(|_| Error::invalid_params("a document and a position are expected"))
    }
}

const NO_CHECK_IN: &str = "here is nothing that a check-in of today could be written into";
const NOTHING_THERE: &str = "here is nothing whose progress could be shown";

fn folders(params: &InitializeParams) -> Vec<PathBuf> {
    let named = params.workspace_folders.iter().flatten();
    let mut folders: Vec<PathBuf> = named.filter_map(|folder| path(&folder.uri)).collect();
    #[allow(deprecated, reason = "older clients say nothing else")]
    if folders.is_empty() {
        folders.extend(params.root_uri.as_ref().and_then(path));
        if folders.is_empty() {
            folders.extend(params.root_path.as_ref().map(PathBuf::from));
        }
    }
    folders
}

impl LanguageServer for Backend {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let client = self.begin(&params);
        Ok(InitializeResult {
            capabilities: capabilities::offered(&client),
            server_info: Some(ServerInfo {
                name: "goalpost".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
            offset_encoding: None,
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        let Some(begun) = self.begun.get() else { return };
        self.tell(Note::Ready(begun.folders.clone()));
        let offers = [
            (begun.client.watches, capabilities::watched()),
            (begun.client.hierarchies, capabilities::hierarchies()),
        ];
        let offers: Vec<Registration> = offers
            .into_iter()
            .filter(|(can, _)| *can)
            .map(|(_, offer)| offer)
            .collect();
        if !offers.is_empty() {
            self.outbox.send(Letter::Register(offers));
        }
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let item = params.text_document;
        let by_name = path(&item.uri).is_some_and(|path| is_markdown(&path));
        let is_markdown = by_name || item.language_id == "markdown";
        let document = Document::new(item.uri, item.version, item.text, is_markdown);
        self.tell(Note::Opened(document));
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let document = params.text_document;
        self.tell(Note::Edited(document.uri, document.version, params.content_changes));
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.colours.forget(&params.text_document.uri);
        self.tell(Note::Closed(params.text_document.uri));
    }

    async fn did_save(&self, _: DidSaveTextDocumentParams) {}

    async fn did_change_configuration(&self, _: DidChangeConfigurationParams) {}

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        let changed = params.changes.iter().filter_map(|change| path(&change.uri));
        self.tell(Note::OnDisk(changed.collect()));
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        let paths = |folders: &[WorkspaceFolder]| folders.iter().filter_map(|folder| path(&folder.uri)).collect();
        self.tell(Note::Folders {
            added: paths(&params.event.added),
            removed: paths(&params.event.removed),
        });
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        let found = self
            .judged(params.text_document.uri, Extent::Document, answers::diagnostic)
            .await?;
        let report = RelatedFullDocumentDiagnosticReport {
            related_documents: None,
            full_document_diagnostic_report: FullDocumentDiagnosticReport {
                result_id: None,
                items: found.unwrap_or_default(),
            },
        };
        Ok(DocumentDiagnosticReport::Full(report).into())
    }

    async fn formatting(&self, params: DocumentFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        self.page(params.text_document.uri, answers::formatting).await
    }

    async fn range_formatting(&self, params: DocumentRangeFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        let answer = move |page: &Page| answers::range_formatting(page, params.range);
        self.page(params.text_document.uri, answer).await
    }

    async fn on_type_formatting(&self, params: DocumentOnTypeFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        let at = params.text_document_position;
        let answer = move |snapshot: &Snapshot| answers::on_type(snapshot, at.position, &params.ch);
        self.quickly(at.text_document.uri, answer).await
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        let answer = move |snapshot: &Snapshot| answers::hover(snapshot, at.position);
        self.quickly(at.text_document.uri, answer).await.map(Option::flatten)
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        let at = params.text_document_position_params;
        let answer = move |snapshot: &Snapshot| answers::declaration(snapshot, at.position);
        self.quickly(at.text_document.uri, answer).await
    }

    async fn goto_declaration(
        &self,
        params: request::GotoDeclarationParams,
    ) -> Result<Option<request::GotoDeclarationResponse>> {
        let at = params.text_document_position_params;
        let answer = move |snapshot: &Snapshot| answers::declaration(snapshot, at.position);
        self.quickly(at.text_document.uri, answer).await
    }

    async fn document_highlight(&self, params: DocumentHighlightParams) -> Result<Option<Vec<DocumentHighlight>>> {
        let at = params.text_document_position_params;
        let answer = move |snapshot: &Snapshot| answers::highlights(snapshot, at.position);
        self.snapshot(at.text_document.uri, answer).await
    }

    async fn linked_editing_range(&self, params: LinkedEditingRangeParams) -> Result<Option<LinkedEditingRanges>> {
        let at = params.text_document_position_params;
        let answer = move |snapshot: &Snapshot| answers::linked(snapshot, at.position);
        self.snapshot(at.text_document.uri, answer).await.map(Option::flatten)
    }

    async fn prepare_type_hierarchy(
        &self,
        params: TypeHierarchyPrepareParams,
    ) -> Result<Option<Vec<TypeHierarchyItem>>> {
        let at = params.text_document_position_params;
        let answer = move |snapshot: &Snapshot| answers::prepare_hierarchy(snapshot, at.position);
        self.snapshot(at.text_document.uri, answer).await
    }

    async fn supertypes(&self, params: TypeHierarchySupertypesParams) -> Result<Option<Vec<TypeHierarchyItem>>> {
        let item = params.item;
        let answer = move |snapshot: &Snapshot| answers::supertypes(snapshot, item.data.as_ref());
        self.snapshot(item.uri.clone(), answer).await
    }

    async fn subtypes(&self, params: TypeHierarchySubtypesParams) -> Result<Option<Vec<TypeHierarchyItem>>> {
        let item = params.item;
        let answer = move |snapshot: &Snapshot| answers::subtypes(snapshot, item.data.as_ref());
        self.snapshot(item.uri.clone(), answer).await
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        let at = params.text_document_position;
        let with = params.context.include_declaration;
        let answer = move |snapshot: &Snapshot| answers::references(snapshot, at.position, with);
        self.snapshot(at.text_document.uri, answer).await
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        let at = params.text_document_position;
        let answer = move |snapshot: &Snapshot| answers::completions(snapshot, at.position);
        self.snapshot(at.text_document.uri, answer).await
    }

    async fn prepare_rename(&self, params: TextDocumentPositionParams) -> Result<Option<PrepareRenameResponse>> {
        let answer = move |snapshot: &Snapshot| answers::prepare_rename(snapshot, params.position);
        self.quickly(params.text_document.uri, answer)
            .await
            .map(Option::flatten)
    }

    async fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
        let at = params.text_document_position;
        let answer = move |snapshot: &Snapshot| answers::rename(snapshot, at.position, &params.new_name);
        self.snapshot(at.text_document.uri, answer).await?.transpose()
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        let answer = move |judged: &Judged| answers::actions(judged, params.range, &params.context);
        self.judged(params.text_document.uri, Extent::Workspace, answer).await
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        let uri = params.text_document.uri;
        let named = uri.clone();
        self.snapshot(uri, move |snapshot| answers::lenses(snapshot, &named))
            .await
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        let answer = move |snapshot: &Snapshot| answers::hints(snapshot, params.range);
        self.snapshot(params.text_document.uri, answer).await
    }

    async fn document_link(&self, params: DocumentLinkParams) -> Result<Option<Vec<DocumentLink>>> {
        self.snapshot(params.text_document.uri, answers::links).await
    }

    async fn symbol(&self, params: WorkspaceSymbolParams) -> Result<Option<WorkspaceSymbolResponse>> {
        let (done, answered) = oneshot::channel::<answers::Found>();
        self.ask(Ask::All(Box::new(move |scopes| {
            let _ = done.send(answers::search(&scopes, &params.query));
        })))?;
        let found = answered.await.map_err(|_| Error::internal_error())?;
        Ok(Some(WorkspaceSymbolResponse::Flat(found)))
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        self.page(params.text_document.uri, answers::folds).await
    }

    async fn selection_range(&self, params: SelectionRangeParams) -> Result<Option<Vec<SelectionRange>>> {
        let answer = move |page: &Page| answers::selections(page, &params.positions);
        self.page(params.text_document.uri, answer).await
    }

    async fn semantic_tokens_full(&self, params: SemanticTokensParams) -> Result<Option<SemanticTokensResult>> {
        let uri = params.text_document.uri;
        let found = self.page(uri.clone(), |page| answers::tokens(page, None)).await?;
        Ok(found.map(|data| self.colours.whole(uri, data).into()))
    }

    async fn semantic_tokens_full_delta(
        &self,
        params: SemanticTokensDeltaParams,
    ) -> Result<Option<SemanticTokensFullDeltaResult>> {
        let (uri, since) = (params.text_document.uri, params.previous_result_id);
        let found = self.page(uri.clone(), |page| answers::tokens(page, None)).await?;
        Ok(found.map(|data| self.colours.changed(uri, &since, data)))
    }

    async fn semantic_tokens_range(
        &self,
        params: SemanticTokensRangeParams,
    ) -> Result<Option<SemanticTokensRangeResult>> {
        let answer = move |page: &Page| {
            SemanticTokensRangeResult::Tokens(SemanticTokens {
                result_id: None,
                data: answers::tokens(page, Some(params.range)),
            })
        };
        self.page(params.text_document.uri, answer).await
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<LSPAny>> {
        let given = params.arguments.into_iter().next().unwrap_or_default();
        match params.command.as_str() {
            capabilities::CHECK_IN => {
                let place = TextDocumentPlace::of(given)?;
                let answer = move |snapshot: &Snapshot| answers::check_in(snapshot, place.position);
                match self.snapshot(place.uri, answer).await?.flatten() {
                    Some((edit, shown)) => self.outbox.send(Letter::Apply(edit, shown)),
                    None => return Err(Error::invalid_params(NO_CHECK_IN)),
                }
                Ok(None)
            }
            capabilities::SHOW => {
                let place = TextDocumentPlace::of(given)?;
                let answer = move |snapshot: &Snapshot| answers::standing(snapshot, place.position);
                let shown = self.snapshot(place.uri, answer).await?.flatten();
                let Some((shown, plain)) = shown else {
                    return Err(Error::invalid_params(NOTHING_THERE));
                };
                // A client that shows the answer itself does so before it comes here.
                self.outbox.send(Letter::Say(MessageType::INFO, plain));
                Ok(serde_json::to_value(shown).ok())
            }
            capabilities::SELECT => {
                let place = serde_json::from_value(given);
                let place = place.map_err(|_| Error::invalid_params("a document and a range are expected"))?;
                self.outbox.send(Letter::Show(place));
                Ok(None)
            }
            other => Err(Error::invalid_params(format!("there is no command `{other}`"))),
        }
    }
}
