//! H: the systems behind goals.

pub(crate) mod h01_no_schedule;
