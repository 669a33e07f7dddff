//! Habits that nobody can keep, because nothing says when.

use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::Safety;

use crate::Saying;
use crate::finding::{Context, Sink};
use crate::rhythm::Rhythm;
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// A habit has no `every:`.
    ///
    /// A schedule that is there and cannot be read is `L08`. The fix writes what the title says, as in "every Monday".
    "H01" "no-schedule" {
        level: Error,
        why: "A habit without a schedule can be neither kept nor missed.",
        source: "Goalpost's own: adherence is what was done of what was scheduled.",
        fix: Unsafe,
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  habit reading: Read four pages
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  habit reading: Read four pages
    every: week on mon
",
        check: Check::Thing(&[Keyword::Habit], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    if subject.has_own(&[FieldName::Every]) || subject.meant_field(&[FieldName::Every]) {
        return;
    }
    let habit = subject.thing;
    let rhythm = subject.reading().and_then(Rhythm::of);
    let saying = Saying::no_schedule(&named(habit), rhythm.as_ref());
    let finding = RULE.missing(habit, saying.message).help(saying.help);
    let finding = match rhythm.and_then(|rhythm| rhythm.schedule) {
        Some(schedule) => {
            let line = format!("every: {schedule}");
            let edit = context.insertion(habit, &line);
            finding.fix_edits(format!("write `{line}`"), Safety::Unsafe, vec![edit])
        }
        None => finding,
    };
    sink.report(habit, finding);
}
