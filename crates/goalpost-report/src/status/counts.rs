//! How many objectives, results, goals and habits stand where.

use std::borrow::Cow;
use std::collections::BTreeMap;

use goalpost_model::progress::Status;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::habits::{HabitLine, HabitState};
use super::line::StatusLine;

/// How many of each kind stand where. What is shown only for context is not counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    /// The objectives.
    pub objectives: Tallied<Status>,
    /// The key results.
    pub results: Tallied<Status>,
    /// The goals, in objectives or not.
    pub goals: Tallied<Status>,
    /// The habits.
    pub habits: Tallied<HabitState>,
}

/// How many have which word, in the order in which they are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tallied<T>(pub Vec<(T, usize)>);

impl<T> Default for Tallied<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy + PartialEq> Tallied<T> {
    /// How many there are in all.
    #[must_use]
    pub fn total(&self) -> usize {
        self.0.iter().map(|(_, count)| count).sum()
    }

    fn of(found: &[T], order: &[T]) -> Self {
        let count = |wanted: &T| found.iter().filter(|one| *one == wanted).count();
        let counted = order.iter().map(|wanted| (*wanted, count(wanted)));
        Self(counted.filter(|(_, count)| *count > 0).collect())
    }
}

/// What a count is of.
pub(super) trait Word {
    fn key(&self) -> &'static str;
}

impl Word for Status {
    fn key(&self) -> &'static str {
        self.word()
    }
}

impl<T: Word> Serialize for Tallied<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (what, count) in &self.0 {
            map.serialize_entry(what.key(), count)?;
        }
        map.end()
    }
}

impl<T> JsonSchema for Tallied<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Tallied".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, usize>::json_schema(generator)
    }
}

/// Statuses as they are told: what goes well first, what is over last.
pub(crate) const TOLD: [Status; 10] = [
    Status::OnTrack,
    Status::AtRisk,
    Status::OffTrack,
    Status::Unknown,
    Status::Done,
    Status::Achieved,
    Status::Missed,
    Status::Paused,
    Status::NotStarted,
    Status::Dropped,
];

/// Counts the lines of a report.
pub(super) fn counts<'r, 'm: 'r>(
    lines: &(impl Iterator<Item = &'r StatusLine<'m>> + Clone),
    habits: &[HabitLine<'_>],
) -> Counts {
    let of = |kind: &str| {
        let found: Vec<Status> = lines
            .clone()
            .flat_map(|line| std::iter::once(line).chain(&line.children))
            .filter(|line| line.kind == kind && !line.context)
            .map(|line| line.status)
            .collect();
        Tallied::of(&found, &TOLD)
    };
    let states: Vec<HabitState> = habits.iter().map(|habit| habit.state).collect();
    Counts {
        objectives: of("objective"),
        results: of("result"),
        goals: of("goal"),
        habits: Tallied::of(&states, &HabitState::ALL),
    }
}
