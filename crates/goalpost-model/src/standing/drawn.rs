//! What charts draw: the plan of any day, and the days on which a habit is due.

use goalpost_values::{Day, Days};

use super::Evaluation;
use super::bars::bar_of;
use super::habit;
use super::made::Written;
use super::pace::with_pace;
use super::terms::Terms;
use super::way::Way;
use crate::progress::{DaysOff, Plan, Timing, plan};
use crate::thing::ThingRef;

impl<'m> Evaluation<'m> {
    /// The days of a window on which a habit is due, days off left out; none for a quota. It walks through every day
    /// of the window.
    #[must_use]
    pub fn occurrences(&self, thing: ThingRef<'m>, window: Days) -> Vec<Day> {
        habit::due_in(self, thing, window).unwrap_or_default()
    }

    /// The days of a window on which nothing is asked of the one who answers for a thing: the workspace is closed, or
    /// they are away. Pauses are not among them.
    #[must_use]
    pub fn days_off(&self, thing: ThingRef<'m>, window: Days) -> DaysOff {
        let away = self.absences(thing);
        self.closed_days().joined(away.touching(window).iter().copied(), window)
    }

    /// How far a thing should be on any day, by the start, end and bar in force on the day of the evaluation: the
    /// line of a chart. None without a start or an end.
    #[must_use]
    pub fn plan_on(&self, thing: ThingRef<'m>, day: Day) -> Option<Plan> {
        let terms = Terms::in_force(thing, self.on());
        let written = Written::of(thing);
        let made = self.made(thing, written);
        let way = written.measure().and_then(|measure| Way::of(thing, measure, &terms));
        let timing = Timing {
            on: day,
            ..terms.timing
        };
        let bar = bar_of(thing, way.as_ref(), &terms);
        with_pace(self, thing, way.as_ref(), &made, |pace| plan(bar, pace, &timing))
    }
}
