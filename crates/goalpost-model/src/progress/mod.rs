//! The exact arithmetic of progress: pure functions over plain values.
//!
//! Nothing here knows a name, a tree, a file or the clock. What is in force on a day comes in, converted into the unit
//! of the measure; a figure and the parts it was computed from go out, so that `explain` and the exports can show them.
//! A figure is exact, or it is unknown and says why: no data is never 0, and what leaves the range of a decimal is
//! never rounded into something else. Only √ and powers (the pace `front`, the strength of a habit) are binary.
//!
//! The way of one thing on a day:
//!
//! 1. [`in_force`] picks target, start, due, weight, owner and kind from their revision chains.
//! 2. [`Timing`] holds the day and the days in force; it knows e and the last day that counts.
//! 3. [`Series`] orders the changes of the value; [`with_tracked`] adds the rows of a file.
//! 4. A function of [`measured`] gives p: `moves`, `count`, `hold`, `average`, `feedback`, `habit_share`,
//!    `habit_streak`, `yes_no`, `items` (steps, milestones), `rolled_up` (facts, `rollup`).
//! 5. [`bar`] and [`plan()`] give plan(d) = B · pace(e).
//! 6. [`judge`] gives the status by the [`Rule`] in force; [`objective`] that of an objective from its results, whose
//!    score comes from [`roll_up`].
//! 7. [`staleness()`], [`forecast()`], [`tally`] (habits) and [`brier`] answer the other questions.
//!
//! History is the same with another day: p(d), e(d) and a status never change afterwards, because later events and
//! revisions are not looked at.

mod calibration;
mod chain;
mod exact;
mod forecast;
mod habit;
pub mod measured;
mod plan;
mod rollup;
mod series;
mod share;
mod staleness;
mod status;
mod timing;

#[cfg(test)]
mod tests;

pub use calibration::{Closed, OnTrackAtHalf, brier, on_track_at_half};
pub use chain::in_force;
pub use forecast::{Forecast, Landing, Line, Lines, NoForecast, Outlook, Reached, forecast};
pub use habit::{
    DaysOff, Deed, Diagnosis, Habit, KEPT, Mark, Safe, Tally, diagnosis, is_moving, occurrences, pauses, tally,
};
pub use measured::{Level, LevelState, Measured, Tones, Whole};
pub use plan::{Bar, BarSource, Due, Kind, Pace, PaceName, Plan, bar, half_time, plan, share_at};
pub use rollup::{Part, RollUp, roll_up};
pub use series::{Change, Entry, Point, Series, with_tracked};
pub use share::{Progress, Unknown, percent};
pub use staleness::{Clock, Freshness, MONTHLY, Staleness, WEEKLY, Watch, staleness};
pub use status::{
    Base, Because, ChildStatus, Judged, Life, Limits, RULES, Rule, Status, Subject, Verdict, judge, objective,
};
pub use timing::{Elapsed, Timing};
