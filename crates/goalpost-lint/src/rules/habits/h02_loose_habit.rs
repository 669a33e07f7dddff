//! Habits that lead nowhere.

use goalpost_syntax::{FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// A habit supports nothing.
    ///
    /// A `supports:` is enough, and so is the objective, key result or goal that it stands in. One that a measure
    /// names, such as `habit reading >= 80%`, stands in that goal.
    "H02" "loose-habit" {
        level: Hint,
        why: "What is done every week for nothing is the first thing to go, and what it was for is forgotten.",
        source: "Plaud: a goal needs a deadline and a system; a system needs a goal.",
        poor: "\
habit drill: Empty the building against the clock
  owner: @ana
  every: quarter on first mon
  during: 2026
",
        good: "\
habit drill: Empty the building against the clock
  owner: @ana
  every: quarter on first mon
  during: 2026
  supports: safe
vision safe: A house in which nobody has to think about fire
  owner: @ana
",
        check: Check::Thing(&[Keyword::Habit], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let habit = subject.thing;
    let leads_somewhere = subject.has_own(&[FieldName::Supports]) || habit.parent().is_some();
    if leads_somewhere || subject.meant_field(&[FieldName::Supports]) || !context.counts(habit) {
        return;
    }
    let message = format!("{} supports nothing", named(habit));
    let help = "type `supports:` and the id of what it helps to reach, or move it into that";
    sink.report(habit, RULE.missing(habit, message).help(help));
}
