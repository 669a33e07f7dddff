//! Habits that are due on certain days.

use goalpost_values::{Day, Days};

use super::off::DaysOff;
use super::skips::Skips;
use super::strength::Strength;
use super::{Deed, Habit, Mark, Tally, count};

/// The tally from marks in the order of their days, none later than `on`.
pub(super) fn tally(habit: &Habit<'_>, off: &DaysOff, marks: &[Mark], on: Day) -> Tally {
    let mut walk = Walk {
        habit,
        off,
        skips: Skips::new(habit.skips),
        strength: Strength::of(habit.schedule),
        tally: Tally::NONE,
        next: Some(habit.days.first),
    };
    for day in marks.chunk_by(|a, b| a.day == b.day) {
        walk.day(day);
    }
    // Today has time until its end, so silence counts from tomorrow on.
    walk.silent_before(on);
    let planned = count::due(habit.schedule, off, habit.days, habit.days.first);
    Tally {
        planned: planned - walk.tally.skipped,
        strength: walk.strength.value(),
        ..walk.tally
    }
}

struct Walk<'a> {
    habit: &'a Habit<'a>,
    off: &'a DaysOff,
    skips: Skips,
    strength: Strength,
    tally: Tally,
    /// The first day that has not been counted yet.
    next: Option<Day>,
}

impl Walk<'_> {
    /// Counts one day that has marks, the one that counts first.
    fn day(&mut self, marks: &[Mark]) {
        let Some(&Mark { day, deed }) = marks.first() else {
            return;
        };
        let today = self.habit.days.intersect(Days::one(day));
        let is_due =
            today.is_some_and(|today| count::due(self.habit.schedule, self.off, today, self.habit.days.first) > 0);
        if !is_due {
            let done = marks
                .iter()
                .filter(|mark| matches!(mark.deed, Deed::Done { .. }))
                .count();
            self.tally.off_schedule += u32::try_from(done).unwrap_or_default();
            return;
        }
        self.silent_before(day);
        self.next = day.succ_opt();
        match deed {
            Deed::Done { .. } => self.done(),
            Deed::Skip { with_words } => self.skip(day, with_words),
            Deed::Missed => self.silent(1),
        }
    }

    fn done(&mut self) {
        self.tally.due += 1;
        self.tally.done += 1;
        self.tally.kept();
        self.strength.occurrence(true);
    }

    fn skip(&mut self, day: Day, with_words: bool) {
        if self.skips.allow(day, with_words) {
            self.tally.skipped += 1;
        } else {
            self.tally.too_many_skips += 1;
            self.silent(1);
        }
        self.tally.silent_in_a_row = 0;
    }

    /// Counts the days before `day` that have not been counted yet, on which nothing happened.
    fn silent_before(&mut self, day: Day) {
        let Some(first) = self.next else {
            return;
        };
        let days = day
            .pred_opt()
            .and_then(|last| Days::new(first, last.min(self.habit.days.last)));
        if let Some(days) = days {
            self.next = days.last.succ_opt();
            self.silent(count::due(self.habit.schedule, self.off, days, self.habit.days.first));
        }
    }

    fn silent(&mut self, times: i64) {
        if times == 0 {
            return;
        }
        self.tally.due += times;
        self.tally.missed += times;
        self.tally.streak = 0;
        let in_a_row = i64::from(self.tally.silent_in_a_row).saturating_add(times);
        self.tally.silent_in_a_row = u32::try_from(in_a_row).unwrap_or(u32::MAX);
        self.strength.missed(times);
    }
}
