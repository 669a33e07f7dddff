//! E: standing ways of working.

pub(crate) mod e03_expectation_count;
pub(crate) mod e04_no_example;
pub(crate) mod e05_unobserved;
pub(crate) mod unobserved;
