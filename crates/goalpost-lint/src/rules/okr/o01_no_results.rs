//! Objectives that nothing measures.

use goalpost_syntax::{FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// An objective has no key results.
    ///
    /// An objective with `measure: rollup` is measured by what supports it and needs none of its own.
    "O01" "no-results" {
        level: Error,
        why: "An objective says where to; only its key results say whether you have arrived.",
        source: "John Doerr, Measure What Matters: \"I will (objective) as measured by (key results)\".",
        poor: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
",
        good: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
  result solved: Questions answered at the first visit
    measure: 55% to 75%
",
        check: Check::Thing(&[Keyword::Objective], check),
    }
}

fn check(_: &Context<'_>, subject: &Subject<'_>, sink: &mut Sink) {
    let measured = subject.holds(Keyword::Result) || subject.has_own(&[FieldName::Measure]);
    if measured || subject.meant_thing(&["result", "kr", "key-result"]) {
        return;
    }
    let objective = subject.thing;
    let finding = RULE.missing(objective, format!("{} has no key results", named(objective)));
    sink.report(
        objective,
        finding.help(
            "type two to four below it: `result: What changes` with `measure: 12min to 5min`; or `measure: \
             rollup` where what supports it says how it stands",
        ),
    );
}
