//! R: where a goal leads, and whether the way there exists.

mod graph;
pub(crate) mod r01_no_why;
pub(crate) mod r03_dead_link;
pub(crate) mod r04_cycle;
