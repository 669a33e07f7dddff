//! The measure of a thing: what was written, and what is in force.

use goalpost_model::{Evaluation, ThingRef, target_of, unit_of};
use goalpost_syntax::{FactKinds, FieldName, Revised};
use goalpost_values::{Change, Level, Measure, Quantity, Target};
use schemars::JsonSchema;
use serde::Serialize;

use super::links::Links;
use crate::figures::{Amount, Date, Exact, unit_code};

/// The measure of a thing.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "Measure")]
pub(super) struct MeasureOf<'l> {
    /// As written.
    pub(super) text: &'l str,
    /// What kind of measure it is; `unreadable` for one that is none.
    pub(super) kind: MeasureKind,
    /// The unit of its values; none where it has none, or it is not known yet.
    pub(super) unit: Option<String>,
    /// The value that it starts from, in force; none for levels, and while it is unknown.
    pub(super) start: Option<Amount>,
    /// The target in force; of a level its bound, of a range the lower one. None while it is unknown.
    pub(super) target: Option<Amount>,
    /// The upper bound of a range.
    pub(super) upper: Option<Amount>,
    /// Whether a level is held at its target or below it.
    pub(super) at_most: Option<bool>,
    /// What was to be added to an unknown start.
    change: Option<Amount>,
    /// The value that sets the bar.
    pub(super) commit: Option<Amount>,
    /// The mark beyond the target.
    pub(super) stretch: Option<Amount>,
    /// The target that was promised first; none while it was unknown.
    pub(super) first_target: Option<Amount>,
    /// The habit that is measured, where the reader may read of it.
    habit: Option<&'l str>,
}

/// The kinds of measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum MeasureKind {
    /// From a start to a target.
    Move,
    /// Counted from zero.
    Count,
    /// From a start that is not known yet.
    FromUnknown,
    /// A level to hold.
    Hold,
    /// The mean of all answers, as a level.
    Average,
    /// The share of good feedback, as a level.
    Feedback,
    /// Done or not.
    YesNo,
    /// Its steps.
    Steps,
    /// Its milestones.
    Milestones,
    /// What supports it.
    Rollup,
    /// A habit's adherence, as a level.
    HabitShare,
    /// A habit's longest streak.
    HabitStreak,
    /// It cannot be read.
    Unreadable,
}

/// The value after a day on which something changed; under `average` an answer of that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Value")]
pub(super) struct ValueOf {
    /// The day.
    pub(super) day: Date,
    /// The value, in the unit of the measure.
    pub(super) value: Exact,
}

/// The measure of a thing and its values up to the day of the evaluation, those of a tracked file included.
pub(super) fn measure<'l, 'm: 'l>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    links: &'l Links<'_, 'm>,
) -> (Option<MeasureOf<'l>>, Vec<ValueOf>) {
    let Some(text) = thing.value(FieldName::Measure) else {
        return (None, Vec::new());
    };
    let values = evaluation.values(thing);
    let Some(measure) = thing.measure() else {
        return (Some(MeasureOf::unreadable(text)), Vec::new());
    };
    let on = evaluation.on();
    let unit = match &values {
        Some(values) => Some(values.unit.0),
        None => unit_of(measure),
    };
    let revised = |what| {
        let known = thing.has_facts(FactKinds::REVISION.and(FactKinds::BASELINE));
        known.then(|| thing.quantity_on(what, on)).flatten()
    };
    let tier = |what, field| revised(what).or_else(|| thing.quantity(field)).map(Amount::of);
    let in_unit = |value| unit.map(|unit| Amount::in_unit(value, unit));
    let target = values.as_ref().map_or_else(
        || revised(Revised::Target).or_else(|| target_of(measure)).map(Amount::of),
        |values| values.target.and_then(in_unit),
    );
    let measured = MeasureOf {
        kind: MeasureKind::of(measure),
        unit: unit.and_then(unit_code),
        start: values.as_ref().and_then(|values| values.start).and_then(in_unit),
        target,
        upper: upper(measure).map(Amount::of),
        at_most: is_at_most(measure),
        change: change(measure).map(Amount::of),
        commit: tier(Revised::Commit, FieldName::Commit),
        stretch: tier(Revised::Stretch, FieldName::Stretch),
        first_target: first_target(thing, measure, evaluation).map(Amount::of),
        habit: habit(thing, measure).and_then(|habit| links.readable_key(habit)),
        ..MeasureOf::unreadable(text)
    };
    let points = match measure {
        Measure::Average(_) => evaluation.answers(thing),
        _ => values.map_or_else(Vec::new, |values| values.points),
    };
    let points = points.into_iter();
    let values = points.map(|point| ValueOf {
        day: Date(point.day),
        value: Exact(point.value),
    });
    (Some(measured), values.collect())
}

