//! Whether the figures of a measure count the same thing.

use goalpost_model::{EventRef, ThingRef, counted};
use goalpost_syntax::{Fact, FieldName, Keyword, Revised, Status, Token};
use goalpost_text::{FileId, Span};
use goalpost_values::{Level, Measure, Quantity, Unit};

use super::m07_unit_mismatch::RULE;
use crate::finding::Sink;
use crate::words::quoted;

/// Reports a measure whose own figures do not go together. True where they do.
pub(super) fn measure(thing: ThingRef<'_>, value: Token<'_>, measure: Measure<'_>, sink: &mut Sink) -> bool {
    let text = || quoted(value.text);
    let (message, help) = match measure {
        Measure::Move { start, target } if !start.unit.same_dimension(target.unit) => (
            format!(
                "{} starts in {} and ends in {}",
                text(),
                spelled(start.unit),
                spelled(target.unit)
            ),
            "type start and target in one unit; what counts something else is another key result or fact",
        ),
        Measure::Hold(Level::Between(low, high))
        | Measure::Average(Level::Between(low, high))
        | Measure::Feedback(Level::Between(low, high))
            if !low.unit.same_dimension(high.unit) =>
        {
            (
                format!(
                    "{} begins in {} and ends in {}",
                    text(),
                    spelled(low.unit),
                    spelled(high.unit)
                ),
                "type both bounds in one unit",
            )
        }
        _ => return true,
    };
    sink.report(thing, RULE.at(thing.file(), value.span, message).help(help));
    false
}

/// Reports the values that milestones ask for, where they count something else.
pub(super) fn points(thing: ThingRef<'_>, measure: Measure<'_>, sink: &mut Sink) {
    let Some(unit) = counted(measure) else {
        return;
    };
    for milestone in thing.children_of(Keyword::Milestone) {
        let point = milestone.field(FieldName::At).zip(milestone.quantity(FieldName::At));
        if let Some((field, value)) = point.filter(|(_, value)| !value.unit.same_dimension(unit)) {
            let place = (milestone.file(), field.value().span);
            sink.report(milestone, mismatch(place, field.value().text, value, unit));
        }
    }
}

/// Reports the values of events that count something else than the measure.
pub(super) fn events(thing: ThingRef<'_>, measure: Measure<'_>, sink: &mut Sink) {
    let unit = counted(measure);
    for event in thing.events().filter(|event| event.counts_otherwise()) {
        for (fact, span) in event.read().facts {
            match (fact, unit) {
                (Fact::Value(value) | Fact::Baseline(value), Some(unit)) => {
                    value_in(event, span, value, unit, value.unit.same_dimension(unit), sink);
                }
                (Fact::Added(value), Some(unit)) => value_in(event, span, value, unit, adds_to(value.unit, unit), sink),
                (Fact::Value(_) | Fact::Added(_) | Fact::Baseline(_), None) => no_value(event, span, thing, sink),
                (Fact::Revision { what, to, was }, Some(unit)) => {
                    for token in [Some(to), was].into_iter().flatten() {
                        revised(event, what, token, unit, sink);
                    }
                }
                _ => {}
            }
        }
    }
}

/// Whether something can be added to a value: to a percentage only points, because `+2%` of it may mean two things.
fn adds_to(added: Unit<'_>, unit: Unit<'_>) -> bool {
    match unit {
        Unit::Percent => matches!(added, Unit::Points | Unit::None),
        _ => added.same_dimension(unit),
    }
}

fn value_in(event: EventRef<'_>, span: Span, value: Quantity<'_>, unit: Unit<'_>, fits: bool, sink: &mut Sink) {
    if fits {
        return;
    }
    let text = span.of(event.node().tree().text());
    let place = (event.file(), span);
    let finding = match (value.unit, unit) {
        (Unit::Percent, Unit::Percent) => RULE
            .at(
                place.0,
                place.1,
                format!("{} may be points or a share of the value", quoted(text)),
            )
            .help(format!(
                "type `+{}pp` for points; else type the new value",
                value.value.normalize()
            )),
        _ => mismatch(place, text, value, unit),
    };
    sink.report(event.thing(), finding);
}

fn no_value(event: EventRef<'_>, span: Span, thing: ThingRef<'_>, sink: &mut Sink) {
    let text = span.of(event.node().tree().text());
    let measure = thing.value(FieldName::Measure).unwrap_or_default();
    let message = format!("{} is a value, and `measure: {measure}` counts none", quoted(text));
    let help = match thing.measure() {
        Some(Measure::YesNo) => "type `done` on the day it is done, or words behind the colon",
        Some(Measure::Feedback(_)) => "type `+`, `-` or `=` for the tone of what was said",
        Some(Measure::Steps) => "tick the step: `- [x] 2026-11-16: …`",
        Some(Measure::Milestones) => "type `done` under the milestone that was reached",
        _ => "it follows from what supports it or from its habit: log the value there",
    };
    sink.report(event.thing(), RULE.at(event.file(), span, message).help(help));
}

fn revised(event: EventRef<'_>, what: Revised, token: Token<'_>, unit: Unit<'_>, sink: &mut Sink) {
    let counts = matches!(
        what,
        Revised::Target | Revised::Commit | Revised::Stretch | Revised::Start | Revised::Baseline
    );
    if !counts {
        return;
    }
    // A start may be a day, which is no quantity.
    let Ok(value) = Quantity::parse(token.text) else {
        return;
    };
    value_in(event, token.span, value, unit, value.unit.same_dimension(unit), sink);
}

/// A figure in a unit that cannot be compared with that of the measure.
pub(super) fn mismatch(
    place: (FileId, Span),
    text: &str,
    value: Quantity<'_>,
    unit: Unit<'_>,
) -> goalpost_text::Diagnostic {
    if let Some((amount, status)) = status_behind(text, value.unit, unit) {
        let message = format!("{} has its status in words", quoted(text));
        return RULE
            .at(place.0, place.1, message)
            .help(format!("type `{amount} {status}`"));
    }
    let message = format!(
        "{} is in {}, and the measure counts {}",
        quoted(text),
        spelled(value.unit),
        spelled(unit)
    );
    let meant = Quantity {
        value: value.value,
        unit,
    };
    RULE.at(place.0, place.1, message).help(format!(
        "type `{meant}` if that was meant; what counts something else is another key result or fact"
    ))
}

/// A value whose unit ends in the words of a status, `4.8k wishlists at risk`, without which it would be that of the
/// measure: the value, and the status.
fn status_behind<'t>(text: &'t str, value: Unit<'_>, unit: Unit<'_>) -> Option<(&'t str, Status)> {
    let Unit::Words(words) = value else {
        return None;
    };
    Status::ALL.iter().find_map(|status| {
        let said = status.as_str().replace('-', " ");
        let before = |text: &str| {
            let at = text.len().checked_sub(said.len())?;
            let behind = text.get(at..)?;
            behind.eq_ignore_ascii_case(&said).then_some(at)
        };
        let counted = words.get(..before(words)?)?.trim_end();
        let fits = !counted.is_empty() && Unit::Words(counted).same_dimension(unit);
        fits.then_some((text.get(..before(text)?)?.trim_end(), *status))
    })
}

/// A unit in a sentence.
fn spelled(unit: Unit<'_>) -> String {
    match unit {
        Unit::None => "no unit".to_owned(),
        Unit::Percent => "percent".to_owned(),
        Unit::Points => "percentage points".to_owned(),
        Unit::OutOf(all) => format!("parts of {}", all.normalize()),
        unit => format!("`{unit}`"),
    }
}
