//! One thing as a document: for a comment, and for a browser.

use super::history::{revised, said, to_do};
use super::summary::{facts, place};
use crate::document::{self, Block, Document, Picture};
use crate::html;
use crate::show::{Answer, Drawn, ShowReport};
use crate::status::{Above, habit_item, thing_item, weekday};
use crate::style::Style;
use crate::text::{Ink, Line, Page};

/// The report as Markdown.
#[must_use]
pub fn markdown(report: &ShowReport<'_>) -> String {
    document::markdown(document(report, &Style::PLAIN))
}

/// The report as a page for a browser that needs nothing else.
#[must_use]
pub fn html(report: &ShowReport<'_>) -> String {
    html::write(document(report, &html::STYLE))
}

type Rows = Vec<(Line, Vec<Line>)>;

fn document(report: &ShowReport<'_>, style: &Style) -> Document {
    let title = match report.thing.title {
        "" => report.thing.label(),
        title => title.to_owned(),
    };
    let mut page = Document::titled(title, weekday(report.today));
    for line in place(report, style) {
        page.paragraph(Ink::Faint, &line);
    }
    let rows = facts(report, style).into_iter();
    let rows: Rows = rows
        .map(|row| (Line::of(Ink::Faint, &row.label), vec![Line::of(row.ink, &row.text)]))
        .collect();
    if !rows.is_empty() {
        page.gap();
        page.put(Block::Labelled(rows));
    }
    values(&mut page, report, style);
    parts(&mut page, report, style);
    page.labelled("Steps", steps(report));
    let promises = report.promises.iter();
    let promises = promises.map(|promise| row(Ink::Faint, promise.what, &revised(promise, style)));
    page.labelled("Promised and current", promises.collect());
    page.labelled("History", history(report));
    if !report.notes.is_empty() {
        page.heading("Notes");
        for line in report.notes.lines() {
            page.paragraph(Ink::Plain, line);
        }
    }
    page.labelled("What answers S, M, A, R and T", answers(&report.answers, style));
    page
}

fn row(ink: Ink, label: &str, text: &str) -> (Line, Vec<Line>) {
    (Line::of(ink, label), vec![Line::of(Ink::Plain, text)])
}

fn values(page: &mut Document, report: &ShowReport<'_>, style: &Style) {
    let Some(chart) = &report.chart else {
        return;
    };
    page.heading("Values");
    page.gap();
    let mut figure = Page::new(style);
    super::write_chart(&mut figure, chart, report.today);
    let picture = Drawn {
        chart: chart.clone(),
        title: report.thing.title.to_owned(),
        today: report.today,
    };
    page.put(Block::Figure(
        figure.into_lines(),
        Some(Picture::Chart(Box::new(picture))),
    ));
}

fn parts(page: &mut Document, report: &ShowReport<'_>, style: &Style) {
    for (heading, named) in [("Asks for", &report.asks_for), ("People", &report.people)] {
        let rows = named.iter().map(|one| row(Ink::Plain, &one.label(), one.title));
        page.labelled(heading, rows.collect());
    }
    let (heading, above) = match (report.thing.kind, &report.standing) {
        ("person", _) => ("Owns", Above::Person),
        ("team", _) => ("Works on", Above::Nothing),
        (_, Some(whole)) => ("In it", Above::Whole(whole)),
        _ => ("In it", Above::Nothing),
    };
    let parts = report.parts.iter().map(|part| {
        let mut item = thing_item(part, above, style);
        // What it stands in is the title of the page.
        item.nested = false;
        item
    });
    page.items(heading, parts.collect());
    let habits = report.habits.iter().map(|habit| habit_item(habit, true, style));
    page.items("Habits", habits.collect());
}

fn steps(report: &ShowReport<'_>) -> Rows {
    let rows = report.steps.iter().map(|step| {
        let (ink, sign) = if step.done {
            (Ink::Good, "done")
        } else {
            (Ink::Plain, "open")
        };
        let mut pieces = vec![Line::of(Ink::Plain, &to_do(step))];
        pieces.extend(step.notes.lines().map(|note| Line::of(Ink::Faint, note)));
        (Line::of(ink, sign), pieces)
    });
    rows.collect()
}

fn history(report: &ShowReport<'_>) -> Rows {
    let rows = report.history.iter().map(|entry| {
        let mut pieces = vec![Line::of(Ink::Plain, &said(entry))];
        pieces.extend(entry.notes.lines().map(|note| Line::of(Ink::Faint, note)));
        (Line::of(Ink::Faint, &entry.on.to_string()), pieces)
    });
    rows.collect()
}

fn answers(answers: &[Answer<'_>], style: &Style) -> Rows {
    let mut rows = Rows::new();
    for answer in answers {
        let mut label = Line::of(Ink::Strong, &format!("{} {}", answer.letter, answer.question));
        for line in &answer.lines {
            let text = format!("{}: {}", line.what, line.text);
            let place = format!("{}:{}", line.path, line.line);
            rows.push((
                std::mem::take(&mut label),
                vec![Line::of(Ink::Plain, &text), Line::of(Ink::Faint, &place)],
            ));
        }
        if let Some(missing) = answer.missing {
            let first = if answer.lines.is_empty() { "nothing: " } else { "" };
            let text = format!("{first}{}", style.plainly(missing));
            rows.push((label, vec![Line::of(Ink::Warn, &text)]));
        }
    }
    rows
}
