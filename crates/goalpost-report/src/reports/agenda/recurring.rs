//! What comes again in the calendar: signs of life that are due, and habits.
//!
//! A check-in that falls on a day off does not happen. A quota asks for something in a stretch and on no day of it, so
//! its reminder moves on to the first day that is not off; of the stretch that is running, to today.

use goalpost_model::ThingRef;
use goalpost_model::progress::DaysOff;
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Cadence, Clock, Day, Days, Rule, Schedule};

use super::calendar::{Entry, entry};
use super::collect::{is_at_rest, stretch_now};
use super::{What, rules};
use crate::reports::Scope;
use crate::status::{habit, when};

/// How far ahead days off are taken out of a rule, in days.
const HORIZON: u32 = 400;
/// How many times as far the first day of a rule is looked for, which may be rare and fall on days off.
const FAR: u32 = 12;

/// The sign of life that is due next, and those after it.
pub(super) fn check_in<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, what: What) -> Option<Entry> {
    let standing = scope.evaluation.standing(thing);
    if thing.keyword() == Keyword::Milestone || standing.timing.after_end() {
        return None;
    }
    let clock = standing.staleness?.clock?;
    let next = clock.due.max(scope.on());
    let cadence: Cadence = scope.evaluation.cadence(thing);
    let far = window(next, standing.timing.end, FAR)?;
    let off = scope.evaluation.days_off(thing, far);
    let all = || (0..=HORIZON * FAR).map(|times| cadence.after(next, times));
    let first = all()
        .take_while(|day| far.contains(*day))
        .find(|day| !off.contains(*day))?;
    let near = window(first, standing.timing.end, 1)?;
    let mut found = entry(scope, thing, what, first);
    found.summary = match what {
        What::Review => format!("Observe: {}", found.summary),
        _ => format!("Check in: {}", found.summary),
    };
    found.rule = Some(rules::of_cadence(cadence, next));
    found.until = standing.timing.end;
    found.but = all()
        .skip_while(|day| *day <= first)
        .take_while(|day| near.contains(*day))
        .filter(|day| off.contains(*day))
        .collect();
    Some(found)
}

/// The times of a habit, and the reminders of a quota that come on days of their own.
pub(super) fn of_habit<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> Vec<Entry> {
    let schedule = thing
        .value(FieldName::Every)
        .and_then(|text| Schedule::parse(text).ok());
    let timing = scope.evaluation.standing(thing).timing;
    let Some((schedule, start)) = schedule.zip(timing.start).filter(|_| !is_at_rest(scope, thing)) else {
        return Vec::new();
    };
    let times = times_of(scope, thing, &schedule, start, timing.end);
    let series = times.first.map(|first| {
        let mut found = of_time(scope, thing, &schedule, first);
        found.rule = Some(rules::of_schedule(schedule.rule));
        found.until = timing.end;
        found.but = times.but;
        found
    });
    let alone = times.alone.into_iter().map(|(stretch, day)| {
        let mut found = of_time(scope, thing, &schedule, day);
        // The stretch stays what it is when its reminder moves.
        found.key = format!("{}\n{stretch}", found.key);
        found
    });
    series.into_iter().chain(alone).collect()
}

/// When a habit comes, as far ahead as it takes to find the first time.
fn times_of<'m>(
    scope: &Scope<'_, 'm>,
    thing: ThingRef<'m>,
    schedule: &Schedule,
    start: Day,
    end: Option<Day>,
) -> Times {
    let mut found = Times::default();
    let windows = (1..=FAR).map_while(|far| window(start.max(scope.on()), end, far));
    for window in windows {
        found = match schedule.rule {
            Rule::Quota { .. } => of_quota(scope, thing, schedule, window),
            _ => of_schedule(scope, thing, schedule, window, start),
        };
        if found.first.is_some() || Some(window.last) == end {
            break;
        }
    }
    found
}

/// From a day to the end, at most so many times as far as days off are taken out.
fn window(from: Day, end: Option<Day>, times: u32) -> Option<Days> {
    let horizon = Cadence::Days(HORIZON).after(from, times);
    Days::new(from, end.map_or(horizon, |end| end.min(horizon)))
}

/// On which days something comes.
#[derive(Default)]
struct Times {
    /// The first day of its rule.
    first: Option<Day>,
    /// The days of the rule on which it does not come.
    but: Vec<Day>,
    /// The days beside the rule, each behind the first day of the stretch that it stands for.
    alone: Vec<(Day, Day)>,
}

fn of_schedule<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, schedule: &Schedule, window: Days, start: Day) -> Times {
    let due = scope.evaluation.occurrences(thing, window);
    let Some(&first) = due.first() else {
        return Times::default();
    };
    let all = schedule.occurrences(window, start).skip_while(|day| *day < first);
    Times {
        first: Some(first),
        but: all.filter(|day| due.binary_search(day).is_err()).collect(),
        alone: Vec::new(),
    }
}

/// A reminder at the beginning of each stretch; where that is over or off, on the first day of the stretch that is not.
fn of_quota<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, schedule: &Schedule, window: Days) -> Times {
    let off = scope.evaluation.days_off(thing, window);
    let is_kept = stretch_now(scope, thing).is_some_and(|(_, done, need)| done >= need);
    let mut times = Times::default();
    for stretch in schedule.quota_periods(window) {
        if window.contains(stretch.first) && !off.contains(stretch.first) {
            times.first.get_or_insert(stretch.first);
            continue;
        }
        if times.first.is_some() && window.contains(stretch.first) {
            times.but.push(stretch.first);
        }
        let is_over = is_kept && stretch.contains(scope.on());
        let open = first_open(&off, stretch, window).filter(|_| !is_over);
        times.alone.extend(open.map(|day| (stretch.first, day)));
    }
    times
}

pub(super) fn first_open(off: &DaysOff, stretch: Days, window: Days) -> Option<Day> {
    off.on(stretch.intersect(window)?).next().map(|days| days.first)
}

fn of_time<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, schedule: &Schedule, first: Day) -> Entry {
    let mut found = entry(scope, thing, What::Habit, first);
    if matches!(schedule.rule, Rule::Quota { .. }) {
        let line = habit(scope.evaluation, thing);
        found.summary = format!("{} ({})", found.summary, when(&line));
    }
    let minutes = |from: Clock, to: Clock| i64::from(to.minutes()) - i64::from(from.minutes());
    found.time = schedule.time.map(|time| {
        let length = schedule.length.map(|length| length.minutes);
        (
            time.from,
            time.to.map(|to| minutes(time.from, to)).or(length).unwrap_or(30),
        )
    });
    found
}
