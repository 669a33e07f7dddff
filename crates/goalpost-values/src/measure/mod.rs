//! Measures: how a thing shows that it is reached.

mod canonical;
mod explain;
mod shape;

use std::cmp::Ordering;

use crate::{Change, Decimal, Parsed, Quantity, Unit, div};
use shape::{Bar, Counted, Shape};

pub use canonical::canonical_measure;

/// A level that is to be held; the boundary counts as held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level<'t> {
    /// `>= 99.9%`
    AtLeast(Quantity<'t>),
    /// `<= 2%`
    AtMost(Quantity<'t>),
    /// `95%..99%`, the lower one first where the two can be compared.
    Between(Quantity<'t>, Quantity<'t>),
}

/// Where something is to get to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target<'t> {
    /// To a value.
    To(Quantity<'t>),
    /// By so much, counted from a start that is not known yet.
    By(Change<'t>),
}

/// A measure as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure<'t> {
    /// `840ms to 300ms`, `40k visits +25%`: from a start to a target, which is computed from the change where that is
    /// given. The two may differ in dimension; whoever computes with them has to look.
    Move {
        /// The start.
        start: Quantity<'t>,
        /// The target.
        target: Quantity<'t>,
    },
    /// `3 memos`, `$2M`: counted from zero.
    Count {
        /// The target.
        target: Quantity<'t>,
    },
    /// `? to 40%`, `? +25%`: the start is not known yet.
    FromUnknown {
        /// The target.
        target: Target<'t>,
    },
    /// A level to hold.
    Hold(Level<'t>),
    /// The mean of all answers, as a level.
    Average(Level<'t>),
    /// The share of good feedback, as a level in percent.
    Feedback(Level<'t>),
    /// Done or not.
    YesNo,
    /// Its steps.
    Steps,
    /// Its milestones.
    Milestones,
    /// What supports it.
    Rollup,
    /// `habit reading >= 80%`: a habit's adherence.
    HabitShare {
        /// The habit's name as written.
        habit: &'t str,
        /// The adherence asked for, 0 to 1.
        at_least: Decimal,
    },
    /// `habit talks 6 in a row`: a habit's longest streak.
    HabitStreak {
        /// The habit's name as written.
        habit: &'t str,
        /// How many in a row, at least 1.
        times: u32,
    },
}

impl<'t> Measure<'t> {
    /// Reads a measure. A unit that stands on one side only counts for both.
    ///
    /// # Errors
    /// L09 where it is none, with what it may mean offered; L06, L07 or L23 for one of its quantities.
    pub fn parse(text: &'t str) -> Parsed<Self> {
        Self::read(text).map_err(|flaw| explain::measure(text, flaw))
    }

    /// Reads a measure, without an explanation where it is none.
    fn read(text: &'t str) -> Result<Self, Flaw<'t>> {
        match Shape::read(text).ok_or(Flaw::Shape)? {
            Shape::Move(start, target) => {
                let (start, target) = adopted(quantity(start)?, quantity(target)?);
                Ok(Self::Move { start, target })
            }
            Shape::Change(start, by) => moved(quantity(start)?, Change::of(quantity(by)?)),
            Shape::Count(target) => counted(target),
            Shape::UnknownTo(target) => Ok(Self::FromUnknown {
                target: Target::To(quantity(target)?),
            }),
            Shape::UnknownBy(by) => Ok(Self::FromUnknown {
                target: Target::By(Change::of(quantity(by)?)),
            }),
            Shape::Hold(bar) => level(bar).map(Self::Hold),
            Shape::Average(bar) => level(bar).map(Self::Average),
            Shape::Feedback(bar) => feedback(level(bar)?),
            Shape::Habit(habit, Counted::Share(share)) => habit_share(habit, share),
            Shape::Habit(habit, Counted::Streak(times)) => match times.parse() {
                Ok(times @ 1..) => Ok(Self::HabitStreak { habit, times }),
                _ => Err(Flaw::Streak(times)),
            },
            Shape::YesNo => Ok(Self::YesNo),
            Shape::Steps => Ok(Self::Steps),
            Shape::Milestones => Ok(Self::Milestones),
            Shape::Rollup => Ok(Self::Rollup),
        }
    }
}

/// Why a text is no measure.
#[derive(Debug, Clone, Copy)]
enum Flaw<'t> {
    /// It has no shape of one.
    Shape,
    /// This part of it should be a quantity.
    Quantity(&'t str),
    /// It is a single quantity that cannot be counted from zero.
    Alone(Quantity<'t>),
    /// The target that a change leads to does not fit.
    TooLarge,
    /// The first end of a range is the upper one.
    UpsideDown(&'t str, &'t str),
    /// It asks for a share in another unit than percent.
    NotPercent,
    /// This share is below none or above all.
    BeyondAll(&'t str),
    /// This length of a streak is no number from 1.
    Streak(&'t str),
}

fn quantity(part: &str) -> Result<Quantity<'_>, Flaw<'_>> {
    Quantity::read(part).ok_or(Flaw::Quantity(part))
}

/// Gives each of two quantities the other's unit where it has none of its own.
fn adopted<'t>(mut a: Quantity<'t>, mut b: Quantity<'t>) -> (Quantity<'t>, Quantity<'t>) {
    a.unit = a.unit.or(b.unit);
    b.unit = b.unit.or(a.unit);
    (a, b)
}

/// A start and what is added to it. Where the two cannot be added, the change stands as the target, so that whoever
/// compares the dimensions finds them to differ.
fn moved<'t>(mut start: Quantity<'t>, change: Change<'t>) -> Result<Measure<'t>, Flaw<'t>> {
    let (adopts, adds) = match change {
        Change::Relative(_) => (Unit::None, true),
        Change::Points(_) => (Unit::Percent, matches!(start.unit, Unit::Percent | Unit::None)),
        Change::Absolute(by) => (by.unit, by.unit.same_dimension(start.unit)),
    };
    if !adds {
        return Ok(Measure::Move {
            start,
            target: change.quantity(),
        });
    }
    start.unit = start.unit.or(adopts);
    let target = change.apply(start).ok_or(Flaw::TooLarge)?;
    Ok(Measure::Move { start, target })
}

fn counted(part: &str) -> Result<Measure<'_>, Flaw<'_>> {
    let target = quantity(part)?;
    let countable = match target.unit {
        Unit::Words(words) => !is_degree(words),
        unit => matches!(unit, Unit::None | Unit::Currency(_)),
    };
    let signed = part.starts_with('+') || target.value.is_sign_negative();
    if countable && !signed {
        Ok(Measure::Count { target })
    } else {
        Err(Flaw::Alone(target))
    }
}

/// Whether words are a unit of temperature, such as `°C`, of which nobody has none.
fn is_degree(words: &str) -> bool {
    words.starts_with('°')
}

fn level(bar: Bar<'_>) -> Result<Level<'_>, Flaw<'_>> {
    match bar {
        Bar::AtLeast(bar) => quantity(bar).map(Level::AtLeast),
        Bar::AtMost(bar) => quantity(bar).map(Level::AtMost),
        Bar::Between(lower, upper) => {
            let (low, high) = adopted(quantity(lower)?, quantity(upper)?);
            match low.compare(high) {
                Some(Ordering::Greater) => Err(Flaw::UpsideDown(lower, upper)),
                _ => Ok(Level::Between(low, high)),
            }
        }
    }
}

fn feedback(level: Level<'_>) -> Result<Measure<'_>, Flaw<'_>> {
    let (Level::AtLeast(bar) | Level::AtMost(bar) | Level::Between(bar, _)) = level;
    // The ends of a range have one unit, or two that the reader of the model is told about.
    if bar.unit == Unit::Percent {
        Ok(Measure::Feedback(level))
    } else {
        Err(Flaw::NotPercent)
    }
}

fn habit_share<'t>(habit: &'t str, share: &'t str) -> Result<Measure<'t>, Flaw<'t>> {
    let percent = quantity(share)?;
    if percent.unit != Unit::Percent {
        return Err(Flaw::NotPercent);
    }
    let at_least = div(percent.value, Decimal::ONE_HUNDRED);
    match at_least.filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share)) {
        Some(at_least) => Ok(Measure::HabitShare { habit, at_least }),
        None => Err(Flaw::BeyondAll(share)),
    }
}

#[cfg(test)]
mod tests;
