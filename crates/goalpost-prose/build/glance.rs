//! What a glance tells apart, in the reader's own terms.

#[path = "../src/glance/set.rs"]
mod set;

pub(crate) use set::Glance;
