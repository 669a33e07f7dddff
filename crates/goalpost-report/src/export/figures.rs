//! Where a thing stands, where it is going, and how a habit is kept.

use goalpost_model::progress::{Freshness, Reached, Status};
use goalpost_model::{Evaluation, Standing, ThingRef};
use goalpost_syntax::{FieldName, Keyword, Status as OwnStatus};
use goalpost_values::{Decimal, Need, Rule, Schedule, Unit};
use schemars::JsonSchema;
use serde::Serialize;

use crate::figures::{Amount, Date, Exact, Ratio};
use crate::status::asked_for;

/// Where a thing stands. All of it is null for kinds of things that have no progress.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub(super) struct FiguresOf {
    /// p, unclamped, or the final grade; none when unknown.
    pub(super) progress: Option<Ratio>,
    /// p within 0…1, or the final grade; none when unknown.
    pub(super) score: Option<Ratio>,
    /// The score against what was promised first; none when unknown.
    pub(super) promised: Option<Ratio>,
    /// How much of its time is gone; none without a start or an end.
    pub(super) e: Option<Ratio>,
    /// How far it should be: B · pace(e); none without a start or an end.
    pub(super) plan: Option<Ratio>,
    /// B, the share of the target that counts as success.
    pub(super) bar: Option<Ratio>,
    /// The status, as `at-risk`.
    pub(super) status: Option<&'static str>,
    /// Whether it is done, dropped or graded.
    pub(super) closed: Option<bool>,
    /// Whether it is past its last day and not closed.
    pub(super) overdue: Option<bool>,
    /// How many of its parts have a known score; none where its score comes from no parts.
    pub(super) known: Option<u32>,
    /// How many of its parts count.
    pub(super) counted: Option<u32>,
    /// Its owner's own status.
    pub(super) own_status: Option<Said>,
    /// How likely its people think it is.
    pub(super) confidence: Option<Confidence>,
    /// `fresh`, `due`, `stale`, `forgotten` or `at-rest`; none for kinds of things that nobody checks in on.
    pub(super) freshness: Option<&'static str>,
    /// The day of the last sign of life, or from which one is expected; none while none is.
    pub(super) last_sign: Option<Date>,
}

/// What the owner says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub(super) struct Said {
    /// `on-track`, `at-risk` or `off-track`.
    pub(super) status: &'static str,
    /// The day they said it.
    day: Date,
}

/// How likely its people think something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub(super) struct Confidence {
    /// 1 is certain.
    pub(super) share: Ratio,
    /// The day they said it.
    day: Date,
}

/// Where the values of a thing lead.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "Forecast")]
pub(super) struct ForecastOf {
    /// The value at the end.
    pub(super) landing: Amount,
    /// The progress that this would be.
    landing_progress: Ratio,
    /// The change a day, in the unit of the measure.
    slope: Exact,
    /// The value at the end at the slower edge of the range (0.10 and 0.90 quantiles of the slopes).
    pub(super) low: Amount,
    /// The value at the end at the faster edge of the range.
    pub(super) high: Amount,
    /// The day on which the bar is reached at this pace; none where it is there already, or not at this pace.
    pub(super) reached: Option<Date>,
    /// Whether the latest value is at the bar already.
    already_reached: bool,
    /// The change a week that is needed from today to reach the bar at the end; none on the last day and after it.
    pub(super) needed_per_week: Option<Amount>,
}

/// How a habit is kept.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "Habit")]
pub(super) struct HabitOf {
    /// Done / due, 0…1; none while nothing has been due.
    pub(super) adherence: Option<Ratio>,
    /// What `done`, `due`, `missed` and `safe` count: `times`, or `minutes` for a quota of hours.
    pub(super) unit: &'static str,
    /// Times done, or minutes for a quota of hours.
    pub(super) done: i64,
    /// Times due, less the allowed skips, or minutes.
    pub(super) due: i64,
    /// Times due and neither done nor an allowed skip, or minutes.
    pub(super) missed: i64,
    /// Times in a row up to now.
    pub(super) streak: u32,
    /// The longest streak.
    pub(super) best: u32,
    /// 0…1, on the curve of Loop Habit Tracker.
    pub(super) strength: f64,
    /// How many times (or minutes) may still be missed for an adherence of `bar` at the end, below 0 when that is out
    /// of reach; none without an end.
    pub(super) safe: Option<i64>,
    /// The adherence that is asked for: that of the measure it serves, else 0.8.
    pub(super) bar: Ratio,
}

