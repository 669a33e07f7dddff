//! Theil–Sen: a line through points that a few odd values do not bend.
//!
//! The slopes of all pairs are ordered as binary numbers and only the few that decide are computed as decimals, to 28
//! digits. Two slopes that differ by less than a binary number can tell, in the sixteenth digit, may change places.

use std::cmp::Ordering;

use goalpost_values::{Day, Decimal, div};

use crate::progress::exact;
use crate::progress::series::Point;

/// With more points than this only so many are used, evenly chosen with the first and the last: the work grows with the
/// square of their number.
const MOST_POINTS: usize = 300;

/// A straight line v = intercept + slope · t, t in days from its origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Line {
    /// The day on which t is 0.
    pub origin: Day,
    /// Change of the value a day.
    pub slope: Decimal,
    /// The value at t = 0.
    pub intercept: Decimal,
}

impl Line {
    /// The value on a day; `None` out of range.
    #[must_use]
    pub fn at(&self, day: Day) -> Option<Decimal> {
        let days = Decimal::from((day - self.origin).num_days());
        self.intercept.checked_add(self.slope.checked_mul(days)?)
    }
}

/// The line of the median slope and those of its 0.10 and 0.90 quantiles, each with its own intercept
/// b = median(v − m·t) (progress.md, "Forecast"; Theil 1950, Sen 1968; quantiles of type 7, Hyndman and Fan 1996).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Lines {
    /// By the 0.10 quantile of the slopes.
    pub q10: Line,
    /// By their median.
    pub median: Line,
    /// By their 0.90 quantile.
    pub q90: Line,
}

/// The lines through the points; `None` where all are of one day or a figure leaves the range.
pub(super) fn lines(points: &[Point], origin: Day) -> Option<Lines> {
    let points = thinned(points);
    let mut slopes = pairwise(&points, origin);
    let line = |slope: Decimal| {
        let intercept = intercept(&points, origin, slope)?;
        Some(Line {
            origin,
            slope,
            intercept,
        })
    };
    let q10 = quantile(&points, &mut slopes, 1, 10)?;
    let median = quantile(&points, &mut slopes, 5, 10)?;
    let q90 = quantile(&points, &mut slopes, 9, 10)?;
    Some(Lines {
        q10: line(q10)?,
        median: line(median)?,
        q90: line(q90)?,
    })
}

fn thinned(points: &[Point]) -> Vec<Point> {
    if points.len() <= MOST_POINTS {
        return points.to_vec();
    }
    let chosen = (0..MOST_POINTS).map(|index| index * (points.len() - 1) / (MOST_POINTS - 1));
    chosen.filter_map(|index| points.get(index).copied()).collect()
}

/// The slope between two points.
#[derive(Debug, Clone, Copy)]
struct Slope {
    binary: f64,
    from: u16,
    to: u16,
}

impl Slope {
    fn order(&self, other: &Slope) -> Ordering {
        self.binary
            .total_cmp(&other.binary)
            .then((self.from, self.to).cmp(&(other.from, other.to)))
    }

    fn exact(&self, points: &[Point]) -> Option<Decimal> {
        let (from, to) = (points.get(usize::from(self.from))?, points.get(usize::from(self.to))?);
        div(to.value.checked_sub(from.value)?, (to.day - from.day).num_days().into())
    }
}

fn pairwise(points: &[Point], origin: Day) -> Vec<Slope> {
    let binary: Vec<(i32, f64)> = points.iter().map(|point| on_axes(point, origin)).collect();
    let mut slopes = Vec::with_capacity(points.len() * points.len().saturating_sub(1) / 2);
    for (from, (earlier, (t0, v0))) in (0_u16..).zip(binary.iter().enumerate()) {
        for (to, (t1, v1)) in (from + 1..).zip(binary.iter().skip(earlier + 1)) {
            if t0 != t1 {
                let binary = (v1 - v0) / f64::from(t1 - t0);
                slopes.push(Slope { binary, from, to });
            }
        }
    }
    slopes
}

fn on_axes(point: &Point, origin: Day) -> (i32, f64) {
    let t = i32::try_from((point.day - origin).num_days()).unwrap_or_default();
    (t, exact::binary(point.value))
}

/// The quantile `part / of` of the slopes, linear between the two nearest (type 7).
fn quantile(points: &[Point], slopes: &mut [Slope], part: usize, of: usize) -> Option<Decimal> {
    let position = slopes.len().checked_sub(1)? * part;
    let (lower, rest) = (position / of, position % of);
    let (_, low, above) = slopes.select_nth_unstable_by(lower, Slope::order);
    let low = low.exact(points)?;
    let Some(high) = above.iter().min_by(|a, b| a.order(b)).filter(|_| rest > 0) else {
        return Some(low);
    };
    between(low, high.exact(points)?, rest, of)
}

fn between(low: Decimal, high: Decimal, part: usize, of: usize) -> Option<Decimal> {
    let share = div(Decimal::from(part), Decimal::from(of))?;
    low.checked_add(high.checked_sub(low)?.checked_mul(share)?)
}

/// b = median(v − m·t).
fn intercept(points: &[Point], origin: Day, slope: Decimal) -> Option<Decimal> {
    let left = |point: &Point| {
        let days = Decimal::from((point.day - origin).num_days());
        point.value.checked_sub(slope.checked_mul(days)?)
    };
    let mut left: Vec<Decimal> = points.iter().map(left).collect::<Option<_>>()?;
    left.sort_unstable();
    let last = left.len().checked_sub(1)?;
    between(*left.get(last / 2)?, *left.get(last.div_ceil(2))?, 1, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(day: u64, value: i64) -> Point {
        let first: Day = "2026-01-01".parse().unwrap();
        Point {
            day: first.iter_days().nth(usize::try_from(day).unwrap()).unwrap(),
            value: value.into(),
        }
    }

    fn origin() -> Day {
        "2026-01-01".parse().unwrap()
    }

    #[test]
    fn one_odd_value_does_not_bend_the_line() {
        let mut points: Vec<Point> = (0..20).map(|t| point(t, 100 - 2 * i64::try_from(t).unwrap())).collect();
        points[7].value = 5000.into();
        let line = lines(&points, origin()).unwrap().median;
        assert_eq!((line.slope, line.intercept), ((-2).into(), 100.into()));
    }

    #[test]
    fn points_of_one_day_have_no_slope() {
        assert_eq!(lines(&[point(3, 1), point(3, 2)], origin()), None);
        assert_eq!(lines(&[], origin()), None);
    }

    #[test]
    fn many_points_are_thinned_and_keep_their_ends() {
        let points: Vec<Point> = (0..5000).map(|t| point(t, 3 * i64::try_from(t).unwrap())).collect();
        let thin = thinned(&points);
        assert_eq!(thin.len(), MOST_POINTS);
        assert_eq!((thin.first(), thin.last()), (points.first(), points.last()));
        assert_eq!(lines(&points, origin()).unwrap().q90.slope, 3.into());
    }

    #[test]
    fn figures_out_of_range_give_no_line() {
        let points = [
            Point {
                value: Decimal::MIN,
                ..point(0, 0)
            },
            Point {
                value: Decimal::MAX,
                ..point(1, 0)
            },
        ];
        assert_eq!(lines(&points, origin()), None);
    }
}
