//! Expectations that come to an end.

use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::{Diagnostic, Span};

use crate::Saying;
use crate::expected::end_of_expectation;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// An expectation has an end, or an amount to reach.
    ///
    /// Looked at are `due:`, `during:` and `measure:`, and a title that says "by the end of June" or "from 60% to 90%".
    /// How quickly or how often something is done is no end.
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
        None => subject
            .reading()
            .and_then(end_of_expectation)
            .map(|words| subject.in_title(words)),
    };
    if let Some(place) = place {
        sink.report(thing, finding(subject, place));
    }
}

fn finding(subject: &Subject<'_>, place: Span) -> Diagnostic {
    let thing = subject.thing;
    let saying = Saying::end_of_expectation(place.of(thing.node().tree().text()), &named(thing));
    RULE.at(thing.file(), place, saying.message).help(saying.help)
}
