//! The status of an objective, from its results.

use goalpost_values::Decimal;

use super::judge::{declared, resting};
use super::{Because, Life, Status, Verdict};
use crate::progress::plan::Bar;
use crate::progress::timing::Timing;

/// The status of one result (or goal) of an objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChildStatus {
    /// Where it stands.
    pub status: Status,
    /// Its weight. Weight 0 is shown, not counted, unless all of them have it.
    pub weight: Decimal,
}

/// The status of an objective: what its people declared, else the worst of missed, off track, at risk, unknown, on
/// track, achieved, done among its results. Paused, dropped and not started ones are left out; alone they are its state
/// (progress.md, "Status rules").
///
/// An objective with a measure of its own (`rollup`) and without results is judged by [`judge`](super::judge).
#[must_use]
pub fn objective(life: Life, bar: Bar, timing: &Timing, children: &[ChildStatus]) -> Verdict {
    let (status, because) = declared(life, bar)
        .or_else(|| life.done.then_some((Status::Done, Because::MarkedDone)))
        .or_else(|| resting(life, timing))
        .unwrap_or_else(|| worst(children));
    Verdict { status, because }
}

fn worst(children: &[ChildStatus]) -> (Status, Because) {
    let any_weight = children.iter().any(|child| child.weight > Decimal::ZERO);
    let counted = children
        .iter()
        .filter(|child| !any_weight || child.weight > Decimal::ZERO);
    let counted = counted.map(|child| child.status);
    // The order of the type puts those that are left out last.
    let Some(status) = counted.clone().min() else {
        return (Status::Unknown, Because::NoResults);
    };
    let looked_at = u32::try_from(counted.count()).unwrap_or(u32::MAX);
    (status, Because::WorstOf { counted: looked_at })
}
