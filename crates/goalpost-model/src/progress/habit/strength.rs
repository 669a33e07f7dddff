//! The strength of a habit, on the curve of Loop Habit Tracker. Roots and powers make it a binary figure.

use goalpost_values::Schedule;

/// How many daily repetitions it takes to come half of the way (Loop Habit Tracker, `Score.kt`).
const HALF_WAY: f64 = 13.0;

/// A strength that moves with each repetition: s ← s·m + done·(1 − m).
#[derive(Debug, Clone, Copy)]
pub(super) struct Strength {
    value: f64,
    /// √f, f occurrences on an average day.
    root: f64,
}

impl Strength {
    pub(super) fn of(schedule: &Schedule) -> Strength {
        Strength {
            value: 0.0,
            root: schedule.per_day().max(f64::MIN_POSITIVE).sqrt(),
        }
    }

    pub(super) fn value(self) -> f64 {
        self.value.clamp(0.0, 1.0)
    }

    /// Moves at one scheduled occurrence, m = 0.5^(1 / (13·√f)).
    pub(super) fn occurrence(&mut self, done: bool) {
        self.step(0.5_f64.powf(1.0 / (HALF_WAY * self.root)), if done { 1.0 } else { 0.0 });
    }

    /// Moves at so many occurrences in a row that were missed.
    pub(super) fn missed(&mut self, times: i64) {
        self.step(0.5_f64.powf(binary(times) / (HALF_WAY * self.root)), 0.0);
    }

    /// Moves at the end of a quota's period (or of several of which nothing was done), m = 0.5^(√f·days / 13).
    pub(super) fn period(&mut self, days: i64, share: f64) {
        self.step(0.5_f64.powf(self.root * binary(days) / HALF_WAY), share.clamp(0.0, 1.0));
    }

    fn step(&mut self, m: f64, done: f64) {
        self.value = self.value * m + done * (1.0 - m);
    }
}

/// The share `part / whole` as a binary number.
pub(super) fn share(part: i64, whole: i64) -> f64 {
    binary(part) / binary(whole.max(1))
}

#[expect(clippy::cast_precision_loss, reason = "a binary figure by design")]
fn binary(n: i64) -> f64 {
    n as f64
}
