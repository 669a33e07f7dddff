//! How p came about, by the measure.

use goalpost_model::progress::measured::{Found, Held, Items, Parts, Way};
use goalpost_model::{Evaluation, Standing, ThingRef};
use goalpost_syntax::{FactKinds, FieldName, Keyword, Revised};
use goalpost_values::{Level, Measure, Unit};

use super::{Figure, cut, parts, sources};
use crate::figures::Amount;
use crate::reasons::{unknown, whole_percent};
use crate::text::{count, days};

/// p of a thing, or of a grade in its place.
pub(super) fn progress<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, standing: &Standing) -> Figure<'m> {
    let figure = match standing.measured.raw() {
        Some(p) => Figure::new("progress", whole_percent(p)).exactly(p),
        None => Figure::new("progress", "unknown"),
    };
    let figure = figure.from(measure(thing, standing));
    let figure = match standing.measured.parts {
        Parts::Way(way) => along(evaluation, thing, standing, &way, figure),
        Parts::Level(held) => level(evaluation, thing, standing, &held, figure),
        Parts::Found(found) => found_over_time(evaluation, thing, standing, &found, figure),
        Parts::Streak { best, times } => figure.how(format!(
            "p = longest streak / {times}: {} / {times}",
            best.map_or_else(|| "?".to_owned(), |best| best.to_string())
        )),
        Parts::Items(items) => of_items(evaluation, thing, &items, figure),
        Parts::RollUp(roll_up) => parts::rolled_up(evaluation, thing, &roll_up, figure),
        Parts::Nothing => figure,
    };
    match standing.measured.progress {
        Ok(_) => figure,
        Err(why) => figure.how(format!("It is unknown: {}.", unknown(why))),
    }
}

/// The line that says how it is measured, and the revision of its target.
fn measure<'m>(thing: ThingRef<'m>, standing: &Standing) -> Vec<super::Source<'m>> {
    let on = standing.timing.on;
    let field = thing
        .field(FieldName::Measure)
        .and_then(|_| sources::field(thing, FieldName::Measure, "measure"));
    let target = sources::revision(thing, on, &[Revised::Target], "target");
    let start = sources::revision(thing, on, &[Revised::Baseline], "start").or_else(|| {
        sources::fact(thing, on, FactKinds::BASELINE, "start", |fact| {
            fact.kind() == FactKinds::BASELINE
        })
    });
    field.into_iter().chain(start).chain(target).collect()
}

fn along<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    standing: &Standing,
    way: &Way,
    figure: Figure<'m>,
) -> Figure<'m> {
    let unit = evaluation.values(thing).map_or(Unit::None, |values| values.unit.0);
    let figure = figure.from(sources::values(evaluation, thing, standing.timing.counted()));
    let (Some(start), Some(value)) = (way.start, way.value) else {
        return figure.how("p = (value − start) / (target − start)");
    };
    let target = way.target;
    let amount = |value| Amount::in_unit(value, unit).text;
    let figure = match thing.measure() {
        Some(Measure::Count { .. }) => {
            figure.how(format!("p = value / target: {} of {}", amount(value), amount(target)))
        }
        _ => figure.how(format!(
            "p = (value − start) / (target − start), with {} now, {} at the start and {} as the target",
            amount(value),
            amount(start),
            amount(target)
        )),
    };
    let (done, whole) = (value.checked_sub(start), target.checked_sub(start));
    match (done, whole, standing.measured.raw()) {
        (Some(done), Some(whole), Some(p)) => figure.how(format!("{} / {} = {}", cut(done), cut(whole), cut(p))),
        _ => figure,
    }
}

fn level<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    standing: &Standing,
    held: &Held,
    figure: Figure<'m>,
) -> Figure<'m> {
    let figure = figure
        .how("p = h · e: the share of the days with data on which the level held, times the time that is gone")
        .how(format!(
            "it held on {} of {} with data; a value stands for two cadences ({})",
            held.held,
            days(held.known),
            evaluation.cadence(thing)
        ))
        .from(sources::values(evaluation, thing, standing.timing.counted()));
    h_times_e(figure, held.h, standing)
}

fn h_times_e<'m>(figure: Figure<'m>, h: Option<goalpost_values::Decimal>, standing: &Standing) -> Figure<'m> {
    let e = standing.timing.elapsed().map(goalpost_model::progress::Elapsed::share);
    match (h, e, standing.measured.raw()) {
        (Some(h), Some(e), Some(p)) => figure.how(format!("{} · {} = {}", cut(h), cut(e), cut(p))),
        _ => figure,
    }
}

fn found_over_time<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    standing: &Standing,
    found: &Found,
    figure: Figure<'m>,
) -> Figure<'m> {
    let level = match thing.measure() {
        Some(Measure::Average(level) | Measure::Feedback(level)) => Some(level),
        _ => None,
    };
    let share = match level {
        Some(Level::AtMost(_)) => "min(1, bar / found)",
        _ => "min(1, found / bar)",
    };
    let figure = figure
        .how(format!("p = h · e with h = {share}, and e the time that is gone"))
        .how(found_words(thing, found));
    let figure = match level {
        Some(_) => figure.from(sources::values(evaluation, thing, standing.timing.counted())),
        None => figure,
    };
    h_times_e(figure, found.h, standing)
}

/// What was found, and in how many answers.
fn found_words(thing: ThingRef<'_>, found: &Found) -> String {
    let figure = found.found.map_or_else(|| "nothing".to_owned(), cut);
    match thing.measure() {
        Some(Measure::Average(_)) => format!("the mean of {} is {figure}", count(found.answers, "answer", "answers")),
        Some(Measure::Feedback(_)) => {
            let tones = count(found.answers, "toned answer", "toned answers");
            format!("the share of good ones among {tones} is {figure}; it takes three")
        }
        _ => format!(
            "the adherence of the habit is {figure}, over {} due",
            count(found.answers, "time", "times")
        ),
    }
}

fn of_items<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, items: &Items, figure: Figure<'m>) -> Figure<'m> {
    let milestones: Vec<ThingRef<'m>> = thing.children_of(Keyword::Milestone).collect();
    let by_milestones = match thing.measure() {
        Some(measure) => measure == Measure::Milestones,
        None => !milestones.is_empty(),
    };
    if by_milestones {
        let figure = figure.how("p = Σ weight · progress / Σ weight over its milestones");
        return parts::each(evaluation, &milestones, figure);
    }
    let on = evaluation.on();
    if thing.steps().next().is_some()
        && thing.measure() != Some(Measure::YesNo)
        && !evaluation.standing(thing).life.done
    {
        let done = items.whole.done.normalize();
        let figure = figure.how(format!("p = steps done / steps: {done} / {}", items.whole.of));
        return parts::steps(thing, figure);
    }
    let done = sources::fact(thing, on, FactKinds::DONE, "done", |fact| {
        fact.kind() == FactKinds::DONE
    });
    figure.how("p = 1 once it is done, 0 before").from(done)
}
