//! How well a habit was kept, worked out once for the three rules that ask.

use goalpost_model::progress::Tally;

use crate::finding::Context;
use crate::subject::Subject;

/// The tally of a habit that counts; none for others, or without a schedule.
pub(super) fn tally<'m>(context: &Context<'m>, subject: &Subject<'m>) -> Option<Tally> {
    *subject.tally.get_or_init(|| {
        let habit = subject.thing;
        let counts = !habit.is_draft() && !context.has_ended(habit);
        counts.then(|| context.evaluation().tally(habit)).flatten()
    })
}
