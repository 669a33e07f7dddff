//! Teams that plan more than they can do, again and again.

use goalpost_model::ThingRef;
use goalpost_syntax::Keyword;
use goalpost_values::Decimal;

use super::grades;
use crate::finding::{Context, Sink};
use crate::rule::Check;

declare_rule! {
    /// All grades of a team were under 0.4 in two periods running.
    ///
    /// Counted are the scored objectives of the team, else of the owner. An `allow` in the team or the person waives
    /// it.
    "A06" "over-reach" {
        level: Hint,
        why: "Once is bad luck; twice, the plan does not know what the team can do.",
        source: "Google re:Work, \"Set goals with OKRs\": low grades are data for the next plan. 0.4 is where its \
                 scale turns red.",
        poor: "\
objective spring: Become the desk that people walk up to first
  kind: aspirational
  owner: @ana
  during: 2026-Q2
  why: People wait in the wrong queue today
  measure: rollup
  2026-06-30 score 0.3 by @ana: Two of us were ill
objective summer: Become the desk that people come back to
  kind: aspirational
  owner: @ana
  during: 2026-Q3
  why: Half of them go elsewhere the next time
  measure: rollup
  2026-09-30 score 0.2 by @ana: There was never a day without the queue
",
        good: "\
objective spring: Become the desk that people walk up to first
  kind: aspirational
  owner: @ana
  during: 2026-Q2
  why: People wait in the wrong queue today
  measure: rollup
  2026-06-30 score 0.3 by @ana: Two of us were ill
objective summer: Become the desk that people come back to
  kind: aspirational
  owner: @ana
  during: 2026-Q3
  why: Half of them go elsewhere the next time
  measure: rollup
  2026-09-30 score 0.6 by @ana: One thing at a time was right
",
        check: Check::Workspace(check),
    }
}

/// Grades below are red.
const RED: Decimal = Decimal::from_parts(4, 0, 0, false, 1);

fn check<'m>(context: &Context<'m>, sink: &mut Sink) {
    let things = context.model.things().filter(|thing| !thing.in_template());
    let objectives: Vec<ThingRef<'m>> = things.filter(|thing| thing.keyword() == Keyword::Objective).collect();
    for (handle, latest) in grades::two_running(context, &objectives, |score| score < RED) {
        let message = format!("all grades of `{handle}` were under 0.4 in two periods running");
        let help = "promise less, or fewer things at once, and let the next period show what is possible";
        let finding = RULE.at(latest.event.file(), latest.span, message).help(help);
        sink.report(context.model.party(handle).unwrap_or(latest.objective), finding);
    }
}
