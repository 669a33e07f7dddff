//! The way of a thing from a start to a target, in the unit of its measure.

use goalpost_syntax::{Fact, FactKinds, Revised};
use goalpost_values::{Day, Decimal, Measure, Quantity, Target, Unit};

use super::terms::Terms;
use crate::revisions::unit_of;
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

/// The way of a thing from a start to a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Way<'m> {
    pub(crate) unit: InUnit<'m>,
    /// None while it is not known.
    pub(crate) start: Option<Decimal>,
    /// None while it depends on a start that is not known.
    pub(crate) target: Option<Decimal>,
    /// The day from which values count, where the start became known by a `baseline`.
    pub(crate) since: Option<Day>,
    /// Whether things are counted from zero, so that few of them are judged one by one.
    pub(crate) counts_things: bool,
}

impl<'m> Way<'m> {
    /// The way of a measure that moves or counts; none for other measures, or where its figures cannot be compared.
    pub(crate) fn of(thing: ThingRef<'m>, measure: Measure<'m>, terms: &Terms) -> Option<Self> {
        match measure {
            Measure::Move { start, target } => Self::known(thing, start, target, terms),
            Measure::Count { target } => {
                let zero = Quantity {
                    value: Decimal::ZERO,
                    unit: target.unit,
                };
                let way = Self::known(thing, zero, target, terms)?;
                let counts_things = matches!(target.unit, Unit::None | Unit::Words(_));
                Some(Self { counts_things, ..way })
            }
            Measure::FromUnknown { target } => Some(Self::from_unknown(thing, target, terms)),
            _ => None,
        }
    }

    fn known(thing: ThingRef<'m>, start: Quantity<'m>, target: Quantity<'m>, terms: &Terms) -> Option<Self> {
        let unit = InUnit(start.unit.or(target.unit));
        let in_force = |what, written| terms.revised(thing, what).unwrap_or(written);
        Some(Self {
            unit,
            start: Some(unit.value(in_force(Revised::Start, start))?),
            target: Some(unit.value(in_force(Revised::Target, target))?),
            since: None,
            counts_things: false,
        })
    }

    fn from_unknown(thing: ThingRef<'m>, target: Target<'m>, terms: &Terms) -> Self {
        let on = terms.timing.on;
        let first = thing.first_baseline(on);
        let baseline = match terms.first {
            true => first.map(|(baseline, _)| baseline),
            false => thing.quantity_on(Revised::Baseline, on),
        };
        let written = match target {
            Target::To(target) => Some(target),
            Target::By(change) => baseline.and_then(|baseline| change.apply(baseline)),
        };
        let target_now = terms.revised(thing, Revised::Target).or(written);
        let unit = unit_of(Measure::FromUnknown { target }).unwrap_or(Unit::None);
        let unit = unit.or(baseline.map_or(Unit::None, |baseline| baseline.unit));
        let unit = match unit {
            Unit::None => InUnit(first_unit(thing, on)),
            unit => InUnit(unit),
        };
        Self {
            unit,
            start: baseline.and_then(|baseline| unit.value(baseline)),
            target: target_now.and_then(|target| unit.value(target)),
            since: first.map(|(_, day)| day),
            counts_things: false,
        }
    }
}

/// The unit of the first value that was recorded up to a day, where nothing else says one.
fn first_unit(thing: ThingRef<'_>, on: Day) -> Unit<'_> {
    let known = thing.events().take_while(|event| event.day() <= on);
    let mut values = known.filter(|event| event.has(FactKinds::VALUE)).flat_map(|event| {
        event.read().facts.into_iter().filter_map(|(fact, _)| match fact {
            Fact::Value(value) if value.unit != Unit::None => Some(value.unit),
            _ => None,
        })
    });
    values.next().unwrap_or(Unit::None)
}
