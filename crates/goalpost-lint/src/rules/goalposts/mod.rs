//! G: goalposts that are moved say so.

pub(crate) mod g03_broken_chain;
