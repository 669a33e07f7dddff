//! The values of a thing and its plan, day by day.

use goalpost_model::progress::{Forecast, Point};
use goalpost_model::{Evaluation, ThingRef, Values};
use goalpost_values::{Cadence, Day, Decimal, Measure, Unit, div};
use schemars::JsonSchema;
use serde::Serialize;

use super::Past;
use crate::figures::{Amount, Date};
use crate::reading::{self, Reading};
use crate::reasons::whole_percent;

/// Values over days.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Chart {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// The start in force; none for levels.
    pub start: Option<Amount>,
    /// The target in force, or the bound of a level.
    pub target: Option<Amount>,
    /// The value after each day on which something changed; under `average` the mean of the day's answers.
    pub values: Vec<Dot>,
    /// Where the value should be to be on the plan, by today's start, target and end; empty for levels.
    pub plan: Vec<Dot>,
    /// Where each of the values should be on its day; none without a plan for it. For people, beside the values.
    #[serde(skip)]
    #[schemars(skip)]
    pub planned: Vec<Option<Amount>>,
    /// Of a level that is to hold: from where to where, each end where there is one. For people, in the picture.
    #[serde(skip)]
    #[schemars(skip)]
    pub zone: Option<Zone>,
    /// The days on which a level was not known, because its last value had run out: from the first to that of the next
    /// value, or to today. For people, in the picture.
    #[serde(skip)]
    #[schemars(skip)]
    pub gaps: Vec<(Date, Date)>,
    /// Where the values lead by the last day; none where there is no forecast, and once its time is over.
    pub outlook: Option<Outlook>,
    /// Whether it shows scores in percent, of what has no values of its own to show. For people, beside the picture.
    #[serde(skip)]
    #[schemars(skip)]
    pub of_scores: bool,
}

/// Where a level is to stay.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    /// The lower end; none where it may be as low as it likes.
    pub low: Option<Amount>,
    /// The upper end.
    pub high: Option<Amount>,
}

/// Where values lead by the last day.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Outlook {
    /// The last day.
    pub on: Date,
    /// Where they land.
    pub landing: Amount,
    /// The edge of the range that is left by one in ten slopes at the lower side.
    pub low: Amount,
    /// The edge at the upper side.
    pub high: Amount,
}

/// A chart to be drawn for people.
#[derive(Debug, Clone)]
pub(crate) struct Drawn {
    /// The chart.
    pub(crate) chart: Chart,
    /// Of what.
    pub(crate) title: String,
    /// The day.
    pub(crate) today: Date,
}

/// A value on a day.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Dot {
    /// The day.
    pub on: Date,
    /// The value.
    pub value: Amount,
}

/// How many stretches a plan is drawn with.
const PLAN_STRETCHES: i64 = 48;

/// The chart of a thing; none where it has fewer than two values or no days.
pub(crate) fn chart<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<Chart> {
    let mut values = evaluation.values(thing)?;
    let answers = evaluation.answers(thing);
    let are_means = !answers.is_empty();
    if are_means {
        values.points = means_by_day(&answers);
    }
    if values.points.len() < 2 {
        return None;
    }
    let timing = evaluation.standing(thing).timing;
    let (earliest, latest) = (values.points.first()?.day, values.points.last()?.day);
    let first = timing.start.map_or(earliest, |start| start.min(earliest));
    let last = timing.end.unwrap_or(evaluation.on()).max(latest);
    let amount = |value: Decimal| Amount::among(&values, value);
    let dot = |on: Day, value: Decimal| Dot {
        on: Date(on),
        value: match are_means {
            true => Amount::rounded(value, values.unit.0),
            false => amount(value),
        },
    };
    let way = values.start.zip(values.target);
    let planned = |day: Day| {
        let ((start, target), share) = way.zip(evaluation.plan_on(thing, day))?;
        let value = target
            .checked_sub(start)?
            .checked_mul(share.value)?
            .checked_add(start)?;
        Some(Amount::rounded(value, values.unit.0))
    };
    let plan = timing.start.zip(timing.end).map(|(from, to)| {
        let days = stretches(from, to);
        days.filter_map(|day| {
            Some(Dot {
                on: Date(day),
                value: planned(day)?,
            })
        })
        .collect()
    });
    Some(Chart {
        first: Date(first),
        last: Date(last),
        start: values.start.map(amount),
        target: values.target.map(amount),
        values: values.points.iter().map(|point| dot(point.day, point.value)).collect(),
        plan: plan.unwrap_or_default(),
        planned: values.points.iter().map(|point| planned(point.day)).collect(),
        zone: zone(evaluation, thing),
        gaps: if are_means {
            Vec::new()
        } else {
            gaps(evaluation, thing, &values.points)
        },
        outlook: outlook(evaluation, thing, &values),
        of_scores: false,
    })
}

