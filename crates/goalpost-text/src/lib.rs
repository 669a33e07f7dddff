//! Positions, edits and diagnostics: what every other crate says *where* and *what* with.
//!
//! Offsets are bytes everywhere inside; a [`LineIndex`] turns them into what people and editors count in. This crate
//! is the only one that does arithmetic on positions.

mod diagnostic;
mod edit;
mod findings;
mod line_index;
mod nearest;
mod printable;
mod span;

pub use diagnostic::{Code, Diagnostic, FileEdit, Fix, Related, Safety, Severity};
pub use edit::{Edit, EditError, apply_edits};
pub use findings::{Findings, MOST_FINDINGS, Tally};
pub use line_index::{Encoding, LineIndex, Position, line_count};
pub use nearest::{is_one_slip, is_sure_slip, nearest};
pub use printable::printable;
pub use span::{FileId, Span};
