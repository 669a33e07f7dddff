//! The pace of a thing's plan: its own, through the points of its milestones, or by their days.

use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Day, Decimal};

use super::made::Made;
use super::way::Way;
use super::{life, weight};
use crate::progress::{Due, Pace, share_at};
use crate::thing::ThingRef;

/// Gives the pace of a thing on a day to `with`.
pub(crate) fn with_pace<'m, T>(
    thing: ThingRef<'m>,
    on: Day,
    way: Option<&Way<'m>>,
    made: &Made<'m>,
    with: impl FnOnce(Pace<'_>) -> T,
) -> T {
    let points = way.map_or_else(Vec::new, |way| points(thing, on, way));
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
        return with(Pace::Milestones(&dues(thing, on)));
    }
    with(Pace::Linear)
}

/// The milestones of a thing that are not given up.
fn milestones<'m>(thing: ThingRef<'m>, on: Day) -> impl Iterator<Item = ThingRef<'m>> {
    let drafts = thing.is_draft();
    thing
        .children_of(Keyword::Milestone)
        .filter(move |milestone| (drafts || !milestone.is_draft()) && !life::lived(*milestone, on).life.dropped)
}

/// The `milestone … at: VALUE` points of a thing.
fn points<'m>(thing: ThingRef<'m>, on: Day, way: &Way<'m>) -> Vec<Due> {
    let Some((start, target)) = way.start.zip(way.target) else {
        return Vec::new();
    };
    let point = |milestone: ThingRef<'m>| {
        let at = way.unit.value(milestone.quantity(FieldName::At)?)?;
        Some(Due {
            day: milestone.due_on(on)?,
            amount: share_at(start, target, at)?,
        })
    };
    milestones(thing, on).filter_map(point).collect()
}

/// The milestones of a thing by their days and weights.
fn dues(thing: ThingRef<'_>, on: Day) -> Vec<Due> {
    let due = |milestone: ThingRef<'_>| {
        Some(Due {
            day: milestone.due_on(on)?,
            amount: weight(milestone, on).max(Decimal::ZERO),
        })
    };
    milestones(thing, on).filter_map(due).collect()
}
