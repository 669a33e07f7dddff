//! Which parts of files are checked, and what is taken over of the others.
//!
//! A part is checked by itself. What comes of it depends on the part, on the calendar, on the `file` thing, and on the
//! things elsewhere that its lines name: those names are noted, so that whoever builds the next model knows whether
//! they mean the same.

use std::sync::Arc;

use goalpost_syntax::LineId;
use goalpost_text::{Diagnostic, FileId};
use rayon::prelude::*;

use super::Sink;
use super::kept::{Kept, KeptFile, Part};
use crate::build::to_u32;
use crate::model::Model;
use crate::thing::ThingId;

/// What is checked of files: their fields and steps, then their events.
#[derive(Debug, Clone, Copy)]
pub(super) enum Phase {
    Fields,
    Events,
}

/// A file of a round.
pub(crate) struct Shelf {
    /// What was known of it, where nothing of that has changed.
    pub(crate) kept: Option<Arc<KeptFile>>,
    /// What is wrong with where its things stand.
    pub(crate) misplaced: Vec<Diagnostic>,
    /// Its parts in their order, with what is known of those that are not checked.
    pub(crate) parts: Vec<(Part, Option<Arc<Kept>>)>,
}

impl Shelf {
    /// A file of which nothing is known. It has one part where nobody keeps what is found.
    pub(crate) fn new(model: &Model, file: FileId, misplaced: Vec<Diagnostic>, keeps: bool) -> Self {
        let whole = Part::whole(model, file);
        let parts = if keeps { whole.split(model) } else { vec![whole] };
        Self {
            kept: None,
            misplaced,
            parts: parts.into_iter().map(|part| (part, None)).collect(),
        }
    }

    /// Sees to it that the parts are checked that depend on others which are: the days and fields of a `file` thing are
    /// those of all things in its file, and none of what stands before it knows them.
    pub(crate) fn heed_file_thing(&mut self, file_thing: Option<ThingId>) {
        let Some(ThingId(thing)) = file_thing else { return };
        let up_to = |(part, _): &&mut (Part, Option<Arc<Kept>>)| part.things[0] <= thing;
        if self
            .parts
            .iter_mut()
            .take_while(up_to)
            .any(|(_, known)| known.is_none())
        {
            for (_, known) in &mut self.parts {
                *known = None;
            }
        }
    }

    /// Forgets what was known of it as a whole, where something of it is checked.
    pub(crate) fn settle(mut self) -> Self {
        if self.parts.iter().any(|(_, known)| known.is_none()) {
            self.kept = None;
        }
        self
    }
}

/// Which parts are checked, and what is known of the others.
pub(crate) struct Round {
    shelves: Vec<Shelf>,
    /// What is found in each part that is checked, of use to the next build; by file and part.
    new: Vec<Vec<Kept>>,
    keeps: bool,
}

impl Round {
    /// A round through files, of use to the next build only when it `keeps`.
    pub(crate) fn of(shelves: impl IntoIterator<Item = Shelf>, keeps: bool) -> Self {
        let shelves: Vec<Shelf> = shelves.into_iter().map(Shelf::settle).collect();
        let new = |shelf: &Shelf| match shelf.kept {
            Some(_) => Vec::new(),
            None => shelf.parts.iter().map(|(part, _)| Kept::of(part)).collect(),
        };
        let new = shelves.iter().map(new).collect();
        Self { shelves, new, keeps }
    }

    /// Whether a line is in a part that is checked.
    pub(crate) fn is_line_checked(&self, file: FileId, line: LineId) -> bool {
        self.is_checked(file, |part| part.lines[1] <= line)
    }

    /// Whether a thing is in a part that is checked.
    pub(crate) fn is_thing_checked(&self, file: FileId, thing: ThingId) -> bool {
        self.is_checked(file, |part| part.things[1] <= thing.0)
    }

    fn is_checked(&self, file: FileId, is_before: impl Fn(&Part) -> bool) -> bool {
        let Some(shelf) = self.shelves.get(file.index()).filter(|shelf| shelf.kept.is_none()) else {
            return false;
        };
        let at = shelf.parts.partition_point(|(part, _)| is_before(part));
        shelf.parts.get(at).is_none_or(|(_, known)| known.is_none())
    }

