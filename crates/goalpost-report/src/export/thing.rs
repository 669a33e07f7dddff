//! One thing with everything that is known of it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::{FieldName, Keyword, LineKind};
use goalpost_values::parse_number;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::event::{EventOf, StepOf, events, steps};
use super::figures::{FiguresOf, ForecastOf, HabitOf, figures, forecast, habit};
use super::links::{Links, LinksOf};
use super::measure::{MeasureOf, ValueOf, measure};
use crate::audience::Audience;
use crate::blockers::{self, Blocker};
use crate::figures::{Date, Exact};
use crate::filter::{Filter, owners, tags};
use crate::place::name_of;

/// A thing of the workspace.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "Thing")]
pub(super) struct ThingOf<'l> {
    /// What others refer to it by: its id, else `path:line`.
    pub(super) key: &'l str,
    /// Its id in the whole workspace, or its handle; none where it has none.
    pub(super) id: Option<String>,
    /// Its keyword: `objective`, `result`, `person` …
    pub(super) kind: &'static str,
    /// Its title.
    pub(super) title: &'l str,
    /// Its file.
    pub(super) path: &'l str,
    /// Its line, from 1.
    pub(super) line: u32,
    /// Whether it, or what holds it, is a draft: it counts nowhere.
    pub(super) draft: bool,
    /// Whom it is for.
    pub(super) share: Audience,
    /// Its own tags, with their `#`.
    pub(super) tags: Vec<&'l str>,
    /// Its notes, as Markdown; none where it has none.
    note: Option<String>,
    /// Its own fields as written, each with its values. Of fields that name other things those are left out that the
    /// reader may not read of.
    pub(super) fields: Fields<'l>,
    /// The handles of its owners in force.
    pub(super) owners: Vec<&'l str>,
    /// The handle of its team, own or inherited.
    pub(super) team: Option<&'l str>,
    /// `performance`, `development` …, own or inherited; none where it is no sort that is known.
    #[serde(rename = "type")]
    pub(super) type_of: Option<&'l str>,
    /// The first day in force.
    pub(super) start: Option<Date>,
    /// The last day in force.
    pub(super) due: Option<Date>,
    /// The last day that was promised first.
    first_due: Option<Date>,
    /// How often somebody is expected to look at it; none for kinds of things that nobody checks in on.
    pub(super) cadence: Option<String>,
    /// How much it counts among its neighbours; none for kinds of things that have no weight.
    pub(super) weight: Option<Exact>,
    /// Its measure; none where it has none.
    pub(super) measure: Option<MeasureOf<'l>>,
    /// The value after each day on which something changed, those of a tracked file included; under `average` each
    /// answer.
    pub(super) values: Vec<ValueOf>,
    /// Where it stands.
    #[serde(flatten)]
    pub(super) figures: FiguresOf,
    /// Where its values lead; none without a forecast.
    pub(super) forecast: Option<ForecastOf>,
    /// How it is kept; none for what is no habit, and without a schedule or a start.
    pub(super) habit: Option<HabitOf>,
    /// What stands in the way and was not removed.
    pub(super) blockers: Vec<Blocker<'l>>,
    /// What it is linked with.
    pub(super) links: LinksOf<'l>,
    /// Its steps, in the order of the file.
    pub(super) steps: Vec<StepOf<'l>>,
    /// What happened to it, by day, path and line.
    pub(super) events: Vec<EventOf<'l>>,
}

/// Fields by their names, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fields<'m>(Vec<(&'m str, Vec<Cow<'m, str>>)>);

impl Fields<'_> {
    /// The first value of a field.
    pub(super) fn first(&self, name: &str) -> Option<&str> {
        let (_, values) = self.0.iter().find(|(other, _)| *other == name)?;
        values.first().map(Cow::as_ref)
    }
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, values)| (name, values)))
    }
}

impl JsonSchema for Fields<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Fields".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, Vec<String>>::json_schema(generator)
    }
}

/// Collects a thing.
pub(super) fn thing<'l, 'm: 'l>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    links: &'l Links<'_, 'm>,
    filter: &Filter,
) -> ThingOf<'l> {
    let on = evaluation.on();
    let (measure, values) = measure(evaluation, thing, links);
    ThingOf {
        key: links.key(thing),
        id: thing.full_id(),
        kind: thing.keyword().as_str(),
        title: thing.title(),
        path: thing.path(),
        line: thing.line_number(),
        draft: thing.is_draft(),
        share: Audience::of(thing),
        tags: tags(thing).collect(),
        note: Some(thing.node().note()).filter(|note| !note.is_empty()),
        fields: fields(thing, links),
        owners: owners(thing, on).collect(),
        team: thing.inherited_value(FieldName::Team),
        type_of: thing.type_of(),
        start: thing.start_on(on).filter(|_| has_days(thing)).map(Date),
        due: thing.due_on(on).filter(|_| has_days(thing)).map(Date),
        first_due: thing.declared_due().filter(|_| has_days(thing)).map(Date),
        cadence: is_watched(thing).then(|| evaluation.cadence(thing).to_string()),
        weight: weight(evaluation, thing),
        measure,
        values,
        figures: figures(evaluation, thing),
        forecast: forecast(evaluation, thing),
        habit: habit(evaluation, thing),
        blockers: blockers::open(thing, on),
        links: links.of(thing),
        steps: steps(thing),
        events: events(thing, filter),
    }
}

fn fields<'m>(thing: ThingRef<'m>, links: &Links<'_, 'm>) -> Fields<'m> {
    let mut fields: Vec<(&str, Vec<Cow<'_, str>>)> = Vec::new();
    let lines = thing.node().children().filter(|line| line.kind() == LineKind::Field);
    for line in lines.filter(|line| !line.is_repeated()) {
        let name = name_of(line);
        let Some(value) = links.readable(thing, name, line.value().text) else {
            continue;
        };
        match fields.iter_mut().find(|(other, _)| *other == name) {
            Some((_, values)) => values.push(value),
            None => fields.push((name, vec![value])),
        }
    }
    Fields(fields)
}

fn has_days(thing: ThingRef<'_>) -> bool {
    matches!(
        thing.keyword(),
        Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Fact | Keyword::Milestone | Keyword::Habit
    )
}

fn is_watched(thing: ThingRef<'_>) -> bool {
    matches!(
        thing.keyword(),
        Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Expectation
    )
}

/// The weight in force; that of things which can have one.
fn weight<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<Exact> {
    if !FieldName::Weight.holders().contains(&thing.keyword()) {
        return None;
    }
    let written = thing.weight_on(evaluation.on()).unwrap_or("1");
    parse_number(written).ok().map(Exact)
}
