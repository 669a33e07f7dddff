//! What is due: deadlines, steps, check-ins, habits and reviews, day by day, and as a calendar.

mod calendar;
mod collect;
mod recurring;
mod rules;
mod zone;

pub use calendar::{ics, unknown_zone};
pub use collect::collect;
pub(crate) use collect::is_at_rest;

use goalpost_model::progress::Status;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Head, Report};
use crate::document::Document;
use crate::figures::Date;
use crate::sheet::{Cell, Sheet};
use crate::show::Reference;
use crate::status::weekday;
use crate::style::Style;
use crate::text::{Ink, Line, days, ink_of};

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/agenda@1";

/// What is due within some days.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AgendaReport<'m> {
    /// What it begins with.
    #[serde(flatten)]
    pub head: Head<'m>,
    /// The last day that is looked at.
    pub until: Date,
    /// What is due, by day; what is late comes first.
    pub due: Vec<Due<'m>>,
}

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Due<'m> {
    /// The day by which, or on which.
    pub on: Date,
    /// What it is.
    pub what: What,
    /// What it belongs to.
    pub about: Reference<'m>,
    /// What there is to do.
    pub text: &'m str,
    /// The title of what a step or a milestone is part of; empty for others.
    pub within: &'m str,
    /// What else is to say: the time of a habit, how much of a quota is done.
    pub note: String,
    /// Who does it.
    pub owners: Vec<&'m str>,
    /// Where it stands, of a check-in: `off-track`; none of others.
    pub status: Option<&'static str>,
    /// Whether it is done already.
    pub done: bool,
    /// For how many days it is late; 0 where it is not.
    pub late: i64,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The last day of an objective, result or goal.
    Deadline,
    /// A milestone.
    Milestone,
    /// A step.
    Step,
    /// A habit.
    Habit,
    /// A sign of life of an objective, result or goal.
    CheckIn,
    /// A look at an expectation, or the grade of something whose time is over.
    Review,
}

impl What {
    /// The word for people.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            What::Deadline => "deadline",
            What::Milestone => "milestone",
            What::Step => "step",
            What::Habit => "habit",
            What::CheckIn => "check-in",
            What::Review => "review",
        }
    }
}

impl Report for AgendaReport<'_> {
    fn head(&self) -> &Head<'_> {
        &self.head
    }

    fn document(&self, style: &Style) -> Document {
        let mut page = self.head.document(&format!("Agenda to {}", self.until));
        page.gap();
        if self.due.is_empty() {
            page.paragraph(Ink::Plain, &format!("Nothing is due until {}.", self.until));
            return page;
        }
        let late = self.due.iter().filter(|due| due.late > 0);
        page.labelled("Late", late.map(|due| row(due, style)).collect());
        let ahead: Vec<&Due<'_>> = self.due.iter().filter(|due| due.late == 0).collect();
        for day in ahead.chunk_by(|a, b| a.on == b.on) {
            let Some(first) = day.first() else { continue };
            let today = if first.on == self.head.today { ", today" } else { "" };
            let heading = format!("{}{today}", weekday(first.on));
            page.labelled(&heading, day.iter().map(|due| row(due, style)).collect());
        }
        page
    }

    /// A row for each thing that is due.
    fn sheet(&self) -> Sheet<'_> {
        let rows = self.due.iter().map(|due| {
            vec![
                Cell::Day(due.on),
                Cell::maybe(Some(due.what.word())),
                Cell::maybe(Some(due.text)),
                Cell::maybe(Some(due.within)),
                Cell::owned(Some(due.about.label())),
                Cell::texts(due.owners.iter().copied()),
                Cell::maybe(due.status),
                Cell::owned(Some(due.note.clone()).filter(|note| !note.is_empty())),
                Cell::Number(due.done.into()),
                Cell::Number(due.late),
                Cell::maybe(Some(due.about.path)),
                Cell::Number(due.about.line.into()),
            ]
        });
        Sheet {
            columns: &[
                "day", "what", "text", "within", "thing", "owner", "status", "note", "done", "late", "path", "line",
            ],
            rows: rows.collect(),
        }
    }
}

fn row(due: &Due<'_>, style: &Style) -> (Line, Vec<Line>) {
    let ink = match (due.done, due.late > 0, due.what) {
        (true, ..) => Ink::Good,
        (_, true, _) => Ink::Bad,
        (_, _, What::Deadline | What::Milestone | What::Step) => Ink::Warn,
        _ => Ink::Plain,
    };
    let mut label = Line::of(ink, due.what.word());
    label.pad_to(9);
    let done = if due.done {
        format!("{} ", style.or_ascii("✓", "v"))
    } else {
        String::new()
    };
    // When somebody was heard last is worth saying where it is too long ago.
    let is_plain = due.what == What::CheckIn && due.late == 0;
    let late = if due.late > 0 {
        format!("{} late", days(due.late))
    } else {
        String::new()
    };
    // What goes as it should needs no second look.
    let status = due.status.and_then(Status::from_word);
    let status = status.filter(|status| matches!(status, Status::AtRisk | Status::OffTrack | Status::Unknown));
    let pieces = vec![
        Line::of(Ink::Plain, &format!("{done}{}", due.text)),
        Line::of(Ink::Bad, &late),
        status.map_or_else(Line::default, |status| Line::of(ink_of(status), status.label())),
        Line::of(Ink::Plain, &due.owners.join(" ")),
        Line::of(Ink::Faint, if is_plain { "" } else { &due.note }),
        Line::of(Ink::Faint, due.within),
    ];
    (label, pieces)
}
