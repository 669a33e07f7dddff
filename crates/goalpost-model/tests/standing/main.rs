//! Where things stand, end to end: from the text of a workspace to its figures. The worked checks of the design by their
//! numbers, and what the files of a team can do to each other.

#![allow(clippy::unwrap_used)]

#[path = "../support/mod.rs"]
mod support;

mod checks;
mod circles;
mod expect;
mod habits;
mod life;
mod past;
mod promises;
mod quiet;
mod unknown_start;
