//! Weights that cannot be added up.

use goalpost_model::ThingRef;
use goalpost_syntax::{FactKinds, FieldName, Keyword, Node, Revised};
use goalpost_text::{FileId, Span};
use goalpost_values::{Decimal, parse_number};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// A weight is negative, or all weights of a group are zero.
    ///
    /// A group is what is added up together: the key results of an objective, the facts of a goal, the milestones of
    /// either. A negative weight is read as 0. A single 0 is fine: it is shown and not counted.
    "O08" "weights" {
        level: Error,
        why: "A score is a weighted mean, and weights that do not add up to more than nothing give none.",
        source: "Goalpost's own: the score is the sum of weight times progress, divided by the sum of weights.",
        poor: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    weight: -2
  result solved: Questions answered at the first visit
    measure: 55% to 75%
",
        good: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    weight: 2
  result solved: Questions answered at the first visit
    measure: 55% to 75%
",
        check: Check::Thing(
            &[Keyword::Objective, Keyword::Result, Keyword::Goal, Keyword::Fact, Keyword::Milestone],
            check,
        ),
    }
}

fn check(_: &Context<'_>, subject: &Subject<'_>, sink: &mut Sink) {
    own_weight(subject, sink);
    for kind in [Keyword::Result, Keyword::Fact, Keyword::Milestone] {
        if subject.holds(kind) {
            all_zero(subject.thing, kind, sink);
        }
    }
}

fn own_weight(subject: &Subject<'_>, sink: &mut Sink) {
    let thing = subject.thing;
    if subject.has_own(&[FieldName::Weight])
        && let Some(field) = thing.field(FieldName::Weight)
    {
        negative(thing, thing.file(), field.value().text, field.value().span, sink);
    }
    if thing.events().any(|event| event.has(FactKinds::REVISION)) {
        for revision in thing
            .revisions()
            .iter()
            .filter(|revision| revision.what == Revised::Weight)
        {
            negative(thing, revision.event.file(), revision.to.text, revision.to.span, sink);
        }
    }
}

fn negative(thing: ThingRef<'_>, file: FileId, text: &str, span: Span, sink: &mut Sink) {
    if parse_number(text).is_ok_and(|weight| weight < Decimal::ZERO) {
        let finding = RULE.at(
            file,
            span,
            format!("the weight of {} is {text}, and it counts as 0", named(thing)),
        );
        sink.report(
            thing,
            finding.help("type a weight of 0 or more; 1 is what has none, 0 is shown and not counted"),
        );
    }
}

/// Reports a group that has nothing to divide by, at the first of its weights.
fn all_zero(thing: ThingRef<'_>, kind: Keyword, sink: &mut Sink) {
    let mut first: Option<(ThingRef<'_>, Node<'_>)> = None;
    for part in thing.children_of(kind) {
        let Some(field) = part.field(FieldName::Weight) else {
            return;
        };
        if !parse_number(field.value().text).is_ok_and(|weight| weight.is_zero()) {
            return;
        }
        first = first.or(Some((part, field)));
    }
    let Some((part, field)) = first else {
        return;
    };
    let finding = RULE.at(
        part.file(),
        field.value().span,
        format!("all weights in {} are 0, so it has no score", named(thing)),
    );
    sink.report(
        part,
        finding.help("give at least one of them a weight above 0, or delete the weights: without one each counts as 1"),
    );
}
