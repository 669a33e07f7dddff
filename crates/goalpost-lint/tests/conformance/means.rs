//! What things, fields and events mean, as the suite writes it: names, what is inherited, references, facts.

use std::fmt::Write;

use goalpost_model::{EventRef, ThingRef};
use goalpost_syntax::{Fact, FieldName};
use goalpost_text::FileId;
use goalpost_values::{Measure, list};

use crate::case::Read;
use crate::quote::quote;
use crate::values::{measure, quantity, schedule};

/// The fields that a thing inherits as they are written; its days are resolved.
const INHERITED: [FieldName; 5] = [
    FieldName::Owner,
    FieldName::Team,
    FieldName::Type,
    FieldName::Cadence,
    FieldName::Share,
];

/// The fields that name other things.
const REFERENCES: [FieldName; 7] = [
    FieldName::Supports,
    FieldName::Develops,
    FieldName::Needs,
    FieldName::Continues,
    FieldName::Role,
    FieldName::Next,
    FieldName::For,
];

/// Every thing, with its fields that mean more than their text, and every event; templates mean nothing.
pub(crate) fn describe(read: &Read) -> String {
    let mut lines = Vec::new();
    for thing in read.model.things().filter(|thing| !thing.in_template()) {
        lines.push((thing.file(), thing.line_number(), of_thing(thing)));
        fields(read, thing, &mut lines);
    }
    for event in read.model.events() {
        let text = of_event(read, event);
        lines.push((event.file(), event.line_number(), text));
    }
    lines.sort();
    let line = |(file, number, text): &(FileId, u32, String)| format!("{} {text}\n", place(read, *file, *number));
    lines.iter().map(line).collect()
}

/// A line, with its file where there are several.
fn place(read: &Read, file: FileId, number: u32) -> String {
    match read.is_folder {
        true => format!("{}:{number}", read.model.file(file).path),
        false => number.to_string(),
    }
}

fn of_thing(thing: ThingRef<'_>) -> String {
    let name = thing.full_id().unwrap_or_else(|| "-".to_owned());
    let mut out = format!("{} {name}", thing.keyword());
    let may_have = |field: FieldName| field.fits(thing.keyword());
    for field in INHERITED.into_iter().filter(|field| may_have(*field)) {
        if let Some(value) = thing.inherited_value(field) {
            write!(out, " {field}={}", quote(value)).unwrap();
        }
    }
    let days = [
        (FieldName::Start, thing.declared_start()),
        (FieldName::Due, thing.declared_due()),
    ];
    for (field, day) in days.into_iter().filter(|(field, _)| may_have(*field)) {
        if let Some(day) = day {
            write!(out, " {field}={day}").unwrap();
        }
    }
    out
}

fn fields(read: &Read, thing: ThingRef<'_>, lines: &mut Vec<(FileId, u32, String)>) {
    let target = |reference: &str| match read.model.resolve(reference, Some(thing.id()), thing.file()) {
        Some(found) => place(read, found.file(), found.line_number()),
        None => "-".to_owned(),
    };
    let mut add = |line: u32, text: String| lines.push((thing.file(), line + 1, text));
    for name in REFERENCES {
        for field in thing.fields(name) {
            let ids = list(field.value().text).map(|(_, id)| format!(" {}", target(id)));
            add(field.id().0, format!("{name}{}", ids.collect::<String>()));
        }
    }
    if let (Some(field), Some(found)) = (thing.field(FieldName::Measure), thing.measure()) {
        let habit = match found {
            Measure::HabitShare { habit, .. } | Measure::HabitStreak { habit, .. } => target(habit),
            _ => String::new(),
        };
        add(field.id().0, format!("measure {}", measure(found, &habit)));
    }
    if let Some(field) = thing.field(FieldName::Every)
        && let Some(text) = schedule(thing, field.value().text)
    {
        add(field.id().0, format!("every {text}"));
    }
}

fn of_event(read: &Read, event: EventRef<'_>) -> String {
    let said = event.read();
    let about = place(read, event.thing().file(), event.thing().line_number());
    let mut out = format!("event {about} {}", event.day());
    for (fact, _) in &said.facts {
        write!(out, " {}", of_fact(fact)).unwrap();
    }
    for about in &said.about {
        write!(out, " about={}", about.text).unwrap();
    }
    if let Some(by) = said.by {
        write!(out, " by={}", by.text).unwrap();
    }
    for tag in &said.tags {
        write!(out, " tag={}", quote(tag.text)).unwrap();
    }
    out
}

fn of_fact(fact: &Fact<'_>) -> String {
    let word = match fact {
        Fact::Value(value) => return format!("value={}", quantity(*value)),
        Fact::Added(value) => return format!("added={}", quantity(*value)),
        Fact::Baseline(value) => return format!("baseline={}", quantity(*value)),
        Fact::Status(status) => return format!("status={status}"),
        Fact::Confidence(share) => return format!("confidence={}", share.normalize()),
        Fact::Score(share) => return format!("score={}", share.normalize()),
        Fact::Done(Some(duration)) => return format!("done={}min", duration.minutes),
        Fact::Blocked(name) => return format!("blocked={name}"),
        Fact::Unblocked(name) => return format!("unblocked={name}"),
        Fact::Feedback(tone) => return format!("feedback={tone}"),
        Fact::Observed(observation) => return format!("observed={observation}"),
        Fact::Revision { what, to, was } => {
            let was = was.map_or_else(String::new, |was| format!(" was={}", quote(was.text)));
            return format!("{what}={}{was}", quote(to.text));
        }
        Fact::Done(None) => "done",
        Fact::Skip => "skip",
        Fact::Missed => "missed",
        Fact::Agreed => "agreed",
        Fact::Praise => "praise",
        Fact::Review => "review",
        Fact::Paused => "paused",
        Fact::Resumed => "resumed",
        Fact::Dropped => "dropped",
    };
    word.to_owned()
}
