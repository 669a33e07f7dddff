//! Pace: the curve along which a thing is planned to move from its start to its end.

use goalpost_values::{Day, Decimal};

use crate::progress::exact;
use crate::progress::timing::Elapsed;

/// The curve of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace<'a> {
    /// e: the same every day. The default.
    Linear,
    /// √e: most of it early. The root is binary.
    Front,
    /// e²: most of it late.
    Back,
    /// The share of the milestones due by the day, by weight. The default of `measure: milestones`. The amount is the
    /// weight; without any weight the plan is linear.
    Milestones(&'a [Due]),
    /// Straight lines through the `milestone … at: VALUE` points. The amount is p at that value.
    Points(&'a [Due]),
}

/// A milestone of a plan: its day and what it amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Due {
    /// The day on which it is due.
    pub day: Day,
    /// A weight or a p, see [`Pace`].
    pub amount: Decimal,
}

/// The name of a curve, for explanations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PaceName {
    /// e
    Linear,
    /// √e
    Front,
    /// e²
    Back,
    /// By the milestones that are due.
    Milestones,
    /// Through points.
    Points,
}

impl PaceName {
    /// The word, as `pace:` has it where it can be written there.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            PaceName::Linear => "linear",
            PaceName::Front => "front",
            PaceName::Back => "back",
            PaceName::Milestones => "milestones",
            PaceName::Points => "points",
        }
    }
}

impl Pace<'_> {
    /// pace(e) on a day, 0…1, and the curve that it is from (progress.md, "Plan").
    pub(super) fn at(self, start: Day, end: Day, on: Day) -> (Decimal, PaceName) {
        let e = Elapsed::between(start, end, on).share();
        match self {
            Pace::Linear => (e, PaceName::Linear),
            Pace::Front => (root(e), PaceName::Front),
            Pace::Back => (e.checked_mul(e).unwrap_or_default(), PaceName::Back),
            Pace::Milestones(milestones) => match due_by(milestones, on) {
                Some(share) => (share, PaceName::Milestones),
                None => (e, PaceName::Linear),
            },
            Pace::Points(points) => (through(points, start, end, on), PaceName::Points),
        }
    }
}

fn root(e: Decimal) -> Decimal {
    Decimal::try_from(exact::binary(e).sqrt()).map_or(e, exact::clamp_share)
}

fn due_by(milestones: &[Due], on: Day) -> Option<Decimal> {
    let weight = |milestone: &Due| milestone.amount.max(Decimal::ZERO);
    let all = exact::sum(milestones.iter().map(weight))?;
    let due = exact::sum(milestones.iter().filter(|milestone| milestone.day <= on).map(weight))?;
    goalpost_values::div(due, all)
}

/// The straight line between the latest point on or before the day and the first one after it. The start stands for 0
/// and the end for 1 unless a point is there; points outside the days are left out.
fn through(points: &[Due], start: Day, end: Day, on: Day) -> Decimal {
    if on < start {
        return Decimal::ZERO;
    }
    if on > end || start >= end {
        return Decimal::ONE;
    }
    let mut before = Due {
        day: start,
        amount: Decimal::ZERO,
    };
    let mut after = Due {
        day: end,
        amount: Decimal::ONE,
    };
    for &point in points.iter().filter(|point| start <= point.day && point.day <= end) {
        if point.day <= on && point.day >= before.day {
            before = point;
        }
        if point.day > on && point.day <= after.day {
            after = point;
        }
    }
    exact::clamp_share(line(before, after, on).unwrap_or(before.amount))
}

fn line(before: Due, after: Due, on: Day) -> Option<Decimal> {
    use goalpost_values::div;
    let (gone, days) = ((on - before.day).num_days(), (after.day - before.day).num_days());
    let rise = after.amount.checked_sub(before.amount)?;
    before
        .amount
        .checked_add(rise.checked_mul(div(gone.into(), days.into())?)?)
}
