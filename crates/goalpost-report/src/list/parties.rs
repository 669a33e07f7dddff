//! Lists of people and of what is asked of them.

use std::collections::BTreeMap;

use goalpost_model::ThingRef;
use goalpost_syntax::{FactKinds, FieldName, Keyword};
use goalpost_values::{iso_day, list};

use super::Wanted;
use super::report::{Cell, Row};
use crate::filter::owners;

type Table<'m> = (&'static [&'static str], Vec<Row<'m>>);

/// People.
pub(super) fn people<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let row = |person: ThingRef<'m>| {
        vec![
            Cell::owned(person.full_id()),
            Cell::maybe(Some(person.title())),
            Cell::maybe(person.value(FieldName::Team)),
            Cell::maybe(person.value(FieldName::Role)),
            Cell::maybe(person.value(FieldName::Manager)),
            Cell::maybe(person.value(FieldName::Mentor)),
            Cell::day(person.value(FieldName::Until).and_then(iso_day)),
            Cell::maybe(Some(person.path())),
            Cell::Number(person.line_number().into()),
        ]
    };
    let people = of(wanted, Keyword::Person);
    (
        &[
            "handle", "name", "team", "role", "manager", "mentor", "until", "path", "line",
        ],
        people.map(row).collect(),
    )
}

/// Teams.
pub(super) fn teams<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let model = wanted.evaluation.model();
    let mut members: BTreeMap<String, usize> = BTreeMap::new();
    for person in model
        .things()
        .filter(|thing| thing.keyword() == Keyword::Person && !thing.in_template() && wanted.sees(*thing))
    {
        if let Some(team) = person.value(FieldName::Team) {
            *members.entry(team.to_lowercase()).or_default() += 1;
        }
    }
    let row = |team: ThingRef<'m>| {
        let handle = team.full_id().unwrap_or_default();
        let people = members.get(&handle.to_lowercase()).copied().unwrap_or(0);
        vec![
            Cell::owned(Some(handle)),
            Cell::maybe(Some(team.title())),
            Cell::maybe(team.value(FieldName::Lead)),
            Cell::maybe(team.value(FieldName::PartOf)),
            Cell::count(people),
            Cell::maybe(Some(team.path())),
            Cell::Number(team.line_number().into()),
        ]
    };
    (
        &["handle", "name", "lead", "part_of", "people", "path", "line"],
        of(wanted, Keyword::Team).map(row).collect(),
    )
}

/// Roles.
pub(super) fn roles<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let row = |role: ThingRef<'m>| {
        vec![
            Cell::owned(role.full_id()),
            Cell::maybe(Some(role.title())),
            Cell::maybe(role.value(FieldName::Next)),
            Cell::count(
                role.children_of(Keyword::Competency)
                    .filter(|part| wanted.sees(*part))
                    .count(),
            ),
            Cell::count(
                role.children_of(Keyword::Expectation)
                    .filter(|part| wanted.sees(*part))
                    .count(),
            ),
            Cell::maybe(Some(role.path())),
            Cell::Number(role.line_number().into()),
        ]
    };
    (
        &["id", "title", "next", "competencies", "expectations", "path", "line"],
        of(wanted, Keyword::Role).map(row).collect(),
    )
}

/// What roles ask their holders to be able to do.
pub(super) fn competencies<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let row = |competency: ThingRef<'m>| {
        vec![
            Cell::owned(competency.full_id()),
            Cell::maybe(Some(competency.title())),
            Cell::maybe(
                competency
                    .parent()
                    .filter(|role| wanted.sees(*role))
                    .map(ThingRef::title),
            ),
            Cell::maybe(Some(competency.path())),
            Cell::Number(competency.line_number().into()),
        ]
    };
    (
        &["id", "title", "role", "path", "line"],
        of(wanted, Keyword::Competency).map(row).collect(),
    )
}

