//! Quantities, measures and schedules, as the suite writes them.

use goalpost_model::ThingRef;
use goalpost_values::{Days, Level, Measure, Need, Quantity, Rule, Schedule, Target, Unit, iso_day};

use crate::quote::quote;

/// The start and the end that schedules have where their habits give none.
const DAYS: (&str, &str) = ("2026-01-01", "2099-12-31");

/// The number, `k`, `M` and `B` multiplied out, and the unit, as a text in quotes.
pub(crate) fn quantity(quantity: Quantity<'_>) -> String {
    let text = format!("{} {}", quantity.value.normalize(), unit(quantity.unit));
    quote(text.trim_end())
}

fn unit(of: Unit<'_>) -> String {
    match of {
        Unit::Currency(currency) => currency.code().to_owned(),
        Unit::Per(base, under) => format!("{} per {under}", unit(base.into())),
        other => other.to_string(),
    }
}

/// A measure; `habit` is the place of the habit that it names.
pub(crate) fn measure(measure: Measure<'_>, habit: &str) -> String {
    match measure {
        Measure::Move { start, target } => format!("from {} to {}", quantity(start), quantity(target)),
        Measure::Count { target } => format!("count {}", quantity(target)),
        Measure::FromUnknown {
            target: Target::To(target),
        } => format!("from ? to {}", quantity(target)),
        Measure::FromUnknown {
            target: Target::By(change),
        } => format!("from ? by {}", quantity(change.quantity())),
        Measure::Hold(bar) => format!("hold {}", level(bar)),
        Measure::Average(bar) => format!("average {}", level(bar)),
        Measure::Feedback(bar) => format!("feedback {}", level(bar)),
        Measure::YesNo => "yes/no".to_owned(),
        Measure::Steps => "steps".to_owned(),
        Measure::Milestones => "milestones".to_owned(),
        Measure::Rollup => "rollup".to_owned(),
        Measure::HabitShare { at_least, .. } => format!("habit {habit} >= {}", at_least.normalize()),
        Measure::HabitStreak { times, .. } => format!("habit {habit} in a row {times}"),
    }
}

fn level(level: Level<'_>) -> String {
    match level {
        Level::AtLeast(bar) => format!(">= {}", quantity(bar)),
        Level::AtMost(bar) => format!("<= {}", quantity(bar)),
        Level::Between(low, high) => format!("{} .. {}", quantity(low), quantity(high)),
    }
}

/// A schedule: its first four days, or its quota; then its time of the day and its length in minutes. None where it
/// cannot be read.
pub(crate) fn schedule(habit: ThingRef<'_>, text: &str) -> Option<String> {
    let schedule = Schedule::parse(text).ok()?;
    let mut out = match schedule.rule {
        Rule::Quota { need, per } => match need {
            Need::Times(times) => format!("{times} times per {per}"),
            Need::Minutes(minutes) => format!("{minutes}min per {per}"),
        },
        _ => days(habit, &schedule),
    };
    if let Some(time) = schedule.time {
        let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let to = time
            .to
            .map_or_else(String::new, |to| format!("-{}", clock(to.minutes())));
        out.push_str(&format!(" at {}{to}", clock(time.from.minutes())));
    }
    if let Some(length) = schedule.length {
        out.push_str(&format!(" for {}min", length.minutes));
    }
    Some(out)
}

fn days(habit: ThingRef<'_>, schedule: &Schedule) -> String {
    let first = habit.declared_start().or(iso_day(DAYS.0)).unwrap();
    let last = habit.declared_due().or(iso_day(DAYS.1)).unwrap();
    let closed = habit.model().calendar();
    let days = schedule.occurrences(Days::new(first, last).unwrap(), first);
    let first_four: Vec<String> = days
        .filter(|day| !closed.is_closed(*day))
        .take(4)
        .map(|day| day.to_string())
        .collect();
    first_four.join(" ")
}
