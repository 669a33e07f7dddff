//! What values and facts mean: which days a period has, when a habit is due next, what a word of the language says.

use goalpost_lint::PROFILES;
use goalpost_model::{Evaluation, Model, ThingRef};
use goalpost_syntax::{FieldName, LineKind, Node, Revised, TokenKind, read_event};
use goalpost_text::{FileId, Span};
use goalpost_values::{Day, Days, Level, Measure, Period, Schedule, Target, iso_day, list};

use crate::completion::{fact_meaning, field_words};
use crate::hover::field_page;
use crate::natural::{beside, later};

/// What the value, the fact or the day at an offset means, with its place.
pub(crate) fn of_value(model: &Model, file: FileId, line: Node<'_>, offset: u32) -> Option<(Span, String)> {
    match line.kind() {
        LineKind::Field => of_field(model, file, line, offset),
        LineKind::Event => of_event(model, line, offset),
        LineKind::Step => {
            let day = line
                .head()
                .find(|token| token.kind == TokenKind::Day && token.span.touches(offset))?;
            Some((day.span, said(day.text, &beside(iso_day(day.text)?, model.today()))))
        }
        _ => None,
    }
}

fn said(what: &str, meaning: &str) -> String {
    format!("**{what}**: {meaning}")
}

fn of_field(model: &Model, file: FileId, line: Node<'_>, offset: u32) -> Option<(Span, String)> {
    use FieldName as F;
    let name = line.field_name().filter(|name| !name.is_prose() || *name == F::Track)?;
    let value = line.value();
    if !value.span.touches(offset) {
        return None;
    }
    let thing = model.thing_at(file, offset);
    let whole = |text: String| Some((value.span, text));
    match name {
        F::Measure => whole(said(value.text, &measure(thing?.measure()?))),
        F::Every => whole(said(value.text, &schedule(thing?)?)),
        F::Profile => {
            let profile = PROFILES.iter().find(|profile| profile.name == value.text)?;
            whole(said(value.text, profile.about))
        }
        F::During | F::Start | F::Due | F::Dates | F::Until | F::By | F::Away | F::Closed | F::Date => {
            let (at, piece) = list(value.text)
                .filter(|(at, piece)| span_of(value.span, *at, piece).touches(offset))
                .last()?;
            Some((span_of(value.span, at, piece), said(piece, &days(model, thing, piece)?)))
        }
        _ => {
            let known = field_words(name)
                .iter()
                .find(|(word, _)| word.eq_ignore_ascii_case(value.text));
            whole(known.map_or_else(|| field_page(name), |known| said(value.text, known.1)))
        }
    }
}

fn span_of(value: Span, at: u32, piece: &str) -> Span {
    let start = (value.start + at) as usize;
    Span::from_usize(start, start + piece.len())
}

/// The days of a period.
fn days(model: &Model, thing: Option<ThingRef<'_>>, text: &str) -> Option<String> {
    if let Some(day) = iso_day(text) {
        return Some(beside(day, model.today()));
    }
    let period = Period::parse(text).ok()?;
    let calendar = model.calendar();
    let days = match thing {
        Some(thing) => calendar.days_in(thing, &period).ok()?,
        None => calendar.days(&period).ok()?,
    };
    let Days { first, last } = days;
    let count = (last - first).num_days() + 1;
    Some(format!(
        "{first} to {last}, {count} days; its last day is a {}",
        beside(last, model.today())
    ))
}

/// When a habit is due next.
fn schedule(habit: ThingRef<'_>) -> Option<String> {
    const WEEKS: i64 = 60;
    const SHOWN: usize = 3;
    let model = habit.model();
    let today = model.today();
    let window = Days::new(today, later(today, WEEKS * 7)?)?;
    let mut next = Evaluation::new(model, today).occurrences(habit, window);
    if next.is_empty() {
        // One that has not begun is due on the days that it names.
        let schedule = Schedule::parse(habit.value(FieldName::Every)?).ok()?;
        next.extend(schedule.occurrences(window, today).take(SHOWN));
    }
    let next: Vec<String> = next.iter().take(SHOWN).map(|day| spoken(*day)).collect();
    Some(if next.is_empty() {
        "on whatever days, so many in each stretch".to_owned()
    } else {
        format!("next on {}", next.join(", "))
    })
}

fn spoken(day: Day) -> String {
    format!("{} {day}", day.format("%a"))
}

fn measure(measure: Measure<'_>) -> String {
    match measure {
        Measure::Move { start, target } => format!("from {start} to {target}; progress is the share of that way"),
        Measure::Count { target } => format!("counted from zero to {target}"),
        Measure::FromUnknown {
            target: Target::To(target),
        } => format!("to {target}, from a start that an event `baseline` makes known"),
        Measure::FromUnknown { .. } => "by so much, from a start that an event `baseline` makes known".to_owned(),
        Measure::Hold(level) => format!("held {}; progress is how far it held", bounds(level)),
        Measure::Average(level) => format!("the mean of all answers is {}", bounds(level)),
        Measure::Feedback(level) => format!("the share of good feedback is {}", bounds(level)),
        Measure::YesNo => "done or not; an event `done` says so".to_owned(),
        Measure::Steps => "the share of its steps that are ticked".to_owned(),
        Measure::Milestones => "the weighted share of its milestones that are done".to_owned(),
        Measure::Rollup => "the mean of what supports it".to_owned(),
        Measure::HabitShare { habit, .. } => format!("how well the habit `{habit}` is kept, of the times it was due"),
        Measure::HabitStreak { habit, times } => format!("`{habit}` {times} times without a miss"),
    }
}

fn bounds(level: Level<'_>) -> String {
    match level {
        Level::AtLeast(least) => format!("at least {least}"),
        Level::AtMost(most) => format!("at most {most}"),
        Level::Between(least, most) => format!("between {least} and {most}"),
    }
}

fn of_event(model: &Model, line: Node<'_>, offset: u32) -> Option<(Span, String)> {
    let token = line.head().filter(|token| token.span.touches(offset)).last()?;
    if token.kind == TokenKind::Date {
        return Some((
            token.span,
            said(token.text, &beside(iso_day(token.text)?, model.today())),
        ));
    }
    let event = read_event(line, &mut Vec::new());
    let word = token.text.to_ascii_lowercase();
    let first = |span: Span| {
        span.of(line.tree().text())
            .split_whitespace()
            .next()
            .unwrap_or("")
            .to_ascii_lowercase()
    };
    let fact = event
        .facts
        .iter()
        .find(|(_, span)| span.touches(offset))
        .map(|(_, span)| *span);
    let revision = fact.filter(|span| Revised::from_word(&first(*span)).is_some());
    let meaning = match word.as_str() {
        "was" => "what was in force until that day",
        "by" => fact_meaning("by")?,
        _ => match (fact, token.kind) {
            (Some(span), _) if first(span) != word && (revision.is_some() || first(span) == "confidence") => {
                fact_meaning(&first(span))?
            }
            (Some(_), TokenKind::Number) if token.text.starts_with('+') => "what was added since the last value",
            (Some(_), TokenKind::Number) => "the value on that day",
            _ => fact_meaning(&word)?,
        },
    };
    Some((token.span, said(token.text, meaning)))
}
