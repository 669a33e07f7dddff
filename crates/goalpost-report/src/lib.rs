//! Reports of a workspace, as data first and then in each format.
//!
//! A report is collected from an [`Evaluation`](goalpost_model::Evaluation) into a value that can be serialised, and a
//! pure function writes it as text in a [`Style`]; [`json`] writes any of them as JSON. Nothing here fails on a broken
//! workspace: what cannot be computed is unknown and is counted.

mod audience;
pub mod blockers;
mod document;
pub mod explain;
pub mod export;
pub mod figures;
pub mod filter;
pub mod find;
mod html;
pub mod list;
mod place;
pub mod reading;
mod reasons;
pub mod reports;
mod sheet;
pub mod show;
pub mod site;
pub mod status;
mod style;
mod text;
mod unreadable;

#[cfg(test)]
mod testing;

pub use audience::Audience;
pub use document::Document;
pub use figures::json;
pub use sheet::{Cell, Sheet};
pub use style::Style;
pub use unreadable::Unreadable;
