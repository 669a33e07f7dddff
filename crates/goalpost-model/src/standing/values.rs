//! The values of a thing, converted into the unit of its measure.

use goalpost_syntax::{Fact, FactKinds, Revised};
use goalpost_values::{Change, Day, Decimal, Measure, Quantity, Target, Unit};

use super::Evaluation;
use crate::progress::{Entry, Point, Series, with_tracked};
use crate::thing::ThingRef;

/// A unit that values are converted into.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InUnit<'t>(pub Unit<'t>);

impl InUnit<'_> {
    /// A quantity in this unit; one without a unit is taken to be in it. None where it is of another dimension.
    #[must_use]
    pub fn value(self, quantity: Quantity<'_>) -> Option<Decimal> {
        quantity.in_unit(self.0)
    }
}

/// The way of a thing from a start to a target, as in force on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Way<'m> {
    pub(crate) unit: InUnit<'m>,
    /// None while it is not known.
    pub(crate) start: Option<Decimal>,
    pub(crate) target: Decimal,
    /// The day from which values count, where the start became known by a `baseline`.
    pub(crate) since: Option<Day>,
    /// A count of things, from zero.
    pub(crate) is_count: bool,
}

/// The values of a thing and what they are measured against.
#[derive(Debug, Clone)]
pub struct Values<'m> {
    /// The unit of all figures.
    pub unit: InUnit<'m>,
    /// The value it starts from, in force today; none for levels and while it is unknown.
    pub start: Option<Decimal>,
    /// The target in force today, or the bound of a level.
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

/// The way of a thing whose measure moves or counts; none for other measures, or where it cannot be computed.
pub(crate) fn way_of<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<Way<'m>> {
    let on = evaluation.on();
    match thing.measure()? {
        Measure::Move { start, target } => {
            let unit = InUnit(start.unit.or(target.unit));
            let start_now = thing.quantity_on(Revised::Start, on).or(Some(start));
            let baseline = revised_baseline(thing, on);
            Some(Way {
                unit,
                start: unit.value(baseline.or(start_now)?),
                target: unit.value(thing.quantity_on(Revised::Target, on)?)?,
                since: None,
                is_count: false,
            })
        }
        Measure::Count { target } => {
            let unit = InUnit(target.unit);
            Some(Way {
                unit,
                start: Some(Decimal::ZERO),
                target: unit.value(thing.quantity_on(Revised::Target, on)?)?,
                since: None,
                is_count: !matches!(target.unit, Unit::Currency(_)),
            })
        }
        Measure::FromUnknown { target } => from_unknown(thing, target, on),
        _ => None,
    }
}

fn revised_baseline<'m>(thing: ThingRef<'m>, on: Day) -> Option<Quantity<'m>> {
    let mut found = None;
    for event in thing
        .events()
        .filter(|event| event.has(FactKinds::REVISION) && event.day() <= on)
    {
        for (fact, _) in event.read().facts {
            if let Fact::Revision {
                what: Revised::Baseline,
                to,
                ..
            } = fact
            {
                found = Quantity::parse(to.text).ok().or(found);
            }
        }
    }
    found
}

fn from_unknown<'m>(thing: ThingRef<'m>, target: Target<'m>, on: Day) -> Option<Way<'m>> {
    let known = thing
        .events()
        .filter(|event| event.has(FactKinds::BASELINE) && event.day() <= on)
        .find_map(|event| {
            let facts = event.read().facts;
            facts.iter().find_map(|(fact, _)| match fact {
                Fact::Baseline(quantity) => Some((*quantity, event.day())),
                _ => None,
            })
        });
    let written = match target {
        Target::To(target) => target.unit,
        Target::By(Change::Absolute(change)) => change.unit,
        Target::By(_) => Unit::None,
    };
    let unit = InUnit(known.map_or(written, |(baseline, _)| match written {
        Unit::None => baseline.unit,
        unit => unit,
    }));
    let baseline = revised_baseline(thing, on).or(known.map(|(baseline, _)| baseline));
    let promised = match target {
        Target::To(target) => Some(target),
        Target::By(change) => baseline.and_then(|baseline| change.apply(baseline)),
    };
    let target = thing.quantity_on(Revised::Target, on).or(promised)?;
    Some(Way {
        unit,
        start: baseline.and_then(|baseline| unit.value(baseline)),
        target: unit.value(target)?,
        since: known.map(|(_, day)| day),
        is_count: false,
    })
}

/// What events and tracked rows say of the value, in a unit. A value of another dimension (M07) is left out.
pub(crate) fn entries(thing: ThingRef<'_>, unit: InUnit<'_>) -> Vec<Entry> {
    let kinds = FactKinds::VALUE.and(FactKinds::ADDED);
    let mut entries = Vec::new();
    for event in thing.events().filter(|event| event.has(kinds)) {
        for (fact, _) in event.read().facts {
            match fact {
                Fact::Value(value) => {
                    entries.extend(unit.value(value).map(|value| Entry::value(event.day(), value)));
                }
                Fact::Added(added) => {
                    let added = in_unit_or_points(added, unit);
                    entries.extend(added.map(|added| Entry::added(event.day(), added)));
                }
                _ => {}
            }
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

/// The values of a thing up to the day of the evaluation.
pub(crate) fn values_of<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<Values<'m>> {
    let on = evaluation.on();
    if let Some(way) = way_of(evaluation, thing) {
        return Some(Values {
            unit: way.unit,
            start: way.start,
            target: Some(way.target),
            points: series(thing, &way).points(on, way.start).collect(),
        });
    }
    let measure = thing.measure()?;
    let (Measure::Hold(_) | Measure::Average(_) | Measure::FromUnknown { .. }) = measure else {
        return None;
    };
    let unit = InUnit(crate::revisions::unit_of(measure)?);
    Some(Values {
        unit,
        start: None,
        target: crate::revisions::target_of(measure).and_then(|target| unit.value(target)),
        points: Series::new(entries(thing, unit)).points(on, None).collect(),
    })
}
