//! Revision chains: what was promised first, and what was in force on a given day.

use goalpost_values::Day;

/// The value in force on day `on`: the latest revision dated on or before it, else the first promise. A revision never
/// changes an earlier day (progress.md, "In force on day d").
///
/// `revisions` are in the order of events (date, path, line); of several on one day the last one holds.
#[must_use]
pub fn in_force<'a, T>(first: &'a T, revisions: &'a [(Day, T)], on: Day) -> &'a T {
    let known = revisions.partition_point(|(day, _)| *day <= on);
    revisions[..known].last().map_or(first, |(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_latest_revision_of_a_day_holds_from_that_day_on() {
        let revisions = [
            (day("2026-10-08"), 350),
            (day("2026-11-01"), 360),
            (day("2026-11-01"), 370),
        ];
        for (on, expected) in [
            ("2026-10-07", 300),
            ("2026-10-08", 350),
            ("2026-10-31", 350),
            ("2026-11-01", 370),
        ] {
            assert_eq!(*in_force(&300, &revisions, day(on)), expected, "{on}");
        }
    }
}
