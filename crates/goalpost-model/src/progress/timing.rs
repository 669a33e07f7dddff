//! When a thing runs, on which day it is looked at, and how much of its time is gone.

use goalpost_values::{Day, Decimal, div};

/// The days of a thing as they are in force on the day it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Timing {
    /// The day that is asked about, d: today, or an earlier day for history.
    pub on: Day,
    /// First day, if one is known. Without it there is no plan and no verdict (hint T08).
    pub start: Option<Day>,
    /// Last day, if one is known.
    pub end: Option<Day>,
}

impl Timing {
    /// The last day whose values count: min(d, end). A value dated after the end never changes the score
    /// (progress.md, "In force on day d").
    #[must_use]
    pub fn counted(&self) -> Day {
        self.end.map_or(self.on, |end| end.min(self.on))
    }

    /// Whether the first day is still ahead.
    #[must_use]
    pub fn before_start(&self) -> bool {
        self.start.is_some_and(|start| self.on < start)
    }

    /// Whether the last day is over.
    #[must_use]
    pub fn after_end(&self) -> bool {
        self.end.is_some_and(|end| self.on > end)
    }

    /// Whether the last day has come, or is over.
    #[must_use]
    pub fn on_last_day_or_later(&self) -> bool {
        self.end.is_some_and(|end| self.on >= end)
    }

    /// How much of the time is gone; `None` without a start or without an end.
    #[must_use]
    pub fn elapsed(&self) -> Option<Elapsed> {
        Some(Elapsed::between(self.start?, self.end?, self.on))
    }
}

/// The time that is gone, e = (d − start) / (end − start) in calendar days, clamped to 0…1 (progress.md, "Plan").
/// Pausing does not stop this clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Elapsed {
    /// Days from the start to d, within `0..=of`.
    pub days: i64,
    /// Days from the start to the end, at least 1: a thing of one day has e = 0 before it and 1 from it on.
    pub of: i64,
}

impl Elapsed {
    /// e on day `on` of a thing that runs from `start` to `end`. An end on or before the start makes it a thing of one
    /// day, its start.
    #[must_use]
    pub fn between(start: Day, end: Day, on: Day) -> Elapsed {
        let of = (end - start).num_days();
        if of <= 0 {
            return Elapsed {
                days: i64::from(on >= start),
                of: 1,
            };
        }
        Elapsed {
            days: (on - start).num_days().clamp(0, of),
            of,
        }
    }

    /// e as a decimal, 0…1.
    #[must_use]
    pub fn share(self) -> Decimal {
        div(self.days.into(), self.of.into()).unwrap_or_default()
    }

    /// Whether a third of the time is gone, compared in whole days.
    #[must_use]
    pub fn is_third(self) -> bool {
        self.days.saturating_mul(3) >= self.of
    }
}
