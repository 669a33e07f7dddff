//! What can be revised: each a chain of its own, from the first promise on.

use goalpost_syntax::{FieldName, Revised};
use goalpost_values::{Day, Decimal, Measure, Quantity, Target};

use super::written;
use super::{InForce, target_of};
use crate::thing::ThingRef;

/// A chain of revisions. A start is a day or a value, and `baseline` revises the same value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Chain {
    Target,
    Commit,
    Stretch,
    StartDay,
    StartValue,
    Due,
    Weight,
    Owner,
    Kind,
}

impl Chain {
    /// The chain that a revision belongs to.
    pub(super) fn of(thing: ThingRef<'_>, what: Revised, to: &str) -> Self {
        match what {
            Revised::Start if is_day(thing, to) => Self::StartDay,
            Revised::Due => Self::Due,
            Revised::Weight => Self::Weight,
            Revised::Owner => Self::Owner,
            Revised::Kind => Self::Kind,
            Revised::Target => Self::Target,
            Revised::Commit => Self::Commit,
            Revised::Stretch => Self::Stretch,
            Revised::Start | Revised::Baseline => Self::StartValue,
        }
    }

    /// The chain of a quantity; none for what is none.
    pub(super) fn of_quantity(what: Revised) -> Option<Self> {
        match what {
            Revised::Target => Some(Self::Target),
            Revised::Commit => Some(Self::Commit),
            Revised::Stretch => Some(Self::Stretch),
            Revised::Start | Revised::Baseline => Some(Self::StartValue),
            Revised::Due | Revised::Weight | Revised::Owner | Revised::Kind => None,
        }
    }

    /// What a text in this chain says.
    pub(super) fn value<'m>(self, thing: ThingRef<'m>, text: &'m str) -> Option<InForce<'m>> {
        match self {
            Self::StartDay => written::day_of(thing, Revised::Start, text).map(InForce::Day),
            Self::Due => written::day_of(thing, Revised::Due, text).map(InForce::Day),
            Self::Weight | Self::Owner | Self::Kind => Some(InForce::Text(text)),
            Self::Target | Self::Commit | Self::Stretch | Self::StartValue => {
                let quantity = Quantity::parse(text).ok()?;
                Some(InForce::Quantity(written::with_unit(thing, quantity)))
            }
        }
    }

    /// What was promised first, as far as it was known on a day.
    pub(super) fn promised(self, thing: ThingRef<'_>, on: Day) -> Option<InForce<'_>> {
        match self {
            Self::Target => target(thing, on).map(InForce::Quantity),
            Self::Commit => thing.quantity(FieldName::Commit).map(InForce::Quantity),
            Self::Stretch => thing.quantity(FieldName::Stretch).map(InForce::Quantity),
            Self::StartValue => start(thing, on).map(InForce::Quantity),
            Self::StartDay => thing.declared_start().or_else(|| thing.start_on(on)).map(InForce::Day),
            Self::Due => thing.declared_due().map(InForce::Day),
            Self::Weight => Some(InForce::Text(thing.value(FieldName::Weight).unwrap_or("1"))),
            Self::Owner => thing.inherited_value(FieldName::Owner).map(InForce::Text),
            Self::Kind => thing.value(FieldName::Kind).map(InForce::Text),
        }
    }
}

/// Whether the new start is a day. A bare number is one where nothing else can start from it: `start 2027` of a thing
/// that counts is a value.
fn is_day(thing: ThingRef<'_>, text: &str) -> bool {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let counts = || {
        matches!(
            thing.measure(),
            Some(Measure::Move { .. } | Measure::Count { .. } | Measure::FromUnknown { .. })
        )
    };
    !(is_number && counts()) && written::day_of(thing, Revised::Start, text).is_some()
}

fn target(thing: ThingRef<'_>, on: Day) -> Option<Quantity<'_>> {
    match thing.measure()? {
        // So much from wherever it starts, so the target moves with the start.
        Measure::FromUnknown {
            target: Target::By(change),
        } => change.apply(thing.quantity_on(Revised::Baseline, on)?),
        measure => target_of(measure),
    }
}

fn start(thing: ThingRef<'_>, on: Day) -> Option<Quantity<'_>> {
    match thing.measure()? {
        Measure::Move { start, .. } => Some(start),
        Measure::Count { target } => Some(Quantity {
            value: Decimal::ZERO,
            unit: target.unit,
        }),
        Measure::FromUnknown { .. } => written::baselines_of(thing)
            .take_while(|(_, day)| *day <= on)
            .last()
            .map(|(baseline, _)| baseline),
        _ => None,
    }
}
