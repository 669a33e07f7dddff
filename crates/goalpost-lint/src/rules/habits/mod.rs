//! H: the systems behind goals.

pub(crate) mod h01_no_schedule;
pub(crate) mod h02_loose_habit;
pub(crate) mod h03_lapsed;
pub(crate) mod h04_off_schedule;
pub(crate) mod h05_too_many_skips;
mod kept;
