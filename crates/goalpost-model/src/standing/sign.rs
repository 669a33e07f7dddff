//! Signs of life: when a thing, or anything in it, was last touched.

use goalpost_syntax::FieldName;
use goalpost_values::Day;

use super::{Evaluation, life};
use crate::build::spans;
use crate::progress::{Status, Timing, Watch, pauses};
use crate::thing::ThingRef;

/// What is needed to tell how stale a thing is.
pub(crate) fn watch<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, status: Status, timing: &Timing) -> Watch {
    let on = evaluation.on();
    let pauses = pauses(&life::turns(thing, on), Day::MAX);
    let owner = thing
        .owner_on(on)
        .and_then(|owners| goalpost_values::list(owners).next())
        .and_then(|(_, handle)| thing.model().party(handle));
    let away = owner
        .into_iter()
        .flat_map(|person| person.fields(FieldName::Away))
        .flat_map(|field| spans(field, thing.model().calendar()));
    let rests: Vec<_> = pauses.into_iter().chain(away).collect();
    let back = |rest: &goalpost_values::Days| rest.last.succ_opt().filter(|day| *day <= on);
    Watch {
        cadence: evaluation.cadence(thing),
        last_sign: last_sign(thing, on),
        start: timing.start,
        back_since: rests.iter().filter_map(back).max(),
        at_rest: status.is_closed() || rests.iter().any(|rest| rest.contains(on)),
    }
}

/// The day of the latest event, remark, tracked value or dated tick on a thing or in it.
pub(crate) fn last_sign(thing: ThingRef<'_>, on: Day) -> Option<Day> {
    let event = thing
        .events()
        .rev()
        .map(crate::events::EventRef::day)
        .find(|day| *day <= on);
    let tick = thing
        .steps()
        .filter(|(_, step)| step.done && !step.is_due)
        .filter_map(|(_, step)| step.day)
        .filter(|day| *day <= on)
        .max();
    let tracked = thing.last_tracked(on);
    let nested = thing.children().filter_map(|child| last_sign(child, on)).max();
    event.max(tick).max(tracked).max(nested)
}
