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
use goalpost_text::Diagnostic;

use crate::model::Model;
use crate::thing::ThingId;
use crate::track::TrackField;

/// How many dead names are compared with every known one; behind that the message says only that they are dead. Keeps
/// time linear where everything is wrong.
const SUGGESTIONS: u32 = 200;

/// What a check writes to.
pub(crate) struct Sink {
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The fields whose data files are read afterwards.
    tracked: Vec<TrackField>,
    suggestions: u32,
}

impl Sink {
    fn new() -> Self {
        Self {
            diagnostics: Vec::new(),
            tracked: Vec::new(),
            suggestions: SUGGESTIONS,
        }
    }

    /// Whether a nearest name may still be looked for.
    fn may_suggest(&mut self) -> bool {
        let may = self.suggestions > 0;
        self.suggestions = self.suggestions.saturating_sub(1);
        may
    }
}

/// Checks the fields and steps of every thing, and resolves its days. Gives the `track:` fields.
pub(crate) fn fields(model: &mut Model) -> Vec<TrackField> {
    let mut sink = Sink::new();
    for index in 0..model.things.len() {
        let id = ThingId(u32::try_from(index).unwrap_or(u32::MAX));
        let thing = model.thing(id);
        if thing.in_template() {
            continue;
        }
        let mut own = days::OwnDays::default();
        for line in thing.node().children() {
            match line.kind() {
                LineKind::Field if !line.is_repeated() => field::check(thing, line, &mut own, &mut sink),
                LineKind::Step => step::check(thing, line, &mut sink),
                _ => {}
            }
        }
        let (start, due) = days::declared(thing, own);
        let data = &mut model.things[index];
        (data.start, data.due) = (start, due);
        data.own_start = own.start.or(own.during.map(|days| days.first)).is_some();
        data.own_due = own.due.or(own.during.map(|days| days.last)).is_some();
    }
    model.diagnostics.append(&mut sink.diagnostics);
    sink.tracked
}
