//! Builds a model of a workspace in which one file was edited from the model before.
//!
//! Little of a model depends on what is written elsewhere: which thing a name means, and of what kind it is. So the
//! things of the edited part of the file are read anew, and checked with them the parts of all files that ask about a
//! name whose things look different now; of the others the findings and events are taken over. Whatever does more than
//! that (another calendar, another workspace, another prefix of ids, files that come or go) is built from nothing.

mod cut;
mod faces;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use goalpost_syntax::{Keyword, LineId};
use goalpost_text::{FileId, Findings};

use crate::build::{build, calendar, of_tree, settings, to_u32};
use crate::check::{self, Kept, KeptFile, Part, Round, Shelf, Sink, files};
use crate::collect::collect_lines;
use crate::events::EventData;
use crate::model::Model;
use crate::naming::{enter, name_things, take_out};
use crate::source::Input;
use crate::standing::{Edge, edges, sorted};
use crate::thing::{Thing, ThingId};
use crate::track;
use cut::Cut;
use faces::{Change, Moves, change};

/// Builds a model that can be rebuilt.
pub(crate) fn rebuild(input: Input, before: &Model) -> Model {
    let rebuilt = edited(&input, before).and_then(|file| of_edit(&input, before, file));
    rebuilt.unwrap_or_else(|| build(input, true))
}

/// The one file that is another; none where that is not all.
fn edited(input: &Input, before: &Model) -> Option<FileId> {
    let is_alike = input.today == before.today && input.files.len() == before.kept.len();
    let mut others = input.files.iter().zip(&before.files).enumerate();
    let mut others = others
        .by_ref()
        .filter(|(_, (new, old))| !Arc::ptr_eq(new, old))
        .map(|(at, (new, old))| (FileId(to_u32(at)), new.path == old.path));
    let (file, is_one) = others.next().filter(|_| is_alike)?;
    (is_one && others.next().is_none()).then_some(file)
}

fn of_edit(input: &Input, before: &Model, file: FileId) -> Option<Model> {
    let cut = Cut::of(before, input, file);
    let mut model = begun(input, before, &cut);
    let first = before.things_of[file.index()].start;
    let source = &input.files[file.index()];
    let start = to_u32(model.things.len());
    let (misplaced, file_thing) = collect_lines(&mut model, file, source, cut.new, first);
    let things = [start, to_u32(model.things.len())];
    append_rest(&mut model, before, &cut, file_thing);
    if has_workspace(before, file) || has_workspace(&model, file) || before.prefix(file) != model.prefix(file) {
        return None;
    }
    append_others(&mut model, before, file);
    let Change { moves, names } = change(before, cut.things, &model, things);
    let shelves = files(&model).map(|id| {
        let mut shelf = match id == file {
            true => cut.shelf(before, &model, things, misplaced.clone(), &names),
            false => shelf(&model, id, &before.kept[id.index()], |kept| {
                kept.asked_any(&names) || kept.points_at(file)
            }),
        };
        shelf.heed_file_thing(model.file_thing(id));
        shelf
    });
    let mut round = Round::of(shelves.collect::<Vec<_>>(), true);
    let mut found = Findings::default();
    for (id, (tree, kept)) in files(&model).zip(model.files.iter().zip(&before.kept)) {
        found.extend(of_tree(id, tree));
        let misplaced = if id == file { &misplaced } else { &kept.misplaced };
        found.extend(misplaced.iter().cloned());
    }
    if !rename(&mut model, before, file, [cut.things, things], moves) {
        name_things(&mut model, &mut found);
    }
    settings(&mut model, &mut found);
    calendar(&mut model);
    if !is_same_calendar(before, &model, moves) || before.declares_parties() != model.declares_parties() {
        return None;
    }
    let mut sink = Sink::new(found);
    let events = known_events(before, &cut, &round, moves)?;
    let edges = match before.edges.get() {
        Some(edges) => Some(known_edges(&model, edges, &round, moves)?),
        None => None,
    };
    forget_days(&mut model, &round);
    let tracked = check::fields(&mut model, &mut round, &mut sink);
    track::resolve(&mut model, &input.data, &tracked, &mut sink.diagnostics);
    check::events(&mut model, &mut round, events, &mut sink);
    if let Some(known) = edges {
        model.edges = OnceLock::from(all_edges(&model, &round, known));
    }
    model.diagnostics = sink.diagnostics.finish();
    model.kept = round.kept();
    Some(model)
}

