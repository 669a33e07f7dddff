//! Objectives that are measured by done or not done.

use goalpost_model::ThingRef;
use goalpost_syntax::Keyword;
use goalpost_values::Measure;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::{RELATED, named};

declare_rule! {
    /// Two or more key results of an objective, and over a third of them, are `yes/no`.
    ///
    /// Drafts are not counted. Off unless the workspace or the profile turns it on: in some quarters there is little to
    /// count.
    "M08" "yes-no-heavy" {
        level: Off,
        why: "Yes or no says nothing until the last day, and something done is not yet something changed.",
        source: "Goalpost's own: a third is one of three.",
        poor: "\
workspace: Desk
  lint: M08 hint
objective desk: Become the desk that people walk up to first
  kind: aspirational
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result sign: A sign at the door
    measure: yes/no
  result bell: A bell on the counter
    measure: yes/no
  result solved: Questions answered at the first visit
    measure: 55% to 75%
    source: Slips at the counter
",
        good: "\
workspace: Desk
  lint: M08 hint
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
    if !subject.rests_on_results() {
        return;
    }
    let results = objective.children_of(Keyword::Result);
    let counted = results.filter(|result| objective.is_draft() || !result.is_draft());
    let (yes_no, others): (Vec<ThingRef<'_>>, Vec<ThingRef<'_>>) =
        counted.partition(|result| result.measure() == Some(Measure::YesNo));
    let all = yes_no.len() + others.len();
    if yes_no.len() < 2 || yes_no.len() * 3 <= all || context.is_settled(objective) {
        return;
    }
    let message = format!(
        "{} of the {all} key results of {} are `yes/no`",
        yes_no.len(),
        named(objective)
    );
    let finding = RULE.missing(objective, message).help(
        "say what changes once each is done, and give it that as its `measure:`, such as `12min to 5min`; what \
         is to be done for it is a step or a milestone",
    );
    let related = yes_no.iter().take(RELATED).fold(finding, |finding, result| {
        finding.related(result.file(), result.node().span(), "done or not done")
    });
    sink.report(objective, related);
}
