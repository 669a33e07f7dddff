//! Goals that nobody knows the way to.

use goalpost_syntax::{FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// A SMART goal does not say how it will be reached.
    ///
    /// A `how:` says it in a sentence. A habit, steps, milestones or a GROW conversation say it, too.
    "A04" "no-how" {
        level: Hint,
        why: "Whether a goal can be reached shows when somebody tries to write down the way.",
        source: "The A of SMART, achievable: the way is thought through before it is promised.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  how: Four pages every Monday morning
  why: The audit in January asks about it
",
        check: Check::Thing(&[Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let goal = subject.thing;
    let ways = [Keyword::Habit, Keyword::Milestone, Keyword::Grow];
    let says_how = subject.has_own(&[FieldName::How])
        || subject.has_steps()
        || ways.into_iter().any(|kind| subject.holds(kind))
        || subject.meant_field(&[FieldName::How]);
    if says_how || context.is_settled(goal) {
        return;
    }
    let message = format!("nothing says how {} will be reached", named(goal));
    let help = "type the way in a sentence: `how: Four pages every Monday morning`; or list the first steps: `- [ ] …`";
    sink.report(goal, RULE.missing(goal, message).help(help));
}
