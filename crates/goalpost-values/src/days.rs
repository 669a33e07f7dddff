//! A run of days, both ends included.

use crate::Day;

/// The days from `first` to `last`, both included; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days {
    /// The first day.
    pub first: Day,
    /// The last day, never before the first.
    pub last: Day,
}

impl Days {
    /// The days from one to another; none where the last lies before the first.
    #[must_use]
    pub fn new(first: Day, last: Day) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// A single day.
    #[must_use]
    pub fn one(day: Day) -> Self {
        Self { first: day, last: day }
    }

    /// How many days there are, at least 1.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub fn len(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// Whether a day is one of them.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether all days of another run are among these.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// The days that both have; none where they have none in common.
    #[must_use]
    pub fn intersect(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last))
    }

    /// The days in order.
    pub fn iter(self) -> impl Iterator<Item = Day> {
        self.first.iter_days().take_while(move |&day| day <= self.last)
    }
}
