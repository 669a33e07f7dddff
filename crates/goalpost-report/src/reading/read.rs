//! Reads what a measure says from where its thing stands.

use goalpost_model::progress::LevelState;
use goalpost_model::progress::measured::{Found, Held, Parts};
use goalpost_model::{Evaluation, Standing, ThingRef};
use goalpost_syntax::{FieldName, Keyword, Revised};
use goalpost_values::{Level, Measure, Quantity, Unit};

use super::Reading;
use crate::figures::{Amount, Date, Ratio};

/// What the measure of a thing says on the day of the evaluation.
#[must_use]
pub fn read<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Reading {
    let standing = evaluation.standing(thing);
    match (thing.measure(), &standing.measured.parts) {
        (Some(Measure::Hold(level)), Parts::Level(held)) => of_level(thing, standing, level, held),
        (Some(Measure::Average(level)), Parts::Found(found)) => of_mean(thing, standing, level, found),
        (Some(Measure::Feedback(level)), Parts::Found(found)) => Reading::Feedback {
            found: found.found.map(Ratio),
            answers: found.answers,
            level: level_text(level),
        },
        (Some(Measure::HabitShare { at_least, .. }), parts) => Reading::Adherence {
            found: match parts {
                Parts::Found(found) => found.found.map(Ratio),
                _ => None,
            },
            at_least: Ratio(at_least),
        },
        (Some(Measure::YesNo), _) => Reading::YesNo {
            done: standing.life.done,
        },
        (_, Parts::Streak { best, times }) => Reading::Streak {
            best: *best,
            times: *times,
        },
        (_, Parts::Items(items)) => items_of(thing, items.whole.done, items.whole.of),
        (_, Parts::RollUp(roll_up)) => Reading::Parts {
            what: parts_of(thing),
            known: roll_up.known,
            of: roll_up.counted,
        },
        (_, Parts::Way(way)) => on_the_way(evaluation, thing, way),
        _ => Reading::Nothing,
    }
}

fn on_the_way<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    way: &goalpost_model::progress::measured::Way,
) -> Reading {
    let unit = evaluation.values(thing).map_or(Unit::None, |values| values.unit.0);
    let value = way.value.map(|value| Amount::in_unit(value, unit));
    let target = Amount::in_unit(way.target, unit);
    if let Some(Measure::Count { .. }) = thing.measure() {
        return Reading::Count { value, target };
    }
    Reading::Value {
        start: way.start.map(|start| Amount::in_unit(start, unit)),
        value,
        target,
    }
}

fn of_level(thing: ThingRef<'_>, standing: &Standing, level: Level<'_>, held: &Held) -> Reading {
    let (at_least, at_most, unit) = bounds(thing, standing, level);
    Reading::Level {
        mean: false,
        value: held.value.map(|value| Amount::in_unit(value, unit)),
        at_least,
        at_most,
        holds: holds(held.state),
        ran_out: ran_out(held.state),
    }
}

fn of_mean(thing: ThingRef<'_>, standing: &Standing, level: Level<'_>, found: &Found) -> Reading {
    let (at_least, at_most, unit) = bounds(thing, standing, level);
    Reading::Level {
        mean: true,
        value: found.found.map(|mean| Amount::rounded(mean, unit)),
        at_least,
        at_most,
        holds: holds(found.state),
        ran_out: ran_out(found.state),
    }
}

/// The bounds of a level in force, and the unit of its values.
fn bounds<'m>(
    thing: ThingRef<'m>,
    standing: &Standing,
    level: Level<'m>,
) -> (Option<Amount>, Option<Amount>, Unit<'m>) {
    let revised = thing.quantity_on(Revised::Target, standing.timing.on);
    let bound = |written: Quantity<'m>| Some(Amount::of(revised.unwrap_or(written)));
    match level {
        Level::AtLeast(written) => (bound(written), None, written.unit),
        Level::AtMost(written) => (None, bound(written), written.unit),
        Level::Between(low, high) => (Some(Amount::of(low)), Some(Amount::of(high)), low.unit),
    }
}

fn holds(state: LevelState) -> Option<bool> {
    match state {
        LevelState::Holds => Some(true),
        LevelState::Fails => Some(false),
        LevelState::NoData | LevelState::RanOut(_) => None,
    }
}

fn ran_out(state: LevelState) -> Option<Date> {
    match state {
        LevelState::RanOut(day) => Some(Date(day)),
        _ => None,
    }
}

fn level_text(level: Level<'_>) -> String {
    match level {
        Level::AtLeast(bound) => format!(">= {bound}"),
        Level::AtMost(bound) => format!("<= {bound}"),
        Level::Between(low, high) => format!("{low}..{high}"),
    }
}

fn items_of(thing: ThingRef<'_>, done: goalpost_values::Decimal, of: u32) -> Reading {
    let done = u32::try_from(done).unwrap_or_default();
    let by_milestones = match thing.measure() {
        Some(measure) => measure == Measure::Milestones,
        None => thing.children_of(Keyword::Milestone).next().is_some(),
    };
    if by_milestones {
        return Reading::Items {
            what: "milestone",
            done,
            of,
        };
    }
    if thing.steps().next().is_some() && !(thing.keyword() == Keyword::Milestone && done == of) {
        return Reading::Items { what: "step", done, of };
    }
    Reading::YesNo { done: done > 0 }
}

fn parts_of(thing: ThingRef<'_>) -> &'static str {
    match thing.keyword() {
        _ if thing.field(FieldName::Measure).is_some() => "supporter",
        Keyword::Objective => "result",
        _ => "fact",
    }
}
