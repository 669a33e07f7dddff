//! From days and values to places on a picture.

use goalpost_values::Decimal;

use crate::figures::Date;
use crate::show::Chart;
use crate::text::columns;

/// The size of a picture, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Size {
    /// One that stands by itself.
    pub(crate) const WIDE: Size = Size {
        width: 720,
        height: 240,
    };
    /// One of several beside each other.
    pub(crate) const SMALL: Size = Size {
        width: 380,
        height: 168,
    };
}

/// What is left free for labels: at the left as much as the longest needs, from so much to so much.
const LEFT: (i32, i32) = (44, 150);
/// How wide a letter of a label is, and what parts a label from the picture.
const LETTER: i32 = 7;
const GAP: i32 = 12;
const RIGHT: i32 = 12;
const TOP: i32 = 14;
const BOTTOM: i32 = 24;
/// How far a forecast may stretch the picture beyond start, target and values, as a share of these.
const BEYOND: f64 = 0.3;

/// Where a day and a value stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    size: Size,
    left: i32,
    first: Date,
    days: f64,
    low: f64,
    high: f64,
}

impl Scale {
    /// The scale on which all of a chart can be seen; a forecast that leads far away is cut.
    pub(super) fn of(chart: &Chart, size: Size) -> Self {
        let dots = chart.values.iter().chain(&chart.plan).map(|dot| &dot.value);
        let ends = chart.zone.iter().flat_map(|zone| zone.low.iter().chain(&zone.high));
        let known = dots.chain(&chart.start).chain(&chart.target).chain(ends);
        let (low, high) = range(known.map(|amount| number(amount.value.0)), None);
        let span = (high - low).max(f64::MIN_POSITIVE);
        let ahead = chart.outlook.iter().flat_map(|outlook| [&outlook.low, &outlook.high]);
        let ahead = ahead.map(|amount| number(amount.value.0).clamp(low - BEYOND * span, high + BEYOND * span));
        let (low, high) = range(ahead, Some((low, high)));
        let room = if high > low { (high - low) * 0.06 } else { 1.0 };
        #[expect(clippy::cast_precision_loss, reason = "days of a chart")]
        let days = (chart.last.0 - chart.first.0).num_days().max(1) as f64;
        Self {
            size,
            left: left(chart),
            first: chart.first,
            days,
            low: low - room,
            high: high + room,
        }
    }

    pub(super) fn left(&self) -> i32 {
        self.left
    }

    pub(super) fn right(&self) -> i32 {
        self.size.width - RIGHT
    }

    pub(super) fn top(&self) -> i32 {
        TOP
    }

    pub(super) fn bottom(&self) -> i32 {
        self.size.height - BOTTOM
    }

    /// Where a day stands.
    pub(super) fn across(&self, day: Date) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "days of a chart")]
        let after = (day.0 - self.first.0).num_days() as f64;
        let share = (after / self.days).clamp(0.0, 1.0);
        f64::from(self.left) + share * f64::from(self.right() - self.left)
    }

    /// Where a value stands.
    pub(super) fn height(&self, value: Decimal) -> f64 {
        let share = ((number(value) - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        f64::from(self.bottom()) - share * f64::from(self.bottom() - TOP)
    }

    /// Where a value of a day stands.
    pub(super) fn point(&self, day: Date, value: Decimal) -> (f64, f64) {
        (self.across(day), self.height(value))
    }
}

/// How much the labels of the start and the target need.
fn left(chart: &Chart) -> i32 {
    let upper = chart.zone.iter().filter_map(|zone| zone.high.as_ref());
    let labels = chart.start.iter().chain(&chart.target).chain(upper);
    let letters = labels.map(|amount| columns(&amount.text)).max().unwrap_or(0);
    let wide = i32::try_from(letters)
        .unwrap_or(i32::MAX)
        .saturating_mul(LETTER)
        .saturating_add(GAP);
    wide.clamp(LEFT.0, LEFT.1)
}

/// A number for drawing: the picture is as exact as its points.
fn number(value: Decimal) -> f64 {
    value.try_into().unwrap_or(0.0)
}

fn range(values: impl Iterator<Item = f64>, from: Option<(f64, f64)>) -> (f64, f64) {
    let wider = |range: Option<(f64, f64)>, value: f64| match range {
        None => Some((value, value)),
        Some((low, high)) => Some((low.min(value), high.max(value))),
    };
    values.fold(from, wider).unwrap_or((0.0, 1.0))
}

/// A line through points; those on the straight between their neighbours are left out.
pub(super) fn path(points: impl Iterator<Item = (f64, f64)>) -> String {
    let mut kept: Vec<(f64, f64)> = Vec::new();
    for point in points {
        if let [.., before, last] = kept.as_slice()
            && is_straight(*before, *last, point)
        {
            kept.pop();
        }
        kept.push(point);
    }
    let mut text = String::new();
    for (x, y) in kept {
        let sign = if text.is_empty() { 'M' } else { 'L' };
        text.push_str(&format!("{sign}{x:.1} {y:.1}"));
    }
    text
}

/// How far from the straight, in points, nobody sees that a line is bent.
const UNSEEN: f64 = 0.15;

/// Whether a point lies on the straight from the one before it to the one after.
fn is_straight(before: (f64, f64), point: (f64, f64), after: (f64, f64)) -> bool {
    let (across, down) = (after.0 - before.0, after.1 - before.1);
    let length = across.hypot(down);
    let area = across * (point.1 - before.1) - down * (point.0 - before.0);
    // Where the line turns back, its end must stay.
    let ahead = across * (after.0 - point.0) + down * (after.1 - point.1);
    length > 0.0 && ahead >= 0.0 && (area / length).abs() <= UNSEEN
}

/// Points by themselves: lines without a length, which round ends make visible.
pub(super) fn points(points: impl Iterator<Item = (f64, f64)>) -> String {
    points.map(|(x, y)| format!("M{x:.1} {y:.1}h0")).collect()
}
