//! What a thing's measure says on a day, by the terms in force or by the first ones.

use goalpost_syntax::{Fact, FactKinds, Keyword, Revised, Tone};
use goalpost_values::{Day, Decimal, Level as WrittenLevel, Measure, Quantity, Unit};

use super::Evaluation;
use super::habit::tally_of;
use super::life::Lived;
use super::made::{Made, Written};
use super::terms::Terms;
use super::values::{entries, series};
use super::way::{InUnit, Way};
use crate::progress::measured::{
    Measured, Parts, average, count, feedback, habit_share, habit_streak, hold, items, moves, rolled_up, yes_no,
};
use crate::progress::{Level, Part, Progress, Series, Tally, Timing, Tones, Unknown};
use crate::revisions::unit_of;
use crate::thing::ThingRef;

/// A thing as its measure looks at it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject<'a, 'm> {
    pub(crate) thing: ThingRef<'m>,
    pub(crate) written: Written<'m>,
    pub(crate) made: &'a Made<'m>,
    pub(crate) way: Option<Way<'m>>,
    pub(crate) lived: Lived,
}

/// What the measure of a thing says; without one its facts, else its milestones, else its steps do.
pub(crate) fn measured<'m>(evaluation: &Evaluation<'m>, subject: &Subject<'_, 'm>, terms: &Terms) -> Measured {
    let (thing, timing) = (subject.thing, &terms.timing);
    if evaluation.is_in_circle(thing) {
        return Measured::CIRCLE;
    }
    match subject.made {
        Made::Of(parts) | Made::Supporters(parts) => return rolled_up(&evaluation.parts(parts, subject, terms)),
        Made::Milestones(parts) => return items(&evaluation.parts(parts, subject, terms)),
        Made::Alone => {}
    }
    let Some(measure) = subject.written.measure() else {
        return without_measure(subject, terms);
    };
    match measure {
        Measure::Move { .. } | Measure::Count { .. } | Measure::FromUnknown { .. } => along(subject, timing),
        Measure::Hold(_) | Measure::Average(_) => over_time(evaluation, thing, measure, terms),
        Measure::Feedback(level) => {
            let level = level_in(thing, level, InUnit(Unit::Percent), terms).map(as_shares);
            level.map_or(Measured::NOTHING, |level| {
                feedback(level, tones(thing, timing.counted()), timing)
            })
        }
        Measure::YesNo => yes_no(subject.lived.done_by(timing.counted())),
        Measure::Steps => items(&steps(thing, timing.counted())),
        Measure::HabitShare { .. } | Measure::HabitStreak { .. } => of_habit(evaluation, thing, measure, terms),
        // What it is made of was looked at above.
        Measure::Milestones | Measure::Rollup => Measured::NOTHING,
    }
}

fn without_measure(subject: &Subject<'_, '_>, terms: &Terms) -> Measured {
    let counted = match subject.thing.keyword() {
        Keyword::Milestone => counted_of_milestone(subject.thing, terms),
        _ => terms.timing.counted(),
    };
    let done = subject.lived.done_by(counted);
    let steps = steps(subject.thing, counted);
    match subject.written {
        Written::Bad => Measured::NOTHING,
        _ if subject.thing.keyword() == Keyword::Milestone && (done || steps.is_empty()) => yes_no(done),
        _ if !steps.is_empty() => items(&steps),
        _ if done => yes_no(true),
        _ => Measured::NOTHING,
    }
}

/// The last day whose ticks count for a milestone: it is a point on the way of what holds it, so that a late one counts
/// as long as that runs.
fn counted_of_milestone(milestone: ThingRef<'_>, terms: &Terms) -> Day {
    let on = terms.timing.on;
    let end = milestone.parent().and_then(|whole| match terms.first {
        true => whole.declared_due(),
        false => whole.due_on(on),
    });
    end.map_or(on, |end| end.max(terms.timing.counted()).min(on))
}

fn along(subject: &Subject<'_, '_>, timing: &Timing) -> Measured {
    let Some(way) = subject.way else {
        return Measured::NOTHING;
    };
    let series = series(subject.thing, &way);
    match way.target {
        Some(target) if way.counts_things && way.start == Some(Decimal::ZERO) => count(target, true, &series, timing),
        Some(target) => moves(way.start, target, &series, timing),
        // So much from a start that nobody knows yet.
        None => Measured {
            progress: Err(match series.is_measured(timing.counted()) {
                true => Unknown::NoBaseline,
                false => Unknown::NeverMeasured,
            }),
            parts: Parts::Nothing,
        },
    }
}

