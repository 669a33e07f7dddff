//! S: what is to happen, and who answers for it.

mod placeholder;
pub(crate) mod s03_placeholder;
pub(crate) mod s08_no_owner;
pub(crate) mod s09_many_owners;
pub(crate) mod s10_owner_left;
pub(crate) mod s11_task_not_goal;
