//! T: a goal ends on a day, and within what it belongs to.

pub(crate) mod t01_no_deadline;
pub(crate) mod t02_deadline_in_title;
pub(crate) mod t03_outside_parent;
pub(crate) mod t04_overdue;
pub(crate) mod t05_long_haul;
pub(crate) mod t06_no_system;
pub(crate) mod t07_far_smart;
pub(crate) mod t08_no_start;
