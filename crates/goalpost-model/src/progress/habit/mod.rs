//! Habits: when they are due, how well they are kept, and whether they help.
//!
//! Nothing is stored ahead: what is due follows from the schedule, the days and the days off. Long silences are counted
//! and not walked through, so that the time is bounded by the events and the days off, whatever the habit's length.

mod count;
mod diagnosis;
mod off;
mod quota;
mod scheduled;
mod skips;
mod strength;

pub use diagnosis::{Diagnosis, KEPT, diagnosis, is_moving};
pub use off::{DaysOff, pauses};

use goalpost_values::{Allowance, Day, Days, Decimal, Rule, Schedule, div};

use super::exact;

/// A habit as it is in force on the day it is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Habit<'a> {
    /// When it is due: `every:`.
    pub schedule: &'a Schedule,
    /// Its first and last day. Without an end give the day it is looked at as the last one; then there is no [`Safe`].
    pub days: Days,
    /// `closed:` of the workspace.
    pub closed: &'a DaysOff,
    /// `away:` of its owner.
    pub away: &'a [Days],
    /// From each `paused` to the day before its `resumed`, see [`pauses`].
    pub pauses: &'a [Days],
    /// `skips: 2 per month`.
    pub skips: Option<Allowance>,
    /// What was done, skipped and missed, by day.
    pub marks: &'a [Mark],
}

/// One event of a habit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mark {
    /// Its day.
    pub day: Day,
    /// What happened.
    pub deed: Deed,
}

/// What happened to a habit on a day. Of several on one scheduled day done counts before skipped, before missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deed {
    /// `done`, `done 35m`
    Done {
        /// For how many minutes.
        minutes: Option<i64>,
    },
    /// `skip`
    Skip {
        /// Whether it says why.
        with_words: bool,
    },
    /// `missed`, which is silence with words.
    Missed,
}

impl Deed {
    /// Which of several on one day counts.
    fn rank(self) -> u8 {
        match self {
            Deed::Done { .. } => 0,
            Deed::Skip { with_words: true } => 1,
            Deed::Skip { with_words: false } => 2,
            Deed::Missed => 3,
        }
    }
}

/// How well a habit was kept up to a day. Times are scheduled days, or for a quota what it asks for: times, or minutes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tally {
    /// Times done, never more than asked for.
    pub done: i64,
    /// Times that were due, less the allowed skips. Today, or the current period, counts only once done.
    pub due: i64,
    /// Times that were due and neither done nor an allowed skip.
    pub missed: i64,
    /// Allowed skips.
    pub skipped: i64,
    /// Skips that were not allowed and count as missed (H05).
    pub too_many_skips: u32,
    /// Done although nothing was scheduled (H04).
    pub off_schedule: u32,
    /// Done without a duration where the quota counts hours: they add nothing.
    pub without_duration: u32,
    /// The latest scheduled times (or periods) in a row that were neither done nor skipped (H03).
    pub silent_in_a_row: u32,
    /// Times (or full periods) done in a row up to now.
    pub streak: u32,
    /// The longest streak so far.
    pub best: u32,
    /// The strength of the habit, 0…1; a binary figure.
    pub strength: f64,
    /// T, the times scheduled in all its days, less the allowed skips.
    pub planned: i64,
}

impl Tally {
    const NONE: Tally = Tally {
        done: 0,
        due: 0,
        missed: 0,
        skipped: 0,
        too_many_skips: 0,
        off_schedule: 0,
        without_duration: 0,
        silent_in_a_row: 0,
        streak: 0,
        best: 0,
        strength: 0.0,
        planned: 0,
    };

    /// Done / due, 0…1; `None` while nothing has been due.
    #[must_use]
    pub fn adherence(&self) -> Option<Decimal> {
        div(self.done.into(), self.due.into())
    }

    /// The longest streak; `None` while nothing has been due, for then it is unknown.
    #[must_use]
    pub fn best_streak(&self) -> Option<u32> {
        (self.due > 0).then_some(self.best)
    }

    /// How much may still be missed while the adherence at the end reaches `share`, 0…1.
    #[must_use]
    pub fn safe(&self, share: Decimal) -> Safe {
        let needed = exact::whole_above(share.checked_mul(self.planned.into()).unwrap_or_default());
        let needed = i64::try_from(needed).unwrap_or(i64::MAX);
        Safe {
            planned: self.planned,
            needed,
            left: self.planned.saturating_sub(needed).saturating_sub(self.missed),
        }
    }

    fn kept(&mut self) {
        self.streak = self.streak.saturating_add(1);
        self.best = self.best.max(self.streak);
        self.silent_in_a_row = 0;
    }
}

/// How much of a habit may still be missed: safe = T − ⌈q·T⌉ − missed (progress.md, "Habits").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Safe {
    /// T, the times scheduled in the whole period, less the allowed skips.
    pub planned: i64,
    /// ⌈q·T⌉, how many must be done.
    pub needed: i64,
    /// How many may still be missed; below 0 the bar is out of reach.
    pub left: i64,
}

/// How well a habit was kept up to and with day `on` (progress.md, "Habits"). Marks and pauses of later days change
/// nothing.
#[must_use]
pub fn tally(habit: &Habit<'_>, on: Day) -> Tally {
    let off = habit.days_off(on);
    let mut marks: Vec<Mark> = habit.marks.iter().copied().filter(|mark| mark.day <= on).collect();
    marks.sort_by_key(|mark| (mark.day, mark.deed.rank()));
    match habit.schedule.rule {
        Rule::Quota { need, per } => {
            let paused = DaysOff::NONE.joined(habit.known_pauses(on), habit.days);
            quota::tally(habit, (&off, &paused), &marks, quota::Quota { need, per }, on)
        }
        _ => scheduled::tally(habit, &off, &marks, on),
    }
}

/// The days within `window` on which the habit is due, days off left out; none for a quota.
///
/// It walks through every day of the window, so keep it to the days that are shown.
pub fn occurrences(habit: &Habit<'_>, window: Days, on: Day) -> impl Iterator<Item = Day> {
    let off = habit.days_off(on);
    let days = habit.days.intersect(window);
    days.into_iter()
        .flat_map(|days| habit.schedule.occurrences(days, habit.days.first))
        .filter(move |day| !off.contains(*day))
}

impl Habit<'_> {
    /// The days off as they were known on day `on`.
    fn days_off(&self, on: Day) -> DaysOff {
        self.closed
            .joined(self.away.iter().copied().chain(self.known_pauses(on)), self.days)
    }

    /// The pauses as they were known on day `on`: one that had not ended by then lasts.
    fn known_pauses(&self, on: Day) -> impl Iterator<Item = Days> {
        let begun = self.pauses.iter().filter(move |pause| pause.first <= on);
        begun.map(move |pause| match pause.last >= on {
            true => Days {
                first: pause.first,
                last: pause.last.max(self.days.last),
            },
            false => *pause,
        })
    }
}
