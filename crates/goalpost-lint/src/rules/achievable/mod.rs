//! A: goals can be reached by those who took them on, and ask something of them.

pub(crate) mod a01_out_of_reach;
pub(crate) mod a02_sandbag;
pub(crate) mod a03_overload;
pub(crate) mod a04_no_how;
pub(crate) mod a05_deadline_heap;
pub(crate) mod a06_over_reach;
mod confidence;
mod grades;
mod revised;

pub(super) use revised::easier;
