//! The sheet of a one-to-one: what was promised last time, results and behaviour side by side, what to praise and what
//! to ask.

mod behaviour;
mod collect;
mod page;
mod promises;
mod rows;

pub use behaviour::{Observed, Said};
pub use collect::{NoSuchPerson, collect};
pub use promises::{Kept, Promised};

pub(crate) use behaviour::{expectations, feedback};
pub(super) use collect::found;
pub(crate) use collect::{days, mine, of as who_is, praise, questions, waited_for};
pub(super) use page::{expectation_items, said_rows, who};
pub(crate) use promises::promises;
pub(super) use rows::{observations, spoken};

use schemars::JsonSchema;
use serde::Serialize;

use super::entries::Moved;
use super::points::Point;
use super::{Head, Report};
use crate::document::Document;
use crate::figures::Date;
use crate::sheet::Sheet;
use crate::status::HabitLine;
use crate::style::Style;

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/person@1";

/// The sheet of a one-to-one.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PersonReport<'m> {
    /// What it begins with.
    #[serde(flatten)]
    pub head: Head<'m>,
    /// Whose sheet it is.
    pub person: Who<'m>,
    /// The first day: that of the last talk, two weeks ago where nobody says when it was.
    pub since: Date,
    /// The last day.
    pub until: Date,
    /// What they were to do by now, and what is next.
    pub promises: Vec<Promised<'m>>,
    /// What they answer for, and what happened to it.
    pub results: Vec<Moved<'m>>,
    /// Their habits.
    pub habits: Vec<HabitLine<'m>>,
    /// What is expected of them, and what was observed.
    pub expectations: Vec<Observed<'m>>,
    /// What others said about them and their work in these days.
    pub said: Vec<Said<'m>>,
    /// What waits for them: blockers of others that name them.
    pub waited_for: Vec<Point<'m>>,
    /// What deserves praise.
    pub praise: Vec<Point<'m>>,
    /// What to ask.
    pub questions: Vec<Point<'m>>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Who<'m> {
    /// The handle, with its `@`.
    pub handle: &'m str,
    /// The name; none where the workspace does not declare them.
    pub name: Option<&'m str>,
    /// The title of their role.
    pub role: Option<&'m str>,
    /// The handle of their team.
    pub team: Option<&'m str>,
    /// To whom they report.
    pub manager: Option<&'m str>,
    /// Who helps them.
    pub mentor: Option<&'m str>,
    /// When they are away next, or now.
    pub away: Option<Away>,
    /// Their last day; none while they stay.
    pub until: Option<Date>,
}

/// Days on which somebody is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Away {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

impl Report for PersonReport<'_> {
    fn head(&self) -> &Head<'_> {
        &self.head
    }

    fn document(&self, style: &Style) -> Document {
        page::document(self, style)
    }

    /// A row for each thing they answer for and each habit, then for all that there is to talk about.
    fn sheet(&self) -> Sheet<'_> {
        rows::sheet(self)
    }
}
