//! Which files are checked, and what is taken over of the others.
//!
//! A file is checked by itself. What comes of it depends on the file, on the calendar, and on the things of other files
//! that its lines name: those names are noted, so that whoever builds the next model knows whether they mean the same.

use std::hash::{BuildHasher, Hasher};
use std::sync::Arc;

use goalpost_syntax::LineId;
use goalpost_text::{Diagnostic, FileId};
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use super::Sink;
use crate::build::to_u32;
use crate::model::Model;
use crate::thing::ThingId;
use crate::track::TrackField;

/// What was found in a file by itself.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// What is wrong with where its things stand.
    misplaced: Vec<Diagnostic>,
    /// What is wrong with its fields, then with its events; none where that depends on what was found in other files.
    found: [Option<Vec<Diagnostic>>; 2],
    /// Its `track:` fields, each with its thing's place among those of the file.
    tracked: Vec<(u32, LineId)>,
    /// The names that were asked about, as [`asked`] gives them, sorted.
    asked: Vec<u32>,
}

impl Kept {
    /// What is wrong with where its things stand.
    pub(crate) fn misplaced(&self) -> &[Diagnostic] {
        &self.misplaced
    }

    /// Whether any of some names, sorted, was asked about.
    pub(crate) fn asked_any(&self, names: &[u32]) -> bool {
        names.iter().any(|name| self.asked.binary_search(name).is_ok())
    }

    /// Whether a finding points at a place in another file.
    pub(crate) fn points_at(&self, file: FileId) -> bool {
        let mut found = self.found.iter().flatten().flatten();
        found.any(|found| found.related.iter().any(|related| related.file == file))
    }
}

/// The number by which a name is noted: that of the thing which a reference begins with, in any case.
pub(crate) fn asked(reference: &str) -> u32 {
    let name = match reference.split_once('/') {
        // Neither a slash nor a dot parts a handle.
        _ if reference.starts_with('@') => reference,
        Some((_, path)) => first_part(path),
        None => first_part(reference),
    };
    let mut hasher = FxBuildHasher.build_hasher();
    name.bytes().for_each(|byte| hasher.write_u8(byte.to_ascii_lowercase()));
    (hasher.finish() >> 32) as u32
}

fn first_part(path: &str) -> &str {
    path.split('.').next().unwrap_or_default()
}

/// What is checked of files: their fields and steps, then their events.
#[derive(Debug, Clone, Copy)]
pub(super) enum Phase {
    Fields,
    Events,
}

/// Which files are checked, and what is known of the others.
pub(crate) struct Round {
    /// What is known of each file; nothing of those that are checked.
    known: Vec<Option<Arc<Kept>>>,
    /// What is found in those that are checked, of use to the next build.
    new: Vec<Kept>,
    keeps: bool,
}

impl Round {
    /// One in which all files are checked. Only when it `keeps`, there is something to take over from it.
    pub(crate) fn of_all(files: usize, keeps: bool) -> Self {
        Self::of(vec![None; files], keeps)
    }

    /// One in which the files are checked of which nothing is known.
    pub(crate) fn of(known: Vec<Option<Arc<Kept>>>, keeps: bool) -> Self {
        let mut new = Vec::new();
        new.resize_with(known.len(), Kept::default);
        Self { known, new, keeps }
    }

    /// Whether a file is checked.
    pub(crate) fn is_checked(&self, file: FileId) -> bool {
        self.known.get(file.index()).is_none_or(Option::is_none)
    }

    /// Notes what is wrong with where the things of a file stand.
    pub(crate) fn place(&mut self, file: FileId, misplaced: &[Diagnostic]) {
        if self.keeps && self.is_checked(file) {
            self.new[file.index()].misplaced = misplaced.to_vec();
        }
    }

    /// What was found in each file; nothing unless it keeps.
    pub(crate) fn kept(self) -> Vec<Arc<Kept>> {
        if !self.keeps {
            return Vec::new();
        }
        let all = self.known.into_iter().zip(self.new);
        all.map(|(known, new)| known.unwrap_or_else(|| Arc::new(new))).collect()
    }

    /// Checks files, several at once, and puts what comes of it together in the order of the files with what is known of
    /// the others. A file is checked again in its turn where names are to be compared, as all files share the comparisons
    /// that there are, and where there is too much to report. Gives what came of those that are checked.
    pub(super) fn each_file<T: Send>(
        &mut self,
        model: &Model,
        phase: Phase,
        sink: &mut Sink,
        check: impl Fn(FileId, &mut Sink) -> T + Sync,
    ) -> Vec<(FileId, T)> {
        let keeps = self.keeps;
        let alone = |file: FileId| {
            let mut own = Sink::alone(keeps);
            let result = check(file, &mut own);
            (file, result, own)
        };
        let files = (0..to_u32(model.files.len())).map(FileId);
        let wanted: Vec<FileId> = files.clone().filter(|file| self.is_checked(*file)).collect();
        let checked: Vec<(FileId, T, Sink)> = wanted.into_par_iter().map(alone).collect();
        let mut results = Vec::with_capacity(checked.len());
        let mut checked = checked.into_iter().peekable();
        for file in files {
            if let Some((_, result, own)) = checked.next_if(|(of, ..)| *of == file) {
                let is_all = self.take(model, file, phase, own, sink);
                results.push((file, if is_all { result } else { check(file, sink) }));
            } else if !self.take_over(model, file, phase, sink) {
                check(file, sink);
            }
        }
        results
    }

    /// Adds what was found in a file by itself; says whether that was all that there is.
    fn take(&mut self, model: &Model, file: FileId, phase: Phase, own: Sink, sink: &mut Sink) -> bool {
        let tracked = own.tracked;
        let found = own.diagnostics.all().filter(|_| !own.is_short);
        if self.keeps {
            let new = &mut self.new[file.index()];
            new.found[phase as usize].clone_from(&found);
            let place = |field: &TrackField| (model.place(field.thing).1, field.line);
            new.tracked.extend(tracked.iter().map(place));
            new.asked.extend(own.asked.unwrap_or_default());
            new.asked.sort_unstable();
            new.asked.dedup();
            new.asked.shrink_to_fit();
        }
        let Some(found) = found else {
            return false;
        };
        sink.diagnostics.extend(found);
        sink.tracked.extend(tracked);
        true
    }

    /// Adds what is known of a file; says whether that was all that there is.
    fn take_over(&self, model: &Model, file: FileId, phase: Phase, sink: &mut Sink) -> bool {
        let Some(known) = &self.known[file.index()] else {
            return true;
        };
        let Some(found) = &known.found[phase as usize] else {
            return false;
        };
        sink.diagnostics.extend(found.iter().cloned());
        if matches!(phase, Phase::Fields) {
            let first = model.things_of[file.index()].start;
            let field = |&(place, line): &(u32, LineId)| TrackField {
                thing: ThingId(first + place),
                line,
            };
            sink.tracked.extend(known.tracked.iter().map(field));
        }
        true
    }
}
