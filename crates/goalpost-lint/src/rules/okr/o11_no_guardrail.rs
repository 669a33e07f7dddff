//! Growth at any price.

use std::cmp::Ordering;

use goalpost_model::ThingRef;
use goalpost_syntax::Keyword;
use goalpost_values::{Change, Decimal, Measure, Target};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// Key results of an objective are to grow, and none beside them holds a level.
    ///
    /// What is counted from zero grows, too. A level is `>= 99.9%`, `<= 2%`, a range, an average or feedback. Off
    /// unless the workspace or the profile turns it on: not everything that grows grows at the cost of something.
    "O11" "no-guardrail" {
        level: Off,
        why: "What is pushed up takes from what nobody watches.",
        source: "Andrew S. Grove, High Output Management: pair each indicator with one for the opposite effect.",
        poor: "\
workspace: Desk
  lint: O11 hint
objective desk: Become the desk that people walk up to first
  kind: aspirational
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result helped: People helped in a week
    measure: 300 people to 500 people
    source: Ticket machine
  result regulars: Visitors who come again
    measure: 20% to 30%
    source: Slips at the counter
",
        good: "\
workspace: Desk
  lint: O11 hint
objective desk: Become the desk that people walk up to first
  kind: aspirational
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result helped: People helped in a week
    measure: 300 people to 500 people
    source: Ticket machine
  result solved: Questions answered at the first visit
    measure: >= 70%
    source: Slips at the counter
",
        check: Check::Thing(&[Keyword::Objective], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let objective = subject.thing;
    if !subject.rests_on_results() {
        return;
    }
    let measures = || objective.children_of(Keyword::Result).map(ThingRef::measure);
    let holds = |measure| {
        matches!(
            measure,
            Some(Measure::Hold(_) | Measure::Average(_) | Measure::Feedback(_))
        )
    };
    if measures().any(holds) || !measures().flatten().any(grows) || context.is_settled(objective) {
        return;
    }
    let message = format!(
        "the key results of {} grow, and none says what must not get worse meanwhile",
        named(objective)
    );
    let help =
        "add a key result that holds a level: `result: Questions answered at the first visit` with `measure: >= 70%`";
    sink.report(objective, RULE.missing(objective, message).help(help));
}

fn grows(measure: Measure<'_>) -> bool {
    match measure {
        Measure::Count { .. } => true,
        Measure::Move { start, target } => start.compare(target) == Some(Ordering::Less),
        Measure::FromUnknown {
            target: Target::By(Change::Relative(amount) | Change::Points(amount)),
        } => amount > Decimal::ZERO,
        Measure::FromUnknown {
            target: Target::By(Change::Absolute(by)),
        } => by.value > Decimal::ZERO,
        _ => false,
    }
}
