//! How a run ends, and what is said when it ends badly.

use std::io;
use std::process::ExitCode;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All well.
    Clean,
    /// Something was found.
    Findings,
    /// Something could not be read or written; it was said on stderr.
    Trouble,
}

impl Outcome {
    /// The same, or trouble where there was any.
    #[must_use]
    pub fn with_trouble(self, trouble: bool) -> Self {
        if trouble { Self::Trouble } else { self }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Clean => Self::SUCCESS,
            Outcome::Findings => Self::from(1),
            Outcome::Trouble => Self::from(2),
        }
    }
}

/// Whether an error only means that nobody reads on: `goalpost … | head`.
pub fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let closed = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| {
        cause.downcast_ref::<io::Error>().is_some_and(closed)
            || cause
                .downcast_ref::<serde_json::Error>()
                .and_then(serde_json::Error::io_error_kind)
                == Some(io::ErrorKind::BrokenPipe)
    })
}

/// Replaces the report of a crash by a sentence. The run goes on to unwind and ends with 2.
pub fn be_polite() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|at| format!(" ({}:{})", at.file(), at.line()));
        anstream::eprintln!(
            "error: goalpost has hit a mistake of its own and stops{}. No file was left half written. Please report \
             it, with the file that brought it about, at {}/issues",
            place.unwrap_or_default(),
            env!("CARGO_PKG_REPOSITORY")
        );
    }));
}

/// The same for a server, of which only the one answer is lost.
pub fn go_on() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|at| format!(" ({}:{})", at.file(), at.line()));
        anstream::eprintln!(
            "error: goalpost has hit a mistake of its own{} and goes on without that answer. Please report it at \
             {}/issues",
            place.unwrap_or_default(),
            env!("CARGO_PKG_REPOSITORY")
        );
    }));
}
