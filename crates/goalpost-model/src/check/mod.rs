//! Checks every field, step and event of a model once, and resolves what is asked for often: days and the order of
//! events.

mod days;
mod event;
mod field;
mod party;
mod reference;
mod revision;
mod step;

pub(crate) use event::events;

use goalpost_syntax::LineKind;
use goalpost_text::Findings;

use crate::model::Model;
use crate::thing::ThingId;
use crate::track::TrackField;

/// How many names in all dead names are compared with; behind that the messages say only that they are dead. Keeps time
/// linear where everything is wrong.
const COMPARISONS: usize = 500_000;

/// What a check writes to.
pub(crate) struct Sink {
    pub(crate) diagnostics: Findings,
    /// The fields whose data files are read afterwards.
    tracked: Vec<TrackField>,
    comparisons: usize,
}

impl Sink {
    pub(crate) fn new(diagnostics: Findings) -> Self {
        Self {
            diagnostics,
            tracked: Vec::new(),
            comparisons: COMPARISONS,
        }
    }

    /// Whether the nearest of so many names may still be looked for.
    fn may_suggest(&mut self, names: usize) -> bool {
        let may = self.comparisons > 0;
        self.comparisons = self.comparisons.saturating_sub(names.max(1));
        may
    }
}

/// Checks the fields and steps of every thing, and resolves its days. Gives the `track:` fields.
pub(crate) fn fields(model: &mut Model, sink: &mut Sink) -> Vec<TrackField> {
    for index in 0..model.things.len() {
        let id = ThingId(u32::try_from(index).unwrap_or(u32::MAX));
        let thing = model.thing(id);
        if thing.in_template() {
            continue;
        }
        let mut own = days::OwnDays::default();
        for line in thing.node().children() {
            match line.kind() {
                LineKind::Field if !line.is_repeated() => field::check(thing, line, &mut own, sink),
                LineKind::Step => step::check(thing, line, sink),
                _ => {}
            }
        }
        let (start, due) = days::declared(thing, own);
        let data = &mut model.things[index];
        (data.start, data.due) = (start, due);
        data.own_start = own.start.or(own.during.map(|days| days.first)).is_some();
        data.own_due = own.due.or(own.during.map(|days| days.last)).is_some();
    }
    std::mem::take(&mut sink.tracked)
}
