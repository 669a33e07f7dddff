//! SMART goals that lie too far ahead to be SMART.

use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Cadence;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// A SMART goal ends more than a year from today.
    "T07" "far-smart" {
        level: Hint,
        why: "Nobody knows in detail what is right in two years, so the detail will be wrong. Goalpost says so beyond \
              a year.",
        source: "Goalpost's own: a year is the longest time that goals are commonly agreed for.",
        poor: "\
goal school: Open a school for blind sailors
  owner: @ana
  start: 2026-10-01
  due: 2029-06-30
  measure: 20 sailors
  why: There is none north of Lisbon
",
        good: "\
vision school: A school for blind sailors
  owner: @ana
  by: 2029-06-30
goal first: Take four blind sailors across the bay
  owner: @ana
  during: 2026-10-01..2027-06-30
  measure: 4 sailors
  supports: school
",
        check: Check::Thing(&[Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (goal, today) = (subject.thing, context.today());
    let Some(due) = goal.due_on(today) else {
        return;
    };
    let a_year = Cadence::Months(12).after(today, 1);
    let inherits = goal.parent().is_some() && !subject.has_own(&[FieldName::Due, FieldName::During]);
    if due <= a_year || inherits || !context.is_open(goal) {
        return;
    }
    let message = format!("{} ends on {due}, more than a year from today", named(goal));
    let help = "make it a `vision` or an `objective`, and let a goal of this year support it";
    let own = goal.field(FieldName::Due).or_else(|| goal.field(FieldName::During));
    let finding = match own {
        Some(field) => RULE.at(goal.file(), field.value().span, message),
        None => RULE.missing(goal, message),
    };
    sink.report(goal, finding.help(help));
}
