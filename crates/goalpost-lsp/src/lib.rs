//! The language server: what an editor asks, answered from `goalpost_ide`.
//!
//! One task owns the world (`world`) and is told everything in the order in which the client said it. Questions are
//! answered on immutable snapshots, those that take long each on a thread of its own; the client is only ever called from
//! the outbox. The disk and the clock are the command line's: it hands in a [`Host`].

mod answers;
mod backend;
mod capabilities;
mod client;
mod convert;
mod documents;
mod frame;
mod host;
mod message;
mod outbox;
mod parent;
mod publish;
mod snapshot;
mod source;
mod stdio;
mod told;
mod transport;
mod uri;
mod watch;
mod work;
mod workspace;
mod world;

pub use host::{Content, FileOnDisk, Folder, Host, Overlay};

use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::Notify;
use tower_lsp::LspService;

use backend::Backend;

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The client asked to shut down, then to exit.
    AsAsked,
    /// The client went without saying so.
    Abruptly,
}

/// Serves one client until it says `exit`, closes its end, or is gone.
pub async fn serve(
    input: impl AsyncRead + Unpin + Send + 'static,
    output: impl AsyncWrite + Unpin + Send + 'static,
    host: Arc<dyn Host>,
) -> Ended {
    let gone = Arc::new(Notify::new());
    let orphaned = Arc::clone(&gone);
    let (service, socket) = LspService::new(move |client| Backend::new(client, host, orphaned));
    tokio::select! {
        ended = transport::run(input, output, service, socket) => ended,
        () = gone.notified() => Ended::Abruptly,
    }
}

/// Serves the client on standard input and output. Returns as soon as the session is over, even where the client keeps
/// its end of standard input open.
///
/// # Errors
/// When the machine has no threads to give.
pub fn serve_stdio(host: Arc<dyn Host>) -> std::io::Result<Ended> {
    // One thread hears, answers what is quickly answered and tells: between threads an answer takes the longer way.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let ended = runtime.block_on(async { Ok(serve(stdio::input()?, stdio::output()?, host).await) });
    // A thread may still wait for standard input; nobody waits for it.
    runtime.shutdown_background();
    ended
}
