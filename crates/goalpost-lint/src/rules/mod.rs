//! The rules, one file each: declaration, documentation, examples and check together.

pub(crate) mod achievable;
pub(crate) mod cadence;
pub(crate) mod expectations;
pub(crate) mod goalposts;
pub(crate) mod habits;
pub(crate) mod language;
pub(crate) mod measurable;
pub(crate) mod okr;
pub(crate) mod relevant;
pub(crate) mod specific;
pub(crate) mod time_bound;
pub(crate) mod waivers;
