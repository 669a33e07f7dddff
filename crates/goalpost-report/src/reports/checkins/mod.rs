//! What changed: every check-in of some days, what they turned, what needs a decision and what deserves praise.

mod collect;
mod page;

pub use collect::collect;

use schemars::JsonSchema;
use serde::Serialize;

use super::entries::Moved;
use super::points::Point;
use super::{Head, Report};
use crate::document::Document;
use crate::figures::{Date, Ratio};
use crate::sheet::{Cell, Sheet};
use crate::status::HabitLine;
use crate::style::Style;

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/checkins@1";

/// What changed within some days.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CheckinsReport<'m> {
    /// What it begins with.
    #[serde(flatten)]
    pub head: Head<'m>,
    /// The first day.
    pub since: Date,
    /// The last day.
    pub until: Date,
    /// How much was said.
    pub totals: Totals<'m>,
    /// What needs a decision: what is blocked, overdue, worse, revised or given up.
    pub decisions: Vec<Point<'m>>,
    /// What deserves praise: what is done, back on track, unblocked or recognised.
    pub praise: Vec<Point<'m>>,
    /// What something happened to, each objective or goal with its results and goals.
    pub groups: Vec<Group<'m>>,
    /// How the habits were kept.
    pub habits: Vec<KeptHabit<'m>>,
    /// What is past the day on which a check-in was expected.
    pub silent: Vec<Silent<'m>>,
    /// How much was said in each stretch, where the report is divided.
    pub stretches: Vec<Totals<'m>>,
}

/// How much was said within some days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Totals<'m> {
    /// What the days are called: `2026-W47`; empty for those of the whole report.
    pub name: String,
    /// Events, ticked steps left out.
    pub checkins: usize,
    /// Things that they are about.
    pub things: usize,
    /// Who said something, by handle.
    pub people: Vec<&'m str>,
}

/// An objective or a goal, and what stands in it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Group<'m> {
    /// The objective or goal; something may have happened only in it.
    pub whole: Moved<'m>,
    /// The results and goals in it to which something happened.
    pub parts: Vec<Moved<'m>>,
}

/// How a habit was kept within the days.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct KeptHabit<'m> {
    /// Where it stands now.
    #[serde(flatten)]
    pub line: HabitLine<'m>,
    /// Times done within the days, or minutes.
    pub done_now: i64,
    /// Times that became due within them, or minutes.
    pub due_now: i64,
    /// Its adherence on the day before.
    pub adherence_before: Option<Ratio>,
}

/// Something of which a check-in is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Silent<'m> {
    /// Its id.
    pub id: Option<String>,
    /// Its title.
    pub title: &'m str,
    /// Who answers for it.
    pub owners: Vec<&'m str>,
    /// The day of the last sign of life, or from which one is expected.
    pub since: Date,
    /// For how many days there was none.
    pub days: i64,
}

impl Report for CheckinsReport<'_> {
    fn head(&self) -> &Head<'_> {
        &self.head
    }

    fn document(&self, style: &Style) -> Document {
        page::document(self, style)
    }

    /// A row for each event.
    fn sheet(&self) -> Sheet<'_> {
        let all = self
            .groups
            .iter()
            .flat_map(|group| std::iter::once(&group.whole).chain(&group.parts));
        let rows = all.flat_map(|moved| {
            moved.entries.iter().map(move |entry| {
                vec![
                    Cell::Day(entry.on),
                    Cell::owned(moved.line.id.clone()),
                    Cell::maybe(Some(moved.line.title)),
                    Cell::Texts(entry.facts.clone()),
                    Cell::maybe(Some(entry.words)),
                    Cell::maybe(entry.by),
                    Cell::maybe(Some(moved.before.status.word())),
                    Cell::maybe(Some(moved.line.status.word())),
                    moved.before.score.map_or(Cell::Nothing, Cell::Share),
                    moved.line.score.map_or(Cell::Nothing, Cell::Share),
                    Cell::maybe(Some(entry.path)),
                    Cell::Number(entry.line.into()),
                ]
            })
        });
        Sheet {
            columns: &[
                "day",
                "id",
                "title",
                "facts",
                "words",
                "by",
                "status_before",
                "status",
                "score_before",
                "score",
                "path",
                "line",
            ],
            rows: rows.collect(),
        }
    }
}
