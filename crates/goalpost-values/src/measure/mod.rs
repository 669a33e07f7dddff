//! Measures: how a thing shows that it is reached.

mod shape;

use goalpost_text::Diagnostic;

use crate::say::{self, BAD_MEASURE, Parsed, lifted};
use crate::{Change, Decimal, Quantity, Unit, div};
use shape::{Bar, Counted, Shape};

/// A level that is to be held; the boundary counts as held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level<'t> {
    /// `>= 99.9%`
    AtLeast(Quantity<'t>),
    /// `<= 2%`
    AtMost(Quantity<'t>),
    /// `95%..99%`, the lower one first.
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
    /// The share of good feedback, as a level of a percentage.
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
    /// L09 where it is none, L06, L07 or L23 for one of its quantities.
    pub fn parse(text: &'t str) -> Parsed<Self> {
        let Some(shape) = Shape::read(text) else {
            return Err(not_a_measure(text));
        };
        match shape {
            Shape::Move(start, target) => {
                let (start, target) = (quantity(text, start)?, quantity(text, target)?);
                let (start, target) = adopted(start, target);
                Ok(Self::Move { start, target })
            }
            Shape::Change(start, change) => moved(text, quantity(text, start)?, change),
            Shape::Count(target) => counted(text, quantity(text, target)?),
            Shape::UnknownTo(target) => Ok(Self::FromUnknown {
                target: Target::To(quantity(text, target)?),
            }),
            Shape::UnknownBy(by) => Ok(Self::FromUnknown {
                target: Target::By(changed(text, by)?),
            }),
            Shape::Hold(bar) => Ok(Self::Hold(level(text, bar)?)),
            Shape::Average(bar) => Ok(Self::Average(level(text, bar)?)),
            Shape::Feedback(bar) => Ok(Self::Feedback(level(text, bar)?)),
            Shape::Habit(habit, Counted::Share(share)) => habit_share(text, habit, share),
            Shape::Habit(habit, Counted::Streak(times)) => match times.parse() {
                Ok(times @ 1..) => Ok(Self::HabitStreak { habit, times }),
                _ => Err(not_a_measure(text)),
            },
            Shape::YesNo => Ok(Self::YesNo),
            Shape::Steps => Ok(Self::Steps),
            Shape::Milestones => Ok(Self::Milestones),
            Shape::Rollup => Ok(Self::Rollup),
        }
    }
}

fn not_a_measure(text: &str) -> Box<Diagnostic> {
    Box::new(
        say::bad(BAD_MEASURE, text, "is not a measure")
            .help("type a start and a target such as `840ms to 300ms`, a count such as `3 memos`, a level such as `>= 80%`, or `yes/no`"),
    )
}

fn quantity<'t>(text: &str, part: &'t str) -> Parsed<Quantity<'t>> {
    Quantity::parse(part).map_err(|found| lifted(found, text, part))
}

fn changed<'t>(text: &str, part: &'t str) -> Parsed<Change<'t>> {
    Change::parse(part).map_err(|found| lifted(found, text, part))
}

/// Gives each of two quantities the other's unit where it has none of its own.
fn adopted<'t>(mut a: Quantity<'t>, mut b: Quantity<'t>) -> (Quantity<'t>, Quantity<'t>) {
    a.unit = a.unit.or(b.unit);
    b.unit = b.unit.or(a.unit);
    (a, b)
}

fn moved<'t>(text: &'t str, mut start: Quantity<'t>, change: &'t str) -> Parsed<Measure<'t>> {
    let change = changed(text, change)?;
    match change {
        Change::Absolute(by) => start.unit = start.unit.or(by.unit),
        Change::Points(_) => start.unit = start.unit.or(Unit::Percent),
        Change::Relative(_) => {}
    }
    if !matches!(change, Change::Relative(_)) && !comparable(change, start.unit) {
        return Ok(Measure::Move {
            start,
            target: change.quantity(),
        });
    }
    let target = change.apply(start).ok_or_else(|| crate::number::too_many(text))?;
    Ok(Measure::Move { start, target })
}

/// Whether a change can be added to a value of the unit.
fn comparable(change: Change<'_>, unit: Unit<'_>) -> bool {
    match change {
        Change::Relative(_) => true,
        Change::Points(_) => unit == Unit::Percent,
        Change::Absolute(by) => by.unit.same_dimension(unit),
    }
}

fn counted<'t>(text: &'t str, target: Quantity<'t>) -> Parsed<Measure<'t>> {
    match target.unit {
        Unit::None | Unit::Words(_) | Unit::Currency(_) => Ok(Measure::Count { target }),
        _ => Err(not_a_measure(text)),
    }
}

fn level<'t>(text: &'t str, bar: Bar<'t>) -> Parsed<Level<'t>> {
    Ok(match bar {
        Bar::AtLeast(bar) => Level::AtLeast(quantity(text, bar)?),
        Bar::AtMost(bar) => Level::AtMost(quantity(text, bar)?),
        Bar::Between(low, high) => {
            let (low, high) = adopted(quantity(text, low)?, quantity(text, high)?);
            Level::Between(low, high)
        }
    })
}

fn habit_share<'t>(text: &'t str, habit: &'t str, share: &'t str) -> Parsed<Measure<'t>> {
    let share = quantity(text, share)?;
    let at_least = (share.unit == Unit::Percent)
        .then(|| div(share.value, Decimal::ONE_HUNDRED))
        .flatten()
        .filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share))
        .ok_or_else(|| not_a_measure(text))?;
    Ok(Measure::HabitShare { habit, at_least })
}
