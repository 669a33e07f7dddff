//! Gathers what there is to show of one thing.

use goalpost_model::progress::{self, KEPT, is_moving};
use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::{FieldName, Keyword, LineKind};
use goalpost_values::iso_day;

use super::{Field, Past, Reference, SCHEMA, ShowReport, answers, chart, history, strip};
use crate::audience::Audience;
use crate::figures::Date;
use crate::filter::{Filter, owners, same_handle};
use crate::place::{line_of, name_of};
use crate::reasons::{self, LedBy};
use crate::status::{HabitLine, StatusLine, habit, line_for};

/// One thing as it stands on the day of the evaluation. Of its history what the filter's `since` and `until` want; of what
/// it is linked with what an audience may read of. Whether the audience may read of the thing itself is for the caller
/// ([`Audience::sees`]).
#[must_use]
pub fn collect<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    filter: &Filter,
    audience: Audience,
) -> ShowReport<'m> {
    let sees = |other: &ThingRef<'m>| audience.sees(*other);
    let line = |of: ThingRef<'m>| line_for(evaluation, of, &|part| audience.sees(part));
    let standing = stands(thing.keyword()).then(|| evaluation.standing(thing));
    let is_habit = thing.keyword() == Keyword::Habit;
    let owned: Vec<ThingRef<'m>> = owned_by(evaluation, thing);
    let parts = thing
        .children()
        .chain(owned.iter().copied())
        .filter(|child| stands(child.keyword()) && !child.is_draft() && sees(child));
    let habits = thing
        .children()
        .chain(owned.iter().copied())
        .filter(|child| child.keyword() == Keyword::Habit && sees(child));
    ShowReport {
        schema: SCHEMA,
        today: Date(evaluation.on()),
        audience,
        thing: Reference::to(thing),
        within: std::iter::successors(thing.parent(), |holder| holder.parent())
            .filter(sees)
            .map(Reference::to)
            .collect(),
        supports: thing
            .references(FieldName::Supports)
            .filter(sees)
            .map(Reference::to)
            .collect(),
        supported_by: supporters(evaluation, thing).filter(sees).map(Reference::to).collect(),
        draft: thing.is_draft(),
        template: thing.in_template(),
        because: standing.map(|standing| reasons::because(&standing.verdict)),
        standing: standing.map(|_| line(thing)),
        forecast: standing.and_then(|_| forecast(&Past::of(evaluation), thing)),
        diagnosis: diagnosis(evaluation, thing),
        habit: is_habit.then(|| habit(evaluation, thing)),
        strip: if is_habit {
            strip::strip(evaluation, thing)
        } else {
            None
        },
        chart: chart::chart(evaluation, thing),
        promises: history::promises(evaluation, thing),
        fields: fields(thing),
        people: people(evaluation, thing).filter(sees).map(Reference::to).collect(),
        asks_for: thing
            .children()
            .filter(|child| matches!(child.keyword(), Keyword::Competency | Keyword::Expectation) && sees(child))
            .map(Reference::to)
            .collect(),
        parts: parts.map(line).collect::<Vec<StatusLine<'m>>>(),
        habits: habits
            .map(|child| habit(evaluation, child))
            .collect::<Vec<HabitLine<'m>>>(),
        steps: history::steps(thing),
        history: history::history(evaluation, thing, filter),
        notes: thing.node().note(),
        answers: answers::answers(thing, audience),
    }
}

/// Whether things of a kind have progress and a status.
fn stands(keyword: Keyword) -> bool {
    matches!(
        keyword,
        Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Fact | Keyword::Milestone
    )
}

/// What supports it through `supports:`; what stands in it is shown as its parts.
fn supporters<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> impl Iterator<Item = ThingRef<'m>> {
    let all = evaluation.supporters(thing);
    all.filter(move |other| other.parent() != Some(thing))
}

