//! Lists of lines that stand in things: blockers, waivers, steps, events.

use std::borrow::Cow;

use goalpost_model::ThingRef;
use goalpost_syntax::{Event, LineKind};

use super::Wanted;
use super::report::{Cell, Row};
use crate::blockers;
use crate::status::is_closed;

type Table<'m> = (&'static [&'static str], Vec<Row<'m>>);

/// Open blockers of what is not closed, the oldest first.
pub(super) fn blockers<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let evaluation = wanted.evaluation;
    let open = wanted.things().filter(|thing| !is_closed(evaluation.standing(*thing)));
    let mut found: Vec<_> = open
        .flat_map(|thing| {
            blockers::open(thing, evaluation.on())
                .into_iter()
                .map(move |open| (open, thing))
        })
        .collect();
    found.sort_by_key(|(blocker, _)| blocker.since);
    let rows = found.into_iter().map(|(blocker, thing)| {
        vec![
            Cell::maybe(Some(blocker.name)),
            Cell::Number(blocker.days),
            Cell::owned(Some(thing.label())),
            Cell::texts(blocker.waits_for),
            Cell::maybe(Some(blocker.words)),
            Cell::Day(blocker.since),
            Cell::maybe(blocker.by),
            Cell::maybe(Some(blocker.path)),
            Cell::Number(blocker.line.into()),
        ]
    });
    (
        &[
            "name",
            "days",
            "thing",
            "waits_for",
            "words",
            "since",
            "by",
            "path",
            "line",
        ],
        rows.collect(),
    )
}

/// Waived rules.
pub(super) fn waivers<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let rows = wanted.with_drafts().flat_map(|thing| {
        let lines = thing.node().children().filter(|child| child.kind() == LineKind::Allow);
        lines.filter_map(move |line| {
            let waiver = line.waiver()?;
            Some(vec![
                Cell::texts(waiver.codes.iter().map(|code| code.text)),
                Cell::maybe(waiver.until.map(|until| until.text)),
                Cell::maybe(Some(waiver.reason.text)),
                Cell::owned(Some(thing.label())),
                Cell::maybe(Some(thing.path())),
                Cell::line(line),
            ])
        })
    });
    (&["rules", "until", "reason", "thing", "path", "line"], rows.collect())
}

/// Steps that are not done, of what is not closed; those with a day first, by day.
pub(super) fn steps<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let evaluation = wanted.evaluation;
    let open = wanted.things().filter(|thing| !is_closed(evaluation.standing(*thing)));
    let mut found: Vec<_> = open
        .flat_map(|thing| thing.steps().map(move |(node, step)| (thing, node, step)))
        .filter(|(.., step)| !step.done)
        .collect();
    found.sort_by_key(|(.., step)| (step.day.is_none(), step.day));
    let rows = found.into_iter().map(|(thing, node, step)| {
        vec![
            Cell::day(step.day),
            Cell::maybe(step.who.map(|who| who.text)),
            Cell::maybe(Some(step.text.text)),
            Cell::owned(Some(thing.label())),
            Cell::maybe(Some(thing.path())),
            Cell::line(node),
        ]
    });
    (&["due", "who", "step", "thing", "path", "line"], rows.collect())
}

/// A fact with those whom it is about: the handles between it and the next.
fn with_parties<'m>(said: &Event<'m>, at: usize, text: &'m str) -> Cow<'m, str> {
    let Some((_, span)) = said.facts.get(at) else {
        return Cow::Borrowed("");
    };
    let next = said.facts.get(at + 1).map_or(u32::MAX, |(_, next)| next.start);
    let about = said
        .about
        .iter()
        .filter(|who| who.span.start >= span.end && who.span.start < next);
    about.fold(Cow::Borrowed(span.of(text)), |fact, who| {
        Cow::Owned(format!("{fact} {}", who.text))
    })
}

/// What happened up to the day, by day.
pub(super) fn events<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let on = wanted.evaluation.on();
    let mut found: Vec<_> = wanted
        .things()
        .flat_map(ThingRef::events)
        .filter(|event| event.day() <= on && wanted.filter.keeps_event(*event))
        .collect();
    found.sort_by_key(|event| event.day());
    let rows = found.into_iter().map(|event| {
        let said = event.read();
        let text = event.node().tree().text();
        let facts = (0..said.facts.len()).map(|at| with_parties(&said, at, text)).collect();
        vec![
            Cell::day(Some(event.day())),
            Cell::owned(Some(event.thing().label())),
            Cell::Texts(facts),
            Cell::maybe(Some(event.words())),
            Cell::maybe(said.by.map(|by| by.text)),
            Cell::maybe(Some(&event.thing().model().file(event.file()).path)),
            Cell::Number(event.line_number().into()),
        ]
    });
    (
        &["day", "thing", "facts", "words", "by", "path", "line"],
        rows.collect(),
    )
}
