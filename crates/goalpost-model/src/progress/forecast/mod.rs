//! Forecast: where the values so far lead.

mod theil_sen;

pub use theil_sen::{Line, Lines};

use goalpost_values::{Cadence, Day, Decimal, div};

use super::exact;
use super::series::Point;
use super::share::Progress;

/// How many values it takes (progress.md, "Forecast").
const FEWEST_VALUES: usize = 3;

/// No forecast looks further ahead than a hundred years.
const HORIZON: i64 = 36_525;

/// What is needed for a forecast. Start and target are today's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook<'a> {
    /// The start and its day, a further point of the line.
    pub start: Point,
    /// The target.
    pub target: Decimal,
    /// The bar B: p at which the thing counts as achieved.
    pub bar: Decimal,
    /// The last day.
    pub end: Day,
    /// Today.
    pub on: Day,
    /// The history up to today, see [`Series::points`](super::Series::points).
    pub values: &'a [Point],
}

/// Where the values so far lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Forecast {
    /// The line through the values and those at the edges of the range.
    pub lines: Lines,
    /// Where the median line lands at the end.
    pub landing: Landing,
    /// Where the line of the 0.10 quantile of the slopes lands.
    pub q10: Landing,
    /// Where the line of the 0.90 quantile of the slopes lands.
    pub q90: Landing,
    /// When the bar is reached.
    pub reached: Reached,
    /// The change a week that is needed from today to reach the bar at the end; `None` on the last day and after it.
    pub needed_per_week: Option<Decimal>,
}

/// A value at the end, and the p that it would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Landing {
    /// The value, in the measure's unit.
    pub value: Decimal,
    /// Its p.
    pub progress: Progress,
}

/// When the bar is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reached {
    /// The latest value is there already.
    Already,
    /// On this day, at this pace; it may lie after the end.
    On(Day),
    /// The slope is zero or the wrong way, or it takes more than a hundred years.
    NotAtThisPace,
}

/// Why there is no forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoForecast {
    /// Levels and `yes/no` have no way to go along.
    NoWay,
    /// It takes three values; so many there are.
    FewValues(usize),
    /// The start, the target or a date is unknown.
    NoDays,
    /// The figures leave the range.
    TooLarge,
}

impl Forecast {
    /// The range of p at the end, the lower one first.
    #[must_use]
    pub fn range(&self) -> (Landing, Landing) {
        if self.q10.progress <= self.q90.progress {
            (self.q10, self.q90)
        } else {
            (self.q90, self.q10)
        }
    }
}

/// The forecast of a move or a count (progress.md, "Forecast"): slope m = median of the pairwise slopes, landing
/// = b + m·end, the range by the quantiles of the slopes.
///
/// # Errors
/// Below three values, where start and target are the same, and where a figure leaves the range.
pub fn forecast(outlook: &Outlook<'_>) -> Result<Forecast, NoForecast> {
    let values = counted(outlook);
    if values.len() < FEWEST_VALUES {
        return Err(NoForecast::FewValues(values.len()));
    }
    if outlook.start.value == outlook.target {
        return Err(NoForecast::NoWay);
    }
    compute(outlook, values).ok_or(NoForecast::TooLarge)
}

/// The values up to today and the end.
fn counted<'a>(outlook: &Outlook<'a>) -> &'a [Point] {
    let last = outlook.on.min(outlook.end);
    let until = outlook.values.partition_point(|point| point.day <= last);
    outlook.values.get(..until).unwrap_or_default()
}

fn compute(outlook: &Outlook<'_>, values: &[Point]) -> Option<Forecast> {
    let mut points = Vec::with_capacity(values.len() + 1);
    points.push(outlook.start);
    points.extend_from_slice(values);
    let lines = theil_sen::lines(&points, outlook.start.day)?;
    let latest = values.last()?.value;
    let bar = bar_value(outlook)?;
    Some(Forecast {
        lines,
        landing: landing(outlook, &lines.median)?,
        q10: landing(outlook, &lines.q10)?,
        q90: landing(outlook, &lines.q90)?,
        reached: reached(outlook, &lines.median, latest, bar),
        needed_per_week: needed_per_week(outlook, latest, bar),
    })
}

fn landing(outlook: &Outlook<'_>, line: &Line) -> Option<Landing> {
    let value = line.at(outlook.end)?;
    let progress = Progress::new(exact::way(outlook.start.value, outlook.target, value)?);
    Some(Landing { value, progress })
}

/// The value at which p is B.
fn bar_value(outlook: &Outlook<'_>) -> Option<Decimal> {
    let way = outlook.target.checked_sub(outlook.start.value)?;
    outlook.start.value.checked_add(way.checked_mul(outlook.bar)?)
}

fn reached(outlook: &Outlook<'_>, line: &Line, latest: Decimal, bar: Decimal) -> Reached {
    let falling = outlook.target < outlook.start.value;
    let is_there = if falling { latest <= bar } else { latest >= bar };
    if is_there {
        return Reached::Already;
    }
    if line.slope.is_zero() || line.slope.is_sign_negative() != falling {
        return Reached::NotAtThisPace;
    }
    let days = bar
        .checked_sub(line.intercept)
        .and_then(|rest| div(rest, line.slope))
        .map(exact::whole_above);
    let days = days.and_then(|days| i64::try_from(days).ok());
    let ahead = days.map(|days| days.saturating_sub((outlook.on - line.origin).num_days()));
    match ahead.map(u32::try_from) {
        // A line that has been there before the values have: the next value may show it.
        Some(Err(_)) if ahead.is_some_and(i64::is_negative) => Reached::On(outlook.on),
        Some(Ok(ahead)) if i64::from(ahead) <= HORIZON => Reached::On(Cadence::Days(ahead).after(outlook.on, 1)),
        _ => Reached::NotAtThisPace,
    }
}

fn needed_per_week(outlook: &Outlook<'_>, latest: Decimal, bar: Decimal) -> Option<Decimal> {
    let days = (outlook.end - outlook.on).num_days();
    if days <= 0 {
        return None;
    }
    div(bar.checked_sub(latest)?.checked_mul(7.into())?, days.into())
}
