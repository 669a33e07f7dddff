//! Builds a model of a workspace in which one file was edited from the model before.
//!
//! Little of a model depends on what is written elsewhere: which thing a name means, and of what kind it is. So the edited
//! file is read anew, and with it the files that ask about a name whose things look different now; of the others the
//! findings and events are taken over. Whatever does more than that (another calendar, another workspace, another prefix of
//! ids, files that come or go) is built from nothing.

mod faces;
#[cfg(test)]
mod tests;

use std::sync::{Arc, OnceLock};

use goalpost_syntax::Keyword;
use goalpost_text::{FileId, Findings};

use crate::build::{build, calendar, of_tree, settings, to_u32};
use crate::check::{self, Kept, Round, Sink};
use crate::collect::collect;
use crate::events::EventData;
use crate::model::Model;
use crate::naming::{enter, name_things, take_out};
use crate::source::Input;
use crate::standing::{Edge, edges, sorted};
use crate::thing::{Thing, ThingId};
use crate::track;
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
    let mut model = begun(input, before, file);
    let misplaced = collect(&mut model, file, &input.files[file.index()]);
    if has_workspace(before, file) || has_workspace(&model, file) || before.prefix(file) != model.prefix(file) {
        return None;
    }
    append_others(&mut model, before, file);
    let Change { moves, names } = change(before, &model, file);
    let mut found = Findings::default();
    let concerned = |(at, kept): (u32, &Arc<Kept>)| {
        let is_concerned = FileId(at) == file || kept.asked_any(&names) || kept.points_at(file);
        (!is_concerned).then(|| Arc::clone(kept))
    };
    let mut round = Round::of((0..).zip(&before.kept).map(concerned).collect(), true);
    for (id, (tree, kept)) in (0..).map(FileId).zip(model.files.iter().zip(&before.kept)) {
        found.extend(of_tree(id, tree));
        let misplaced = if id == file { &misplaced } else { kept.misplaced() };
        round.place(id, misplaced);
        found.extend(misplaced.iter().cloned());
    }
    if !rename(&mut model, before, file, moves) {
        name_things(&mut model, &mut found);
    }
    settings(&mut model, &mut found);
    calendar(&mut model);
    if !is_same_calendar(before, &model, moves) || before.declares_parties() != model.declares_parties() {
        return None;
    }
    let mut sink = Sink::new(found);
    let events = known_events(before, &round, moves)?;
    let edges = match before.edges.get() {
        Some(edges) => Some(known_edges(before, edges, &round, moves)?),
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

/// A model with what stands in front of the edited file, so that its things can be collected.
fn begun(input: &Input, before: &Model, file: FileId) -> Model {
    let at = file.index();
    let first = before.things_of[at].start as usize;
    let room = |of_all: usize| of_all + input.files[at].tree.lines().len();
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

fn has_workspace(model: &Model, file: FileId) -> bool {
    model.things_in(file).any(|thing| thing.keyword() == Keyword::Workspace)
}

/// Adds what stands behind the edited file, with the numbers that it has now.
fn append_others(model: &mut Model, before: &Model, file: FileId) {
    let (at, end) = (file.index(), before.things_of[file.index()].end);
    let by = to_u32(model.things.len()).wrapping_sub(end);
    let moved = |number: u32| number.wrapping_add(by);
    let first_field = before.first_field(end as usize);
    let fields_by = to_u32(model.fields.len()).wrapping_sub(to_u32(first_field));
    let others = before.things[end as usize..].iter().map(|thing| Thing {
        parent: thing.parent.moved(by),
        first_child: thing.first_child.moved(by),
        next_sibling: thing.next_sibling.moved(by),
        fields: thing.fields.wrapping_add(fields_by),
        ..*thing
    });
    model.things.extend(others);
    model.fields.extend_from_slice(&before.fields[first_field..]);
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

/// Enters the names of the edited file in those of the others. False where two things have one name: then it takes all
/// of them to tell which one it means.
fn rename(model: &mut Model, before: &Model, file: FileId, moves: Moves) -> bool {
    if !before.names_are_unique {
        return false;
    }
    let (mut names, mut parties) = (before.names.clone(), before.parties.clone());
    for thing in before.things_in(file) {
        take_out(thing, &mut names, &mut parties);
    }
    names.renumber(|thing| moves.of(thing).unwrap_or(thing));
    for thing in parties.values_mut() {
        *thing = moves.of(*thing).unwrap_or(*thing);
    }
    for thing in model.things_in(file) {
        if enter(thing, &mut names, &mut parties).is_some() {
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

/// Forgets the days of the files that are checked: which thing inherits from which goes by their order, too.
fn forget_days(model: &mut Model, round: &Round) {
    for (file, things) in (0..).map(FileId).zip(&model.things_of) {
        if round.is_checked(file) {
            for thing in &mut model.things[things.start as usize..things.end as usize] {
                (thing.start, thing.due) = (None, None);
            }
        }
    }
}

/// The events of the files that are not checked. None where one is of a thing that has changed, which cannot be.
fn known_events(before: &Model, round: &Round, moves: Moves) -> Option<Vec<EventData>> {
    let known = before.events.iter().filter(|event| !round.is_checked(event.file));
    let moved = |event: &EventData| {
        let mut moved = *event;
        moved.thing = moves.of(event.thing)?;
        Some(moved)
    };
    known.map(moved).collect()
}

/// Who supports whom by what stands in the files that are not checked. None where one is a thing that has changed, which
/// cannot be.
fn known_edges(before: &Model, edges: &[Edge], round: &Round, moves: Moves) -> Option<Vec<Edge>> {
    let is_known = |(_, from): &&Edge| !round.is_checked(before.thing_data(*from).file);
    let known = edges.iter().filter(is_known);
    known
        .map(|&(target, from)| Some((moves.of(target)?, moves.of(from)?)))
        .collect()
}

/// These with what stands in the files that are checked.
fn all_edges(model: &Model, round: &Round, known: Vec<Edge>) -> Arc<[Edge]> {
    let files = (0..to_u32(model.files.len())).map(FileId);
    let checked = files.filter(|file| round.is_checked(*file));
    sorted(
        known
            .into_iter()
            .chain(checked.flat_map(|file| edges(model.things_in(file))))
            .collect(),
    )
}
