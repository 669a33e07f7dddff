//! C: goals are looked at often enough, and what is seen is said.

pub(crate) mod c01_due;
pub(crate) mod c02_stale;
pub(crate) mod c03_forgotten;
pub(crate) mod c04_blocked_long;
pub(crate) mod c05_off_track_silent;
pub(crate) mod c06_status_differs;
pub(crate) mod c07_sliding;
pub(crate) mod c08_flat_line;
pub(crate) mod c09_future_event;
pub(crate) mod c10_double_event;
pub(crate) mod c11_unread_value;
mod stale;

pub(super) use stale::if_new;
