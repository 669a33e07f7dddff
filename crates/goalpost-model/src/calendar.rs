//! The workspace's calendar: fiscal years, named periods, days on which nobody works.

use goalpost_values::{Day, Days, Period, PeriodError};
use rustc_hash::FxHashMap;

use crate::thing::{ThingId, ThingRef};

/// Turns periods into days.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    pub(crate) fiscal_start: Option<u32>,
    /// Declared periods by the id that they are referred to with.
    pub(crate) named: FxHashMap<Box<str>, Days>,
    /// The same by the thing that declares them.
    pub(crate) declared: FxHashMap<ThingId, Days>,
    pub(crate) closed: Vec<Days>,
}

impl Calendar {
    /// The month, 1 to 12, in which the fiscal year starts.
    #[must_use]
    pub fn fiscal_start(&self) -> Option<u32> {
        self.fiscal_start
    }

    /// The days of a declared period.
    #[must_use]
    pub fn named(&self, id: &str) -> Option<Days> {
        self.named.get(id).copied()
    }

    /// The ids of the declared periods, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.named.keys().map(AsRef::as_ref).collect();
        names.sort_unstable();
        names
    }

    /// The days on which nobody works, as declared.
    #[must_use]
    pub fn closed(&self) -> &[Days] {
        &self.closed
    }

    /// Whether a day is one of them.
    #[must_use]
    pub fn is_closed(&self, day: Day) -> bool {
        self.closed.iter().any(|days| days.contains(day))
    }

    /// The days of a period.
    ///
    /// # Errors
    /// When it names something unknown, needs a fiscal year that nobody declared, or runs backwards.
    pub fn days<'t>(&self, period: &Period<'t>) -> Result<Days, PeriodError<'t>> {
        period.days(self.fiscal_start, &|id| self.named(id))
    }

    /// The days of a period that is written in a thing: a name means what it means there.
    ///
    /// # Errors
    /// Those of [`Calendar::days`].
    pub fn days_in<'t>(&self, thing: ThingRef<'_>, period: &Period<'t>) -> Result<Days, PeriodError<'t>> {
        period.days(self.fiscal_start, &|name| {
            let declared = thing.model().resolve(name, Some(thing.id()), thing.file())?;
            self.declared.get(&declared.id()).copied()
        })
    }

    /// The days of a period that is written as text; none where it cannot be read.
    #[must_use]
    pub fn read(&self, text: &str) -> Option<Days> {
        self.days(&Period::parse(text).ok()?).ok()
    }
}
