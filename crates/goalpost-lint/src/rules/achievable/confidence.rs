//! How confident people were at first, and are now.

use std::fmt;

use goalpost_model::{EventRef, ThingRef};
use goalpost_syntax::{Fact, FactKinds};
use goalpost_text::Span;
use goalpost_values::{Day, Decimal};

use crate::state::latest_facts;

/// A confidence, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Confidence<'m> {
    pub(super) tenths: Decimal,
    pub(super) event: EventRef<'m>,
    pub(super) span: Span,
}

impl fmt::Display for Confidence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/10", self.tenths.normalize())
    }
}

/// The first confidence in a thing up to a day and the latest, which may be the same.
pub(super) fn first_and_latest(thing: ThingRef<'_>, on: Day) -> Option<(Confidence<'_>, Confidence<'_>)> {
    let all = latest_facts(thing, FactKinds::CONFIDENCE, on);
    let mut all = all.filter_map(|(event, fact, span)| match fact {
        Fact::Confidence(share) => Some(Confidence {
            tenths: share * Decimal::TEN,
            event,
            span,
        }),
        _ => None,
    });
    let latest = all.next()?;
    Some((all.last().unwrap_or(latest), latest))
}