/// The people of a team, or those who have a role; who has left by the day is not named.
fn people<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> std::vec::IntoIter<ThingRef<'m>> {
    let field = match thing.keyword() {
        Keyword::Team => FieldName::Team,
        Keyword::Role => FieldName::Role,
        _ => return Vec::new().into_iter(),
    };
    let Some(name) = thing.name() else {
        return Vec::new().into_iter();
    };
    let is_one = |person: &ThingRef<'m>| person.value(field).is_some_and(|own| same_handle(own, name.text));
    let people = thing
        .model()
        .things()
        .filter(|other| other.keyword() == Keyword::Person && !other.in_template());
    let is_here = |person: &ThingRef<'m>| {
        let until = person.value(FieldName::Until).and_then(iso_day);
        until.is_none_or(|until| until >= evaluation.on())
    };
    people.filter(is_one).filter(is_here).collect::<Vec<_>>().into_iter()
}

/// What a person or team owns, or what stands in the name of a team, as far as it is not over. What stands in something
/// of theirs is not named.
fn owned_by<'m>(evaluation: &Evaluation<'m>, party: ThingRef<'m>) -> Vec<ThingRef<'m>> {
    let is_party = matches!(party.keyword(), Keyword::Person | Keyword::Team);
    let Some(handle) = party.name().filter(|_| is_party).map(|name| name.text) else {
        return Vec::new();
    };
    let on = evaluation.on();
    let has = |keyword| {
        matches!(
            keyword,
            Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Habit
        )
    };
    let is_of = |thing: ThingRef<'m>| {
        let team = || {
            thing
                .inherited_value(FieldName::Team)
                .is_some_and(|team| same_handle(team, handle))
        };
        owners(thing, on).any(|owner| same_handle(owner, handle)) || party.keyword() == Keyword::Team && team()
    };
    party
        .model()
        .things()
        .filter(|thing| has(thing.keyword()) && !thing.in_template() && !thing.is_draft())
        .filter(|thing| is_of(*thing) && !thing.parent().is_some_and(is_of))
        .filter(|thing| !evaluation.standing(*thing).timing.after_end())
        .collect()
}

/// Where its values lead, in sentences.
pub(crate) fn forecast<'m>(past: &Past<'_, 'm>, thing: ThingRef<'m>) -> Option<String> {
    let evaluation = past.now();
    let standing = evaluation.standing(thing);
    let has_way = match thing.keyword() {
        Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Milestone => true,
        Keyword::Fact => !thing.is_evidence(),
        _ => false,
    };
    if !has_way || standing.status().is_closed() {
        return None;
    }
    let (found, of) = match evaluation.values(thing) {
        Some(values) => (evaluation.forecast(thing), LedBy::Values(values.unit.0)),
        None => (past.forecast(thing), LedBy::Scores),
    };
    Some(match (found, standing.timing.end) {
        (Ok(forecast), Some(end)) => reasons::forecast(&forecast, of, standing.bar.value, end),
        (Ok(_), None) => return None,
        (Err(why), _) => format!("No forecast: {}.", reasons::no_forecast(why, of)),
    })
}

/// What its values and the habits in it say together; of several habits the one that is kept worst speaks.
pub(crate) fn diagnosis<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<&'static str> {
    let habits = thing.children_of(Keyword::Habit).filter(|habit| !habit.is_draft());
    let tallies = habits.filter_map(|habit| evaluation.tally(habit)?.adherence());
    let values = evaluation.values(thing)?;
    let moving = is_moving(&values.points, values.start?, values.target?);
    progress::diagnosis(tallies.min(), KEPT, moving).map(reasons::diagnosis)
}

/// Its own fields as written, and those that it inherits.
fn fields(thing: ThingRef<'_>) -> Vec<Field<'_>> {
    let own = thing.node().children().filter(|child| child.kind() == LineKind::Field);
    let mut fields: Vec<Field<'_>> = own
        .map(|field| Field {
            name: name_of(field),
            value: field.value().text,
            path: thing.path(),
            line: line_of(field),
            inherited: false,
        })
        .collect();
    let passed = [
        FieldName::Owner,
        FieldName::Team,
        FieldName::Type,
        FieldName::During,
        FieldName::Start,
        FieldName::Due,
        FieldName::Cadence,
        FieldName::Share,
    ];
    let stands = stands(thing.keyword()) || thing.keyword() == Keyword::Habit;
    for name in passed.into_iter().filter(|name| stands && thing.field(*name).is_none()) {
        let found = thing.inherited(name);
        fields.extend(found.map(|(field, holder)| Field {
            name: name.as_str(),
            value: field.value().text,
            path: holder.path(),
            line: line_of(field),
            inherited: true,
        }));
    }
    fields
}
