//! What things are linked with and what stands in them: links, habits, steps, blockers.

use std::io;

use super::Holds::{Day, Flag, Integer, Share, Text};
use super::{Table, Value, Writer, column};
use crate::export::thing::ThingOf;

/// A row for each link, from its own side.
pub(super) const LINKS: Table = Table {
    name: "links",
    about: "A link of one thing to another.",
    columns: &[
        column("thing", Text, "The key of the thing that names the other."),
        column("link", Text, "parent, supports, continues, needs or develops."),
        column("target", Text, "The key of the other."),
    ],
    rows: links,
};

/// A row for each habit.
pub(super) const HABITS: Table = Table {
    name: "habits",
    about: "How a habit is kept.",
    columns: &[
        column("thing", Text, "The key of the habit."),
        column("every", Text, "Its schedule as written."),
        column("adherence", Share, "Done of due."),
        column("done", Integer, "Times done, or minutes for a quota of hours."),
        column("due", Integer, "Times due, less the allowed skips, or minutes."),
        column(
            "missed",
            Integer,
            "Times due and neither done nor an allowed skip, or minutes.",
        ),
        column("streak", Integer, "Times in a row up to now."),
        column("best", Integer, "The longest streak."),
        column("strength", Share, "0 to 1, on the curve of Loop Habit Tracker."),
        column(
            "safe",
            Integer,
            "How many times may still be missed for the bar at the end.",
        ),
        column("bar", Share, "The adherence that is asked for."),
        column(
            "unit",
            Text,
            "What done, due, missed and safe count: times, or minutes for a quota of hours.",
        ),
    ],
    rows: habits,
};

/// A row for each step.
pub(super) const STEPS: Table = Table {
    name: "steps",
    about: "A step of a thing, in the order of the file.",
    columns: &[
        column("thing", Text, "The key of the thing that it belongs to."),
        column("number", Integer, "Its place among the steps of the thing, from 1."),
        column("text", Text, "What there is to do."),
        column("done", Flag, "Whether it is ticked."),
        column("day", Day, "The day on which it was ticked."),
        column("due", Day, "The day on which it is due."),
        column("who", Text, "The handle of who does it."),
        column("line", Integer, "Its line, from 1."),
    ],
    rows: steps,
};

/// A row for each open blocker.
pub(super) const BLOCKERS: Table = Table {
    name: "blockers",
    about: "An obstacle that was opened and not closed.",
    columns: &[
        column("thing", Text, "The key of the thing that is blocked."),
        column("name", Text, "What it is called."),
        column("since", Day, "The day since which it is open."),
        column("days", Integer, "For how many days."),
        column("waits_for", Text, "The handles of those on whom it waits."),
        column("said_by", Text, "Who said so."),
        column("words", Text, "What they said; of several times the latest."),
        column("path", Text, "The file of that line."),
        column("line", Integer, "The line, from 1."),
    ],
    rows: blockers,
};

fn links(thing: &ThingOf<'_>, put: &mut Writer<'_>) -> io::Result<()> {
    let links = &thing.links;
    let parent: Vec<&str> = links.parent.into_iter().collect();
    for (link, targets) in [
        ("parent", &parent),
        ("supports", &links.supports),
        ("continues", &links.continues),
        ("needs", &links.needs),
        ("develops", &links.develops),
    ] {
        for target in targets {
            put(&[thing.key.into(), link.into(), (*target).into()])?;
        }
    }
    Ok(())
}

fn habits(thing: &ThingOf<'_>, put: &mut Writer<'_>) -> io::Result<()> {
    let Some(habit) = &thing.habit else { return Ok(()) };
    put(&[
        thing.key.into(),
        thing.fields.first("every").into(),
        habit.adherence.into(),
        habit.done.into(),
        habit.due.into(),
        habit.missed.into(),
        habit.streak.into(),
        habit.best.into(),
        habit.strength.into(),
        habit.safe.into(),
        habit.bar.into(),
        habit.unit.into(),
    ])
}

fn steps(thing: &ThingOf<'_>, put: &mut Writer<'_>) -> io::Result<()> {
    for (number, step) in (1_i64..).zip(&thing.steps) {
        put(&[
            thing.key.into(),
            number.into(),
            step.text.into(),
            step.done.into(),
            step.day.into(),
            step.due.into(),
            step.who.into(),
            step.line.into(),
        ])?;
    }
    Ok(())
}

fn blockers(thing: &ThingOf<'_>, put: &mut Writer<'_>) -> io::Result<()> {
    for blocker in &thing.blockers {
        put(&[
            thing.key.into(),
            blocker.name.into(),
            blocker.since.into(),
            blocker.days.into(),
            Value::texts(&blocker.waits_for),
            blocker.by.into(),
            blocker.words.into(),
            blocker.path.into(),
            blocker.line.into(),
        ])?;
    }
    Ok(())
}
