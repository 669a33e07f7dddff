//! How the figures of a habit came about.

use goalpost_model::progress::KEPT;
use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::FieldName;

use super::{Figure, sources};
use crate::reasons::whole_percent;
use crate::status::{amount, done_of_due, habit};
use crate::text::count;

/// The figures of a habit.
pub(super) fn figures<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Vec<Figure<'m>> {
    let line = habit(evaluation, thing);
    let state = Figure::new("state", line.state.label()).how(format!(
        "kept from an adherence of {} on; lapsed once the latest three times were neither done nor skipped",
        whole_percent(KEPT)
    ));
    let schedule = sources::field(thing, FieldName::Every, "schedule");
    let Some(tally) = evaluation.tally(thing) else {
        let why = "it takes a schedule (`every:`) that can be read, and a first day";
        return vec![Figure::new("adherence", "unknown").how(why).from(schedule), state];
    };
    let adherence = match tally.adherence() {
        Some(share) => Figure::new("adherence", whole_percent(share)).exactly(share),
        None => Figure::new("adherence", "unknown").how("nothing was due yet"),
    };
    let skips = thing
        .field(FieldName::Skips)
        .and_then(|_| sources::field(thing, FieldName::Skips, "skips"));
    let adherence = adherence
        .how("done / due: due are the scheduled times up to today less the allowed skips; today counts once it is done")
        .how(format!(
            "{}; {} missed, {} allowed, {} too many, {} off schedule",
            done_of_due(&line),
            amount(&line, tally.missed),
            count(tally.skipped, "skip", "skips"),
            tally.too_many_skips,
            tally.off_schedule
        ))
        .from(schedule)
        .from(skips)
        .from(sources::days(thing, evaluation.on()));
    let streak = Figure::new("streak", tally.streak.to_string())
        .exactly(tally.streak.into())
        .how(format!(
            "times done in a row up to now; allowed skips neither break nor lengthen it; the best was {}",
            tally.best
        ));
    let strength = Figure::new("strength", format!("{:.6}", tally.strength))
        .how("s ← s·m + done·(1 − m) at each time, m = 0.5^(1/(13·√f)) with f times a day (Loop); a binary figure");
    let mut figures = vec![adherence, streak, strength];
    if evaluation.standing(thing).timing.end.is_some() {
        let safe = tally.safe(line.bar.0);
        figures.push(
            Figure::new("safe", amount(&line, safe.left))
                .exactly(safe.left.into())
                .how("how much may still be missed: planned − needed − missed")
                .how(format!(
                    "{} planned, {} needed for {}, {} missed",
                    amount(&line, safe.planned),
                    amount(&line, safe.needed),
                    whole_percent(line.bar.0),
                    amount(&line, tally.missed)
                )),
        );
    }
    figures.push(state);
    figures
}
