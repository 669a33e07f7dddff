//! Goals that nobody knows the beginning of.

use goalpost_syntax::{FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// An objective or a goal has an end and no start.
    ///
    /// A `start:` or a `during:` is a start, its own or an inherited one; else the first `agreed` is, else the first
    /// event.
    "T08" "no-start" {
        level: Hint,
        why: "How far it should be by now depends on when it began: without a start there is no plan and no verdict.",
        source: "Goalpost's own: the plan runs from the start to the end.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  due: 2026-12-31
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  start: 2026-11-01
  due: 2026-12-31
  measure: 40 pages
  why: The audit in January asks about it
",
        check: Check::Thing(&[Keyword::Objective, Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (thing, today) = (subject.thing, context.today());
    // What holds it would pass a start on, and is reported itself.
    if subject.has(&[FieldName::Start, FieldName::During]) || thing.parent().is_some() {
        return;
    }
    let ends = thing.due_on(today).is_some_and(|due| due >= today);
    if !ends || thing.start_on(today).is_some() || subject.meant_field(&[FieldName::Start, FieldName::During]) {
        return;
    }
    let message = format!(
        "nothing says since when {} runs, so nobody can say how far it should be",
        named(thing)
    );
    let help = format!("type its first day, such as `start: {today}`");
    sink.report(thing, RULE.missing(thing, message).help(help));
}
