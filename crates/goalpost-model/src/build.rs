//! Builds a model: collects things, names them, reads the settings and the calendar, then checks every field and event.

use std::sync::Arc;

use goalpost_syntax::{FieldName, Keyword, LineKind, Node};
use goalpost_text::{Diagnostic, FileId, Findings};
use goalpost_values::{Days, Period, list};

use crate::calendar::Calendar;
use crate::check::{self, Round, Shelf, Sink};
use crate::collect::{collect, thing_of_line};
use crate::model::Model;
use crate::naming::name_things;
use crate::settings::Settings;
use crate::source::{Input, SourceFile};
use crate::thing::{ThingId, ThingRef};
use crate::track;

/// Builds a model from nothing; one that `keeps` can be rebuilt.
pub(crate) fn build(input: Input, keeps: bool) -> Model {
    let mut model = Model {
        // Growing step by step would take up to twice as much, of the largest tables.
        things: Vec::with_capacity(count(&input.files, |kind| kind == LineKind::Thing)),
        fields: Vec::with_capacity(count(&input.files, |kind| kind == LineKind::Field)),
        ..Model::of(input.files, input.today)
    };
    let mut misplaced = Vec::with_capacity(model.files.len());
    let mut found = Findings::default();
    for (index, file) in model.files.clone().iter().enumerate() {
        let id = FileId(to_u32(index));
        let of_file = collect(&mut model, id, file);
        found.extend(of_tree(id, file));
        found.extend(of_file.iter().cloned());
        misplaced.push(of_file);
    }
    let shelves = check::files(&model).zip(misplaced);
    let shelves = shelves.map(|(file, misplaced)| Shelf::new(&model, file, misplaced, keeps));
    let mut round = Round::of(shelves, keeps);
    name_things(&mut model, &mut found);
    settings(&mut model, &mut found);
    calendar(&mut model);
    let mut sink = Sink::new(found);
    let tracked = check::fields(&mut model, &mut round, &mut sink);
    track::resolve(&mut model, &input.data, &tracked, &mut sink.diagnostics);
    check::events(&mut model, &mut round, Vec::new(), &mut sink);
    model.diagnostics = sink.diagnostics.finish();
    model.kept = round.kept();
    model
}

/// What is wrong with the tree of a file.
pub(crate) fn of_tree(id: FileId, file: &SourceFile) -> impl Iterator<Item = Diagnostic> {
    let found = file.tree.diagnostics().iter().cloned();
    found.map(move |diagnostic| diagnostic.moved(id, 0))
}

/// How many lines of a kind the files have: at most as many things, fields or events will there be.
pub(crate) fn count(files: &[Arc<SourceFile>], is_wanted: impl Fn(LineKind) -> bool) -> usize {
    let lines = files.iter().flat_map(|file| file.tree.lines());
    lines.filter(|line| is_wanted(line.kind())).count()
}

/// Reads what the workspace agrees on.
pub(crate) fn settings(model: &mut Model, found: &mut Findings) {
    let Some(workspace) = model.workspace else {
        return;
    };
    let thing = model.thing(workspace);
    model.settings = Settings::read(thing.node(), thing.file(), found);
}

/// Periods may be named by others before they are declared, so they are read first; one that is made of others waits
/// until those are known.
pub(crate) fn calendar(model: &mut Model) {
    let mut calendar = Calendar {
        fiscal_start: model.settings.fiscal_start,
        ..Calendar::default()
    };
    let mut waiting: Vec<ThingRef<'_>> = model
        .things()
        .filter(|thing| thing.keyword() == Keyword::Period && !thing.in_template())
        .collect();
    loop {
        let before = waiting.len();
        waiting.retain(|period| match days_of(*period, &calendar) {
            Some(days) => {
                calendar.declared.insert(period.id(), days);
                if let Some(name) = period.full_id() {
                    calendar.named.insert(name.into(), days);
                }
                if let Some(name) = period.name() {
                    calendar.named.entry(name.text.into()).or_insert(days);
                }
                false
            }
            None => true,
        });
        if waiting.is_empty() || waiting.len() == before {
            break;
        }
    }
    if let Some(workspace) = model.workspace_thing()
        && let Some(closed) = workspace.field(FieldName::Closed)
    {
        calendar.closed = spans(workspace, closed, &calendar);
    }
    model.calendar = calendar;
}

fn days_of(period: ThingRef<'_>, calendar: &Calendar) -> Option<Days> {
    let all = spans(period, period.field(FieldName::Dates)?, calendar);
    let first = all.iter().map(|days| days.first).min()?;
    let last = all.iter().map(|days| days.last).max()?;
    Days::new(first, last)
}

/// The days of a thing's field that takes one or more periods; those that cannot be read are left out.
pub(crate) fn spans(thing: ThingRef<'_>, field: Node<'_>, calendar: &Calendar) -> Vec<Days> {
    list(field.value().text)
        .filter_map(|(_, text)| calendar.days_in(thing, &Period::parse(text).ok()?).ok())
        .collect()
}

/// Whether a line is an event of a thing that the model has, or stands at the left margin.
pub(crate) fn event_home(model: &Model, file: FileId, node: Node<'_>) -> Option<Option<ThingId>> {
    if node.kind() != LineKind::Event {
        return None;
    }
    match node.parent() {
        None => Some(None),
        Some(line) => thing_of_line(model, file, line.id()).map(Some),
    }
}

pub(crate) fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
