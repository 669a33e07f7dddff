//! Since when nobody has observed an expectation: asked by `E05`, and by the rule on cadence that leaves it the word.

use goalpost_model::ThingRef;
use goalpost_syntax::FactKinds;
use goalpost_values::Day;

use crate::finding::Context;
use crate::state::latest_facts;

/// What people saw: `met`, `partly`, `unmet`, or feedback of a tone.
const OBSERVED: FactKinds = FactKinds::OBSERVED.and(FactKinds::FEEDBACK);

/// The day of the latest observation, or of the first event where there was none, once two cadences have passed.
pub(crate) fn since<'m>(context: &Context<'m>, expectation: ThingRef<'m>) -> Option<Day> {
    let today = context.today();
    let observed = latest_facts(expectation, OBSERVED, today).next();
    let observed = observed.map(|(event, ..)| event.day());
    let since = observed.or_else(|| expectation.start_on(today))?;
    let is_long = context.evaluation().cadence(expectation).after(since, 2) <= today;
    let life = context.evaluation().life(expectation);
    (is_long && !expectation.is_draft() && !life.paused && !life.dropped).then_some(since)
}