/// A model with what stands in front of the edited lines, so that the things there can be collected.
fn begun(input: &Input, before: &Model, cut: &Cut) -> Model {
    let at = cut.file.index();
    let first = cut.things[0] as usize;
    let [from, end] = cut.new;
    let room = |of_all: usize| of_all + (end.0 - from.0) as usize;
    let mut things = Vec::with_capacity(room(before.things.len()));
    things.extend_from_slice(&before.things[..first]);
    let mut fields = Vec::with_capacity(room(before.fields.len()));
    fields.extend_from_slice(&before.fields[..before.first_field(first)]);
    Model {
        things,
        fields,
        things_of: before.things_of[..at].to_vec(),
        file_things: before.file_things[..at].to_vec(),
        prefix_numbers: before.prefix_numbers.clone(),
        // Where the workspace is declared is not taken over: it may stand behind the file.
        ..Model::of(input.files.clone(), input.today)
    }
}

/// Adds what stands behind the edited lines in their file, where and with the numbers that it has now.
fn append_rest(model: &mut Model, before: &Model, cut: &Cut, file_thing: Option<ThingId>) {
    let all = &before.things_of[cut.file.index()];
    let behind = cut.things[1]..all.end;
    let lines_by = cut.lines_by();
    append(model, before, behind, lines_by);
    model.things_of.push(all.start..to_u32(model.things.len()));
    // One that stands in front is still there.
    model.file_things.push(
        before.file_things[cut.file.index()]
            .filter(|thing| thing.0 < cut.things[0])
            .or(file_thing),
    );
}

/// Adds things with the numbers that they have now, on lines that have moved.
fn append(model: &mut Model, before: &Model, things: Range<u32>, lines_by: u32) {
    let by = to_u32(model.things.len()).wrapping_sub(things.start);
    let [first, end] = [things.start, things.end].map(|thing| before.first_field(thing as usize));
    let fields_by = to_u32(model.fields.len()).wrapping_sub(to_u32(first));
    let line = |line: LineId| LineId(line.0.wrapping_add(lines_by));
    let moved = before.things[things.start as usize..things.end as usize]
        .iter()
        .map(|thing| Thing {
            line: line(thing.line),
            parent: thing.parent.moved(by),
            first_child: thing.first_child.moved(by),
            next_sibling: thing.next_sibling.moved(by),
            fields: thing.fields.wrapping_add(fields_by),
            ..*thing
        });
    model.things.extend(moved);
    let fields = before.fields[first..end].iter();
    model.fields.extend(fields.map(|(name, at)| (*name, line(*at))));
}

fn has_workspace(model: &Model, file: FileId) -> bool {
    model.things_in(file).any(|thing| thing.keyword() == Keyword::Workspace)
}

/// Adds what stands behind the edited file, with the numbers that it has now.
fn append_others(model: &mut Model, before: &Model, file: FileId) {
    let (at, end) = (file.index(), before.things_of[file.index()].end);
    let by = to_u32(model.things.len()).wrapping_sub(end);
    let moved = |number: u32| number.wrapping_add(by);
    append(model, before, end..to_u32(before.things.len()), 0);
    let ranges = before.things_of[at + 1..].iter();
    model
        .things_of
        .extend(ranges.map(|range| moved(range.start)..moved(range.end)));
    let of_files = before.file_things[at + 1..].iter();
    let of_files = of_files.map(|thing| thing.map(|thing| ThingId(moved(thing.0))));
    model.file_things.extend(of_files);
    model.workspace = before
        .workspace
        .map(|thing| if thing.0 < end { thing } else { ThingId(moved(thing.0)) });
}

/// A file that was not edited: the parts that are concerned are checked.
fn shelf(model: &Model, file: FileId, kept: &Arc<KeptFile>, is_concerned: impl Fn(&Kept) -> bool) -> Shelf {
    let start = (LineId(0), model.things_of[file.index()].start);
    let known = |(part, kept): (Part, &Arc<Kept>)| (part, (!is_concerned(kept)).then(|| Arc::clone(kept)));
    Shelf {
        kept: Some(Arc::clone(kept)),
        misplaced: kept.misplaced.clone(),
        parts: parts(file, start, &kept.parts).map(known).collect(),
    }
}

