//! Which things a report is about: a time, an owner, a team, a tag, an expression.

mod belongs;
mod error;
mod expression;
mod parse;
mod question;
mod words;

#[cfg(test)]
mod tests;

pub(crate) use belongs::{expected_of, owned_by, owners, same_handle, tags};
pub use error::FilterError;
pub use expression::{Expr, Question, State};

use goalpost_model::{Evaluation, EventRef, Model, ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Day, Days, iso_day};

/// What to narrow a report to, as it was typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'t> {
    /// Things of this time: `2026-Q4`.
    pub period: Option<&'t str>,
    /// Events from this day on, and things that something happened to since.
    pub since: Option<Day>,
    /// The same up to this day.
    pub until: Option<Day>,
    /// Things of this person or team: `@ana`.
    pub owner: Option<&'t str>,
    /// Things of this team and the teams in it: `@payments`.
    pub team: Option<&'t str>,
    /// Things with this tag: `#revenue` or `revenue`.
    pub tag: Option<&'t str>,
    /// Things for which this expression holds: `2026-Q4 && (#revenue || @ana) && status:at-risk`.
    pub expression: Option<&'t str>,
}

/// Which things a report is about. Everything that it asks has to hold; the default asks nothing.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    since: Option<Day>,
    until: Option<Day>,
    questions: Vec<Expr>,
    words: Vec<String>,
}

impl Filter {
    /// Reads what was typed.
    ///
    /// # Errors
    /// The first thing that cannot be read: a period or somebody whom nobody knows, an expression that is no expression.
    /// A workspace that declares nobody knows everybody. A tag that nobody uses matches nothing.
    pub fn read(options: &Options<'_>, model: &Model) -> Result<Filter, FilterError> {
        let mut filter = Filter {
            since: options.since,
            until: options.until,
            ..Filter::default()
        };
        if let Some(text) = options.period {
            filter.ask(Question::Period(question::period(text.trim(), model)?), text);
        }
        if let Some(handle) = options.owner {
            question::known(handle, model)?;
            filter.ask(Question::Owner(handle.to_owned()), handle);
        }
        if let Some(team) = options.team {
            question::known(team, model)?;
            filter.ask(Question::Team(team.to_owned()), team);
        }
        if let Some(tag) = options.tag {
            filter.ask(
                Question::Tag(tag.to_owned()),
                &format!("#{}", tag.trim_start_matches('#')),
            );
        }
        filter.words.extend(options.since.map(|day| format!("since {day}")));
        filter.words.extend(options.until.map(|day| format!("until {day}")));
        if let Some(text) = options.expression {
            filter.questions.push(parse::parse(text, model)?);
            filter.words.push(text.trim().to_owned());
        }
        Ok(filter)
    }

    /// The same, narrowed to some things and what stands in them; `words` say which.
    #[must_use]
    pub fn within(mut self, mut things: Vec<ThingId>, words: &str) -> Self {
        things.sort_unstable();
        self.ask(Question::Within(things), words);
        self
    }

    fn ask(&mut self, question: Question, words: &str) {
        self.questions.push(Expr::Is(question));
        self.words.push(words.trim().to_owned());
    }

    /// Whether it lets everything pass.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a period narrows it: then what is over is wanted too.
    #[must_use]
    pub fn names_period(&self) -> bool {
        self.questions.iter().any(Expr::names_period)
    }

    /// The days of the period that it asks for; none where it asks for none, or for several.
    #[must_use]
    pub fn period(&self) -> Option<Days> {
        let mut periods = self.questions.iter().filter_map(Expr::period);
        periods.next().filter(|_| periods.next().is_none())
    }

    /// What it is narrowed to, as it was typed: `2026-Q4, @ana`. None where it lets everything pass.
    #[must_use]
    pub fn describe(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.words.join(", "))
    }

    /// What is to say about it when it matches nothing: a person or team that owns something and that nobody declared.
    /// None where it names no such, or the workspace declares nobody.
    #[must_use]
    pub fn remark(&self, model: &Model) -> Option<String> {
        if !model.declares_parties() {
            return None;
        }
        let mut handles = self.questions.iter().flat_map(Expr::handles);
        let unknown = handles.find(|handle| model.party(handle).is_none())?;
        Some(match question::near(unknown, model) {
            Some(near) => format!("Nobody declares {unknown}; did you mean {near}?"),
            None => format!("Nobody declares {unknown}."),
        })
    }

    /// Whether a thing is among those that are wanted, as things stand on the day of the evaluation.
    #[must_use]
    pub fn keeps<'m>(&self, evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> bool {
        self.questions.iter().all(|question| question.holds(evaluation, thing)) && self.has_events(thing)
    }

    /// Whether an event is among those that are wanted.
    #[must_use]
    pub fn keeps_event(&self, event: EventRef<'_>) -> bool {
        self.keeps_day(event.day())
    }

    /// Whether what happened on a day is wanted.
    #[must_use]
    pub fn keeps_day(&self, day: Day) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
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
        Keyword::Person => (None, thing.value(FieldName::Until).and_then(iso_day)),
        Keyword::Period => {
            let named = thing.full_id().and_then(|id| thing.model().calendar().named(&id));
            return named.is_some_and(|own| own.intersect(days).is_some());
        }
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
