//! Reports of whole workspaces: the examples, small ones that show one thing each, broken ones, and made-up ones.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod acme;
mod broken;
mod calendar;
mod explained;
mod listed;
mod narrow;
mod readers;
mod reports;
mod shown;
mod site;
mod standing;
mod support;
mod talks;
mod trends;
