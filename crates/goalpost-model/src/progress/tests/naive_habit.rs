//! The tally of a habit once more, day by day and period by period as the design says it, to hold the fast one against.

use goalpost_values::{Day, Days, Need, Per, Rule};

use crate::progress::{Deed, Habit, Mark, Tally};

/// Done, due, missed, skipped, streak, best, planned and strength.
pub(super) type Figures = (i64, i64, i64, i64, u32, u32, i64, f64);

pub(super) fn figures(tally: &Tally) -> Figures {
    let Tally {
        done,
        due,
        missed,
        skipped,
        streak,
        best,
        planned,
        strength,
        ..
    } = *tally;
    (done, due, missed, skipped, streak, best, planned, strength)
}

struct Naive<'a> {
    habit: &'a Habit<'a>,
    on: Day,
    allowed: Vec<Mark>,
    figures: Figures,
}

pub(super) fn tally(habit: &Habit<'_>, on: Day) -> Figures {
    let mut naive = Naive {
        habit,
        on,
        allowed: Vec::new(),
        figures: (0, 0, 0, 0, 0, 0, 0, 0.0),
    };
    match habit.schedule.rule {
        Rule::Quota { need, per } => naive.quota(need, per),
        _ => naive.scheduled(),
    }
    naive.figures
}

impl Naive<'_> {
    fn is_off(&self, day: Day) -> bool {
        self.habit.closed.contains(day) || self.habit.away.iter().any(|away| away.contains(day)) || self.is_paused(day)
    }

    fn is_paused(&self, day: Day) -> bool {
        let paused =
            |pause: &Days| pause.first <= self.on && pause.first <= day && (day <= pause.last || pause.last >= self.on);
        self.habit.pauses.iter().any(paused)
    }

    fn marks(&self, days: Days) -> Vec<Mark> {
        let mut marks = self.habit.marks.to_vec();
        marks.retain(|mark| days.contains(mark.day) && mark.day <= self.on);
        marks.sort_by_key(|mark| (mark.day, !matches!(mark.deed, Deed::Skip { with_words: true })));
        marks
    }

    fn allow(&mut self, mark: Mark) -> bool {
        let Deed::Skip { with_words } = mark.deed else {
            return false;
        };
        let allowed = self.habit.skips.map_or(with_words, |skips| {
            let stretch = skips.per.around(mark.day);
            let used = self.allowed.iter().filter(|other| stretch.contains(other.day)).count();
            used < usize::try_from(skips.times).unwrap()
        });
        if allowed {
            self.allowed.push(mark);
            self.figures.3 += 1;
        }
        allowed
    }

    fn scheduled(&mut self) {
        let f = self.habit.schedule.per_day();
        let m = 0.5_f64.powf(1.0 / (13.0 * f.sqrt()));
        let all: Vec<Day> = self
            .habit
            .schedule
            .occurrences(self.habit.days, self.habit.days.first)
            .collect();
        for day in all {
            if self.is_off(day) {
                continue;
            }
            self.figures.6 += 1;
            let marks = self.marks(Days::one(day));
            let done = marks.iter().any(|mark| matches!(mark.deed, Deed::Done { .. }));
            let skip = marks.iter().find(|mark| matches!(mark.deed, Deed::Skip { .. }));
            if !done && skip.is_some_and(|skip| self.allow(*skip)) {
                self.figures.6 -= 1;
            } else if day < self.on || !marks.is_empty() {
                self.moved(i64::from(done), 1, m);
            }
        }
    }

    fn quota(&mut self, need: Need, per: Per) {
        let f = self.habit.schedule.per_day();
        let periods: Vec<Days> = self.habit.schedule.quota_periods(self.habit.days).collect();
        for period in periods {
            let days = period.intersect(self.habit.days).unwrap();
            let rests = days.iter().all(|day| self.is_off(day));
            let counts = |day: &Day| !rests && !self.is_paused(*day);
            let on_days = i64::try_from(days.iter().filter(counts).count()).unwrap();
            let (mut hits, mut skipped) = (0, 0);
            for mark in self.marks(days) {
                match (mark.deed, need) {
                    (Deed::Done { .. }, Need::Times(_)) => hits += 1,
                    (Deed::Done { minutes }, Need::Minutes(_)) => hits += minutes.unwrap_or(0),
                    (_, Need::Times(_)) if self.allow(mark) => skipped += 1,
                    _ => {}
                }
            }
            let amount = match need {
                Need::Times(times) => i64::from(times),
                Need::Minutes(minutes) => minutes,
            };
            let part = amount * on_days / period.len();
            self.figures.3 -= (skipped - part).max(0);
            let asked = (part - skipped).max(0);
            self.figures.6 += asked;
            if asked == 0 || days.first > self.on {
                continue;
            }
            if days.last >= self.on {
                let done = hits.min(asked);
                self.figures.0 += done;
                self.figures.1 += done;
                self.streak(done >= asked, done >= asked);
                continue;
            }
            let whole = on_days == period.len();
            #[expect(clippy::cast_precision_loss, reason = "small numbers")]
            let m = if whole {
                0.5_f64.powf(f.sqrt() * period.len() as f64 / 13.0)
            } else {
                1.0
            };
            assert_eq!(per.around(days.first), period);
            self.moved(hits.min(asked), asked, m);
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    fn moved(&mut self, done: i64, asked: i64, m: f64) {
        self.figures.0 += done;
        self.figures.1 += asked;
        self.figures.2 += asked - done;
        self.streak(done >= asked, true);
        self.figures.7 = self.figures.7 * m + done as f64 / asked as f64 * (1.0 - m);
    }

    fn streak(&mut self, kept: bool, decided: bool) {
        if decided {
            self.figures.4 = if kept { self.figures.4 + 1 } else { 0 };
            self.figures.5 = self.figures.5.max(self.figures.4);
        }
    }
}
