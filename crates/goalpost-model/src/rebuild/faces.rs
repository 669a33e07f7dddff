//! What others see of the things of a file: names, kinds and fields. Where they stand, what they are called and what
//! happened to them is seen by their own file alone.

use std::ops::Range;

use goalpost_syntax::{FieldName, LineId, LineKind};

use crate::check::asked;
use crate::model::Model;
use crate::names::former_names;
use crate::naming::entered_name;
use crate::thing::{ThingId, ThingRef};

/// How the things of a model are numbered in the next one, where one file was edited: those in front of the change as
/// before, those behind it moved.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moves {
    /// The first thing that others see differently, if any.
    first: u32,
    /// The first one behind those.
    behind: u32,
    /// By how many numbers what stands behind is moved, wrapping.
    by: u32,
}

impl Moves {
    /// The number of a thing; none of one that has changed.
    pub(super) fn of(self, thing: ThingId) -> Option<ThingId> {
        match thing.0 {
            number if number < self.first => Some(thing),
            number if number >= self.behind => Some(ThingId(number.wrapping_add(self.by))),
            _ => None,
        }
    }
}

/// How an edit of a file looks from others.
pub(super) struct Change {
    /// How things are numbered.
    pub(super) moves: Moves,
    /// The names that may mean something else than before, as [`asked`] gives them, sorted.
    pub(super) names: Vec<u32>,
}

/// Compares things side by side in two models. Only whole blocks are told apart: what stands at the left margin, with
/// all that stands in it.
pub(super) fn change(before: &Model, old_things: [u32; 2], after: &Model, new_things: [u32; 2]) -> Change {
    let (old, new) = (blocks(before, old_things), blocks(after, new_things));
    let same = |(a, b): &(&Range<u32>, &Range<u32>)| is_same(before, a, after, b);
    let in_front = old.iter().zip(&new).take_while(same).count();
    let behind = old[in_front..].iter().rev().zip(new[in_front..].iter().rev());
    let behind = behind.take_while(same).count();
    let old = changed(old_things, &old, in_front, behind);
    let new = changed(new_things, &new, in_front, behind);
    let mut names: Vec<u32> = named(before, old.clone()).chain(named(after, new.clone())).collect();
    names.sort_unstable();
    names.dedup();
    let moves = Moves {
        first: old.start,
        behind: old.end,
        by: new.end.wrapping_sub(old.end),
    };
    Change { moves, names }
}

/// The things of the blocks between so many in front and so many behind.
fn changed([_, end]: [u32; 2], blocks: &[Range<u32>], in_front: usize, behind: usize) -> Range<u32> {
    let start_of = |at: usize| blocks.get(at).map_or(end, |block| block.start);
    start_of(in_front)..start_of(blocks.len() - behind)
}

/// The blocks of things side by side. Where lines are misplaced, one may reach over a thing at the left margin.
fn blocks(model: &Model, [first, end]: [u32; 2]) -> Vec<Range<u32>> {
    let mut starts: Vec<u32> = Vec::new();
    for thing in (first..end).map(|thing| model.thing(ThingId(thing))) {
        match thing.parent() {
            None => starts.push(thing.id().0),
            Some(parent) => {
                while starts.last().is_some_and(|start| *start > parent.id().0) {
                    starts.pop();
                }
            }
        }
    }
    let ends = starts.iter().skip(1).copied();
    let ends = ends.chain([end]);
    starts
        .iter()
        .copied()
        .zip(ends)
        .map(|(start, end)| start..end)
        .collect()
}

fn named(model: &Model, things: Range<u32>) -> impl Iterator<Item = u32> {
    let things = things.map(|thing| model.thing(ThingId(thing)));
    things.flat_map(|thing| entered_name(thing).into_iter().chain(former_names(thing)).map(asked))
}

fn is_same(before: &Model, a: &Range<u32>, after: &Model, b: &Range<u32>) -> bool {
    let parent = |thing: ThingRef<'_>, first: u32| thing.parent().map(|parent| parent.id().0 - first);
    a.len() == b.len()
        && a.clone().zip(b.clone()).all(|(old, new)| {
            let (old, new) = (before.thing(ThingId(old)), after.thing(ThingId(new)));
            parent(old, a.start) == parent(new, b.start) && looks_the_same(old, new)
        })
}

fn looks_the_same(a: ThingRef<'_>, b: ThingRef<'_>) -> bool {
    let kind = |thing: ThingRef<'_>| (thing.keyword(), thing.in_template(), thing.is_draft());
    let name = |thing| ThingRef::name(thing).map(|name| name.text);
    kind(a) == kind(b) && name(a) == name(b) && same_fields(a, b) && holds_mistake(a) == holds_mistake(b)
}

fn same_fields(a: ThingRef<'_>, b: ThingRef<'_>) -> bool {
    fn text(thing: ThingRef<'_>, line: LineId) -> &str {
        thing.model.file(thing.file()).tree.node(line).value().text
    }
    let (of_a, of_b) = (a.model.fields_of(a.id), b.model.fields_of(b.id));
    let same = |(one, other): (&(FieldName, LineId), &(FieldName, LineId))| {
        one.0 == other.0 && text(a, one.1) == text(b, other.1)
    };
    of_a.len() == of_b.len() && of_a.iter().zip(of_b).all(same)
}

fn holds_mistake(thing: ThingRef<'_>) -> bool {
    thing.node().children().any(|line| line.kind() == LineKind::Error)
}
