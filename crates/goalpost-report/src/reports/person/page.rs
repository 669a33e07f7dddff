//! The sheet of a one-to-one on a page: first what to ask and to praise, then the promises, results beside behaviour.

use goalpost_values::Days;

use super::promises::{Kept, Promised};
use super::{Observed, PersonReport, Said, Who};
use crate::document::{Document, Item};
use crate::reading::say;
use crate::reports::entries::{Moved, gain, happened, turn};
use crate::reports::{head, points};
use crate::status::{StatusLine, habit_item, labelled_item, meter, status_of};
use crate::style::Style;
use crate::text::{Ink, Line};

pub(super) fn document(report: &PersonReport<'_>, style: &Style) -> Document {
    let name = report.person.name.unwrap_or(report.person.handle);
    let mut page = report.head.document(&format!("One-to-one with {name}"));
    page.paragraph(Ink::Plain, &who(&report.person));
    let span = Days::new(report.since.0, report.until.0)
        .map(head::span)
        .unwrap_or_default();
    page.paragraph(Ink::Faint, &format!("What happened: {span}"));
    page.labelled("Ask", points::rows(&report.questions, Ink::Warn, style, false));
    page.labelled(
        "Waits for them",
        points::rows(&report.waited_for, Ink::Bad, style, true),
    );
    page.labelled("Praise", points::rows(&report.praise, Ink::Good, style, false));
    page.labelled("What others said", said_rows(&report.said, style));
    page.items(
        "Promised last time, and next",
        report
            .promises
            .iter()
            .map(|promise| of_promise(promise, style))
            .collect(),
    );
    let mut results = Document::default();
    results.items(
        "Results",
        report
            .results
            .iter()
            .flat_map(|moved| result_items(moved, style))
            .collect(),
    );
    let mut behaviour = Document::default();
    let habits = report.habits.iter().map(|habit| habit_item(habit, true, style));
    behaviour.items("Habits", habits.collect());
    behaviour.items("Expectations", expectation_items(&report.expectations, style));
    page.beside(results, behaviour);
    if report.results.is_empty() && report.habits.is_empty() {
        page.gap();
        let left = report.person.until.filter(|until| *until < report.head.today);
        let said = match left {
            Some(until) => format!("They left on {until}, and answer for nothing that is running."),
            None => "They answer for nothing that is running: agree on the next goal.".to_owned(),
        };
        page.paragraph(Ink::Plain, &said);
    }
    page
}

/// `Frame builder · team @workshop · reports to @bram`
pub(crate) fn who(person: &Who<'_>) -> String {
    let mut parts = vec![person.handle.to_owned()];
    parts.extend(person.role.map(str::to_owned));
    parts.extend(person.team.map(|team| format!("team {team}")));
    parts.extend(person.manager.map(|manager| format!("reports to {manager}")));
    parts.extend(person.mentor.map(|mentor| format!("mentor {mentor}")));
    parts.extend(person.away.map(|away| match away.from == away.to {
        true => format!("away {}", away.from),
        false => format!("away {} to {}", away.from, away.to),
    }));
    parts.extend(person.until.map(|until| format!("until {until}")));
    parts.join(", ")
}

fn of_promise(promise: &Promised<'_>, style: &Style) -> Item {
    let (ink, sign, word) = match promise.kept {
        Kept::Late => (Ink::Bad, style.or_ascii("○", "!"), "late"),
        Kept::Done => (Ink::Good, style.or_ascii("✓", "v"), "done"),
        Kept::Open => (Ink::Plain, style.or_ascii("◌", "."), "open"),
    };
    let mut facts = Vec::new();
    facts.extend(promise.done.map(|done| Line::of(Ink::Plain, &format!("done {done}"))));
    let late = if promise.kept == Kept::Late {
        Ink::Bad
    } else {
        Ink::Plain
    };
    facts.extend(promise.due.map(|due| Line::of(late, &format!("due {due}"))));
    facts.extend(promise.by.map(|by| Line::of(Ink::Plain, &format!("by {by}"))));
    facts.push(Line::of(Ink::Faint, promise.within.title));
    Item {
        label: Line::of(ink, &format!("{sign} {word}")),
        title: Line::of(Ink::Plain, promise.text),
        facts,
        ..Item::default()
    }
}

/// What somebody answers for, and what it is made of.
fn result_items(moved: &Moved<'_>, style: &Style) -> Vec<Item> {
    let facts = moved.facts.iter().map(|fact| fact_item(fact, style));
    std::iter::once(result_item(moved, style)).chain(facts).collect()
}

