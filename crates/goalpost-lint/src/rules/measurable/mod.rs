//! M: what shows that a goal is reached.

pub(crate) mod m01_unmeasurable;
pub(crate) mod m02_measure_in_title;
pub(crate) mod m03_no_baseline;
pub(crate) mod m04_no_source;
pub(crate) mod m05_wrong_way;
pub(crate) mod m06_same_start_target;
pub(crate) mod m07_unit_mismatch;
pub(crate) mod m08_yes_no_heavy;
pub(crate) mod m09_lone_soft;
pub(crate) mod m10_title_differs;
pub(crate) mod m11_baseline_overdue;
mod order;
mod units;
