//! One thing with its whole history.

mod answers;
mod chart;
mod collect;
mod history;
mod past;
mod strip;
mod text;

pub use answers::{Answer, AnswerLine};
pub use chart::{Chart, Dot, Outlook, Zone};
pub use collect::collect;
pub use history::{Entry, Promise, Step};
pub use strip::{Mark, Stretch, Strip};
pub use text::{html, markdown, text};

pub(crate) use chart::{Drawn, chart, chart_of_scores};
pub(crate) use collect::{diagnosis, forecast};
pub(crate) use history::{entry, promises, steps};
pub(crate) use past::{Past, is_made_of_scores};
pub(crate) use strip::strip;
pub(crate) use text::{kind, write_chart};

use goalpost_model::ThingRef;
use schemars::JsonSchema;
use serde::Serialize;

use crate::audience::Audience;
use crate::figures::Date;
use crate::status::{HabitLine, StatusLine};

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/show@1";

/// One thing with its whole history.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ShowReport<'m> {
    /// `goalpost/show@1`
    pub schema: &'static str,
    /// The day.
    pub today: Date,
    /// Whom it is for: what is shared with others only is left out.
    pub audience: Audience,
    /// The thing.
    pub thing: Reference<'m>,
    /// What holds it, the innermost first.
    pub within: Vec<Reference<'m>>,
    /// What it supports.
    pub supports: Vec<Reference<'m>>,
    /// What supports it.
    pub supported_by: Vec<Reference<'m>>,
    /// Whether it is a draft.
    pub draft: bool,
    /// Whether it is a template or stands in one.
    pub template: bool,
    /// Where it stands; none for kinds of things that stand nowhere.
    pub standing: Option<StatusLine<'m>>,
    /// Why it has its status, in a sentence.
    pub because: Option<String>,
    /// Where its values or, of what is made of others, its scores lead, in sentences; or why nobody can say.
    pub forecast: Option<String>,
    /// What its values and the habits in it say together, in a sentence.
    pub diagnosis: Option<&'static str>,
    /// How it is kept, for a habit.
    pub habit: Option<HabitLine<'m>>,
    /// The latest times of a habit.
    pub strip: Option<Strip>,
    /// Its values and its plan.
    pub chart: Option<Chart>,
    /// What was promised first and what is in force, where something was revised.
    pub promises: Vec<Promise>,
    /// Its fields, its own first, then those that it inherits.
    pub fields: Vec<Field<'m>>,
    /// The people of a team, or those who have a role.
    pub people: Vec<Reference<'m>>,
    /// What a role asks for: its competencies and expectations.
    pub asks_for: Vec<Reference<'m>>,
    /// The things in it that stand somewhere; what a person owns or a team works on, as far as it is not over.
    pub parts: Vec<StatusLine<'m>>,
    /// The habits in it, or of a person or team.
    pub habits: Vec<HabitLine<'m>>,
    /// Its steps.
    pub steps: Vec<Step<'m>>,
    /// What happened, the earliest first.
    pub history: Vec<Entry<'m>>,
    /// Its notes.
    pub notes: String,
    /// Which lines answer S, M, A, R and T; empty for kinds of things that need no answer.
    pub answers: Vec<Answer<'m>>,
}

/// A thing that is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reference<'m> {
    /// Its id in the whole workspace; none where it has none.
    pub id: Option<String>,
    /// Its keyword.
    pub kind: &'static str,
    /// Its title.
    pub title: &'m str,
    /// Its file.
    pub path: &'m str,
    /// Its line, from 1.
    pub line: u32,
}

impl<'m> Reference<'m> {
    /// Names a thing.
    #[must_use]
    pub fn to(thing: ThingRef<'m>) -> Self {
        Self {
            id: thing.full_id(),
            kind: thing.keyword().as_str(),
            title: thing.title(),
            path: thing.path(),
            line: thing.line_number(),
        }
    }

    /// Its id, else where it stands: `shops.goals:12`.
    #[must_use]
    pub fn label(&self) -> String {
        self.id
            .clone()
            .unwrap_or_else(|| format!("{}:{}", self.path, self.line))
    }
}

/// A field as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Field<'m> {
    /// Its name.
    pub name: &'m str,
    /// Its text.
    pub value: &'m str,
    /// Its file.
    pub path: &'m str,
    /// Its line, from 1.
    pub line: u32,
    /// Whether it stands elsewhere and is inherited.
    pub inherited: bool,
}
