//! Habits that ask for so much in a week, month, quarter or year, on any days.

use goalpost_values::{Day, Days, Need, Per};

use super::count::index;
use super::off::DaysOff;
use super::skips::Skips;
use super::strength::{Strength, share};
use super::{Deed, Habit, Mark, Tally};

/// So much in each period.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quota {
    pub(super) need: Need,
    pub(super) per: Per,
}

impl Quota {
    /// N: times, or minutes.
    fn amount(self) -> i64 {
        match self.need {
            Need::Times(times) => i64::from(times),
            Need::Minutes(minutes) => minutes.max(0),
        }
    }
}

/// The tally from marks in the order of their days, none later than `on`.
///
/// Only a pause shortens what a period asks for. On closed days and while somebody is away nothing is done, but other
/// days of the period are left for it: such days excuse a period that has no others.
pub(super) fn tally(
    habit: &Habit<'_>,
    (off, paused): (&DaysOff, &DaysOff),
    marks: &[Mark],
    quota: Quota,
    on: Day,
) -> Tally {
    let mut walk = Walk {
        off,
        paused,
        quota,
        days: habit.days,
        on,
        skips: Skips::new(habit.skips),
        strength: Strength::of(habit.schedule),
        tally: Tally::NONE,
    };
    let outside = marks.iter().filter(|mark| !habit.days.contains(mark.day));
    let done_outside = outside.filter(|mark| matches!(mark.deed, Deed::Done { .. })).count();
    walk.tally.off_schedule = u32::try_from(done_outside).unwrap_or(u32::MAX);

    let mut rest = within(marks, habit.days);
    let mut previous: Option<Days> = None;
    for period in eventful(habit, off, rest, quota.per, on) {
        walk.uneventful(previous, period);
        let here = rest.partition_point(|mark| mark.day <= period.last);
        let (marks, later) = rest.split_at(here);
        walk.period(period, marks);
        rest = later;
        previous = Some(period);
    }
    Tally {
        strength: walk.strength.value(),
        ..walk.tally
    }
}

fn within(marks: &[Mark], days: Days) -> &[Mark] {
    let from = marks.partition_point(|mark| mark.day < days.first);
    let to = marks.partition_point(|mark| mark.day <= days.last);
    marks.get(from..to).unwrap_or_default()
}

/// The periods, in order, that differ from their neighbours: those with marks, at the edges of days off, and at both
/// ends and on the day itself. All days of the others are on, or all are off.
fn eventful(habit: &Habit<'_>, off: &DaysOff, marks: &[Mark], per: Per, on: Day) -> Vec<Days> {
    let days = [habit.days.first, habit.days.last, on];
    let days = days
        .into_iter()
        .chain(off.edges())
        .chain(marks.iter().map(|mark| mark.day));
    let within = days.filter(|day| habit.days.contains(*day));
    let mut periods: Vec<Days> = within.map(|day| per.around(day)).collect();
    periods.sort_unstable();
    periods.dedup();
    periods
}

struct Walk<'a> {
    /// Closed, away and paused days.
    off: &'a DaysOff,
    paused: &'a DaysOff,
    quota: Quota,
    days: Days,
    on: Day,
    skips: Skips,
    strength: Strength,
    tally: Tally,
}

impl Walk<'_> {
    /// Counts the periods between two others, in which nothing happened.
    fn uneventful(&mut self, previous: Option<Days>, next: Days) {
        let first = previous.and_then(|previous| previous.last.succ_opt());
        let Some(days) = first.and_then(|first| Days::new(first, next.first.pred_opt()?)) else {
            return;
        };
        if self.off.contains(days.first) {
            return;
        }
        let periods = index(self.quota.per, next.first) - index(self.quota.per, days.first);
        let asked = self.quota.amount().saturating_mul(periods);
        self.tally.planned = self.tally.planned.saturating_add(asked);
        if days.last < self.on {
            self.ended(asked, 0, periods);
            self.strength.period(days.len(), 0.0);
        }
    }

    /// Counts one period with its marks.
    fn period(&mut self, period: Days, marks: &[Mark]) {
        let Some(days) = period.intersect(self.days) else {
            return;
        };
        let (hits, skipped) = self.hits(marks);
        let on_days = match self.off.count(days) {
            off if off == days.len() => 0,
            _ => days.len() - self.paused.count(days),
        };
        let whole = self.part(on_days, period.len());
        let skipped = skipped.min(whole);
        let asked = whole - skipped;
        self.tally.skipped += skipped;
        self.tally.planned = self.tally.planned.saturating_add(asked);
        let done = hits.min(asked);
        if asked == 0 || days.first > self.on {
            return;
        }
        if days.last >= self.on {
            self.current(asked, done);
            return;
        }
        self.ended(asked, done, 1);
        if hits > 0 || skipped > 0 {
            self.tally.silent_in_a_row = 0;
        }
        if on_days == period.len() {
            self.strength.period(period.len(), share(done, asked));
        }
    }

    /// What a period asks for of which so many days are on: ⌊N · days / length⌋.
    fn part(&self, on_days: i64, length: i64) -> i64 {
        let amount = self.quota.amount();
        if on_days >= length {
            return amount;
        }
        let asked = i128::from(amount) * i128::from(on_days.max(0)) / i128::from(length.max(1));
        i64::try_from(asked).unwrap_or(i64::MAX)
    }

    /// How much was done, and how many times of it were skipped and allowed so.
    fn hits(&mut self, marks: &[Mark]) -> (i64, i64) {
        let (mut hits, mut skipped) = (0_i64, 0_i64);
        for mark in marks {
            match (mark.deed, self.quota.need) {
                (Deed::Done { .. }, Need::Times(_)) => hits += 1,
                (Deed::Done { minutes: Some(minutes) }, Need::Minutes(_)) => hits = hits.saturating_add(minutes.max(0)),
                (Deed::Done { minutes: None }, Need::Minutes(_)) => self.tally.without_duration += 1,
                (Deed::Skip { with_words }, Need::Times(_)) if self.skips.allow(mark.day, with_words) => skipped += 1,
                (Deed::Skip { .. }, Need::Times(_)) => self.tally.too_many_skips += 1,
                // An hour cannot be skipped by saying so, and `missed` is silence.
                (Deed::Skip { .. }, Need::Minutes(_)) | (Deed::Missed, _) => {}
            }
        }
        (hits, skipped)
    }

    /// The period that still runs adds what is done to both sides.
    fn current(&mut self, asked: i64, done: i64) {
        self.tally.done = self.tally.done.saturating_add(done);
        self.tally.due = self.tally.due.saturating_add(done);
        if done >= asked {
            self.tally.kept();
        }
    }

    /// Periods that are over.
    fn ended(&mut self, asked: i64, done: i64, periods: i64) {
        self.tally.done = self.tally.done.saturating_add(done);
        self.tally.due = self.tally.due.saturating_add(asked);
        self.tally.missed = self.tally.missed.saturating_add(asked.saturating_sub(done));
        if done >= asked {
            self.tally.kept();
            return;
        }
        self.tally.streak = 0;
        let in_a_row = i64::from(self.tally.silent_in_a_row).saturating_add(periods);
        self.tally.silent_in_a_row = u32::try_from(in_a_row).unwrap_or(u32::MAX);
    }
}
