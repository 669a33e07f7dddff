//! Levels: how far something held so far, p = h · e.
//!
//! h is the share of the days with data on which the level held, or for a mean, a share of feedback and an adherence
//! how much of the bar was found. It is multiplied by the elapsed time e, so that holding from the start keeps pace
//! with the plan and nothing is won before the end (progress.md, "levels").

use goalpost_values::{Cadence, Day, Decimal, div};

use super::{Found, Held, LevelState, Measured, Parts};
use crate::progress::exact;
use crate::progress::series::{Change, Entry, Point, Series};
use crate::progress::share::{Progress, Unknown};
use crate::progress::timing::{Elapsed, Timing};

/// How many cadences a value stands for before it has run out (progress.md, "levels").
const STANDS_FOR: u32 = 2;

/// How many toned answers make a share of feedback (progress.md, "levels").
const FEWEST_TONES: u32 = 3;

/// A level to hold, in the measure's unit; shares of feedback and adherence as 0…1. The boundary counts as held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// `>= 99.9%`
    AtLeast(Decimal),
    /// `<= 2%`
    AtMost(Decimal),
    /// `95%..99%`
    Between(Decimal, Decimal),
}

impl Level {
    /// Whether the level holds at this value.
    #[must_use]
    pub fn holds(self, value: Decimal) -> bool {
        match self {
            Level::AtLeast(bar) => value >= bar,
            Level::AtMost(bar) => value <= bar,
            Level::Between(low, high) => low <= value && value <= high,
        }
    }

    /// How much of the bar was found: min(1, found / bar), with `<=` min(1, bar / found), never below 0. `None` where
    /// the quotient leaves the range.
    #[must_use]
    pub fn share_of_bar(self, found: Decimal) -> Option<Decimal> {
        if self.holds(found) {
            return Some(Decimal::ONE);
        }
        let (part, whole) = match self {
            Level::AtLeast(bar) => (found, bar),
            Level::AtMost(bar) => (bar, found),
            Level::Between(low, _) if found < low => (found, low),
            Level::Between(_, high) => (high, found),
        };
        if part <= Decimal::ZERO || whole <= Decimal::ZERO {
            return Some(Decimal::ZERO);
        }
        div(part, whole).map(exact::clamp_share)
    }
}

/// `>= 99.9%`, `<= 2%`, `95%..99%`: h = days held / days with data, from the first value (or the start, whichever is
/// later) to min(d, end). A value stands for two cadences; the days after that are no data.
#[must_use]
pub fn hold(level: Level, series: &Series, cadence: Cadence, timing: &Timing) -> Measured {
    let on = timing.counted();
    let points: Vec<Point> = series.points(on, None).collect();
    let mut held = Held {
        held: 0,
        known: 0,
        h: None,
        elapsed: timing.elapsed(),
        value: points.last().map(|point| point.value),
        state: state(level, points.last(), cadence, on),
    };
    for (index, point) in points.iter().enumerate() {
        let next = points.get(index + 1).map(|next| next.day);
        let days = standing_days(point.day, next, cadence, timing);
        held.known += days;
        held.held += if level.holds(point.value) { days } else { 0 };
    }
    held.h = div(held.held.into(), held.known.into());
    Measured {
        progress: times_elapsed(held.h, held.elapsed),
        parts: Parts::Level(held),
    }
}

/// On how many days of the period a value dated `from` is the one in force.
fn standing_days(from: Day, next: Option<Day>, cadence: Cadence, timing: &Timing) -> i64 {
    let on = timing.counted();
    let first = timing.start.map_or(from, |start| start.max(from));
    let runs_out = cadence.after(from, STANDS_FOR);
    let until = next.map_or(runs_out, |next| next.min(runs_out));
    // Both ends are counted up to `on`, so the day behind it is the latest that may follow.
    let days = if until > on {
        (on - first).num_days() + 1
    } else {
        (until - first).num_days()
    };
    days.max(0)
}

