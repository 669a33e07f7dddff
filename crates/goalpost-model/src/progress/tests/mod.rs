//! Tests across the modules of progress: the worked checks of the design, each named by its number, and properties that
//! hold for any input.

mod days_and_ways;
mod forecasts;
mod habits;
mod levels;
mod naive_habit;
mod properties;
mod properties_of_habits;
mod roll_ups;
mod verdicts;

use goalpost_values::{Day, Decimal};

use super::{Bar, Entry, Life, Measured, Pace, Rule, Series, Status, Subject, Timing, judge, plan};

/// A day of 2026, or with its year.
fn day(text: &str) -> Day {
    let whole = if text.len() == 5 {
        format!("2026-{text}")
    } else {
        text.to_owned()
    };
    whole.parse().unwrap()
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The figure to six places, as the checks give them.
fn six(figure: impl Into<Option<Decimal>>) -> String {
    let figure: Option<Decimal> = figure.into();
    figure.map_or("unknown".to_owned(), |figure| {
        figure.round_dp(6).normalize().to_string()
    })
}

/// The fourth quarter of 2026 on a day.
fn q4(on: &str) -> Timing {
    running("10-01", "12-31", on)
}

fn running(start: &str, end: &str, on: &str) -> Timing {
    Timing {
        on: day(on),
        start: Some(day(start)),
        end: Some(day(end)),
    }
}

/// A series of values on days; a leading `+` marks an increment.
fn series(changes: &[(&str, &str)]) -> Series {
    Series::new(entries(changes))
}

fn entries(changes: &[(&str, &str)]) -> Vec<Entry> {
    let entry = |&(on, change): &(&str, &str)| match change.strip_prefix('+') {
        Some(added) => Entry::added(day(on), dec(added)),
        None => Entry::value(day(on), dec(change)),
    };
    changes.iter().map(entry).collect()
}

/// The status of a thing with a linear plan that nobody has declared anything of.
fn status(rule: &str, measured: &Measured, bar: Bar, timing: &Timing) -> Status {
    let subject = Subject {
        timing,
        life: Life::default(),
        measured,
        bar,
        plan: plan(bar, Pace::Linear, timing),
    };
    judge(Rule::named(rule).unwrap(), &subject).status
}
