//! What the rules say about texts, and where.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod aims;
mod allow;
mod cadence;
mod common;
mod drafts;
mod examples;
mod fixes;
mod goalposts;
mod measurable;
mod mutants;
mod okr;
mod parts;
mod people;
mod relevant;
mod samples;
mod settings;
mod specific;
mod time_bound;
mod typed;
mod waivers;
mod ways;
mod wording;
