//! What happened: a row for each event, and one for each day on which a value changed.

use std::io;

use super::Holds::{Day, Flag, Integer, Number, Share, Text};
use super::{Table, Value, Writer, column};
use crate::export::fact::FactOf;
use crate::export::thing::ThingOf;

/// A row for each event.
pub(super) const EVENTS: Table = Table {
    name: "events",
    about: "A check-in or another event of a thing.",
    columns: &[
        column("thing", Text, "The key of the thing that it belongs to."),
        column("day", Day, "Its day."),
        column("said_by", Text, "Who says it."),
        column("about", Text, "The handles of those whom it is about."),
        column("value", Number, "The value that day, as written."),
        column("added", Number, "What was added to the value, as written."),
        column("unit", Text, "The unit of the one or the other, as written."),
        column("status", Text, "The owner's own status."),
        column("confidence", Share, "How likely its people think it is."),
        column("score", Share, "The final grade."),
        column(
            "done",
            Flag,
            "Whether it was done, for habits and things without a measure.",
        ),
        column("minutes", Integer, "For how long it was done."),
        column("facts", Text, "All its facts, as a JSON array."),
        column("tags", Text, "Its tags, with their #."),
        column("words", Text, "Its words."),
        column("note", Text, "The notes under it, as Markdown."),
        column("path", Text, "Its file."),
        column("line", Integer, "Its line, from 1."),
    ],
    rows: events,
};

/// A row for each value.
pub(super) const MEASURED: Table = Table {
    name: "measured",
    about: "The value of a thing after a day on which it changed, those of a tracked file included; under average each answer.",
    columns: &[
        column("thing", Text, "The key of the thing."),
        column("day", Day, "The day."),
        column("value", Number, "The value, in the unit of the thing's measure."),
    ],
    rows: measured,
};

fn events<'t>(thing: &'t ThingOf<'t>, put: &mut Writer<'_>) -> io::Result<()> {
    for event in &thing.events {
        let first = |read: fn(&'t FactOf<'t>) -> Value<'t>| {
            let found = event.facts.iter().map(read).find(|value| *value != Value::Nothing);
            found.unwrap_or(Value::Nothing)
        };
        put(&[
            thing.key.into(),
            event.day.into(),
            event.by.into(),
            Value::texts(&event.about),
            first(|fact| match fact {
                FactOf::Value { value } => value.value.into(),
                _ => Value::Nothing,
            }),
            first(|fact| match fact {
                FactOf::Added { value } => value.value.into(),
                _ => Value::Nothing,
            }),
            first(|fact| match fact {
                FactOf::Value { value } | FactOf::Added { value } => value.unit.as_deref().into(),
                _ => Value::Nothing,
            }),
            first(|fact| match fact {
                FactOf::Status { status } => (*status).into(),
                _ => Value::Nothing,
            }),
            first(|fact| match fact {
                FactOf::Confidence { share } => (*share).into(),
                _ => Value::Nothing,
            }),
            first(|fact| match fact {
                FactOf::Score { share } => (*share).into(),
                _ => Value::Nothing,
            }),
            first(|fact| match fact {
                FactOf::Done { .. } => true.into(),
                FactOf::Skip | FactOf::Missed => false.into(),
                _ => Value::Nothing,
            }),
            first(|fact| match fact {
                FactOf::Done { minutes } => (*minutes).into(),
                _ => Value::Nothing,
            }),
            Value::Text(serde_json::to_string(&event.facts)?.into()),
            Value::texts(&event.tags),
            event.words.into(),
            event.note.as_deref().into(),
            event.path.into(),
            event.line.into(),
        ])?;
    }
    Ok(())
}

fn measured(thing: &ThingOf<'_>, put: &mut Writer<'_>) -> io::Result<()> {
    for value in &thing.values {
        put(&[thing.key.into(), value.day.into(), value.value.into()])?;
    }
    Ok(())
}
