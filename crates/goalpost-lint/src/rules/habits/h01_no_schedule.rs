//! Habits that nobody can keep, because nothing says when.

use goalpost_syntax::{FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// A habit has no `every:`.
    ///
    /// A schedule that is there and cannot be read is `L08`.
    "H01" "no-schedule" {
        level: Error,
        why: "A habit without a schedule can be neither kept nor missed.",
        source: "Goalpost's own: adherence is what was done of what was scheduled.",
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

fn check(_: &Context<'_>, subject: &Subject<'_>, sink: &mut Sink) {
    if subject.has_own(&[FieldName::Every]) || subject.meant_field(&[FieldName::Every]) {
        return;
    }
    let habit = subject.thing;
    let finding = RULE.missing(habit, format!("nothing says how often {} is done", named(habit)));
    sink.report(
        habit,
        finding.help("type a schedule: `every: weekday`, `every: week on tue` or `every: 3x per week`"),
    );
}
