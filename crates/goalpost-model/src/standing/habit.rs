//! A habit of the workspace, for the arithmetic of habits.

use goalpost_syntax::{Fact, FactKinds, FieldName};
use goalpost_values::{Allowance, Day, Days, Schedule};

use super::{Evaluation, life};
use crate::build::spans;
use crate::progress::{Deed, Habit, Mark, Tally, occurrences, pauses, tally};
use crate::thing::ThingRef;

/// How well a habit was kept up to the day of the evaluation; none without a schedule or a start.
pub(crate) fn tally_of<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<Tally> {
    with_habit(evaluation, thing, |habit| tally(habit, evaluation.on()))
}

/// The days of a window on which a habit is due; none for a quota, and without a schedule or a start.
pub(crate) fn occurrences_of<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, window: Days) -> Vec<Day> {
    let days = |habit: &Habit<'_>| occurrences(habit, window, evaluation.on()).collect();
    with_habit(evaluation, thing, days).unwrap_or_default()
}

/// Gives a habit, as it is in force on the day of the evaluation, to `with`.
fn with_habit<'m, T>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    with: impl FnOnce(&Habit<'_>) -> T,
) -> Option<T> {
    let on = evaluation.on();
    let schedule = Schedule::parse(thing.value(FieldName::Every)?).ok()?;
    let timing = evaluation.timing(thing);
    let first = timing.start?;
    let days = Days::new(first, timing.end.unwrap_or(on).max(first))?;
    let marks = marks(thing);
    let turns = life::turns(thing, on);
    let pauses = pauses(&turns, days.last);
    let away: Vec<Days> = thing
        .owner_on(on)
        .into_iter()
        .flat_map(|owners| goalpost_values::list(owners).map(|(_, handle)| handle))
        .filter_map(|handle| thing.model().party(handle))
        .flat_map(|person| person.fields(FieldName::Away))
        .flat_map(|field| spans(field, thing.model().calendar()))
        .collect();
    let skips = thing
        .value(FieldName::Skips)
        .and_then(|text| Allowance::parse(text).ok());
    let habit = Habit {
        schedule: &schedule,
        days,
        closed: evaluation.closed_days(),
        away: &away,
        pauses: &pauses,
        skips,
        marks: &marks,
    };
    Some(with(&habit))
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
