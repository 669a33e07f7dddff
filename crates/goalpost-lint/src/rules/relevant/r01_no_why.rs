//! Goals without a reason.

use goalpost_syntax::{FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// An objective or a goal says neither why it matters nor what it supports.
    ///
    /// A `why:` or a `supports:` is enough, and so is the objective that a goal stands in.
    "R01" "no-why" {
        level: Warning,
        why: "Whoever knows the reason can choose the next step alone; whoever does not has to ask.",
        source: "The R of SMART, relevant; MentorStack and Plaud ask for the reason in every goal.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        check: Check::Thing(&[Keyword::Objective, Keyword::Goal], check),
    }
}

fn check(_: &Context<'_>, subject: &Subject<'_>, sink: &mut Sink) {
    let thing = subject.thing;
    let leads_somewhere = subject.has_own(&[FieldName::Why, FieldName::Supports]) || thing.parent().is_some();
    if leads_somewhere || subject.meant_field(&[FieldName::Why, FieldName::Supports]) {
        return;
    }
    let finding = RULE.missing(
        thing,
        format!("{} says neither why it matters nor what it supports", named(thing)),
    );
    sink.report(
        thing,
        finding.help("type `why:` and the reason in a sentence, or `supports:` and the id of what it helps to reach"),
    );
}
