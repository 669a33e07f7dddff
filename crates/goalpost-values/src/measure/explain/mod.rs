//! What a text that is no measure may have meant.

mod english;
mod keyword;
mod points;
mod values;

use std::cmp::Ordering;

use goalpost_text::{Diagnostic, Safety};

use super::{Flaw, Level, Measure};
use crate::Quantity;
use crate::number::too_many;
use crate::say::{self, BAD_MEASURE, bad, bad_part, lifted, offering, offering_at};
use english::{bounded_behind, led_up_to, named_level, reworded, single};
use keyword::{keyword, times_of};
use values::{alone, blank_in_change, deadline, parted, unit_first};

const HELP: &str = "type a start and a target such as `840ms to 300ms`, a count such as `3 memos`, a level such as `>= \
                    80%`, or `yes/no`";

/// Explains a text that is no measure.
pub(super) fn measure(text: &str, flaw: Flaw<'_>) -> Box<Diagnostic> {
    match flaw {
        Flaw::Shape => shapeless(text),
        Flaw::Quantity(part) => part_of(text, part),
        Flaw::Alone(target) => alone(text, target),
        Flaw::TooLarge => too_many(text),
        Flaw::UpsideDown(low, high) => upside_down(text, low, high),
        Flaw::NotPercent => not_percent(text),
        Flaw::BeyondAll(share) => beyond_all(text, share),
        Flaw::Streak(times) => streak(text, times),
    }
}

/// Explains a measure with a bad quantity in it.
fn part_of(text: &str, part: &str) -> Box<Diagnostic> {
    if say::is_long(text) {
        return Quantity::parse(part)
            .err()
            .map_or_else(|| shapeless(text), |found| lifted(found, text, part));
    }
    let whole = || (part == text).then(|| parted(text)).flatten();
    if let Some(inner) = say::unquoted(text) {
        let found = bad(BAD_MEASURE, text, "is in quotes, which no value needs");
        return offering(found, text, &[inner], Safety::Unsafe);
    }
    deadline(text)
        .or_else(|| bounded_behind(text))
        .or_else(|| unit_first(text))
        .or_else(|| blank_in_change(text))
        .or_else(|| bounded_target(text, part))
        .or_else(|| start_behind(text))
        .or_else(whole)
        .or_else(|| points::thousands(text, part))
        .unwrap_or_else(|| match Quantity::parse(part) {
            Err(found) => points::doubted(text, lifted(found, text, part)),
            Ok(_) => shapeless(text),
        })
}

/// Explains a text that has no shape of a measure.
fn shapeless(text: &str) -> Box<Diagnostic> {
    if let Some(found) = say::beyond_guessing(BAD_MEASURE, text) {
        return found;
    }
    unknown_start(text)
        .or_else(|| single(text))
        .or_else(|| reworded(text))
        .or_else(|| keyword(text))
        .or_else(|| deadline(text))
        .or_else(|| parted(text))
        .or_else(|| bounded_behind(text))
        .or_else(|| unit_first(text))
        .or_else(|| blank_in_change(text))
        .or_else(|| led_up_to(text))
        .or_else(|| joined(text))
        .or_else(|| named_level(text))
        .unwrap_or_else(|| Box::new(bad(BAD_MEASURE, text, "is not a measure").help(HELP)))
}

/// `840ms to < 300ms`: a target that is written as a level.
fn bounded_target(text: &str, part: &str) -> Option<Box<Diagnostic>> {
    let target = part.trim_start_matches(['<', '>', '=', '≤', '≥', ' ']);
    let start = text
        .strip_suffix(part)
        .filter(|start| !start.is_empty() && target.len() < part.len())?;
    offered(
        text,
        "has a sign of a level before its target",
        &[format!("{start}{target}")],
        Safety::Unsafe,
    )
}

