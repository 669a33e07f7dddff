//! E: standing ways of working.

pub(crate) mod e01_expectation_has_deadline;
pub(crate) mod e02_goal_is_expectation;
pub(crate) mod e03_expectation_count;
pub(crate) mod e04_no_example;
pub(crate) mod e05_unobserved;
pub(crate) mod e06_trait;
pub(crate) mod unobserved;
