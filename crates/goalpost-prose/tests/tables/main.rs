//! One table for each phenomenon: sentences beside what is read of them, with the neighbours that are read otherwise.
#![allow(clippy::unwrap_used)]

mod amounts;
mod causes;
mod changes;
mod clauses;
mod clocks;
mod compounds;
mod deadlines;
mod directions;
mod limits;
mod measurable;
mod names;
mod outputs;
mod phenomena;
mod placeholders;
mod praise;
mod rhythms;
mod senses;
mod specific;
mod states;
mod unseen;
mod vague;

use goalpost_prose::{Amount, Kind, Language, Reading, Setting, read};
use goalpost_text::Span;
use goalpost_values::iso_day;

/// A sentence, read on 21 November 2026.
fn of(kind: Kind, text: &str) -> Reading<'_> {
    read(
        Language::english(),
        text,
        &Setting::new(kind, iso_day("2026-11-21").unwrap()),
    )
}

fn result(text: &str) -> Reading<'_> {
    of(Kind::Result, text)
}

fn goal(text: &str) -> Reading<'_> {
    of(Kind::Goal, text)
}

fn habit(text: &str) -> Reading<'_> {
    of(Kind::Habit, text)
}

fn value(amount: Option<Amount>) -> String {
    amount.map_or_else(String::new, |amount| amount.value.normalize().to_string())
}

/// The words of some places, parted by bars.
fn words(text: &str, places: &[Span]) -> String {
    let found: Vec<&str> = places.iter().map(|span| span.of(text)).collect();
    found.join("|")
}
