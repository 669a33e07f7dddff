//! Tasks that were written as goals.

use goalpost_prose::Glance;
use goalpost_prose::Role;
use goalpost_syntax::{FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::{counted, named};

declare_rule! {
    /// A goal takes less than a week, and nothing in it is measured.
    ///
    /// A `measure:` or a fact makes it a goal, however short it is; so does a level or a change in the title.
    "S11" "task-not-goal" {
        level: Hint,
        why: "Goals say where to; what is ticked off within the week is a step on the way. Goalpost says so of less \
              than a week.",
        source: "Goalpost's own: less than the week between two check-ins leaves nothing to check in on.",
        poor: "\
goal badge: Order a badge for the new colleague
  owner: @ana
  during: 2026-11-23..2026-11-25
  why: He waits at the gate
  - [ ] Ask for his photograph
  - [ ] Send the form
",
        good: "\
goal arrive: Let the new colleague work alone after two weeks
  owner: @ana
  during: 2026-11-23..2026-12-04
  measure: 10 tickets
  why: The old hands leave for Christmas
  - [ ] Order a badge
",
        check: Check::Thing(&[Keyword::Goal], check),
    }
}

/// The days of a week.
const A_WEEK: i64 = 7;

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (goal, today) = (subject.thing, context.today());
    let is_measured = subject.has_own(&[FieldName::Measure]) || subject.holds(Keyword::Fact);
    if is_measured || subject.meant_field(&[FieldName::Measure]) {
        return;
    }
    let Some((start, due)) = goal.start_on(today).zip(goal.due_on(today)) else {
        return;
    };
    let days = (due - start).num_days() + 1;
    if !(1..A_WEEK).contains(&days) || says_how_much(subject) || context.is_settled(goal) {
        return;
    }
    let days = counted(days, "day");
    let message = format!("{} takes {days} and measures nothing: that is a task", named(goal));
    let help = "make it a step of the goal that it helps: `- [ ] due DAY: …`; or say what shall be different \
                afterwards, with a `measure:`";
    sink.report(goal, RULE.missing(goal, message).help(help));
}

/// Whether the title measures something. Two letters to send are two tasks.
fn says_how_much(subject: &Subject<'_>) -> bool {
    let amounts = subject
        .reading_for(Glance::AMOUNT)
        .map_or(&[][..], |reading| &reading.amounts);
    amounts.iter().any(|amount| amount.role != Role::Count)
}
