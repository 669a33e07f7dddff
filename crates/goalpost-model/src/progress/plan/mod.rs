//! The plan: how far a thing should be by a day, plan(d) = B · pace(e).

mod bar;
mod pace;

pub use bar::{Bar, BarSource, Kind, bar, share_at};
pub use pace::{Due, Pace, PaceName};

use goalpost_values::{Cadence, Day, Decimal};

use super::timing::{Elapsed, Timing};

/// The plan of a day and how it came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// How much of the time is gone, e.
    pub elapsed: Elapsed,
    /// The share of the target that counts as success, B.
    pub bar: Bar,
    /// The curve that was used.
    pub pace: PaceName,
    /// pace(e), 0…1.
    pub paced: Decimal,
    /// plan(d) = B · pace(e), 0…1.
    pub value: Decimal,
}

/// plan(d) (progress.md, "Plan"); `None` without a start or an end, for then there is no plan and no verdict.
///
/// For the line of a chart ask for each of its days with today's start, end and bar.
#[must_use]
pub fn plan(bar: Bar, pace: Pace<'_>, timing: &Timing) -> Option<Plan> {
    let (start, end) = (timing.start?, timing.end?);
    let elapsed = Elapsed::between(start, end, timing.on);
    let (paced, name) = pace.at(start, end, timing.on);
    Some(Plan {
        elapsed,
        bar,
        pace: name,
        paced,
        value: bar.value.checked_mul(paced).unwrap_or_default(),
    })
}

/// The day on which half of the time is gone, for [`on_track_at_half`](super::on_track_at_half).
#[must_use]
pub fn half_time(start: Day, end: Day) -> Day {
    let half = (end - start).num_days().max(0) / 2;
    Cadence::Days(u32::try_from(half).unwrap_or_default()).after(start, 1)
}
