//! Measures of one or two values that do not make one.

use goalpost_text::{Diagnostic, Safety};

use super::super::is_degree;
use super::{Measure, leads_somewhere, offered};
use crate::canonical::tidy;
use crate::say::{BAD_MEASURE, bad, bad_part, offering};
use crate::{Currency, Decimal, Dimension, Period, Quantity, Unit};

/// Two values that are parted in another way than the language's: a hyphen, another arrow, `until`, `by`.
pub(super) fn parted(text: &str) -> Option<Box<Diagnostic>> {
    if let Some((before, after)) = text.rsplit_once(" by ") {
        return grown(text, before.trim_end(), after.trim_start());
    }
    for part in [
        "-->",
        "=>",
        "==>",
        "⇒",
        "⟶",
        "➔",
        "➜",
        " until ",
        " till ",
        " towards ",
        " upto ",
        " bis ",
    ] {
        if let Some((start, target)) = text.split_once(part) {
            let reading = format!("{} to {}", start.trim_end(), target.trim_start());
            return offered(
                text,
                "is not how a start and a target are written",
                &[reading],
                Safety::Safe,
            );
        }
    }
    let (first, last) = text
        .get(1..)?
        .split_once('-')
        .and_then(|(_, last)| Some((text.get(..text.len() - last.len() - 1)?, last)))?;
    let (first, last) = (first.trim_end(), last.trim_start());
    let readings = [
        format!("{first}..{last}"),
        format!("{first} to {last}"),
        format!("{first} -{last}"),
    ];
    offered(
        text,
        "may be a level to hold, a start and a target, or a start and a change",
        &readings,
        Safety::Unsafe,
    )
}

/// `USD 5 to USD 10`, `NPS 40 to 50`, `unknown to 40`: what stands before a number belongs behind it.
pub(super) fn unit_first(text: &str) -> Option<Box<Diagnostic>> {
    let words: Vec<&str> = text.split_whitespace().take(MOST_WORDS).collect();
    let is_number = |word: &&&str| word.starts_with(|c: char| c.is_ascii_digit());
    let (first, rest) = words.split_first()?;
    if ["unknown", "tbd", "unclear"]
        .iter()
        .any(|open| first.eq_ignore_ascii_case(open))
    {
        let reading = format!("? {}", rest.join(" "));
        return offered(
            text,
            "has a word where `?` says that it is not known yet",
            &[reading],
            Safety::Unsafe,
        );
    }
    let mut swapped = words.clone();
    for at in 0..words.len().saturating_sub(1) {
        let is_code = words.get(at).copied().and_then(Currency::from_code).is_some();
        if is_code && words.get(at + 1).as_ref().is_some_and(is_number) {
            swapped.swap(at, at + 1);
        }
    }
    if swapped != words {
        let reading = swapped.join(" ");
        return offered(text, "has its currency before the number", &[reading], Safety::Safe);
    }
    let is_short_for_something = first.len() > 1 && first.bytes().all(|byte| byte.is_ascii_uppercase());
    if !is_short_for_something || !rest.first().as_ref().is_some_and(is_number) {
        return None;
    }
    let reading = format!("{} {first}", rest.join(" "));
    offered(text, "has its unit before the number", &[reading], Safety::Unsafe)
}

/// More words than a measure of two values has.
const MOST_WORDS: usize = 24;

/// `24% + 5%`: a blank behind the sign of a change.
pub(super) fn blank_in_change(text: &str) -> Option<Box<Diagnostic>> {
    let (start, by) = text.split_once(" + ")?;
    let reading = format!("{} +{}", start.trim_end(), by.trim_start());
    let points = reading.strip_suffix('%').filter(|_| start.ends_with('%'));
    let readings: Vec<String> = points
        .map(|change| format!("{change}pp"))
        .into_iter()
        .chain(std::iter::once(reading.clone()))
        .collect();
    let safety = if readings.len() == 1 {
        Safety::Safe
    } else {
        Safety::Unsafe
    };
    offered(text, "has a blank behind the sign of its change", &readings, safety)
}

/// `0 to 40 by 2026-12-31`: a deadline behind a measure.
pub(super) fn deadline(text: &str) -> Option<Box<Diagnostic>> {
    let (before, after) = text.rsplit_once(" by ")?;
    let (before, after) = (before.trim_end(), after.trim_start());
    if Period::read(after).is_none() || Measure::read(before).is_err() {
        return None;
    }
    // There is no edit: one that left the deadline out would lose it.
    Some(Box::new(
        bad_part(
            BAD_MEASURE,
            text,
            after,
            "is a deadline, which is no part of the measure",
        )
        .help(format!(
            "type `measure: {before}` and, on a line of its own, `due: {after}`"
        )),
    ))
}

/// `40k visits by 25%`: a change without its sign.
fn grown(text: &str, before: &str, after: &str) -> Option<Box<Diagnostic>> {
    let signed = after.starts_with(['+', '-']);
    let readings = if signed {
        vec![format!("{before} {after}")]
    } else {
        vec![format!("{before} +{after}"), format!("{before} -{after}")]
    };
    offered(
        text,
        "does not say whether it grows or shrinks",
        &readings,
        Safety::Unsafe,
    )
}

/// A single value that is neither a count nor an amount of money.
pub(super) fn alone(text: &str, target: Quantity<'_>) -> Box<Diagnostic> {
    if text.starts_with('+') || target.value.is_sign_negative() {
        return startless(text);
    }
    let what = "says neither where it starts nor whether it is a level to hold";
    let zero = zero(target);
    let (least, most) = (format!(">= {text}"), format!("<= {text}"));
    // For a time less is better more often than not, for anything else more is.
    let levels = match target.unit {
        Unit::Standard(unit) if unit.dimension() == Dimension::Time => [most, least],
        _ => [least, most],
    };
    let from_zero = zero.map(|zero| format!("{zero} to {text}"));
    let all = from_zero.into_iter().chain(levels).chain([format!("? to {text}")]);
    // At least nothing is held by everything.
    let asks = |reading: &String| leads_somewhere(reading) && !(target.value.is_zero() && reading.starts_with(">="));
    let all: Vec<String> = all.filter(asks).collect();
    let found = bad(BAD_MEASURE, text, what).why("only counts and amounts of money start at zero by themselves");
    offering(found, text, &all, Safety::Unsafe)
}

/// `+25%`, `-3min`: a change from nowhere.
fn startless(text: &str) -> Box<Diagnostic> {
    let change = tidy(text);
    let found = bad(BAD_MEASURE, text, "is a change, and its start is missing").help(format!(
        "type the start first, such as `40 {change}`, or `? {change}` while it is not known"
    ));
    let counted = change
        .strip_prefix('+')
        .filter(|count| Measure::read(count).is_ok())
        .map(str::to_owned);
    let readings: Vec<String> = std::iter::once(format!("? {change}")).chain(counted).collect();
    offering(found, text, &readings, Safety::Unsafe)
}

/// Nothing of the unit, where a start at nothing makes sense.
fn zero(target: Quantity<'_>) -> Option<String> {
    match target.unit {
        Unit::Points | Unit::OutOf(_) => None,
        Unit::Words(words) if is_degree(words) => None,
        unit => Some(
            Quantity {
                value: Decimal::ZERO,
                unit,
            }
            .to_string(),
        ),
    }
}
