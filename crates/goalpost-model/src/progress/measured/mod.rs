//! Progress p of one thing, by its measure.
//!
//! Each measure has one function. It gives p or the reason why there is none, and the parts from which p came about, so
//! that `explain` can show them.

mod items;
mod level;
mod way;

pub use items::{Whole, items, rolled_up, yes_no};
pub use level::{Level, Tones, average, feedback, habit_share, hold};
pub use way::{count, habit_streak, moves};

use goalpost_values::{Day, Decimal};

use super::rollup::RollUp;
use super::share::{Progress, Unknown};
use super::timing::Elapsed;

/// What a measure says on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// p, or why there is none.
    pub progress: Result<Progress, Unknown>,
    /// What it was computed from.
    pub parts: Parts,
}

impl Measured {
    /// A thing without anything that measures it, or whose measure could not be read.
    pub const NOTHING: Measured = Measured::unknown(Unknown::NoMeasure, Parts::Nothing);
    /// A thing that rolls up what in the end rolls up the thing itself (R04).
    pub const CIRCLE: Measured = Measured::unknown(Unknown::Circle, Parts::Nothing);

    pub(super) const fn unknown(why: Unknown, parts: Parts) -> Measured {
        Measured {
            progress: Err(why),
            parts,
        }
    }

    /// p, unclamped; `None` when unknown.
    #[must_use]
    pub fn raw(&self) -> Option<Decimal> {
        self.progress.ok().map(Progress::raw)
    }

    /// p within 0…1; `None` when unknown.
    #[must_use]
    pub fn score(&self) -> Option<Decimal> {
        self.progress.ok().map(Progress::score)
    }

    /// What holds of the level on the day, for the measures that are levels.
    #[must_use]
    pub fn level(&self) -> Option<LevelState> {
        match self.parts {
            Parts::Level(Held { state, .. }) | Parts::Found(Found { state, .. }) => Some(state),
            _ => None,
        }
    }

    /// The whole items, for the measures whose items are judged one by one under `status-rule: ratio`.
    #[must_use]
    pub fn whole(&self) -> Option<Whole> {
        match self.parts {
            Parts::Way(Way { whole, .. }) => whole,
            Parts::Items(Items { whole, .. }) => Some(whole),
            _ => None,
        }
    }
}

/// What a p was computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// Moves and counts.
    Way(Way),
    /// A level that is measured day by day.
    Level(Held),
    /// A level of something found over the whole time: a mean, a share of feedback, an adherence.
    Found(Found),
    /// A habit's streak.
    Streak {
        /// The longest so far; `None` before anything was scheduled.
        best: Option<u32>,
        /// N of `N in a row`.
        times: u32,
    },
    /// Steps, milestones and `yes/no`.
    Items(Items),
    /// Facts, and what supports a `rollup`.
    RollUp(RollUp),
    /// Nothing that measures it.
    Nothing,
}

/// The parts of (value − start) / (target − start).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// The start in force; 0 for counts, `None` while unknown.
    pub start: Option<Decimal>,
    /// The target in force.
    pub target: Decimal,
    /// The value in force.
    pub value: Option<Decimal>,
    /// The day from which the value is in force.
    pub since: Option<Day>,
    /// The items, for counts of at most twelve.
    pub whole: Option<Whole>,
}

/// The parts of p = h · e for a level that is measured day by day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Days on which the level held.
    pub held: i64,
    /// Days with data.
    pub known: i64,
    /// h = held / known, 0…1; `None` without any day with data.
    pub h: Option<Decimal>,
    /// How much of the time is gone.
    pub elapsed: Option<Elapsed>,
    /// The value in force on the day, also when it has run out.
    pub value: Option<Decimal>,
    /// Whether the level holds.
    pub state: LevelState,
}

/// The parts of p = h · e for a level of something found over the whole time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// How many answers, tones or scheduled times it comes from.
    pub answers: i64,
    /// The mean or share that was found.
    pub found: Option<Decimal>,
    /// h = min(1, found / bar), or min(1, bar / found) for `<=`.
    pub h: Option<Decimal>,
    /// How much of the time is gone.
    pub elapsed: Option<Elapsed>,
    /// Whether the level holds.
    pub state: LevelState,
}

/// Whether a level holds on the day (or on its last day, after it).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LevelState {
    /// Nothing was measured.
    NoData,
    /// The last value stands for two cadences, and they ended the day before this one.
    RanOut(Day),
    /// The level in force holds, the boundary included.
    Holds,
    /// It does not hold.
    Fails,
}

impl LevelState {
    pub(super) fn of(holds: bool) -> LevelState {
        if holds { LevelState::Holds } else { LevelState::Fails }
    }
}

/// The parts of a weighted share of items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Items {
    /// The items counted without weights, for the whole-item verdicts.
    pub whole: Whole,
    /// The weighted roll-up.
    pub roll_up: RollUp,
}
