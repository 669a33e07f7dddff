//! What is known of a part of a file by itself, counted from where the part starts: it is true wherever the part moves
//! to.

use std::hash::{BuildHasher, Hasher};
use std::sync::Arc;

use goalpost_syntax::{LineId, Tree};
use goalpost_text::{Diagnostic, FileId, Span};
use rustc_hash::FxBuildHasher;

use crate::model::Model;
use crate::thing::ThingId;
use crate::track::TrackField;

/// How many lines a part has, if its file has so many: few enough that what is typed in it is checked at once, enough
/// that there are few parts.
const LINES: u32 = if cfg!(test) { 4 } else { 128 };

/// Whole top-level things of a file side by side, with what stands around them. Nothing in it depends on other parts,
/// but by the names that it asks about and by the `file` thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    /// The file.
    pub(crate) file: FileId,
    /// The first line, and the one behind the last.
    pub(crate) lines: [LineId; 2],
    /// The first thing, and the one behind the last.
    pub(crate) things: [u32; 2],
}

impl Part {
    /// All of a file.
    pub(crate) fn whole(model: &Model, file: FileId) -> Self {
        let things = &model.things_of[file.index()];
        Self {
            file,
            lines: [LineId(0), model.file(file).tree.end()],
            things: [things.start, things.end],
        }
    }

    /// The same in smaller parts.
    pub(crate) fn split(self, model: &Model) -> Vec<Self> {
        let tree = &model.file(self.file).tree;
        let mut parts = vec![self];
        for thing in self.things[0]..self.things[1] {
            let data = model.thing_data(ThingId(thing));
            let last = parts.len() - 1;
            let is_enough = data.line.0 - parts[last].lines[0].0 >= LINES && self.lines[1].0 - data.line.0 >= LINES;
            if is_enough && data.parent.get().is_none() && tree.is_top(data.line) {
                parts[last].lines[1] = data.line;
                parts[last].things[1] = thing;
                parts.push(Self {
                    lines: [data.line, self.lines[1]],
                    things: [thing, self.things[1]],
                    ..self
                });
            }
        }
        parts
    }

    /// Whether it has so few lines that it should be put together with others.
    pub(crate) fn is_short(&self) -> bool {
        self.lines[1].0 - self.lines[0].0 < LINES
    }

    /// Its things.
    pub(crate) fn ids(&self) -> impl Iterator<Item = ThingId> + use<> {
        (self.things[0]..self.things[1]).map(ThingId)
    }

    /// Where it stands in the text.
    fn span(&self, tree: &Tree) -> Span {
        let [first, end] = self.lines.map(|line| tree.line_start(line));
        Span::new(first, end)
    }
}

/// What is known of a file by itself.
#[derive(Debug, Default)]
pub(crate) struct KeptFile {
    /// What is wrong with where its things stand.
    pub(crate) misplaced: Vec<Diagnostic>,
    /// What is known of its parts.
    pub(crate) parts: Vec<Arc<Kept>>,
}

/// What is known of a part.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// How many lines and things it has.
    pub(super) lines: u32,
    pub(super) things: u32,
    /// What is wrong with its fields, then with its events; none where that depends on what was found elsewhere.
    found: [Option<Vec<Diagnostic>>; 2],
    /// Its `track:` fields, each with its thing.
    tracked: Vec<(u32, u32)>,
    /// The names that were asked about, as [`asked`] gives them, sorted.
    asked: Vec<u32>,
    /// The files that its findings point at, outside of it.
    points: Vec<FileId>,
}

impl Kept {
    /// What is known of a part of which nothing was found yet.
    pub(super) fn of(part: &Part) -> Self {
        Self {
            lines: part.lines[1].0 - part.lines[0].0,
            things: part.things[1] - part.things[0],
            ..Self::default()
        }
    }

    /// The part of a file that this is about, where it begins with a line and a thing.
    pub(crate) fn part(&self, file: FileId, line: LineId, thing: u32) -> Part {
        Part {
            file,
            lines: [line, LineId(line.0 + self.lines)],
            things: [thing, thing + self.things],
        }
    }

    /// Whether any of some names, sorted, was asked about.
    pub(crate) fn asked_any(&self, names: &[u32]) -> bool {
        names.iter().any(|name| self.asked.binary_search(name).is_ok())
    }

    /// Whether a finding points at a place in a file, outside of the part.
    pub(crate) fn points_at(&self, file: FileId) -> bool {
        self.points.contains(&file)
    }

    /// Notes what was found in one phase.
    pub(super) fn find(&mut self, part: &Part, tree: &Tree, phase: usize, found: &[Diagnostic]) {
        let home = part.span(tree);
        let own = |file: FileId, span: Span| file == part.file && home.start <= span.start && span.end <= home.end;
        let related = found.iter().flat_map(|found| &found.related);
        let others = related.filter(|related| !own(related.file, related.span));
        self.points.extend(others.map(|related| related.file));
        let is_own = |found: &Diagnostic| {
            let mut edits = found.fixes.iter().flat_map(|fix| &fix.edits);
            let mut related = found.related.iter();
            own(found.file, found.span)
                && edits.all(|edit| own(edit.file, edit.edit.span))
                && related.all(|related| related.file != part.file || own(related.file, related.span))
        };
        let by = home.start.wrapping_neg();
        let moved = |found: &Diagnostic| moved(found.clone(), part.file, by);
        self.found[phase] = found.iter().all(is_own).then(|| found.iter().map(moved).collect());
    }

    /// What was found in one phase; none where that depends on what was found elsewhere.
    pub(super) fn found<'k>(
        &'k self,
        part: &'k Part,
        tree: &Tree,
        phase: usize,
    ) -> Option<impl Iterator<Item = Diagnostic> + 'k> {
        let start = part.span(tree).start;
        let found = self.found[phase].as_ref()?;
        Some(found.iter().map(move |found| moved(found.clone(), part.file, start)))
    }

    /// Notes what was asked about.
    pub(super) fn ask(&mut self, asked: Vec<u32>) {
        self.asked.extend(asked);
        self.asked.sort_unstable();
        self.asked.dedup();
        self.asked.shrink_to_fit();
    }

    /// Notes a `track:` field.
    pub(super) fn track(&mut self, part: &Part, field: &TrackField) {
        self.tracked
            .push((field.thing.0 - part.things[0], field.line.0 - part.lines[0].0));
    }

    /// Its `track:` fields.
    pub(super) fn tracked(&self, part: &Part) -> impl Iterator<Item = TrackField> {
        let (thing, line) = (part.things[0], part.lines[0].0);
        self.tracked.iter().map(move |field| TrackField {
            thing: ThingId(thing + field.0),
            line: LineId(line + field.1),
        })
    }
}

/// A finding with its places in its file moved, modulo 2³².
fn moved(mut found: Diagnostic, file: FileId, by: u32) -> Diagnostic {
    let moved = |span: Span| Span::new(span.start.wrapping_add(by), span.end.wrapping_add(by));
    found.span = moved(found.span);
    for related in found.related.iter_mut().filter(|related| related.file == file) {
        related.span = moved(related.span);
    }
    for edit in found.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
        edit.edit.span = moved(edit.edit.span);
    }
    found
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