/// The chart of a thing that has no values to show, from its scores by day; none with fewer than two or no days. Its plan
/// is where the score should be.
pub(crate) fn chart_of_scores<'m>(
    past: &Past<'_, 'm>,
    thing: ThingRef<'m>,
    scores: &[(Day, Decimal)],
) -> Option<Chart> {
    let evaluation = past.now();
    let [(earliest, _), .., (latest, _)] = scores else {
        return None;
    };
    let timing = evaluation.standing(thing).timing;
    let planned = |day: Day| in_percent(evaluation.plan_on(thing, day)?.value);
    let dot = |(on, value)| {
        Some(Dot {
            on: Date(on),
            value: in_percent(value)?,
        })
    };
    let way = timing.start.zip(timing.end);
    let plan = way.into_iter().flat_map(|(from, to)| stretches(from, to));
    Some(Chart {
        first: Date(timing.start.map_or(*earliest, |start| start.min(*earliest))),
        last: Date(timing.end.unwrap_or(evaluation.on()).max(*latest)),
        start: in_percent(Decimal::ZERO),
        target: in_percent(Decimal::ONE),
        values: scores.iter().copied().filter_map(dot).collect(),
        plan: plan
            .filter_map(|day| {
                Some(Dot {
                    on: Date(day),
                    value: planned(day)?,
                })
            })
            .collect(),
        planned: scores.iter().map(|(day, _)| planned(*day)).collect(),
        zone: None,
        gaps: Vec::new(),
        outlook: outlook_of_scores(past, thing),
        of_scores: true,
    })
}

/// A share in percent; its text in whole percent, rounded down, as scores are written everywhere.
fn in_percent(share: Decimal) -> Option<Amount> {
    let value = share.checked_mul(Decimal::ONE_HUNDRED)?;
    Some(Amount {
        text: whole_percent(share),
        ..Amount::in_unit(value, Unit::Percent)
    })
}

fn zone<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<Zone> {
    match reading::read(evaluation, thing) {
        Reading::Level { at_least, at_most, .. } => Some(Zone {
            low: at_least,
            high: at_most,
        }),
        _ => None,
    }
}

/// Where a value of a level had run out: it stands for two cadences (progress.md, "Progress p of one thing").
fn gaps<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, points: &[Point]) -> Vec<(Date, Date)> {
    if !matches!(thing.measure(), Some(Measure::Hold(_))) {
        return Vec::new();
    }
    let cadence = evaluation.cadence(thing);
    let timing = evaluation.standing(thing).timing;
    let last = timing.end.map_or(evaluation.on(), |end| end.min(evaluation.on()));
    let next = points.iter().skip(1).map(|point| point.day).chain([last]);
    let pairs = points.iter().zip(next);
    let ran_out = pairs.map(|(point, next)| (cadence.after(point.day, 2), next));
    ran_out
        .filter(|(from, to)| from < to)
        .map(|(from, to)| (Date(from), Date(to)))
        .collect()
}

/// The mean of the answers of each day: the last of a day says no more than the others.
fn means_by_day(answers: &[Point]) -> Vec<Point> {
    let mean = |day: &[Point]| {
        let total = day
            .iter()
            .try_fold(Decimal::ZERO, |total, answer| total.checked_add(answer.value))?;
        Some(Point {
            day: day.first()?.day,
            value: div(total, Decimal::from(day.len()))?,
        })
    };
    answers.chunk_by(|a, b| a.day == b.day).filter_map(mean).collect()
}

fn outlook<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, values: &Values<'m>) -> Option<Outlook> {
    let end = ahead(evaluation, thing)?;
    let amount = |value: Decimal| Some(Amount::rounded(value, values.unit.0));
    range(end, &evaluation.forecast(thing).ok()?, amount)
}

fn outlook_of_scores<'m>(past: &Past<'_, 'm>, thing: ThingRef<'m>) -> Option<Outlook> {
    let end = ahead(past.now(), thing)?;
    let forecast = past.forecast(thing).ok()?;
    range(end, &forecast, |percent| {
        in_percent(div(percent, Decimal::ONE_HUNDRED)?)
    })
}

/// The last day of what is neither over nor closed.
fn ahead<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<Day> {
    let standing = evaluation.standing(thing);
    let end = standing.timing.end.filter(|end| *end > evaluation.on())?;
    (!standing.status().is_closed()).then_some(end)
}

fn range(end: Day, forecast: &Forecast, amount: impl Fn(Decimal) -> Option<Amount>) -> Option<Outlook> {
    let (low, high) = (forecast.q10.value, forecast.q90.value);
    Some(Outlook {
        on: Date(end),
        landing: amount(forecast.landing.value)?,
        low: amount(low.min(high))?,
        high: amount(low.max(high))?,
    })
}

/// Days at about the same distance, both ends included.
fn stretches(from: Day, to: Day) -> impl Iterator<Item = Day> {
    let days = (to - from).num_days().max(0);
    let count = days.clamp(1, PLAN_STRETCHES);
    (0..=count).map(move |index| {
        let after = u32::try_from(days * index / count).unwrap_or(0);
        if after == 0 {
            from
        } else {
            Cadence::Days(after).after(from, 1)
        }
    })
}
