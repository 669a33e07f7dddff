//! Settling findings without typing: which fixes to take, applying them until nothing is left to do, and writing the
//! files back.

pub mod choose;
pub mod diff;
pub mod rounds;
pub mod write;
