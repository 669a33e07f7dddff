//! Signs of life: when a thing, or anything in it, was last touched.

use goalpost_values::{Day, Days};

use super::{Evaluation, life};
use crate::progress::{Timing, Verdict, Watch};
use crate::thing::ThingRef;

/// What is needed to tell how stale a thing is.
pub(crate) fn watch<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, verdict: &Verdict, timing: &Timing) -> Watch {
    let on = evaluation.on();
    let away = evaluation.absences(thing);
    let pauses = life::pauses(thing, on);
    let rests = || pauses.iter().chain(away.iter());
    let back = |rest: &Days| rest.last.succ_opt().filter(|day| *day <= on);
    Watch {
        cadence: evaluation.cadence(thing),
        last_sign: last_sign(thing, on),
        start: timing.start,
        back_since: rests().filter_map(back).max(),
        at_rest: verdict.is_closed() || is_in_graded(thing, on) || rests().any(|rest| rest.contains(on)),
    }
}

/// Whether what holds it has its final grade: then nobody is asked for it any more.
fn is_in_graded(thing: ThingRef<'_>, on: Day) -> bool {
    let holders = std::iter::successors(thing.parent(), |thing| thing.parent());
    holders
        .into_iter()
        .any(|holder| life::lived(holder, on).life.score.is_some())
}

/// The day of the latest event, remark, tracked value or dated tick on a thing or in it.
fn last_sign(thing: ThingRef<'_>, on: Day) -> Option<Day> {
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
