//! S: what is to happen, and who answers for it.

mod placeholder;
pub(crate) mod s01_vague_verb;
pub(crate) mod s02_vague_word;
pub(crate) mod s03_placeholder;
pub(crate) mod s04_bare_label;
pub(crate) mod s05_compound;
pub(crate) mod s06_wish;
pub(crate) mod s07_length;
pub(crate) mod s08_no_owner;
pub(crate) mod s09_many_owners;
pub(crate) mod s10_owner_left;
pub(crate) mod s11_task_not_goal;
