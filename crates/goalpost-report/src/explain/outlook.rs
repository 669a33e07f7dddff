//! How a forecast came about.

use goalpost_model::progress::NoForecast;
use goalpost_model::{Evaluation, Standing, ThingRef};

use super::{Figure, cut};
use crate::figures::Amount;
use crate::reasons::{LedBy, forecast as sentence, no_forecast};
use crate::text::count;

/// Where the values lead; none for things that have none to lead anywhere.
pub(super) fn forecast<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    standing: &Standing,
) -> Option<Figure<'m>> {
    let values = evaluation.values(thing)?;
    let forecast = match evaluation.forecast(thing) {
        Ok(forecast) => forecast,
        Err(NoForecast::NoWay) => return None,
        Err(why) => return Some(Figure::new("forecast", "none").how(no_forecast(why))),
    };
    let amount = |value| Amount::among(&values, value).text;
    let end = standing.timing.end?;
    let points = i64::try_from(values.points.len()).unwrap_or(i64::MAX);
    let lines = forecast.lines;
    Some(
        Figure::new("forecast", Amount::rounded(forecast.landing.value, values.unit.0).text)
            .exactly(forecast.landing.value)
            .how(sentence(&forecast, LedBy::Values(values.unit.0), standing.bar.value, end))
            .how(format!(
                "the line goes through {} and the start {}: its slope is the median of the slopes between each two of them (Theil–Sen), {} a day",
                count(points, "value", "values"),
                values.start.map_or_else(|| "?".to_owned(), amount),
                cut(lines.median.slope)
            ))
            .how(format!(
                "the range comes from the 0.10 and 0.90 quantiles of the slopes, {} and {} a day",
                cut(lines.q10.slope),
                cut(lines.q90.slope)
            )),
    )
}
