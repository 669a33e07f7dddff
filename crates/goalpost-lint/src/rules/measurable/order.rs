//! Whether the tiers of a measure stand in its direction: start, commit, target, stretch.

use std::cmp::Ordering;

use goalpost_model::{ThingRef, counted};
use goalpost_syntax::FieldName;
use goalpost_values::{Change, Decimal, Level, Measure, Quantity, Target};

use super::m07_unit_mismatch::RULE;
use super::units::mismatch;
use crate::finding::Sink;
use crate::words::quoted;

/// A value on the way of a measure.
#[derive(Clone, Copy)]
struct Tier<'t> {
    name: &'static str,
    value: Quantity<'t>,
    /// The field of a tier that can be moved; start and target are what it is compared with.
    field: Option<FieldName>,
}

/// Reports `commit:` and `stretch:` where they count something else, or stand in the wrong place.
pub(super) fn tiers(thing: ThingRef<'_>, measure: Measure<'_>, sink: &mut Sink) {
    let Some(unit) = counted(measure) else {
        return;
    };
    let mut fits = true;
    for name in [FieldName::Commit, FieldName::Stretch] {
        let tier = thing.field(name).zip(thing.quantity(name));
        if let Some((field, value)) = tier.filter(|(_, value)| !value.unit.same_dimension(unit)) {
            fits = false;
            sink.report(
                thing,
                mismatch((thing.file(), field.value().span), field.value().text, value, unit),
            );
        }
    }
    if fits {
        order(thing, measure, sink);
    }
}

fn order(thing: ThingRef<'_>, measure: Measure<'_>, sink: &mut Sink) {
    let way = way(thing, measure);
    let Some(direction) = direction(measure).or_else(|| implied(&way)) else {
        return;
    };
    let mut reported = None;
    for pair in way.windows(2) {
        let (before, after) = (pair[0], pair[1]);
        if before.value.compare(after.value) != Some(direction.reverse()) {
            continue;
        }
        let (tier, other) = if after.field.is_some() {
            (after, before)
        } else {
            (before, after)
        };
        if tier.field.is_some() && tier.field != reported {
            reported = tier.field;
            let side = match other.name {
                "start" => "lies before",
                _ if tier.name == after.name => "falls short of",
                _ => "lies beyond",
            };
            report(thing, tier, side, other, sink);
        }
    }
}

fn report(thing: ThingRef<'_>, tier: Tier<'_>, side: &str, other: Tier<'_>, sink: &mut Sink) {
    let Some(field) = tier.field.and_then(|name| thing.field(name)) else {
        return;
    };
    let message = format!(
        "the {}, {}, {side} the {}, `{}`",
        tier.name,
        quoted(field.value().text),
        other.name,
        other.value
    );
    let measure = thing.value(FieldName::Measure).unwrap_or_default();
    let finding = RULE.at(thing.file(), field.value().span, message);
    sink.report(
        thing,
        finding.help(format!(
            "in the direction of `{measure}` the order is start, commit, target, stretch"
        )),
    );
}

/// What is known of the way, in order.
fn way<'m>(thing: ThingRef<'m>, measure: Measure<'m>) -> Vec<Tier<'m>> {
    let (start, target) = match measure {
        Measure::Move { start, target } => (Some(start), Some(target)),
        Measure::Count { target } => {
            let zero = Quantity {
                value: Decimal::ZERO,
                unit: target.unit,
            };
            (Some(zero), Some(target))
        }
        Measure::FromUnknown {
            target: Target::To(target),
        } => (None, Some(target)),
        Measure::Hold(Level::AtLeast(bound) | Level::AtMost(bound))
        | Measure::Average(Level::AtLeast(bound) | Level::AtMost(bound)) => (None, Some(bound)),
        _ => (None, None),
    };
    let tier = |name, field, value: Option<Quantity<'m>>| value.map(|value| Tier { name, value, field });
    let own = |name: FieldName| tier(name.as_str(), Some(name), thing.quantity(name));
    let all = [
        tier("start", None, start),
        own(FieldName::Commit),
        tier("target", None, target),
        own(FieldName::Stretch),
    ];
    all.into_iter().flatten().collect()
}

/// Which way a measure goes; none where it does not say.
fn direction(measure: Measure<'_>) -> Option<Ordering> {
    let found = match measure {
        Measure::Move { start, target } => start.compare(target)?,
        Measure::Count { .. } => Ordering::Less,
        Measure::FromUnknown {
            target: Target::By(change),
        } => Decimal::ZERO.cmp(&amount(change)),
        Measure::Hold(Level::AtLeast(_)) | Measure::Average(Level::AtLeast(_)) => Ordering::Less,
        Measure::Hold(Level::AtMost(_)) | Measure::Average(Level::AtMost(_)) => Ordering::Greater,
        _ => return None,
    };
    (found != Ordering::Equal).then_some(found)
}

fn amount(change: Change<'_>) -> Decimal {
    match change {
        Change::Relative(amount) | Change::Points(amount) => amount,
        Change::Absolute(by) => by.value,
    }
}

/// Which way the first two values that differ go.
fn implied(way: &[Tier<'_>]) -> Option<Ordering> {
    let mut pairs = way.windows(2).filter_map(|pair| pair[0].value.compare(pair[1].value));
    pairs.find(|order| *order != Ordering::Equal)
}
