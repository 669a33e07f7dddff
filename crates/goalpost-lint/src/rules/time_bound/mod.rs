//! T: a goal ends on a day, and within what it belongs to.

pub(crate) mod t01_no_deadline;
pub(crate) mod t03_outside_parent;
