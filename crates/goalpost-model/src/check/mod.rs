//! Checks every field, step and event of a model once, and resolves what is asked for often: days and the order of
//! events.

mod days;
mod event;
pub(crate) mod field;
mod party;
mod reference;
mod revision;
mod step;

pub(crate) use event::events;

use goalpost_syntax::LineKind;
use goalpost_text::{FileId, Findings};
use rayon::prelude::*;

use crate::build::to_u32;
use crate::model::Model;
use crate::thing::{ThingId, ThingRef};
use crate::track::TrackField;
use days::OwnDays;

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
}

impl Sink {
    pub(crate) fn new(diagnostics: Findings) -> Self {
        Self {
            diagnostics,
            tracked: Vec::new(),
            comparisons: COMPARISONS,
            is_short: false,
        }
    }

    /// One that compares no names.
    fn without_comparisons() -> Self {
        Self {
            comparisons: 0,
            ..Self::new(Findings::default())
        }
    }

    /// Adds what went to another; says whether that was all that there is.
    fn append(&mut self, other: Self) -> bool {
        let Some(diagnostics) = other.diagnostics.all().filter(|_| !other.is_short) else {
            return false;
        };
        self.diagnostics.extend(diagnostics);
        self.tracked.extend(other.tracked);
        true
    }

    /// Whether the nearest of so many names may still be looked for.
    fn may_suggest(&mut self, names: usize) -> bool {
        let may = self.comparisons > 0;
        self.is_short |= !may;
        self.comparisons = self.comparisons.saturating_sub(names.max(1));
        may
    }
}

/// Checks every file, several at once, and puts what comes of it together in the order of the files. A file is checked
/// again in its turn where names are to be compared, as all files share the comparisons that there are, and where there is
/// too much to report.
fn each_file<T: Send>(model: &Model, sink: &mut Sink, check: impl Fn(FileId, &mut Sink) -> T + Sync) -> Vec<T> {
    let alone = |file: FileId| {
        let mut own = Sink::without_comparisons();
        let result = check(file, &mut own);
        (file, result, own)
    };
    let files = 0..to_u32(model.files.len());
    let checked: Vec<(FileId, T, Sink)> = files.into_par_iter().map(FileId).map(alone).collect();
    let in_turn = checked.into_iter().map(|(file, result, own)| {
        if sink.append(own) {
            return result;
        }
        check(file, sink)
    });
    in_turn.collect()
}

/// Checks the fields and steps of every thing, and resolves its days. Gives the `track:` fields.
pub(crate) fn fields(model: &mut Model, sink: &mut Sink) -> Vec<TrackField> {
    // Few things have days of their own.
    let of_file = |file: FileId, sink: &mut Sink| -> Vec<(ThingId, OwnDays)> {
        let things = model.things_in(file).map(|thing| (thing.id(), fields_of(thing, sink)));
        things.filter(|(_, own)| *own != OwnDays::default()).collect()
    };
    let mut said = each_file(model, sink, of_file).into_iter().flatten().peekable();
    for index in 0..model.things.len() {
        let id = ThingId(to_u32(index));
        let own = said
            .next_if(|(of, _)| *of == id)
            .map(|(_, own)| own)
            .unwrap_or_default();
        let thing = model.thing(id);
        if thing.in_template() {
            continue;
        }
        let (start, due) = days::declared(thing, own);
        let data = &mut model.things[index];
        (data.start, data.due) = (start, due);
        data.own_start = own.start.or(own.during.map(|days| days.first)).is_some();
        data.own_due = own.due.or(own.during.map(|days| days.last)).is_some();
    }
    std::mem::take(&mut sink.tracked)
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
