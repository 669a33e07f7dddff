//! The pace of a thing's plan: its own, through the points of its milestones, or by their days.

use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Decimal, Measure, Quantity};

use super::{Evaluation, values, weight};
use crate::progress::{Due, Pace, share_at};
use crate::thing::ThingRef;

/// Gives the pace of a thing to `with`.
pub(crate) fn with_pace<'m, T>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    with: impl FnOnce(Pace<'_>) -> T,
) -> T {
    let points = points(evaluation, thing);
    if !points.is_empty() {
        return with(Pace::Points(&points));
    }
    match thing.value(FieldName::Pace).map(str::to_ascii_lowercase).as_deref() {
        Some("linear") => with(Pace::Linear),
        Some("front") => with(Pace::Front),
        Some("back") => with(Pace::Back),
        Some("milestones") => with(Pace::Milestones(&dues(evaluation, thing))),
        _ if measured_by_milestones(thing) => with(Pace::Milestones(&dues(evaluation, thing))),
        _ => with(Pace::Linear),
    }
}

fn measured_by_milestones(thing: ThingRef<'_>) -> bool {
    match thing.measure() {
        Some(measure) => measure == Measure::Milestones,
        None => {
            thing.field(FieldName::Measure).is_none()
                && thing.children_of(Keyword::Fact).next().is_none()
                && thing.children_of(Keyword::Milestone).next().is_some()
        }
    }
}

/// The `milestone … at: VALUE` points of a thing.
fn points<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Vec<Due> {
    let Some(way) = values::way_of(evaluation, thing) else {
        return Vec::new();
    };
    thing
        .children_of(Keyword::Milestone)
        .filter_map(|milestone| {
            let at = Quantity::parse(milestone.value(FieldName::At)?).ok()?;
            Some(Due {
                day: milestone.due_on(evaluation.on())?,
                amount: share_at(way.start?, way.target, way.unit.value(at)?)?,
            })
        })
        .collect()
}

/// The milestones of a thing by their days and weights.
fn dues<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Vec<Due> {
    thing
        .children_of(Keyword::Milestone)
        .filter_map(|milestone| {
            Some(Due {
                day: milestone.due_on(evaluation.on())?,
                amount: weight(milestone, evaluation.on()).max(Decimal::ZERO),
            })
        })
        .collect()
}
