//! The commands, one a file.

pub mod check;
pub mod completions;
pub mod doctor;
pub mod init;
pub mod man;
pub mod schema;
pub mod spec;
