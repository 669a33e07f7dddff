//! O: objectives and their key results.

pub(crate) mod o01_no_results;
pub(crate) mod o02_result_count;
pub(crate) mod o03_objective_count;
pub(crate) mod o04_output_result;
pub(crate) mod o05_number_in_objective;
pub(crate) mod o06_no_kind;
pub(crate) mod o07_business_as_usual;
pub(crate) mod o08_weights;
pub(crate) mod o09_no_lesson;
pub(crate) mod o10_wrong_frame;
pub(crate) mod o11_no_guardrail;
pub(crate) mod o12_lone_result;
pub(crate) mod o13_all_alike;
