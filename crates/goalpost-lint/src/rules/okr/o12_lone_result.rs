//! Promises that hang by one number.

use goalpost_model::ThingRef;
use goalpost_syntax::Keyword;

use super::o02_result_count;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::{Subject, is_of_kind};
use crate::words::named;

declare_rule! {
    /// A committed objective has a single key result.
    ///
    /// A promise may well come down to one number, so it is a hint where `O02` would warn. Drafts are not counted. Where the
    /// limit of `O02` asks for more than two, that speaks.
    "O12" "lone-result" {
        level: Hint,
        why: "One number can be reached in a way that nobody meant.",
        source: "MentorStack: two to four key results.",
        poor: "\
objective desk: Become the desk that people walk up to first
  kind: committed
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        good: "\
objective desk: Become the desk that people walk up to first
  kind: committed
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
    if !subject.rests_on_results() || !is_committed(objective) || subject.holds_mistakes() {
        return;
    }
    let results = objective.children_of(Keyword::Result);
    let mut counted = results.filter(|result| objective.is_draft() || !result.is_draft());
    let (Some(result), None) = (counted.next(), counted.next()) else {
        return;
    };
    // Where two are too few as well, that is `O02`.
    if context.limit(&o02_result_count::RULE).0.least > 2 || context.is_settled(objective) {
        return;
    }
    let message = format!(
        "the promise {} hangs by one number, {}",
        named(objective),
        named(result)
    );
    let help = "add what else would show that it is kept, or what must not get worse meanwhile";
    sink.report(objective, RULE.missing(objective, message).help(help));
}

/// Whether all of an objective is promised, as in force today.
pub(super) fn is_committed(objective: ThingRef<'_>) -> bool {
    is_of_kind(objective, "committed")
}
