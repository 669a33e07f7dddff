//! `goalpost lsp`: serves an editor.

use std::sync::Arc;

use anyhow::{Context, Result};
use goalpost_lsp::{Ended, serve_stdio};

use crate::args::small::LspArgs;
use crate::serving::Disk;
use crate::trouble::{Outcome, go_on};

/// Serves the client on standard input and output until it says `exit` or is gone.
///
/// # Errors
/// When the machine has no threads to give.
pub fn run(args: &LspArgs) -> Result<Outcome> {
    go_on();
    let host = Disk {
        today: args.setting.today,
    };
    let ended = serve_stdio(Arc::new(host)).context("cannot start to serve")?;
    Ok(match ended {
        Ended::AsAsked => Outcome::Clean,
        Ended::Abruptly => Outcome::Findings,
    })
}
