//! What a thing's measure says on a day.

use goalpost_syntax::{Fact, FactKinds, FieldName, Keyword, Revised, Tone};
use goalpost_values::{Day, Decimal, Level as WrittenLevel, Measure, Quantity, Unit};

use super::values::{InUnit, entries, series, way_of};
use super::{Evaluation, results_of};
use crate::progress::measured::{
    Measured, average, count, feedback, habit_share, habit_streak, hold, items, moves, rolled_up, yes_no,
};
use crate::progress::{Level, Life, Part, Progress, Series, Timing, Tones, Unknown};
use crate::revisions::unit_of;
use crate::thing::ThingRef;

/// What the measure of a thing says; without one its facts, else its milestones, else its steps do.
pub(crate) fn measured<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, timing: &Timing, life: Life) -> Measured {
    if thing.field(FieldName::Measure).is_none() {
        return without_measure(evaluation, thing, timing, life);
    }
    let Some(measure) = thing.measure() else {
        return Measured::NOTHING;
    };
    let cadence = evaluation.cadence(thing);
    match measure {
        Measure::Move { .. } | Measure::Count { .. } | Measure::FromUnknown { .. } => along(evaluation, thing, timing),
        Measure::Hold(level) => level_of(thing, level, timing.on).map_or(Measured::NOTHING, |(level, unit)| {
            hold(level, &Series::new(entries(thing, unit)), cadence, timing)
        }),
        Measure::Average(level) => level_of(thing, level, timing.on).map_or(Measured::NOTHING, |(level, unit)| {
            average(level, &entries(thing, unit), cadence, timing)
        }),
        Measure::Feedback(level) => feedback(as_shares(level), tones(thing, timing.counted()), timing),
        Measure::YesNo => yes_no(life.done),
        Measure::Steps => items(&steps(thing, timing)),
        Measure::Milestones => items(&milestones(evaluation, thing, timing)),
        Measure::Rollup => rollup(evaluation, thing, timing),
        Measure::HabitShare { habit, at_least } => of_habit(evaluation, thing, habit, |tally| {
            let scheduled = tally.map_or(0, |tally| tally.due);
            habit_share(at_least, tally.and_then(|tally| tally.adherence()), scheduled, timing)
        }),
        Measure::HabitStreak { habit, times } => of_habit(evaluation, thing, habit, |tally| {
            habit_streak(times, tally.and_then(|tally| tally.best_streak()))
        }),
    }
}

fn without_measure<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, timing: &Timing, life: Life) -> Measured {
    match thing.keyword() {
        Keyword::Objective => return rolled_up(&evaluation.parts(results_of(thing), timing)),
        Keyword::Milestone => return milestone(thing, timing, life),
        _ => {}
    }
    let hard: Vec<ThingRef<'m>> = thing.children_of(Keyword::Fact).filter(|fact| counts(*fact)).collect();
    if !hard.is_empty() {
        return rolled_up(&evaluation.parts(hard.into_iter(), timing));
    }
    if thing.children_of(Keyword::Milestone).next().is_some() {
        return items(&milestones(evaluation, thing, timing));
    }
    let steps = steps(thing, timing);
    if steps.is_empty() {
        return if life.done { yes_no(true) } else { Measured::NOTHING };
    }
    items(&steps)
}

/// A soft fact without a bar is evidence and no number.
fn counts(fact: ThingRef<'_>) -> bool {
    fact.field(FieldName::Measure).is_some() || fact.steps().next().is_some() || fact.field(FieldName::Soft).is_none()
}

/// A milestone's own p: 1 once done, else the share of its steps, else 0.
fn milestone(thing: ThingRef<'_>, timing: &Timing, life: Life) -> Measured {
    let steps = steps(thing, timing);
    if life.done || steps.is_empty() {
        return yes_no(life.done);
    }
    items(&steps)
}

fn along<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, timing: &Timing) -> Measured {
    let Some(way) = way_of(evaluation, thing) else {
        return Measured::NOTHING;
    };
    let series = series(thing, &way);
    if matches!(thing.measure(), Some(Measure::Count { .. })) {
        return count(way.target, way.is_count, &series, timing);
    }
    moves(way.start, way.target, &series, timing)
}