/// `300ms (from 840ms)`: where it starts, behind where it is to get.
fn start_behind(text: &str) -> Option<Box<Diagnostic>> {
    let (target, start) = text.strip_suffix(')')?.split_once("(from ")?;
    offered(
        text,
        "has its start behind its target",
        &[format!("{} to {}", start.trim(), target.trim())],
        Safety::Unsafe,
    )
}

/// `mile stones`: a word of the language in two.
fn joined(text: &str) -> Option<Box<Diagnostic>> {
    let word = text.replace([' ', '-', '_'], "").to_ascii_lowercase();
    let known = ["milestones", "steps", "rollup"]
        .into_iter()
        .find(|known| *known == word)?;
    offered(text, "is not a measure", &[known.to_owned()], Safety::Safe)
}

/// Offers readings of the whole text, as far as they are measures that lead somewhere.
fn offered(text: &str, what: &str, readings: &[String], safety: Safety) -> Option<Box<Diagnostic>> {
    let good: Vec<&String> = readings.iter().filter(|reading| leads_somewhere(reading)).collect();
    (!good.is_empty()).then(|| offering(bad(BAD_MEASURE, text, what), text, &good, safety))
}

/// Whether a text is a measure that nobody would have to correct next: from one value to another of its kind.
fn leads_somewhere(text: &str) -> bool {
    match Measure::read(text) {
        Ok(Measure::Move { start, target }) => start.compare(target).is_some_and(Ordering::is_ne),
        Ok(Measure::Count { target }) => !target.value.is_zero(),
        Ok(Measure::Hold(Level::Between(low, high)) | Measure::Average(Level::Between(low, high))) => {
            low.compare(high).is_some()
        }
        read => read.is_ok(),
    }
}

/// `?` and what does not follow it.
fn unknown_start(text: &str) -> Option<Box<Diagnostic>> {
    let rest = text.strip_prefix('?')?.trim_start();
    offered(
        text,
        "does not say where it leads",
        &[format!("? to {rest}")],
        Safety::Safe,
    )
    .or_else(|| {
        let found = bad(BAD_MEASURE, text, "does not say where it leads");
        Some(Box::new(found.help(
            "type a target, such as `? to 40%`, or a change, such as `? +25%`",
        )))
    })
}

/// A range whose first end is the upper one: a way down, or a level upside down.
fn upside_down(text: &str, low: &str, high: &str) -> Box<Diagnostic> {
    let head = text.get(..say::span_of(text, low).range().start).unwrap_or("");
    let found = bad(BAD_MEASURE, text, "has the higher end first");
    let level = format!("{head}{high}..{low}");
    let way = format!("{low} to {high}");
    if head.is_empty() && Measure::read(&way).is_ok() {
        return offering(found, text, &[way, level], Safety::Unsafe);
    }
    offering(found, text, &[level], Safety::Safe)
}

/// A share that is not in percent.
fn not_percent(text: &str) -> Box<Diagnostic> {
    let found = bad(BAD_MEASURE, text, "is not a share in percent");
    let reading = format!("{text}%");
    if Measure::read(&reading).is_ok() && text.ends_with(|c: char| c.is_ascii_digit()) {
        return offering(found, text, &[reading], Safety::Unsafe);
    }
    Box::new(found.help("type a percentage, such as `feedback >= 80%` or `habit reading >= 80%`"))
}

/// A habit kept more often than always.
fn beyond_all(text: &str, share: &str) -> Box<Diagnostic> {
    let found = bad_part(BAD_MEASURE, text, share, "is not a share from 0% to 100%");
    Box::new(found.help("type a percentage, such as `habit reading >= 80%`"))
}

/// A streak whose length is no number from 1.
fn streak(text: &str, times: &str) -> Box<Diagnostic> {
    let found = bad_part(BAD_MEASURE, text, times, "is not a number of times");
    let number = times_of(times);
    if number != times && number.parse::<u32>().is_ok_and(|times| times > 0) {
        return offering_at(found, say::span_of(text, times), &[number], Safety::Safe);
    }
    Box::new(found.help("type a whole number, such as `habit talks 6 in a row`"))
}
