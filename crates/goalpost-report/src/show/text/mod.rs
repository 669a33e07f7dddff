//! One thing for people: where it stands, its chart, its parts, what happened, and what answers S, M, A, R and T.

mod chart;
mod document;
mod history;
mod summary;

pub(crate) use chart::write as write_chart;
pub use document::{html, markdown};
pub(crate) use summary::kind;

use super::{Answer, ShowReport};
use crate::document::write_items;
use crate::status::{Above, habit_item, thing_item};
use crate::style::Style;
use crate::text::{Ink, Line, Page};

/// The report as text. No line is wider than the style's width.
#[must_use]
pub fn text(report: &ShowReport<'_>, style: &Style) -> String {
    let mut page = Page::new(style);
    summary::write(&mut page, report);
    if let Some(drawn) = &report.chart {
        page.heading("Values");
        chart::write(&mut page, drawn, report.today);
    }
    write_parts(&mut page, report);
    history::write_steps(&mut page, &report.steps);
    history::write_promises(&mut page, &report.promises);
    history::write(&mut page, &report.history);
    write_notes(&mut page, &report.notes);
    write_answers(&mut page, &report.answers);
    page.finish()
}

fn write_parts(page: &mut Page<'_>, report: &ShowReport<'_>) {
    let style = *page.style();
    let above = report.standing.as_ref().map_or(Above::Nothing, Above::Whole);
    for (heading, named) in [("Asks for", &report.asks_for), ("People", &report.people)] {
        if !named.is_empty() {
            page.heading(heading);
        }
        for one in named {
            let mut label = Line::of(Ink::Plain, &format!("  {}", one.label()));
            label.pad_to(16);
            page.hanging(&label, 16, Ink::Plain, one.title);
        }
    }
    if !report.parts.is_empty() {
        page.heading(match report.thing.kind {
            "person" => "Owns",
            "team" => "Works on",
            _ => "In it",
        });
        let above = match report.thing.kind {
            "person" => Above::Person,
            _ => above,
        };
        let parts = report.parts.iter();
        write_items(page, parts.map(|part| thing_item(part, above, &style)).collect());
    }
    if !report.habits.is_empty() {
        page.heading("Habits");
        let habits = report.habits.iter();
        write_items(page, habits.map(|habit| habit_item(habit, true, &style)).collect());
    }
}

fn write_notes(page: &mut Page<'_>, notes: &str) {
    if notes.is_empty() {
        return;
    }
    page.heading("Notes");
    for line in notes.lines() {
        page.paragraph(Ink::Plain, 2, line);
    }
}

/// How wide the name of a line is, and the blank behind it.
const WHAT: usize = 11;

fn write_answers(page: &mut Page<'_>, answers: &[Answer<'_>]) {
    if answers.is_empty() {
        return;
    }
    page.heading("What answers S, M, A, R and T");
    for answer in answers {
        let mut label = Line::of(Ink::Strong, &format!("  {} ", answer.letter));
        for line in &answer.lines {
            label.add(Ink::Faint, line.what);
            label.pad_to(4 + WHAT);
            page.hanging(
                &label,
                4 + WHAT,
                Ink::Plain,
                &format!("{}  ({}:{})", line.text, line.path, line.line),
            );
            label = Line::of(Ink::Plain, "    ");
        }
        if let Some(missing) = answer.missing {
            label.add(Ink::Warn, if answer.lines.is_empty() { "nothing" } else { "no more" });
            label.pad_to(4 + WHAT);
            let missing = page.style().plainly(missing);
            page.hanging(&label, 4 + WHAT, Ink::Plain, &missing);
        }
    }
}