/// Standing ways of working, each with its latest observation.
pub(super) fn expectations<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let on = wanted.evaluation.on();
    let row = |expectation: ThingRef<'m>| {
        let whom = expectation.fields(FieldName::For).map(|field| field.value().text);
        let observed = |event: &goalpost_model::EventRef<'m>| event.day() <= on && event.has(FactKinds::OBSERVED);
        let observations: Vec<_> = expectation.events().filter(observed).collect();
        vec![
            Cell::owned(expectation.full_id()),
            Cell::maybe(Some(expectation.title())),
            Cell::texts(whom.chain(role_of(expectation))),
            Cell::count(observations.len()),
            Cell::day(observations.last().map(|event| event.day())),
            Cell::maybe(Some(expectation.path())),
            Cell::Number(expectation.line_number().into()),
        ]
    };
    (
        &["id", "title", "for", "observations", "latest", "path", "line"],
        of(wanted, Keyword::Expectation).map(row).collect(),
    )
}

fn role_of<'m>(expectation: ThingRef<'m>) -> Option<&'m str> {
    let role = expectation
        .parent()
        .filter(|parent| parent.keyword() == Keyword::Role)?;
    role.name().map(|name| name.text)
}

/// Everybody who is declared, owns something, speaks or is spoken about, by handle.
pub(super) fn handles<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let model = wanted.evaluation.model();
    let mut uses: BTreeMap<String, (&'m str, usize)> = BTreeMap::new();
    let mut meet = |handle: &'m str, times: usize| {
        let known = uses.entry(handle.to_lowercase()).or_insert((handle, 0));
        known.1 += times;
    };
    for party in [Keyword::Person, Keyword::Team]
        .into_iter()
        .flat_map(|keyword| of(wanted, keyword))
    {
        if let Some(name) = party.name() {
            meet(name.text, 0);
        }
    }
    for thing in wanted.things() {
        if thing.field(FieldName::Owner).is_some() {
            owners(thing, wanted.evaluation.on()).for_each(|handle| meet(handle, 1));
        }
        let naming = thing
            .node()
            .children()
            .filter(|line| line.field_name().is_some_and(names_people));
        naming
            .flat_map(|line| list(line.value().text))
            .map(|(_, handle)| handle)
            .filter(|handle| handle.starts_with('@'))
            .for_each(|handle| meet(handle, 1));
        thing
            .steps()
            .filter_map(|(_, step)| step.who)
            .for_each(|who| meet(who.text, 1));
        for event in thing.events().filter(|event| wanted.filter.keeps_event(*event)) {
            let said = event.read();
            said.about
                .iter()
                .chain(&said.by)
                .for_each(|handle| meet(handle.text, 1));
        }
    }
    let row = |(handle, times): (&'m str, usize)| {
        let declared = model.party(handle);
        let party = declared.filter(|party| wanted.sees(*party));
        // Of somebody who is declared for fewer readers there is nothing to say but the handle.
        let kind = match declared {
            None => Some("undeclared"),
            Some(_) => party.map(|party| party.keyword().as_str()),
        };
        vec![
            Cell::maybe(Some(handle)),
            Cell::maybe(party.map(ThingRef::title)),
            Cell::maybe(kind),
            Cell::count(times),
        ]
    };
    let rows = uses.into_values().map(row).collect();
    (&["handle", "name", "kind", "uses"], rows)
}

/// Whether a field names people and teams by their handles; of owners counts who it is on the day.
fn names_people(field: FieldName) -> bool {
    matches!(
        field,
        FieldName::Lead
            | FieldName::Manager
            | FieldName::Mentor
            | FieldName::Soft
            | FieldName::With
            | FieldName::For
            | FieldName::Team
            | FieldName::PartOf
    )
}

fn of<'w, 'm>(wanted: &'w Wanted<'_, 'm>, keyword: Keyword) -> impl Iterator<Item = ThingRef<'m>> + 'w {
    wanted.things().filter(move |thing| thing.keyword() == keyword)
}
