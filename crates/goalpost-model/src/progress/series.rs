//! Value changes by day, and the value that is in force on a day.

use goalpost_values::{Day, Decimal};

/// What one event or tracked row says about the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// The value that day: `720ms`, `-5`.
    Value(Decimal),
    /// What was added that day: `+2 memos`.
    Added(Decimal),
}

/// One change on its day, in the measure's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Entry {
    /// The day of the event.
    pub day: Day,
    /// What happened to the value.
    pub change: Change,
}

impl Entry {
    /// The value on a day.
    #[must_use]
    pub fn value(day: Day, value: Decimal) -> Entry {
        Entry {
            day,
            change: Change::Value(value),
        }
    }

    /// What was added on a day.
    #[must_use]
    pub fn added(day: Day, amount: Decimal) -> Entry {
        Entry {
            day,
            change: Change::Added(amount),
        }
    }
}

/// A value and the day from which it is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Point {
    /// The first day on which it is in force.
    pub day: Day,
    /// The value, in the measure's unit.
    pub value: Decimal,
}

/// The changes of one thing, one step for each day on which something changed.
///
/// A step does not hold the value itself: increments before the first absolute value count from the start, and the
/// start may be revised. So the start is given with each question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Series {
    steps: Vec<Step>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    day: Day,
    /// The latest absolute value.
    base: Option<Decimal>,
    /// What was added since; none once it left the range of a decimal.
    added: Option<Decimal>,
}

impl Step {
    fn take(&mut self, change: Change) {
        match change {
            Change::Value(value) => {
                self.base = Some(value);
                self.added = Some(Decimal::ZERO);
            }
            Change::Added(amount) => self.added = self.added.and_then(|added| added.checked_add(amount)),
        }
    }

    fn point(&self, start: Option<Decimal>) -> Option<Point> {
        let value = self.base.or(start)?.checked_add(self.added?)?;
        Some(Point { day: self.day, value })
    }
}

impl Series {
    /// The series of these changes.
    ///
    /// On one day the value comes first, then the increments; of two values of one day (L16) the last one given holds
    /// (progress.md, "In force on day d"). The order of days does not matter.
    #[must_use]
    pub fn new(mut entries: Vec<Entry>) -> Series {
        entries.sort_by_key(|entry| (entry.day, matches!(entry.change, Change::Added(_))));
        let mut steps: Vec<Step> = Vec::new();
        for entry in entries {
            match steps.last_mut() {
                Some(step) if step.day == entry.day => step.take(entry.change),
                last => {
                    let mut step = last.map_or(
                        Step {
                            day: entry.day,
                            base: None,
                            added: Some(Decimal::ZERO),
                        },
                        |step| *step,
                    );
                    step.day = entry.day;
                    step.take(entry.change);
                    steps.push(step);
                }
            }
        }
        Series { steps }
    }

    /// The series of the changes from the day of the `baseline` on, for a start that was not known before: what was
    /// measured earlier is no progress from it.
    #[must_use]
    pub fn since(baseline: Day, mut entries: Vec<Entry>) -> Series {
        entries.retain(|entry| entry.day >= baseline);
        Series::new(entries)
    }

    /// The value in force on day `on`: the latest absolute value on or before it and what was added since; without one
    /// what was added to `start`. `None` before the first change, without anything to add to, and out of range.
    #[must_use]
    pub fn at(&self, on: Day, start: Option<Decimal>) -> Option<Point> {
        self.until(on).last()?.point(start)
    }

    /// The history up to day `on`: the value after each day on which something changed.
    pub fn points(&self, on: Day, start: Option<Decimal>) -> impl Iterator<Item = Point> {
        self.until(on).iter().filter_map(move |step| step.point(start))
    }

    /// Whether anything was recorded up to day `on`.
    #[must_use]
    pub fn is_measured(&self, on: Day) -> bool {
        !self.until(on).is_empty()
    }

    fn until(&self, on: Day) -> &[Step] {
        &self.steps[..self.steps.partition_point(|step| step.day <= on)]
    }
}

/// The events together with the rows of a tracked file, where an event of the same day wins over the row
/// (language.md, "Measures", `track:`).
#[must_use]
pub fn with_tracked(mut events: Vec<Entry>, tracked: impl IntoIterator<Item = Point>) -> Vec<Entry> {
    let mut days: Vec<Day> = events.iter().map(|entry| entry.day).collect();
    days.sort_unstable();
    let rows = tracked.into_iter().filter(|row| days.binary_search(&row.day).is_err());
    let rows: Vec<Entry> = rows.map(|row| Entry::value(row.day, row.value)).collect();
    events.extend(rows);
    events
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: u32) -> Day {
        Day::from_ymd_opt(2026, 10, n).unwrap()
    }

    fn values(series: &Series, start: Option<i64>) -> Vec<(u32, i64)> {
        use goalpost_values::Datelike;
        let points = series.points(Day::MAX, start.map(Decimal::from));
        points
            .map(|point| (point.day.day(), point.value.try_into().unwrap()))
            .collect()
    }

    #[test]
    fn increments_add_to_the_latest_value_else_to_the_start() {
        let series = Series::new(vec![
            Entry::added(day(1), 2.into()),
            Entry::added(day(3), 5.into()),
            Entry::value(day(3), 10.into()),
            Entry::added(day(4), (-1).into()),
        ]);
        assert_eq!(values(&series, Some(100)), [(1, 102), (3, 15), (4, 14)]);
        assert_eq!(values(&series, None), [(3, 15), (4, 14)]);
    }

    #[test]
    fn order_of_the_file_does_not_matter_across_days() {
        let entries = vec![Entry::value(day(9), 9.into()), Entry::value(day(2), 2.into())];
        let series = Series::new(entries);
        assert_eq!(series.at(day(1), None), None);
        assert_eq!(series.at(day(8), None).unwrap().value, 2.into());
        assert_eq!(series.at(day(9), None).unwrap().value, 9.into());
    }

    #[test]
    fn an_event_wins_over_the_row_of_its_day() {
        let row = |n, value: i64| Point {
            day: day(n),
            value: value.into(),
        };
        let entries = with_tracked(vec![Entry::value(day(2), 20.into())], [row(1, 1), row(2, 2)]);
        assert_eq!(values(&Series::new(entries), None), [(1, 1), (2, 20)]);
    }

    #[test]
    fn a_value_out_of_range_is_unknown_until_the_next_absolute_one() {
        let series = Series::new(vec![
            Entry::value(day(1), Decimal::MAX),
            Entry::added(day(2), Decimal::MAX),
            Entry::value(day(3), 3.into()),
        ]);
        assert_eq!(series.at(day(2), None), None);
        assert_eq!(series.at(day(3), None).unwrap().value, 3.into());
    }
}
