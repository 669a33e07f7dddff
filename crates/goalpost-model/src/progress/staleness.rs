//! Staleness: how long it is since a thing gave a sign of life.

use goalpost_values::{Cadence, Day};

/// The cadence of objectives and results where `cadence:` says nothing else.
pub const WEEKLY: Cadence = Cadence::Days(7);

/// The cadence of SMART goals and expectations where `cadence:` says nothing else.
pub const MONTHLY: Cadence = Cadence::Months(1);

/// Nothing is forgotten before six weeks, however short its cadence (progress.md, "Staleness").
const FORGOTTEN_AT_LEAST: Cadence = Cadence::Days(42);

/// What is needed to tell how stale a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watch {
    /// How often a sign of life is expected.
    pub cadence: Cadence,
    /// The day of the latest event, remark, tracked value or dated tick on it or nested in it.
    pub last_sign: Option<Day>,
    /// The day from which one is expected: its start. `None` where it has none; then the first sign begins.
    pub start: Option<Day>,
    /// The first day after the latest pause, or absence of its owner, that is over. The clock runs anew from it.
    pub back_since: Option<Day>,
    /// Whether it is paused or closed, or its owner is away on the day.
    pub at_rest: bool,
}

/// How stale a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Freshness {
    /// No sign of life is expected: not started, at rest, closed.
    AtRest,
    /// There was one within a cadence.
    Fresh,
    /// One is due (C01).
    Due,
    /// None for two cadences (C02).
    Stale,
    /// None for three cadences and six weeks (C03).
    Forgotten,
}

/// How stale a thing is, and the days on which it becomes so without a further sign of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Staleness {
    /// How stale it is.
    pub freshness: Freshness,
    /// The days; `None` while nothing is expected.
    pub clock: Option<Clock>,
}

/// When a thing becomes due, stale and forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Clock {
    /// The day from which is counted: the latest sign of life, start or return.
    pub since: Day,
    /// Whether there was no sign of life yet, and it is counted from its start: after an absence it is counted from the
    /// return, whatever was before.
    pub is_first: bool,
    /// One cadence later.
    pub due: Day,
    /// Two cadences later.
    pub stale: Day,
    /// Three cadences later, at least six weeks.
    pub forgotten: Day,
}

/// How stale a thing is on day `on` (progress.md, "Staleness").
#[must_use]
pub fn staleness(watch: &Watch, on: Day) -> Staleness {
    let clock = clock(watch, on);
    let freshness = clock.map_or(Freshness::AtRest, |clock| match on {
        _ if on >= clock.forgotten => Freshness::Forgotten,
        _ if on >= clock.stale => Freshness::Stale,
        _ if on >= clock.due => Freshness::Due,
        _ => Freshness::Fresh,
    });
    Staleness { freshness, clock }
}

fn clock(watch: &Watch, on: Day) -> Option<Clock> {
    if watch.at_rest || watch.start.is_some_and(|start| on < start) {
        return None;
    }
    let last_sign = watch.last_sign.filter(|day| *day <= on);
    let back_since = watch.back_since.filter(|day| *day <= on);
    let since = last_sign.max(watch.start).max(back_since)?;
    let after = |times| watch.cadence.after(since, times);
    Some(Clock {
        since,
        is_first: last_sign.is_none() && watch.start == Some(since),
        due: after(1),
        stale: after(2),
        forgotten: after(3).max(FORGOTTEN_AT_LEAST.after(since, 1)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn watch(cadence: Cadence) -> Watch {
        Watch {
            cadence,
            last_sign: Some(day("2026-10-05")),
            start: Some(day("2026-10-01")),
            back_since: None,
            at_rest: false,
        }
    }

    #[test]
    fn a_week_without_a_sign_is_due_two_are_stale_six_forgotten() {
        for (on, expected) in [
            ("2026-09-30", Freshness::AtRest),
            ("2026-10-11", Freshness::Fresh),
            ("2026-10-12", Freshness::Due),
            ("2026-10-18", Freshness::Due),
            ("2026-10-19", Freshness::Stale),
            ("2026-11-15", Freshness::Stale),
            ("2026-11-16", Freshness::Forgotten),
        ] {
            assert_eq!(staleness(&watch(WEEKLY), day(on)).freshness, expected, "{on}");
        }
    }

    #[test]
    fn three_months_without_a_sign_are_forgotten() {
        for (on, expected) in [
            ("2026-11-04", Freshness::Fresh),
            ("2026-11-05", Freshness::Due),
            ("2026-12-05", Freshness::Stale),
            ("2027-01-04", Freshness::Stale),
            ("2027-01-05", Freshness::Forgotten),
        ] {
            assert_eq!(staleness(&watch(MONTHLY), day(on)).freshness, expected, "{on}");
        }
    }

    #[test]
    fn nothing_is_expected_of_what_rests_and_the_clock_runs_anew_afterwards() {
        let resting = Watch {
            at_rest: true,
            ..watch(WEEKLY)
        };
        assert_eq!(staleness(&resting, day("2027-01-01")).freshness, Freshness::AtRest);
        let back = Watch {
            back_since: Some(day("2026-11-30")),
            ..watch(WEEKLY)
        };
        assert_eq!(staleness(&back, day("2026-12-06")).freshness, Freshness::Fresh);
        assert_eq!(staleness(&back, day("2026-12-07")).freshness, Freshness::Due);
    }

    #[test]
    fn what_nobody_touched_counts_from_its_start_until_an_absence() {
        let clock = |back_since| {
            let untouched = Watch {
                last_sign: None,
                back_since,
                ..watch(WEEKLY)
            };
            staleness(&untouched, day("2026-11-20")).clock.unwrap()
        };
        let (first, back) = (clock(None), clock(Some(day("2026-11-09"))));
        assert_eq!((first.since, first.is_first), (day("2026-10-01"), true));
        assert_eq!((back.since, back.is_first), (day("2026-11-09"), false));
    }

    #[test]
    fn without_a_start_the_first_sign_begins() {
        let standing = Watch {
            start: None,
            last_sign: None,
            ..watch(MONTHLY)
        };
        assert_eq!(staleness(&standing, day("2026-12-01")).clock, None);
    }
}