    /// The parts that are checked.
    pub(crate) fn checked(&self) -> impl Iterator<Item = Part> {
        let shelves = self.shelves.iter().filter(|shelf| shelf.kept.is_none());
        let parts = shelves.flat_map(|shelf| &shelf.parts);
        parts.filter(|(_, known)| known.is_none()).map(|(part, _)| *part)
    }

    /// What was found in each file; nothing unless it keeps.
    pub(crate) fn kept(self) -> Vec<Arc<KeptFile>> {
        if !self.keeps {
            return Vec::new();
        }
        let kept = |(shelf, new): (Shelf, Vec<Kept>)| {
            shelf.kept.unwrap_or_else(|| {
                let parts = shelf.parts.into_iter().zip(new);
                let parts = parts.map(|((_, known), new)| known.unwrap_or_else(|| Arc::new(new)));
                Arc::new(KeptFile {
                    misplaced: shelf.misplaced,
                    parts: parts.collect(),
                })
            })
        };
        self.shelves.into_iter().zip(self.new).map(kept).collect()
    }

    /// Checks parts, several at once, and puts what comes of it together in the order of the files with what is known
    /// of the others. A part is checked again in its turn where names are to be compared, as all parts share the
    /// comparisons that there are, and where there is too much to report. Gives what came of those that are checked.
    pub(super) fn each_part<T: Send>(
        &mut self,
        model: &Model,
        phase: Phase,
        sink: &mut Sink,
        check: impl Fn(&Part, &mut Sink) -> T + Sync,
    ) -> Vec<(Part, T)> {
        let keeps = self.keeps;
        let alone = |part: Part| {
            let mut own = Sink::alone(keeps);
            let result = check(&part, &mut own);
            (part, result, own)
        };
        let wanted: Vec<Part> = self.checked().collect();
        let checked: Vec<(Part, T, Sink)> = wanted.into_par_iter().map(alone).collect();
        let mut results = Vec::with_capacity(checked.len());
        let mut checked = checked.into_iter();
        for (shelf, new) in self.shelves.iter().zip(&mut self.new) {
            for (at, (part, known)) in shelf.parts.iter().enumerate() {
                if let Some(known) = known {
                    if !take_over(model, part, known, phase, sink) {
                        check(part, sink);
                    }
                } else if let Some((_, result, own)) = checked.next() {
                    let new = new.get_mut(at).filter(|_| keeps);
                    let is_all = take(model, part, phase, own, new, sink);
                    results.push((*part, if is_all { result } else { check(part, sink) }));
                }
            }
        }
        results
    }
}

/// Adds what was found in a part by itself, and notes it in `new`; says whether that was all that there is.
fn take(model: &Model, part: &Part, phase: Phase, own: Sink, new: Option<&mut Kept>, sink: &mut Sink) -> bool {
    let tracked = own.tracked;
    let found = own.diagnostics.all().filter(|_| !own.is_short);
    if let Some(new) = new {
        if let Some(found) = &found {
            new.find(part, &model.file(part.file).tree, phase as usize, found);
        }
        tracked.iter().for_each(|field| new.track(part, field));
        new.ask(own.asked.unwrap_or_default());
    }
    let Some(found) = found else {
        return false;
    };
    sink.diagnostics.extend(found);
    sink.tracked.extend(tracked);
    true
}

/// Adds what is known of a part; says whether that was all that there is.
fn take_over(model: &Model, part: &Part, known: &Kept, phase: Phase, sink: &mut Sink) -> bool {
    let Some(found) = known.found(part, &model.file(part.file).tree, phase as usize) else {
        return false;
    };
    sink.diagnostics.extend(found);
    if matches!(phase, Phase::Fields) {
        sink.tracked.extend(known.tracked(part));
    }
    true
}

/// The numbers of the files of a model.
pub(crate) fn files(model: &Model) -> impl Iterator<Item = FileId> + use<> {
    (0..to_u32(model.files.len())).map(FileId)
}
