//! Goals without an end.

use goalpost_prose::DeadlineKind;
use goalpost_syntax::{FieldName, Keyword};

use crate::Saying;
use crate::finding::{Context, Sink};
use crate::rhythm::Rhythm;
use crate::rule::Check;
use crate::subject::Subject;
use crate::unread::unread;
use crate::words::named;

declare_rule! {
    /// An objective or a goal has no end, neither its own nor an inherited one.
    ///
    /// A `due:` or a `during:` is an end: its own, one of the thing that holds it, or one of the `file`. So is a day, a
    /// period or an event in the title, which `T02` proposes to write down. Of an objective and its key results only
    /// the objective is reported. Habits, expectations and visions need no end.
    "T01" "no-deadline" {
        level: Error,
        why: "Without an end nothing is ever late, so nothing is ever urgent.",
        source: "The T of SMART: George T. Doran, \"time-related: specify when the result can be achieved\" (1981).",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  measure: 40 pages
  why: The audit in January asks about it
  due: 2026-12-31
",
        check: Check::Thing(&[Keyword::Objective, Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    // What holds it would pass an end on, and is reported itself.
    if ends_by_field(subject) || thing.parent().is_some() || ends_by_title(subject) {
        return;
    }
    if let Some(finding) = unread(&RULE, subject) {
        // What is not read is said once.
        if thing.keyword() == Keyword::Objective || subject.is_shown() {
            sink.report(thing, finding);
        }
        return;
    }
    let reading = subject.reading().filter(|_| thing.keyword() == Keyword::Goal);
    let saying = Saying::no_end(&named(thing), reading.and_then(Rhythm::of), context.today());
    sink.report(thing, RULE.missing(thing, saying.message).help(saying.help));
}

/// Whether a field says when it ends. One that cannot be read was reported, and is no reason to ask for another.
pub(super) fn ends_by_field(subject: &Subject<'_>) -> bool {
    let end = &[FieldName::Due, FieldName::During];
    subject.has(end) || subject.meant_field(end)
}

/// Whether the title says when it ends. What is done again and again does not end by it.
fn ends_by_title(subject: &Subject<'_>) -> bool {
    let deadline = subject.reading().and_then(|reading| reading.deadline.as_ref());
    deadline.is_some_and(|deadline| deadline.kind != DeadlineKind::Recurring)
}
