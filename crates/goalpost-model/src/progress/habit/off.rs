//! Days on which nothing is due: closed, away, paused.

use goalpost_values::{Day, Days};

/// Days off as runs that neither touch nor overlap, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DaysOff {
    runs: Vec<Days>,
}

impl DaysOff {
    /// No day off.
    pub const NONE: DaysOff = DaysOff { runs: Vec::new() };

    /// The days of all these spans.
    #[must_use]
    pub fn new(spans: impl IntoIterator<Item = Days>) -> DaysOff {
        let mut spans: Vec<Days> = spans.into_iter().filter(|span| span.first <= span.last).collect();
        spans.sort_unstable();
        let mut runs: Vec<Days> = Vec::with_capacity(spans.len());
        for span in spans {
            match runs.last_mut() {
                Some(run) if follows(run.last, span.first) => run.last = run.last.max(span.last),
                _ => runs.push(span),
            }
        }
        DaysOff { runs }
    }

    /// These days off and further ones, as far as they lie within `days`.
    #[must_use]
    pub fn joined(&self, more: impl IntoIterator<Item = Days>, days: Days) -> DaysOff {
        let all = self.touching(days).iter().copied().chain(more);
        DaysOff::new(all.filter_map(|span| span.intersect(days)))
    }

    /// Whether a day is off.
    #[must_use]
    pub fn contains(&self, day: Day) -> bool {
        !self.touching(Days::one(day)).is_empty()
    }

    /// How many of these days are off.
    #[must_use]
    pub fn count(&self, days: Days) -> i64 {
        let shared = self.touching(days).iter().filter_map(|run| run.intersect(days));
        shared.map(Days::len).sum()
    }

    /// The runs of days that are on, in order.
    pub fn on(&self, days: Days) -> impl Iterator<Item = Days> {
        let mut next = (days.first <= days.last).then_some(days.first);
        let mut off = self.touching(days).iter();
        std::iter::from_fn(move || {
            loop {
                let first = next?;
                let Some(run) = off.next() else {
                    next = None;
                    return Days::new(first, days.last);
                };
                next = run.last.succ_opt().filter(|day| *day <= days.last);
                if first < run.first {
                    return Days::new(first, run.first.pred_opt()?);
                }
            }
        })
    }

    /// The first and last day of each run.
    pub(super) fn edges(&self) -> impl Iterator<Item = Day> {
        self.runs.iter().flat_map(|run| [run.first, run.last])
    }

    /// The first day behind the latest days off that are over by a day.
    #[must_use]
    pub fn back_since(&self, on: Day) -> Option<Day> {
        let over = self.runs.partition_point(|run| run.last < on);
        self.runs.get(..over)?.last()?.last.succ_opt()
    }

    /// The runs that share a day with these.
    pub(crate) fn touching(&self, days: Days) -> &[Days] {
        let from = self.runs.partition_point(|run| run.last < days.first);
        let to = self.runs.partition_point(|run| run.first <= days.last);
        self.runs.get(from..to).unwrap_or_default()
    }
}

fn follows(last: Day, first: Day) -> bool {
    last.succ_opt().is_none_or(|next| first <= next)
}

/// The pauses of a thing from its `paused` (true) and `resumed` (false) events in order: the day of `paused` is off,
/// the day of `resumed` is on, and an open pause lasts until `end` (progress.md, "Habits").
#[must_use]
pub fn pauses(events: &[(Day, bool)], end: Day) -> Vec<Days> {
    let mut spans = Vec::new();
    let mut open: Option<Day> = None;
    for &(day, paused) in events {
        match (open, paused) {
            (None, true) => open = Some(day),
            (Some(first), false) => {
                spans.extend(day.pred_opt().and_then(|last| Days::new(first, last)));
                open = None;
            }
            _ => {}
        }
    }
    spans.extend(open.and_then(|first| Days::new(first, end)));
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: u32) -> Day {
        Day::from_ymd_opt(2026, 10, n).unwrap()
    }

    fn days(first: u32, last: u32) -> Days {
        Days::new(day(first), day(last)).unwrap()
    }

    #[test]
    fn spans_that_touch_are_one_run() {
        let off = DaysOff::new([days(10, 12), days(1, 3), days(4, 5), days(11, 20)]);
        assert_eq!(off.runs, [days(1, 5), days(10, 20)]);
    }

    #[test]
    fn on_and_off_days_make_up_all_days() {
        let off = DaysOff::new([days(1, 3), days(10, 12), days(31, 31)]);
        let on = |first, last| off.on(days(first, last)).collect::<Vec<_>>();
        assert_eq!(on(1, 31), [days(4, 9), days(13, 30)]);
        assert_eq!(on(2, 11), [days(4, 9)]);
        assert_eq!(on(10, 12), []);
        assert_eq!(on(4, 4), [days(4, 4)]);
        assert_eq!(off.count(days(2, 11)), 4);
        assert!(off.contains(day(12)) && !off.contains(day(13)));
        for (on, back) in [
            (1, None),
            (3, None),
            (4, Some(4)),
            (10, Some(4)),
            (13, Some(13)),
            (31, Some(13)),
        ] {
            assert_eq!(off.back_since(day(on)), back.map(day), "{on}");
        }
    }

    #[test]
    fn a_pause_is_off_until_the_day_of_its_end() {
        let events = [
            (day(2), true),
            (day(5), false),
            (day(7), true),
            (day(7), false),
            (day(9), true),
        ];
        assert_eq!(pauses(&events, day(31)), [days(2, 4), days(9, 31)]);
    }
}
