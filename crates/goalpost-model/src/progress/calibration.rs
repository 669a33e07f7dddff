//! Calibration: how well "on track" at half time and the confidences told how closed work would end.

use goalpost_values::{Decimal, div};

use super::exact;
use super::plan::Bar;
use super::share::Progress;
use super::status::Status;

/// A closed thing, for the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed {
    /// Its status when half of its time was gone, see [`half_time`](super::half_time).
    pub at_half: Option<Status>,
    /// Its final grade or p; `None` when it ended unknown.
    pub ended: Option<Progress>,
    /// The bar it was measured against.
    pub bar: Bar,
}

impl Closed {
    /// Whether it ended at or above its bar.
    #[must_use]
    pub fn reached(&self) -> bool {
        self.ended.is_some_and(|p| exact::reaches(p.raw(), self.bar.value))
    }
}

/// How often "on track" at half time ended at or above the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct OnTrackAtHalf {
    /// Things that were on track at half time; done and achieved ones are further than that and count.
    pub on_track: u32,
    /// Those of them that ended at or above the bar.
    pub reached: u32,
}

impl OnTrackAtHalf {
    /// reached / on track; `None` where none was on track.
    #[must_use]
    pub fn share(&self) -> Option<Decimal> {
        div(self.reached.into(), self.on_track.into())
    }
}

/// How often "on track" at half time ended at or above the bar (progress.md, "Forecast", `report calibration`).
#[must_use]
pub fn on_track_at_half<'a>(closed: impl IntoIterator<Item = &'a Closed>) -> OnTrackAtHalf {
    let mut count = OnTrackAtHalf::default();
    for thing in closed {
        if matches!(thing.at_half, Some(Status::OnTrack | Status::Achieved | Status::Done)) {
            count.on_track += 1;
            count.reached += u32::from(thing.reached());
        }
    }
    count
}

/// The Brier score of confidences: the mean of (confidence − outcome)², 0 best, 1 worst, 0.25 for always saying one
/// half (Brier 1950). Each confidence is 0…1 and goes with whether the bar was reached. `None` without any.
#[must_use]
pub fn brier(confidences: impl IntoIterator<Item = (Decimal, bool)>) -> Option<Decimal> {
    let mut count = 0_i64;
    let mut total = Decimal::ZERO;
    for (confidence, reached) in confidences {
        let outcome = if reached { Decimal::ONE } else { Decimal::ZERO };
        let miss = confidence.checked_sub(outcome)?;
        total = total.checked_add(miss.checked_mul(miss)?)?;
        count += 1;
    }
    div(total, count.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_track_at_half_is_compared_with_how_it_ended() {
        let closed = |at_half, ended: Option<i64>| Closed {
            at_half: Some(at_half),
            ended: ended.map(|tenths| Progress::new(Decimal::new(tenths, 1))),
            bar: Bar::WHOLE,
        };
        let all = [
            closed(Status::OnTrack, Some(10)),
            closed(Status::OnTrack, Some(9)),
            closed(Status::OnTrack, None),
            closed(Status::Done, Some(11)),
            closed(Status::AtRisk, Some(10)),
        ];
        let count = on_track_at_half(&all);
        assert_eq!((count.on_track, count.reached), (4, 2));
        assert_eq!(count.share(), Some(Decimal::new(5, 1)));
        assert_eq!(on_track_at_half([]).share(), None);
    }

    #[test]
    fn no_confidence_has_no_score() {
        assert_eq!(brier([]), None);
    }
}