/// Parts that stand side by side from a line and a thing on.
fn parts(
    file: FileId,
    (mut line, mut thing): (LineId, u32),
    kept: &[Arc<Kept>],
) -> impl Iterator<Item = (Part, &Arc<Kept>)> {
    kept.iter().map(move |kept| {
        let part = kept.part(file, line, thing);
        (line, thing) = (part.lines[1], part.things[1]);
        (part, kept)
    })
}

/// Enters the names of the edited things in those of the others. False where two things have one name: then it takes
/// all of them to tell which one it means.
fn rename(model: &mut Model, before: &Model, file: FileId, [old, new]: [[u32; 2]; 2], moves: Moves) -> bool {
    if !before.names_are_unique {
        return false;
    }
    // A nested name goes by the place of the thing that it is in among those of the file.
    let is_moved = old[1] - old[0] != new[1] - new[0];
    let things = |model: &Model, [first, end]: [u32; 2]| {
        let end = if is_moved {
            model.things_of[file.index()].end
        } else {
            end
        };
        (first..end).map(ThingId)
    };
    let (mut names, mut parties) = (before.names.clone(), before.parties.clone());
    for thing in things(before, old) {
        take_out(before.thing(thing), &mut names, &mut parties);
    }
    names.renumber(|thing| moves.of(thing).unwrap_or(thing));
    for thing in parties.values_mut() {
        *thing = moves.of(*thing).unwrap_or(*thing);
    }
    for thing in things(model, new) {
        if enter(model.thing(thing), &mut names, &mut parties).is_some() {
            return false;
        }
    }
    (model.names, model.parties) = (names, parties);
    true
}

fn is_same_calendar(before: &Model, after: &Model, moves: Moves) -> bool {
    let (old, new) = (&before.calendar, &after.calendar);
    let of_thing = |thing: &ThingId| new.declared.get(&moves.of(*thing)?);
    old.fiscal_start == new.fiscal_start
        && old.named == new.named
        && old.closed == new.closed
        && old.declared.len() == new.declared.len()
        && old.declared.iter().all(|(thing, days)| of_thing(thing) == Some(days))
}

/// Forgets the days of the things that are checked: which thing inherits from which goes by their order, too.
fn forget_days(model: &mut Model, round: &Round) {
    for thing in round.checked().flat_map(|part| part.ids()) {
        let thing = &mut model.things[thing.index()];
        (thing.start, thing.due) = (None, None);
    }
}

/// The events of the parts that are not checked. None where one is of a thing that has changed, which cannot be.
fn known_events(before: &Model, cut: &Cut, round: &Round, moves: Moves) -> Option<Vec<EventData>> {
    let mut known = Vec::with_capacity(before.events.len());
    for event in &before.events {
        let line = match event.file == cut.file {
            true => cut.moved(event.line),
            false => Some(event.line),
        };
        let Some(line) = line.filter(|line| !round.is_line_checked(event.file, *line)) else {
            continue;
        };
        let thing = moves.of(event.thing)?;
        let mut event = *event;
        (event.thing, event.line) = (thing, line);
        known.push(event);
    }
    Some(known)
}

/// Who supports whom by what stands in the parts that are not checked. None where one supports a thing that has
/// changed, which cannot be.
fn known_edges(model: &Model, edges: &[Edge], round: &Round, moves: Moves) -> Option<Vec<Edge>> {
    let is_known = |from: &ThingId| !round.is_thing_checked(model.thing_data(*from).file, *from);
    let known = edges.iter().filter_map(|&(target, from)| {
        let from = moves.of(from).filter(is_known)?;
        Some(moves.of(target).map(|target| (target, from)))
    });
    known.collect()
}

/// These with what stands in the parts that are checked.
fn all_edges(model: &Model, round: &Round, known: Vec<Edge>) -> Arc<[Edge]> {
    let checked = round.checked().flat_map(|part| part.ids());
    let new = edges(checked.map(|thing| model.thing(thing)));
    sorted(known.into_iter().chain(new).collect())
}
