//! A habit of the workspace, for the arithmetic of habits.

use goalpost_syntax::{Fact, FactKinds, FieldName};
use goalpost_values::{Allowance, Day, Days, Rule, Schedule};

use super::{Evaluation, life};
use crate::progress::{Deed, Habit, Mark, Tally, occurrences, tally};
use crate::thing::ThingRef;

/// How well a habit was kept up to the day of the evaluation, as far as it lies within the time `until` a last day;
/// none without a schedule or a start.
pub(crate) fn tally_of<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, until: Option<Day>) -> Option<Tally> {
    let on = evaluation.on();
    let schedule = schedule_of(thing)?;
    let first = thing.start_on(on)?;
    let last = thing.due_on(on).unwrap_or_else(|| current(&schedule, on)).max(first);
    let days = Days::new(first, until.map_or(last, |until| until.min(last)))?;
    Some(with_habit(evaluation, thing, &schedule, days, |habit| tally(habit, on)))
}

/// The days of a window on which a habit is due, as planned on the day of the evaluation; none for a quota.
pub(crate) fn due_in<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, window: Days) -> Option<Vec<Day>> {
    let on = evaluation.on();
    let schedule = schedule_of(thing)?;
    let last = thing.due_on(on).unwrap_or(window.last);
    let days = Days::new(thing.start_on(on)?, last)?;
    let due = |habit: &Habit<'_>| occurrences(habit, window, on).collect();
    Some(with_habit(evaluation, thing, &schedule, days, due))
}

/// Whether a habit is due on a day; for a quota, whether the day is one of its own.
pub(crate) fn is_due<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, day: Day) -> Option<bool> {
    let on = evaluation.on();
    let schedule = schedule_of(thing)?;
    let days = Days::new(thing.start_on(on)?, thing.due_on(on).unwrap_or(Day::MAX))?;
    if matches!(schedule.rule, Rule::Quota { .. }) {
        return Some(days.contains(day));
    }
    let due = |habit: &Habit<'_>| occurrences(habit, Days::one(day), on).next().is_some();
    Some(with_habit(evaluation, thing, &schedule, days, due))
}

fn schedule_of(thing: ThingRef<'_>) -> Option<Schedule> {
    Schedule::parse(thing.value(FieldName::Every)?).ok()
}

fn with_habit<'m, T>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    schedule: &Schedule,
    days: Days,
    with: impl FnOnce(&Habit<'_>) -> T,
) -> T {
    let skips = thing.value(FieldName::Skips);
    let above = evaluation.above(thing);
    let of_above = above.iter().flat_map(|above| above.rests.touching(days));
    let pauses: Vec<Days> = life::rests(thing, evaluation.on())
        .into_iter()
        .chain(of_above.copied())
        .collect();
    with(&Habit {
        schedule,
        days,
        closed: evaluation.closed_days(),
        away: evaluation.absences(thing).touching(days),
        pauses: &pauses,
        skips: skips.and_then(|text| Allowance::parse(text).ok()),
        marks: &marks(thing),
    })
}

/// The last day of a habit that nobody ends: what is asked of it now is asked in full.
fn current(schedule: &Schedule, on: Day) -> Day {
    match schedule.rule {
        Rule::Quota { per, .. } => per.around(on).last,
        _ => on,
    }
}

fn marks(thing: ThingRef<'_>) -> Vec<Mark> {
    let kinds = FactKinds::DONE.and(FactKinds::SKIP).and(FactKinds::MISSED);
    let mut marks = Vec::new();
    for event in thing.events().filter(|event| event.has(kinds)) {
        for (fact, _) in event.read().facts {
            let deed = match fact {
                Fact::Done(duration) => Deed::Done {
                    minutes: duration.map(|duration| duration.minutes),
                },
                Fact::Skip => Deed::Skip {
                    with_words: !event.words().is_empty(),
                },
                Fact::Missed => Deed::Missed,
                _ => continue,
            };
            marks.push(Mark { day: event.day(), deed });
        }
    }
    marks
}
