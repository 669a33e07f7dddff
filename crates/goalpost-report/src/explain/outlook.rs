//! How a forecast came about.

use goalpost_model::progress::{Lines, NoForecast};
use goalpost_model::{Evaluation, Standing, ThingRef};

use super::{Figure, cut};
use crate::figures::Amount;
use crate::reasons::{LedBy, forecast as sentence, no_forecast, whole_percent};
use crate::show::{Past, is_made_of_scores};
use crate::text::count;

/// Where the values lead; none for things that have none to lead anywhere.
pub(super) fn forecast<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    standing: &Standing,
) -> Option<Figure<'m>> {
    let Some(values) = evaluation.values(thing) else {
        return of_scores(evaluation, thing, standing);
    };
    let of = LedBy::Values(values.unit.0);
    let forecast = match evaluation.forecast(thing) {
        Ok(forecast) => forecast,
        Err(NoForecast::NoWay) => return None,
        Err(why) => return Some(Figure::new("forecast", "none").how(no_forecast(why, of))),
    };
    let amount = |value| Amount::among(&values, value).text;
    let end = standing.timing.end?;
    let points = i64::try_from(values.points.len()).unwrap_or(i64::MAX);
    let lines = forecast.lines;
    Some(
        Figure::new("forecast", Amount::rounded(forecast.landing.value, values.unit.0).text)
            .exactly(forecast.landing.value)
            .how(sentence(&forecast, of, standing.bar.value, end))
            .how(format!(
                "the line goes through {} and the start {}: its slope is the median of the slopes between each two of them (Theil–Sen), {} a day",
                count(points, "value", "values"),
                values.start.map_or_else(|| "?".to_owned(), amount),
                cut(lines.median.slope)
            ))
            .how(range(&lines)),
    )
}

/// Where the scores of what is made of others lead; none for what moves in jumps.
fn of_scores<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, standing: &Standing) -> Option<Figure<'m>> {
    if !is_made_of_scores(evaluation, thing) || standing.status().is_closed() {
        return None;
    }
    let past = Past::of(evaluation);
    let forecast = match past.forecast(thing) {
        Ok(forecast) => forecast,
        Err(why) => return Some(Figure::new("forecast", "none").how(no_forecast(why, LedBy::Scores))),
    };
    let end = standing.timing.end?;
    let lines = forecast.lines;
    let weeks = i64::try_from(past.scores(thing).len()).unwrap_or(i64::MAX);
    Some(
        Figure::new("forecast", whole_percent(forecast.landing.progress.raw()))
            .exactly(forecast.landing.progress.raw())
            .how(sentence(&forecast, LedBy::Scores, standing.bar.value, end))
            .how(format!(
                "it has no values of its own, so the line goes through its {} at the end of each week and today, and 0% on \
                 its first day: its slope is the median of the slopes between each two of them (Theil–Sen), {} points a day",
                count(weeks, "score", "scores"),
                cut(lines.median.slope)
            ))
            .how(range(&lines)),
    )
}

fn range(lines: &Lines) -> String {
    format!(
        "the range comes from the 0.10 and 0.90 quantiles of the slopes, {} and {} a day",
        cut(lines.q10.slope),
        cut(lines.q90.slope)
    )
}
