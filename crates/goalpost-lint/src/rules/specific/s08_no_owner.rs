//! Goals that nobody answers for.

use goalpost_syntax::{FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// Nobody owns an objective, a goal or a habit.
    ///
    /// An owner of its own counts, one of the thing that holds it, and one of the `file`. Of an objective and its key
    /// results only the objective is reported: an owner there is an owner of all of them. A `team:` is no owner.
    "S08" "no-owner" {
        level: Error,
        why: "What everybody is to do, nobody does.",
        source: "George T. Doran, who put the A of SMART as \"assignable: specify who will do it\" (1981).",
        poor: "\
goal pages: Read the forty pages of the safety manual
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        check: Check::Thing(&[Keyword::Objective, Keyword::Goal, Keyword::Habit], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    // What holds it would pass an owner on, and is reported itself.
    if subject.has(&[FieldName::Owner]) || thing.parent().is_some() || subject.meant_field(&[FieldName::Owner]) {
        return;
    }
    let finding = RULE.missing(thing, format!("nobody owns {}", named(thing)));
    let owner = context
        .somebody()
        .map_or_else(String::new, |handle| format!(" {handle}"));
    sink.report(
        thing,
        finding.help(format!(
            "type the handle of the one who answers for it: `owner:{owner}`; a `file` can have an owner for all that \
             is in it"
        )),
    );
}
