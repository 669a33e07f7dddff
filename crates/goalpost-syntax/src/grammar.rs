//! The parser that pest makes of `goals.pest`. Nothing outside this crate sees it.

#![allow(missing_docs, unreachable_pub, clippy::all, clippy::unwrap_used, clippy::expect_used)]

use pest_derive::Parser;

#[derive(Parser)]
#[grammar = "goals.pest"]
pub(crate) struct Goals;