/// A level as in force, and its unit.
fn level_of<'m>(thing: ThingRef<'m>, level: WrittenLevel<'m>, on: Day) -> Option<(Level, InUnit<'m>)> {
    let unit = InUnit(unit_of(Measure::Hold(level))?);
    let revised = thing.quantity_on(Revised::Target, on);
    let bound = |written: Quantity<'m>| unit.value(revised.unwrap_or(written));
    let level = match level {
        WrittenLevel::AtLeast(written) => Level::AtLeast(bound(written)?),
        WrittenLevel::AtMost(written) => Level::AtMost(bound(written)?),
        WrittenLevel::Between(low, high) => Level::Between(unit.value(low)?, unit.value(high)?),
    };
    Some((level, unit))
}

/// A level of a percentage as one of shares.
fn as_shares(level: WrittenLevel<'_>) -> Level {
    let share = |quantity: Quantity<'_>| match quantity.unit {
        Unit::Percent => quantity
            .value
            .checked_div(Decimal::ONE_HUNDRED)
            .unwrap_or(quantity.value),
        _ => quantity.value,
    };
    match level {
        WrittenLevel::AtLeast(bound) => Level::AtLeast(share(bound)),
        WrittenLevel::AtMost(bound) => Level::AtMost(share(bound)),
        WrittenLevel::Between(low, high) => Level::Between(share(low), share(high)),
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

/// Its steps as parts. An undated tick counts but has no history; a tick after the end does not count.
fn steps(thing: ThingRef<'_>, timing: &Timing) -> Vec<Part> {
    thing
        .steps()
        .map(|(_, step)| {
            let ticked = step.done && (step.is_due || step.day.is_none_or(|day| day <= timing.counted()));
            let progress = if ticked { Progress::WHOLE } else { Progress::NONE };
            Part {
                ended: timing.after_end(),
                ..Part::of(Some(progress))
            }
        })
        .collect()
}

fn milestones<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, timing: &Timing) -> Vec<Part> {
    evaluation.parts(thing.children_of(Keyword::Milestone), timing)
}

/// The mean of what directly supports a thing; a circle makes all of it unknown.
fn rollup<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, timing: &Timing) -> Measured {
    let supporters: Vec<ThingRef<'m>> = evaluation.supporters(thing).collect();
    if supporters.iter().any(|supporter| evaluation.is_active(*supporter)) {
        return Measured::CIRCLE;
    }
    let mut parts = evaluation.parts(supporters.iter().copied(), timing);
    let circle = supporters
        .iter()
        .any(|supporter| evaluation.standing(*supporter).measured.progress.err() == Some(Unknown::Circle));
    if circle {
        return Measured::CIRCLE;
    }
    for part in &mut parts {
        part.weight = Decimal::ONE;
    }
    rolled_up(&parts)
}

fn of_habit<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    habit: &str,
    measure: impl Fn(Option<crate::progress::Tally>) -> Measured,
) -> Measured {
    let model = evaluation.model();
    match model.resolve(habit, Some(thing.id()), thing.file()) {
        Some(habit) => measure(evaluation.tally(habit)),
        None => Measured::NOTHING,
    }
}

/// The score of a thing with a number against its first target: `Some(None)` when that is unknown, `None` where its
/// measure has no such way and today's score is the promised one.
pub(crate) fn promised<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<Option<Decimal>> {
    let revised = thing.events().any(|event| event.has(FactKinds::REVISION));
    let way = way_of(evaluation, thing).filter(|_| revised)?;
    let first = |quantity: Quantity<'m>| way.unit.value(quantity);
    let (start, target) = match thing.measure()? {
        Measure::Move { start, target } => (first(start), first(target)),
        Measure::Count { target } => (Some(Decimal::ZERO), first(target)),
        _ => return None,
    };
    let timing = Timing {
        on: evaluation.on(),
        start: thing.declared_start(),
        end: thing.declared_due(),
    };
    let measured = target.map(|target| moves(start, target, &series(thing, &way), &timing));
    Some(measured.and_then(|measured| measured.score()))
}
