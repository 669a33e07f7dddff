//! What the measure of a thing says on a day: where it started, where it is, where it is to get to.

mod read;
mod say;

pub use read::read;
pub(crate) use say::{level, say};

use schemars::JsonSchema;
use serde::Serialize;

use crate::figures::{Amount, Date, Ratio};

/// What a measure says, by the kind of measure.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reading {
    /// A value on its way from a start to a target.
    Value {
        /// The start in force; none while it is unknown.
        start: Option<Amount>,
        /// The value in force; none where nothing was measured.
        value: Option<Amount>,
        /// The target in force.
        target: Amount,
    },
    /// A count from zero.
    Count {
        /// How many so far; none where nothing was counted.
        value: Option<Amount>,
        /// How many there are to be.
        target: Amount,
    },
    /// A level that is to be held, or the mean of all answers.
    Level {
        /// Whether it is the mean of all answers.
        mean: bool,
        /// The latest value, or the mean.
        value: Option<Amount>,
        /// The lowest value that holds.
        at_least: Option<Amount>,
        /// The highest value that holds.
        at_most: Option<Amount>,
        /// Whether it holds; none without data.
        holds: Option<bool>,
        /// The day on which the last value ran out.
        ran_out: Option<Date>,
    },
    /// The share of good feedback.
    Feedback {
        /// The share; none below three toned answers.
        found: Option<Ratio>,
        /// The toned answers.
        answers: i64,
        /// The share that is asked for, as written.
        level: String,
    },
    /// How well a habit is kept.
    Adherence {
        /// The adherence; none while nothing was due.
        found: Option<Ratio>,
        /// The adherence that is asked for.
        at_least: Ratio,
    },
    /// The longest streak of a habit.
    Streak {
        /// The longest so far; none while nothing was due.
        best: Option<u32>,
        /// How many in a row are asked for.
        times: u32,
    },
    /// Steps or milestones.
    Items {
        /// `step` or `milestone`.
        what: &'static str,
        /// How many are done.
        done: u32,
        /// How many there are.
        of: u32,
    },
    /// Done or not.
    YesNo {
        /// Whether it is done.
        done: bool,
    },
    /// The scores of what it is made of.
    Parts {
        /// `result`, `fact` or `supporter`.
        what: &'static str,
        /// How many of them are known.
        known: u32,
        /// How many count.
        of: u32,
    },
    /// Nothing that can be read measures it.
    Nothing,
}