fn fact_item(fact: &StatusLine<'_>, style: &Style) -> Item {
    Item {
        nested: true,
        label: status_of(style, fact.status),
        title: Line::of(Ink::Plain, fact.title),
        meter: Some(meter(fact)),
        values: Line::of(Ink::Plain, &say(&fact.reading, style)),
        ..Item::default()
    }
}

fn result_item(moved: &Moved<'_>, style: &Style) -> Item {
    let line = &moved.line;
    let mut facts = Vec::new();
    if moved.turned() {
        facts.push(turn(moved, style));
    }
    facts.extend(gain(moved).map(|gain| Line::of(Ink::Plain, &format!("{gain} points"))));
    facts.extend(
        line.confidence
            .filter(|_| !line.status.is_closed())
            .map(|share| Line::of(Ink::Plain, &format!("confidence {}", crate::text::out_of_ten(share.0)))),
    );
    facts.extend(line.due.map(|due| Line::of(Ink::Faint, &format!("to {due}"))));
    Item {
        nested: line.context,
        label: status_of(style, line.status),
        title: Line::of(if line.context { Ink::Plain } else { Ink::Strong }, line.title),
        meter: Some(meter(line)),
        values: Line::of(Ink::Plain, &say(&line.reading, style)),
        facts,
        notes: happened(moved, style),
    }
}

/// The rows of expectations, each with its latest observation and those of the days.
pub(crate) fn expectation_items(expectations: &[Observed<'_>], style: &Style) -> Vec<Item> {
    expectations
        .iter()
        .map(|observed| expectation_item(observed, style))
        .collect()
}

fn expectation_item(observed: &Observed<'_>, style: &Style) -> Item {
    let latest = observed.latest.as_ref();
    let (ink, sign, word) = match latest.and_then(|said| said.tone) {
        Some("met" | "+") => (Ink::Good, style.or_ascii("●", "+"), "met"),
        Some("partly" | "=") => (Ink::Warn, style.or_ascii("◐", "~"), "partly"),
        Some("unmet" | "-") => (Ink::Bad, style.or_ascii("○", "!"), "unmet"),
        _ => (Ink::Faint, style.or_ascii("◌", "."), "not seen"),
    };
    let mut facts = Vec::new();
    let counts = [
        (observed.met, "met"),
        (observed.partly, "partly"),
        (observed.unmet, "unmet"),
    ];
    let told: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    facts.push(Line::of(Ink::Plain, &told.join(", ")));
    facts.extend(observed.value.map(|value| Line::of(Ink::Faint, value)));
    let said = match observed.entries.as_slice() {
        [] => latest.into_iter().collect::<Vec<_>>(),
        entries => entries.iter().collect(),
    };
    Item {
        label: Line::of(ink, &format!("{sign} {word}")),
        title: Line::of(Ink::Plain, observed.expectation.title),
        facts,
        notes: said.iter().map(|said| note(said)).collect(),
        ..Item::default()
    }
}

fn note(said: &Said<'_>) -> Line {
    let mut line = Line::of(Ink::Faint, &said.on.to_string());
    line.add(Ink::Faint, &said.by.map_or_else(String::new, |by| format!(" {by}")));
    line.add(Ink::Plain, &format!("  {}", said.tone.unwrap_or_default()));
    if !said.words.is_empty() {
        line.add(Ink::Plain, &format!(": {}", said.words));
    }
    line
}

/// What others said, each with its tone.
pub(crate) fn said_rows(said: &[Said<'_>], style: &Style) -> Vec<(Line, Vec<Line>)> {
    said.iter()
        .map(|said| {
            let (ink, word) = match said.tone {
                Some("+") => (Ink::Good, "good"),
                Some("-") => (Ink::Warn, "to change"),
                Some("praise") => (Ink::Good, "praise"),
                Some("=") => (Ink::Plain, "neutral"),
                Some(other) => (Ink::Plain, other),
                None => (Ink::Plain, "remark"),
            };
            let by = said.by.map_or_else(String::new, |by| format!("{by} "));
            let words = match said.words {
                "" => "without words",
                words => words,
            };
            let about = match said.about.kind {
                "person" => String::new(),
                _ => format!(" ({})", style.quoted(said.about.title)),
            };
            let text = format!("{} {by}{words}{about}", said.on);
            let (_, pieces) = labelled_item(ink, word, "", &text);
            (Line::of(ink, word), pieces)
        })
        .collect()
}
