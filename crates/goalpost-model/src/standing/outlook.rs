//! Forecasts of the workspace's things.

use super::Evaluation;
use super::values::{series, way_of};
use crate::progress::{Forecast, NoForecast, Outlook, Point, forecast};
use crate::thing::ThingRef;

/// Where the values of a thing lead, against its start, target and end in force on the day.
///
/// # Errors
/// Why there is no forecast.
pub(crate) fn forecast_of<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Result<Forecast, NoForecast> {
    let way = way_of(evaluation, thing).ok_or(NoForecast::NoWay)?;
    let timing = evaluation.timing(thing);
    let (Some(start), Some(first), Some(end)) = (way.start, timing.start, timing.end) else {
        return Err(NoForecast::NoDays);
    };
    let values: Vec<Point> = series(thing, &way).points(evaluation.on(), way.start).collect();
    forecast(&Outlook {
        start: Point {
            day: way.since.unwrap_or(first),
            value: start,
        },
        target: way.target,
        bar: evaluation.standing(thing).bar.value,
        end,
        on: evaluation.on(),
        values: &values,
    })
}
