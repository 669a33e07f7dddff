//! Checks every field, step and event of a model once, and resolves what is asked for often: days and the order of
//! events.

mod comment;
mod days;
mod event;
pub(crate) mod field;
mod kept;
mod party;
mod reference;
mod revision;
mod round;
mod start;
mod step;

pub(crate) use event::events;
pub(crate) use kept::{Kept, KeptFile, Part, asked};
pub(crate) use round::{Round, Shelf, files};

use goalpost_syntax::LineKind;
use goalpost_text::Findings;

use crate::model::Model;
use crate::thing::{ThingId, ThingRef};
use crate::track::TrackField;
use days::OwnDays;
use round::Phase;

/// How many names in all dead names are compared with; behind that the messages say only that they are dead. Keeps time
/// linear where everything is wrong.
const COMPARISONS: usize = 500_000;

/// What a check writes to.
pub(crate) struct Sink {
    pub(crate) diagnostics: Findings,
    /// The fields whose data files are read afterwards.
    tracked: Vec<TrackField>,
    comparisons: usize,
    /// Whether somebody wanted to compare names when none could be compared any more.
    is_short: bool,
    /// The names that were asked about; not noted where nobody keeps them.
    asked: Option<Vec<u32>>,
}

impl Sink {
    pub(crate) fn new(diagnostics: Findings) -> Self {
        Self {
            diagnostics,
            tracked: Vec::new(),
            comparisons: COMPARISONS,
            is_short: false,
            asked: None,
        }
    }

    /// One for a part of a file by itself, which compares no names. It notes those that are asked about where somebody
    /// `keeps` them.
    fn alone(keeps: bool) -> Self {
        Self {
            comparisons: 0,
            asked: keeps.then(Vec::new),
            ..Self::new(Findings::default())
        }
    }

    /// Notes that what comes next depends on what a reference means.
    fn asks(&mut self, reference: &str) {
        if let Some(asked) = &mut self.asked {
            asked.push(kept::asked(reference));
        }
    }

    /// Whether the nearest of so many names may still be looked for.
    fn may_suggest(&mut self, names: usize) -> bool {
        let may = self.comparisons > 0;
        self.is_short |= !may;
        self.comparisons = self.comparisons.saturating_sub(names.max(1));
        may
    }
}

/// Checks the fields and steps of every thing in the parts of a round, and resolves its days. Gives the `track:` fields
/// of all files.
pub(crate) fn fields(model: &mut Model, round: &mut Round, sink: &mut Sink) -> Vec<TrackField> {
    // Few things have days of their own.
    let of_part = |part: &Part, sink: &mut Sink| -> Vec<(ThingId, OwnDays)> {
        let things = part.ids().map(|id| (id, fields_of(model.thing(id), sink)));
        things.filter(|(_, own)| *own != OwnDays::default()).collect()
    };
    for (part, said) in round.each_part(model, Phase::Fields, sink, of_part) {
        declare_days(model, &part, said);
    }
    std::mem::take(&mut sink.tracked)
}

/// Resolves the days of the things of a part from those that the things say themselves.
fn declare_days(model: &mut Model, part: &Part, said: Vec<(ThingId, OwnDays)>) {
    let mut said = said.into_iter().peekable();
    for id in part.ids() {
        let own = said
            .next_if(|(of, _)| *of == id)
            .map(|(_, own)| own)
            .unwrap_or_default();
        let thing = model.thing(id);
        if thing.in_template() {
            continue;
        }
        let (start, due) = days::declared(thing, own);
        let data = &mut model.things[id.index()];
        (data.start, data.due) = (start, due);
        data.own_start = own.start.or(own.during.map(|days| days.first)).is_some();
        data.own_due = own.due.or(own.during.map(|days| days.last)).is_some();
    }
}

/// Checks the fields and steps of a thing, unless it is in a template. Gives the days that they say.
fn fields_of(thing: ThingRef<'_>, sink: &mut Sink) -> OwnDays {
    let mut own = OwnDays::default();
    if thing.in_template() {
        return own;
    }
    for line in thing.node().children() {
        match line.kind() {
            LineKind::Field if !line.is_repeated() => field::check(thing, line, &mut own, sink),
            LineKind::Step => step::check(thing, line, sink),
            _ => {}
        }
    }
    own
}
