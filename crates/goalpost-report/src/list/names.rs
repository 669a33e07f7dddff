//! Lists of names: ids, tags, files, periods, drafts, visions, templates.

use std::collections::BTreeMap;

use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword, LineKind};

use super::Wanted;
use super::report::{Cell, Row};
use crate::filter::{owners, tags as tags_of};

type Table<'m> = (&'static [&'static str], Vec<Row<'m>>);

/// Everything that has an id or handle, by name.
pub(super) fn ids<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let mut named: Vec<(String, ThingRef<'m>)> = wanted
        .with_drafts()
        .filter_map(|thing| Some((thing.full_id()?, thing)))
        .collect();
    named.sort_by(|(a, _), (b, _)| a.cmp(b));
    let rows = named.into_iter().map(|(id, thing)| {
        vec![
            Cell::owned(Some(id)),
            Cell::maybe(Some(thing.keyword().as_str())),
            Cell::maybe(Some(thing.title())),
            Cell::maybe(Some(thing.path())),
            Cell::Number(thing.line_number().into()),
        ]
    });
    (&["id", "kind", "title", "path", "line"], rows.collect())
}

/// Tags, by how many things and events have them.
pub(super) fn tags<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let mut uses: BTreeMap<String, (&'m str, usize, usize)> = BTreeMap::new();
    for thing in wanted.with_drafts() {
        for tag in tags_of(thing) {
            uses.entry(tag.to_lowercase()).or_insert((tag, 0, 0)).1 += 1;
        }
        for event in thing.events().filter(|event| wanted.filter.keeps_event(*event)) {
            for tag in event.read().tags {
                uses.entry(tag.text.to_lowercase()).or_insert((tag.text, 0, 0)).2 += 1;
            }
        }
    }
    let row = |(tag, things, events): (&'m str, usize, usize)| {
        vec![Cell::maybe(Some(tag)), Cell::count(things), Cell::count(events)]
    };
    (&["tag", "things", "events"], uses.into_values().map(row).collect())
}

/// The files, with how much stands in each that may be read of; those in which nothing may are left out.
pub(super) fn files<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let model = wanted.evaluation.model();
    let mut events: BTreeMap<goalpost_text::FileId, usize> = BTreeMap::new();
    let hides = !model.things().all(|thing| wanted.sees(thing));
    if hides {
        for event in model
            .things()
            .filter(|thing| wanted.sees(*thing))
            .flat_map(ThingRef::events)
        {
            *events.entry(event.file()).or_default() += 1;
        }
    }
    let seen = |id| model.things_in(id).filter(|thing| wanted.sees(*thing)).count();
    let row = |(file, id): (&'m std::sync::Arc<goalpost_model::SourceFile>, goalpost_text::FileId)| {
        let lines = |kind: LineKind| file.tree.lines().filter(|line| line.kind() == kind).count();
        let all = model.things_in(id).len();
        let (things, events) = match hides {
            true => (seen(id), events.get(&id).copied().unwrap_or(0)),
            false => (all, lines(LineKind::Event)),
        };
        if hides && things + events == 0 && file.tree.lines().len() > 0 {
            return None;
        }
        // How long a file is tells how much is hidden in it.
        let is_whole = things == all && events == lines(LineKind::Event);
        let length = if is_whole {
            Cell::count(file.tree.lines().len())
        } else {
            Cell::Nothing
        };
        Some(vec![
            Cell::maybe(Some(&file.path)),
            Cell::maybe(model.prefix(id)),
            Cell::count(things),
            Cell::count(events),
            length,
        ])
    };
    let numbered = model.files().iter().zip((0..).map(goalpost_text::FileId));
    (
        &["path", "prefix", "things", "events", "lines"],
        numbered.filter_map(row).collect(),
    )
}

/// Declared periods, by their first day.
pub(super) fn periods<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let calendar = wanted.evaluation.model().calendar();
    let periods = wanted.things().filter(|thing| thing.keyword() == Keyword::Period);
    let mut known: Vec<_> = periods
        .map(|thing| {
            let id = thing.full_id();
            let days = id.as_deref().and_then(|id| calendar.named(id));
            (days, id, thing)
        })
        .collect();
    known.sort_by_key(|(days, ..)| (days.is_none(), *days));
    let rows = known.into_iter().map(|(days, id, thing)| {
        vec![
            Cell::owned(id),
            Cell::maybe(Some(thing.title())),
            Cell::day(days.map(|days| days.first)),
            Cell::day(days.map(|days| days.last)),
            Cell::maybe(thing.value(FieldName::PartOf)),
            Cell::maybe(Some(thing.path())),
            Cell::Number(thing.line_number().into()),
        ]
    });
    (
        &["id", "title", "first", "last", "part_of", "path", "line"],
        rows.collect(),
    )
}

/// Drafts; what stands in one is not named.
pub(super) fn drafts<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let is_first = |thing: &ThingRef<'m>| thing.is_draft() && !thing.parent().is_some_and(ThingRef::is_draft);
    let row = |thing: ThingRef<'m>| {
        vec![
            Cell::owned(thing.full_id()),
            Cell::maybe(Some(thing.keyword().as_str())),
            Cell::maybe(Some(thing.title())),
            Cell::texts(owners(thing, wanted.evaluation.on())),
            Cell::maybe(Some(thing.path())),
            Cell::Number(thing.line_number().into()),
        ]
    };
    (
        &["id", "kind", "title", "owner", "path", "line"],
        wanted.with_drafts().filter(is_first).map(row).collect(),
    )
}

/// Visions.
pub(super) fn visions<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let row = |vision: ThingRef<'m>| {
        vec![
            Cell::owned(vision.full_id()),
            Cell::maybe(Some(vision.title())),
            Cell::texts(owners(vision, wanted.evaluation.on())),
            Cell::maybe(vision.value(FieldName::By)),
            Cell::maybe(Some(vision.path())),
            Cell::Number(vision.line_number().into()),
        ]
    };
    let visions = wanted.things().filter(|thing| thing.keyword() == Keyword::Vision);
    (
        &["id", "title", "owner", "by", "path", "line"],
        visions.map(row).collect(),
    )
}

/// Templates. A filter of times, owners and statuses does not concern them.
pub(super) fn templates<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let all = wanted.evaluation.model().things();
    let row = |template: ThingRef<'m>| {
        vec![
            Cell::owned(template.full_id()),
            Cell::maybe(Some(template.title())),
            Cell::maybe(template.value(FieldName::Role)),
            Cell::maybe(template.value(FieldName::Stage)),
            Cell::maybe(template.value(FieldName::Area)),
            Cell::maybe(Some(template.path())),
            Cell::Number(template.line_number().into()),
        ]
    };
    let templates = all.filter(|thing| thing.keyword() == Keyword::Template && wanted.sees(*thing));
    (
        &["id", "title", "role", "stage", "area", "path", "line"],
        templates.map(row).collect(),
    )
}
