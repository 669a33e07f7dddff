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
        std::iter::successors(Some(self.first), move |day| {
            day.succ_opt().filter(|next| *next <= self.last)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::iso_day;

    fn days(first: &str, last: &str) -> Option<Days> {
        Days::new(iso_day(first)?, iso_day(last)?)
    }

    #[test]
    fn both_ends_count() {
        let quarter = days("2026-10-01", "2026-12-31").unwrap();
        assert_eq!((quarter.len(), quarter.iter().count()), (92, 92));
        assert!(quarter.contains(quarter.first) && quarter.contains(quarter.last));
        assert!(!quarter.contains(iso_day("2027-01-01").unwrap()));
        assert_eq!(Days::one(quarter.first).len(), 1);
        assert_eq!(days("2026-12-31", "2026-10-01"), None);
    }

    #[test]
    fn runs_of_days_intersect_and_hold_each_other() {
        let quarter = days("2026-10-01", "2026-12-31").unwrap();
        let autumn = days("2026-09-21", "2026-10-31").unwrap();
        assert_eq!(quarter.intersect(autumn), days("2026-10-01", "2026-10-31"));
        assert_eq!(quarter.intersect(days("2027-01-01", "2027-01-02").unwrap()), None);
        assert!(quarter.holds(days("2026-10-01", "2026-10-31").unwrap()) && !quarter.holds(autumn));
    }

    #[test]
    fn the_last_day_of_the_calendar_ends_the_iteration() {
        assert_eq!(Days::one(Day::MAX).iter().collect::<Vec<_>>(), [Day::MAX]);
    }
}
