//! R: where a goal leads, and whether the way there exists.

mod above;
mod graph;
pub(crate) mod r01_no_why;
pub(crate) mod r02_orphan;
pub(crate) mod r03_dead_link;
pub(crate) mod r04_cycle;
pub(crate) mod r05_closed_parent;
pub(crate) mod r06_no_balance;
pub(crate) mod r07_not_agreed;
pub(crate) mod r08_no_competency;
pub(crate) mod r09_one_sided;
