//! Sessions with the language server: over the disk of the command line, and with hosts that misbehave.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that finds nothing has failed"
)]

mod client;
mod colours;
mod commands;
mod positions;
mod process;
mod same;
mod traps;
mod worlds;