/// Where a thing stands.
pub(super) fn figures<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> FiguresOf {
    let standing = evaluation.standing(thing);
    let staleness = standing.staleness;
    let watched = FiguresOf {
        freshness: staleness.map(|staleness| freshness_of(staleness.freshness)),
        last_sign: staleness
            .and_then(|staleness| staleness.clock)
            .map(|clock| Date(clock.since)),
        ..FiguresOf::default()
    };
    if !stands(thing) {
        return watched;
    }
    let closed = standing.verdict.is_closed();
    FiguresOf {
        progress: standing.raw().map(Ratio),
        score: standing.score.map(Ratio),
        promised: standing.promised.map(Ratio),
        e: standing.timing.elapsed().map(|elapsed| Ratio(elapsed.share())),
        plan: standing.plan.map(|plan| Ratio(plan.value)),
        bar: Some(Ratio(standing.bar.value)),
        status: Some(Status::word(standing.status())),
        closed: Some(closed),
        overdue: Some(standing.timing.after_end() && !closed),
        known: standing.roll_up.map(|roll_up| roll_up.known),
        counted: standing.roll_up.map(|roll_up| roll_up.counted),
        own_status: standing.own_status.map(|(status, day)| Said {
            status: OwnStatus::as_str(status),
            day: Date(day),
        }),
        confidence: standing.confidence.map(|(share, day)| Confidence {
            share: Ratio(share),
            day: Date(day),
        }),
        ..watched
    }
}

/// Whether a thing has progress and a status. A soft fact without a bar is evidence and has none.
pub(super) fn stands(thing: ThingRef<'_>) -> bool {
    match thing.keyword() {
        Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Milestone => true,
        Keyword::Fact => !thing.is_evidence(),
        _ => false,
    }
}

fn freshness_of(freshness: Freshness) -> &'static str {
    match freshness {
        Freshness::AtRest => "at-rest",
        Freshness::Fresh => "fresh",
        Freshness::Due => "due",
        Freshness::Stale => "stale",
        Freshness::Forgotten => "forgotten",
    }
}

/// Where the values of a thing lead; none without a forecast, and once it is closed or over.
pub(super) fn forecast<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<ForecastOf> {
    if !stands(thing) || evaluation.standing(thing).status().is_closed() {
        return None;
    }
    let forecast = evaluation.forecast(thing).ok()?;
    let unit = evaluation.values(thing).map_or(Unit::None, |values| values.unit.0);
    let amount = |value: Decimal| Amount::in_unit(value, unit);
    let (low, high) = forecast.range();
    Some(ForecastOf {
        landing: amount(forecast.landing.value),
        landing_progress: Ratio(forecast.landing.progress.raw()),
        slope: Exact(forecast.lines.median.slope),
        low: amount(low.value),
        high: amount(high.value),
        reached: match forecast.reached {
            Reached::On(day) => Some(Date(day)),
            Reached::Already | Reached::NotAtThisPace => None,
        },
        already_reached: forecast.reached == Reached::Already,
        needed_per_week: forecast.needed_per_week.map(amount),
    })
}

/// How a habit is kept; none for other things, and without a schedule or a start.
pub(super) fn habit<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<HabitOf> {
    if thing.keyword() != Keyword::Habit {
        return None;
    }
    let tally = evaluation.tally(thing)?;
    let standing: &Standing = evaluation.standing(thing);
    let bar = asked_for(thing);
    Some(HabitOf {
        adherence: tally.adherence().map(Ratio),
        unit: unit_of(thing),
        done: tally.done,
        due: tally.due,
        missed: tally.missed,
        streak: tally.streak,
        best: tally.best,
        strength: tally.strength,
        safe: standing.timing.end.map(|_| tally.safe(bar).left),
        bar: Ratio(bar),
    })
}

/// What a habit counts.
fn unit_of(habit: ThingRef<'_>) -> &'static str {
    let schedule = habit
        .value(FieldName::Every)
        .and_then(|text| Schedule::parse(text).ok());
    match schedule.map(|schedule| schedule.rule) {
        Some(Rule::Quota {
            need: Need::Minutes(_), ..
        }) => "minutes",
        _ => "times",
    }
}
