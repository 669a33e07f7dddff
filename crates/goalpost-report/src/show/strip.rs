//! The latest times of a habit, one after another.

use goalpost_model::{Evaluation, EventRef, ThingRef};
use goalpost_syntax::{Fact, FactKinds, FieldName};
use goalpost_values::{Day, Days, Need, Rule, Schedule};
use schemars::JsonSchema;
use serde::Serialize;

use crate::figures::Date;

/// The latest times of a habit, the earliest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Strip {
    /// The days on which it was due, or the periods of a quota.
    pub times: Vec<Stretch>,
}

/// A day on which a habit was due, or a period of a quota.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Stretch {
    /// The day, or the first day of the period.
    pub from: Date,
    /// The day, or the last day of the period.
    pub to: Date,
    /// What happened.
    pub mark: Mark,
    /// For a quota how much was done: times, or minutes.
    pub done: Option<i64>,
    /// For a quota how much it asks for.
    pub need: Option<i64>,
}

/// What happened to a habit on a day or in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Done, or the quota was full.
    Done,
    /// Left out on purpose.
    Skipped,
    /// Left out.
    Missed,
    /// Its time is not over yet.
    Open,
}

/// How far back a strip looks, in days: half a year and a bit, so that a monthly habit shows.
const BACK: usize = 200;
/// The same for one that comes up so rarely that this shows fewer times than [`FEW`].
const FAR_BACK: usize = 800;
const FEW: usize = 4;
/// How many times it shows at most.
const MOST: usize = 60;

/// The strip of a habit; none without a schedule or a start.
pub(crate) fn strip<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<Strip> {
    let schedule = Schedule::parse(thing.value(FieldName::Every)?).ok()?;
    let timing = evaluation.standing(thing).timing;
    let on = evaluation.on();
    let since = |back: usize| {
        let earliest = on.iter_days().rev().nth(back).unwrap_or(Day::MIN);
        let window = Days::new(timing.start?.max(earliest), timing.counted())?;
        Some(match schedule.rule {
            Rule::Quota { need, .. } => quota(evaluation, thing, &schedule, window, need),
            _ => scheduled(evaluation, thing, window),
        })
    };
    let mut times = since(BACK)?;
    if times.len() < FEW {
        times = since(FAR_BACK)?;
    }
    times.drain(..times.len().saturating_sub(MOST));
    Some(Strip { times })
}

fn scheduled<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, window: Days) -> Vec<Stretch> {
    let on = evaluation.on();
    let time = |day: Day| Stretch {
        from: Date(day),
        to: Date(day),
        mark: match mark_on(thing, day) {
            // A skip beyond what `skips:` allows counts as missed (H05).
            Some(Mark::Skipped) if missed_in(evaluation, thing, Days::one(day)) > 0 => Mark::Missed,
            Some(mark) => mark,
            None if day < on => Mark::Missed,
            None => Mark::Open,
        },
        done: None,
        need: None,
    };
    evaluation.occurrences(thing, window).into_iter().map(time).collect()
}

/// What the events of a day say; done counts before skipped, before missed.
fn mark_on(thing: ThingRef<'_>, day: Day) -> Option<Mark> {
    let has = |kinds: FactKinds| move |event: &EventRef<'_>| event.day() == day && event.has(kinds);
    let any = |kinds| thing.events().any(|event| has(kinds)(&event));
    if any(FactKinds::DONE) {
        return Some(Mark::Done);
    }
    if any(FactKinds::SKIP) {
        return Some(Mark::Skipped);
    }
    any(FactKinds::MISSED).then_some(Mark::Missed)
}

/// How many times were missed in some days, less those that were excused.
fn missed_in<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, days: Days) -> i64 {
    let until = |day: Option<Day>| evaluation.tally_until(thing, day?).map(|tally| tally.missed);
    until(Some(days.last)).unwrap_or(0) - until(days.first.pred_opt()).unwrap_or(0)
}

fn quota<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    schedule: &Schedule,
    window: Days,
    need: Need,
) -> Vec<Stretch> {
    let on = evaluation.on();
    let (need, in_minutes) = match need {
        Need::Times(times) => (i64::from(times), false),
        Need::Minutes(minutes) => (minutes, true),
    };
    let period = |days: Days| {
        let done = done_in(thing, days, in_minutes, on);
        let mark = match () {
            () if done >= need => Mark::Done,
            () if days.last >= on => Mark::Open,
            () if missed_in(evaluation, thing, days) > 0 => Mark::Missed,
            // A period that a pause or an edge cut short asks for less, and skips that are allowed for less still.
            () if done > 0 => Mark::Done,
            () => Mark::Skipped,
        };
        Stretch {
            from: Date(days.first),
            to: Date(days.last),
            mark,
            done: Some(done),
            need: Some(need),
        }
    };
    let is_whole = |time: &Stretch| time.mark != Mark::Skipped || has_skip(thing, time);
    schedule.quota_periods(window).map(period).filter(is_whole).collect()
}

/// Whether somebody skipped a time of a period; without that, one without a mark asked for nothing.
fn has_skip(thing: ThingRef<'_>, time: &Stretch) -> bool {
    let mut skips = thing.events().filter(|event| event.has(FactKinds::SKIP));
    skips.any(|event| time.from.0 <= event.day() && event.day() <= time.to.0)
}

fn done_in(thing: ThingRef<'_>, days: Days, in_minutes: bool, on: Day) -> i64 {
    let events = thing
        .events()
        .filter(|event| event.has(FactKinds::DONE) && event.day() <= on && days.contains(event.day()));
    let amount = |event: EventRef<'_>| {
        let facts = event.read().facts;
        facts
            .iter()
            .map(|(fact, _)| match fact {
                Fact::Done(duration) if in_minutes => duration.map_or(0, |duration| duration.minutes),
                Fact::Done(_) => 1,
                _ => 0,
            })
            .fold(0, i64::saturating_add)
    };
    events.map(amount).fold(0, i64::saturating_add)
}
