//! A client for tests: says what it is told to, and keeps what it hears.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use goalpost::serving::Disk;
use goalpost_lsp::{Ended, Host, serve};
use goalpost_values::iso_day;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, ReadHalf, WriteHalf, split};
use tokio::task::JoinHandle;

/// The day of all sessions.
pub(crate) const TODAY: &str = "2026-11-20";

/// How long an answer may take before a test fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// A session.
pub(crate) struct Client {
    from: ReadHalf<DuplexStream>,
    pub(crate) to: WriteHalf<DuplexStream>,
    pub(crate) server: JoinHandle<Ended>,
    next: i64,
    /// Everything heard that answered nothing.
    pub(crate) heard: Vec<Value>,
}

/// The disk of the command line on the day of all sessions.
pub(crate) fn disk() -> Arc<dyn Host> {
    Arc::new(Disk { today: iso_day(TODAY) })
}

/// The address of a file.
pub(crate) fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

impl Client {
    /// A session that was begun in a folder.
    pub(crate) async fn new(folder: &Path) -> Self {
        Self::with(disk(), folder, json!({})).await
    }

    /// The same with a host and with what the client can do.
    pub(crate) async fn with(host: Arc<dyn Host>, folder: &Path, capabilities: Value) -> Self {
        let mut client = Self::raw(host);
        let params = json!({ "processId": null, "rootUri": uri(folder), "capabilities": capabilities });
        let answer = client.ask("initialize", params).await;
        assert!(answer["result"]["capabilities"].is_object(), "{answer}");
        client.tell("initialized", json!({})).await;
        client
    }

    /// A session that nothing was said in.
    pub(crate) fn raw(host: Arc<dyn Host>) -> Self {
        let (ours, theirs) = tokio::io::duplex(1 << 20);
        let (input, output) = split(theirs);
        let (from, to) = split(ours);
        Self {
            from,
            to,
            server: tokio::spawn(serve(input, output, host)),
            next: 0,
            heard: Vec::new(),
        }
    }

    /// Sends bytes as they are.
    pub(crate) async fn send(&mut self, bytes: &[u8]) {
        self.to.write_all(bytes).await.unwrap();
    }

    /// Sends a body with its header.
    pub(crate) async fn body(&mut self, body: &[u8]) {
        self.send(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes())
            .await;
        self.send(body).await;
    }

    /// Notifies the server.
    pub(crate) async fn tell(&mut self, method: &str, params: Value) {
        let message = json!({ "jsonrpc": "2.0", "method": method, "params": params });
        self.body(message.to_string().as_bytes()).await;
    }

    /// Begins a request.
    pub(crate) async fn begin(&mut self, method: &str, params: Value) -> i64 {
        self.next += 1;
        let message = json!({ "jsonrpc": "2.0", "id": self.next, "method": method, "params": params });
        self.body(message.to_string().as_bytes()).await;
        self.next
    }

    /// Waits for the answer to a request.
    pub(crate) async fn answer(&mut self, id: i64) -> Value {
        if let Some(at) = self.heard.iter().position(|heard| is_answer(heard, id)) {
            return self.heard.remove(at);
        }
        loop {
            let message = self.hear().await.expect("the server is there");
            if is_answer(&message, id) {
                return message;
            }
            self.heard.push(message);
        }
    }

    /// Asks and waits.
    pub(crate) async fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.begin(method, params).await;
        self.answer(id).await
    }

    /// The next message; none once the server has gone.
    pub(crate) async fn hear(&mut self) -> Option<Value> {
        tokio::time::timeout(PATIENCE, self.read())
            .await
            .expect("the server says something")
    }

    async fn read(&mut self) -> Option<Value> {
        let mut header = Vec::new();
        while !header.ends_with(b"\r\n\r\n") {
            header.push(self.from.read_u8().await.ok()?);
        }
        let header = String::from_utf8(header).unwrap();
        let length = header.trim().strip_prefix("Content-Length: ").unwrap().parse().unwrap();
        let mut body = vec![0; length];
        self.from.read_exact(&mut body).await.ok()?;
        Some(serde_json::from_slice(&body).unwrap())
    }

    /// Opens a document.
    pub(crate) async fn open(&mut self, path: &Path, text: &str) {
        let item = json!({ "uri": uri(path), "languageId": "goals", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": item })).await;
    }

    /// Replaces the text of a document.
    pub(crate) async fn replace(&mut self, path: &Path, version: i64, text: &str) {
        self.change(path, version, json!([{ "text": text }])).await;
    }

    /// Edits a document.
    pub(crate) async fn change(&mut self, path: &Path, version: i64, changes: Value) {
        let document = json!({ "uri": uri(path), "version": version });
        self.tell(
            "textDocument/didChange",
            json!({ "textDocument": document, "contentChanges": changes }),
        )
        .await;
    }

    /// Asks something about a place, which makes the server judge all that it was told.
    pub(crate) async fn at(&mut self, method: &str, path: &Path, line: u32, character: u32) -> Value {
        let position = json!({ "line": line, "character": character });
        self.ask(
            method,
            json!({ "textDocument": { "uri": uri(path) }, "position": position }),
        )
        .await
    }

    /// The diagnostics last heard of a document.
    pub(crate) fn published(&self, path: &Path) -> Option<&Value> {
        let of_path = |heard: &&Value| {
            heard["method"] == "textDocument/publishDiagnostics" && heard["params"]["uri"] == uri(path)
        };
        self.heard.iter().rev().find(of_path).map(|heard| &heard["params"])
    }

    /// Waits until diagnostics of a document are heard that pass.
    pub(crate) async fn published_until(&mut self, path: &Path, passes: impl Fn(&Value) -> bool) -> Value {
        loop {
            if let Some(found) = self.published(path).filter(|found| passes(found)) {
                return found.clone();
            }
            let message = self.hear().await.expect("the server is there");
            self.heard.push(message);
        }
    }
}

fn is_answer(message: &Value, id: i64) -> bool {
    message["id"] == id && message.get("method").is_none()
}
