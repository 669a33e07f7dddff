//! M: what shows that a goal is reached.

pub(crate) mod m01_unmeasurable;
pub(crate) mod m06_same_start_target;
pub(crate) mod m07_unit_mismatch;
mod order;
mod units;
