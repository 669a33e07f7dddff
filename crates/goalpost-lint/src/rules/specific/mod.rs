//! S: what is to happen, and who answers for it.

mod placeholder;
pub(crate) mod s03_placeholder;
pub(crate) mod s08_no_owner;
