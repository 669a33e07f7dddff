//! The program as it is run: its exit statuses, what it prints, and what it does to files.
#![allow(clippy::unwrap_used)]

mod cases;
mod commands;
mod disk;
mod fmt;
mod init;
mod known;
mod schemas;
mod settle;
mod site;
mod smart;
mod support;
mod workspaces;
