//! Objectives of a team that help nobody else's.

use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword};

use super::above::Above;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::words::{named, quoted};

declare_rule! {
    /// An objective with a team supports nothing, although another team or the company has one above it.
    ///
    /// Above it is an objective of the same time that has no team, belongs to a team that this one is part of, or is
    /// supported by objectives already. What others support is a top itself, and nothing is above a team that others are
    /// part of, and that is part of none. Development objectives, drafts, and what is closed or over are left alone.
    "R02" "orphan" {
        level: Warning,
        why: "What supports nothing is done beside what all the others do.",
        source: "John Doerr, Measure What Matters: alignment, each team's objectives within sight of the company's.",
        poor: "\
objective open: Open the door before anybody knocks
  kind: aspirational
  owner: @mia
  during: 2026-Q4
  why: Nobody should have to ask twice
  measure: rollup
objective desk: Become the desk that people walk up to first
  kind: aspirational
  team: @counter
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  measure: rollup
",
        good: "\
objective open: Open the door before anybody knocks
  kind: aspirational
  owner: @mia
  during: 2026-Q4
  why: Nobody should have to ask twice
  measure: rollup
objective desk: Become the desk that people walk up to first
  kind: aspirational
  team: @counter
  owner: @ana
  during: 2026-Q4
  supports: open
  measure: rollup
",
        check: Check::Workspace(check),
    }
}

fn check<'m>(context: &Context<'m>, sink: &mut Sink) {
    let objectives = || {
        let things = context
            .model
            .things()
            .filter(|thing| !thing.in_template() && !thing.is_draft());
        things.filter(|thing| thing.keyword() == Keyword::Objective)
    };
    let is_loose = |objective: &ThingRef<'m>| {
        objective.field(FieldName::Supports).is_none() && objective.inherited_value(FieldName::Team).is_some()
    };
    if !objectives().any(|objective| is_loose(&objective)) {
        return;
    }
    let above = Above::of(context, objectives());
    for objective in objectives().filter(is_loose) {
        let is_development = objective.type_of() == Some("development");
        if is_development || !context.counts(objective) || supported(context, objective) {
            continue;
        }
        if let Some(other) = above.one_above(objective) {
            report(objective, other, sink);
        }
    }
}

/// Whether other objectives support it.
pub(super) fn supported<'m>(context: &Context<'m>, objective: ThingRef<'m>) -> bool {
    let mut supporters = context.evaluation().supporters(objective);
    let mut parts = objective.children_of(Keyword::Result);
    supporters.any(|supporter| supporter.keyword() == Keyword::Objective)
        || parts.any(|result| {
            let mut supporters = context.evaluation().supporters(result);
            supporters.any(|supporter| supporter.keyword() == Keyword::Objective)
        })
}

fn report(objective: ThingRef<'_>, above: ThingRef<'_>, sink: &mut Sink) {
    let message = format!(
        "{} supports nothing, and there are objectives above it",
        named(objective)
    );
    let help = match above.full_id() {
        Some(id) => format!("type what it helps to reach, such as `supports: {id}`"),
        None => format!("give {} an id, and type it: `supports: …`", quoted(above.title())),
    };
    let finding = RULE.missing(objective, message).help(help);
    sink.report(
        objective,
        finding.related(above.file(), above.node().span(), "one that is above it"),
    );
}
