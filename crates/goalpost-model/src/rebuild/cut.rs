//! Where an edit cuts a file: the parts before and behind it, which stand as they stood.

use std::sync::Arc;

use goalpost_syntax::{Keyword, LineId, LineKind, Tree, alike};
use goalpost_text::{Diagnostic, FileId};

use super::parts;
use crate::check::{Kept, Part, Shelf};
use crate::model::Model;
use crate::source::Input;

/// The lines of a file that an edit may have changed, in whole parts.
pub(super) struct Cut {
    pub(super) file: FileId,
    /// How many parts stand before them, and how many up to their end.
    of_parts: [usize; 2],
    /// The first line, and the one behind the last, as they were and as they are.
    old: [LineId; 2],
    pub(super) new: [LineId; 2],
    /// The things on them as they were: the first one, and the one behind the last.
    pub(super) things: [u32; 2],
}

impl Cut {
    /// The cut of an edit of a file.
    pub(super) fn of(before: &Model, input: &Input, file: FileId) -> Self {
        let [old, new] = [&before.files, &input.files].map(|files| &files[file.index()].tree);
        Self::narrow(before, new, file).unwrap_or_else(|| {
            let things = &before.things_of[file.index()];
            Self {
                file,
                of_parts: [0, before.kept[file.index()].parts.len()],
                old: [LineId(0), old.end()],
                new: [LineId(0), new.end()],
                things: [things.start, things.end],
            }
        })
    }

    /// None where there is nothing to take over.
    fn narrow(before: &Model, new: &Tree, file: FileId) -> Option<Self> {
        let (old, kept) = (&before.files[file.index()].tree, &before.kept[file.index()]);
        let alike = alike(old, new).filter(|_| kept.misplaced.is_empty())?;
        let start = (LineId(0), before.things_of[file.index()].start);
        let parts: Vec<Part> = parts(file, start, &kept.parts).map(|(part, _)| part).collect();
        let is_closed = |line: LineId| line < alike.before || new.is_top(line);
        let is_before = |part: &&Part| part.lines[1] <= alike.before && is_closed(part.lines[1]);
        let mut first = parts.iter().take_while(is_before).count();
        let is_behind = |part: &&Part| part.lines[0] >= alike.behind[0] && old.is_top(part.lines[0]);
        let behind = parts[first..].iter().rev().take_while(is_behind).count();
        let mut end = parts.len() - behind;
        let by = alike.behind[1].0.wrapping_sub(alike.behind[0].0);
        let cut = |first: usize, end: usize| {
            let line = |at: usize| parts.get(at).map_or(old.end(), |part| part.lines[0]);
            let thing = |at: usize| {
                parts
                    .get(at)
                    .map_or(before.things_of[file.index()].end, |part| part.things[0])
            };
            let end_now = parts
                .get(end)
                .map_or(new.end(), |part| LineId(part.lines[0].0.wrapping_add(by)));
            Self {
                file,
                of_parts: [first, end],
                old: [line(first), line(end)],
                new: [line(first), end_now],
                things: [thing(first), thing(end)],
            }
        };
        // Else the parts would become ever more and ever smaller.
        if cut(first, end).is_short() && end < parts.len() {
            end += 1;
        }
        if cut(first, end).is_short() && first > 0 {
            first -= 1;
        }
        let cut = cut(first, end);
        (first + parts.len() - end > 0 && !cut.changes_file_thing(before, new)).then_some(cut)
    }

    fn is_short(&self) -> bool {
        let part = Part {
            file: self.file,
            lines: self.new,
            things: self.things,
        };
        part.is_short()
    }

    /// Whether a `file` thing stands on the lines, or behind them where none stands before them.
    fn changes_file_thing(&self, before: &Model, new: &Tree) -> bool {
        let old = &before.files[self.file.index()].tree;
        let holds = |tree: &Tree, [first, end]: [LineId; 2]| {
            let mut lines = tree.lines_in(first, end).filter(|line| line.kind() == LineKind::Thing);
            lines.any(|line| line.keyword() == Some(Keyword::File))
        };
        let is_before = |thing: crate::thing::ThingId| thing.0 < self.things[0];
        let stands = before.file_thing(self.file);
        stands.is_some_and(|thing| !is_before(thing)) || holds(old, self.old) || holds(new, self.new)
    }

    /// By how many lines what stands behind has moved, modulo 2³².
    pub(super) fn lines_by(&self) -> u32 {
        self.new[1].0.wrapping_sub(self.old[1].0)
    }

    /// Where a line stands now; none of those that may have changed.
    pub(super) fn moved(&self, line: LineId) -> Option<LineId> {
        if line < self.old[0] {
            Some(line)
        } else if line >= self.old[1] {
            Some(LineId(line.0.wrapping_add(self.lines_by())))
        } else {
            None
        }
    }

    /// The file as it is now, with the things that stand on the lines and all that is known of the other parts, but for
    /// those that ask about some names.
    pub(super) fn shelf(
        &self,
        before: &Model,
        model: &Model,
        things: [u32; 2],
        misplaced: Vec<Diagnostic>,
        names: &[u32],
    ) -> Shelf {
        let file = self.file;
        let kept = &before.kept[file.index()].parts;
        let known = |(part, kept): (Part, &Arc<Kept>)| {
            let is_concerned = kept.asked_any(names) || kept.points_at(file);
            (part, (!is_concerned).then(|| Arc::clone(kept)))
        };
        let start = (LineId(0), before.things_of[file.index()].start);
        let in_front = parts(file, start, &kept[..self.of_parts[0]]).map(known);
        let edited = Part {
            file,
            lines: self.new,
            things,
        };
        let behind = parts(file, (self.new[1], things[1]), &kept[self.of_parts[1]..]).map(known);
        let is_empty = self.new[0] == self.new[1] && self.of_parts != [0, kept.len()];
        let edited = if is_empty { Vec::new() } else { edited.split(model) };
        Shelf {
            kept: None,
            misplaced,
            parts: in_front
                .chain(edited.into_iter().map(|part| (part, None)))
                .chain(behind)
                .collect(),
        }
    }
}
