//! Signs of life: when a thing, or anything in it, was last touched.

use goalpost_values::Day;

use super::{Evaluation, life};
use crate::progress::{DaysOff, Watch};
use crate::thing::ThingRef;

/// What is needed to tell how stale a thing is.
pub(crate) fn watch<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    is_closed: bool,
    start: Option<Day>,
) -> Watch {
    let on = evaluation.on();
    let own = DaysOff::new(life::rests(thing, on));
    let (away, above) = (evaluation.absences(thing), evaluation.above(thing));
    let off = [Some(&own), Some(&*away), above.as_ref().map(|above| &above.rests)];
    let off = || off.iter().flatten();
    Watch {
        cadence: evaluation.cadence(thing),
        last_sign: last_sign(thing, on),
        start,
        back_since: off().filter_map(|off| off.back_since(on)).max(),
        at_rest: is_closed || above.as_ref().is_some_and(|above| above.is_graded) || off().any(|off| off.contains(on)),
    }
}

/// The day of the latest event, remark, tracked value or dated tick on a thing or in it.
pub(crate) fn last_sign(thing: ThingRef<'_>, on: Day) -> Option<Day> {
    let event = thing
        .events()
        .rev()
        .map(crate::events::EventRef::day)
        .find(|day| *day <= on);
    let ticks = thing.steps().filter(|(_, step)| step.done && !step.is_due);
    let tick = ticks.filter_map(|(_, step)| step.day).filter(|day| *day <= on).max();
    let nested = thing.children().filter_map(|child| last_sign(child, on)).max();
    event.max(tick).max(thing.last_tracked(on)).max(nested)
}