fn state(level: Level, last: Option<&Point>, cadence: Cadence, on: Day) -> LevelState {
    let Some(point) = last else {
        return LevelState::NoData;
    };
    let runs_out = cadence.after(point.day, STANDS_FOR);
    if runs_out <= on {
        return LevelState::RanOut(runs_out);
    }
    LevelState::of(level.holds(point.value))
}

fn times_elapsed(h: Option<Decimal>, elapsed: Option<Elapsed>) -> Result<Progress, Unknown> {
    let h = h.ok_or(Unknown::NeverMeasured)?;
    let elapsed = elapsed.ok_or(Unknown::NoDays)?;
    h.checked_mul(elapsed.share())
        .map(Progress::new)
        .ok_or(Unknown::TooLarge)
}

/// `average >= 4/5`: the mean of all answers up to min(d, end), several a day allowed. Increments are no answers. Like
/// every value the last answer stands for two cadences.
#[must_use]
pub fn average(level: Level, answers: &[Entry], cadence: Cadence, timing: &Timing) -> Measured {
    let on = timing.counted();
    let mut total = Some(Decimal::ZERO);
    let mut count = 0_i64;
    let mut last: Option<Day> = None;
    for answer in answers.iter().filter(|answer| answer.day <= on) {
        if let Change::Value(value) = answer.change {
            total = total.and_then(|total| total.checked_add(value));
            count += 1;
            last = last.max(Some(answer.day));
        }
    }
    let mean = total.and_then(|total| div(total, count.into()));
    let last = last.zip(mean).map(|(day, value)| Point { day, value });
    let state = state(level, last.as_ref(), cadence, on);
    found(level, count, mean, state, timing)
}

/// Feedback by its tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Tones {
    /// How many `+` there are.
    pub plus: u32,
    /// How many `-` there are.
    pub minus: u32,
    /// How many `=` there are; they are shown and not counted.
    pub equal: u32,
}

/// `feedback >= 80%`: + against −, from three of them on. Give the tones up to min(d, end).
#[must_use]
pub fn feedback(level: Level, tones: Tones, timing: &Timing) -> Measured {
    let toned = i64::from(tones.plus) + i64::from(tones.minus);
    let share = div(tones.plus.into(), toned.into());
    if toned >= i64::from(FEWEST_TONES) {
        return found(level, toned, share, held_or_none(level, share), timing);
    }
    let mut measured = found(level, toned, share, LevelState::NoData, timing);
    measured.progress = Err(match u32::try_from(toned) {
        Ok(0) if tones.equal == 0 => Unknown::NeverMeasured,
        few => Unknown::FewTones(few.unwrap_or(FEWEST_TONES)),
    });
    measured
}

/// `habit reading >= 80%`: the habit's adherence against the bar, both 0…1. Give how many times it comes from; `None`
/// before anything was scheduled.
#[must_use]
pub fn habit_share(at_least: Decimal, adherence: Option<Decimal>, scheduled: i64, timing: &Timing) -> Measured {
    let level = Level::AtLeast(at_least);
    let mut measured = found(level, scheduled, adherence, held_or_none(level, adherence), timing);
    if adherence.is_none() {
        measured.progress = Err(Unknown::NothingScheduled);
    }
    measured
}

fn held_or_none(level: Level, found: Option<Decimal>) -> LevelState {
    found.map_or(LevelState::NoData, |found| LevelState::of(level.holds(found)))
}

fn found(level: Level, answers: i64, found: Option<Decimal>, state: LevelState, timing: &Timing) -> Measured {
    let found = Found {
        answers,
        found,
        h: found.and_then(|found| level.share_of_bar(found)),
        elapsed: timing.elapsed(),
        state,
    };
    let progress = match (found.found, found.h) {
        (Some(_), None) => Err(Unknown::TooLarge),
        (_, h) => times_elapsed(h, found.elapsed),
    };
    Measured {
        progress,
        parts: Parts::Found(found),
    }
}
