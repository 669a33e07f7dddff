//! Forecasts of the workspace's things.

use super::Evaluation;
use super::terms::Terms;
use super::values::series;
use super::way::Way;
use crate::progress::{Forecast, NoForecast, Outlook, Point, forecast};
use crate::thing::ThingRef;

/// Where the values of a thing lead, against its start, target and end in force on the day.
///
/// # Errors
/// Why there is no forecast.
pub(crate) fn forecast_of<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Result<Forecast, NoForecast> {
    let on = evaluation.on();
    let terms = Terms::in_force(thing, on);
    let way = thing.measure().and_then(|measure| Way::of(thing, measure, &terms));
    let way = way.ok_or(NoForecast::NoWay)?;
    let known = (way.start, way.target, terms.timing.start, terms.timing.end);
    let (Some(start), Some(target), Some(first), Some(end)) = known else {
        return Err(NoForecast::NoDays);
    };
    let values: Vec<Point> = series(thing, &way).points(on, way.start).collect();
    forecast(&Outlook {
        start: Point {
            day: way.since.unwrap_or(first),
            value: start,
        },
        target,
        bar: evaluation.standing(thing).bar.value,
        end,
        on,
        values: &values,
    })
}
