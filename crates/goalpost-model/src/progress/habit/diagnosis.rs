//! What a habit and its goal say together: the goal is the lever, the habit is the system that pulls it.

use goalpost_values::Decimal;

use crate::progress::exact;
use crate::progress::series::Point;

/// The adherence from which a habit counts as kept where nothing else is said: `habit X >= 80%` is the bar that the
/// language's own examples set.
pub const KEPT: Decimal = Decimal::from_parts(8, 0, 0, false, 1);

/// How many of the latest values tell whether a goal moves; three without movement are a flat line (C08).
const LATEST: usize = 3;

/// What a habit and its goal say together (progress.md, "Habits").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Diagnosis {
    /// The habit is kept and the goal moves.
    Works,
    /// The habit is kept and the goal stays flat: the lever is wrong, revisit A (achievable: the how).
    WrongLever,
    /// The habit is not kept: the system is wrong, revisit T (time-bound: deadline and system).
    WrongSystem,
}

/// The diagnosis of a goal with its habit; `None` while either is unknown.
///
/// `bar` is the adherence that was asked for, else [`KEPT`].
#[must_use]
pub fn diagnosis(adherence: Option<Decimal>, bar: Decimal, moving: Option<bool>) -> Option<Diagnosis> {
    if !exact::reaches(adherence?, bar) {
        return Some(Diagnosis::WrongSystem);
    }
    Some(if moving? {
        Diagnosis::Works
    } else {
        Diagnosis::WrongLever
    })
}

/// Whether the latest three values moved towards the target, counted from the start where there are fewer; `None`
/// without any.
#[must_use]
pub fn is_moving(points: &[Point], start: Decimal, target: Decimal) -> Option<bool> {
    let latest = points.get(points.len().saturating_sub(LATEST)..)?;
    let last = latest.last()?.value;
    let first = if latest.len() < LATEST {
        start
    } else {
        latest.first()?.value
    };
    let moved = last.checked_sub(first)?;
    Some(!moved.is_zero() && moved.is_sign_negative() == (target < start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lever_and_system_are_told_apart() {
        let d = |n: i64| Decimal::new(n, 1);
        for (adherence, moving, expected) in [
            (Some(d(8)), Some(true), Some(Diagnosis::Works)),
            (Some(d(9)), Some(false), Some(Diagnosis::WrongLever)),
            (Some(d(7)), Some(true), Some(Diagnosis::WrongSystem)),
            (Some(d(7)), None, Some(Diagnosis::WrongSystem)),
            (Some(d(8)), None, None),
            (None, Some(true), None),
        ] {
            assert_eq!(diagnosis(adherence, KEPT, moving), expected, "{adherence:?} {moving:?}");
        }
    }

    #[test]
    fn movement_is_towards_the_target() {
        let points = |values: &[i64]| -> Vec<Point> {
            let point = |value: &i64| Point {
                day: "2026-10-01".parse().unwrap(),
                value: (*value).into(),
            };
            values.iter().map(point).collect()
        };
        let moving = |values: &[i64]| is_moving(&points(values), 840.into(), 300.into());
        assert_eq!(moving(&[]), None);
        assert_eq!(moving(&[800]), Some(true));
        assert_eq!(moving(&[840, 840]), Some(false));
        assert_eq!(moving(&[500, 600, 600, 600]), Some(false));
        assert_eq!(moving(&[600, 500, 510, 490]), Some(true));
        assert_eq!(moving(&[400, 500, 600]), Some(false));
    }
}
