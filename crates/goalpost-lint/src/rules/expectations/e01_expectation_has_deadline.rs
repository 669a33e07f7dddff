//! Expectations that come to an end.

use goalpost_prose::{DeadlineKind, Reading};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::{Diagnostic, Span};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::{named, quoted};

declare_rule! {
    /// An expectation has an end, or an amount to reach.
    ///
    /// Looked at are `due:`, `during:` and `measure:`, and a title that says "by the end of June" or "from 60% to 90%". How
    /// quickly or how often something is done is no end.
    "E01" "expectation-has-deadline" {
        level: Warning,
        why: "An expectation holds every day and is never finished; what has an end is a goal.",
        source: "Goalpost's own: goals are reached, expectations are met again and again.",
        poor: "\
expectation hello: Greets whoever comes through the door
  for: everyone
  good: Looks up before the visitor speaks
  due: 2026-12-31
",
        good: "\
expectation hello: Greets whoever comes through the door
  for: everyone
  good: Looks up before the visitor speaks
",
        check: Check::Thing(&[Keyword::Expectation], check),
    }
}

fn check<'m>(_: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let fields = [FieldName::Due, FieldName::During, FieldName::Measure];
    let field = fields
        .into_iter()
        .filter(|name| subject.has_own(&[*name]))
        .find_map(|name| thing.field(name));
    let place = match field {
        Some(field) => Some(field.span()),
        None => subject.reading().and_then(end).map(|words| subject.in_title(words)),
    };
    if let Some(place) = place {
        sink.report(thing, finding(subject, place));
    }
}

fn finding(subject: &Subject<'_>, place: Span) -> Diagnostic {
    let thing = subject.thing;
    let words = quoted(place.of(thing.node().tree().text()));
    let message = format!("{words} is an end, and {} is expected every day", named(thing));
    RULE.at(thing.file(), place, message)
        .help("delete it, or make a goal of it: `goal: …`, with `owner:` in place of `for:`")
}

/// The words of a title that set an end.
fn end(reading: &Reading<'_>) -> Option<Span> {
    if let (Some(from), Some(to)) = (reading.from(), reading.to()) {
        return Some(Span::new(
            from.span.start.min(to.span.start),
            from.span.end.max(to.span.end),
        ));
    }
    let deadline = reading.deadline.as_ref()?;
    let first = deadline.span.of(reading.text).split_whitespace().next()?;
    let by = first.eq_ignore_ascii_case("by") || first.eq_ignore_ascii_case("until");
    let is_dated = matches!(deadline.kind, DeadlineKind::Absolute | DeadlineKind::Quarter);
    (by && is_dated).then_some(deadline.span)
}
