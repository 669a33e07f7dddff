//! From text to a lossless tree, and back to text in one style.
//!
//! [`parse`] never fails: it gives a [`Tree`] and everything that is wrong with the shape of its lines. What the values
//! mean is read from the tree on demand ([`Node`], [`read_event`]); the text is the database.

extern crate alloc;

mod alike;
mod build;
mod chunks;
mod classify;
mod facts;
mod format;
mod grammar;
mod markdown;
mod nest;
mod odd;
mod read;
mod reparse;
mod shown;
mod tree;
mod views;
mod vocabulary;

pub use alike::{Alike, alike};
pub use chunks::{MAX_FILE_BYTES, MAX_LINE_BYTES, parse};
pub use facts::{Event, Fact, FactKinds, Observation, Revised, Status, Tone, read_event};
pub use format::{format, format_edits};
pub use markdown::parse_markdown;
pub use reparse::reparse;
pub use tree::{LineId, LineKind, Node, Siblings, Token, TokenKind, Tree};
pub use views::{Step, Waiver};
pub use vocabulary::{FieldName, Keyword, Naming, field_meant_by};
