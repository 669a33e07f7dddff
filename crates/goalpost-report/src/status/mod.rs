//! Where are we now: every objective with its results, every goal by person, every habit, and what needs attention.

mod attention;
mod collect;
mod counts;
mod habits;
mod line;
mod sheet;
mod text;

pub use attention::{Attention, Blocked, Overdue, Quiet};
pub use collect::collect;
pub(crate) use counts::TOLD;
pub use counts::{Counts, Tallied};
pub use habits::{HabitLine, HabitState};
pub use line::{OwnStatus, StatusLine};
pub use sheet::csv;
pub use text::{html, markdown, text};

pub(crate) use habits::{LAPSED, amount, asked_for, done_of_due, habit, habit_state, when};
pub(crate) use line::{is_closed, line_for, status_word};
pub(crate) use text::{
    Above, blocked, figure, habit_item, habit_meter, labelled_item, meter, named, narrower, pieces, status_of,
    thing_item, unreadable_sentence, unseen, weekday, write_not_shown,
};

use schemars::JsonSchema;
use serde::Serialize;

use crate::audience::Audience;
use crate::figures::Date;
use crate::unreadable::Unreadable;

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/status@1";

/// Where a workspace stands on a day.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StatusReport<'m> {
    /// `goalpost/status@1`
    pub schema: &'static str,
    /// The name of the workspace; empty where it has none.
    pub workspace: &'m str,
    /// The day.
    pub today: Date,
    /// Whom it is for: what is shared with others only is left out.
    pub audience: Audience,
    /// The rule by which statuses are computed.
    pub status_rule: &'static str,
    /// What the report was narrowed to, in words; none where it shows everything.
    pub only: Option<String>,
    /// What is to say about that when it matches nothing.
    pub remark: Option<String>,
    /// How many stand where.
    pub counts: Counts,
    /// The objectives, each with its results and goals.
    pub objectives: Vec<StatusLine<'m>>,
    /// The goals outside of objectives, by person.
    pub people: Vec<PersonGoals<'m>>,
    /// The habits.
    pub habits: Vec<HabitLine<'m>>,
    /// What needs attention.
    pub attention: Attention<'m>,
    /// What is not shown.
    pub left_out: LeftOut,
    /// What could not be read in full, shown or not.
    #[serde(flatten)]
    pub unreadable: Unreadable,
}

/// The goals of a person.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PersonGoals<'m> {
    /// The handle, with its `@`; none for goals that nobody owns.
    pub owner: Option<&'m str>,
    /// The name; none where the workspace does not declare the person.
    pub name: Option<&'m str>,
    /// The goals.
    pub goals: Vec<StatusLine<'m>>,
}

/// How many things are not shown, and why.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LeftOut {
    /// Things that are not shared with this audience.
    pub withheld: usize,
    /// Drafts.
    pub drafts: usize,
    /// Objectives, goals and habits that were closed and whose time is over; a period shows them.
    pub closed: usize,
    /// Objectives, goals and habits that do not match what the report was narrowed to.
    pub other: usize,
}

impl StatusReport<'_> {
    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.objectives.is_empty() && self.people.is_empty() && self.habits.is_empty()
    }
}
