//! Objectives that do not say how much of them is a promise.

use goalpost_syntax::{FactKinds, FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// An objective is neither committed, aspirational nor learning.
    "O06" "no-kind" {
        level: Hint,
        why: "Of a promise all is expected, of an ambition 0.7: without a kind a good grade of the one is a bad grade \
              of the other.",
        source: "Google's OKR playbook: committed and aspirational OKRs are graded differently.",
        poor: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
  result solved: Questions answered at the first visit
    measure: 55% to 75%
    source: Slips at the counter
",
        good: "\
objective desk: Become the desk that people walk up to first
  kind: aspirational
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
  result solved: Questions answered at the first visit
    measure: 55% to 75%
    source: Slips at the counter
",
        check: Check::Thing(&[Keyword::Objective], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let objective = subject.thing;
    let is_revised = || objective.has_facts(FactKinds::REVISION) && objective.kind_on(context.today()).is_some();
    if subject.has_own(&[FieldName::Kind]) || is_revised() || context.is_settled(objective) {
        return;
    }
    let message = format!("nothing says how much of {} is a promise", named(objective));
    let help = "type `kind: committed` where all of it is expected, `aspirational` where 0.7 would be good, `learning` \
                where finding out is the point";
    sink.report(objective, RULE.missing(objective, message).help(help));
}
