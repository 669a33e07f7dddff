//! The house rules and the generated pages of Goalpost, as functions, so that `cargo run -p xtask` and the tests of
//! this crate say the same.

pub mod generate;
pub mod repository;
pub mod tidy;
