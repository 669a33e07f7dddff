//! Moves, counts and streaks: how much of a way has been gone.

use goalpost_values::Decimal;

use super::{Measured, Parts, Way, Whole};
use crate::progress::exact;
use crate::progress::series::Series;
use crate::progress::share::{Progress, Unknown};
use crate::progress::timing::Timing;

/// `840ms to 300ms`, `40k visits +25%`, `? to 40%`: p = (value − start) / (target − start) (progress.md, "moves").
///
/// `start` and `target` are those in force on the day, in one unit; `None` while the start is unknown. Where it became
/// known by a `baseline`, give the changes [from that day on](Series::since). A value dated after the end never counts.
#[must_use]
pub fn moves(start: Option<Decimal>, target: Decimal, series: &Series, timing: &Timing) -> Measured {
    let on = timing.counted();
    let point = series.at(on, start);
    let way = Way {
        start,
        target,
        value: point.map(|point| point.value),
        since: point.map(|point| point.day),
        whole: None,
    };
    Measured {
        progress: gone(&way, series.is_measured(on)),
        parts: Parts::Way(way),
    }
}

fn gone(way: &Way, measured: bool) -> Result<Progress, Unknown> {
    if !measured {
        return Err(Unknown::NeverMeasured);
    }
    let start = way.start.ok_or(Unknown::NoBaseline)?;
    if start == way.target {
        return Err(Unknown::NoWay);
    }
    let value = way.value.ok_or(Unknown::TooLarge)?;
    let raw = exact::way(start, way.target, value).ok_or(Unknown::TooLarge)?;
    Ok(Progress::new(raw))
}

/// `3 memos`, `$2M`: the share of the target, counted from zero. Without any event it is unknown, while `0 memos` says
/// none (progress.md, "Progress p of one thing").
///
/// `things` tells counts of things from amounts of money, which are never judged as whole items.
#[must_use]
pub fn count(target: Decimal, things: bool, series: &Series, timing: &Timing) -> Measured {
    let mut measured = moves(Some(Decimal::ZERO), target, series, timing);
    if let Parts::Way(way) = &mut measured.parts {
        way.whole = Whole::count(target, way.value).filter(|_| things);
    }
    measured
}

/// `habit talks 6 in a row`: longest streak / N.
///
/// `best` is the longest streak so far, `None` before anything was scheduled.
#[must_use]
pub fn habit_streak(times: u32, best: Option<u32>) -> Measured {
    let progress = match best {
        None => Err(Unknown::NothingScheduled),
        Some(best) => exact::way(Decimal::ZERO, times.into(), best.into())
            .map(Progress::new)
            .ok_or(Unknown::NoWay),
    };
    Measured {
        progress,
        parts: Parts::Streak { best, times },
    }
}
