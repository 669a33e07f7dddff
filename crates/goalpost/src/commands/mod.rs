//! The commands, one a file.

pub mod agenda;
pub mod check;
pub mod completions;
pub mod doctor;
pub mod explain;
pub mod export;
pub mod fmt;
pub mod help;
pub mod init;
pub mod link;
pub mod list;
pub mod lsp;
pub mod man;
pub mod report;
pub mod rules;
pub mod schema;
pub mod serve;
pub mod show;
pub mod site;
pub mod smart;
pub mod spec;
pub mod status;
pub mod tree;
