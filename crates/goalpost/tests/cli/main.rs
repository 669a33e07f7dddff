//! The program as it is run: its exit statuses, what it prints, and what it does to files.
#![allow(clippy::unwrap_used)]

mod asked;
mod cases;
mod commands;
mod disk;
mod examples;
mod export;
mod fmt;
mod init;
mod known;
mod link;
mod live;
mod schemas;
mod serve;
mod settle;
mod site;
mod slips;
mod smart;
mod staged;
mod support;
mod watch;
mod workspaces;