fn over_time<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, measure: Measure<'m>, terms: &Terms) -> Measured {
    let (Measure::Hold(level) | Measure::Average(level)) = measure else {
        return Measured::NOTHING;
    };
    let unit = InUnit(unit_of(measure).unwrap_or(Unit::None));
    let Some(level) = level_in(thing, level, unit, terms) else {
        return Measured::NOTHING;
    };
    let (entries, cadence) = (entries(thing, unit), evaluation.cadence(thing));
    match measure {
        Measure::Average(_) => average(level, &entries, cadence, &terms.timing),
        _ => hold(level, &Series::new(entries), cadence, &terms.timing),
    }
}

/// A level in a unit. A revision of the target moves its bound, of a range the lower one.
fn level_in<'m>(thing: ThingRef<'m>, level: WrittenLevel<'m>, unit: InUnit<'m>, terms: &Terms) -> Option<Level> {
    let revised = terms.revised(thing, Revised::Target);
    let bound = |written: Quantity<'m>| unit.value(revised.unwrap_or(written));
    Some(match level {
        WrittenLevel::AtLeast(written) => Level::AtLeast(bound(written)?),
        WrittenLevel::AtMost(written) => Level::AtMost(bound(written)?),
        WrittenLevel::Between(low, high) => Level::Between(bound(low)?, unit.value(high)?),
    })
}

/// A level of a percentage as one of shares.
fn as_shares(level: Level) -> Level {
    let share = |percent: Decimal| percent.checked_div(Decimal::ONE_HUNDRED).unwrap_or(percent);
    match level {
        Level::AtLeast(bound) => Level::AtLeast(share(bound)),
        Level::AtMost(bound) => Level::AtMost(share(bound)),
        Level::Between(low, high) => Level::Between(share(low), share(high)),
    }
}

fn tones(thing: ThingRef<'_>, until: Day) -> Tones {
    let mut tones = Tones::default();
    for event in thing
        .events()
        .filter(|event| event.has(FactKinds::FEEDBACK) && event.day() <= until)
    {
        for (fact, _) in event.read().facts {
            match fact {
                Fact::Feedback(Tone::Plus) => tones.plus += 1,
                Fact::Feedback(Tone::Minus) => tones.minus += 1,
                Fact::Feedback(Tone::Neutral) => tones.equal += 1,
                _ => {}
            }
        }
    }
    tones
}

/// Its steps as parts. An undated tick counts but has no history; a tick after the last day does not count.
fn steps(thing: ThingRef<'_>, until: Day) -> Vec<Part> {
    let ticked = |step: goalpost_syntax::Step<'_>| {
        let in_time = step.is_due || step.day.is_none_or(|day| day <= until);
        step.done && in_time
    };
    let part = |step| Part::of(Some(Progress::of(ticked(step))));
    thing.steps().map(|(_, step)| part(step)).collect()
}

fn of_habit<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, measure: Measure<'m>, terms: &Terms) -> Measured {
    let (Measure::HabitShare { habit, .. } | Measure::HabitStreak { habit, .. }) = measure else {
        return Measured::NOTHING;
    };
    let habit = thing.model().resolve(habit, Some(thing.id()), thing.file());
    let Some(habit) = habit.filter(|habit| habit.keyword() == Keyword::Habit && !evaluation.withholds(*habit)) else {
        return Measured::NOTHING;
    };
    let tally: Option<Tally> = tally_of(evaluation, habit, terms.timing.end);
    let revised = terms.revised(thing, Revised::Target).map(|target| target.value);
    match measure {
        Measure::HabitStreak { times, .. } => {
            let times = revised.and_then(|times| u32::try_from(times).ok()).unwrap_or(times);
            habit_streak(times, tally.and_then(|tally| tally.best_streak()))
        }
        Measure::HabitShare { at_least, .. } => {
            let revised = revised.and_then(|percent| percent.checked_div(Decimal::ONE_HUNDRED));
            let adherence = tally.and_then(|tally| tally.adherence());
            let due = tally.map_or(0, |tally| tally.due);
            habit_share(revised.unwrap_or(at_least), adherence, due, &terms.timing)
        }
        _ => Measured::NOTHING,
    }
}