impl<'l> MeasureOf<'l> {
    fn unreadable(text: &'l str) -> Self {
        Self {
            text,
            kind: MeasureKind::Unreadable,
            unit: None,
            start: None,
            target: None,
            upper: None,
            at_most: None,
            change: None,
            commit: None,
            stretch: None,
            first_target: None,
            habit: None,
        }
    }
}

impl MeasureKind {
    /// Its word in JSON.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Count => "count",
            Self::FromUnknown => "from_unknown",
            Self::Hold => "hold",
            Self::Average => "average",
            Self::Feedback => "feedback",
            Self::YesNo => "yes_no",
            Self::Steps => "steps",
            Self::Milestones => "milestones",
            Self::Rollup => "rollup",
            Self::HabitShare => "habit_share",
            Self::HabitStreak => "habit_streak",
            Self::Unreadable => "unreadable",
        }
    }

    fn of(measure: Measure<'_>) -> Self {
        match measure {
            Measure::Move { .. } => Self::Move,
            Measure::Count { .. } => Self::Count,
            Measure::FromUnknown { .. } => Self::FromUnknown,
            Measure::Hold(_) => Self::Hold,
            Measure::Average(_) => Self::Average,
            Measure::Feedback(_) => Self::Feedback,
            Measure::YesNo => Self::YesNo,
            Measure::Steps => Self::Steps,
            Measure::Milestones => Self::Milestones,
            Measure::Rollup => Self::Rollup,
            Measure::HabitShare { .. } => Self::HabitShare,
            Measure::HabitStreak { .. } => Self::HabitStreak,
        }
    }
}

fn level(measure: Measure<'_>) -> Option<Level<'_>> {
    match measure {
        Measure::Hold(level) | Measure::Average(level) | Measure::Feedback(level) => Some(level),
        _ => None,
    }
}

fn upper(measure: Measure<'_>) -> Option<Quantity<'_>> {
    match level(measure)? {
        Level::Between(_, high) => Some(high),
        _ => None,
    }
}

fn is_at_most(measure: Measure<'_>) -> Option<bool> {
    match level(measure) {
        Some(Level::AtMost(_)) => Some(true),
        Some(Level::AtLeast(_)) => Some(false),
        _ => matches!(measure, Measure::HabitShare { .. }).then_some(false),
    }
}

fn change(measure: Measure<'_>) -> Option<Quantity<'_>> {
    match measure {
        Measure::FromUnknown {
            target: Target::By(change),
        } => Some(Change::quantity(change)),
        _ => None,
    }
}

/// The target that was promised first, as far as it was known.
fn first_target<'m>(thing: ThingRef<'m>, measure: Measure<'m>, evaluation: &Evaluation<'m>) -> Option<Quantity<'m>> {
    match measure {
        Measure::FromUnknown {
            target: Target::By(change),
        } => change.apply(thing.first_baseline(evaluation.on())?.0),
        _ => target_of(measure),
    }
}

fn habit<'m>(thing: ThingRef<'m>, measure: Measure<'m>) -> Option<ThingRef<'m>> {
    match measure {
        Measure::HabitShare { habit, .. } | Measure::HabitStreak { habit, .. } => {
            thing.model().resolve(habit, Some(thing.id()), thing.file())
        }
        _ => None,
    }
}
