//! Settling findings without typing: applying fixes until nothing is left to do, and writing the files back.

pub mod diff;
pub mod rounds;
pub mod write;
