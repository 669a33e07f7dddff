//! O: objectives and their key results.

pub(crate) mod o01_no_results;
pub(crate) mod o02_result_count;
pub(crate) mod o08_weights;
