//! Steps, milestones and `yes/no`: things that are done one by one.

use goalpost_values::Decimal;

use super::{Items, Measured, Parts};
use crate::progress::rollup::{Part, roll_up};
use crate::progress::share::Progress;

/// Counts up to this many are judged item by item: a share of three memos is too coarse for a ratio
/// (progress.md, "Status rules").
const MOST_WHOLE: u32 = 12;

/// Items that are judged one by one, counted without weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Whole {
    /// How many there are, N.
    pub of: u32,
    /// How many are done; 0 where nothing is known. Part of an item can be counted, so it need not be whole.
    pub done: Decimal,
}

impl Whole {
    /// The items of a count, when there are at most twelve and the target is a whole number of them.
    #[must_use]
    pub fn count(target: Decimal, done: Option<Decimal>) -> Option<Whole> {
        let of = u32::try_from(target).ok().filter(|of| (1..=MOST_WHOLE).contains(of))?;
        (target == of.into()).then(|| Whole {
            of,
            done: done.unwrap_or_default(),
        })
    }
}

/// `steps`, `milestones`: the weighted share done (progress.md, "Progress p of one thing").
///
/// A step is a part with p 0 or 1: from the day of its tick on, or on every day when the tick has none. A milestone's p
/// is 1 once done, else the share of its own steps, else 0. What is ticked after the end does not count.
#[must_use]
pub fn items(parts: &[Part]) -> Measured {
    let roll_up = roll_up(parts);
    let counted = parts.iter().filter(|part| !part.dropped);
    let done = counted
        .clone()
        .filter(|part| part.progress.is_some_and(Progress::is_whole))
        .count();
    let whole = Whole {
        of: u32::try_from(counted.count()).unwrap_or(u32::MAX),
        done: done.into(),
    };
    Measured {
        progress: roll_up.score.map(Progress::new),
        parts: Parts::Items(Items { whole, roll_up }),
    }
}

/// The facts of a goal, and `rollup`: the mean of what it is made of, which is not judged item by item.
///
/// For a `rollup` the parts are the direct supporters, each of weight 1; in a circle use [`Measured::CIRCLE`].
#[must_use]
pub fn rolled_up(parts: &[Part]) -> Measured {
    let roll_up = roll_up(parts);
    Measured {
        progress: roll_up.score.map(Progress::new),
        parts: Parts::RollUp(roll_up),
    }
}

/// `yes/no`: 0 or 1, done by the day and the end.
#[must_use]
pub fn yes_no(done: bool) -> Measured {
    items(&[Part::of(Some(Progress::of(done)))])
}
