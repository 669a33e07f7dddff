//! Who is who: people and teams.

use std::io;

use super::Holds::{Integer, Text};
use super::{Table, Value, Writer, column};
use crate::export::thing::ThingOf;

/// A row for each person.
pub(super) const PEOPLE: Table = Table {
    name: "people",
    about: "A person.",
    columns: &[
        column("handle", Text, "Their handle, with its @."),
        column("name", Text, "Their name."),
        column("team", Text, "The handle of their team."),
        column("role", Text, "The id of their role."),
        column("manager", Text, "The handle of whom they report to."),
        column("mentor", Text, "The handle of who helps them."),
        column("email", Text, "Their address."),
        column("until", Text, "Their last day or period, as written."),
        column("path", Text, "Their file."),
        column("line", Integer, "Their line, from 1."),
    ],
    rows: people,
};

/// A row for each team.
pub(super) const TEAMS: Table = Table {
    name: "teams",
    about: "A team.",
    columns: &[
        column("handle", Text, "Its handle, with its @."),
        column("name", Text, "Its name."),
        column("lead", Text, "The handle of who leads it."),
        column("part_of", Text, "The handle of the team that it is part of."),
        column("path", Text, "Its file."),
        column("line", Integer, "Its line, from 1."),
    ],
    rows: teams,
};

fn people(thing: &ThingOf<'_>, put: &mut Writer<'_>) -> io::Result<()> {
    if thing.kind != "person" {
        return Ok(());
    }
    let field = |name| Value::from(thing.fields.first(name));
    put(&[
        thing.key.into(),
        thing.title.into(),
        field("team"),
        field("role"),
        field("manager"),
        field("mentor"),
        field("email"),
        field("until"),
        thing.path.into(),
        thing.line.into(),
    ])
}

fn teams(thing: &ThingOf<'_>, put: &mut Writer<'_>) -> io::Result<()> {
    if thing.kind != "team" {
        return Ok(());
    }
    put(&[
        thing.key.into(),
        thing.title.into(),
        thing.fields.first("lead").into(),
        thing.fields.first("part-of").into(),
        thing.path.into(),
        thing.line.into(),
    ])
}
