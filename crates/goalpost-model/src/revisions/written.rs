//! Revisions as they are written, and what the text of one means.

use goalpost_syntax::{Fact, FactKinds, Revised, Token};
use goalpost_text::Span;
use goalpost_values::{Change, Day, Decimal, Level, Measure, Period, Quantity, Target, Unit};

use crate::events::EventRef;
use crate::thing::ThingRef;

/// One revision of an event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'m> {
    pub(super) what: Revised,
    pub(super) to: Token<'m>,
    pub(super) was: Option<Token<'m>>,
    pub(super) span: Span,
}

/// The revisions of a thing by day, path and line. Told from its kinds of facts that it has none, nothing is read.
pub(super) fn revisions_of<'m>(thing: ThingRef<'m>) -> impl Iterator<Item = (EventRef<'m>, Written<'m>)> {
    events_with(thing, FactKinds::REVISION).flat_map(|event| {
        let facts = event.read().facts.into_iter();
        facts.filter_map(move |(fact, span)| match fact {
            Fact::Revision { what, to, was } => Some((event, Written { what, to, was, span })),
            _ => None,
        })
    })
}

/// The values and days of its `baseline` events, in order.
pub(super) fn baselines_of<'m>(thing: ThingRef<'m>) -> impl Iterator<Item = (Quantity<'m>, Day)> {
    events_with(thing, FactKinds::BASELINE).flat_map(move |event| {
        let facts = event.read().facts.into_iter();
        facts.filter_map(move |(fact, _)| match fact {
            Fact::Baseline(quantity) => Some((with_unit(thing, quantity), event.day())),
            _ => None,
        })
    })
}

fn events_with<'m>(thing: ThingRef<'m>, kinds: FactKinds) -> impl Iterator<Item = EventRef<'m>> {
    let events = thing.has_facts(kinds).then(|| thing.events());
    events.into_iter().flatten().filter(move |event| event.has(kinds))
}

/// The day that a text in a revision means: a period's first day as a start, its last as an end.
pub(super) fn day_of(thing: ThingRef<'_>, what: Revised, text: &str) -> Option<Day> {
    let days = thing
        .model()
        .calendar()
        .days_in(thing, &Period::parse(text).ok()?)
        .ok()?;
    Some(if what == Revised::Start { days.first } else { days.last })
}

/// In events the unit may be left out: then it is the measure's.
pub(super) fn with_unit<'m>(thing: ThingRef<'m>, quantity: Quantity<'m>) -> Quantity<'m> {
    let unit = match quantity.unit {
        Unit::None => thing.measure().and_then(unit_of).unwrap_or(Unit::None),
        unit => unit,
    };
    Quantity {
        value: quantity.value,
        unit,
    }
}

/// The unit that a measure counts in; none for measures without one. It is [`Unit::None`] where it is not known yet, as
/// in `? +25%`.
#[must_use]
pub fn unit_of(measure: Measure<'_>) -> Option<Unit<'_>> {
    Some(match measure {
        Measure::Move { start, .. } => start.unit,
        Measure::Count { target } => target.unit,
        Measure::FromUnknown {
            target: Target::To(target),
        } => target.unit,
        Measure::FromUnknown {
            target: Target::By(change),
        } => match change {
            Change::Relative(_) => Unit::None,
            Change::Points(_) => Unit::Percent,
            Change::Absolute(by) => by.unit,
        },
        Measure::Hold(level) | Measure::Average(level) => bound_of(level).unit,
        Measure::Feedback(_) | Measure::HabitShare { .. } => Unit::Percent,
        _ => return None,
    })
}

/// What the values that people write under a measure count; none where there are no such values, as for a share that
/// follows from other things.
#[must_use]
pub fn counted(measure: Measure<'_>) -> Option<Unit<'_>> {
    match measure {
        Measure::Move { start, target } => Some(start.unit.or(target.unit)),
        Measure::Feedback(_) | Measure::HabitShare { .. } => None,
        _ => unit_of(measure),
    }
}

/// The value a measure is to reach; for a level its bound, for a range the lower one. None where it is not known yet
/// or there is none.
#[must_use]
pub fn target_of(measure: Measure<'_>) -> Option<Quantity<'_>> {
    match measure {
        Measure::Move { target, .. } | Measure::Count { target } => Some(target),
        Measure::FromUnknown {
            target: Target::To(target),
        } => Some(target),
        Measure::Hold(level) | Measure::Average(level) | Measure::Feedback(level) => Some(bound_of(level)),
        Measure::HabitShare { at_least, .. } => Some(Quantity {
            value: at_least.checked_mul(Decimal::ONE_HUNDRED)?.normalize(),
            unit: Unit::Percent,
        }),
        Measure::HabitStreak { times, .. } => Some(Quantity::bare(times.into())),
        _ => None,
    }
}

/// The bound of a level; for a range the lower one.
fn bound_of(level: Level<'_>) -> Quantity<'_> {
    match level {
        Level::AtLeast(bound) | Level::AtMost(bound) | Level::Between(bound, _) => bound,
    }
}
