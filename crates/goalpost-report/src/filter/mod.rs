//! Which things a report is about: a time, an owner, a team, a tag, an expression.

mod belongs;

pub(crate) use belongs::{owners, same_handle};

use goalpost_model::{Evaluation, EventRef, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Day, Days};

/// Which things a report is about. Everything that is set has to hold.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Things whose days overlap these.
    pub period: Option<Days>,
    /// Things that something happened to from this day on; reports of events show only those.
    pub since: Option<Day>,
    /// The same up to this day.
    pub until: Option<Day>,
    /// Things of this person or team.
    pub owner: Option<String>,
    /// Things of this team and the teams in it.
    pub team: Option<String>,
    /// Things with this tag.
    pub tag: Option<String>,
}

impl Filter {
    /// Whether it lets everything pass.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.period.is_none()
            && self.since.is_none()
            && self.until.is_none()
            && self.owner.is_none()
            && self.team.is_none()
            && self.tag.is_none()
    }

    /// Whether a period narrows it: then what is over is wanted too.
    #[must_use]
    pub fn names_period(&self) -> bool {
        self.period.is_some()
    }

    /// What it is narrowed to, in words: `2026-Q4, @ana`. None where it lets everything pass.
    #[must_use]
    pub fn describe(&self) -> Option<String> {
        let mut parts = Vec::new();
        parts.extend(self.period.map(|days| format!("{} to {}", days.first, days.last)));
        parts.extend(self.since.map(|day| format!("since {day}")));
        parts.extend(self.until.map(|day| format!("until {day}")));
        parts.extend(self.owner.clone());
        parts.extend(self.team.clone());
        parts.extend(self.tag.clone());
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// Whether a thing is among those that are wanted, as things stand on the day of the evaluation.
    #[must_use]
    pub fn keeps<'m>(&self, evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> bool {
        let on = evaluation.on();
        self.period.is_none_or(|days| overlaps(evaluation, thing, days))
            && self
                .owner
                .as_deref()
                .is_none_or(|handle| belongs::owned_by(thing, handle, on))
            && self
                .team
                .as_deref()
                .is_none_or(|team| belongs::of_team(thing, team, on))
            && self.tag.as_deref().is_none_or(|tag| belongs::tagged(thing, tag))
            && self.has_events(thing)
    }

    /// Whether an event is among those that are wanted.
    #[must_use]
    pub fn keeps_event(&self, event: EventRef<'_>) -> bool {
        self.since.is_none_or(|since| since <= event.day()) && self.until.is_none_or(|until| event.day() <= until)
    }

    fn has_events(&self, thing: ThingRef<'_>) -> bool {
        let is_open = self.since.is_none() && self.until.is_none();
        is_open || thing.events().any(|event| self.keeps_event(event))
    }
}

/// Whether the days of a thing in force overlap these. A side without a day is open; without any day it is of no time.
/// What has no days by its nature is of every time, a person as long as they stay.
fn overlaps<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, days: Days) -> bool {
    let (start, end) = match thing.keyword() {
        Keyword::Person => (None, thing.value(FieldName::Until).and_then(goalpost_values::iso_day)),
        Keyword::Period => match thing
            .model()
            .calendar()
            .named(thing.name().map_or("", |name| name.text))
        {
            Some(own) => (Some(own.first), Some(own.last)),
            None => return false,
        },
        keyword if is_timeless(keyword) => return true,
        _ => {
            let timing = evaluation.standing(thing).timing;
            if timing.start.is_none() && timing.end.is_none() {
                return false;
            }
            (timing.start, timing.end)
        }
    };
    start.is_none_or(|start| start <= days.last) && end.is_none_or(|end| days.first <= end)
}

fn is_timeless(keyword: Keyword) -> bool {
    matches!(
        keyword,
        Keyword::Workspace
            | Keyword::File
            | Keyword::Team
            | Keyword::Role
            | Keyword::Competency
            | Keyword::Vision
            | Keyword::Expectation
            | Keyword::Template
    )
}
