//! The pace of a thing's plan: its own, through the points of its milestones, or by their days.

use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Decimal;

use super::made::Made;
use super::way::Way;
use super::{Evaluation, weight};
use crate::progress::{Due, Pace, share_at};
use crate::thing::ThingRef;

/// Gives the pace of a thing to `with`.
pub(crate) fn with_pace<'m, T>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    way: Option<&Way<'m>>,
    made: &Made<'m>,
    with: impl FnOnce(Pace<'_>) -> T,
) -> T {
    let points = way.map_or_else(Vec::new, |way| points(evaluation, thing, way));
    if !points.is_empty() {
        return with(Pace::Points(&points));
    }
    let by_milestones = matches!(made, Made::Milestones(_));
    let word = match thing.keyword() {
        Keyword::Result | Keyword::Goal => thing.value(FieldName::Pace),
        _ => None,
    };
    let is = |pace: &str| word.is_some_and(|word| word.eq_ignore_ascii_case(pace));
    if is("front") {
        return with(Pace::Front);
    }
    if is("back") {
        return with(Pace::Back);
    }
    if is("milestones") || by_milestones && !is("linear") {
        return with(Pace::Milestones(&dues(evaluation, thing)));
    }
    with(Pace::Linear)
}

/// The milestones of a thing that are not given up.
fn milestones<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> impl Iterator<Item = ThingRef<'m>> {
    let drafts = thing.is_draft();
    thing
        .children_of(Keyword::Milestone)
        .filter(move |milestone| (drafts || !milestone.is_draft()) && !evaluation.lived(*milestone).life.dropped)
}

/// The `milestone … at: VALUE` points of a thing.
fn points<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, way: &Way<'m>) -> Vec<Due> {
    let Some((start, target)) = way.start.zip(way.target) else {
        return Vec::new();
    };
    let point = |milestone: ThingRef<'m>| {
        let at = way.unit.value(milestone.quantity(FieldName::At)?)?;
        Some(Due {
            day: milestone.due_on(evaluation.on())?,
            amount: share_at(start, target, at)?,
        })
    };
    milestones(evaluation, thing).filter_map(point).collect()
}

/// The milestones of a thing by their days and weights.
fn dues<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Vec<Due> {
    let due = |milestone: ThingRef<'m>| {
        Some(Due {
            day: milestone.due_on(evaluation.on())?,
            amount: weight(milestone, evaluation.on()).max(Decimal::ZERO),
        })
    };
    milestones(evaluation, thing).filter_map(due).collect()
}
