//! The values of a thing, converted into the unit of its measure.

use goalpost_syntax::{Fact, FactKinds, Revised};
use goalpost_values::{Decimal, Measure, Quantity, Unit};

use super::Evaluation;
use super::terms::Terms;
use super::way::{InUnit, Way};
use crate::progress::{Change, Entry, Point, Series, with_tracked};
use crate::revisions::{target_of, unit_of};
use crate::thing::ThingRef;

/// The values of a thing and what they are measured against.
#[derive(Debug, Clone)]
pub struct Values<'m> {
    /// The unit of all figures.
    pub unit: InUnit<'m>,
    /// The value it starts from, in force today; none for levels and while it is unknown.
    pub start: Option<Decimal>,
    /// The target in force today, or the bound of a level (of a range the lower one); none while it is unknown.
    pub target: Option<Decimal>,
    /// The value after each day on which something changed, up to the day that was asked about.
    pub points: Vec<Point>,
}

impl Values<'_> {
    /// The latest value.
    #[must_use]
    pub fn latest(&self) -> Option<Point> {
        self.points.last().copied()
    }

    /// A figure as its people would write it.
    #[must_use]
    pub fn write(&self, value: Decimal) -> String {
        Quantity {
            value,
            unit: self.unit.0,
        }
        .to_string()
    }
}

/// What events and tracked rows say of the value, in a unit. A value of another dimension (M07) is left out.
pub(crate) fn entries(thing: ThingRef<'_>, unit: InUnit<'_>) -> Vec<Entry> {
    let kinds = FactKinds::VALUE.and(FactKinds::ADDED);
    let mut entries = Vec::new();
    if thing.has_facts(kinds) {
        for event in thing.events().filter(|event| event.has(kinds)) {
            entries.extend(event.read().facts.into_iter().filter_map(|(fact, _)| match fact {
                Fact::Value(value) => unit.value(value).map(|value| Entry::value(event.day(), value)),
                Fact::Added(added) => in_unit_or_points(added, unit).map(|added| Entry::added(event.day(), added)),
                _ => None,
            }));
        }
    }
    with_tracked(entries, thing.tracked_points(unit))
}

/// `+2pp` on a percentage adds two.
fn in_unit_or_points(added: Quantity<'_>, unit: InUnit<'_>) -> Option<Decimal> {
    match (added.unit, unit.0) {
        (Unit::Points, Unit::Percent) => Some(added.value),
        _ => unit.value(added),
    }
}

/// The series of a way.
pub(crate) fn series(thing: ThingRef<'_>, way: &Way<'_>) -> Series {
    let entries = entries(thing, way.unit);
    match way.since {
        Some(day) => Series::since(day, entries),
        None => Series::new(entries),
    }
}

/// Every answer of an `average` up to the day of the evaluation, by day; several a day are several points. None of
/// another measure.
pub(crate) fn answers_of<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Vec<Point> {
    let Some(measure @ Measure::Average(_)) = thing.measure() else {
        return Vec::new();
    };
    let answers = entries(thing, InUnit(unit_of(measure).unwrap_or(Unit::None)));
    let until = answers.into_iter().filter(|answer| answer.day <= evaluation.on());
    let mut answers: Vec<Point> = until
        .filter_map(|answer| match answer.change {
            Change::Value(value) => Some(Point { day: answer.day, value }),
            Change::Added(_) => None,
        })
        .collect();
    answers.sort_by_key(|answer| answer.day);
    answers
}

/// The values of a thing up to the day of the evaluation.
pub(crate) fn values_of<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<Values<'m>> {
    let on = evaluation.on();
    let measure = thing.measure()?;
    let terms = Terms::in_force(thing, on);
    if let Some(way) = Way::of(thing, measure, &terms) {
        return Some(Values {
            unit: way.unit,
            start: way.start,
            target: way.target,
            points: series(thing, &way).points(on, way.start).collect(),
        });
    }
    let (Measure::Hold(_) | Measure::Average(_)) = measure else {
        return None;
    };
    let unit = InUnit(unit_of(measure)?);
    let target = terms.revised(thing, Revised::Target).or_else(|| target_of(measure));
    Some(Values {
        unit,
        start: None,
        target: target.and_then(|target| unit.value(target)),
        points: Series::new(entries(thing, unit)).points(on, None).collect(),
    })
}
