//! What changed, on a page: decisions first, then praise, then what moved, the habits and the silence.

use goalpost_values::Days;

use super::{CheckinsReport, Group, KeptHabit, Silent, Totals};
use crate::document::{Block, Column, Document, Item, Table};
use crate::reading::say;
use crate::reports::entries::{Moved, gain, happened, turn};
use crate::reports::{head, points};
use crate::status::{amount, labelled_item, meter, named};
use crate::style::Style;
use crate::text::{Ink, Line, count, days};

pub(super) fn document(report: &CheckinsReport<'_>, style: &Style) -> Document {
    let span = Days::new(report.since.0, report.until.0)
        .map(head::span)
        .unwrap_or_default();
    let mut page = report.head.document(&format!("Check-ins, {span}"));
    page.gap();
    page.paragraph(Ink::Plain, &summary(report));
    page.labelled(
        "Needs a decision",
        points::rows(&report.decisions, Ink::Bad, style, true),
    );
    page.labelled("To praise", points::rows(&report.praise, Ink::Good, style, true));
    if !report.groups.is_empty() {
        page.heading("What moved");
        for group in &report.groups {
            page.gap();
            page.put(Block::Items(items(group, style)));
        }
    }
    page.items(
        "Habits",
        report.habits.iter().map(|habit| of_habit(habit, style)).collect(),
    );
    page.labelled(
        "No check-in, though one is due",
        report.silent.iter().map(|silent| of_silent(silent, style)).collect(),
    );
    page.table("Stretch by stretch", stretches(&report.stretches));
    page
}

fn summary(report: &CheckinsReport<'_>) -> String {
    let Totals {
        checkins,
        things,
        people,
        ..
    } = &report.totals;
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    if *checkins == 0 {
        return "Nobody wrote anything in these days.".to_owned();
    }
    let all = report
        .groups
        .iter()
        .flat_map(|group| std::iter::once(&group.whole).chain(&group.parts));
    let turned = all.filter(|moved| !moved.line.context && moved.turned()).count();
    let turned = match turned {
        0 => "no status changed".to_owned(),
        1 => "1 status changed".to_owned(),
        more => format!("{more} statuses changed"),
    };
    format!(
        "{} on {}{}; {turned}.",
        count(number(*checkins), "check-in", "check-ins"),
        count(number(*things), "thing", "things"),
        match people.as_slice() {
            [] => String::new(),
            people => format!(" by {}", people.join(" ")),
        }
    )
}

fn items(group: &Group<'_>, style: &Style) -> Vec<Item> {
    let whole = std::iter::once(item(&group.whole, false, style));
    whole
        .chain(group.parts.iter().map(|part| item(part, true, style)))
        .collect()
}

fn item(moved: &Moved<'_>, nested: bool, style: &Style) -> Item {
    let line = &moved.line;
    let ink = match (line.context, nested) {
        (true, _) => Ink::Faint,
        (false, false) => Ink::Strong,
        _ => Ink::Plain,
    };
    let mut facts = vec![Line::of(Ink::Plain, &line.owners.join(" "))];
    if moved.turned() && !line.context {
        facts.insert(0, turn(moved, style));
    }
    facts.extend(gain(moved).map(|gain| {
        let ink = if gain.starts_with('-') { Ink::Warn } else { Ink::Good };
        Line::of(ink, &format!("{gain} points"))
    }));
    Item {
        nested,
        label: crate::status::status_of(style, line.status),
        title: Line::of(ink, line.title),
        meter: Some(meter(line)),
        values: Line::of(Ink::Plain, &say(&line.reading, style)),
        facts: if line.context { Vec::new() } else { facts },
        notes: happened(moved, style),
    }
}

fn of_habit(kept: &KeptHabit<'_>, style: &Style) -> Item {
    let now = format!(
        "{} of {} this time",
        amount(&kept.line, kept.done_now),
        amount(&kept.line, kept.due_now)
    );
    let mut item = crate::status::habit_item(&kept.line, false, style);
    item.values = Line::default();
    item.facts = vec![
        Line::of(
            if kept.done_now < kept.due_now {
                Ink::Warn
            } else {
                Ink::Plain
            },
            &now,
        ),
        Line::of(Ink::Plain, &kept.line.owners.join(" ")),
    ];
    if kept.line.streak > 1 {
        item.facts
            .push(Line::of(Ink::Plain, &format!("{} in a row", kept.line.streak)));
    }
    item
}

fn of_silent(silent: &Silent<'_>, style: &Style) -> (Line, Vec<Line>) {
    let text = named(style, silent.id.as_deref(), silent.title, &silent.owners);
    let (_, pieces) = labelled_item(Ink::Warn, "", "", &text);
    (Line::of(Ink::Warn, &days(silent.days)), pieces)
}

fn stretches(stretches: &[Totals<'_>]) -> Table {
    let mut table = Table::new(vec![
        Column::plain("when"),
        Column::number("check-ins"),
        Column::number("things"),
        Column::words("by"),
    ]);
    table.rows = stretches
        .iter()
        .map(|stretch| {
            let cell = |text: String| Line::of(Ink::Plain, &text);
            vec![
                cell(stretch.name.clone()),
                cell(stretch.checkins.to_string()),
                cell(stretch.things.to_string()),
                cell(stretch.people.join(" ")),
            ]
        })
        .collect();
    table
}
