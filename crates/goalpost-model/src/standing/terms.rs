//! By which promise a thing is measured: the one in force on a day, or the first.

use goalpost_syntax::{FactKinds, Revised};
use goalpost_values::{Day, Quantity};

use crate::progress::Timing;
use crate::thing::ThingRef;

/// What a thing is measured against.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terms {
    /// The day, and the days of the thing by these terms.
    pub(crate) timing: Timing,
    /// Whether revisions are left out of account.
    pub(crate) first: bool,
}

impl Terms {
    /// What is in force on a day.
    pub(crate) fn in_force(thing: ThingRef<'_>, on: Day) -> Self {
        let timing = Timing {
            on,
            start: thing.start_on(on),
            end: thing.due_on(on),
        };
        Self { timing, first: false }
    }

    /// What was promised first. Without a declared start the thing starts when it does.
    pub(crate) fn first(thing: ThingRef<'_>, on: Day) -> Self {
        let timing = Timing {
            on,
            start: thing.declared_start().or_else(|| thing.start_on(on)),
            end: thing.declared_due(),
        };
        Self { timing, first: true }
    }

    /// The same as of an earlier day.
    pub(crate) fn as_of(self, on: Day) -> Self {
        let timing = Timing { on, ..self.timing };
        Self { timing, ..self }
    }

    /// A quantity that a revision put in force; none where there was no revision, or it does not count.
    pub(crate) fn revised<'m>(&self, thing: ThingRef<'m>, what: Revised) -> Option<Quantity<'m>> {
        if self.first || !thing.has_facts(FactKinds::REVISION) {
            return None;
        }
        thing.quantity_on(what, self.timing.on)
    }
}
