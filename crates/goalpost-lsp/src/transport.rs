//! Messages in, messages out: hands each request to the service in its order, and lets nothing that the client sends,
//! or fails to send, bring the session down.
//!
//! The service is tower-lsp's; the loop is our own, as that of tower-lsp-server 0.23 ends at a message that is no JSON,
//! leaves unknown `$/` requests without an answer, stops reading (cancellations too) while four handlers wait and a
//! hundred messages are queued, dies with a handler that panics, and outlives `exit` while its output is stuck.

use std::collections::HashMap;
use std::io;
use std::panic::AssertUnwindSafe;

use futures::{FutureExt, Sink, SinkExt, Stream, StreamExt};
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncWrite, BufReader};
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{mpsc, oneshot};
use tower::Service;
use tower_lsp::jsonrpc::{Error, Id, Request, Response};
use tower_lsp::{ClientSocket, LspService};

use crate::Ended;
use crate::backend::Backend;
use crate::frame::{self, Frame};

/// How many messages may wait for a client that does not read.
const WAITING: usize = 64;

/// Runs a session until it is over.
pub(crate) async fn run(
    input: impl AsyncRead + Unpin + Send + 'static,
    output: impl AsyncWrite + Unpin + Send + 'static,
    service: LspService<Backend>,
    socket: ClientSocket,
) -> Ended {
    let (out, queue) = mpsc::channel(WAITING);
    let (requests, answers) = socket.split();
    let writer = tokio::spawn(write_all(output, queue));
    tokio::spawn(forward(requests, out.clone()));
    let mut session = Session {
        service,
        out,
        was_shut_down: false,
        written: HashMap::new(),
    };
    let ended = session.read_all(input, answers).await;
    drop(session);
    if ended == Ended::AsAsked {
        // The answer to `shutdown` may still be on its way; a client that does not read it is not waited for.
        let _ = tokio::time::timeout(GRACE, writer).await;
    }
    ended
}

/// How long the last answers may take on their way out.
const GRACE: std::time::Duration = std::time::Duration::from_millis(50);

async fn write_all(mut output: impl AsyncWrite + Unpin, mut queue: mpsc::Receiver<Vec<u8>>) -> io::Result<()> {
    while let Some(body) = queue.recv().await {
        frame::write(&mut output, &body).await?;
    }
    Ok(())
}

/// What the server asks of the client.
async fn forward(mut requests: impl Stream<Item = Request> + Unpin, out: mpsc::Sender<Vec<u8>>) {
    while let Some(request) = requests.next().await {
        if let Ok(body) = serde_json::to_vec(&request)
            && out.send(body).await.is_err()
        {
            return;
        }
    }
}

struct Session {
    service: LspService<Backend>,
    out: mpsc::Sender<Vec<u8>>,
    was_shut_down: bool,
    /// What the client may still call off of what is answered past the service.
    written: HashMap<Id, oneshot::Sender<()>>,
}

impl Session {
    async fn read_all(&mut self, input: impl AsyncRead + Unpin, mut answers: impl Sink<Response> + Unpin) -> Ended {
        let mut input = BufReader::new(input);
        while let Ok(Some(frame)) = frame::read(&mut input).await {
            let message = match frame {
                Frame::Body(body) => message(&body),
                Frame::Junk => Message::Wrong(Id::Null, Error::parse_error()),
            };
            match message {
                Message::Request(request) if request.method() == "exit" => {
                    return if self.was_shut_down {
                        Ended::AsAsked
                    } else {
                        Ended::Abruptly
                    };
                }
                Message::Request(request) => self.take(request),
                Message::Response(response) => {
                    let _ = answers.send(response).await;
                }
                Message::Wrong(id, error) => self.send(&Response::from_error(id, error)),
            }
        }
        Ended::Abruptly
    }

    /// Begins a request. Its handler runs here up to its first wait, so that what it tells the world is told in the
    /// order of the messages; the rest of it holds up nobody.
    fn take(&mut self, request: Request) {
        self.was_shut_down |= request.method() == "shutdown";
        let id = request.id().cloned();
        let is_optional = request.method().starts_with("$/") && request.method() != "$/cancelRequest";
        if is_optional {
            if let Some(id) = id {
                self.send(&Response::from_error(id, Error::method_not_found()));
            }
            return;
        }
        if let Some(id) = id.clone().filter(|_| !self.was_shut_down)
            && let Some(written) = self.service.inner().written(&request)
        {
            let (call_off, called_off) = oneshot::channel();
            self.written.retain(|_, other| !other.is_closed());
            self.written.insert(id.clone(), call_off);
            tokio::spawn(send_written(self.out.clone(), id, written, called_off));
            return;
        }
        if request.method() == "$/cancelRequest"
            && let Some(call_off) = named(&request).and_then(|id| self.written.remove(&id))
        {
            let _ = call_off.send(());
            return;
        }
        let begins = request.method() == "initialize";
        let mut answer = self.service.call(request);
        match (&mut answer).now_or_never() {
            Some(Ok(Some(response))) if begins => self.send(&self.service.inner().completed(response)),
            Some(Ok(Some(response))) => self.send(&response),
            Some(_) => {}
            None => {
                let out = self.out.clone();
                tokio::spawn(async move {
                    let response = match (AssertUnwindSafe(answer).catch_unwind().await, id) {
                        (Ok(response), _) => response.ok().flatten(),
                        (Err(_), Some(id)) => Some(Response::from_error(id, Error::internal_error())),
                        (Err(_), None) => None,
                    };
                    if let Some(response) = response {
                        send(&out, response).await;
                    }
                });
            }
        }
    }

    /// Sends without waiting for the client to read.
    fn send(&self, response: &Response) {
        let Ok(body) = serde_json::to_vec(&response) else {
            return;
        };
        if let Err(TrySendError::Full(body)) = self.out.try_send(body) {
            let out = self.out.clone();
            tokio::spawn(async move { out.send(body).await });
        }
    }
}

async fn send(out: &mpsc::Sender<Vec<u8>>, response: Response) {
    if let Ok(body) = serde_json::to_vec(&response) {
        let _ = out.send(body).await;
    }
}

/// Sends an answer as soon as it is written, unless it is called off.
async fn send_written(
    out: mpsc::Sender<Vec<u8>>,
    id: Id,
    written: oneshot::Receiver<Vec<u8>>,
    called_off: oneshot::Receiver<()>,
) {
    let error = tokio::select! {
        biased;
        Ok(()) = called_off => Error::request_cancelled(),
        written = written => match written {
            Ok(message) => {
                let _ = out.send(message).await;
                return;
            }
            Err(_) => Error::internal_error(),
        },
    };
    send(&out, Response::from_error(id, error)).await;
}

/// The request that a cancellation names.
fn named(cancellation: &Request) -> Option<Id> {
    serde_json::from_value(cancellation.params()?.get("id")?.clone()).ok()
}

/// What a body is.
enum Message {
    Request(Request),
    Response(Response),
    Wrong(Id, Error),
}

fn message(body: &[u8]) -> Message {
    let Ok(value) = serde_json::from_slice::<Value>(body) else {
        return Message::Wrong(Id::Null, Error::parse_error());
    };
    let id = value.get("id").cloned();
    if value.get("method").is_some() {
        if let Ok(request) = serde_json::from_value(value) {
            return Message::Request(request);
        }
    } else if let Ok(response) = serde_json::from_value(value) {
        return Message::Response(response);
    }
    let id = id.and_then(|id| serde_json::from_value(id).ok());
    Message::Wrong(id.unwrap_or(Id::Null), Error::invalid_request())
}
